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
    """Return the number of an item that comes after approval: the one before it with «-1», the next one at the end."""
    held = [item for item in plan.items if item.section_id == section_id]
    taken = set(plan.numbers().values())
    before = held[-1].number if held else ""
    if plan.items and (not held or plan.items[-1].id == held[-1].id) and plan.items[-1].number.isdecimal():
        return _free(int(plan.items[-1].number), taken)
    stem = before.partition("-")[0] or "0"
    return next(number for number in (f"{stem}-{count}" for count in itertools.count(1)) if number not in taken)


def _free(last: int, taken: Collection[str]) -> str:
    return next(number for number in map(str, itertools.count(last + 1)) if number not in taken)
