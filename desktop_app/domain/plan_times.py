"""Which times of an item are meant: the only one, the one of a day, or every one."""

from datetime import date

from desktop_app.domain.plan_errors import AllMarkedError, NotDueThenError, SeveralTimesError
from desktop_app.domain.plans import Mark, Occurrence, PlanItem


def the_time(item: PlanItem, number: str, due: date | None = None) -> Occurrence:
    """Return the only time that an item falls due, or the one whose last day is ``due``, as planned or postponed.

    Raises:
        SeveralTimesError: It falls due several times, and the day names none of them alone.
        NotDueThenError: It does not fall due on this day.
    """
    times, days = item.occurrences, _days(item)
    if due is not None:
        times = tuple(one for one in times if one.due == due) or tuple(one for one in times if one.last_day == due)
        if not times:
            raise NotDueThenError(number, due, days)
    if len(times) != 1:
        raise SeveralTimesError(number, days)
    return times[0]


def times_to_mark(item: PlanItem, number: str, mark: Mark, due: date | None = None, *, every: bool) -> list[Occurrence]:
    """Return the times that a mark is for; ``every`` means those that bear none yet, for ``OPEN`` all of them.

    Raises:
        SeveralTimesError: It falls due several times, and neither a day nor all of them are named.
        NotDueThenError: It does not fall due on this day.
        AllMarkedError: All of them are meant, and each bears its mark already.
    """
    if not every:
        return [the_time(item, number, due)]
    found = [one for one in item.occurrences if Mark.OPEN in {mark, one.mark}]
    if not found:
        raise AllMarkedError(number)
    return found


def _days(item: PlanItem) -> tuple[date, ...]:
    """List the days on which an item falls due; those that it was postponed to take the place of the old ones."""
    return tuple(one.last_day for one in item.occurrences if one.last_day is not None)
