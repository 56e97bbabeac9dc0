"""Which times of an item are meant."""

from datetime import date

import pytest

from desktop_app.domain.identity import new_id
from desktop_app.domain.plan_errors import AllMarkedError, NotDueThenError, SeveralTimesError
from desktop_app.domain.plan_times import the_time, times_to_mark
from desktop_app.domain.plans import Mark, Occurrence, PlanItem

MARCH, JUNE, JULY = date(2024, 3, 31), date(2024, 6, 30), date(2024, 7, 15)


def an_item(*times: Occurrence) -> PlanItem:
    """Return an item that falls due at these times."""
    return PlanItem(new_id(), new_id(), new_id(), 1, occurrences=times)


def a_time(due: date | None, mark: Mark = Mark.OPEN, postponed_to: date | None = None) -> Occurrence:
    """Return a time that an item falls due."""
    return Occurrence(new_id(), new_id(), 1, due=due, mark=mark, postponed_to=postponed_to)


def test_the_only_time_needs_no_day() -> None:
    undated = a_time(None)
    assert the_time(an_item(undated), "1") == undated


def test_one_of_several_times_is_meant_by_its_day() -> None:
    first, second = a_time(MARCH), a_time(JUNE)
    assert the_time(an_item(first, second), "1", JUNE) == second


def test_a_postponed_time_is_meant_by_either_of_its_days() -> None:
    first, second = a_time(MARCH), a_time(JUNE, postponed_to=JULY)
    assert [the_time(an_item(first, second), "1", day) for day in (JUNE, JULY)] == [second, second]


def test_the_planned_day_comes_before_the_postponed_one() -> None:
    first, second = a_time(MARCH, postponed_to=JUNE), a_time(JUNE)
    assert the_time(an_item(first, second), "1", JUNE) == second


def test_without_a_day_several_times_are_refused_with_their_days() -> None:
    with pytest.raises(SeveralTimesError) as refused:
        the_time(an_item(a_time(MARCH), a_time(JUNE, postponed_to=JULY)), "3.1")
    assert (refused.value.number, refused.value.days) == ("3.1", (MARCH, JULY))


def test_a_day_on_which_nothing_falls_due_is_refused() -> None:
    with pytest.raises(NotDueThenError) as refused:
        the_time(an_item(a_time(MARCH)), "2", JUNE)
    assert refused.value.days == (MARCH,)


def test_every_time_means_those_without_a_mark() -> None:
    done, still = a_time(MARCH, Mark.DONE), a_time(JUNE)
    assert times_to_mark(an_item(done, still), "1", Mark.DONE, every=True) == [still]


def test_every_mark_is_taken_back() -> None:
    done, still = a_time(MARCH, Mark.DONE), a_time(JUNE)
    assert times_to_mark(an_item(done, still), "1", Mark.OPEN, every=True) == [done, still]


def test_a_single_time_may_be_marked_anew() -> None:
    done = a_time(MARCH, Mark.DONE)
    assert times_to_mark(an_item(done), "1", Mark.PARTLY, every=False) == [done]


def test_where_every_time_is_marked_nothing_is_left() -> None:
    with pytest.raises(AllMarkedError):
        times_to_mark(an_item(a_time(MARCH, Mark.NOT_DONE)), "1", Mark.DONE, every=True)
