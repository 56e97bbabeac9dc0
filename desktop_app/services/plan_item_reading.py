"""What one row of a plan from outside says as an item: its words in both languages, its days, and what is doubtful."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from desktop_app.domain.commission import Signatory
from desktop_app.domain.days_off import WorkCalendar
from desktop_app.domain.plan_corrections import PlanCorrections
from desktop_app.domain.plan_lists import PlanColumn, PlanDoubt, ReadItem, ReadSection
from desktop_app.domain.plans import CELL_LIMIT, Wording
from desktop_app.i18n.deadlines import read_deadline
from desktop_app.i18n.folding import fold
from desktop_app.i18n.plan_headings import is_kazakh
from desktop_app.i18n.plan_people import is_understood, read_responsible

Cells = Mapping[PlanColumn, str]
_TWICE = frozenset({PlanDoubt.SAME_NUMBER, PlanDoubt.SAME_TITLE})


@dataclass(frozen=True, slots=True)
class PlanSurroundings:
    """What the rows are read with: the year of the plan, the members of the commission, its calendar."""

    year: int
    members: Sequence[Signatory] = ()
    calendar: WorkCalendar = field(default_factory=lambda: WorkCalendar.of(()))
    kazakh_plan: bool = False


class ItemReader:
    """Reads rows as items, with what somebody corrected in them."""

    def __init__(self, around: PlanSurroundings, corrections: PlanCorrections) -> None:
        self._around = around
        self._typed = corrections.typed
        self._left_out = corrections.left_out

    def read(self, row: int, filed: Cells) -> ReadItem:
        """Read the cells of a row of the file."""
        typed = self._typed_in(row, filed)
        item = _item(row, _with(filed, typed, self._around), self._around)
        return replace(item, filed=filed, typed=typed, taken=row not in self._left_out)

    def read_again(self, item: ReadItem) -> ReadItem:
        """Read an item anew if something else was corrected in it since."""
        if self._typed_in(item.row, item.filed) != item.typed:
            return self.read(item.row, item.filed)
        taken = item.row not in self._left_out
        return item if taken is item.taken else replace(item, taken=taken)

    def _typed_in(self, row: int, filed: Cells) -> Cells:
        return {column: text for column, text in self._typed.get(row, {}).items() if text != filed.get(column, "")}


def compared(sections: Sequence[ReadSection]) -> tuple[ReadSection, ...]:
    """Mark the items whose number or words stand twice among those that are taken."""
    taken = [item for section in sections for item in section.items if item.taken]
    keys = {item.row: _key(item) for item in taken}
    numbers, titles = Counter(item.number for item in taken if item.number), Counter(filter(None, keys.values()))
    restarts = _restarts(sections)

    def marked(item: ReadItem) -> ReadItem:
        doubts = [doubt for doubt in item.doubts if doubt not in _TWICE]
        if item.taken and numbers[item.number] > 1 and not restarts:
            doubts.append(PlanDoubt.SAME_NUMBER)
        if item.taken and titles[keys[item.row]] > 1:
            doubts.append(PlanDoubt.SAME_TITLE)
        return replace(item, doubts=tuple(doubts)) if doubts != list(item.doubts) else item

    return tuple(replace(section, items=tuple(map(marked, section.items))) for section in sections)


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


def _with(filed: Cells, typed: Cells, around: PlanSurroundings) -> dict[PlanColumn, str]:
    """Put what was typed in the place of what the file says; a title typed whole goes before those of one language."""
    cells = {**filed, **typed}
    own = in_both(typed.get(PlanColumn.TITLE, ""), kazakh_plan=around.kazakh_plan)
    for column, words in zip((PlanColumn.TITLE_KK, PlanColumn.TITLE_RU), own, strict=True):
        if words and column not in typed:
            cells.pop(column, None)
    return cells


def _item(row: int, cells: Cells, around: PlanSurroundings) -> ReadItem:
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
        (PlanDoubt.TITLE_MISSING, not (item.wording.title_ru or item.wording.title_kk)),
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


def _restarts(sections: Sequence[ReadSection]) -> bool:
    """Tell whether each section counts its items from one anew."""
    firsts = [section.items[0].number for section in sections if section.items]
    return len(firsts) > 1 and all(number == "1" for number in firsts)


def _key(item: ReadItem) -> str:
    return fold(item.wording.title_ru or item.wording.title_kk)


def _in_two_blocks(parts: Sequence[str]) -> bool:
    """Tell whether the languages do not alternate: first all lines of one, then all of the other."""
    told = [is_kazakh(part) for part in parts]
    return sum(before != after for before, after in pairwise(told)) == 1


def _cut(text: str) -> str:
    return text.strip()[:CELL_LIMIT]
