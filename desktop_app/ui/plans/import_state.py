"""A plan on its way in as plain text: the table, what its columns hold, and what was corrected."""

import json
from collections.abc import Mapping

from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_corrections import Correction, CorrectionKind, PlanCorrections
from desktop_app.domain.plan_lists import PlanColumn, PlanColumns
from desktop_app.ui.page import State

_CELL, _ROW = "\x1f", "\x1e"
BySheet = dict[str, PlanCorrections]


def table_as_text(table: ListTable) -> State:
    """Write a table."""
    return {
        "rows": _ROW.join(_CELL.join(line) for line in table.rows),
        "above": _ROW.join(table.above),
        "sheet": table.sheet,
        "sheets": _CELL.join(table.sheets),
    }


def table_from_text(state: Mapping[str, str]) -> ListTable:
    """Read a table that ``table_as_text`` wrote."""
    rows = tuple(tuple(line.split(_CELL)) for line in state["rows"].split(_ROW))
    above, sheets = filter(None, state["above"].split(_ROW)), filter(None, state["sheets"].split(_CELL))
    return ListTable(rows, sheet=state["sheet"], sheets=tuple(sheets), above=tuple(above))


def columns_as_text(columns: PlanColumns | None) -> str:
    """Write the user's choice of columns; nothing where there is none."""
    return " ".join((str(columns.header), *columns.roles)) if columns is not None else ""


def columns_from_text(text: str) -> PlanColumns | None:
    """Read what ``columns_as_text`` wrote."""
    header, *roles = text.split() or [""]
    return PlanColumns(tuple(map(PlanColumn, roles)), int(header)) if header else None


def corrections_as_text(corrections: BySheet) -> str:
    """Write the steps of each sheet, and those that were taken back."""
    told = {sheet: [_told(steps) for steps in (one.steps, one.undone)] for sheet, one in corrections.items()}
    return json.dumps(told)


def corrections_from_text(text: str) -> BySheet:
    """Read what ``corrections_as_text`` wrote."""
    return {sheet: PlanCorrections(*map(_read, lists)) for sheet, lists in json.loads(text).items()}


def _told(steps: tuple[Correction, ...]) -> list[tuple[int, str, str, str]]:
    return [(step.row, step.kind, step.column, step.text) for step in steps]


def _read(told: list[tuple[int, str, str, str]]) -> tuple[Correction, ...]:
    return tuple(Correction(row, CorrectionKind(kind), PlanColumn(column), text) for row, kind, column, text in told)
