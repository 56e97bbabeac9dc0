"""A field for a small number: typed, or moved by one with arrows and buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from desktop_app.i18n.texts import Texts
from desktop_app.ui.controls import row
from desktop_app.ui.theme import scaled

_WIDE = 64
_LONGEST = 5


class NumberField(QWidget):
    """Holds a number from 1 to ``most``."""

    changed = Signal()

    def __init__(self, texts: Texts, words: str, most: int, value: int = 1) -> None:
        super().__init__()
        self._most = most
        self.line = _Line()
        self.line.setText(str(value))
        self.line.setAccessibleName(words)
        self.line.setFixedWidth(round(scaled(_WIDE)))
        self.line.stepped.connect(self._step)
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        self.line.editingFinished.connect(self._tidy)
        fewer, further = texts.gettext("one less"), texts.gettext("one more")
        less = self._button("−", f"{words}: {fewer}", -1)
        more = self._button("+", f"{words}: {further}", 1)
        self.setLayout(row(self.line, less, more, None, spacing=4))

    @property
    def value(self) -> int:
        """Return the number, brought within its bounds."""
        return min(max(int(self.line.text() or 1), 1), self._most)

    def limit(self, most: int) -> None:
        """Set the largest number; a larger one that is held comes down to it."""
        self._most = max(most, 1)
        if not self.line.hasFocus():
            self._tidy()

    def _button(self, sign: str, words: str, step: int) -> QToolButton:
        made = QToolButton()
        made.setText(sign)
        made.setProperty("look", "plain")
        made.setToolTip(words)
        made.setAccessibleName(words)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows do the same in the field
        made.clicked.connect(lambda *_: self._step(step))
        return made

    def _step(self, step: int) -> None:
        self.line.setText(str(self.value + step))
        self._tidy()
        self.changed.emit()

    def _tidy(self) -> None:
        self.line.setText(str(self.value))


class _Line(QLineEdit):
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.setValidator(QIntValidator(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)
