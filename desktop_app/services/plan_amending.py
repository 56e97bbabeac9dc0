"""Changes of a plan in force: each names the decision that made it, and keeps the wording that was in force before."""

import itertools
from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from desktop_app.domain.clock import Clock
from desktop_app.domain.identity import new_id
from desktop_app.domain.plan_errors import DecisionMissingError
from desktop_app.domain.plans import (
    Amendment,
    ChangeKind,
    DecisionKind,
    Numbering,
    Plan,
    PlanItem,
    PlanState,
    WholePlan,
    Wording,
)
from desktop_app.services.plans import Ruling, decide
from desktop_app.storage import plan_evidence, plans
from desktop_app.storage.database import Unit


def amend(
    unit: Unit,
    item: PlanItem,
    kind: ChangeKind,
    ruling: Ruling | None,
    clock: Clock,
    before: Wording | None = None,
) -> None:
    """Note what a decision did to an item of a plan in force; the step cannot be undone any more.

    Raises:
        DecisionMissingError: No decision is named, or it has no number.
    """
    if ruling is None:
        raise DecisionMissingError
    plan = plans.plan(unit.session, item.plan_id)
    decision = decide(unit, plan, DecisionKind.AMENDED, ruling.checked(), clock)
    plan_evidence.amend(unit.session, Amendment(new_id(), item.id, decision.id, kind, before))
    plans.save(unit.session, replace(plan, state=PlanState.AMENDED))
    unit.undoable = False


def number_for(unit: Unit, plan: Plan, section_id: UUID) -> str:
    """Return the number that a new item of a section gets: none before approval, a fixed one after it."""
    return added_number(plans.whole(unit.session, plan.id), section_id) if plan.state.in_force else ""


def added_number(plan: WholePlan, section_id: UUID) -> str:
    """Return the number of an item that comes after approval.

    At the end of the plan, or of a section that counts by itself, it is the next one; elsewhere the one before it with
    «-1».
    """
    taken = set(plan.numbers().values())
    places = [section.id for section in plan.sections]
    if plan.plan.numbering is Numbering.BY_SECTION:
        return _free(f"{places.index(section_id) + 1}.", taken)
    reached = places[: places.index(section_id) + 1]
    before = [item for item in plan.items if item.section_id in reached]
    if before and before[-1].id == plan.items[-1].id and before[-1].number.isdecimal():
        return _free("", taken)
    stem = before[-1].number.partition("-")[0] if before else "0"
    return next(number for number in (f"{stem}-{count}" for count in itertools.count(1)) if number not in taken)


def _free(head: str, taken: Collection[str]) -> str:
    """Return the number that begins with ``head`` and comes after all of them."""
    ends = [number.removeprefix(head).partition("-")[0] for number in taken if number.startswith(head)]
    last = max((int(end) for end in ends if end.isdecimal()), default=0)
    return f"{head}{last + 1}"
