"""The items of a plan from outside as they were understood: cells are corrected in place, items left out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from desktop_app.domain.plan_lists import PlanColumn, PlanDoubt, ReadItem
from desktop_app.i18n.plan_doubts import DOUBTS
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.plans.cell_editor import CellEditor, CellPainter, Index
from desktop_app.ui.plans.import_words import understood
from desktop_app.ui.row_painter import Mark
from desktop_app.ui.table import Column, RowsModel, RowsTable
from desktop_app.ui.theme import scaled

CORRECTED = Qt.ItemDataRole.UserRole + 3
_NUMBER, _TITLE, _DEADLINE, _DAYS, _PEOPLE, _FORM, _NOTE, _CHECK = range(8)
# The least width of a column in pixels, and its share of what is left.
_ROOM = {
    _NUMBER: (56, 0),
    _TITLE: (170, 9),
    _DEADLINE: (124, 2),
    _DAYS: (156, 3),
    _PEOPLE: (120, 3),
    _FORM: (128, 2),
    _NOTE: (92, 2),
    _CHECK: (170, 4),
}
_PENCIL, _PADDING, _UNSHARED = 13, 8, 56
_PLACES = {
    PlanDoubt.TITLE_MISSING: _TITLE,
    PlanDoubt.SAME_TITLE: _TITLE,
    PlanDoubt.RESPONSIBLE_UNKNOWN: _PEOPLE,
    PlanDoubt.RESPONSIBLE_MISSING: _PEOPLE,
    PlanDoubt.DEADLINE_UNREAD: _DEADLINE,
    PlanDoubt.DEADLINE_REST: _DEADLINE,
    PlanDoubt.DEADLINE_MISSING: _DEADLINE,
    PlanDoubt.OUTSIDE_YEAR: _DEADLINE,
    PlanDoubt.DAY_OFF: _DEADLINE,
}


@dataclass(frozen=True, slots=True)
class ItemColumn(Column[ReadItem]):
    """A column of items; ``part`` tells which cell of the file is typed into there."""

    part: Callable[[ReadItem], PlanColumn] | None = None


class ItemsModel(RowsModel[ReadItem]):
    """Items whose cells can be corrected; ``typed`` tells item, column of the file and text."""

    typed = Signal(object, object, str)

    def __init__(
        self,
        columns: Sequence[ItemColumn],
        fetch: Callable[[Sequence[UUID]], Sequence[ReadItem]],
        *,
        editable: bool,
    ) -> None:
        super().__init__(columns, fetch)
        self._parts = [column.part for column in columns]
        self._editable = editable

    def show_anew(self) -> None:
        """Show the same rows with what they say now."""
        self._pages.clear()
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(self.columns) - 1))

    def part(self, index: Index) -> tuple[ReadItem, PlanColumn] | None:
        """Return the item of a cell and the column of the file that is typed into there."""
        item, part = self.record(index.row()), self._parts[index.column()]
        return (item, part(item)) if item is not None and part is not None else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what the file says be corrected, and nothing else."""
        editable = self._editable and index.isValid() and self._parts[index.column()] is not None
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, what it says to be typed over, and whether somebody has."""
        if role not in (Qt.ItemDataRole.EditRole, CORRECTED):
            return super().data(index, role)
        told = self.part(index)
        if told is None:
            return None
        item, column = told
        return column in item.typed if role == CORRECTED else item.says(column)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand on what was typed into a cell."""
        told = self.part(index)
        if role != Qt.ItemDataRole.EditRole or told is None:
            return False
        self.typed.emit(*told, str(value))
        return True


class ItemPainter(CellPainter):
    """Paints a frame around the cell that a key would open, and a pencil where something was corrected."""

    least_wide = 280

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        super().paint(painter, option, index)
        table = self.parent()
        if not isinstance(table, ItemsTable) or not table.hasFocus() or table.currentIndex() != index:
            return
        editable = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._context.colours.accent), 2 if editable else 1))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2.5), 5, 5)
        painter.restore()

    def _paint_text(self, painter: QPainter, room: QRect, index: Index, text: str) -> None:
        if index.data(CORRECTED):
            place = QRect(room.right() - _PENCIL + 1, room.center().y() - _PENCIL // 2, _PENCIL, _PENCIL)
            self._context.icon("pencil").paint(painter, place)
            room = room.adjusted(0, 0, -_PENCIL - _PADDING // 2, 0)
        super()._paint_text(painter, room, index, text)


class ItemsTable(RowsTable[ReadItem]):
    """F2, Enter or a double click open a cell; ``typed`` tells item, column of the file and text."""

    typed = Signal(object, object, str)

    def __init__(self, context: Context) -> None:
        self._items: dict[UUID, ReadItem] = {}
        model = ItemsModel(_columns(context.texts), self._fetch, editable=not context.desk.read_only)
        super().__init__(context, context.texts.gettext("Items as they were understood"), model)
        self.model_of_items = model
        self.painter = ItemPainter(context, [column.strong for column in model.columns], self)
        self.setItemDelegate(self.painter)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        model.typed.connect(self.typed)

    @property
    def chosen_item(self) -> ReadItem | None:
        """Return the chosen item."""
        chosen = self.chosen_id()
        return self._items.get(chosen) if chosen is not None else None

    @property
    def shown(self) -> set[int]:
        """Return the rows of the file that stand in the table."""
        return {item.row for item in self._items.values()}

    def show_items(self, items: Sequence[ReadItem], *, form: bool, note: bool) -> None:
        """Show these items; the columns of form and note only on demand."""
        self._items = {UUID(int=item.row): item for item in items}
        ids = list(self._items)
        for place, wanted in ((_FORM, form), (_NOTE, note)):
            self.setColumnHidden(place, not wanted)
        self._fit()
        if ids == self.rows.ids:
            self.model_of_items.show_anew()
            return
        typing = any(editor.hasFocus() for editor in self._editors())
        self.show_ids(ids)
        if typing:
            self.setFocus()  # the field went with the rows that were there

    def choose_row(self, row: int, column: PlanColumn | None = None) -> None:
        """Choose the item of a row of the file, and the cell of a column where one is named."""
        self.choose(UUID(int=row))
        item = self.chosen_item
        if item is None or item.row != row:
            return
        cells = (self.rows.index(self.currentIndex().row(), place) for place in range(self.rows.columnCount()))
        told = next((cell for cell in cells if self.model_of_items.part(cell) == (item, column)), None)
        if told is not None:
            self.setCurrentIndex(told)

    def edit_cell(self) -> None:
        """Open the chosen cell for typing; where it holds nothing of the file, the first doubtful one of its line."""
        index = self.currentIndex()
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = self.rows.index(index.row(), self._doubtful_place())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentIndex(index)
            self.edit(index)

    def settle(self) -> tuple[ReadItem, PlanColumn, str] | None:
        """Close the field that is open; return what was typed into which cell."""
        for editor in self._editors():
            text, told = editor.toPlainText(), self.model_of_items.part(self.currentIndex())
            self.closeEditor(editor, CellPainter.EndEditHint.NoHint)
            if told is not None:
                return (*told, text)
        return None

    def _editors(self) -> list[CellEditor]:
        """Return the fields that are open."""
        return [editor for editor in self.viewport().findChildren(CellEditor) if editor.isVisibleTo(self)]

    def _doubtful_place(self) -> int:
        item = self.chosen_item
        return next((_PLACES[doubt] for doubt in item.doubts if doubt in _PLACES), _TITLE) if item else _TITLE

    def _choose_row(self, row: int) -> None:
        """Choose a line; the cell stays in its column."""
        column = max(self.currentIndex().column(), _TITLE)
        super()._choose_row(row)
        self.setCurrentIndex(self.rows.index(row, column))

    def _fetch(self, ids: Sequence[UUID]) -> list[ReadItem]:
        return [self._items[one] for one in ids]

    def _fit(self) -> None:
        """Share out among the columns what is left when each has what it needs."""
        rooms = {place: room for place, room in _ROOM.items() if not self.isColumnHidden(place)}
        wide = {place: round(scaled(least)) for place, (least, _share) in rooms.items()}
        left = max(self.viewport().width() - sum(wide.values()), 0)
        shares = sum(share for _least, share in rooms.values())
        for place, (_least, share) in rooms.items():
            wide[place] += left * share // shares
        wide[_TITLE] += max(self.viewport().width() - sum(wide.values()), 0)
        for place, width in wide.items():
            self.setColumnWidth(place, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._fit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type into a cell."""
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.edit_cell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the cell with F2 or Enter."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_cell()
        else:
            super().keyPressEvent(event)


def _columns(texts: Texts) -> list[ItemColumn]:
    _, language = texts.gettext, texts.language

    def cell(
        title: str,
        part: Callable[[ReadItem], PlanColumn],
        show: Callable[[ReadItem], str],
        *,
        strong: bool = False,
    ) -> ItemColumn:
        def shown(item: ReadItem) -> str:
            return show(item).replace("\n", " ")

        def tip(item: ReadItem) -> str:
            column = part(item)
            if column not in item.typed:
                return show(item)
            filed = item.filed.get(column, "").replace("\n", " ") or "–"
            return "\n".join((show(item), _("In the file: {text}").format(text=filed)))

        return ItemColumn(title, shown, _UNSHARED, strong=strong, tip=tip, struck=_left_out, part=part)

    def of(column: PlanColumn) -> Callable[[ReadItem], PlanColumn]:
        return lambda _item: column

    return [
        ItemColumn("№", lambda item: item.number, _UNSHARED),
        cell(
            _("What is done"),
            lambda item: item.title_column(language),
            lambda item: item.wording.title(language),
            strong=True,
        ),
        cell(_("Deadline"), of(PlanColumn.DEADLINE), lambda item: item.wording.deadline_text),
        ItemColumn(_("Understood as"), lambda item: understood(item, texts), _UNSHARED, struck=_left_out),
        cell(_("Who answers"), of(PlanColumn.RESPONSIBLE), _people),
        cell(_("Form of completion"), of(PlanColumn.FORM), lambda item: item.wording.form(language)),
        cell(_("Note"), of(PlanColumn.NOTE), lambda item: item.wording.note(language)),
        ItemColumn(_("To check"), lambda item: _state(item, texts), _UNSHARED, mark=_mark),
    ]


def _people(item: ReadItem) -> str:
    return ", ".join(one.text_ru or one.text_kk for one in item.wording.responsible)


def _left_out(item: ReadItem) -> bool:
    return not item.taken


def _state(item: ReadItem, texts: Texts) -> str:
    _ = texts.gettext
    if not item.taken:
        return _("Is not taken")
    return "; ".join(_(DOUBTS[one]) for one in item.doubts) or (_("Corrected") if item.typed else _("Understood"))


def _mark(item: ReadItem) -> Mark:
    if not item.taken:
        return Mark("circle-minus", "none")
    if item.doubts:
        return Mark("help-circle", "warn")
    return Mark("pencil", "none") if item.typed else Mark("circle-check", "ok")
