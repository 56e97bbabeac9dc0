"""When items fall due: deadlines as typed turned into occurrences, with marks kept where dates stay the same."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop_app.domain.identity import new_id
from desktop_app.domain.plan_errors import ItemMarkedError
from desktop_app.domain.plans import Occurrence, Plan, PlanItem
from desktop_app.i18n.deadlines import read_deadline

Days = tuple[date | None, date | None]
UNDATED: Days = (None, None)


def dated(item: PlanItem, plan: Plan) -> PlanItem:
    """Return an item with the occurrences that its deadline names; what was marked stays.

    Raises:
        ItemMarkedError: A marked occurrence would be lost.
    """
    days = days_of(item.wording.deadline_text, plan)
    kept = _kept(item.occurrences, days)
    lost = {one.id for one in item.occurrences if one.touched} - {one.id for one in kept if one is not None}
    if lost:
        raise ItemMarkedError(item.number)
    occurrences = tuple(
        replace(old, position=place) if old else _new(item.id, place, span)
        for place, (old, span) in enumerate(zip(kept, days, strict=True), start=1)
    )
    return replace(item, occurrences=occurrences)


def days_of(text: str, plan: Plan) -> list[Days]:
    """Return first and last day of each occurrence of a deadline; one without days where it names none."""
    read = read_deadline(text, plan.year, month_after=plan.month_after)
    return [(span.begins, span.ends) for span in read.occurrences] or [UNDATED]


def _kept(old: Sequence[Occurrence], days: Sequence[Days]) -> list[Occurrence | None]:
    """Return for each pair of days the old occurrence that had them."""
    free: dict[Days, list[Occurrence]] = {}
    for one in old:
        free.setdefault((one.begins, one.due), []).append(one)
    return [free[span].pop(0) if free.get(span) else None for span in days]


def _new(item_id: UUID, place: int, span: Days) -> Occurrence:
    return Occurrence(new_id(), item_id, place, *span)
