"""New plans from the usual items and from last year's; what is carried over; two plans compared."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.errors import ReasonMissingError
from desktop_app.domain.languages import Language
from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_errors import DecisionMissingError, NoPlanError, PlanClosedError, PlanExistsError
from desktop_app.domain.plan_progress import Standing
from desktop_app.domain.plans import ChangeKind, Continuation, Mark, Numbering, PlanState
from desktop_app.services.desk import Desk
from desktop_app.services.plan_comparing import Difference, compare
from desktop_app.services.plans import Ruling
from tests.builders import Office
from tests.services.planning import JANUARY, a_plan, first, with_members
from tests.services.word_files import HEAD


def test_the_usual_plan_has_thirty_six_items_in_both_languages(office: Office) -> None:
    secretary, _deputy = with_members(office)
    desk = office.desk
    desk.plan_starting.from_usual(2026)
    whole = desk.plans.of_year(2026)
    assert (len(whole.sections), len(whole.items)) == (8, 36)
    words = whole.items[0].wording
    assert (words.title_ru, words.title_kk.split()[1]) == (
        "Подготовка и утверждение плана работы комиссии на 2027 год",
        "2027",
    )
    assert words.responsible[1].signatory_id == secretary.id
    assert all(item.wording.title_kk and item.wording.deadline_kk and item.wording.form_kk for item in whole.items)
    desk.steps.undo()
    assert desk.plans.annual(2026) is None


def test_no_deadline_of_the_usual_plan_differs_between_the_languages(desk: Desk) -> None:
    plan = desk.plan_starting.from_usual(2024)
    view = desk.plan_control.view(plan.id, Language.RU)
    assert [line.number for line in view.lines if line.doubts.languages_differ or line.doubts.outside_year] == []


def test_the_usual_plan_is_not_begun_twice(desk: Desk) -> None:
    desk.plan_starting.from_usual(2024)
    with pytest.raises(PlanExistsError):
        desk.plan_starting.from_usual(2024)


def test_last_years_plan_moves_its_years_along_and_leaves_marks_behind(desk: Desk) -> None:
    plan = a_plan(desk, ("План работы на 2025 год", "до 1 марта 2024 года"), ("Снято", "май"))
    one, two = desk.plans.whole(plan.id).items
    desk.plan_marks.mark([one.occurrences[0].id], Mark.DONE, done_on=date(2024, 2, 1))
    desk.plan_writing.strike(two.id, "не нужно")
    desk.plan_starting.from_plan(2025, plan.id)
    (item,) = desk.plans.of_year(2025).items
    assert (item.wording.title_ru, item.wording.deadline_ru) == ("План работы на 2026 год", "до 1 марта 2025 года")
    assert (item.occurrences[0].due, item.occurrences[0].mark) == (date(2025, 3, 1), Mark.OPEN)


def test_what_is_unfinished_is_listed_with_its_reason(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "I квартал"), ("Б", "до 1 февраля"), ("В", "по мере необходимости"))
    one, two, _ = desk.plans.whole(plan.id).items
    desk.plan_marks.mark([one.occurrences[0].id], Mark.DONE)
    desk.plan_marks.mark([two.occurrences[0].id], Mark.NOT_DONE, reason="не было средств")
    (left,) = desk.plan_starting.unfinished(2024)
    assert (left.number, left.standing, left.reason, left.continued_by) == (
        "2",
        Standing.NOT_DONE,
        "не было средств",
        None,
    )
    with pytest.raises(NoPlanError):
        desk.plan_starting.unfinished(2030)


def test_items_are_carried_over_with_their_lineage_once(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "I квартал"), ("Б", "до 1 февраля"))
    one, two = desk.plans.whole(plan.id).items
    with pytest.raises(ReasonMissingError):
        desk.plan_starting.carry_over(2024, 2025, {one.id: " "}, {})
    count = desk.plan_starting.carry_over(2024, 2025, {one.id: "средства", two.id: "выборы"}, {two.id: "май"})
    moved = desk.plans.of_year(2025).items
    assert (count, [item.carried_from for item in moved]) == (2, [one.id, two.id])
    assert [(item.carried_because, item.wording.deadline_ru) for item in moved] == [
        ("средства", "I квартал"),
        ("выборы", "май"),
    ]
    assert desk.plan_starting.carry_over(2024, 2025, {one.id: "ещё раз"}, {}) == 0
    assert [left.continued_by for left in desk.plan_starting.unfinished(2024)] == [item.id for item in moved]
    desk.plan_writing.delete_item(moved[0].id)
    assert desk.plan_starting.unfinished(2024)[0].continued_by is None


def test_an_approved_plan_takes_items_over_by_a_decision(desk: Desk) -> None:
    old = a_plan(desk, ("А", "I квартал"), ("Б", "до 1 февраля"))
    new = a_plan(desk, ("В", "май"), ("Г", "июнь"), year=2025)
    desk.plans.approve(new.id, Ruling("1/1", JANUARY.dated))
    reasons = {item.id: "средства" for item in desk.plans.whole(old.id).items}
    with pytest.raises(DecisionMissingError):
        desk.plan_starting.carry_over(2024, 2025, reasons, {})
    assert desk.plan_starting.carry_over(2024, 2025, reasons, {}, Ruling(" 2/7 ", JANUARY.dated)) == 2
    found = desk.plans.whole(new.id)
    assert [(item.wording.title_ru, item.number) for item in found.items] == [
        ("В", "1"),
        ("Г", "2"),
        ("А", "3"),
        ("Б", "4"),
    ]
    assert (found.plan.state, found.decisions[-1].number) == (PlanState.AMENDED, "2/7")
    assert [(one.item_id, one.kind) for one in desk.plans.amendments(new.id)] == [
        (item.id, ChangeKind.ADDED) for item in sorted(found.items[2:], key=lambda item: item.id)
    ]


def test_what_was_carried_over_is_overdue_no_more_from_that_day_on(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "до 1 февраля"), ("Б", "до 1 февраля"))
    one = first(desk, plan)
    desk.plan_starting.carry_over(2024, 2025, {one.id: "средства"}, {})
    new = desk.plans.of_year(2025)
    desk.plans.approve(new.plan.id, JANUARY)
    (continued,) = [item.continued for item in desk.plans.whole(plan.id).items if item.continued]
    assert continued == Continuation(new.items[0].id, 2025, "1", "средства", date(2024, 2, 28))
    view = desk.plan_control.view(plan.id, Language.RU)
    assert [line.standing for line in view.lines] == [Standing.POSTPONED, Standing.OVERDUE]
    assert desk.plan_control.overdue(2024) == 1
    assert [len(held) for held in desk.plan_control.by_person(view).values()] == [1]
    before = desk.plan_control.view(plan.id, Language.RU, date(2024, 2, 27))
    assert [line.standing for line in before.lines] == [Standing.OVERDUE] * 2


def test_what_is_done_stays_done_though_it_was_carried_over(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "I, II кварталы"))
    item = first(desk, plan)
    desk.plan_starting.carry_over(2024, 2025, {item.id: "средства"}, {})
    for time in item.occurrences:
        desk.plan_marks.mark([time.id], Mark.DONE)
    assert [line.standing for line in desk.plan_control.view(plan.id, Language.RU).lines] == [Standing.DONE]


def test_the_new_plan_counts_as_the_old_one_and_a_postponed_item_keeps_its_day(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "до 1 февраля"))
    desk.plans.save(replace(plan, numbering=Numbering.BY_SECTION, month_after=True))
    item = desk.plan_writing.reword(first(desk, plan).id, "deadline", "1 ақпанға дейін", Language.KK)
    desk.plan_marks.postpone(item.occurrences[0].id, date(2025, 2, 17), "болезнь")
    desk.plan_starting.carry_over(2024, 2025, {item.id: "болезнь"}, {})
    new = desk.plans.of_year(2025)
    assert (new.plan.numbering, new.plan.month_after) == (Numbering.BY_SECTION, True)
    words = new.items[0].wording
    assert (words.deadline_ru.replace("\u00a0", " "), words.deadline_kk.replace("\u00a0", " ")) == (
        "до 17 февраля 2025 года",
        "2025 жылғы 17 ақпанға дейін",
    )
    assert [one.due for one in new.items[0].occurrences] == [date(2025, 2, 17)]
    view = desk.plan_control.view(new.plan.id, Language.RU)
    assert not view.lines[0].doubts


def test_a_day_of_the_old_year_is_no_deadline_of_the_new_one(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "июль"))
    item = first(desk, plan)
    desk.plan_marks.postpone(item.occurrences[0].id, date(2024, 12, 20), "болезнь")
    desk.plan_starting.carry_over(2024, 2025, {item.id: "болезнь"}, {})
    (moved,) = desk.plans.of_year(2025).items
    assert (moved.wording.deadline_ru, [one.due for one in moved.occurrences]) == ("июль", [date(2025, 7, 31)])


def test_a_closed_plan_takes_nothing_over(desk: Desk) -> None:
    plan, new = a_plan(desk), a_plan(desk, year=2025)
    desk.plans.approve(new.id, Ruling("1/1", JANUARY.dated))
    desk.plans.close(new.id)
    with pytest.raises(PlanClosedError):
        desk.plan_starting.carry_over(2024, 2025, {first(desk, plan).id: "средства"}, {}, JANUARY)


def test_what_we_struck_off_is_not_missing(desk: Desk) -> None:
    plan = a_plan(desk, ("Сверка списков избирателей с акимами", "июль"))
    desk.plan_writing.strike(first(desk, plan).id, "не нужно")
    theirs = desk.plan_lists.preview(
        ListTable((HEAD, ("1", "Сверка списков избирателей с акимами", "июль", "ТИК"))), 2024
    )
    (found,) = compare(desk.plan_control.view(plan.id, Language.RU), theirs)
    assert (found.difference, found.ours is not None) == (Difference.STRUCK, True)


def test_two_plans_are_laid_beside_each_other(desk: Desk) -> None:
    plan = a_plan(
        desk,
        ("Семинар с председателями и секретарями УИК", "II квартал"),
        ("Сверка списков избирателей с акимами", "июль"),
        ("Приём граждан", "постоянно"),
    )
    rows = [
        HEAD,
        ("1", "Проведение семинара с секретарями и председателями УИК", "май", "ТИК"),
        ("2", "Сверка списков избирателей с акимами", "июль", "ТИК"),
        ("3", "Обучение наблюдателей от партий", "март", "ТИК"),
    ]
    theirs = desk.plan_lists.preview(ListTable(tuple(rows)), 2024)
    found = compare(desk.plan_control.view(plan.id, Language.RU), theirs)
    told = [
        (one.difference, one.theirs.number if one.theirs else "", one.ours.number if one.ours else "") for one in found
    ]
    assert told == [
        (Difference.MISSING, "3", ""),
        (Difference.LATE, "1", "1"),
        (Difference.EXTRA, "", "3"),
        (Difference.SAME, "2", "2"),
    ]
