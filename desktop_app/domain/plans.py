"""Annual plans: what the commission promised, who answers for it, and every change after approval."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.errors import TextTooLongError
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_errors import ItemTitleMissingError, PlanYearError, SectionTitleMissingError

CELL_LIMIT = 30_000
_FIRST_YEAR, _LAST_YEAR = 1991, 2200


class PlanKind(StrEnum):
    """An annual plan, or one that hangs on it and has its own paper."""

    ANNUAL = "annual"
    SUB = "sub"


class PlanState(StrEnum):
    """Where a plan stands on its way from draft to closing."""

    DRAFT = "draft"
    RETURNED = "returned"
    APPROVED = "approved"
    AMENDED = "amended"
    CLOSED = "closed"

    @property
    def in_force(self) -> bool:
        """Tell whether the plan was approved, so that a change of it names a decision."""
        return self in {PlanState.APPROVED, PlanState.AMENDED}

    @property
    def open(self) -> bool:
        """Tell whether the plan is still being written."""
        return self in {PlanState.DRAFT, PlanState.RETURNED}


class DecisionKind(StrEnum):
    """What a decision did to a plan."""

    APPROVED = "approved"
    RETURNED = "returned"
    AMENDED = "amended"
    CLOSED = "closed"


class Numbering(StrEnum):
    """How items are numbered: through the plan, or within each section as 1.1."""

    THROUGH = "through"
    BY_SECTION = "by_section"


class Source(StrEnum):
    """Why an item stands in the plan."""

    PLANNED = "planned"
    UNPLANNED = "unplanned"
    SUPERIOR = "superior"


class Mark(StrEnum):
    """What was noted of an occurrence; «overdue» is computed and never noted."""

    OPEN = "open"
    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of a year.

    ``month_after`` moves «ежеквартально, до 5 числа» into the month after the quarter; ``returned_because`` says what
    the commission wants changed.
    """

    id: UUID
    year: int
    kind: PlanKind = PlanKind.ANNUAL
    parent_id: UUID | None = None
    title_kk: str = ""
    title_ru: str = ""
    state: PlanState = PlanState.DRAFT
    numbering: Numbering = Numbering.THROUGH
    month_after: bool = False
    returned_because: str = ""

    def title(self, language: Language) -> str:
        """Return the title in ``language``, else in the other one; an annual plan may have none of its own."""
        return _either(self.title_kk, self.title_ru, language)


@dataclass(frozen=True, slots=True)
class PlanDecision:
    """A decision about a plan: what approved, returned, amended or closed it; ``at`` is when it was noted (UTC)."""

    id: UUID
    plan_id: UUID
    kind: DecisionKind
    number: str = ""
    dated: date | None = None
    note: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a plan."""

    id: UUID
    plan_id: UUID
    position: int
    title_kk: str = ""
    title_ru: str = ""

    def title(self, language: Language) -> str:
        """Return the title in ``language``, else in the other one."""
        return _either(self.title_kk, self.title_ru, language)


@dataclass(frozen=True, slots=True)
class Responsible:
    """Who answers for an item: the words that paper shows, and the member meant by them."""

    text_ru: str = ""
    text_kk: str = ""
    signatory_id: UUID | None = None
    lead: bool = False

    def text(self, language: Language) -> str:
        """Return the words in ``language``, else in the other one."""
        return _either(self.text_kk, self.text_ru, language)


@dataclass(frozen=True, slots=True)
class Wording:
    """What an item says on paper, in both languages; deadlines stay as typed."""

    title_kk: str = ""
    title_ru: str = ""
    form_kk: str = ""
    form_ru: str = ""
    deadline_kk: str = ""
    deadline_ru: str = ""
    note_kk: str = ""
    note_ru: str = ""
    responsible: tuple[Responsible, ...] = ()

    def title(self, language: Language) -> str:
        """Return the title in ``language``, else in the other one."""
        return _either(self.title_kk, self.title_ru, language)

    def form(self, language: Language) -> str:
        """Return the form of completion in ``language``, else in the other one."""
        return _either(self.form_kk, self.form_ru, language)

    def deadline(self, language: Language) -> str:
        """Return the deadline as typed in ``language``, else in the other one."""
        return _either(self.deadline_kk, self.deadline_ru, language)

    def note(self, language: Language) -> str:
        """Return the note in ``language``, else in the other one."""
        return _either(self.note_kk, self.note_ru, language)

    def responsible_words(self, language: Language) -> str:
        """Return who answers, the lead first, as one line."""
        leading = sorted(self.responsible, key=lambda one: not one.lead)
        return ", ".join(one.text(language) for one in leading if one.text(language))

    @property
    def deadline_text(self) -> str:
        """Return the text that the dates are read from: the Russian one, else the Kazakh."""
        return self.deadline_ru or self.deadline_kk


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an item falls due; ``begins`` and ``due`` are ``None`` where there is no date.

    ``done_on`` is the day of a mark, ``postponed_on`` the day on which it was postponed (files of earlier versions
    do not know it), ``reason`` why it was postponed, done in part or not at all.
    """

    id: UUID
    item_id: UUID
    position: int
    begins: date | None = None
    due: date | None = None
    mark: Mark = Mark.OPEN
    done_on: date | None = None
    result: str = ""
    postponed_to: date | None = None
    reason: str = ""
    postponed_on: date | None = None

    @property
    def last_day(self) -> date | None:
        """Return the day until which it is in time: the one that it was postponed to, else the one it fell due."""
        return self.postponed_to or self.due

    @property
    def touched(self) -> bool:
        """Tell whether something was noted."""
        return self.mark is not Mark.OPEN or self.postponed_to is not None


@dataclass(frozen=True, slots=True)
class Continuation:
    """Where a later plan goes on with an item: its number there if it is fixed, why, and when it was carried over."""

    item_id: UUID
    year: int
    number: str = ""
    because: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class PlanItem:
    """A line of a plan.

    ``number`` is fixed by the approval and empty before; ``begun`` notes that work goes on; ``struck_because`` says why
    it was struck off, ``struck_on`` when; ``carried_from`` is the item of the year before that it continues,
    ``carried_on`` the day when it came; ``continued``, where a later plan goes on with it, is read and never written.
    """

    id: UUID
    plan_id: UUID
    section_id: UUID
    position: int
    wording: Wording = field(default_factory=Wording)
    number: str = ""
    source: Source = Source.PLANNED
    begun: bool = False
    struck_because: str = ""
    carried_from: UUID | None = None
    carried_because: str = ""
    struck_on: date | None = None
    carried_on: date | None = None
    continued: Continuation | None = None
    occurrences: tuple[Occurrence, ...] = ()

    @property
    def struck(self) -> bool:
        """Tell whether it was struck off."""
        return bool(self.struck_because)

    @property
    def dated(self) -> bool:
        """Tell whether it falls due at all."""
        return any(one.due is not None for one in self.occurrences)

    def fulfilled_on(self, day: date) -> Occurrence | None:
        """Return the open occurrence that something done on ``day`` fulfils, ``None`` where there is none.

        That is the one whose time the day falls in or that may be done at any time before its last day, else the very
        first one, done early, else the last one that is late by then.
        """
        dated = [(one, one.last_day) for one in self.occurrences if one.mark is Mark.OPEN and one.last_day is not None]
        around = (one for one, last in dated if (one.begins is None or one.begins <= day) and day <= last)
        early = (one for one, last in dated if one is self.occurrences[0] and day <= last)
        late = (one for one, last in reversed(dated) if last < day)
        return next(around, None) or next(early, None) or next(late, None)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What fulfils an item, or one occurrence of it: a meeting, a file kept as a blob, or a decision by its number.

    ``dated`` is the day of the decision.
    """

    id: UUID
    item_id: UUID
    occurrence_id: UUID | None = None
    meeting_id: UUID | None = None
    blob: str | None = None
    name: str = ""
    decision: str = ""
    dated: date | None = None
    at: datetime | None = None


class ChangeKind(StrEnum):
    """What a decision did to an item of a plan in force."""

    ADDED = "added"
    CHANGED = "changed"
    STRUCK = "struck"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change of an item after approval: the wording that was in force before, and the decision that changed it."""

    id: UUID
    item_id: UUID
    decision_id: UUID
    kind: ChangeKind
    before: Wording | None = None


@dataclass(frozen=True, slots=True)
class WholePlan:
    """A plan with its sections, its items in order, and the decisions about it, the latest last."""

    plan: Plan
    sections: tuple[Section, ...] = ()
    items: tuple[PlanItem, ...] = ()
    decisions: tuple[PlanDecision, ...] = ()

    @property
    def approval(self) -> PlanDecision | None:
        """Return the decision that approved it."""
        return next((one for one in reversed(self.decisions) if one.kind is DecisionKind.APPROVED), None)

    def of_section(self, section_id: UUID) -> list[PlanItem]:
        """List the items of a section in order."""
        return [item for item in self.items if item.section_id == section_id]

    def numbers(self) -> dict[UUID, str]:
        """Return the number of each item: the fixed one, else the one that its place gives."""
        found: dict[UUID, str] = {}
        through = 0
        for order, section in enumerate(self.sections, start=1):
            for place, item in enumerate(self.of_section(section.id), start=1):
                through += 1
                by_place = f"{order}.{place}" if self.plan.numbering is Numbering.BY_SECTION else str(through)
                found[item.id] = item.number or by_place
        return found


def check_plan(plan: Plan) -> Plan:
    """Check a plan before it is stored.

    Raises:
        PlanYearError: The year is none that a plan can have.
        TextTooLongError: A title is longer than its field.
    """
    if not _FIRST_YEAR <= plan.year <= _LAST_YEAR:
        raise PlanYearError(plan.year)
    _require_short(plan.title_kk, plan.title_ru, plan.returned_because)
    return plan


def check_section(section: Section) -> Section:
    """Check a section before it is stored.

    Raises:
        SectionTitleMissingError: No title in either language.
        TextTooLongError: A title is longer than its field.
    """
    if not (section.title_kk.strip() or section.title_ru.strip()):
        raise SectionTitleMissingError
    _require_short(section.title_kk, section.title_ru)
    return section


def check_wording(wording: Wording) -> Wording:
    """Check what an item says before it is stored.

    Raises:
        ItemTitleMissingError: No title in either language.
        TextTooLongError: A text is longer than 30,000 characters.
    """
    if not (wording.title_kk.strip() or wording.title_ru.strip()):
        raise ItemTitleMissingError
    _require_short(
        wording.title_kk,
        wording.title_ru,
        wording.form_kk,
        wording.form_ru,
        wording.deadline_kk,
        wording.deadline_ru,
        wording.note_kk,
        wording.note_ru,
        *(text for one in wording.responsible for text in (one.text_kk, one.text_ru)),
    )
    return wording


def _require_short(*texts: str) -> None:
    for text in texts:
        if len(text) > CELL_LIMIT:
            raise TextTooLongError(len(text), CELL_LIMIT)


def _either(kazakh: str, russian: str, language: Language) -> str:
    return (kazakh if language is Language.KK else russian) or russian or kazakh
