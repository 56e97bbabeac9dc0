"""The clock, handed in wherever time matters."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _local_today() -> date:
    return datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells instants in UTC and the calendar date of the office."""

    now: Callable[[], datetime] = _utc_now
    today: Callable[[], date] = _local_today


def fixed_clock(instant: datetime) -> Clock:
    """Return a clock that stands still at ``instant`` (UTC), for the demonstration and for tests."""
    return Clock(now=lambda: instant, today=instant.date)
