"""The rows of a list as they stand in the file, each with what becomes of it."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop_app.domain.lists import LeftOut, ListPreview, ListRow, ListTable
from desktop_app.ui.context import Context
from desktop_app.ui.people.import_words import left_out_words, row_state

Index = QModelIndex | QPersistentModelIndex
_PADDING = 8


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a sheet: its number, its cells, and what becomes of it, in a word and a colour."""

    number: int
    cells: tuple[str, ...]
    state: str = ""
    tone: str = "text2"
    heading: bool = False
    left_out: bool = False


class SheetModel(QAbstractTableModel):
    """Every row with text, in the order of the file; the last column tells what becomes of it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.numbers: list[int] = []
        self.width = 0
        self._texts = context.texts
        self._table = ListTable(())
        self._all: list[int] = []
        self._people: dict[int, ListRow] = {}
        self._nobody: dict[int, LeftOut] = {}

    def show_list(self, table: ListTable, preview: ListPreview | None) -> None:
        """Show a sheet as it was understood."""
        self.beginResetModel()
        self.width, self._table = table.width, table
        self._people = {row.person.row: row for row in preview.rows} if preview else {}
        self._nobody = {row.row: row.why for row in preview.left_out} if preview else {}
        understood = sorted((*self._people, *self._nobody))
        self._all = understood if preview else [at for at, cells in enumerate(table.rows, 1) if any(cells)]
        self.numbers = self._all
        self.endResetModel()

    def show_left_out(self, *, only: bool) -> None:
        """Show only the rows that are not taken, or all again."""
        self.beginResetModel()
        self.numbers = sorted(self._nobody) if only else self._all
        self.endResetModel()

    def place_of(self, number: int) -> int:
        """Return the line of a row of the file, -1 where it is not shown."""
        place = bisect_left(self.numbers, number)
        return place if place < len(self.numbers) and self.numbers[place] == number else -1

    def row(self, place: int) -> SheetRow:
        """Return a line; what becomes of it is worded only when it is looked at."""
        number = self.numbers[place]
        cells, person, why = self._table.rows[number - 1], self._people.get(number), self._nobody.get(number)
        if person is not None:
            return SheetRow(number, cells, *row_state(person, self._texts))
        if why is None:
            return SheetRow(number, cells)
        said = left_out_words(why, self._texts)
        return SheetRow(number, cells, said, heading=why is LeftOut.HEADER, left_out=True)

    def is_title(self, place: int) -> bool:
        """Tell whether a line is left out and has one cell only, which may reach over the others."""
        return self.numbers[place] in self._nobody and not fills_cells(self._table.rows[self.numbers[place] - 1])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Count the lines."""
        return 0 if parent.isValid() else len(self.numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Count the columns, and the one that tells what becomes of a row."""
        return 0 if parent.isValid() or not self.width else self.width + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        row = self.row(index.row())
        text = row.state if index.column() == self.width else _cell(row, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{text}, {row.state}" if index.column() < self.width else text
        return row if role == Qt.ItemDataRole.UserRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the number of a row as the file counts it."""
        if orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return str(self.numbers[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class SheetPainter(QStyledItemDelegate):
    """Paints rows that are not taken in grey, headings in bold, doubts in their colour."""

    def __init__(self, context: Context, table: QTableView) -> None:
        super().__init__(table)
        self._context = context

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row, colours, box = index.data(Qt.ItemDataRole.UserRole), self._context.colours, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = colours.soft if selected else colours.sunken if row.heading else colours.surface
        painter.save()
        painter.fillRect(box, QColor(ground))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(colours.line))
        told = index.column() == index.model().columnCount() - 1
        font = QFont(painter.font())
        if row.heading and not told:
            font.setWeight(QFont.Weight.DemiBold)
        elif told and row.tone != "text2":
            font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        quiet = colours.text2 if row.left_out and not row.heading else colours.text
        painter.setPen(QColor(str(getattr(colours, row.tone)) if told else quiet))
        room = box.adjusted(_PADDING, 0, -_PADDING, 0)
        shown = QFontMetrics(font).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()


def _cell(row: SheetRow, place: int) -> str:
    return row.cells[place].replace("\n", " ") if place < len(row.cells) else ""


def fills_cells(cells: tuple[str, ...]) -> bool:
    """Tell whether a row fills more than one cell: a title says nothing about the width of its column."""
    return sum(bool(cell.strip()) for cell in cells) > 1
