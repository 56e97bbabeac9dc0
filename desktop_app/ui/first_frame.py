"""The frame that stands on the screen while the rest of the program is still being read from the disk."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from desktop_app.ui.tokens import Theme, tokens

_SIZE = (1440, 900)
_SIDE, _TOP, _FOOT = 208, 48, 28


class FirstFrame(QMainWindow):
    """Sidebar, top bar and ground in their colours, where the window will be; no font, no style sheet yet."""

    def __init__(self, theme: Theme, geometry: QByteArray) -> None:
        super().__init__()
        self._colours = tokens(theme)
        self.setWindowTitle("Zhospar")
        self.resize(*_SIZE)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        colours, painter, wide, high = self._colours, QPainter(self), self.width(), self.height()
        painter.fillRect(0, 0, wide, high, QColor(colours.bg))
        painter.fillRect(_SIDE, 0, wide, _TOP, QColor(colours.surface))
        painter.fillRect(_SIDE, high - _FOOT, wide, _FOOT, QColor(colours.surface))
        painter.fillRect(0, 0, _SIDE, high, QColor(colours.side))
        painter.fillRect(_SIDE, 0, 1, high, QColor(colours.line))
