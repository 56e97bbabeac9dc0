"""The rows of a plan from outside taken as sections and items; every row is told, none is lost."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from desktop_app.domain.commission import Signatory
from desktop_app.domain.days_off import WorkCalendar
from desktop_app.domain.plan_lists import (
    PlanColumn,
    PlanColumns,
    PlanDoubt,
    PlanLeftOut,
    PlanLeftOutRow,
    ReadItem,
    ReadSection,
)
from desktop_app.domain.plans import CELL_LIMIT, Wording
from desktop_app.i18n.deadlines import read_deadline
from desktop_app.i18n.folding import fold
from desktop_app.i18n.plan_headings import (
    has_section_number,
    is_item_number,
    is_kazakh,
    is_signature,
    is_total_row,
    without_section_number,
)
from desktop_app.i18n.plan_people import is_understood, read_responsible
from desktop_app.services.plan_columns import Row, repeats_headings

_TITLES = (PlanColumn.TITLE, PlanColumn.TITLE_KK, PlanColumn.TITLE_RU)
_NUMBER_AND_TITLE = 2
_PARTS = frozenset({PlanColumn.DEADLINE, PlanColumn.RESPONSIBLE, PlanColumn.FORM, PlanColumn.NOTE, PlanColumn.MARK})


@dataclass
class ReadPlan:
    """What the rows of a table say."""

    sections: list[ReadSection] = field(default_factory=list)
    left_out: list[PlanLeftOutRow] = field(default_factory=list)
    continued: int = 0


@dataclass(frozen=True, slots=True)
class PlanSurroundings:
    """What the rows are read with: the year of the plan, the members of the commission, its calendar."""

    year: int
    members: Sequence[Signatory] = ()
    calendar: WorkCalendar = field(default_factory=lambda: WorkCalendar.of(()))
    kazakh_plan: bool = False


def read_plan_rows(rows: Sequence[Row], columns: PlanColumns, around: PlanSurroundings) -> ReadPlan:
    """Take the rows below the headings as sections and items, and say of every other row why it is none."""
    found = ReadPlan()
    body = _Body(rows, columns)
    around = replace(around, kazakh_plan=body.is_kazakh)
    for number, row in enumerate(rows, start=1):
        why = body.left_out(number, row)
        if why is not None:
            found.left_out.append(PlanLeftOutRow(number, _text(row), why))
        elif body.is_section(row):
            found.sections.append(_section(number, _text(row), around))
        elif body.continues(row) and found.sections and found.sections[-1].items:
            _join(found.sections, body.cells(row), around)
            found.continued += 1
        else:
            _add(found.sections, _item(number, body.cells(row), around))
    _drop_empty_end(found)
    found.sections = _compared(found.sections)
    return found


class _Body:
    """The rows of a table beside the roles of its columns."""

    def __init__(self, rows: Sequence[Row], columns: PlanColumns) -> None:
        self._header = columns.header
        self._roles = columns.roles
        self._items = [row for row in rows if self._is_item(row)]
        self._last = max((number for number, row in enumerate(rows, start=1) if self._is_item(row)), default=0)

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
        return not cells.get(PlanColumn.NUMBER) and not any(cells.get(role) for role in _TITLES)

    def cells(self, row: Row) -> dict[PlanColumn, str]:
        """Return the cells of a row by what they hold."""
        return {role: cell for role, cell in zip(self._roles, row, strict=False) if role is not PlanColumn.NOT_TAKEN}

    def _is_item(self, row: Row) -> bool:
        cells = self.cells(row)
        titled = any(letter.isalpha() for role in _TITLES for letter in cells.get(role, ""))
        rest = (PlanColumn.DEADLINE, PlanColumn.RESPONSIBLE, PlanColumn.FORM)
        told = any(cells.get(role) for role in rest) or is_item_number(cells.get(PlanColumn.NUMBER, ""))
        return titled and told and not repeats_headings(row)

    def _role(self, place: int) -> PlanColumn:
        return self._roles[place] if place < len(self._roles) else PlanColumn.NOT_TAKEN


def _section(number: int, text: str, around: PlanSurroundings) -> ReadSection:
    kazakh, russian = in_both(without_section_number(text), kazakh_plan=around.kazakh_plan)
    return ReadSection(number, kazakh, russian)


def _add(sections: list[ReadSection], item: ReadItem) -> None:
    if not sections:
        sections.append(ReadSection(0))
    sections[-1] = replace(sections[-1], items=(*sections[-1].items, item))


def _join(sections: list[ReadSection], cells: dict[PlanColumn, str], around: PlanSurroundings) -> None:
    """Put the cells of a row that goes on into the item above it."""
    before = sections[-1].items[-1]
    joined = {role: "\n".join(filter(None, (_cell(before, role), cells.get(role, "")))) for role in PlanColumn}
    items = (*sections[-1].items[:-1], _item(before.row, joined, around))
    sections[-1] = replace(sections[-1], items=items)


def _cell(item: ReadItem, role: PlanColumn) -> str:
    words = item.wording
    both = {
        PlanColumn.FORM: (words.form_kk, words.form_ru),
        PlanColumn.DEADLINE: (words.deadline_kk, words.deadline_ru),
        PlanColumn.NOTE: (words.note_kk, words.note_ru),
    }.get(role)
    if both is not None:
        return "\n".join(filter(None, both))
    said = ", ".join(filter(None, (one.text_ru or one.text_kk for one in words.responsible)))
    one = {
        PlanColumn.NUMBER: item.number,
        PlanColumn.TITLE_KK: words.title_kk,
        PlanColumn.TITLE_RU: words.title_ru,
        PlanColumn.RESPONSIBLE: said,
        PlanColumn.MARK: item.mark,
    }
    return one.get(role, "")


def _item(row: int, cells: dict[PlanColumn, str], around: PlanSurroundings) -> ReadItem:
    said = {
        role: in_both(cells.get(role, ""), kazakh_plan=around.kazakh_plan)
        for role in (PlanColumn.TITLE, PlanColumn.DEADLINE, PlanColumn.RESPONSIBLE, PlanColumn.FORM, PlanColumn.NOTE)
    }
    people = said[PlanColumn.RESPONSIBLE]
    wording = Wording(
        title_kk=_cut(cells.get(PlanColumn.TITLE_KK, "") or said[PlanColumn.TITLE][0]),
        title_ru=_cut(cells.get(PlanColumn.TITLE_RU, "") or said[PlanColumn.TITLE][1]),
        form_kk=_cut(said[PlanColumn.FORM][0]),
        form_ru=_cut(said[PlanColumn.FORM][1]),
        deadline_kk=_cut(said[PlanColumn.DEADLINE][0]),
        deadline_ru=_cut(said[PlanColumn.DEADLINE][1]),
        note_kk=_cut(said[PlanColumn.NOTE][0]),
        note_ru=_cut(said[PlanColumn.NOTE][1]),
        responsible=read_responsible(_cut(people[1]), _cut(people[0]), around.members),
    )
    number = cells.get(PlanColumn.NUMBER, "").strip().rstrip(".)")
    read = _understood(ReadItem(row, number, wording, mark=cells.get(PlanColumn.MARK, "")), around)
    cut = any(len(cell) > CELL_LIMIT for cell in cells.values())
    return replace(read, doubts=(*read.doubts, PlanDoubt.CUT)) if cut else read


def _understood(item: ReadItem, around: PlanSurroundings) -> ReadItem:
    """Add what was understood of deadline and people, and what was not."""
    text = item.wording.deadline_text
    read = read_deadline(text, around.year)
    due = tuple((span.begins, span.ends) for span in read.occurrences)
    unread = (read.rest if read.understood else text) if text else ""
    unknown = tuple(one for one in item.wording.responsible if not is_understood(one))
    doubts = [
        (PlanDoubt.DEADLINE_MISSING, not text),
        (PlanDoubt.DEADLINE_UNREAD, bool(text) and not read.understood),
        (PlanDoubt.DEADLINE_REST, read.understood and bool(read.rest)),
        (PlanDoubt.OUTSIDE_YEAR, any(last.year != around.year for _, last in due)),
        (PlanDoubt.DAY_OFF, any(_falls_off(first, last, around.calendar) for first, last in due)),
        (PlanDoubt.RESPONSIBLE_MISSING, not item.wording.responsible),
        (PlanDoubt.RESPONSIBLE_UNKNOWN, bool(unknown)),
    ]
    told = tuple(doubt for doubt, holds in doubts if holds)
    return replace(item, due=due, never_due=read.never_due, unread=unread, unknown=unknown, doubts=told)


def _falls_off(first: date | None, last: date, calendar: WorkCalendar) -> bool:
    return first in {None, last} and calendar.is_day_off(last)


def _compared(sections: Sequence[ReadSection]) -> list[ReadSection]:
    """Mark the items whose number or words stand twice."""
    numbers = Counter(item.number for section in sections for item in section.items if item.number)
    titles = Counter(_key(item) for section in sections for item in section.items)
    restarts = _restarts(sections)

    def marked(item: ReadItem) -> ReadItem:
        twice = numbers[item.number] > 1 and not restarts
        more = [
            *([PlanDoubt.SAME_NUMBER] if twice else []),
            *([PlanDoubt.SAME_TITLE] if titles[_key(item)] > 1 else []),
        ]
        return replace(item, doubts=(*item.doubts, *more)) if more else item

    return [replace(section, items=tuple(map(marked, section.items))) for section in sections]


def _restarts(sections: Sequence[ReadSection]) -> bool:
    """Tell whether each section counts its items from one anew."""
    firsts = [section.items[0].number for section in sections if section.items]
    return len(firsts) > 1 and all(number == "1" for number in firsts)


def _key(item: ReadItem) -> str:
    return fold(item.wording.title_ru or item.wording.title_kk)


def _drop_empty_end(found: ReadPlan) -> None:
    """Sections behind the last item are what stands below the table, not sections."""
    while found.sections and not found.sections[-1].items and found.sections[-1].row:
        gone = found.sections.pop()
        text = gone.title_ru or gone.title_kk
        found.left_out.append(PlanLeftOutRow(gone.row, text, PlanLeftOut.SIGNATURE))


def in_both(text: str, *, kazakh_plan: bool = False) -> tuple[str, str]:
    """Return the Kazakh and the Russian words of a cell; where both stand there, apart by a line or a slash.

    Words without a letter of their own language are of that of the plan.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    parts = lines if len(lines) > 1 else [part.strip() for part in text.split(" / ") if part.strip()]
    kazakh, russian = [part for part in parts if is_kazakh(part)], [part for part in parts if not is_kazakh(part)]
    if len(parts) > 1 and kazakh and russian and _in_two_blocks(parts):
        return "\n".join(kazakh), "\n".join(russian)
    whole = "\n".join(lines)
    return (whole, "") if kazakh_plan or is_kazakh(whole) else ("", whole)


def _in_two_blocks(parts: Sequence[str]) -> bool:
    """Tell whether the languages do not alternate: first all lines of one, then all of the other."""
    told = [is_kazakh(part) for part in parts]
    return sum(before != after for before, after in pairwise(told)) == 1


def _cut(text: str) -> str:
    return text.strip()[:CELL_LIMIT]


def _text(row: Row) -> str:
    return " ".join(cell for cell in row if cell)
