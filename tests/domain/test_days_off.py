"""Days off: weekends, holidays, and where holidays move."""

from datetime import date

import pytest

from desktop_app.domain.days_off import CalendarDay, WorkCalendar, is_day_off, shipped_days
from desktop_app.domain.languages import Language


@pytest.mark.parametrize(
    ("day", "off"),
    [
        (date(2024, 2, 28), False),
        (date(2024, 3, 8), True),
        (date(2024, 3, 9), True),
        (date(2024, 3, 11), False),
        (date(2024, 3, 25), True),  # 23 March was a Saturday
        (date(2024, 5, 4), False),  # a Saturday that was worked for 8 May
        (date(2024, 5, 8), True),
        (date(2023, 1, 3), True),  # 1 January was a Sunday, 2 January a holiday itself
        (date(2023, 1, 7), True),
        (date(2023, 1, 9), False),  # Christmas does not move
        (date(2024, 6, 16), True),
        (date(2024, 6, 17), False),
        (date(2025, 8, 30), True),
        (date(2025, 9, 1), True),
        (date(2026, 3, 9), True),
        (date(2026, 3, 24), True),
        (date(2026, 3, 25), True),
        (date(2026, 5, 11), True),
        (date(2026, 8, 31), False),
        (date(2026, 10, 26), True),
        (date(2027, 3, 15), True),
        (date(2021, 10, 25), False),
    ],
)
def test_a_day_is_off_or_not(day: date, off: bool) -> None:  # noqa: FBT001  (a case)
    assert is_day_off(day) is off


def test_the_calendar_of_the_office_goes_before_the_law() -> None:
    holiday, worked = CalendarDay(date(2024, 2, 28)), CalendarDay(date(2024, 3, 2), works=True)
    calendar = WorkCalendar.of([holiday, worked])
    assert calendar.is_day_off(date(2024, 2, 28))
    assert not calendar.is_day_off(date(2024, 3, 2))
    assert calendar.is_day_off(date(2024, 3, 3))
    assert not calendar.is_day_off(date(2024, 3, 8))  # the year is kept by hand, and the holiday is not in it
    assert calendar.is_day_off(date(2023, 3, 8))
    assert calendar.next_working_day(date(2024, 3, 3)) == date(2024, 3, 4)


def test_days_that_differ_from_the_week_are_named_in_both_languages() -> None:
    days = {one.day: one for one in shipped_days(2024)}
    assert days[date(2024, 5, 4)].works
    assert days[date(2024, 5, 8)].name_ru == "Выходной день, отработан 04.05.2024"
    assert days[date(2024, 7, 8)].name(Language.RU) == "День столицы (перенесённый выходной день)"
    assert CalendarDay(date(2024, 1, 1), name_ru="Новый год").name(Language.KK) == "Новый год"
    assert all(one.name_kk and one.name_ru for one in days.values())
    assert all(one.day.weekday() < 5 or one.works for one in days.values())
