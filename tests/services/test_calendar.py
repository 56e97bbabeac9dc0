"""The calendar of the office: one line for a date, and no year that loses its holidays unasked."""

from datetime import date

import pytest

from desktop_app.domain.changes import Topic
from desktop_app.domain.days_off import CalendarDay, shipped_days
from desktop_app.domain.plan_errors import CalendarYearError, DayKnownError, DayUnknownError
from desktop_app.services.desk import Desk

HOLIDAY, FREE = date(2024, 3, 8), date(2024, 2, 29)


def _dates(desk: Desk, year: int = 2024) -> set[date]:
    return {one.day for one in desk.calendar.days(year)}


def test_a_second_line_for_a_date_is_refused(desk: Desk) -> None:
    before = desk.calendar.days(2024)
    with pytest.raises(DayKnownError):
        desk.calendar.save(CalendarDay(HOLIDAY))
    with pytest.raises(DayKnownError):
        desk.calendar.save(CalendarDay(HOLIDAY), instead_of=date(2024, 5, 1))
    assert desk.calendar.days(2024) == before


def test_a_line_is_changed_in_its_place(desk: Desk) -> None:
    changed = desk.calendar.save(CalendarDay(HOLIDAY, name_ru=" 8  Марта "), instead_of=HOLIDAY)
    assert changed.name_ru == "8 Марта"
    assert changed in desk.calendar.days(2024)


def test_a_line_moves_to_another_date_and_back(desk: Desk) -> None:
    desk.calendar.save(CalendarDay(FREE), instead_of=HOLIDAY)
    assert _dates(desk) & {HOLIDAY, FREE} == {FREE}
    desk.steps.undo()
    assert _dates(desk) & {HOLIDAY, FREE} == {HOLIDAY}


def test_the_first_day_of_a_year_leaves_its_holidays(desk: Desk) -> None:
    desk.calendar.save(CalendarDay(date(2028, 5, 3)))
    assert _dates(desk, 2028) == {one.day for one in shipped_days(2028)} | {date(2028, 5, 3)}
    desk.steps.undo()
    assert _dates(desk, 2028) == set()


def test_the_first_day_of_a_year_may_be_a_holiday_that_is_worked(desk: Desk) -> None:
    desk.calendar.save(CalendarDay(date(2028, 3, 8), works=True))
    assert not desk.calendar.calendar().is_day_off(date(2028, 3, 8))


def test_what_is_not_there_cannot_be_taken_out(desk: Desk) -> None:
    with pytest.raises(DayUnknownError):
        desk.calendar.delete(FREE)


def test_what_a_year_lacks_is_told_and_filled_in(desk: Desk) -> None:
    desk.calendar.delete(HOLIDAY)
    assert [one.day for one in desk.calendar.missing(2024)] == [HOLIDAY]
    assert desk.calendar.fill(2024) == 1
    assert desk.calendar.missing(2024) == []


@pytest.mark.parametrize("year", [1990, 2201])
def test_a_year_out_of_reach_is_not_filled(desk: Desk, year: int) -> None:
    with pytest.raises(CalendarYearError):
        desk.calendar.fill(year)


def test_open_pages_hear_of_it(desk: Desk) -> None:
    heard: list[frozenset[Topic]] = []
    desk.changes.subscribe([Topic.PLANS, Topic.SETTINGS], heard.append)
    desk.calendar.save(CalendarDay(FREE))
    desk.calendar.delete(FREE)
    desk.calendar.fill(2028)
    assert heard == [frozenset({Topic.PLANS, Topic.SETTINGS})] * 3
