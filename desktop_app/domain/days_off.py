"""Days off in Kazakhstan: weekends and public holidays with their transfers, from 2022 on."""

from datetime import date, timedelta
from functools import lru_cache

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)
_REPUBLIC_DAY_SINCE = 2022
_CONSTITUTION_IN_MARCH_SINCE = 2027
_CONSTITUTION_IN_AUGUST_UNTIL = 2025

_EVERY_YEAR = ((1, 1), (1, 2), (3, 8), (3, 21), (3, 22), (3, 23), (5, 1), (5, 7), (5, 9), (7, 6), (12, 16))
_CHRISTMAS = (1, 7)
_KURBAN_AIT = (date(2024, 6, 16), date(2025, 6, 6), date(2026, 5, 27), date(2027, 5, 16))
_WORKED_FOR = {date(2024, 5, 4): date(2024, 5, 8)}


def is_day_off(day: date) -> bool:
    """Tell whether nobody works on a day: a weekend, a public holiday, or the day that a holiday moved to.

    Holidays are those of the law «On holidays in the Republic of Kazakhstan»; one on a weekend moves to the next
    working day (Labour Code, article 84). Orthodox Christmas and the first day of Kurban ait do not move. Days
    that the Government swapped are known for 2024.
    """
    if day in _WORKED_FOR:
        return False
    return day.weekday() >= _SATURDAY or day in _holidays(day.year) or day in _WORKED_FOR.values()


@lru_cache(maxsize=32)
def _holidays(year: int) -> frozenset[date]:
    """Return the holidays of a year, and the working days that those on a weekend moved to."""
    moving = [date(year, *day) for day in _EVERY_YEAR]
    if year >= _REPUBLIC_DAY_SINCE:
        moving.append(date(year, 10, 25))
    if year >= _CONSTITUTION_IN_MARCH_SINCE:
        moving.append(date(year, 3, 15))
    if year <= _CONSTITUTION_IN_AUGUST_UNTIL:
        moving.append(date(year, 8, 30))
    staying = {date(year, *_CHRISTMAS), *(day for day in _KURBAN_AIT if day.year == year)}
    off = {*moving, *staying}
    for holiday in sorted(moving):
        if holiday.weekday() >= _SATURDAY:
            off.add(_next_working_day(holiday, off))
    return frozenset(off)


def _next_working_day(day: date, off: set[date]) -> date:
    following = day + _ONE_DAY
    while following.weekday() >= _SATURDAY or following in off:
        following += _ONE_DAY
    return following
