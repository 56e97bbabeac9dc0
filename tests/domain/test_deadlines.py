"""Deadlines as days: the periods of a year, counted by hand."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import deadlines as days
from desktop_app.domain.deadlines import LAST, Deadline, DeadlineKind, Span

YEARS = st.integers(days.FIRST_YEAR, days.LAST_YEAR)
MARCH = Span(date(2024, 3, 1), date(2024, 3, 31))
UNTIL_MAY = Span(None, date(2024, 5, 15))
OVER_NEW_YEAR = Span(date(2024, 12, 25), date(2025, 1, 10))


def _begins(spans: list[Span]) -> list[date | None]:
    return [span.begins for span in spans]


def _follow_each_other(spans: list[Span]) -> bool:
    return all(after.begins and (after.begins - before.ends).days == 1 for before, after in pairwise(spans))


def test_only_what_is_unknown_is_not_understood() -> None:
    assert [kind for kind in DeadlineKind if not Deadline(kind).understood] == [DeadlineKind.UNKNOWN]


def test_all_of_a_deadline_is_due_with_the_last_of_it() -> None:
    assert Deadline(DeadlineKind.MONTH, (UNTIL_MAY, MARCH)).due == date(2024, 5, 15)


def test_what_never_falls_due_has_no_last_day() -> None:
    assert Deadline(DeadlineKind.PERMANENT, never_due=True).due is None


@pytest.mark.parametrize(
    ("spans", "year", "outside"),
    [
        ((MARCH, UNTIL_MAY), 2024, False),
        ((MARCH,), 2025, True),
        ((UNTIL_MAY,), 2023, True),
        ((MARCH, OVER_NEW_YEAR), 2024, True),
        ((OVER_NEW_YEAR,), 2025, True),
        ((), 2024, False),
    ],
)
def test_a_deadline_lies_outside_a_year_with_any_day_of_it(
    spans: tuple[Span, ...],
    year: int,
    outside: bool,  # noqa: FBT001  (a case)
) -> None:
    assert Deadline(DeadlineKind.PERIOD, spans).outside(year) is outside


@pytest.mark.parametrize(
    ("month", "day", "there"),
    [(2, 29, True), (2, 30, False), (4, 31, False), (12, 31, True), (1, 0, False), (0, 1, False), (13, 1, False)],
)
def test_a_day_is_in_the_calendar_or_not(month: int, day: int, there: bool) -> None:  # noqa: FBT001  (a case)
    assert days.a_day(2024, month, day) == (date(2024, month, day) if there else None)


def test_a_day_that_a_month_lacks_is_its_last() -> None:
    assert [days.day_or_last(2023, month, 31) for month in (1, 2, 4)] == [
        date(2023, 1, 31),
        date(2023, 2, 28),
        date(2023, 4, 30),
    ]


def test_the_month_after_december_is_january_of_the_next_year() -> None:
    assert (days.month_after(2024, 11), days.month_after(2024, 12)) == ((2024, 12), (2025, 1))


def test_a_span_of_months_ends_with_the_last_day() -> None:
    assert days.of_months(2024, 1, 2) == Span(date(2024, 1, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("count", "months"),
    [(1, [1]), (2, [1, 7]), (3, [1, 5, 9]), (4, [1, 4, 7, 10]), (6, [1, 3, 5, 7, 9, 11]), (12, list(range(1, 13)))],
)
def test_the_parts_of_a_year_begin_with_a_month_and_follow_each_other(count: int, months: list[int]) -> None:
    parts = days.parts_of_year(2024, count)
    assert _begins(parts) == [date(2024, month, 1) for month in months]
    assert _follow_each_other(parts)
    assert parts[-1].ends == date(2024, 12, 31)


def test_the_third_decade_lasts_to_the_end_of_the_month() -> None:
    assert [days.decade(2024, 2, number) for number in (1, 2, 3)] == [
        Span(date(2024, 2, 1), date(2024, 2, 10)),
        Span(date(2024, 2, 11), date(2024, 2, 20)),
        Span(date(2024, 2, 21), date(2024, 2, 29)),
    ]


@pytest.mark.parametrize(("number", "first", "last"), [(1, 1, 7), (2, 8, 14), (3, 15, 21), (4, 22, 28), (LAST, 25, 31)])
def test_a_week_of_a_month_is_seven_days_counted_from_its_ends(number: int, first: int, last: int) -> None:
    assert days.week_of(2024, 3, number) == Span(date(2024, 3, first), date(2024, 3, last))


@pytest.mark.parametrize(("number", "day"), [(1, 2), (4, 23), (5, 30), (LAST, 30)])
def test_a_weekday_of_a_month_is_counted(number: int, day: int) -> None:
    assert days.weekday_of(2024, 5, 3, number) == Span(date(2024, 5, day), date(2024, 5, day))


def test_a_month_may_lack_a_fifth_weekday() -> None:
    assert days.weekday_of(2024, 3, 3, 5) is None


@given(YEARS, st.integers(0, 6))
def test_every_such_weekday_of_a_year_is_a_week_apart(year: int, weekday: int) -> None:
    found = [span.ends for span in days.weekdays(year, weekday)]
    assert {day.weekday() for day in found} == {weekday}
    assert {(after - before).days for before, after in pairwise(found)} == {7}
    assert (found[0] - date(year, 1, 1)).days < 7
    assert (date(year, 12, 31) - found[-1]).days < 7


@pytest.mark.parametrize(
    ("year", "count", "first_ends", "last_begins"),
    [
        (2020, 53, date(2020, 1, 5), date(2020, 12, 28)),
        (2021, 52, date(2021, 1, 10), date(2021, 12, 27)),
        (2024, 52, date(2024, 1, 7), date(2024, 12, 23)),
        (2025, 52, date(2025, 1, 5), date(2025, 12, 22)),
        (2026, 53, date(2026, 1, 4), date(2026, 12, 28)),
    ],
)
def test_a_year_has_52_or_53_weeks(year: int, count: int, first_ends: date, last_begins: date) -> None:
    found = days.weeks(year)
    assert (len(found), found[0].ends, found[-1].begins) == (count, first_ends, last_begins)


@given(YEARS, st.sampled_from([1, 2]))
def test_weeks_stay_in_their_year_and_follow_each_other(year: int, every: int) -> None:
    found = days.weeks(year, every=every)
    assert not Deadline(DeadlineKind.PERIODIC, tuple(found)).outside(year)
    assert _follow_each_other(found)


@pytest.mark.parametrize(("year", "count"), [(2024, 26), (2026, 27)])
def test_two_weeks_at_a_time_leave_the_53rd_alone(year: int, count: int) -> None:
    assert len(days.weeks(year, every=2)) == count


def test_half_months_part_after_the_15th() -> None:
    halves = days.half_months(2024)
    assert halves[2:4] == [Span(date(2024, 2, 1), date(2024, 2, 15)), Span(date(2024, 2, 16), date(2024, 2, 29))]
    assert _follow_each_other(halves)
    assert len(halves) == 24


def test_spans_stand_in_order_of_their_last_days_each_once() -> None:
    until_march = Span(None, MARCH.ends)
    assert days.in_order([UNTIL_MAY, MARCH, until_march, MARCH]) == (until_march, MARCH, UNTIL_MAY)
