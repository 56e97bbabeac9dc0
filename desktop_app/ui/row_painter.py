"""How a line of a table is painted: selection edge, hover, found letters, states as icon and word."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop_app.i18n.folding import fold
from desktop_app.ui.context import Context

STRUCK = Qt.ItemDataRole.UserRole + 1
_EDGE, _PADDING, _FIRST_PADDING = 3, 8, 16
_CHIP_HIGH, _CHIP_ICON = 22, 15


@dataclass(frozen=True, slots=True)
class Mark:
    """A state: an icon and the name of a colour; ``loud`` where somebody must act."""

    icon: str
    tone: str
    loud: bool = False


class RowPainter(QStyledItemDelegate):
    """Paints cells with the tokens of the theme."""

    def __init__(self, context: Context, strong: list[bool], table: QTableView) -> None:
        super().__init__(table)
        self.found: list[str] = []
        self._context = context
        self._strong = strong

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        painter.save()
        self._paint_ground(painter, option, index)
        mark = index.data(Qt.ItemDataRole.UserRole)
        room = option.rect.adjusted(_FIRST_PADDING if index.column() == 0 else _PADDING, 0, -_PADDING, 0)
        text = str(index.data() or "")
        if isinstance(mark, Mark):
            self._paint_mark(painter, room, mark, text)
        else:
            self._paint_text(painter, room, index, text)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, box = self._context.colours, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(box, QColor(colours.soft if selected else colours.sunken if hovered else colours.surface))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(colours.line))
        if selected and index.column() == 0:
            painter.fillRect(QRect(box.left(), box.top(), _EDGE, box.height()), QColor(colours.accent))
        table = self.parent()
        if selected and isinstance(table, QTableView) and table.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_text(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex, text: str
    ) -> None:
        strong = self._strong[index.column()]
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.Medium if strong else QFont.Weight.Normal)
        font.setStrikeOut(bool(index.data(STRUCK)))
        painter.setFont(font)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        if strong and self.found:
            self._paint_found(painter, room, metrics, shown)
        colours = self._context.colours
        painter.setPen(QColor(colours.text if strong or index.column() == 0 else colours.text2))
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(room, int(alignment or 0), shown)

    def _paint_found(self, painter: QPainter, room: QRect, metrics: QFontMetrics, shown: str) -> None:
        place = 0
        for word in shown.split(" "):
            wanted = next((text for text in self.found if fold(word).startswith(fold(text))), "")
            if wanted and fold(wanted):
                start = metrics.horizontalAdvance(shown[:place])
                wide = metrics.horizontalAdvance(word[: len(wanted)])
                high = metrics.height()
                box = QRect(room.left() + start, room.center().y() - high // 2, wide, high + 1)
                painter.fillRect(box, QColor(self._context.colours.mark))
            place += len(word) + 1

    def _paint_mark(self, painter: QPainter, room: QRect, mark: Mark, text: str) -> None:
        colours = self._context.colours
        colour = str(getattr(colours, mark.tone))
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        wide = metrics.horizontalAdvance(text)
        top = room.center().y() - _CHIP_HIGH // 2
        left = room.left()
        if mark.loud:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(str(getattr(colours, f"{mark.tone}_bg"))))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(left, top, wide + _CHIP_ICON + 19, _CHIP_HIGH), 5, 5)
            left += 6
        self._context.icon(mark.icon, colour).paint(
            painter, QRect(left, room.center().y() - _CHIP_ICON // 2, _CHIP_ICON, _CHIP_ICON)
        )
        painter.setPen(QColor(colour))
        words = room.adjusted(left - room.left() + _CHIP_ICON + 5, 0, 0, 0)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
