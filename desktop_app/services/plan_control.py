"""Control of a plan: what is due, overdue and done, by section, quarter and person; broken chains; the formula."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.commission import Signatory
from desktop_app.domain.days_off import WorkCalendar
from desktop_app.domain.deadlines import Deadline
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingState
from desktop_app.domain.plan_progress import (
    CountBy,
    PartlyCounts,
    Progress,
    ProgressRule,
    Standing,
    as_of,
    done_count,
    item_standing,
    late_days,
    next_due,
    progress,
    quarter_of,
    quarter_progress,
)
from desktop_app.domain.plans import Evidence, PlanItem, Section, WholePlan, Wording
from desktop_app.i18n.deadlines import read_deadline
from desktop_app.i18n.folding import fold
from desktop_app.services.changes import Changes
from desktop_app.services.plan_starting import members_of
from desktop_app.storage import calendar_days, meetings, plan_evidence, plan_items, plans, settings
from desktop_app.storage.database import Database, Unit

_RULE = "progress_rule"


@dataclass(frozen=True, slots=True)
class Doubts:
    """What should be looked at in a deadline: words that were not read, days outside the year, days off.

    ``languages_differ`` tells that the Kazakh words come to other days than the Russian ones, which hold.
    """

    unread: str = ""
    outside_year: bool = False
    languages_differ: bool = False
    days_off: tuple[date, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.unread or self.outside_year or self.languages_differ or self.days_off)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An item as a list shows it; ``people`` are the members who answer, by initials, else the words of paper."""

    item: PlanItem
    number: str
    section: Section
    standing: Standing
    done: int
    times: int
    due: date | None
    late_days: int
    people: tuple[str, ...]
    doubts: Doubts
    evidence: int = 0

    @property
    def id(self) -> UUID:
        """Return the identity of the item."""
        return self.item.id

    @property
    def is_open(self) -> bool:
        """Tell whether something remains to be done; what a later plan goes on with does not."""
        return self.standing.is_open and self.item.continued is None

    def falls_due_in(self, quarter: int) -> bool:
        """Tell whether some time of it falls due in a quarter (1-4), wherever it was postponed to."""
        days = [one.due for one in self.item.occurrences if one.due is not None]
        return any(quarter_of(day) == quarter for day in days)


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan as a screen shows it on a day."""

    plan: WholePlan
    lines: tuple[PlanLine, ...]
    whole: Progress
    sections: dict[UUID, Progress]
    quarters: tuple[Progress, ...]
    rule: ProgressRule
    today: date

    def due_within(self, days: int) -> list[PlanLine]:
        """List what falls due within days from today on, what is overdue left out."""
        last = self.today + timedelta(days=days)
        return [
            line
            for line in self.lines
            if line.due is not None and line.standing.is_open and self.today <= line.due <= last
        ]

    @property
    def open(self) -> list[PlanLine]:
        """List where something remains to be done."""
        return [line for line in self.lines if line.is_open]

    def standing(self, *standings: Standing) -> list[PlanLine]:
        """List what stands so."""
        return [line for line in self.lines if line.standing in standings]


@dataclass(frozen=True, slots=True)
class FoundItem:
    """An item of any plan that a search has found."""

    id: UUID
    year: int
    title: str


@dataclass(frozen=True, slots=True)
class BrokenChain:
    """An item whose thread is broken: ``reason`` is a key of the words that tell why."""

    line: PlanLine
    reason: str
    meeting: Meeting | None = None


@dataclass(frozen=True, slots=True)
class _Around:
    """What lines are told with."""

    members: dict[UUID, Signatory]
    calendar: WorkCalendar
    language: Language
    today: date
    evidence: dict[UUID, int] = field(default_factory=dict)


class PlanControl:
    """How plans stand."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def view(self, plan_id: UUID, language: Language, on: date | None = None) -> PlanView:
        """Return a plan as it stands on a day, today without one.

        Raises:
            RecordGoneError: The plan is gone.
        """
        today = on or self._clock.today()
        with self._database.reading() as unit:
            found = as_of(plans.whole(unit.session, plan_id), today)
            around = self._around(unit, found, language, today)
            rule = rule_of(unit)
        numbers, sections = found.numbers(), {section.id: section for section in found.sections}
        lines = tuple(_line(found, item, numbers[item.id], sections[item.section_id], around) for item in found.items)
        return PlanView(
            plan=found,
            lines=lines,
            whole=progress(found.items, today, rule),
            sections={one.id: progress(found.of_section(one.id), today, rule) for one in found.sections},
            quarters=tuple(quarter_progress(found.items, today, rule)),
            rule=rule,
            today=today,
        )

    def of_year(self, year: int, language: Language, on: date | None = None) -> PlanView | None:
        """Return the annual plan of a year as it stands on a day; ``None`` where there is none."""
        with self._database.reading() as unit:
            found = plans.annual(unit.session, year)
        return None if found is None else self.view(found.id, language, on)

    def overdue(self, year: int) -> int:
        """Count the items of the annual plan of a year that are overdue today."""
        today = self._clock.today()
        with self._database.reading() as unit:
            found = plans.annual(unit.session, year)
            items = [] if found is None else plan_items.open_before(unit.session, found.id, today)
        return sum(item_standing(item, today) is Standing.OVERDUE for item in items)

    def search(self, text: str, language: Language, most: int = 8) -> list[FoundItem]:
        """List the items of all plans whose title has every word of ``text``, the latest year first."""
        words = fold(text).split()
        if not words:
            return []
        found: list[FoundItem] = []
        with self._database.reading() as unit:
            for item_id, year, kazakh, russian in plan_items.titles(unit.session):
                folded = fold(f"{russian} {kazakh}")
                if all(word in folded for word in words):
                    found.append(FoundItem(item_id, year, Wording(kazakh, russian).title(language)))
                if len(found) == most:
                    break
        return found

    def by_person(self, view: PlanView) -> dict[str, list[PlanLine]]:
        """Group what is open by who answers for it, in the order of names; what a later plan goes on with is not."""
        found: dict[str, list[PlanLine]] = {}
        for line in view.lines:
            for person in line.people if line.is_open else ():
                found.setdefault(person, []).append(line)
        return dict(sorted(found.items(), key=lambda pair: fold(pair[0])))

    def broken_chains(self, view: PlanView) -> list[BrokenChain]:
        """List items whose thread is broken: done without evidence, or left to a meeting that is called off or late."""
        with self._database.reading() as unit:
            held = plan_evidence.of_items(unit.session, [line.id for line in view.lines])
            known = {one.id: one for one in meetings.meetings(unit.session)}
        by_item: dict[UUID, list[Evidence]] = {}
        for one in held:
            by_item.setdefault(one.item_id, []).append(one)
        return [chain for line in view.lines for chain in _broken(line, by_item.get(line.id, ()), known)]

    def rule(self) -> ProgressRule:
        """Return how percentages are computed."""
        with self._database.reading() as unit:
            return rule_of(unit)

    def set_rule(self, rule: ProgressRule) -> None:
        """Change how percentages are computed; the step can be undone."""
        with self._database.writing(StepName(N_("Change the formula of progress"))) as unit:
            settings.keep(unit.session, _RULE, json.dumps(asdict(rule)))
        self._changes.announce(Topic.PLANS, Topic.SETTINGS, Topic.JOURNAL)

    def _around(self, unit: Unit, plan: WholePlan, language: Language, today: date) -> _Around:
        counts: dict[UUID, int] = {}
        for one in plan_evidence.of_items(unit.session, [item.id for item in plan.items]):
            counts[one.item_id] = counts.get(one.item_id, 0) + 1
        members = {one.id: one for one in members_of(unit)}
        return _Around(members, calendar_days.calendar(unit.session), language, today, counts)


def doubts_of(item: PlanItem, year: int, calendar: WorkCalendar, *, month_after: bool = False) -> Doubts:
    """Tell what should be looked at in the deadline of an item."""
    read = _read(item.wording.deadline_text, year, month_after=month_after)
    days = [one.due for one in item.occurrences if one.due is not None]
    exact = [one.due for one in item.occurrences if one.due is not None and _is_a_day(one.begins, one.due)]
    return Doubts(
        unread=read.rest or (item.wording.deadline_text if not read.understood else ""),
        outside_year=any(day.year != year for day in days),
        languages_differ=_differ(item, year, month_after=month_after),
        days_off=tuple(day for day in exact if calendar.is_day_off(day)),
    )


def _differ(item: PlanItem, year: int, *, month_after: bool) -> bool:
    """Tell whether both languages name a deadline, and not the same days."""
    texts = (item.wording.deadline_ru, item.wording.deadline_kk)
    read = [_read(text, year, month_after=month_after) for text in texts if text]
    return len(read) > 1 and all(one.understood for one in read) and read[0].occurrences != read[1].occurrences


@lru_cache(maxsize=2_048)
def _read(text: str, year: int, *, month_after: bool) -> Deadline:
    """Read a deadline once: every view of a plan asks for the same words again, and they are the costly part of it."""
    return read_deadline(text, year, month_after=month_after)


def _is_a_day(begins: date | None, due: date) -> bool:
    """Tell whether an occurrence names a day: that day, or the last one until which it may be done."""
    return begins is None or begins == due


def _line(plan: WholePlan, item: PlanItem, number: str, section: Section, around: _Around) -> PlanLine:
    done, times = done_count(item)
    return PlanLine(
        item=item,
        number=number,
        section=section,
        standing=item_standing(item, around.today),
        done=done,
        times=times,
        due=next_due(item),
        late_days=late_days(item, around.today),
        people=_people(item, around),
        doubts=doubts_of(item, plan.plan.year, around.calendar, month_after=plan.plan.month_after),
        evidence=around.evidence.get(item.id, 0),
    )


def _people(item: PlanItem, around: _Around) -> tuple[str, ...]:
    found = []
    for one in sorted(item.wording.responsible, key=lambda held: not held.lead):
        member = around.members.get(one.signatory_id) if one.signatory_id else None
        found.append(member.name(around.language) if member else one.text(around.language))
    return tuple(name for name in found if name)


def _broken(line: PlanLine, evidence: Iterable[Evidence], known: dict[UUID, Meeting]) -> list[BrokenChain]:
    held = list(evidence)
    linked = [known[one.meeting_id] for one in held if one.meeting_id in known]
    found = [BrokenChain(line, "called_off", one) for one in linked if one.state is MeetingState.CANCELLED]
    if line.standing.is_open and line.due is not None:
        late = [one for one in linked if one.state is MeetingState.PLANNED and one.dated > line.due]
        found += [BrokenChain(line, "too_late", one) for one in late]
        found += [BrokenChain(line, "held_not_marked", one) for one in linked if one.state is MeetingState.HELD]
    if line.standing.is_done and not held and not any(one.result for one in line.item.occurrences):
        found.append(BrokenChain(line, "no_evidence"))
    return found


def rule_of(unit: Unit) -> ProgressRule:
    """Return how percentages are computed."""
    kept = settings.kept(unit.session, _RULE)
    if not kept:
        return ProgressRule()
    held = json.loads(kept)
    return ProgressRule(
        CountBy(held["by"]), PartlyCounts(held["partly"]), late_counts=held["late_counts"], due_only=held["due_only"]
    )
