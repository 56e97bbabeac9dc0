"""A plan on its way in: its table, what its columns hold, what was corrected, and how all of it is understood."""

import json
from collections.abc import Mapping
from pathlib import Path

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_corrections import Correction, CorrectionKind, PlanCorrections
from desktop_app.domain.plan_lists import PlanColumn, PlanColumns, PlanPreview
from desktop_app.services.desk import Desk
from desktop_app.ui.page import State

_CELL, _ROW = "\x1f", "\x1e"
_Told = list[tuple[int, str, str, str]]


class PlanImportWork:
    """One plan from its file to what would be written; ``problem`` tells why its table is none."""

    def __init__(self, desk: Desk) -> None:
        self.year = desk.clock.today().year
        self.table: ListTable | None = None
        self.path: Path | None = None
        self.preview: PlanPreview | None = None
        self.problem: ImportRefusedError | None = None
        self._desk = desk
        self._chosen: PlanColumns | None = None
        self._corrections: dict[str, PlanCorrections] = {}

    @property
    def columns(self) -> PlanColumns:
        """Return what the columns hold: as somebody chose, else as headings and contents tell."""
        if self.preview is not None:
            return self.preview.columns
        if self.table is None:
            return PlanColumns(())
        return self._chosen or self._desk.plan_lists.columns(self.table)

    @property
    def corrections(self) -> PlanCorrections:
        """Return what was corrected in the table."""
        return self._corrections.get(self._sheet, PlanCorrections())

    def take(
        self, table: ListTable, path: Path | None = None, *, sheet: str = "", understood: PlanPreview | None = None
    ) -> None:
        """Take up a table; where a ``sheet`` of the same file was asked for, corrections of its others are kept.

        ``understood`` spares reading it here, if it holds: it is of the same year, and nothing was corrected.
        """
        if not sheet or path != self.path:
            self._corrections = {}
        self.table, self.path, self._chosen = table, path, None
        if understood is not None and understood.year == self.year and self.corrections == PlanCorrections():
            self.preview, self.problem = understood, None
        else:
            self.read()

    def choose_columns(self, columns: PlanColumns) -> None:
        """Say what the columns hold."""
        self._chosen = columns
        self.read()

    def read(self) -> None:
        """Understand the whole table anew."""
        self.preview = self.problem = None
        if self.table is None:
            return
        try:
            lists = self._desk.plan_lists
            self.preview = lists.preview(self.table, self.year, self._chosen, self.corrections)
        except ImportRefusedError as error:
            self.problem = error

    def correct(self, corrections: PlanCorrections) -> bool:
        """Understand anew what other corrections change; tell whether there is anything."""
        if self.preview is None or corrections == self.corrections:
            return False
        self._corrections[self._sheet] = corrections
        self.preview = self._desk.plan_lists.correct(self.preview, corrections)
        return True

    def forget(self) -> None:
        """Begin with nothing."""
        self.table = self.path = self.preview = self.problem = self._chosen = None
        self._corrections = {}

    def state(self) -> State:
        """Return the plan as plain text; without a table only its year."""
        if self.table is None:
            return {"year": str(self.year)}
        chosen = self._chosen
        told = {sheet: (_told(one.steps), _told(one.undone)) for sheet, one in self._corrections.items()}
        return {
            "year": str(self.year),
            "path": str(self.path or ""),
            "rows": _ROW.join(_CELL.join(line) for line in self.table.rows),
            "above": _ROW.join(self.table.above),
            "sheet": self.table.sheet,
            "sheets": _CELL.join(self.table.sheets),
            "columns": " ".join((str(chosen.header), *chosen.roles)) if chosen is not None else "",
            "corrections": json.dumps(told),
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up a plan that ``state`` wrote."""
        self.year = int(state["year"])
        if "rows" not in state:
            return
        rows = tuple(tuple(line.split(_CELL)) for line in state["rows"].split(_ROW))
        above, sheets = filter(None, state["above"].split(_ROW)), filter(None, state["sheets"].split(_CELL))
        self.table = ListTable(rows, sheet=state["sheet"], sheets=tuple(sheets), above=tuple(above))
        self.path = Path(state["path"]) if state["path"] else None
        if state["columns"]:
            header, *roles = state["columns"].split()
            self._chosen = PlanColumns(tuple(map(PlanColumn, roles)), int(header))
        told = json.loads(state["corrections"])
        self._corrections = {sheet: PlanCorrections(*map(_steps, lists)) for sheet, lists in told.items()}
        self.read()

    @property
    def _sheet(self) -> str:
        return self.table.sheet if self.table is not None else ""


def _told(steps: tuple[Correction, ...]) -> _Told:
    return [(step.row, step.kind, step.column, step.text) for step in steps]


def _steps(told: _Told) -> tuple[Correction, ...]:
    return tuple(Correction(row, CorrectionKind(kind), PlanColumn(column), text) for row, kind, column, text in told)
