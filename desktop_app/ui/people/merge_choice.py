"""A field of two entries side by side: both values, and which one stays."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QWidget

from desktop_app.domain.duplicates import MergeField, Side, value_of
from desktop_app.domain.journal import N_
from desktop_app.domain.people import Person
from desktop_app.i18n.texts import Texts
from desktop_app.ui.controls import label
from desktop_app.ui.people.person_words import consent_words
from desktop_app.ui.words import SEXES

FIELDS = {
    MergeField.SURNAME: N_("Surname"),
    MergeField.GIVEN_NAME: N_("Given name"),
    MergeField.PATRONYMIC: N_("Patronymic"),
    MergeField.SURNAME_KK: N_("Surname in Kazakh"),
    MergeField.GIVEN_NAME_KK: N_("Given name in Kazakh"),
    MergeField.PATRONYMIC_KK: N_("Patronymic in Kazakh"),
    MergeField.SEX: N_("Sex"),
    MergeField.PHONE: N_("Phone"),
    MergeField.EMAIL: N_("E-mail"),
    MergeField.NOTES: N_("Notes"),
    MergeField.CONSENT: N_("Consent"),
}


def field_value(person: Person, field: MergeField, texts: Texts) -> str:
    """Return what a person has in a field, in words; empty for nothing."""
    value = value_of(person, field)
    if value and field is MergeField.SEX:
        return texts.gettext(SEXES[person.sex])
    return consent_words(person, texts) if value and field is MergeField.CONSENT else value


class SideCell(QFrame):
    """A value with the button that lets it stay; a click anywhere on it does so too."""

    def __init__(self, value: str, nothing: str, about: str) -> None:
        super().__init__()
        self.setObjectName("mergeSide")
        self.radio = QRadioButton()
        self.radio.setAccessibleName(f"{about}: {value or nothing}")
        self.radio.toggled.connect(self._show)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 5)
        layout.setSpacing(8)
        layout.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label(value or nothing, tone="" if value else "hint", wrap=True), 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let this value stay."""
        super().mousePressEvent(event)
        self.radio.setChecked(True)
        self.radio.setFocus()

    def _show(self) -> None:
        self.setProperty("chosen", "yes" if self.radio.isChecked() else "no")
        self.style().unpolish(self)
        self.style().polish(self)


class FieldChoice(QWidget):
    """Both values of a field; it is put into a grid cell by cell, so it shows nothing itself."""

    chosen = Signal()

    def __init__(self, field: MergeField, values: tuple[str, str], side: Side, texts: Texts) -> None:
        super().__init__()
        self.field = field
        self.words = texts.gettext(FIELDS[field])
        nothing = texts.pgettext("empty field", "empty")
        self.cells = {one: SideCell(value, nothing, self.words) for one, value in zip(Side, values, strict=True)}
        self._group = QButtonGroup(self)
        for cell in self.cells.values():
            self._group.addButton(cell.radio)
        self.choose(side)
        self._group.buttonToggled.connect(lambda _button, on: self.chosen.emit() if on else None)

    @property
    def side(self) -> Side:
        """Return from which entry the field is taken."""
        return Side.OTHER if self.cells[Side.OTHER].radio.isChecked() else Side.SURVIVOR

    @property
    def has_focus(self) -> bool:
        """Tell whether the cursor stands in this field."""
        return any(cell.radio.hasFocus() for cell in self.cells.values())

    def choose(self, side: Side) -> None:
        """Take the field from an entry."""
        self.cells[side].radio.setChecked(True)

    def focus(self) -> None:
        """Put the cursor into this field."""
        self.cells[self.side].radio.setFocus()
