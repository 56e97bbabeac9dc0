"""The card of the posts that the phrase book does not know: one answer for each wording."""

from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.services.phrases import PostQuestion
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, label, row
from desktop_app.ui.people.import_work import ImportWork

_AT_ONCE = 20


class PostLine(QWidget):
    """One wording with its Russian dative and its Kazakh; a proposal is the answer once it is confirmed."""

    def __init__(self, context: Context, work: ImportWork, question: PostQuestion) -> None:
        super().__init__()
        self.question = question
        self._work = work
        _ = context.texts.gettext
        self.dative = self._field(_("To whom, in Russian: {post}"), question.lacks_dative)
        self.kazakh = self._field(_("In Kazakh: {post}"), question.lacks_kazakh)
        self.take = button(context, _("Remember"), self._remember, look="small")
        said = context.texts.ngettext("{post}: {count} person", "{post}: {count} people", question.count)
        self.take.setAccessibleName(_("Remember: {post}").format(post=question.example))
        self._told = label("", 9, tone="ok")
        grid = QGridLayout(self)
        grid.setContentsMargins(15, 9, 15, 9)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        words = said.format(post=question.example, count=question.count)
        grid.addWidget(label(words, strong=True, wrap=True), 0, 0, 1, 3)
        grid.addWidget(label(_("To whom, in Russian"), 9, tone="quiet"), 1, 0)
        grid.addWidget(label(_("In Kazakh"), 9, tone="quiet"), 1, 1)
        grid.addWidget(self._told, 1, 2)
        grid.addWidget(self.dative, 2, 0)
        grid.addWidget(self.kazakh, 2, 1)
        grid.addWidget(self.take, 2, 2)
        self._remembered = _("Remembered")
        self.show_answer()

    def show_answer(self) -> None:
        """Show the answer that was given, else what is proposed."""
        answered = self._work.answers.get(self.question.wording)
        dative, kazakh = answered or (self.question.dative_ru, self.question.post_kk)
        for field, text in ((self.dative, dative), (self.kazakh, kazakh)):
            field.setText(text)
            field.setCursorPosition(0)
        self._tell()

    def _field(self, said: str, wanted: bool) -> QLineEdit:  # noqa: FBT001  (a fact about the field)
        field = QLineEdit()
        field.setProperty("look", "cell")
        field.setAccessibleName(said.format(post=self.question.example))
        field.setEnabled(wanted)
        field.returnPressed.connect(self._remember)
        field.textEdited.connect(lambda _text: self._change())
        return field

    def _remember(self) -> None:
        self._work.answers[self.question.wording] = (self.dative.text().strip(), self.kazakh.text().strip())
        self._tell()
        self.focusNextChild()

    def _change(self) -> None:
        if self.question.wording in self._work.answers:
            self._work.answers[self.question.wording] = (self.dative.text().strip(), self.kazakh.text().strip())
        self._tell()

    def _tell(self) -> None:
        self._told.setText(self._remembered if self.question.wording in self._work.answers else "")
        self.take.setEnabled(bool(self.dative.text().strip() or self.kazakh.text().strip()))


class PostsCard(QFrame):
    """Unknown wordings, the most frequent first."""

    def __init__(self, context: Context, work: ImportWork) -> None:
        super().__init__()
        self.setObjectName("card")
        self.lines: list[PostLine] = []
        self._context = context
        self._work = work
        _ = context.texts.gettext
        hint = _("Asked once for each wording. Leave {n} and {place}: number and place stand there")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._more = button(context, "", self.show_more, look="link")
        head = row(label(_("Posts that are not in the phrase book"), 11, strong=True), None)
        head.setContentsMargins(15, 8, 15, 0)
        told = label(hint, 9, tone="quiet", wrap=True)
        told.setContentsMargins(15, 0, 15, 8)
        foot = row(self._more, None)
        foot.setContentsMargins(15, 0, 15, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 3)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(told)
        layout.addLayout(self._lines)
        layout.addLayout(foot)

    def refresh(self) -> None:
        """Ask about the wordings of the list that was read last."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = []
        self.setVisible(bool(self._work.reading.questions))
        self.show_more()

    def show_more(self) -> None:
        """Ask about the next wordings."""
        questions, begin = self._work.reading.questions, len(self.lines)
        for question in questions[begin : begin + _AT_ONCE]:
            made = PostLine(self._context, self._work, question)
            self._lines.addWidget(hairline())
            self._lines.addWidget(made)
            self.lines.append(made)
        left = len(questions) - len(self.lines)
        said = self._context.texts.ngettext("Show the other {count} wording", "Show the other {count} wordings", left)
        self._more.setText(said.format(count=left))
        self._more.setVisible(left > 0)
