"""The list of pairs that may be one person: both names, why, and how sure that is."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop_app.domain.duplicates import DuplicatePair
from desktop_app.ui.context import Context
from desktop_app.ui.people.evidence import pair_words, score_tone, score_words
from desktop_app.ui.theme import scaled, sized

PairKey = frozenset[object]
_PAIR = Qt.ItemDataRole.UserRole
_PADDING, _EDGE, _GAP = 16, 3, 3
_WALKING = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)


class PairPainter(QStyledItemDelegate):
    """Paints a pair in four lines."""

    def __init__(self, context: Context, view: QListWidget) -> None:
        super().__init__(view)
        self._context = context

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Ask for two names and two small lines."""
        name, small = QFontMetrics(_name_font()), QFontMetrics(_small_font())
        return QSize(0, 2 * (name.height() + small.height() + _GAP) + 16)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one pair."""
        painter.save()
        pair, colours, box = index.data(_PAIR), self._context.colours, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(box, QColor(colours.soft if selected else colours.sunken if hovered else colours.surface))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(colours.line))
        if selected:
            painter.fillRect(QRect(box.left(), box.top(), _EDGE, box.height()), QColor(colours.accent))
        texts, quiet = self._context.texts, colours.text2
        tone = str(getattr(colours, score_tone(pair)))
        top = box.top() + 8
        for words, font, colour in (
            (pair.one.name, _name_font(), colours.text),
            (pair.other.name, _name_font(), colours.text),
            (score_words(pair, texts), _small_font(strong=True), tone),
            (pair_words(pair, texts), _small_font(), quiet),
        ):
            top = _line(painter, QRect(box.left() + _PADDING, top, box.width() - 2 * _PADDING, 0), words, font, colour)
        painter.restore()


class PairList(QListWidget):
    """Pairs, of which one is chosen; keys that do not walk it are left to the page."""

    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(context.texts.gettext("Similar entries"))
        self.setItemDelegate(PairPainter(context, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(lambda _row: self.chosen.emit(self.pair))

    @property
    def pair(self) -> DuplicatePair | None:
        """Return the chosen pair."""
        item = self.currentItem()
        pair: DuplicatePair | None = item.data(_PAIR) if item is not None else None
        return pair

    def show_pairs(self, pairs: Sequence[DuplicatePair], wanted: PairKey) -> None:
        """Show other pairs; the wanted one is chosen, else the one in its place."""
        place = max(self.currentRow(), 0)
        self.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
        self.clear()
        for pair in pairs:
            item = QListWidgetItem(f"{pair.one.name} – {pair.other.name}")
            item.setData(_PAIR, pair)
            item.setToolTip(pair_words(pair, self._context.texts))
            self.addItem(item)
        keys = [pair_key(pair) for pair in pairs]
        self.setCurrentRow(keys.index(wanted) if wanted in keys else min(place, len(pairs) - 1))
        self.blockSignals(False)  # noqa: FBT003  (Qt's own signature)
        self.chosen.emit(self.pair)

    def step(self) -> None:
        """Choose the next pair; after the last comes the first."""
        if self.count():
            self.setCurrentRow((self.currentRow() + 1) % self.count())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows."""
        if event.key() in _WALKING:
            super().keyPressEvent(event)
        else:
            event.ignore()


def pair_key(pair: DuplicatePair | None) -> PairKey:
    """Return by what a pair is known, whichever entry stands first."""
    return frozenset((pair.one.id, pair.other.id)) if pair is not None else frozenset()


def _line(painter: QPainter, room: QRect, words: str, font: QFont, colour: str) -> int:
    metrics = QFontMetrics(font)
    room.setHeight(metrics.height())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(
        room, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    )
    return room.bottom() + 1 + _GAP


def _name_font() -> QFont:
    return sized(scaled(10), QFont.Weight.Medium)


def _small_font(*, strong: bool = False) -> QFont:
    return sized(scaled(9), QFont.Weight.Medium if strong else QFont.Weight.Normal)
