"""The place below the findings where the chosen one is put right, by hand or by one key."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain import award_errors, errors
from desktop_app.domain.errors import RuleError
from desktop_app.domain.forms import FormField
from desktop_app.domain.languages import Doubt, Language, Sex
from desktop_app.services.batches import FormPlace
from desktop_app.ui.awards.batch.findings import FoundLine
from desktop_app.ui.awards.batch.repairs import Repairs
from desktop_app.ui.awards.batch.state import thanked
from desktop_app.ui.awards.batch.text_fields import VALUES
from desktop_app.ui.awards.batch.work import REPEATED
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, unless_read_only
from desktop_app.ui.flow import FlowLayout
from desktop_app.ui.theme import scaled

Act = Callable[[], None]
_CHOICES: dict[type[RuleError], str] = {
    errors.NoSignatoryError: "signatory",
    errors.EmptyTextError: "template",
    errors.UnknownFieldError: "template",
    errors.UnbalancedBraceError: "template",
    errors.TextTooLongError: "template",
    errors.MissingGlyphError: "template",
    errors.DoesNotFitError: "template",
    award_errors.SecondSignatoryMissingError: "second",
    award_errors.BothLanguagesError: "languages",
    award_errors.DayOffError: "dated",
}
_SETTINGS: dict[type[RuleError], str] = {
    errors.CommissionWordingMissingError: "own",
    errors.SignatoryWordingMissingError: "signatories",
}
_FIELD_WIDE, _FRAME = 220, 30


class FixPanel(QWidget):
    """Says the whole sentence, and offers what puts it right; ``fixed`` tells that something was done."""

    fixed = Signal()
    choice_wanted = Signal(str)

    def __init__(self, context: Context, repairs: Repairs) -> None:
        super().__init__()
        self._context = context
        self._repairs = repairs
        self._line: FoundLine | None = None
        self._alike: Sequence[FoundLine] = ()
        self._enter: Act | None = None
        self._sentence = label("", 9.5, wrap=True)
        self.field = QLineEdit()
        self.field.setProperty("look", "cell")
        self.field.returnPressed.connect(self._press)
        self.buttons: list[QPushButton] = []
        self._flow = FlowLayout(self.field, spacing=8)
        acts = QWidget()
        acts.setLayout(self._flow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self._sentence)
        layout.addWidget(acts)

    def show_line(self, line: FoundLine | None, alike: Sequence[FoundLine] = ()) -> None:
        """Show what can be done about a finding; ``alike`` are all those of its kind."""
        self._clear()
        self._line = line
        self._alike = alike
        self.setVisible(line is not None)
        if line is None:
            return
        whom = "" if line.of_the_batch else line.whom
        said = line.sentence(self._context.texts)
        told = self._context.texts.gettext("{whom}: {sentence}").format(whom=whom, sentence=said) if whom else said
        self._sentence.setText(told)
        self._offer(line)
        unless_read_only(self._context, self.field, *self.buttons)

    def begin(self) -> None:
        """Put the focus where the finding is put right."""
        (self.field if not self.field.isHidden() else self.buttons[0] if self.buttons else self).setFocus()

    @property
    def has_focus(self) -> bool:
        """Tell whether somebody works here."""
        return self.field.hasFocus() or any(one.hasFocus() for one in self.buttons)

    def _offer(self, line: FoundLine) -> None:
        error, _ = line.error, self._context.texts.gettext
        if isinstance(error, award_errors.ValueMissingError):
            self._add(_("Fill it in"), partial(self.choice_wanted.emit, _value_key(error.field, line.language)))
        elif type(error) in _SETTINGS:
            group = _SETTINGS[type(error)]
            self._add(_("Open the settings"), partial(self._context.open_page, "settings", group))
        elif isinstance(error, award_errors.FullNameMissingError):
            self._offer_full_name()
        elif line.field is not None:
            self._offer_form(line, line.field)
        elif isinstance(error, errors.SexUnknownError):
            self._offer_sex(line)
        elif isinstance(error, errors.NumberTakenError):
            self._ask(_("Number that the issuer gave"), line.letter.number, self._number)
            self._add(_("Keep the number"), self._press)
        elif isinstance(error, REPEATED):
            self._ask(_("Why the award is given again"), "", self._repeat)
            self._add(_("Award again"), self._press)
        elif type(error) in _CHOICES:
            self._add(_("Change it"), partial(self.choice_wanted.emit, _CHOICES[type(error)]))
        if not line.of_the_batch:
            self._offer_rest(line)

    def _offer_full_name(self) -> None:
        _ = self._context.texts.gettext
        self._ask(_("Given name and patronymic, if known"), "", self._full_name)
        self._add(_("Keep the name"), self._press)
        self._add(_("Leave the initials"), partial(self._confirm, FormField.PERSON))

    def _offer_form(self, line: FoundLine, of: FormField) -> None:
        _ = self._context.texts.gettext
        words = _("Name in the text") if of is FormField.PERSON else _("Post in the text")
        self._ask(words, line.form(of), partial(self._form, of))
        doubted = isinstance(line.error, award_errors.DoubtfulFormError)
        self._add(_("Confirm") if doubted else _("Keep"), self._press)
        reasons = line.error.reasons if isinstance(line.error, award_errors.DoubtfulFormError) else ()
        if Doubt.SEX_UNKNOWN.value in reasons:
            self._offer_sex(line)
        if Doubt.FOREIGN_LETTERS.value in reasons and line.letter.person_id is not None:
            self._add(_("Put the letters right"), partial(self._repair, line.letter.person_id))

    def _offer_sex(self, line: FoundLine) -> None:
        _ = self._context.texts.gettext
        if line.letter.person_id is not None:
            self._add(_("Man"), partial(self._note_sex, line.letter.person_id, Sex.MALE))
            self._add(_("Woman"), partial(self._note_sex, line.letter.person_id, Sex.FEMALE))

    def _offer_all(self) -> None:
        """Offer to decide about everybody who was awarded already with one key."""
        texts, count = self._context.texts, len({thanked(line.letter) for line in self._alike})
        if count > 1:
            again = texts.ngettext("Award {count} again", "Award all {count} again", count)
            out = texts.ngettext("Leave {count} out", "Leave all {count} out", count)
            self._add(again.format(count=texts.number(count)), partial(self._repeat, every=True))
            self._add(out.format(count=texts.number(count)), partial(self._leave_out, self._alike))

    def _offer_rest(self, line: FoundLine) -> None:
        _ = self._context.texts.gettext
        self._add(_("Leave out"), partial(self._leave_out, [line]))
        if isinstance(line.error, REPEATED):
            self._offer_all()
        person = line.letter.person_id
        if person is not None:
            self._add(_("Card"), partial(self._context.open_page, "people", str(person)), look="link")

    def _ask(self, words: str, text: str, enter: Act) -> None:
        self.field.setText(text)
        self.field.setPlaceholderText(words)
        needed = self.field.fontMetrics().horizontalAdvance(words) + _FRAME
        self.field.setFixedWidth(max(round(scaled(_FIELD_WIDE)), needed))
        self.field.setAccessibleName(words)
        self.field.setCursorPosition(0)
        self.field.show()
        self._enter = enter

    def _add(self, words: str, act: Act, *, look: str = "small") -> None:
        made = button(self._context, words, act, look=look)
        self.buttons.append(made)
        self._flow.addWidget(made)

    def _clear(self) -> None:
        """Take the controls of the last finding away; one of them may be in the middle of its signal."""
        self.field.hide()
        self.field.clear()
        self._enter = None
        for old in self.buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []

    def _press(self) -> None:
        if self._enter is not None:
            self._enter()

    def _form(self, of: FormField) -> None:
        line, text = self._line, self.field.text()
        if line is None or line.language is None or not text.strip():
            return
        if text == line.form(of):
            self._confirm(of)
        else:
            self._repairs.type_form(line.letter, line.language, of, text)
            self.fixed.emit()

    def _confirm(self, of: FormField) -> None:
        line = self._line
        if line is not None:
            languages = [found.language for found in line.alike if found.language is not None]
            self._repairs.confirm([FormPlace(line.letter, language, of) for language in languages])
            self.fixed.emit()

    def _full_name(self) -> None:
        line, text = self._line, self.field.text()
        if line is not None and line.language is not None and text.strip():
            self._repairs.full_name(line.letter, line.language, text)
            self.fixed.emit()

    def _note_sex(self, whom: UUID, sex: Sex) -> None:
        self._repairs.note_sex(whom, sex)
        self.fixed.emit()

    def _repair(self, whom: UUID) -> None:
        self._repairs.repair_letters(whom)
        self.fixed.emit()

    def _repeat(self, *, every: bool = False) -> None:
        lines = self._alike if every else [self._line] if self._line is not None else []
        if lines and self.field.text().strip():
            self._repairs.repeat({thanked(line.letter) for line in lines}, self.field.text())
            self.fixed.emit()
        else:
            self.field.setFocus()

    def _number(self) -> None:
        if self._line is not None and self.field.text().strip():
            self._repairs.number(thanked(self._line.letter), self.field.text())
            self.fixed.emit()

    def _leave_out(self, lines: Sequence[FoundLine]) -> None:
        gone, texts = {thanked(line.letter) for line in lines}, self._context.texts
        back = self._repairs.leave_out(gone)
        told = texts.gettext("Left out: {name}").format(
            name=lines[0].whom if len(gone) == 1 else texts.number(len(gone))
        )
        self._context.offer(told, texts.gettext("Bring back"), back)
        self.fixed.emit()


def _value_key(field: str, language: Language | None) -> str:
    wanted = (one.key for one in VALUES if one.name == field and (language is None or language in one.languages))
    return next(wanted, "template")
