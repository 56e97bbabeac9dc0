"""The rows of a plan from outside taken as sections and items; every row is told, none is lost."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop_app.domain.plan_corrections import PlanCorrections
from desktop_app.domain.plan_lists import TITLES, PlanColumn, PlanColumns, PlanLeftOut, PlanLeftOutRow, ReadSection
from desktop_app.i18n.plan_headings import (
    has_section_number,
    is_item_number,
    is_kazakh,
    is_signature,
    is_total_row,
    without_section_number,
)
from desktop_app.services.plan_columns import Row, repeats_headings
from desktop_app.services.plan_item_reading import ItemReader, PlanSurroundings, compared, in_both

_NUMBER_AND_TITLE = 2
_PARTS = frozenset({PlanColumn.DEADLINE, PlanColumn.RESPONSIBLE, PlanColumn.FORM, PlanColumn.NOTE, PlanColumn.MARK})


@dataclass
class ReadPlan:
    """What the rows of a table say; ``kazakh`` tells that most items are in Kazakh, and in no other language."""

    sections: tuple[ReadSection, ...] = ()
    left_out: list[PlanLeftOutRow] = field(default_factory=list)
    continued: int = 0
    kazakh: bool = False


@dataclass
class _Held:
    """A section with the cells of its items by their rows."""

    section: ReadSection
    items: dict[int, dict[PlanColumn, str]] = field(default_factory=dict)


def read_plan_rows(
    rows: Sequence[Row], columns: PlanColumns, around: PlanSurroundings, corrections: PlanCorrections
) -> ReadPlan:
    """Take the rows below the headings as sections and items, and say of every other row why it is none.

    What a row is follows from the file alone; only what an item says follows from the corrections too.
    """
    body = _Body(rows, columns)
    found = ReadPlan(kazakh=body.is_kazakh)
    around = replace(around, kazakh_plan=found.kazakh)
    held: list[_Held] = []
    for number, row in enumerate(rows, start=1):
        why = body.left_out(number, row)
        if why is not None:
            found.left_out.append(PlanLeftOutRow(number, _text(row), why))
        elif body.is_section(row):
            held.append(_Held(_section(number, _text(row), around)))
        elif body.continues(row) and held and held[-1].items:
            _join(held[-1].items, body.cells(row))
            found.continued += 1
        else:
            if not held:
                held.append(_Held(ReadSection(0)))
            held[-1].items[number] = body.cells(row)
    reader = ItemReader(around, corrections)
    read = [replace(one.section, items=tuple(reader.read(*item) for item in one.items.items())) for one in held]
    found.sections = compared(read)
    return found


class _Body:
    """The rows of a table beside the roles of its columns."""

    def __init__(self, rows: Sequence[Row], columns: PlanColumns) -> None:
        self._header = columns.header
        self._roles = columns.roles
        found = {number: row for number, row in enumerate(rows, start=1) if self._is_item(row)}
        self._items = list(found.values())
        self._last = max(found, default=0)

    @property
    def is_kazakh(self) -> bool:
        """Tell whether most items are in Kazakh, and in no other language."""
        if set(self._roles) & {PlanColumn.TITLE_KK, PlanColumn.TITLE_RU}:
            return False
        titles = [self.cells(row).get(PlanColumn.TITLE, "") for row in self._items]
        return sum(map(is_kazakh, titles)) * 2 > len(titles) and not any(all(in_both(title)) for title in titles)

    def left_out(self, number: int, row: Row) -> PlanLeftOut | None:
        """Tell why a row is neither section nor item, if so."""
        text = _text(row)
        if not text:
            return PlanLeftOut.EMPTY
        if number == self._header or repeats_headings(row):
            return PlanLeftOut.HEADER
        if number < self._header:
            return PlanLeftOut.TITLE
        if is_total_row(text) and not self._is_item(row):
            return PlanLeftOut.TOTAL
        if number > self._last or (is_signature(text) and not self._is_item(row)):
            return PlanLeftOut.SIGNATURE
        return None

    def is_section(self, row: Row) -> bool:
        """Tell whether a row is the heading of a section: one text alone, or one with its number beside it."""
        filled = [(place, cell) for place, cell in enumerate(row) if cell]
        if len(filled) == 1:
            place, cell = filled[0]
            return not is_item_number(cell) and (self._role(place) not in _PARTS or has_section_number(cell))
        roman = self._role(filled[0][0]) is PlanColumn.NUMBER and not is_item_number(filled[0][1])
        return len(filled) == _NUMBER_AND_TITLE and roman and has_section_number(f"{filled[0][1]} x")

    def continues(self, row: Row) -> bool:
        """Tell whether a row only goes on with the cells of the row above it."""
        cells = self.cells(row)
        return not cells.get(PlanColumn.NUMBER) and not any(cells.get(role) for role in TITLES)

    def cells(self, row: Row) -> dict[PlanColumn, str]:
        """Return the cells of a row by what they hold."""
        return {role: cell for role, cell in zip(self._roles, row, strict=False) if role is not PlanColumn.NOT_TAKEN}

    def _is_item(self, row: Row) -> bool:
        cells = self.cells(row)
        titled = any(letter.isalpha() for role in TITLES for letter in cells.get(role, ""))
        rest = (PlanColumn.DEADLINE, PlanColumn.RESPONSIBLE, PlanColumn.FORM)
        told = any(cells.get(role) for role in rest) or is_item_number(cells.get(PlanColumn.NUMBER, ""))
        return titled and told and not repeats_headings(row)

    def _role(self, place: int) -> PlanColumn:
        return self._roles[place] if place < len(self._roles) else PlanColumn.NOT_TAKEN


def _section(number: int, text: str, around: PlanSurroundings) -> ReadSection:
    kazakh, russian = in_both(without_section_number(text), kazakh_plan=around.kazakh_plan)
    return ReadSection(number, kazakh, russian)


def _join(items: dict[int, dict[PlanColumn, str]], cells: dict[PlanColumn, str]) -> None:
    """Put the cells of a row that goes on into the item above it."""
    last = next(reversed(items))
    items[last] = {role: "\n".join(filter(None, (items[last][role], cell))) for role, cell in cells.items()}


def _text(row: Row) -> str:
    return " ".join(cell for cell in row if cell)
