"""The table of a plan: wrapped words, chips of states, sections that fold, rows moved by drag and by keys."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
)

from desktop_app.services.plan_control import PlanLine, PlanView
from desktop_app.ui.context import Context
from desktop_app.ui.plans.cell_editor import CellPainter
from desktop_app.ui.plans.table_model import (
    DEADLINE,
    NUMBER,
    PEOPLE,
    STANDING,
    STATE,
    TITLE,
    PlanModel,
    SectionHead,
    section_facts,
)
from desktop_app.ui.row_painter import Mark
from desktop_app.ui.theme import scaled, sized

_WIDTHS = {NUMBER: 52, DEADLINE: 136, PEOPLE: 132, STATE: 196}
_PADDING, _VERTICAL, _MOST_LINES = 8, 7, 3
_AT_END = 100_000
_SECTION_HIGH, _CHEVRON = 32, 15
_WRAP = Qt.TextFlag.TextWordWrap
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class PlanPainter(CellPainter):
    """Paints wrapped words and headings of sections; Tab, too, takes what was typed into a cell."""

    taking = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

    def __init__(self, context: Context, table: "PlanTable") -> None:
        super().__init__(context, [False] * 5, table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        row = self._table.rows.row(index.row())
        painter.save()
        if isinstance(row, SectionHead):
            self._paint_section(painter, option, row)
        else:
            self._paint_ground(painter, option, index)
            mark = index.data(STANDING)
            left = _PADDING * 2 if index.column() == NUMBER else _PADDING
            room = option.rect.adjusted(left, _VERTICAL, -_PADDING, -_VERTICAL)
            if isinstance(mark, Mark):
                line = QRect(room.left(), room.top(), room.width(), painter.fontMetrics().height() + 2)
                self._paint_mark(painter, line, mark, str(index.data() or ""))
            else:
                self._paint_words(painter, room, index, row)
        painter.restore()

    def _paint_section(self, painter: QPainter, option: QStyleOptionViewItem, row: SectionHead) -> None:
        colours, box = self._context.colours, option.rect
        current = self._table.currentIndex().row() == self._table.rows.rows.index(row)
        painter.fillRect(box, QColor(colours.soft if current else colours.sunken))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(colours.line))
        if current and self._table.hasFocus():
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(colours.accent))
        icon = "chevron-right" if row.section.id in self._table.folded else "chevron-down"
        place = QRect(box.left() + 11, box.center().y() - _CHEVRON // 2, _CHEVRON, _CHEVRON)
        self._context.icon(icon).paint(painter, place)
        painter.setFont(sized(scaled(10), QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.text))
        facts = section_facts(row, self._context.texts)
        room = box.adjusted(32, 0, -12, 0)
        plain = QFontMetrics(sized(scaled(10)))
        shown = painter.fontMetrics().elidedText(
            self._table.rows.section_title(row),
            Qt.TextElideMode.ElideRight,
            room.width() - plain.horizontalAdvance(f"  {facts}"),
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(f"{shown} "))
        painter.setFont(sized(scaled(10)))
        painter.setPen(QColor(colours.text2))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, facts)

    def _paint_words(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex, row: PlanLine | None
    ) -> None:
        colours = self._context.colours
        doubtful = row is not None and index.column() == DEADLINE and bool(row.doubts)
        late = row is not None and index.column() == DEADLINE and row.late_days > 0
        quiet = index.column() == NUMBER
        colour = colours.bad if late else colours.warn if doubtful else colours.text2 if quiet else colours.text
        painter.setPen(QColor(colour))
        font = QFont(painter.font())
        font.setStrikeOut(row is not None and row.item.struck and index.column() == TITLE)
        painter.setFont(font)
        text = clipped(str(index.data() or ""), painter.fontMetrics(), room.width())
        painter.drawText(room, int(_TOP_LEFT) | int(_WRAP), text)


class PlanTable(QTableView):
    """Sections and items of a plan; ``moved`` tells an item, the section and the place where it is wanted."""

    chosen = Signal(object)
    opened = Signal(object)
    moved = Signal(object, object, int)
    section_moved = Signal(object, int)
    fold_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.rows = PlanModel(context.texts)
        self.folded: set[UUID] = set()
        self._told: UUID | None = None
        self._filling = False
        self._measured_for: tuple[str, list[tuple[int, int]]] = ("", [])
        self._measured: dict[tuple[str, int], int] = {}
        self.setModel(self.rows)
        self.setItemDelegate(PlanPainter(context, self))
        self.setAccessibleName(context.texts.gettext("Items of the plan"))
        self._build()
        self.rows.dropped.connect(self._drop)
        self.selectionModel().currentChanged.connect(self._announce)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(0)
        self._resized.timeout.connect(self._set_heights)

    def show_view(self, view: PlanView, lines: Sequence[PlanLine], *, empty_sections: bool) -> None:
        """Show items of a plan; the chosen one stays chosen, else the one in its place."""
        wanted, place, column = self._told, self.currentIndex().row(), max(self.currentIndex().column(), TITLE)
        top = self.verticalScrollBar().value()
        self._filling = True
        self.clearSpans()
        self.rows.show_view(view, lines, self.folded, empty_sections=empty_sections)
        for number, row in enumerate(self.rows.rows):
            if isinstance(row, SectionHead):
                self.setSpan(number, 0, 1, self.rows.columnCount())
        self._set_heights()
        self._filling = False
        self.verticalScrollBar().setValue(top)
        there = self.rows.place_of(wanted) if wanted else -1
        if there < 0:
            there = min(max(place, 0), len(self.rows.rows) - 1)
            on_head = wanted is None and place >= 0
            if not on_head and isinstance(self.rows.row(there), SectionHead) and there + 1 < len(self.rows.rows):
                there += 1
        if there >= 0:
            self.setCurrentIndex(self.rows.index(there, column))
        self._tell(self._current_id())

    def choose(self, item_id: UUID) -> None:
        """Choose an item and bring it into view, out of a folded section too."""
        place = self.rows.place_of(item_id)
        if place >= 0:
            index = self.rows.index(place, max(self.currentIndex().column(), TITLE))
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def chosen_id(self) -> UUID | None:
        """Return the identity of the chosen item."""
        return self._told

    def chosen_section(self) -> UUID | None:
        """Return the section of the chosen line."""
        row = self.rows.row(self.currentIndex().row())
        if isinstance(row, SectionHead):
            return row.section.id
        return row.section.id if row is not None else None

    def edit_cell(self) -> bool:
        """Open the chosen cell for typing, its title where it holds none; tell whether it opened."""
        index = self.currentIndex()
        if not index.isValid() or not self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            index = self.rows.index(index.row(), TITLE)
        if not self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        self.edit(index)
        return True

    def move_by(self, step: int) -> None:
        """Move the chosen item or section up (negative) or down."""
        row = self.rows.row(self.currentIndex().row())
        if row is None or not self.rows.movable:
            return
        if isinstance(row, SectionHead):
            self.section_moved.emit(row.section.id, step)
            return
        own = [one.id for one in self.rows.rows if isinstance(one, PlanLine) and one.section.id == row.section.id]
        place = own.index(row.id) + step
        heads = [one for one in self.rows.rows if isinstance(one, SectionHead)]
        if 0 <= place < len(own):
            self.moved.emit(row.id, row.section.id, place)
            return
        there = [head.section.id for head in heads].index(row.section.id) + step
        if 0 <= there < len(heads):
            self.moved.emit(row.id, heads[there].section.id, 0 if step > 0 else _AT_END)

    def fold(self, section_id: UUID) -> None:
        """Fold or unfold a section; whoever fills the table shows it anew."""
        self.folded ^= {section_id}
        self.fold_changed.emit()

    def _build(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, round(scaled(width)))
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(lambda *_: self._resized.start())

    def _set_heights(self) -> None:
        """Give each row the height of its longest cell, three lines at most."""
        metrics = QFontMetrics(self.font())
        section = max(round(scaled(_SECTION_HIGH)), metrics.height() + 14)
        rooms = [(column, self.columnWidth(column) - 2 * _PADDING) for column in (TITLE, DEADLINE, PEOPLE)]
        if self._measured_for != (self.font().key(), rooms):
            self._measured_for, self._measured = (self.font().key(), rooms), {}
        for number, row in enumerate(self.rows.rows):
            if isinstance(row, SectionHead):
                self.setRowHeight(number, section)
                continue
            high = max(self._lines_high(self.rows.words(row, column), metrics, room) for column, room in rooms)
            self.setRowHeight(number, high + 2 * _VERTICAL + 2)

    def _lines_high(self, text: str, metrics: QFontMetrics, room: int) -> int:
        """Return the height of a text in lines; a plan that is filled anew has nearly the same words."""
        known = self._measured.get((text, room))
        if known is None:
            known = self._measured[text, room] = _lines_high(text, metrics, room)
        return known

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._filling and current.isValid():
            self._tell(self._current_id())

    def _current_id(self) -> UUID | None:
        row = self.rows.row(self.currentIndex().row())
        return row.id if isinstance(row, PlanLine) else None

    def _tell(self, chosen: UUID | None) -> None:
        if chosen != self._told:
            self._told = chosen
            self.chosen.emit(chosen)

    def _drop(self, item_id: UUID, before: int) -> None:
        """Find section and place of the line before which an item was dropped."""
        section: UUID | None = None
        place = 0
        for number, row in enumerate(self.rows.rows[: before or 1]):
            if isinstance(row, SectionHead) and (number < before or section is None):
                section, place = row.section.id, 0
            elif isinstance(row, PlanLine) and row.id != item_id:
                place += 1
        if section is not None:
            self.moved.emit(item_id, section, place)

    def sizeHintForColumn(self, column: int) -> int:
        """Return the first width of a column."""
        return round(scaled(_WIDTHS.get(column, 300)))

    def sizeHint(self) -> QSize:
        """Ask for room that holds the columns."""
        return QSize(round(scaled(700)), 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self._resized.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold a section that is clicked."""
        row = self.rows.row(self.indexAt(event.position().toPoint()).row())
        super().mousePressEvent(event)
        if isinstance(row, SectionHead) and event.button() is Qt.MouseButton.LeftButton:
            self.fold(row.section.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type into a cell of a draft; of a plan in force, open the item."""
        super().mouseDoubleClickEvent(event)
        row = self.rows.row(self.indexAt(event.position().toPoint()).row())
        if isinstance(row, PlanLine) and not self.edit_cell():
            self.opened.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, type with F2, move with Alt and the arrows, fold with the arrows."""
        key, row = event.key(), self.rows.row(self.currentIndex().row())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_by(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            if isinstance(row, SectionHead):
                self.fold(row.section.id)
            else:
                self.opened.emit(row.id)
        elif key == Qt.Key.Key_F2 and isinstance(row, PlanLine):
            if not self.edit_cell():
                self.opened.emit(row.id)
        elif isinstance(row, SectionHead) and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if (row.section.id in self.folded) is (key == Qt.Key.Key_Right):
                self.fold(row.section.id)
        else:
            super().keyPressEvent(event)


def clipped(text: str, metrics: QFontMetrics, room: int) -> str:
    """Return a text that ends in dots where it is longer than three lines."""
    room = max(room, 20)
    if metrics.horizontalAdvance(text) <= room * (_MOST_LINES - 1) and "\n" not in text:
        return text
    most = metrics.lineSpacing() * _MOST_LINES
    shown = text[:400]
    if len(shown) == len(text) and _height(shown, metrics, room) <= most:
        return text
    low, high = 0, len(shown)
    while low < high:
        middle = (low + high + 1) // 2
        if _height(f"{shown[:middle].rstrip()}…", metrics, room) <= most:
            low = middle
        else:
            high = middle - 1
    return f"{shown[:low].rstrip()}…"


def _lines_high(text: str, metrics: QFontMetrics, room: int) -> int:
    """Return the height of a text in lines, three at most."""
    if metrics.horizontalAdvance(text) <= room and "\n" not in text:
        return metrics.lineSpacing()
    return min(_height(text[:400], metrics, max(room, 20)), metrics.lineSpacing() * _MOST_LINES)


def _height(text: str, metrics: QFontMetrics, room: int) -> int:
    return metrics.boundingRect(QRect(0, 0, room, 10_000), int(_WRAP), text).height()
