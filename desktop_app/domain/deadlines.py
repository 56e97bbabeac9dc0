"""Deadlines of plans as days: the periods of a year, and what a deadline comes to."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_ONE_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
LAST = -1
FIRST_YEAR, LAST_YEAR = 1900, 2200


class DeadlineKind(StrEnum):
    """What a deadline names."""

    DAY = "day"
    PERIOD = "period"
    UNTIL = "until"
    WEEK = "week"
    DECADE = "decade"
    MONTH = "month"
    MONTHS = "months"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    PERIODIC = "periodic"
    WEEKDAY = "weekday"
    PERMANENT = "permanent"
    ON_DEMAND = "on_demand"
    OTHER_PLAN = "other_plan"
    BY_LAW = "by_law"
    CALENDAR_PLAN = "calendar_plan"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Span:
    """One time that something falls due: first and last day; «до …» has no first day."""

    begins: date | None
    ends: date


@dataclass(frozen=True, slots=True)
class Deadline:
    """What a deadline comes to in a year; ``rest`` are the words of it that were not understood, as typed."""

    kind: DeadlineKind
    occurrences: tuple[Span, ...] = ()
    never_due: bool = False
    rest: str = ""

    @property
    def understood(self) -> bool:
        """Tell whether anything of it was understood."""
        return self.kind is not DeadlineKind.UNKNOWN

    @property
    def due(self) -> date | None:
        """Return the day by which all of it is due, ``None`` where it never is."""
        return max((one.ends for one in self.occurrences), default=None)

    def outside(self, year: int) -> bool:
        """Tell whether some of it lies outside a year."""
        return any(day is not None and day.year != year for one in self.occurrences for day in (one.begins, one.ends))


def a_day(year: int, month: int, day: int) -> date | None:
    """Return a day of a year from 1 to 9999, ``None`` where the calendar has none."""
    if not (1 <= month <= 12 and 1 <= day <= last_of(year, month).day):  # noqa: PLR2004  (months)
        return None
    return date(year, month, day)


def last_of(year: int, month: int) -> date:
    """Return the last day of a month (1-12)."""
    return date(year, month, calendar.monthrange(year, month)[1])


def day_or_last(year: int, month: int, day: int) -> date:
    """Return a day of a month, its last day where it has fewer."""
    return min(last_of(year, month), date(year, month, 1) + (day - 1) * _ONE_DAY)


def month_after(year: int, month: int) -> tuple[int, int]:
    """Return year and month of the month after one."""
    return (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004  (months)


def of_months(year: int, first: int, last: int) -> Span:
    """Return the span from one month (1-12) to another."""
    return Span(date(year, first, 1), last_of(year, last))


def parts_of_year(year: int, count: int) -> list[Span]:
    """Return the year in equal parts of whole months: 1 year, 2 halves, 3 thirds, 4 quarters, 6 or 12."""
    months = 12 // count
    return [of_months(year, place * months + 1, (place + 1) * months) for place in range(count)]


def decade(year: int, month: int, number: int) -> Span:
    """Return the first, second or third ten days of a month; the third lasts to its end."""
    first = date(year, month, 10 * (number - 1) + 1)
    return Span(first, last_of(year, month) if number == 3 else first + 9 * _ONE_DAY)  # noqa: PLR2004  (the third)


def week_of(year: int, month: int, number: int) -> Span:
    """Return the seven days of a month's first, second, third, fourth or last week, counted from its ends."""
    if number == LAST:
        last = last_of(year, month)
        return Span(last - 6 * _ONE_DAY, last)
    first = date(year, month, 7 * (number - 1) + 1)
    return Span(first, first + 6 * _ONE_DAY)


def weekday_of(year: int, month: int, weekday: int, number: int) -> Span | None:
    """Return the first to fifth or last such weekday (0 is Monday) of a month, ``None`` where it has none."""
    days = [day.begins for day in weekdays(year, weekday) if day.begins is not None and day.begins.month == month]
    place = number - 1 if number != LAST else LAST
    return Span(days[place], days[place]) if place < len(days) else None


def weekdays(year: int, weekday: int) -> list[Span]:
    """Return every such weekday (0 is Monday) of a year."""
    first = date(year, 1, 1)
    day = first + ((weekday - first.weekday()) % 7) * _ONE_DAY
    return [Span(day + place * _WEEK, day + place * _WEEK) for place in range(53) if (day + place * _WEEK).year == year]


def weeks(year: int, *, every: int = 1) -> list[Span]:
    """Return the ISO weeks of a year (ISO 8601: 52 or 53), or spans of several, cut at both ends of the year."""
    count = date(year, 12, 28).isocalendar().week
    starts = [date.fromisocalendar(year, week, 1) for week in range(1, count + 1, every)]
    begin, end = date(year, 1, 1), date(year, 12, 31)
    return [Span(max(start, begin), min(start + every * _WEEK - _ONE_DAY, end)) for start in starts]


def half_months(year: int) -> list[Span]:
    """Return each month of a year in two: to the 15th, and from the 16th."""
    return [
        span
        for month in range(1, 13)
        for span in (
            Span(date(year, month, 1), date(year, month, 15)),
            Span(date(year, month, 16), last_of(year, month)),
        )
    ]


def in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans by their last day, each once."""
    return tuple(sorted(dict.fromkeys(spans), key=lambda span: (span.ends, span.begins or date.min)))
