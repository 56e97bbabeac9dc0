"""Control of a plan: standings, dues, progress with its formula, broken chains; the calendar of days off."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.days_off import CalendarDay
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind, MeetingState
from desktop_app.domain.plan_progress import CountBy, PartlyCounts, ProgressRule, Standing
from desktop_app.domain.plans import Mark
from desktop_app.services.desk import Desk
from tests.builders import Office
from tests.services.planning import a_plan, an_item, first, lines, with_members


def a_meeting(desk: Desk, dated: date, state: MeetingState = MeetingState.PLANNED) -> Meeting:
    """Store a meeting."""
    return desk.meetings.save(Meeting(new_id(), MeetingKind.REGULAR, dated, title_ru="Заседание", state=state))


def test_overdue_is_computed_from_the_day_that_is_asked_for(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "до 1 февраля"))
    assert [line.standing for line in lines(desk, plan, date(2024, 2, 1))] == [Standing.DUE_SOON]
    (late,) = lines(desk, plan)
    assert (late.standing, late.late_days) == (Standing.OVERDUE, 27)


def test_a_year_without_a_plan_has_no_view(desk: Desk) -> None:
    assert desk.plan_control.of_year(2030, Language.RU) is None


def test_what_falls_due_within_days_is_listed_without_what_is_overdue(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "до 1 февраля"), ("Б", "до 3 марта"), ("В", "до 20 марта"), ("Г", "май"))
    view = desk.plan_control.view(plan.id, Language.RU)
    titles = [[line.item.wording.title_ru for line in view.due_within(days)] for days in (7, 30)]
    assert titles == [["Б"], ["Б", "В"]]


def test_open_items_are_grouped_by_who_answers(office: Office) -> None:
    with_members(office)
    desk = office.desk
    plan = a_plan(desk)
    section = desk.plans.whole(plan.id).sections[0]
    desk.plan_writing.save_item(an_item(desk, section, "Журнал", people="секретарь, члены комиссии"))
    by_person = desk.plan_control.by_person(desk.plan_control.view(plan.id, Language.RU))
    assert {name: len(held) for name, held in by_person.items()} == {
        "А. М. Тлеуова": 1,
        "председатель": 2,
        "члены комиссии": 1,
    }


def test_the_formula_is_kept_and_changes_the_percentage(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "I, II кварталы"), ("Б", "до 1 февраля"))
    one, two = desk.plans.whole(plan.id).items
    desk.plan_marks.mark([one.occurrences[0].id], Mark.DONE)
    desk.plan_marks.mark([two.occurrences[0].id], Mark.PARTLY, reason="не всё")
    assert desk.plan_control.view(plan.id, Language.RU).whole.percent == 0
    rule = ProgressRule(CountBy.OCCURRENCES, PartlyCounts.HALF)
    desk.plan_control.set_rule(rule)
    view = desk.plan_control.view(plan.id, Language.RU)
    assert (view.rule, view.whole.percent) == (rule, 50)
    desk.steps.undo()
    assert desk.plan_control.rule() == ProgressRule()


def test_doubts_of_a_deadline_are_told(desk: Desk) -> None:
    plan = a_plan(
        desk, ("А", "март, абв"), ("Б", "март 2025 года"), ("В", "8 марта"), ("Г", "32 февраля"), ("Д", "март")
    )
    item = desk.plans.whole(plan.id).items[4]
    desk.plan_writing.reword(item.id, "deadline", "сәуір", Language.KK)
    doubts = [line.doubts for line in lines(desk, plan)]
    assert doubts[0].unread == "абв"
    assert doubts[1].outside_year
    assert doubts[2].days_off == (date(2024, 3, 8),)
    assert doubts[3].unread == "32 февраля"
    assert doubts[4].languages_differ


def test_a_day_of_the_calendar_may_be_changed_and_warns(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "до 14 марта"))
    assert not lines(desk, plan)[0].doubts
    desk.calendar.save(CalendarDay(date(2024, 3, 14), name_ru="Наурыз"))
    assert lines(desk, plan)[0].doubts
    desk.calendar.save(CalendarDay(date(2024, 3, 15), name_ru="Наурыз"), instead_of=date(2024, 3, 14))
    assert not lines(desk, plan)[0].doubts
    desk.calendar.delete(date(2024, 3, 15))
    assert date(2024, 3, 15) not in {day.day for day in desk.calendar.days(2024)}


def test_a_new_file_knows_the_days_off_of_five_years(desk: Desk) -> None:
    counts = [len(desk.calendar.days(year)) for year in range(2022, 2029)]
    assert counts[0] == counts[-1] == 0
    assert all(count > 10 for count in counts[1:-1])
    assert desk.calendar.fill(2028) > 10
    assert desk.calendar.fill(2028) == 0
    assert desk.calendar.calendar().is_day_off(date(2028, 3, 8))


@pytest.mark.parametrize(
    ("dated", "state", "reason"),
    [
        (date(2024, 1, 20), MeetingState.CANCELLED, "called_off"),
        (date(2024, 1, 20), MeetingState.HELD, "held_not_marked"),
        (date(2024, 5, 20), MeetingState.PLANNED, "too_late"),
    ],
)
def test_a_broken_chain_is_told(desk: Desk, dated: date, state: MeetingState, reason: str) -> None:
    plan = a_plan(desk, ("А", "I квартал"))
    planned = a_meeting(desk, date(2024, 3, 20))
    desk.plan_evidence.link_meeting(first(desk, plan).id, planned.id)
    desk.meetings.save(replace(planned, dated=dated, state=state))
    chains = desk.plan_control.broken_chains(desk.plan_control.view(plan.id, Language.RU))
    assert [chain.reason for chain in chains] == [reason]


def test_what_is_done_without_proof_is_a_broken_chain(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "I квартал"))
    one = first(desk, plan).occurrences[0]
    desk.plan_marks.mark([one.id], Mark.DONE)
    view = desk.plan_control.view(plan.id, Language.RU)
    assert [chain.reason for chain in desk.plan_control.broken_chains(view)] == ["no_evidence"]
    desk.plan_marks.mark([one.id], Mark.DONE, result="протокол")
    view = desk.plan_control.view(plan.id, Language.RU)
    assert desk.plan_control.broken_chains(view) == []


def test_an_item_knows_how_much_proves_it(desk: Desk) -> None:
    plan = a_plan(desk)
    desk.plan_evidence.link_meeting(first(desk, plan).id, a_meeting(desk, date(2024, 2, 1)).id)
    assert [line.evidence for line in lines(desk, plan)] == [1, 0]


def test_sections_and_quarters_are_counted(desk: Desk) -> None:
    plan = a_plan(desk)
    view = desk.plan_control.view(plan.id, Language.RU)
    (section,) = view.sections.values()
    assert (section.total, [part.total for part in view.quarters]) == (2, [2, 1, 1, 1])
    assert [len(view.standing(one)) for one in (Standing.OVERDUE, Standing.IN_WORK)] == [1, 1]
    assert replace(view, today=date(2024, 2, 28)) == view


def test_what_is_overdue_in_a_year_is_counted(desk: Desk) -> None:
    a_plan(desk, ("А", "до 1 февраля"), ("Б", "до 3 марта"), ("В", "до 2 февраля"), year=2024)
    assert [desk.plan_control.overdue(year) for year in (2024, 2030)] == [2, 0]


def test_items_of_every_year_are_found_by_words_of_both_languages(desk: Desk) -> None:
    for year in (2023, 2024):
        a_plan(desk, ("Заседание комиссии", "март"), ("Отчёт", "май"), year=year)
    found = desk.plan_control.search("КОМИССИИ засед", Language.KK)
    assert [(item.year, item.title) for item in found] == [(2024, "Заседание комиссии"), (2023, "Заседание комиссии")]
    assert len(desk.plan_control.search("о", Language.RU, most=3)) == 3
    assert desk.plan_control.search(" ", Language.RU) == []


def test_a_mark_made_later_is_open_on_an_earlier_day(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "до 1 февраля"), ("Б", "до 3 марта"))
    desk.plan_marks.mark([first(desk, plan).occurrences[0].id], Mark.DONE, done_on=date(2024, 2, 20), result="да")
    standings = {on: lines(desk, plan, on)[0].standing for on in (date(2024, 2, 19), date(2024, 2, 20))}
    assert list(standings.values()) == [Standing.OVERDUE, Standing.DONE_LATE]
    view = desk.plan_control.view(plan.id, Language.RU, date(2024, 2, 19))
    assert (view.whole.percent, view.lines[0].done) == (0, 0)


def test_of_several_times_only_those_marked_later_are_open(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "I, II кварталы"))
    times = first(desk, plan).occurrences
    desk.plan_marks.mark([times[0].id], Mark.DONE, done_on=date(2024, 2, 1))
    desk.plan_marks.mark([times[1].id], Mark.DONE, done_on=date(2024, 2, 20))
    assert [lines(desk, plan, date(2024, 2, day))[0].done for day in (1, 19, 20)] == [1, 1, 2]


def test_what_was_postponed_or_struck_off_later_was_not_yet_on_an_earlier_day(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "до 1 февраля"), ("Б", "до 3 февраля"))
    one, two = desk.plans.whole(plan.id).items
    desk.plan_marks.postpone(one.occurrences[0].id, date(2024, 3, 20), "болезнь")
    desk.plan_writing.strike(two.id, "выборов нет")
    told = {on: [line.standing for line in lines(desk, plan, on)] for on in (date(2024, 2, 27), date(2024, 2, 28))}
    assert list(told.values()) == [
        [Standing.OVERDUE, Standing.OVERDUE],
        [Standing.POSTPONED, Standing.STRUCK_OFF],
    ]


def test_a_postponement_taken_back_keeps_no_day(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "до 1 февраля"))
    time = first(desk, plan).occurrences[0]
    desk.plan_marks.postpone(time.id, date(2024, 3, 20), "болезнь")
    desk.plan_marks.postpone(time.id, None, "")
    assert first(desk, plan).occurrences[0] == time
