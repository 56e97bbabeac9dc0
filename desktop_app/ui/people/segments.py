"""A few choices joined to one strip, of which one holds; arrows walk it, Tab enters and leaves it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from desktop_app.ui.controls import joined
from desktop_app.ui.theme import scaled, sized

Part = tuple[str, str]


class Segments(QWidget):
    """A strip of choices; ``parts`` are (value, words), ``about`` tells what is chosen."""

    chosen = Signal(str)

    def __init__(self, parts: Sequence[Part], value: str, about: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._about = about
        for part, words in parts:
            choice = QToolButton()
            choice.setCheckable(True)
            choice.setProperty("look", "segment")
            choice.setProperty("dense", "yes")
            choice.setProperty("value", part)
            choice.setFont(sized(scaled(9)))
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            choice.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            self._group.addButton(choice)
            self._say(choice, words)
        self.setLayout(joined(self.buttons))
        self.choose(value)
        self._group.buttonClicked.connect(lambda button: self.chosen.emit(str(button.property("value"))))

    @property
    def buttons(self) -> list[QToolButton]:
        """Return the choices from left to right."""
        return [choice for choice in self._group.buttons() if isinstance(choice, QToolButton)]

    @property
    def value(self) -> str:
        """Return the choice that holds."""
        held = self._group.checkedButton()
        return str(held.property("value")) if held is not None else ""

    def button(self, value: str) -> QToolButton:
        """Return the button of a choice."""
        return next(choice for choice in self.buttons if choice.property("value") == value)

    def choose(self, value: str) -> None:
        """Let a choice hold; nobody is told."""
        for choice in self.buttons:
            if choice.property("value") == value:
                choice.setChecked(True)

    def reword(self, parts: Sequence[Part]) -> None:
        """Give the choices other words; one without words is not offered."""
        for value, words in parts:
            choice = self.button(value)
            choice.setVisible(bool(words))
            self._say(choice, words)

    def _say(self, choice: QToolButton, words: str) -> None:
        choice.setText(words)
        choice.setAccessibleName(f"{self._about}: {words}" if self._about else words)
