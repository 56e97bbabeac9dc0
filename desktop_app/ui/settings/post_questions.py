"""Wordings of posts that the phrase book does not know, one question at a time, the most frequent first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from desktop_app.domain.errors import RuleError
from desktop_app.i18n.errors import explain
from desktop_app.services.phrases import PostQuestion
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, column, label, retoned, row, unless_read_only


class PostQuestions(QFrame):
    """A card with the wording asked about and its two proposals as open fields; hidden where nothing is asked."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context = context
        self._questions: Sequence[PostQuestion] = ()
        self._place = 0
        _ = context.texts.gettext
        self._title = label("", 11, strong=True)
        self._asked = label("", wrap=True)
        self._said = label("", 9, tone="hint", wrap=True)
        self.dative = self._field(_("To whom, in Russian"))
        self.kazakh = self._field(_("Post in Kazakh"))
        self._keep = button(context, _("Remember"), self.answer, look="primary")
        self._later = button(context, _("Skip"), self.skip, look="link")
        unless_read_only(context, self._keep, self.dative, self.kazakh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        head = row(self._title, self._asked, self._later)
        head.setStretch(1, 1)
        fields = row()
        for field in (self.dative, self.kazakh):
            fields.addLayout(column(label(field.accessibleName(), 9), field, spacing=4), 1)
        fields.addLayout(column(None, self._keep, spacing=0))
        layout.addLayout(head)
        layout.addLayout(fields)
        layout.addWidget(self._said)
        self.hide()

    def show_questions(self, questions: Sequence[PostQuestion]) -> None:
        """Ask these; the one that stands there stays, with what was typed, as long as it is asked."""
        before = self.question
        self._questions = questions
        wordings = [question.wording for question in questions]
        if before is not None and before.wording in wordings:
            self._place = wordings.index(before.wording)
            self._count()
        else:
            self._place = min(self._place, max(len(questions) - 1, 0))
            self._show()
        self.setVisible(bool(questions))

    @property
    def question(self) -> PostQuestion | None:
        """Return what is asked now."""
        return self._questions[self._place] if self._questions else None

    def answer(self) -> None:
        """Keep the answer and go on to the next question."""
        question, texts = self.question, self._context.texts
        if question is None or self._context.desk.read_only:
            return
        try:
            worded = self._context.desk.phrases.answer(question, self.dative.text(), self.kazakh.text())
        except RuleError as error:
            retoned(self._said, explain(error, texts), "bad")
            return
        said = texts.ngettext("Worded for {count} person", "Worded for {count} people", worded)
        retoned(self._said, said.format(count=texts.number(worded)), "ok")
        self._said.setVisible(True)
        if self._questions:
            self.dative.setFocus()

    def skip(self) -> None:
        """Go on to the next question; this one comes again."""
        if self._questions:
            self._place = (self._place + 1) % len(self._questions)
            self._show()

    def _show(self) -> None:
        self._count()
        question = self.question
        for field, text in (
            (self.dative, question.dative_ru if question else ""),
            (self.kazakh, question.post_kk if question else ""),
        ):
            field.setText(text)
            field.setCursorPosition(0)
        retoned(self._said, "", "hint")
        self._said.hide()

    def _count(self) -> None:
        question, texts = self.question, self._context.texts
        if question is None:
            return
        all_of_them = len(self._questions)
        title = texts.ngettext("{count} unknown wording", "{count} unknown wordings", all_of_them)
        self._title.setText(title.format(count=texts.number(all_of_them)))
        asked = texts.ngettext("«{post}»: {count} person", "«{post}»: {count} people", question.count)
        self._asked.setText(asked.format(post=question.example, count=texts.number(question.count)))
        self._later.setVisible(all_of_them > 1)

    def _field(self, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(words)
        field.returnPressed.connect(self.answer)
        return field
