"""Which unfinished items a script carries over, and why."""

import pytest

from desktop_app.domain.plan_errors import ItemFinishedError
from desktop_app.domain.plans import Mark
from desktop_app.services.plan_carrying import reasons_for
from tests.builders import Office
from tests.services.planning import a_plan

TITLES = (("Отчёт", "до 1 февраля"), ("Опись", "март"), ("Семинар", "апрель"))


def test_what_is_not_continued_moves_with_the_reason_given_or_noted(office: Office) -> None:
    desk, plan = office.desk, a_plan(office.desk, *TITLES)
    first, second, third = desk.plans.whole(plan.id).items
    desk.plan_marks.mark([second.occurrences[0].id], Mark.PARTLY, reason="нет описи за 2023 год")
    desk.plan_starting.carry_over(2024, 2025, {first.id: "нет средств"}, {})
    left = desk.plan_starting.unfinished(2024)
    assert reasons_for(left, (), "") == {second.id: "нет описи за 2023 год", third.id: ""}
    assert reasons_for(left, (), " срок ") == {second.id: "срок", third.id: "срок"}
    assert reasons_for(left, [(third.id, "3")], "срок") == {third.id: "срок"}


def test_an_item_that_is_done_or_continued_is_refused(office: Office) -> None:
    desk, plan = office.desk, a_plan(office.desk, *TITLES)
    first, second, _third = desk.plans.whole(plan.id).items
    desk.plan_marks.mark([first.occurrences[0].id], Mark.DONE)
    desk.plan_starting.carry_over(2024, 2025, {second.id: "нет средств"}, {})
    for item, number in ((first, "1"), (second, "2")):
        with pytest.raises(ItemFinishedError, match=number):
            reasons_for(desk.plan_starting.unfinished(2024), [(item.id, number)], "срок")
