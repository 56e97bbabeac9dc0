"""The plan carried out: marks and postponements."""

from datetime import date

import pytest

from desktop_app.domain.errors import ReasonMissingError, RecordGoneError
from desktop_app.domain.identity import new_id
from desktop_app.domain.plan_errors import (
    ItemStruckError,
    MarkedInFutureError,
    PostponedBackwardsError,
)
from desktop_app.domain.plans import Mark
from desktop_app.services.desk import Desk
from tests.services.planning import a_plan, first


def test_occurrences_are_marked_one_by_one_and_unmarked(desk: Desk) -> None:
    plan = a_plan(desk)
    one = first(desk, plan).occurrences[0]
    desk.plan_marks.mark([one.id], Mark.DONE, result=" протокол № 1 ")
    marked = first(desk, plan).occurrences
    assert [item.mark for item in marked] == [Mark.DONE, Mark.OPEN, Mark.OPEN, Mark.OPEN]
    assert (marked[0].done_on, marked[0].result) == (date(2024, 2, 28), "протокол № 1")
    desk.plan_marks.mark([one.id], Mark.OPEN)
    assert first(desk, plan).occurrences[0] == one


def test_a_mark_is_undone_and_done_again(desk: Desk) -> None:
    plan = a_plan(desk)
    one = first(desk, plan).occurrences[0]
    desk.plan_marks.mark([one.id], Mark.DONE)
    desk.steps.undo()
    assert first(desk, plan).occurrences[0].mark is Mark.OPEN
    desk.steps.redo()
    assert first(desk, plan).occurrences[0].mark is Mark.DONE


def test_a_day_that_has_not_come_is_refused(desk: Desk) -> None:
    plan = a_plan(desk)
    with pytest.raises(MarkedInFutureError):
        desk.plan_marks.mark([first(desk, plan).occurrences[0].id], Mark.DONE, done_on=date(2024, 2, 29))


def test_many_times_are_noted_each_on_its_own_last_day_in_one_step(desk: Desk) -> None:
    plan = a_plan(desk, ("Приём граждан", "ежемесячно"), ("Журнал", "постоянно"))
    january, february = (one.id for one in first(desk, plan).occurrences[:2])
    desk.plan_marks.postpone(january, date(2024, 2, 10), "болезнь")
    with pytest.raises(MarkedInFutureError):
        desk.plan_marks.mark_in_time([january, february], Mark.DONE)
    undated = desk.plans.whole(plan.id).items[1].occurrences[0].id
    desk.plan_marks.mark_in_time([january, undated], Mark.DONE, result="журнал")
    days = [item.occurrences[0].done_on for item in desk.plans.whole(plan.id).items]
    assert days == [date(2024, 2, 10), date(2024, 2, 28)]
    assert first(desk, plan).occurrences[0].reason == "болезнь"
    desk.steps.undo()
    assert [item.occurrences[0].mark for item in desk.plans.whole(plan.id).items] == [Mark.OPEN, Mark.OPEN]


@pytest.mark.parametrize("mark", [Mark.PARTLY, Mark.NOT_DONE])
def test_what_is_not_wholly_done_needs_a_reason(desk: Desk, mark: Mark) -> None:
    plan = a_plan(desk)
    one = first(desk, plan).occurrences[0]
    with pytest.raises(ReasonMissingError):
        desk.plan_marks.mark([one.id], mark, reason=" ")
    desk.plan_marks.mark([one.id], mark, reason="нет средств")
    assert first(desk, plan).occurrences[0].reason == "нет средств"


def test_a_mark_on_what_is_gone_is_refused(desk: Desk) -> None:
    a_plan(desk)
    with pytest.raises(RecordGoneError):
        desk.plan_marks.mark([new_id()], Mark.DONE)


def test_an_item_that_is_struck_off_takes_no_marks(desk: Desk) -> None:
    plan = a_plan(desk)
    item = first(desk, plan)
    desk.plan_writing.strike(item.id, "отменено")
    with pytest.raises(ItemStruckError):
        desk.plan_marks.mark([item.occurrences[0].id], Mark.DONE)
    with pytest.raises(ItemStruckError):
        desk.plan_marks.begin(item.id)


def test_an_occurrence_is_postponed_with_a_reason_and_back(desk: Desk) -> None:
    plan = a_plan(desk)
    one = first(desk, plan).occurrences[0]
    with pytest.raises(ReasonMissingError):
        desk.plan_marks.postpone(one.id, date(2024, 4, 10), "")
    with pytest.raises(PostponedBackwardsError):
        desk.plan_marks.postpone(one.id, date(2024, 3, 31), "рано")
    desk.plan_marks.postpone(one.id, date(2024, 4, 10), "болезнь")
    moved = first(desk, plan).occurrences[0]
    assert (moved.last_day, moved.reason) == (date(2024, 4, 10), "болезнь")
    desk.plan_marks.mark([one.id], Mark.DONE)
    assert first(desk, plan).occurrences[0].reason == "болезнь"
    desk.plan_marks.mark([one.id], Mark.OPEN)
    desk.plan_marks.postpone(one.id, None, "")
    assert first(desk, plan).occurrences[0] == one


def test_work_is_begun_and_not(desk: Desk) -> None:
    plan = a_plan(desk)
    item = first(desk, plan)
    desk.plan_marks.begin(item.id)
    assert first(desk, plan).begun
    desk.plan_marks.begin(item.id, begun=False)
    assert not first(desk, plan).begun
