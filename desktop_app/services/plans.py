"""Annual plans: written, approved, amended and closed."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.plan_errors import (
    DecisionMissingError,
    NoPlanError,
    PlanClosedError,
    PlanEmptyError,
    PlanExistsError,
    PlanNotDraftError,
    PlanNotInForceError,
)
from desktop_app.domain.plans import (
    Amendment,
    DecisionKind,
    Plan,
    PlanDecision,
    PlanKind,
    PlanState,
    WholePlan,
    check_plan,
)
from desktop_app.services import plan_dates
from desktop_app.services.changes import Changes
from desktop_app.storage import plan_evidence, plan_items, plans
from desktop_app.storage.database import Database, Unit


@dataclass(frozen=True, slots=True)
class Ruling:
    """The decision that a change of a plan in force names."""

    number: str
    dated: date

    def checked(self) -> "Ruling":
        """Return it with its number trimmed.

        Raises:
            DecisionMissingError: It has no number.
        """
        if not self.number.strip():
            raise DecisionMissingError
        return replace(self, number=" ".join(self.number.split()))


class Plans:
    """The plans of every year."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def years(self) -> list[int]:
        """List the years that have plans, the latest first."""
        with self._database.reading() as unit:
            return plans.years(unit.session)

    def plans(self, year: int | None = None) -> list[Plan]:
        """List the plans of a year, or of all years, the annual ones first."""
        with self._database.reading() as unit:
            return plans.plans(unit.session, year)

    def annual(self, year: int) -> WholePlan | None:
        """Return the annual plan of a year, ``None`` where there is none."""
        with self._database.reading() as unit:
            found = plans.annual(unit.session, year)
            return None if found is None else plans.whole(unit.session, found.id)

    def annual_plan(self, year: int) -> Plan:
        """Return the annual plan of a year without what belongs to it.

        Raises:
            NoPlanError: The year has none.
        """
        with self._database.reading() as unit:
            found = plans.annual(unit.session, year)
        if found is None:
            raise NoPlanError(year)
        return found

    def of_year(self, year: int) -> WholePlan:
        """Return the annual plan of a year.

        Raises:
            NoPlanError: The year has none.
        """
        found = self.annual(year)
        if found is None:
            raise NoPlanError(year)
        return found

    def before(self, year: int) -> WholePlan:
        """Return the latest annual plan of the years before one.

        Raises:
            NoPlanError: No earlier year has one.
        """
        earlier = [one.year for one in self.plans() if one.kind is PlanKind.ANNUAL and one.year < year]
        return self.of_year(max(earlier, default=year - 1))

    def whole(self, plan_id: UUID) -> WholePlan:
        """Return a plan with everything that belongs to it.

        Raises:
            RecordGoneError: The plan is gone.
        """
        with self._database.reading() as unit:
            return plans.whole(unit.session, plan_id)

    def of_item(self, item_id: UUID) -> Plan:
        """Return the plan that an item stands in.

        Raises:
            RecordGoneError: The item is gone.
        """
        with self._database.reading() as unit:
            return plans.plan(unit.session, plan_items.item(unit.session, item_id).plan_id)

    def amendments(self, plan_id: UUID) -> list[Amendment]:
        """List what decisions changed in the items of a plan, the oldest first within each item."""
        with self._database.reading() as unit:
            return plan_evidence.amendments_of_plan(unit.session, plan_id)

    def save(self, plan: Plan) -> Plan:
        """Save a plan, new or changed; what stands in the way of its state is asked by ``approve`` and its kin.

        Raises:
            PlanYearError: The year is none that a plan can have.
            PlanExistsError: The year has its annual plan already.
            PlanNotDraftError: The plan is approved, and its year, title or numbering were changed.
            ItemMarkedError: A marked occurrence would get other dates.
        """
        check_plan(plan)
        with self._database.writing(StepName(N_("Save the plan of {year}"), _year(plan))) as unit:
            saved = store(unit, plan)
        self._announce()
        return saved

    def delete(self, plan_id: UUID) -> None:
        """Delete a plan that is not approved, with all its items; the step can be undone.

        Raises:
            RecordGoneError: The plan is gone.
            PlanNotDraftError: The plan is approved, or another hangs on it that is.
        """
        with self._database.writing(StepName("")) as unit:
            gone = plans.plan(unit.session, plan_id)
            unit.name = StepName(N_("Delete the plan of {year}"), _year(gone))
            for one in (*plans.children(unit.session, plan_id), gone):
                require_open(one)
                plans.delete(unit.session, one.id)
        self._announce()

    def approve(self, plan_id: UUID, ruling: Ruling) -> Plan:
        """Approve a plan by a decision: its items get fixed numbers, and later changes name a decision.

        Raises:
            PlanEmptyError: It has no items.
            PlanNotDraftError: It is approved already.
            DecisionMissingError: The decision has no number.
        """
        ruling = ruling.checked()
        with self._database.writing(StepName(""), undoable=False) as unit:
            found = plans.whole(unit.session, plan_id)
            facts = {**_year(found.plan), "number": ruling.number}
            unit.name = StepName(N_("Approve the plan of {year} by decision {number}"), facts)
            require_open(found.plan)
            if not found.items:
                raise PlanEmptyError
            numbers = found.numbers()
            for item in found.items:
                plan_items.save(unit.session, replace(item, number=numbers[item.id]))
            decide(unit, found.plan, DecisionKind.APPROVED, ruling, self._clock)
            approved = replace(found.plan, state=PlanState.APPROVED, returned_because="")
            saved = plans.save(unit.session, approved)
        self._announce()
        return saved

    def send_back(self, plan_id: UUID, because: str, ruling: Ruling | None = None) -> Plan:
        """Note that a draft was returned for rework, and why.

        Raises:
            PlanNotDraftError: It is approved already.
        """
        with self._database.writing(StepName("")) as unit:
            found = plans.plan(unit.session, plan_id)
            unit.name = StepName(N_("Return the plan of {year} for rework"), _year(found))
            require_open(found)
            decide(unit, found, DecisionKind.RETURNED, ruling, self._clock, because)
            changed = replace(found, state=PlanState.RETURNED, returned_because=because.strip())
            saved = plans.save(unit.session, changed)
        self._announce()
        return saved

    def close(self, plan_id: UUID, ruling: Ruling | None = None, note: str = "") -> Plan:
        """Close a plan in force; nothing in it changes from here on.

        Raises:
            PlanNotInForceError: It was never approved, or is closed already.
        """
        with self._database.writing(StepName(""), undoable=False) as unit:
            found = plans.plan(unit.session, plan_id)
            unit.name = StepName(N_("Close the plan of {year}"), _year(found))
            if not found.state.in_force:
                raise PlanNotInForceError(found.year)
            decide(unit, found, DecisionKind.CLOSED, ruling, self._clock, note)
            saved = plans.save(unit.session, replace(found, state=PlanState.CLOSED))
        self._announce()
        return saved

    def begin(self, year: int, *, parent_id: UUID | None = None, title_kk: str = "", title_ru: str = "") -> Plan:
        """Begin an empty plan: the annual one of a year, or one that hangs on another.

        Raises:
            PlanYearError: The year is none that a plan can have.
            PlanExistsError: The year has its annual plan already.
        """
        kind = PlanKind.ANNUAL if parent_id is None else PlanKind.SUB
        return self.save(Plan(new_id(), year, kind, parent_id, title_kk.strip(), title_ru.strip()))

    def _announce(self) -> None:
        self._changes.announce(Topic.PLANS, Topic.JOURNAL)


def store(unit: Unit, plan: Plan) -> Plan:
    """Write a plan; where its dates are read otherwise now, so are those of its items.

    Raises:
        PlanExistsError: The year has its annual plan already.
        PlanNotDraftError: The plan is approved, and what paper shows was changed.
        ItemMarkedError: A marked occurrence would get other dates.
    """
    own = plans.annual(unit.session, plan.year)
    if plan.kind is PlanKind.ANNUAL and own is not None and own.id != plan.id:
        raise PlanExistsError(plan.year)
    known = next((one for one in plans.plans(unit.session) if one.id == plan.id), None)
    if known is not None and not known.state.open and known != plan:
        raise PlanNotDraftError(plan.year)
    saved = plans.save(unit.session, plan)
    if known is not None and (known.year, known.month_after) != (plan.year, plan.month_after):
        for item in plan_items.items(unit.session, plan.id):
            plan_items.save(unit.session, plan_dates.dated(item, plan))
    return saved


def decide(
    unit: Unit, plan: Plan, kind: DecisionKind, ruling: Ruling | None, clock: Clock, note: str = ""
) -> PlanDecision:
    """Note a decision about a plan; the same amending decision is noted once."""
    number, dated = (ruling.number, ruling.dated) if ruling else ("", None)
    if kind is DecisionKind.AMENDED:
        for one in plans.decisions(unit.session, plan.id):
            if (one.kind, one.number, one.dated) == (kind, number, dated):
                return one
    at = clock.now().replace(tzinfo=None)
    made = PlanDecision(new_id(), plan.id, kind, number=number, dated=dated, note=note.strip(), at=at)
    return plans.add_decision(unit.session, made)


def require_open(plan: Plan) -> None:
    """Refuse what only a plan that is not approved can take.

    Raises:
        PlanNotDraftError: It is approved.
    """
    if not plan.state.open:
        raise PlanNotDraftError(plan.year)


def require_not_closed(plan: Plan) -> None:
    """Refuse what a closed plan cannot take.

    Raises:
        PlanClosedError: It is closed.
    """
    if plan.state is PlanState.CLOSED:
        raise PlanClosedError(plan.year)


def _year(plan: Plan) -> dict[str, str]:
    return {"year": str(plan.year)}
