"""Days off in Kazakhstan: weekends and public holidays with their transfers, from 2022 on."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from desktop_app.domain.errors import TextTooLongError
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_errors import CalendarYearError

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)
_REPUBLIC_DAY_SINCE = 2022
_CONSTITUTION_IN_MARCH_SINCE = 2027
_CONSTITUTION_IN_AUGUST_UNTIL = 2025

_EVERY_YEAR: dict[tuple[int, int], tuple[str, str]] = {
    (1, 1): ("Жаңа жыл", "Новый год"),
    (1, 2): ("Жаңа жыл", "Новый год"),
    (3, 8): ("Халықаралық әйелдер күні", "Международный женский день"),
    (3, 21): ("Наурыз мейрамы", "Наурыз мейрамы"),
    (3, 22): ("Наурыз мейрамы", "Наурыз мейрамы"),
    (3, 23): ("Наурыз мейрамы", "Наурыз мейрамы"),
    (5, 1): ("Қазақстан халқының бірлігі мерекесі", "Праздник единства народа Казахстана"),
    (5, 7): ("Отан қорғаушы күні", "День защитника Отечества"),
    (5, 9): ("Жеңіс күні", "День Победы"),
    (7, 6): ("Астана күні", "День столицы"),
    (12, 16): ("Тәуелсіздік күні", "День Независимости"),
}
_REPUBLIC = ((10, 25), ("Республика күні", "День Республики"))
_CONSTITUTION = ("Конституция күні", "День Конституции")
_CHRISTMAS = ((1, 7), ("Рождество", "Рождество Христово"))
_AIT = ("Құрбан айттың бірінші күні", "Первый день Курбан айта")
_MOVED = ("{} (ауыстырылған демалыс күні)", "{} (перенесённый выходной день)")
_KURBAN_AIT = (date(2023, 6, 28), date(2024, 6, 16), date(2025, 6, 6), date(2026, 5, 27), date(2027, 5, 16))
_SWAPPED = {date(2023, 7, 1): date(2023, 7, 7), date(2024, 5, 4): date(2024, 5, 8), date(2025, 1, 5): date(2025, 1, 3)}
_WORKED = ("{} күнінің орнына жұмыс күні", "Рабочий день вместо {}")
_RESTED = ("Демалыс күні ({} күні өтеледі)", "Выходной день, отработан {}")
SEEDED_YEARS = range(2023, 2028)
CALENDAR_YEARS = range(1991, 2201)
_NAME_LIMIT = 200


class DayKind(StrEnum):
    """What a day of the calendar is."""

    HOLIDAY = "holiday"
    OFF = "off"
    WORKED = "worked"


class DayOrigin(StrEnum):
    """Where a day of the calendar comes from."""

    SHIPPED = "shipped"
    CHANGED = "changed"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A weekday on which nobody works, or a day of the weekend on which everybody does."""

    day: date
    works: bool = False
    name_kk: str = ""
    name_ru: str = ""

    @property
    def kind(self) -> DayKind:
        """Tell what the day is: a holiday is what the law names as one."""
        if self.works:
            return DayKind.WORKED
        return DayKind.HOLIDAY if self.day in _holidays(self.day.year) else DayKind.OFF

    @property
    def origin(self) -> DayOrigin:
        """Tell whether the program brought the day along, as it stands or before somebody changed it."""
        shipped = {one.day: one for one in shipped_days(self.day.year)}
        if self.day not in shipped:
            return DayOrigin.OWN
        return DayOrigin.SHIPPED if shipped[self.day] == self else DayOrigin.CHANGED

    @property
    def says_nothing(self) -> bool:
        """Tell whether the week has it so without this day."""
        return self.works is not is_weekend(self.day)

    def name(self, language: Language) -> str:
        """Return why, in ``language``, else in the other one."""
        return (self.name_kk if language is Language.KK else self.name_ru) or self.name_ru or self.name_kk


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The calendar of the office: days that differ from the week; a year of which it knows none follows the law."""

    days: Mapping[date, CalendarDay]
    years: frozenset[int]

    @classmethod
    def of(cls, days: Iterable[CalendarDay]) -> "WorkCalendar":
        """Make a calendar of days that differ from the week."""
        held = {one.day: one for one in days}
        return cls(held, frozenset(day.year for day in held))

    def is_day_off(self, day: date) -> bool:
        """Tell whether nobody works on a day."""
        noted = self.days.get(day)
        if noted is not None:
            return not noted.works
        if day.year in self.years:
            return day.weekday() >= _SATURDAY
        return is_day_off(day)

    def next_working_day(self, day: date) -> date:
        """Return the first day from ``day`` on that is worked."""
        while self.is_day_off(day):
            day += _ONE_DAY
        return day


def shipped_days(year: int) -> list[CalendarDay]:
    """List the days of a year that differ from the week: holidays on weekdays, their transfers, swapped days."""
    named = _named(year)
    off = {day: _day(day, names, works=False) for day, names in named.items() if day.weekday() < _SATURDAY}
    worked = {work: _day(work, _worded(_WORKED, rest), works=True) for work, rest in _SWAPPED.items()}
    rested = {rest: _day(rest, _worded(_RESTED, work), works=False) for work, rest in _SWAPPED.items()}
    found = {day: one for day, one in {**rested, **worked, **off}.items() if day.year == year}
    return [found[day] for day in sorted(found)]


def check_day(day: CalendarDay) -> CalendarDay:
    """Return a day of the calendar as it may be kept.

    Raises:
        CalendarYearError: The year is before 1991 or after 2200.
        TextTooLongError: A name is longer than 200 characters.
    """
    if day.day.year not in CALENDAR_YEARS:
        raise CalendarYearError(day.day.year)
    tidy = replace(day, name_kk=" ".join(day.name_kk.split()), name_ru=" ".join(day.name_ru.split()))
    for name in (tidy.name_kk, tidy.name_ru):
        if len(name) > _NAME_LIMIT:
            raise TextTooLongError(len(name), _NAME_LIMIT)
    return tidy


def knows_kurban_ait(year: int) -> bool:
    """Tell whether the first day of Kurban ait of a year is among the shipped days."""
    return any(day.year == year for day in _KURBAN_AIT)


def knows_transfers(year: int) -> bool:
    """Tell whether the days that the Government swapped in a year are among the shipped days."""
    return any(day.year == year for day in _SWAPPED)


def is_weekend(day: date) -> bool:
    """Tell whether a day is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY


def is_day_off(day: date) -> bool:
    """Tell whether nobody works on a day: a weekend, a public holiday, or the day that a holiday moved to.

    Holidays are those of the law «On holidays in the Republic of Kazakhstan»; one on a weekend moves to the next
    working day (Labour Code, article 84). Orthodox Christmas and the first day of Kurban ait do not move. Days
    that the Government swapped are known for 2023 to 2025.
    """
    if day in _SWAPPED:
        return False
    return day.weekday() >= _SATURDAY or day in _named(day.year) or day in _SWAPPED.values()


@lru_cache(maxsize=32)
def _named(year: int) -> dict[date, tuple[str, str]]:
    """Return the holidays of a year with their names, and the working days that those on a weekend moved to."""
    moving, off = _moving(year), _holidays(year)
    for holiday in sorted(moving):
        if holiday.weekday() >= _SATURDAY:
            kazakh, russian = moving[holiday]
            off[_next_working_day(holiday, off)] = (_MOVED[0].format(kazakh), _MOVED[1].format(russian))
    return off


def _holidays(year: int) -> dict[date, tuple[str, str]]:
    """Return the holidays of a year as the law names them, with their names."""
    staying = {date(year, *_CHRISTMAS[0]): _CHRISTMAS[1]}
    staying |= {day: _AIT for day in _KURBAN_AIT if day.year == year}
    return {**staying, **_moving(year)}


def _moving(year: int) -> dict[date, tuple[str, str]]:
    """Return the holidays that move to a working day where they fall on a weekend."""
    moving = {date(year, *day): names for day, names in _EVERY_YEAR.items()}
    if year >= _REPUBLIC_DAY_SINCE:
        moving[date(year, *_REPUBLIC[0])] = _REPUBLIC[1]
    if year >= _CONSTITUTION_IN_MARCH_SINCE:
        moving[date(year, 3, 15)] = _CONSTITUTION
    if year <= _CONSTITUTION_IN_AUGUST_UNTIL:
        moving[date(year, 8, 30)] = _CONSTITUTION
    return moving


def _day(day: date, names: tuple[str, str], *, works: bool) -> CalendarDay:
    return CalendarDay(day, works=works, name_kk=names[0], name_ru=names[1])


def _worded(words: tuple[str, str], other: date) -> tuple[str, str]:
    return words[0].format(f"{other:%d.%m.%Y}"), words[1].format(f"{other:%d.%m.%Y}")


def _next_working_day(day: date, off: Container[date]) -> date:
    following = day + _ONE_DAY
    while following.weekday() >= _SATURDAY or following in off:
        following += _ONE_DAY
    return following
