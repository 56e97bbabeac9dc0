"""One unfinished item on the page of the year's end: what was chosen for it, and its fields."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app.i18n.plan_words import standing_words
from desktop_app.services.plan_starting import Unfinished
from desktop_app.ui.context import Context
from desktop_app.ui.controls import label


@dataclass(slots=True)
class CarryChoice:
    """What becomes of an unfinished item: whether it moves, why, and its new deadline."""

    one: Unfinished
    moves: bool
    reason: str
    deadline: str = ""

    @property
    def free(self) -> bool:
        """Tell whether no other year continues the item yet."""
        return self.one.continued_by is None

    @property
    def unexplained(self) -> bool:
        """Tell whether the item moves and nobody has said why."""
        return self.moves and not self.reason.strip()


class CarryLine(QObject):
    """The fields of one unfinished item; ``changed`` tells that its choice did."""

    changed = Signal()

    def __init__(self, context: Context, choice: CarryChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self._choice = choice
        _, texts, one = context.texts.gettext, context.texts, choice.one
        title = one.item.wording.title(texts.language)
        self.check = QCheckBox(one.number)
        self.check.setAccessibleName(f"{one.number}. {title}")
        self.check.setEnabled(choice.free and not context.desk.read_only)
        self.check.setChecked(choice.moves)
        self.title = label(title, wrap=True)
        deadline = one.item.wording.deadline(texts.language)
        self.state = label(f"{deadline}\n{standing_words(one.standing, texts)}", 9, tone="quiet", wrap=True)
        self.reason = QLineEdit(choice.reason if choice.free else _("Carried over already"))
        self.reason.setCursorPosition(0)
        self.reason.setPlaceholderText(_("Why"))
        self.reason.setAccessibleName(_("Why: {name}").format(name=title))
        self.deadline = QLineEdit(choice.deadline)
        self.deadline.setPlaceholderText(deadline)
        self.deadline.setAccessibleName(_("New deadline: {name}").format(name=title))
        for field in (self.reason, self.deadline):
            field.setEnabled(choice.free)
        self.check.toggled.connect(self._take)
        self.reason.textChanged.connect(self._take)
        self.deadline.textChanged.connect(self._take)

    @property
    def fields(self) -> tuple[QWidget, QWidget, QWidget]:
        """Return the fields in the order of the tab key."""
        return self.check, self.reason, self.deadline

    def show_choice(self) -> None:
        """Show what was chosen elsewhere."""
        moves, reason = self._choice.moves, self._choice.reason
        with QSignalBlocker(self.check), QSignalBlocker(self.reason):
            self.check.setChecked(moves)
            if self._choice.free:
                self.reason.setText(reason)
                self.reason.setCursorPosition(0)

    def _take(self) -> None:
        choice = self._choice
        choice.moves, choice.reason, choice.deadline = (
            self.check.isChecked(),
            self.reason.text(),
            self.deadline.text(),
        )
        self.changed.emit()
