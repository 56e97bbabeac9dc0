"""Plans from outside: what each row of a table says, what was understood, and what should be looked at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_app.domain.languages import Language
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


TITLES = (PlanColumn.TITLE, PlanColumn.TITLE_KK, PlanColumn.TITLE_RU)


class PlanDoubt(StrEnum):
    """What somebody should look at in an item; it is taken all the same, as typed."""

    TITLE_MISSING = "title_missing"
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
    ``unknown`` those who answer and are neither members nor a post nor the whole commission. ``filed`` is what the
    cells of the file say, ``typed`` what somebody typed in their place; not ``taken`` is what somebody leaves out.
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
    filed: Mapping[PlanColumn, str] = field(default_factory=dict, hash=False)
    typed: Mapping[PlanColumn, str] = field(default_factory=dict, hash=False)
    taken: bool = True

    def says(self, column: PlanColumn) -> str:
        """Return the text of a cell: what was typed, else what the file says."""
        return self.typed.get(column, self.filed.get(column, ""))

    def title_column(self, language: Language) -> PlanColumn:
        """Return the column whose text is the title shown in ``language``."""
        own, other = PlanColumn.TITLE_RU, PlanColumn.TITLE_KK
        if language is Language.KK:
            own, other = other, own
        order = (own, PlanColumn.TITLE, other)
        held = [column for column in order if self.says(column)]
        return next((column for column in held if column in self.typed), next(iter(held), PlanColumn.TITLE))


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
    """A plan as it was understood, before anything is written.

    ``year`` is the one that was asked for; ``kazakh`` tells that most items are in Kazakh, and in no other language.
    """

    table: ListTable
    columns: PlanColumns
    year: int
    sections: tuple[ReadSection, ...] = ()
    left_out: tuple[PlanLeftOutRow, ...] = ()
    continued: int = 0
    year_found: int | None = None
    decision: FoundDecision | None = None
    numbering: Numbering = Numbering.THROUGH
    rows: int = 0
    kazakh: bool = False

    @property
    def items(self) -> list[ReadItem]:
        """List the items of all sections."""
        return [item for section in self.sections for item in section.items]

    @property
    def taken(self) -> list[ReadItem]:
        """List the items that nobody leaves out."""
        return [item for item in self.items if item.taken]

    @property
    def doubtful(self) -> list[ReadItem]:
        """List the items that should be looked at."""
        return [item for item in self.taken if item.doubts]

    @property
    def balanced(self) -> bool:
        """Tell whether no row was lost: each is an item, a section, a part of an item, or left out."""
        sections = sum(section.row > 0 for section in self.sections)
        return self.rows == len(self.items) + sections + self.continued + len(self.left_out)


def tidied(cell: str) -> str:
    """Return the text of a cell with single blanks and without empty lines; its lines stay apart."""
    lines = (" ".join(line.split()) for line in cell.splitlines())
    return "\n".join(line for line in lines if line)
