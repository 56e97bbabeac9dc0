"""Plans from outside: read by the child process, understood beside members and calendar, taken in as one step."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import ImportRefusedError
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_corrections import PlanCorrections
from desktop_app.domain.plan_lists import (
    FoundDecision,
    PlanColumn,
    PlanColumns,
    PlanPreview,
    ReadItem,
    ReadSection,
    tidied,
)
from desktop_app.domain.plans import Numbering, Plan, Section, check_plan, check_wording
from desktop_app.i18n.plan_headings import decision_in, year_in
from desktop_app.services.changes import Changes
from desktop_app.services.importing import read_table
from desktop_app.services.plan_columns import Row, find_plan_columns
from desktop_app.services.plan_item_reading import ItemReader, PlanSurroundings, compared
from desktop_app.services.plan_rows import read_plan_rows
from desktop_app.services.plan_starting import add_items, members_of
from desktop_app.services.plans import require_open, store
from desktop_app.services.sheet_text import rows_of_pasted
from desktop_app.storage import calendar_days, plans
from desktop_app.storage.database import Database, Unit

_MOST_LOOKED_AT = 8
_UNCORRECTED = PlanCorrections()


class PlanLists:
    """Plans taken from files and from what was pasted."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def read_file(self, path: Path, *, sheet: str = "") -> ListTable:
        """Read a table of a Word document or a sheet of a workbook: the one that is asked for, else the likeliest.

        Raises:
            FileMissingError: There is no such file.
            FileUnreadableError: The system does not let us read it.
            ImportRefusedError: The file cannot or must not be read, or has no such table.
        """
        table = read_table(path, sheet=sheet)
        if sheet or _looks_like_plan(table):
            return table
        others = (name for name in table.sheets[:_MOST_LOOKED_AT] if name != table.sheet)
        return next(filter(_looks_like_plan, (read_table(path, sheet=name) for name in others)), table)

    def read_text(self, text: str) -> ListTable:
        """Read what was pasted from Word or Excel.

        Raises:
            ImportRefusedError: There is no text, or too much.
        """
        return ListTable(tuple(map(tuple, rows_of_pasted(text))))

    def columns(self, table: ListTable) -> PlanColumns:
        """Tell what each column of a table holds, as headings and contents have it."""
        return find_plan_columns(_rows(table))

    def preview(
        self,
        table: ListTable,
        year: int,
        columns: PlanColumns | None = None,
        corrections: PlanCorrections = _UNCORRECTED,
    ) -> PlanPreview:
        """Tell what a plan says; nothing is written.

        Args:
            table: What was read.
            year: The year of the plan that it becomes.
            columns: The user's choice of columns; without it, what headings and contents tell.
            corrections: What somebody typed in the place of what the file says, and leaves out.

        Raises:
            PlanYearError: The year is none that a plan can have.
            ImportRefusedError: No row of the table is an item.
        """
        check_plan(Plan(new_id(), year))
        return understood(table, self._around(year), columns, corrections)

    def correct(self, preview: PlanPreview, corrections: PlanCorrections) -> PlanPreview:
        """Tell what a plan says with other corrections; only the items in which something changes are read anew."""
        around = replace(self._around(preview.year), kazakh_plan=preview.kazakh)
        reader = ItemReader(around, corrections)
        read = [replace(one, items=tuple(map(reader.read_again, one.items))) for one in preview.sections]
        return replace(preview, sections=compared(read))

    def accept(self, preview: PlanPreview) -> Plan:
        """Write a plan as one step: a new one, or behind what a draft of the year has already.

        Raises:
            ImportRefusedError: Every item is left out.
            PlanNotDraftError: The plan of the year is approved.
            ItemTitleMissingError: An item says nothing.
            BusyError: Another process is writing.
            DiskFullError: No room is left; nothing is written.
        """
        taken = preview.taken
        if not taken:
            raise ImportRefusedError("no_plan")
        for item in taken:
            check_wording(item.wording)
        facts = {"year": str(preview.year), "count": str(len(taken))}
        with self._database.writing(StepName(N_("Import the plan of {year}: {count}"), facts)) as unit:
            known = plans.annual(unit.session, preview.year)
            if known is not None:
                require_open(known)
            plan = known or store(unit, replace(Plan(new_id(), preview.year), numbering=preview.numbering))
            for section in preview.sections:
                wordings = [item.wording for item in section.items if item.taken]
                if wordings or not section.items:
                    add_items(unit, plan, _section(unit, plan, section), wordings)
        self._changes.announce(Topic.PLANS, Topic.JOURNAL)
        return plan

    def _around(self, year: int) -> PlanSurroundings:
        with self._database.reading() as unit:
            return PlanSurroundings(year, members_of(unit), calendar_days.calendar(unit.session))


def understood(
    table: ListTable,
    around: PlanSurroundings,
    columns: PlanColumns | None = None,
    corrections: PlanCorrections = _UNCORRECTED,
) -> PlanPreview:
    """Tell what a plan says, beside members and calendar.

    Raises:
        ImportRefusedError: No row of the table is an item.
    """
    rows = _rows(table)
    columns = columns or find_plan_columns(rows)
    read = read_plan_rows(rows, columns, around, corrections)
    above = [*table.above, *(" ".join(filter(None, row)) for row in rows[: max(columns.header - 1, 0)])]
    decision = decision_in(above)
    made = PlanPreview(
        table=table,
        columns=columns,
        year=around.year,
        sections=read.sections,
        left_out=tuple(sorted(read.left_out, key=lambda row: row.row)),
        continued=read.continued,
        year_found=year_in(above),
        decision=FoundDecision(*decision) if decision else None,
        rows=len(rows),
        kazakh=read.kazakh,
    )
    if not made.items:
        raise ImportRefusedError("no_plan")
    return replace(made, numbering=_numbering(made.items))


def _looks_like_plan(table: ListTable) -> bool:
    """Tell whether some row of a table is one of headings of a plan."""
    columns = find_plan_columns(_rows(table))
    told = set(columns.roles) & {PlanColumn.DEADLINE, PlanColumn.RESPONSIBLE}
    return columns.header > 0 and bool(told) and any("title" in role for role in columns.roles)


def _rows(table: ListTable) -> list[Row]:
    """Return the rows of a table, all of one width, with single blanks; lines within a cell stay apart."""
    width = table.width
    return [tuple(tidied(cell) for cell in (*row, *[""] * (width - len(row)))) for row in table.rows]


def _numbering(items: Sequence[ReadItem]) -> Numbering:
    numbered = [item.number for item in items if item.number]
    dotted = sum("." in number for number in numbered)
    return Numbering.BY_SECTION if numbered and dotted * 2 > len(numbered) else Numbering.THROUGH


def _section(unit: Unit, plan: Plan, read: ReadSection) -> Section:
    """Return the section of a plan with this title, made where it is missing."""
    there = plans.sections(unit.session, plan.id)
    for section in there:
        if (section.title_kk, section.title_ru) == (read.title_kk, read.title_ru):
            return section
    place = max((one.position for one in there), default=0) + 1
    return plans.save_section(unit.session, Section(new_id(), plan.id, place, read.title_kk, read.title_ru))
