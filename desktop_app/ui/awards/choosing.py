"""Several lines of a table chosen at once, with Ctrl and Shift."""

from collections.abc import Collection
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSignalBlocker
from PySide6.QtWidgets import QAbstractItemView

from desktop_app.ui.table import RowsTable

R = TypeVar("R")


def let_choose_several(table: RowsTable[R]) -> None:
    """Let a table take several lines at once."""
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)


def chosen_ids(table: RowsTable[R]) -> list[UUID]:
    """Return the chosen lines from the top of the table down."""
    rows = sorted(index.row() for index in table.selectionModel().selectedRows())
    return [table.rows.ids[row] for row in rows]


def choose_again(table: RowsTable[R], wanted: Collection[UUID]) -> None:
    """Choose those of ``wanted`` that are still listed, beside the current line; nobody is told."""
    model, last = table.rows, len(table.rows.columns) - 1
    lines = QItemSelection()
    for row, one in enumerate(model.ids):
        if one in wanted:
            lines.select(model.index(row, 0), model.index(row, last))
    with QSignalBlocker(table.selectionModel()):
        table.selectionModel().select(lines, QItemSelectionModel.SelectionFlag.Select)
