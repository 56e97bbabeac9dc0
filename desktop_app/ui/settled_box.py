"""A choice that nobody makes in passing: its list opens first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

_WALKING = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)


class SettledBox(QComboBox):
    """A choice that is made in its list only: keys and letters open it, and the wheel goes to what lies behind."""

    def __init__(self, choices: Sequence[tuple[str, str]], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "cell")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in choices:
            self.addItem(words, value)

    def show_value(self, value: str) -> None:
        """Show what is chosen; nobody is told."""
        self.setCurrentIndex(max(self.findData(value), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list in the place of walking over the choices."""
        control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        letter = bool(event.text().strip()) and event.text().isprintable() and not event.modifiers() & control
        if event.key() in _WALKING or letter:
            self.showPopup()
            if letter:
                QApplication.sendEvent(self.view(), event)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
