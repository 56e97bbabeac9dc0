"""Tables: a window of identities, rows fetched a page at a time, columns told as data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.row_painter import STRUCK, Mark, RowPainter
from desktop_app.ui.theme import scaled

PAGE = 256
ROW_HIGH = 32

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TOP_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its title, what it shows of a row, and how.

    ``width`` is the first width in pixels, 0 for what is left; ``order`` is what a click on the
    head sorts by; ``mark`` is a state drawn as icon and word; ``tip`` tells the whole where
    ``show`` shortens; ``struck`` strikes through what no longer holds.
    """

    title: str
    show: Callable[[R], str]
    width: int = 0
    order: str = ""
    number: bool = False
    strong: bool = False
    mark: Callable[[R], Mark | None] | None = None
    tip: Callable[[R], str] | None = None
    struck: Callable[[R], bool] | None = None


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows by identity; only those that are looked at are fetched."""

    def __init__(self, columns: Sequence[Column[R]], fetch: Callable[[Sequence[UUID]], Sequence[R]]) -> None:
        super().__init__()
        self.columns = columns
        self.ids: Sequence[UUID] = []
        self._fetch = fetch
        self._pages: dict[int, Sequence[R]] = {}

    def show_ids(self, ids: Sequence[UUID]) -> None:
        """Show other rows; what was fetched is fetched anew."""
        self.beginResetModel()
        self.ids = ids
        self._pages.clear()
        self.endResetModel()

    def record(self, row: int) -> R | None:
        """Return the record of a line, if it is still there."""
        page, place = divmod(row, PAGE)
        if page not in self._pages:
            self._pages[page] = self._fetch(self.ids[page * PAGE : (page + 1) * PAGE])
        rows = self._pages[page]
        return rows[place] if place < len(rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Count the lines."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        record = self.record(index.row())
        if record is None:
            return None
        return self._shown(self.columns[index.column()], record, role)

    def _shown(self, column: Column[R], record: R, role: int) -> Any:
        roles: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: column.show(record),
            Qt.ItemDataRole.ToolTipRole: lambda: (column.tip or column.show)(record),
            Qt.ItemDataRole.AccessibleTextRole: lambda: (column.tip or column.show)(record),
            Qt.ItemDataRole.UserRole: lambda: column.mark(record) if column.mark else None,
            Qt.ItemDataRole.TextAlignmentRole: lambda: _RIGHT if column.number else _LEFT,
            STRUCK: lambda: column.struck is not None and column.struck(record),
        }
        return roles[role]() if role in roles else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class RowsTable(QTableView, Generic[R]):
    """A table of whole lines: one is chosen, Enter opens it, Ctrl+C copies with the heads.

    ``nothing`` is said where it has no lines.
    """

    chosen = Signal(object)
    opened = Signal(object)
    sorted_by = Signal(str, bool)

    def __init__(self, context: Context, name: str, model: RowsModel[R], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._context = context
        self._told: UUID | None = None
        self.nothing = context.texts.gettext("Nothing found")
        self.painter = RowPainter(context, [column.strong for column in model.columns], self)
        self.setModel(model)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(name)
        self._build()
        self.selectionModel().currentRowChanged.connect(self._announce)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.ids[index.row()]))

    def show_ids(self, ids: Sequence[UUID]) -> None:
        """Show other rows; the line that was chosen stays chosen, else the next one in its place."""
        wanted, place = self.chosen_id(), max(self.currentIndex().row(), 0)
        self.rows.show_ids(ids)
        if wanted in ids:
            self.choose(wanted)
        elif ids:
            self._choose_row(min(place, len(ids) - 1))
        else:
            self._tell(None)

    def chosen_id(self) -> UUID | None:
        """Return the identity of the chosen line."""
        row = self.currentIndex().row()
        return self.rows.ids[row] if 0 <= row < len(self.rows.ids) else None

    def choose(self, wanted: UUID | None) -> None:
        """Choose a line by identity and bring it into view."""
        if wanted is not None and wanted in self.rows.ids:
            self._choose_row(self.rows.ids.index(wanted))

    def show_order(self, order: str, *, falling: bool) -> None:
        """Show in the head by which column the lines are sorted; no order is that of no column."""
        header = self.horizontalHeader()
        if not order:
            header.setSortIndicatorShown(False)
            return
        place = [column.order for column in self.rows.columns].index(order)
        header.setSortIndicator(place, Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)

    def show_found(self, words: str) -> None:
        """Mark the letters that were searched for."""
        self.painter.found = words.split()
        self.viewport().update()

    def _choose_row(self, row: int) -> None:
        index = self.rows.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def _build(self) -> None:
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(ROW_HIGH, self.fontMetrics().height() + 14))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort)
        for place, column in enumerate(self.rows.columns):
            if column.width:
                self.setColumnWidth(place, round(scaled(column.width)))
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def _sort(self, section: int) -> None:
        order = self.rows.columns[section].order
        if order:
            header = self.horizontalHeader()
            falling = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            header.setSortIndicatorShown(True)
            self.sorted_by.emit(order, falling)

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._tell(self.rows.ids[current.row()])

    def _tell(self, chosen: UUID | None) -> None:
        if chosen != self._told:
            self._told = chosen
            self.chosen.emit(chosen)

    def _copy(self) -> None:
        lines = ["\t".join(column.title for column in self.rows.columns)]
        record = self.rows.record(self.currentIndex().row()) if self.currentIndex().isValid() else None
        if record is not None:
            lines.append("\t".join(column.show(record) for column in self.rows.columns))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so where nothing was found."""
        super().paintEvent(event)
        if not self.rows.ids:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._context.colours.text2))
            painter.drawText(self.viewport().rect().adjusted(16, 24, -16, 0), _TOP_CENTRE, self.nothing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, copy with Ctrl+C."""
        chosen = self.chosen_id()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self.opened.emit(chosen)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)
