"""What a letter says in one language: the forms that fill it, confirmed by eye, and the text with fields."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.awards import LetterWording
from desktop_app.domain.errors import RuleError
from desktop_app.domain.forms import FormDoubt, FormField
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import VALUE_FIELDS, check_text, fields, values_asked
from desktop_app.i18n.doubts import doubt_words
from desktop_app.i18n.errors import explain
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, retoned, row
from desktop_app.ui.letter_fields import FIELDS, FieldMarks, field_menu

_TITLES = {Language.KK: N_("Text in Kazakh"), Language.RU: N_("Text in Russian")}
_TEXT_HIGH = 118


class WordingEditor(QFrame):
    """Edits the wording of one language."""

    edited = Signal()

    def __init__(self, context: Context, language: Language) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context = context
        self._language = language
        self._fields: list[str] = []
        self._confirmed: set[str] = set()
        self._values: tuple[tuple[str, str], ...] = ()
        self._boxes: dict[str, QLineEdit] = {}
        self._build()

    @property
    def wording(self) -> LetterWording:
        """Return the wording as it stands in the fields."""
        text, post = self._text.toPlainText(), self._post.text()
        typed = {field: self._boxes[field].text().strip() for field in values_asked(text)}
        values = {**dict(self._values), **typed}
        return LetterWording(self._language, text, self._name.text(), post, tuple(values.items()))

    @property
    def doubtful(self) -> bool:
        """Tell whether a form waits for somebody to look at it."""
        return any(strip.isVisibleTo(self) for strip in self._strips.values())

    @property
    def confirmed(self) -> str:
        """Return the doubtful forms that somebody has confirmed, one a line."""
        return "\n".join(sorted(self._confirmed))

    def confirm_again(self, forms: str) -> None:
        """Take up forms that were confirmed before."""
        self._confirmed = set(forms.split("\n"))

    @property
    def cases_changed(self) -> bool:
        """Tell whether the text asks for other cases than when the forms were made."""
        return fields(self._text.toPlainText()) != self._fields

    def show_wording(self, wording: LetterWording, doubts: list[FormDoubt]) -> None:
        """Show a wording and what should be looked at."""
        if self._text.toPlainText() != wording.text:
            self._text.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
            self._text.setPlainText(wording.text)
            self._text.blockSignals(False)  # noqa: FBT003  (Qt's own signature)
        self.show_forms(wording)
        open_doubts = [doubt for doubt in doubts if doubt.form not in self._confirmed]
        said = {doubt.field: doubt_words(doubt.reasons, self._context.texts) for doubt in open_doubts}
        self._doubt(FormField.PERSON, said.get(FormField.PERSON, ""))
        self._doubt(FormField.POST, said.get(FormField.POST, ""))
        self._check()

    def show_forms(self, wording: LetterWording) -> None:
        """Show the forms of name and post; fields that the text does not ask for are hidden."""
        self._fields = fields(wording.text)
        self._values = wording.values
        for name, box in self._boxes.items():
            if box.text().strip() != wording.value(name):
                box.setText(wording.value(name))
        for field, form in ((self._name, wording.name_form), (self._post, wording.post_form)):
            if field.text() != form:
                field.setText(form)
                field.setCursorPosition(0)
        asked = {field.partition(":")[0] for field in self._fields}
        self._name.setVisible("person" in asked)
        self._name_words.setVisible("person" in asked)
        self._post.setVisible("post" in asked)
        self._post_words.setVisible("post" in asked)

    def _build(self) -> None:
        _ = self._context.texts.gettext
        title = _(_TITLES[self._language])
        self._name, self._post = QLineEdit(), QLineEdit()
        name, post = _("Name as it will stand"), _("Post as it will stand")
        self._name_words, self._post_words = label(name, 9), label(post, 9)
        self._doubts = {kind: label("", 9, tone="warn", wrap=True) for kind in FormField}
        self._strips = {kind: self._doubt_strip(kind, title) for kind in FormField}
        self._name.setAccessibleName(f"{title}: {name}")
        self._post.setAccessibleName(f"{title}: {post}")
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(title)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(_TEXT_HIGH)
        self._error = label("", 9, tone="bad", wrap=True)
        self._marks = FieldMarks(self._context, self._text.document())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(4)
        layout.addLayout(
            row(label(title, 11, strong=True), None, field_menu(self._context, self._text.insertPlainText))
        )
        for words, field, kind in (
            (self._name_words, self._name, FormField.PERSON),
            (self._post_words, self._post, FormField.POST),
        ):
            layout.addWidget(words)
            layout.addWidget(field)
            layout.addWidget(self._strips[kind])
            field.textEdited.connect(lambda _text, told=kind: self._corrected(told))
            field.returnPressed.connect(lambda told=kind: self._confirm(told))
        layout.addWidget(self._text)
        layout.addWidget(self._error)
        self._open_fields = self._make_boxes(title)
        layout.addWidget(self._open_fields)
        self._text.textChanged.connect(self._changed)

    def _make_boxes(self, title: str) -> QWidget:
        """Return the fields that the text leaves open, each with what is typed for it."""
        holder, _ = QWidget(), self._context.texts.gettext
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        for field, words in FIELDS:
            name = field.strip("{}")
            if name in VALUE_FIELDS:
                box = self._boxes[name] = QLineEdit()
                box.setPlaceholderText(_(words))
                box.setAccessibleName(f"{title}: {_(words)}")
                box.textEdited.connect(lambda _text: self.edited.emit())
                layout.addWidget(box)
        return holder

    def _doubt_strip(self, kind: FormField, title: str) -> QWidget:
        words = self._context.texts.gettext("It is right")
        right = button(self._context, words, lambda: self._confirm(kind), icon="check", look="small")
        right.setAccessibleName(f"{title}: {words}")
        strip = QWidget()
        line = row(self._doubts[kind], right)
        line.setStretch(0, 1)
        strip.setLayout(line)
        strip.hide()
        return strip

    def _corrected(self, field: FormField) -> None:
        self._doubt(field, "")
        self.edited.emit()

    def _confirm(self, field: FormField) -> None:
        self._confirmed.add((self._name if field is FormField.PERSON else self._post).text())
        self._corrected(field)

    def _changed(self) -> None:
        self._check()
        self.edited.emit()

    def _check(self) -> None:
        asked = values_asked(self._text.toPlainText())
        for field, box in self._boxes.items():
            box.setVisible(field in asked)
        self._open_fields.setVisible(bool(asked))
        self._error.hide()
        try:
            check_text(self._text.toPlainText())
        except RuleError as error:
            retoned(self._error, explain(error, self._context.texts), "bad")
            self._error.show()

    def _doubt(self, field: FormField, reasons: str) -> None:
        self._strips[field].setVisible(bool(reasons))
        if reasons:
            self._doubts[field].setText(self._context.texts.gettext("Check: {reasons}").format(reasons=reasons))
