"""How a plan stands on a day: each occurrence, each item, and the shares that are done."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.plans import Mark, Occurrence, PlanItem, WholePlan

SOON = timedelta(days=7)


class Standing(StrEnum):
    """How an item or an occurrence stands on a day; none of this is stored."""

    NOT_STARTED = "not_started"
    IN_WORK = "in_work"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    POSTPONED = "postponed"
    DONE = "done"
    DONE_LATE = "done_late"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    STRUCK_OFF = "struck_off"
    NO_DATE = "no_date"

    @property
    def is_done(self) -> bool:
        """Tell whether it is done, in time or late."""
        return self in {Standing.DONE, Standing.DONE_LATE}

    @property
    def is_open(self) -> bool:
        """Tell whether something remains to be done."""
        return self in _OPEN


_OPEN = frozenset(
    {Standing.NOT_STARTED, Standing.IN_WORK, Standing.DUE_SOON, Standing.OVERDUE, Standing.POSTPONED, Standing.NO_DATE}
)


class CountBy(StrEnum):
    """What a percentage counts: whole items, or each time that one falls due."""

    ITEMS = "items"
    OCCURRENCES = "occurrences"


class PartlyCounts(StrEnum):
    """What something done in part counts for."""

    NOTHING = "nothing"
    HALF = "half"
    WHOLE = "whole"


_PARTLY_SHARE = {PartlyCounts.NOTHING: 0.0, PartlyCounts.HALF: 0.5, PartlyCounts.WHOLE: 1.0}


@dataclass(frozen=True, slots=True)
class ProgressRule:
    """How the percentage of a plan is computed; what is struck off or has no date never counts.

    ``due_only`` counts only what had fallen due on the day of the report.
    """

    by: CountBy = CountBy.ITEMS
    partly: PartlyCounts = PartlyCounts.NOTHING
    late_counts: bool = True
    due_only: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of a part of a plan; ``credit`` is what counts as done, ``counted`` what it is measured against."""

    counts: dict[Standing, int]
    credit: float
    counted: int

    @property
    def total(self) -> int:
        """Return how many there are, undated and struck ones too."""
        return sum(self.counts.values())

    @property
    def percent(self) -> int | None:
        """Return the share that is done in whole per cent, half up; ``None`` where nothing counts."""
        return int(self.credit * 100 / self.counted + 0.5) if self.counted else None

    def of(self, *standings: Standing) -> int:
        """Count those that stand so."""
        return sum(self.counts.get(one, 0) for one in standings)


def occurrence_standing(occurrence: Occurrence, today: date, *, begun: bool = False) -> Standing:
    """Tell how an occurrence stands on ``today``; ``begun`` is what was noted of its item."""
    if occurrence.mark is not Mark.OPEN:
        return _marked(occurrence)
    last = occurrence.last_day
    if last is None:
        return Standing.IN_WORK if begun else Standing.NO_DATE
    if last < today:
        return Standing.OVERDUE
    if occurrence.postponed_to is not None:
        return Standing.POSTPONED
    if last - today <= SOON:
        return Standing.DUE_SOON
    running = occurrence.begins is not None and occurrence.begins <= today
    return Standing.IN_WORK if begun or running else Standing.NOT_STARTED


def time_standing(item: PlanItem, occurrence: Occurrence, today: date) -> Standing:
    """Tell how a time of an item stands on ``today``; what a later plan goes on with is overdue no more."""
    if item.struck:
        return Standing.STRUCK_OFF
    if item.continued is not None and occurrence.mark is Mark.OPEN:
        return Standing.POSTPONED
    return occurrence_standing(occurrence, today, begun=item.begun)


def item_standing(item: PlanItem, today: date) -> Standing:
    """Tell how an item stands on ``today``: what hurts most of its open occurrences, else how they ended."""
    if item.struck:
        return Standing.STRUCK_OFF
    standings = [time_standing(item, one, today) for one in item.occurrences]
    if item.continued is not None and (not standings or any(one.is_open for one in standings)):
        return Standing.POSTPONED
    if not standings:
        return Standing.IN_WORK if item.begun else Standing.NO_DATE
    for urgent in (Standing.OVERDUE, Standing.DUE_SOON, Standing.POSTPONED):
        if urgent in standings and (urgent is not Standing.POSTPONED or _next_open(standings) is urgent):
            return urgent
    if any(one.is_open for one in standings):
        begun = item.begun or any(not one.is_open or one is Standing.IN_WORK for one in standings)
        return Standing.IN_WORK if begun else standings[0]
    return _ended(standings)


def remains_open(item: PlanItem, today: date) -> bool:
    """Tell whether something of an item remains to be done; what a later plan goes on with does not."""
    return item.continued is None and item_standing(item, today).is_open


def quarter_of(day: date) -> int:
    """Return the quarter (1-4) of a day."""
    return (day.month + 2) // 3


def as_of(plan: WholePlan, day: date) -> WholePlan:
    """Return a plan as it stood at the end of ``day``: what was marked, postponed, struck off or carried later is not.

    Where the day is not known, in a file of an earlier version, it counts as old.
    """
    return replace(plan, items=tuple(_item_as_of(item, day) for item in plan.items))


def open_occurrence(item: PlanItem) -> Occurrence | None:
    """Return the occurrence that comes next to be marked, if one is open."""
    return next((one for one in item.occurrences if one.mark is Mark.OPEN), None)


def next_due(item: PlanItem) -> date | None:
    """Return the day on which an item falls due next, ``None`` where nothing is open or dated."""
    days = [one.last_day for one in item.occurrences if one.mark is Mark.OPEN and one.last_day is not None]
    return min(days, default=None) if item.continued is None else None


def done_count(item: PlanItem) -> tuple[int, int]:
    """Return how many occurrences of an item are done, and how many there are."""
    return sum(one.mark is Mark.DONE for one in item.occurrences), len(item.occurrences)


def late_days(item: PlanItem, today: date) -> int:
    """Return for how many days the oldest open occurrence has been overdue, 0 where none is."""
    due = next_due(item)
    return max((today - due).days, 0) if due is not None and not item.struck else 0


def progress(items: Iterable[PlanItem], today: date, rule: ProgressRule | None = None) -> Progress:
    """Count how items stand on ``today``, by ``rule`` (the usual one without it)."""
    rule = rule or ProgressRule()
    if rule.by is CountBy.ITEMS:
        counted = [(item_standing(item, today), _item_due(item), item.dated) for item in items]
    else:
        counted = [
            (time_standing(item, one, today), one.last_day, one.due is not None)
            for item in items
            for one in item.occurrences
        ]
    return _progress(counted, today, rule)


def quarter_progress(items: Iterable[PlanItem], today: date, rule: ProgressRule | None = None) -> list[Progress]:
    """Count, for each of the four quarters, how the occurrences stand that fall due in it."""
    rule = rule or ProgressRule()
    parts: list[list[tuple[Standing, date | None, bool]]] = [[], [], [], []]
    for item in items:
        for one in item.occurrences:
            if one.due is not None:
                parts[quarter_of(one.due) - 1].append((time_standing(item, one, today), one.last_day, True))
    return [_progress(part, today, rule) for part in parts]


def _marked(occurrence: Occurrence) -> Standing:
    last, done = occurrence.last_day, occurrence.done_on
    if occurrence.mark is Mark.DONE:
        return Standing.DONE_LATE if last is not None and done is not None and done > last else Standing.DONE
    return Standing.PARTLY if occurrence.mark is Mark.PARTLY else Standing.NOT_DONE


def _item_as_of(item: PlanItem, day: date) -> PlanItem:
    if item.continued is not None and item.continued.on is not None and item.continued.on > day:
        item = replace(item, continued=None)
    if item.struck_on is not None and item.struck_on > day:
        item = replace(item, struck_because="", struck_on=None)
    return replace(item, occurrences=tuple(_occurrence_as_of(one, day) for one in item.occurrences))


def _occurrence_as_of(one: Occurrence, day: date) -> Occurrence:
    if one.postponed_on is not None and one.postponed_on > day:
        one = replace(one, postponed_to=None, postponed_on=None, reason=one.reason if one.mark is not Mark.OPEN else "")
    if one.done_on is None or one.done_on <= day:
        return one
    return replace(one, mark=Mark.OPEN, done_on=None, result="", reason=one.reason if one.postponed_to else "")


def _item_due(item: PlanItem) -> date | None:
    return max((one.last_day for one in item.occurrences if one.last_day is not None), default=None)


def _progress(counted: Sequence[tuple[Standing, date | None, bool]], today: date, rule: ProgressRule) -> Progress:
    weighed = [
        standing
        for standing, due, dated in counted
        if standing is not Standing.STRUCK_OFF
        and dated
        and not (rule.due_only and (due is None or due > today) and standing.is_open)
    ]
    credit = sum(_credit(standing, rule) for standing in weighed)
    return Progress(dict(Counter(standing for standing, _, _ in counted)), credit, len(weighed))


def _credit(standing: Standing, rule: ProgressRule) -> float:
    if standing is Standing.PARTLY:
        return _PARTLY_SHARE[rule.partly]
    return float(standing is Standing.DONE or (standing is Standing.DONE_LATE and rule.late_counts))


def _next_open(standings: Sequence[Standing]) -> Standing:
    return next(one for one in standings if one.is_open)


def _ended(standings: Sequence[Standing]) -> Standing:
    if all(one is Standing.NOT_DONE for one in standings):
        return Standing.NOT_DONE
    if any(one in {Standing.PARTLY, Standing.NOT_DONE} for one in standings):
        return Standing.PARTLY
    return Standing.DONE_LATE if Standing.DONE_LATE in standings else Standing.DONE
