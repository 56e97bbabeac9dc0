"""The frame that stands on the screen while the rest of the program is still being read from the disk."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHeaderView, QMainWindow, QTableWidget, QTableWidgetItem

from desktop_app.ui.theme import BODY, sized
from desktop_app.ui.tokens import Theme, tokens

_SIZE = (1440, 900)
_SIDE, _TOP, _FOOT = 208, 48, 28
_SIDE_NARROW, _NARROW = 56, 1180
_MARGIN, _ABOVE, _BELOW, _CARD = 16, 100, 12, 448
_ROW, _FIRST_COLUMN = 32, 240


class FirstFrame(QMainWindow):
    """Sidebar, top bar and ground in their colours, where the window will be, and the first people in their table."""

    def __init__(self, theme: Theme, geometry: QByteArray) -> None:
        super().__init__()
        self._colours = tokens(theme)
        self.setWindowTitle("Zhospar")
        self.resize(*_SIZE)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def show_rows(self, rows: Sequence[tuple[str, str]], body: float = BODY) -> None:
        """Show the first people, to be read and scrolled; whatever else there is comes with the window itself."""
        if not rows:
            return
        table = QTableWidget(len(rows), 2, self)
        table.setFont(sized(body))
        table.setPalette(self._palette())
        table.setFrameShape(QTableWidget.Shape.NoFrame)
        table.setShowGrid(False)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.horizontalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(max(_ROW, table.fontMetrics().height() + 14))
        table.setColumnWidth(0, _FIRST_COLUMN)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                table.setItem(place, column, QTableWidgetItem(text))
        left = self._side + _MARGIN
        top = _TOP + _ABOVE + _ROW
        table.setGeometry(left, top, self.width() - left - _CARD, self.height() - top - _FOOT - _BELOW)
        table.show()

    @property
    def _side(self) -> int:
        return _SIDE_NARROW if self.width() < _NARROW else _SIDE

    def _palette(self) -> QPalette:
        palette, colours = QPalette(), self._colours
        palette.setColor(QPalette.ColorRole.Base, QColor(colours.surface))
        palette.setColor(QPalette.ColorRole.Text, QColor(colours.text))
        return palette

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        colours, painter, wide, high = self._colours, QPainter(self), self.width(), self.height()
        side = self._side
        painter.fillRect(0, 0, wide, high, QColor(colours.bg))
        painter.fillRect(side, 0, wide, _TOP, QColor(colours.surface))
        painter.fillRect(side, high - _FOOT, wide, _FOOT, QColor(colours.surface))
        painter.fillRect(0, 0, side, high, QColor(colours.side))
        painter.fillRect(side, 0, 1, high, QColor(colours.line))
