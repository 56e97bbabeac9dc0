"""What the columns of a plan from outside hold, chosen above the table."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_lists import PlanColumn, PlanColumns
from desktop_app.ui.context import Context
from desktop_app.ui.controls import label
from desktop_app.ui.flow import flowing
from desktop_app.ui.plans.import_words import ROLES
from desktop_app.ui.settled_box import SettledBox

_LONGEST_HEAD = 30


class ColumnsCard(QFrame):
    """A choice for each column, and one of the tables of the file; ``chosen`` tells the columns as they are wanted."""

    chosen = Signal(object)
    table_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context = context
        self._heads: tuple[Sequence[str], Sequence[str]] = ((), ())
        self._boxes: list[SettledBox] = []
        self._tables: SettledBox | None = None
        self._columns = PlanColumns(())

    def show_table(self, table: ListTable, columns: PlanColumns) -> None:
        """Show what the columns of a table hold now."""
        heads = (table.sheets, self._named(table, columns))
        if heads != self._heads:
            self._heads = heads
            self._make()
        self._columns = columns
        if self._tables is not None:
            self._tables.show_value(table.sheet)
        for box, role in zip(self._boxes, columns.roles, strict=True):
            box.show_value(role.value)

    def _named(self, table: ListTable, columns: PlanColumns) -> list[str]:
        cells: Sequence[str] = table.rows[columns.header - 1] if columns.header else ()
        heads = [" ".join(cell.split()) for cell in cells] + [""] * len(columns.roles)
        words = self._context.texts.gettext("Column {number}")
        return [heads[place] or words.format(number=place + 1) for place in range(len(columns.roles))]

    def _make(self) -> None:
        """Make the choices anew."""
        _ = self._context.texts.gettext
        sheets, heads = self._heads
        self._tables = SettledBox([(one, one) for one in sheets], _("Table")) if len(sheets) > 1 else None
        roles = [(role.value, _(words)) for role, words in ROLES.items()]
        self._boxes = [SettledBox(roles, head) for head in heads]
        for place, box in enumerate(self._boxes):
            box.activated.connect(partial(self._choose, place))
        boxes = [*self._boxes]
        if self._tables is not None:
            self._tables.activated.connect(self._want_table)
            boxes.insert(0, self._tables)
        old = self.layout()
        if old is not None:
            gone = QWidget(self)  # a choice may be in the middle of its signal, so it goes later
            gone.setLayout(old)
            gone.deleteLater()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.addWidget(label(_("What the columns hold"), strong=True))
        layout.addWidget(flowing(*map(_under_its_name, boxes), spacing=12))

    def _choose(self, place: int, _index: int) -> None:
        """Take a role; it is held by one column only, so another one gives it up."""
        wanted = PlanColumn(str(self._boxes[place].currentData()))
        roles = [PlanColumn.NOT_TAKEN if one is wanted else one for one in self._columns.roles]
        roles[place] = wanted
        self._boxes[place].setFocus()
        if tuple(roles) != self._columns.roles:
            self.chosen.emit(PlanColumns(tuple(roles), self._columns.header))

    def _want_table(self, _index: int) -> None:
        if self._tables is not None:
            self.table_wanted.emit(str(self._tables.currentData()))


def _under_its_name(box: QComboBox) -> QWidget:
    head = box.accessibleName()
    held = QWidget()
    layout = QVBoxLayout(held)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    said = label(head if len(head) < _LONGEST_HEAD else f"{head[: _LONGEST_HEAD - 1]}…", 9, tone="quiet")
    said.setBuddy(box)
    layout.addWidget(said)
    layout.addWidget(box)
    return held
