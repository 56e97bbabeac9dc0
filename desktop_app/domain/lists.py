"""Lists of people from outside: what each row says, what becomes of it, and what a user decides."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.people import FullName


class ColumnRole(StrEnum):
    """What a column of a list holds."""

    NAME = "name"
    SURNAME = "surname"
    GIVEN_NAME = "given_name"
    PATRONYMIC = "patronymic"
    POST = "post"
    ORGANISATION = "organisation"
    CATEGORY = "category"
    PHONE = "phone"
    EMAIL = "email"
    NOTES = "notes"
    NOT_TAKEN = "not_taken"


NAMING = frozenset({ColumnRole.NAME, ColumnRole.SURNAME, ColumnRole.GIVEN_NAME})


class LeftOut(StrEnum):
    """Why a row of a list is nobody."""

    TITLE = "title"
    HEADER = "header"
    GROUP = "group"
    TOTAL = "total"
    NO_NAME = "no_name"


BELOW_HEADER = frozenset({LeftOut.GROUP, LeftOut.TOTAL, LeftOut.NO_NAME})


class RowDoubt(StrEnum):
    """What somebody should look at in a row that is taken all the same."""

    INITIALS = "initials"
    LATIN_LETTERS = "latin_letters"
    LOST_LETTERS = "lost_letters"
    NAME_ORDER = "name_order"
    SINGLE_NAME = "single_name"
    PHONE = "phone"


class RowKind(StrEnum):
    """What a row is beside the people who are known already."""

    NEW = "new"
    KNOWN = "known"
    CHANGED = "changed"
    DOUBTFUL = "doubtful"
    REFUSED = "refused"


class Evidence(StrEnum):
    """Why two entries may be one person, or may not."""

    SAME_NAME = "same_name"
    SIMILAR_NAME = "similar_name"
    SHORTER_NAME = "shorter_name"
    INITIALS = "initials"
    SAME_POST = "same_post"
    SAME_ORGANISATION = "same_organisation"
    SAME_PHONE = "same_phone"
    OTHER_POST = "other_post"
    OTHER_PHONE = "other_phone"


class Choice(StrEnum):
    """What a user wants of a row."""

    ADD = "add"
    SAME = "same"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class ListTable:
    """The cells of one sheet, or of pasted text, as the reader gave them; rows count from one.

    ``guessed_encoding`` is set where the file did not say what its letters are, so that the page can ask;
    ``above`` and ``below`` are the paragraphs around a table of a Word document.
    """

    rows: tuple[tuple[str, ...], ...]
    source: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    guessed_encoding: str = ""
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """Return the number of columns of the widest row."""
        return max((len(row) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a table holds; ``header`` is the row of headings, 0 where there is none.

    ``remembered`` tells that the choice comes from an earlier file of the same shape.
    """

    roles: tuple[ColumnRole, ...]
    header: int = 0
    remembered: bool = False


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A person as a row has it.

    ``repaired`` is the name with Cyrillic letters in the place of Latin look-alikes, and ``group``
    the heading of the group of rows that it stands in.
    """

    row: int
    name: FullName
    repaired: FullName | None = None
    post: str = ""
    organisation: str = ""
    category: str = ""
    phone: str = ""
    email: str = ""
    notes: str = ""
    group: str = ""
    doubts: tuple[RowDoubt, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """A row that is not taken, and why."""

    row: int
    text: str
    why: LeftOut


@dataclass(frozen=True, slots=True)
class Twin:
    """Who a row may be: somebody known (``person_id``) or an earlier row of the same list (``row``)."""

    name: str
    post: str
    evidence: tuple[Evidence, ...]
    person_id: UUID | None = None
    row: int = 0


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """What a list is compared with: an entry of the register, a merged one too.

    ``person_id`` is who the entry is now; ``names`` are its Russian and its Kazakh spelling.
    """

    entry_id: UUID
    person_id: UUID
    names: tuple[FullName, ...]
    phone: str = ""
    email: str = ""
    posts: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a list says otherwise than the card."""

    role: ColumnRole
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row with what it is, who it may be, what it would change, and what is proposed.

    ``refused`` names the rule error's class and is set for refused rows only.
    """

    person: ListedPerson
    kind: RowKind
    twin: Twin | None = None
    changes: tuple[FieldChange, ...] = ()
    refused: str = ""

    @property
    def proposed(self) -> Choice:
        """Return the choice that stands before the user touches it."""
        if self.kind is RowKind.NEW:
            return Choice.ADD
        return Choice.SKIP if self.kind is RowKind.REFUSED else Choice.SAME


@dataclass(frozen=True, slots=True)
class RowDecision:
    """What a user decided about a row.

    ``repair`` takes the name with its letters put right, ``take_changes`` writes into a known
    card what the list says otherwise, ``name`` replaces the name of the row.
    """

    choice: Choice
    repair: bool = True
    take_changes: bool = True
    name: FullName | None = None


@dataclass(frozen=True, slots=True)
class ListCounts:
    """How many rows of each kind; ``rows`` are the rows with people."""

    rows: int
    new: int
    known: int
    changed: int
    doubtful: int
    refused: int
    left_out: int


@dataclass(frozen=True, slots=True)
class ListPreview:
    """A list as it was understood, before anything is written.

    ``unknown_posts`` are the wordings that the phrase book cannot put into Kazakh, the most
    frequent first.
    """

    table: ListTable
    columns: Columns
    rows: tuple[ListRow, ...]
    left_out: tuple[LeftOutRow, ...]
    unknown_posts: tuple[str, ...] = ()

    @property
    def counts(self) -> ListCounts:
        """Count: every row below the headings is a person or left out."""
        kinds = Counter(row.kind for row in self.rows)
        return ListCounts(
            rows=len(self.rows),
            new=kinds[RowKind.NEW],
            known=kinds[RowKind.KNOWN],
            changed=kinds[RowKind.CHANGED],
            doubtful=kinds[RowKind.DOUBTFUL],
            refused=kinds[RowKind.REFUSED],
            left_out=sum(row.why in BELOW_HEADER for row in self.left_out),
        )

    def decision(self, row: ListRow, decided: Mapping[int, RowDecision]) -> RowDecision:
        """Return what was decided about a row, else what is proposed."""
        return decided.get(row.person.row, RowDecision(row.proposed))


@dataclass(frozen=True, slots=True)
class ListSum:
    """The sum that must come out: rows read = people + second entries + left out."""

    read: int
    added: int
    known: int
    second: int
    left_out: int

    @property
    def balanced(self) -> bool:
        """Tell whether no row was lost."""
        return self.read == self.added + self.known + self.second + self.left_out


@dataclass(frozen=True, slots=True)
class ListResult:
    """What an import wrote."""

    added: int
    changed: int
    known: int
    second: int
    skipped: int
    people: tuple[UUID, ...] = field(default=())
