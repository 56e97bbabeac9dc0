"""Where a plan begins from: the usual items, or last year's plan; and what of the old year is carried over."""

import re
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.commission import Role, Signatory
from desktop_app.domain.errors import ReasonMissingError
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_errors import NoPlanError
from desktop_app.domain.plan_progress import Standing, item_standing
from desktop_app.domain.plans import ChangeKind, Plan, PlanItem, Section, Source, WholePlan, Wording
from desktop_app.i18n.dates import until_date
from desktop_app.i18n.plan_people import read_responsible
from desktop_app.i18n.plan_sample import SampleItem, usual_plan
from desktop_app.services import plan_dates
from desktop_app.services.changes import Changes
from desktop_app.services.plan_amending import amend, number_for
from desktop_app.services.plans import Ruling, require_not_closed, store
from desktop_app.storage import commission, plan_items, plans
from desktop_app.storage.database import Database, Unit

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_UNFINISHED = frozenset(
    {
        Standing.NOT_STARTED,
        Standing.IN_WORK,
        Standing.DUE_SOON,
        Standing.OVERDUE,
        Standing.POSTPONED,
        Standing.PARTLY,
        Standing.NOT_DONE,
    }
)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An item that a year leaves unfinished: its number, how it stands, and the item that continues it already."""

    item: PlanItem
    number: str
    section: Section
    standing: Standing
    reason: str = ""
    continued_by: UUID | None = None


class PlanStarting:
    """New plans made from what there is."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def from_usual(self, year: int) -> Plan:
        """Begin the annual plan of a year with the usual items in both languages; the step can be undone.

        Raises:
            PlanYearError: The year is none that a plan can have.
            PlanExistsError: The year has its annual plan already.
        """
        with self._writing(year) as unit:
            plan = store(unit, Plan(new_id(), year))
            members = members_of(unit)
            for place, section in enumerate(usual_plan(year), start=1):
                kazakh, russian = section.title
                made = plans.save_section(unit.session, Section(new_id(), plan.id, place, kazakh, russian))
                wordings = [_usual(item, members) for item in section.items]
                add_items(unit, plan, made, wordings)
        self._announce()
        return plan

    def from_plan(self, year: int, source_id: UUID) -> Plan:
        """Begin the annual plan of a year with the items of another one; years in its words move along.

        Items that were struck off, unplanned ones, and marks stay behind.

        Raises:
            RecordGoneError: The other plan is gone.
            PlanYearError: The year is none that a plan can have.
            PlanExistsError: The year has its annual plan already.
        """
        with self._writing(year) as unit:
            old = plans.whole(unit.session, source_id)
            by = year - old.plan.year
            plan = store(
                unit, replace(Plan(new_id(), year), numbering=old.plan.numbering, month_after=old.plan.month_after)
            )
            for section in old.sections:
                made = plans.save_section(unit.session, replace(section, id=new_id(), plan_id=plan.id))
                kept = [one for one in old.of_section(section.id) if not one.struck and one.source is Source.PLANNED]
                add_items(unit, plan, made, [_moved(item.wording, by) for item in kept])
        self._announce()
        return plan

    def unfinished(self, year: int) -> list[Unfinished]:
        """List what the annual plan of a year leaves unfinished, with the reasons that were noted.

        Raises:
            NoPlanError: The year has no plan.
        """
        with self._database.reading() as unit:
            old = _annual(unit, year)
            later = plan_items.continued(unit.session, [item.id for item in old.items])
        numbers, sections = old.numbers(), {section.id: section for section in old.sections}
        today = self._clock.today()
        found = [(item, item_standing(item, today)) for item in old.items]
        return [
            Unfinished(item, numbers[item.id], sections[item.section_id], standing, reason_of(item), later.get(item.id))
            for item, standing in found
            if standing in _UNFINISHED
        ]

    def carry_over(
        self,
        from_year: int,
        to_year: int,
        reasons: Mapping[UUID, str],
        deadlines: Mapping[UUID, str],
        ruling: Ruling | None = None,
    ) -> int:
        """Carry items of one year into the plan of another, each with its reason; tell how many are new there.

        They go into the section of the same title, which is made where it is missing; an item that is continued
        already is left alone. The other year's plan is begun where there is none; where it is in force, they are
        amendments, which are never undone.

        Args:
            from_year: The year that leaves them unfinished.
            to_year: The year that takes them.
            reasons: Why, for each item that is carried over.
            deadlines: New deadlines, for those that get another one than the old words.
            ruling: The decision that takes them into a plan in force.

        Raises:
            NoPlanError: The old year has no plan.
            DecisionMissingError: The new plan is in force, and no decision is named.
            PlanClosedError: The new plan is closed.
            ReasonMissingError: An item has no reason.
        """
        if not all(reason.strip() for reason in reasons.values()):
            raise ReasonMissingError
        with self._database.writing(StepName("")) as unit:
            old = _annual(unit, from_year)
            begun = replace(Plan(new_id(), to_year), numbering=old.plan.numbering, month_after=old.plan.month_after)
            new = plans.annual(unit.session, to_year) or store(unit, begun)
            require_not_closed(new)
            known = plan_items.continued(unit.session, reasons)
            wanted = [item for item in old.items if item.id in reasons and item.id not in known]
            facts = {"count": str(len(wanted)), "year": str(to_year)}
            unit.name = StepName(N_("Carry over into {year}: {count}"), facts)
            for item in wanted:
                title = next(section for section in old.sections if section.id == item.section_id)
                moved = _carried(item, reasons[item.id], deadlines.get(item.id, ""), to_year, self._clock.today())
                made = _carry(unit, new, title, moved)
                if new.state.in_force:
                    amend(unit, made, ChangeKind.ADDED, ruling, self._clock)
        self._announce()
        return len(wanted)

    def _writing(self, year: int) -> AbstractContextManager[Unit]:
        return self._database.writing(StepName(N_("Begin the plan of {year}"), {"year": str(year)}))

    def _announce(self) -> None:
        self._changes.announce(Topic.PLANS, Topic.JOURNAL)


def members_of(unit: Unit) -> list[Signatory]:
    """List those who sign for our own commission, the latest term first."""
    own = next((one for one in commission.everything(unit.session) if one.role is Role.OWN), None)
    return commission.signatories(unit.session, own.id) if own else []


def add_items(unit: Unit, plan: Plan, section: Section, wordings: Sequence[Wording]) -> list[PlanItem]:
    """Add items behind the last one of a section."""
    begin = plan_items.next_position(unit.session, section.id)
    added = []
    for place, wording in enumerate(wordings, start=begin):
        made = PlanItem(new_id(), plan.id, section.id, place, wording, number_for(unit, plan, section.id))
        added.append(plan_items.save(unit.session, plan_dates.dated(made, plan)))
    return added


def reason_of(item: PlanItem) -> str:
    """Return the reason that was noted last for an item that is not finished."""
    return next((one.reason for one in reversed(item.occurrences) if one.reason), "")


def _annual(unit: Unit, year: int) -> WholePlan:
    found = plans.annual(unit.session, year)
    if found is None:
        raise NoPlanError(year)
    return plans.whole(unit.session, found.id)


def _usual(item: SampleItem, members: Collection[Signatory]) -> Wording:
    kazakh, russian = (", ".join(names) for names in zip(*item.responsible, strict=True))
    return Wording(
        *item.title, *item.form, *item.deadline, responsible=read_responsible(russian, kazakh, list(members))
    )


def _moved(wording: Wording, by: int) -> Wording:
    def later(text: str) -> str:
        return _YEAR.sub(lambda year: str(int(year[0]) + by), text)

    return replace(
        wording,
        title_kk=later(wording.title_kk),
        title_ru=later(wording.title_ru),
        deadline_kk=later(wording.deadline_kk),
        deadline_ru=later(wording.deadline_ru),
    )


def _carried(item: PlanItem, because: str, deadline: str, year: int, today: date) -> PlanItem:
    """Return the item that goes on with an old one in the plan of a year.

    Without a new deadline, it was postponed to a day of that year, or the words of the old one hold.
    """
    words = item.wording
    moved = max((one.postponed_to for one in item.occurrences if one.postponed_to is not None), default=None)
    if deadline.strip():
        words = replace(words, deadline_ru=deadline.strip(), deadline_kk="")
    elif moved is not None and moved.year == year:
        russian, kazakh = (until_date(moved, language) for language in (Language.RU, Language.KK))
        words = replace(words, deadline_ru=russian, deadline_kk=kazakh if words.deadline_kk else "")
    return PlanItem(
        id=new_id(),
        plan_id=item.plan_id,
        section_id=item.section_id,
        position=0,
        wording=words,
        carried_from=item.id,
        carried_because=because.strip(),
        carried_on=today,
    )


def _carry(unit: Unit, plan: Plan, old: Section, item: PlanItem) -> PlanItem:
    section = _same_section(unit, plan, old)
    placed = replace(
        item,
        plan_id=plan.id,
        section_id=section.id,
        position=plan_items.next_position(unit.session, section.id),
        number=number_for(unit, plan, section.id),
    )
    return plan_items.save(unit.session, plan_dates.dated(placed, plan))


def _same_section(unit: Unit, plan: Plan, old: Section) -> Section:
    there = plans.sections(unit.session, plan.id)
    for section in there:
        if (section.title_ru, section.title_kk) == (old.title_ru, old.title_kk):
            return section
    place = max((one.position for one in there), default=0) + 1
    return plans.save_section(unit.session, replace(old, id=new_id(), plan_id=plan.id, position=place))
