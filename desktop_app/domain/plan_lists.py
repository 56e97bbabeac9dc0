"""Plans from outside: what each row of a table says, what was understood, and what should be looked at."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_app.domain.lists import ListTable
from desktop_app.domain.plans import Numbering, Responsible, Wording


class PlanColumn(StrEnum):
    """What a column of a plan holds."""

    NUMBER = "number"
    TITLE = "title"
    TITLE_KK = "title_kk"
    TITLE_RU = "title_ru"
    FORM = "form"
    DEADLINE = "deadline"
    RESPONSIBLE = "responsible"
    MARK = "mark"
    NOTE = "note"
    NOT_TAKEN = "not_taken"


class PlanDoubt(StrEnum):
    """What somebody should look at in an item; it is taken all the same, as typed."""

    DEADLINE_UNREAD = "deadline_unread"
    DEADLINE_REST = "deadline_rest"
    DEADLINE_MISSING = "deadline_missing"
    OUTSIDE_YEAR = "outside_year"
    DAY_OFF = "day_off"
    RESPONSIBLE_UNKNOWN = "responsible_unknown"
    RESPONSIBLE_MISSING = "responsible_missing"
    SAME_NUMBER = "same_number"
    SAME_TITLE = "same_title"
    CUT = "cut"


class PlanLeftOut(StrEnum):
    """Why a row of a table is no item and no section."""

    EMPTY = "empty"
    TITLE = "title"
    HEADER = "header"
    TOTAL = "total"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class PlanColumns:
    """What each column holds; ``header`` is the row of headings, counted from one, 0 where there is none."""

    roles: tuple[PlanColumn, ...]
    header: int = 0


@dataclass(frozen=True, slots=True)
class ReadItem:
    """An item as a row has it.

    ``due`` are the days that its deadline was read as; ``unread`` the words of it that were not understood;
    ``unknown`` those who answer and are neither members nor a post nor the whole commission.
    """

    row: int
    number: str
    wording: Wording
    due: tuple[tuple[date | None, date], ...] = ()
    never_due: bool = False
    unread: str = ""
    unknown: tuple[Responsible, ...] = ()
    mark: str = ""
    doubts: tuple[PlanDoubt, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadSection:
    """A section with its items; ``row`` is 0 where items stand under no section of the file."""

    row: int
    title_kk: str = ""
    title_ru: str = ""
    items: tuple[ReadItem, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanLeftOutRow:
    """A row that is not taken, and why."""

    row: int
    text: str
    why: PlanLeftOut


@dataclass(frozen=True, slots=True)
class FoundDecision:
    """The decision that the stamp above the table names."""

    number: str
    dated: date


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """A plan as it was understood, before anything is written; ``year`` is the one that was asked for."""

    table: ListTable
    columns: PlanColumns
    year: int
    sections: tuple[ReadSection, ...] = ()
    left_out: tuple[PlanLeftOutRow, ...] = ()
    continued: int = 0
    year_found: int | None = None
    decision: FoundDecision | None = None
    numbering: Numbering = Numbering.THROUGH
    rows: int = field(default=0)

    @property
    def items(self) -> list[ReadItem]:
        """List the items of all sections."""
        return [item for section in self.sections for item in section.items]

    @property
    def doubtful(self) -> list[ReadItem]:
        """List the items that should be looked at."""
        return [item for item in self.items if item.doubts]

    @property
    def balanced(self) -> bool:
        """Tell whether no row was lost: each is an item, a section, a part of an item, or left out."""
        sections = sum(section.row > 0 for section in self.sections)
        return self.rows == len(self.items) + sections + self.continued + len(self.left_out)
