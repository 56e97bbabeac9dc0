"""Days off: weekends, holidays, and where holidays move."""

from datetime import date

import pytest

from desktop_app.domain.days_off import (
    CalendarDay,
    DayKind,
    DayOrigin,
    WorkCalendar,
    check_day,
    is_day_off,
    knows_kurban_ait,
    knows_transfers,
    shipped_days,
)
from desktop_app.domain.errors import TextTooLongError
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_errors import CalendarYearError


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


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2024, 3, 8), DayKind.HOLIDAY),
        (date(2024, 6, 16), DayKind.HOLIDAY),
        (date(2024, 3, 25), DayKind.OFF),
        (date(2024, 5, 8), DayKind.OFF),
        (date(2024, 5, 4), DayKind.WORKED),
        (date(2026, 8, 30), DayKind.OFF),
        (date(2027, 3, 15), DayKind.HOLIDAY),
    ],
)
def test_a_holiday_is_what_the_law_names(day: date, kind: DayKind) -> None:
    assert CalendarDay(day, works=kind is DayKind.WORKED).kind is kind


def test_a_day_knows_where_it_comes_from() -> None:
    (first, *_rest) = shipped_days(2024)
    assert first.origin is DayOrigin.SHIPPED
    assert CalendarDay(first.day, name_ru="Мой").origin is DayOrigin.CHANGED
    assert CalendarDay(date(2024, 2, 29)).origin is DayOrigin.OWN


@pytest.mark.parametrize(
    ("day", "works", "nothing"),
    [(2, False, True), (2, True, False), (4, False, False), (4, True, True)],  # 2 March 2024 was a Saturday
)
def test_a_day_as_the_week_has_it_says_nothing(day: int, works: bool, nothing: bool) -> None:  # noqa: FBT001  (a case)
    assert CalendarDay(date(2024, 3, day), works=works).says_nothing is nothing


def test_a_day_is_kept_tidy() -> None:
    assert check_day(CalendarDay(date(2024, 2, 29), name_kk=" Өз  күн ")).name_kk == "Өз күн"


@pytest.mark.parametrize("year", [1990, 2201])
def test_a_year_out_of_reach_is_refused(year: int) -> None:
    with pytest.raises(CalendarYearError):
        check_day(CalendarDay(date(year, 1, 1)))


def test_a_name_that_is_too_long_is_refused() -> None:
    with pytest.raises(TextTooLongError):
        check_day(CalendarDay(date(2024, 1, 1), name_ru="а" * 201))


def test_what_is_announced_from_year_to_year_is_known_for_some() -> None:
    assert [year for year in range(2020, 2031) if knows_kurban_ait(year)] == [2023, 2024, 2025, 2026, 2027]
    assert [year for year in range(2020, 2031) if knows_transfers(year)] == [2023, 2024, 2025]
