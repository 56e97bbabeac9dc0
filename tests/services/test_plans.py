"""Plans: written, approved, amended, returned and closed."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.errors import NothingToUndoError, ReasonMissingError, RecordGoneError, TextTooLongError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_errors import (
    DecisionMissingError,
    ItemMarkedError,
    ItemTitleMissingError,
    NoPlanError,
    PlanClosedError,
    PlanEmptyError,
    PlanExistsError,
    PlanNotDraftError,
    PlanNotInForceError,
    PlanYearError,
    SectionNotEmptyError,
    SectionTitleMissingError,
)
from desktop_app.domain.plans import ChangeKind, DecisionKind, Mark, Numbering, PlanKind, PlanState, Source, Wording
from desktop_app.i18n.texts import Texts
from desktop_app.services.desk import Desk
from desktop_app.services.plans import Ruling
from tests.builders import Office
from tests.services.planning import JANUARY, MARCH, a_plan, a_section, an_item, first, reworded, with_members


def test_a_plan_is_begun_with_sections_and_items_in_order(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "март"), ("Б", "апрель"))
    other = desk.plan_writing.save_section(a_section(plan, "Обучение"))
    desk.plan_writing.save_item(an_item(desk, other, "В"))
    whole = desk.plans.of_year(2024)
    assert [item.wording.title_ru for item in whole.items] == ["А", "Б", "В"]
    assert list(whole.numbers().values()) == ["1", "2", "3"]
    assert desk.plans.years() == [2024]


def test_items_may_count_anew_in_each_section(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "март"), ("Б", "апрель"))
    desk.plans.save(replace(plan, numbering=Numbering.BY_SECTION))
    assert list(desk.plans.whole(plan.id).numbers().values()) == ["1.1", "1.2"]


@pytest.mark.parametrize("year", [1990, 2201])
def test_a_year_that_no_plan_has_is_refused(desk: Desk, year: int) -> None:
    with pytest.raises(PlanYearError):
        desk.plans.begin(year)


def test_a_year_has_one_annual_plan(desk: Desk) -> None:
    a_plan(desk)
    with pytest.raises(PlanExistsError):
        desk.plans.begin(2024)


def test_a_year_without_a_plan_says_so(desk: Desk) -> None:
    assert desk.plans.annual(2030) is None
    with pytest.raises(NoPlanError):
        desk.plans.of_year(2030)


def test_a_plan_may_hang_on_another(desk: Desk) -> None:
    plan = a_plan(desk)
    sub = desk.plans.begin(2024, parent_id=plan.id, title_ru="План обучения")
    assert (sub.kind, sub.title(Language.KK)) == (PlanKind.SUB, "План обучения")
    assert [one.id for one in desk.plans.plans(2024)] == [plan.id, sub.id]
    desk.plans.delete(plan.id)
    assert desk.plans.plans() == []


def test_deadlines_become_occurrences(desk: Desk) -> None:
    plan = a_plan(
        desk, ("А", "ежеквартально"), ("Б", "до 1 февраля"), ("В", "по мере необходимости"), ("Г", "когда-нибудь")
    )
    counted = [[(one.begins, one.due) for one in item.occurrences] for item in desk.plans.whole(plan.id).items]
    assert [len(days) for days in counted] == [4, 1, 1, 1]
    assert counted[1:] == [[(None, date(2024, 2, 1))], [(None, None)], [(None, None)]]


def test_an_item_without_words_is_refused(desk: Desk) -> None:
    plan = a_plan(desk)
    section = desk.plans.whole(plan.id).sections[0]
    with pytest.raises(ItemTitleMissingError):
        desk.plan_writing.save_item(an_item(desk, section, " "))
    with pytest.raises(SectionTitleMissingError):
        desk.plan_writing.save_section(a_section(plan, " "))


def test_a_text_of_forty_thousand_letters_is_refused(desk: Desk) -> None:
    plan = a_plan(desk)
    with pytest.raises(TextTooLongError):
        desk.plan_writing.save_item(reworded(first(desk, plan), title_ru="я" * 40_000))


def test_another_deadline_keeps_the_marks_of_days_that_stay(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "I, II кварталы"))
    item = first(desk, plan)
    desk.plan_marks.mark([item.occurrences[0].id], Mark.DONE, result="протокол")
    desk.plan_writing.save_item(reworded(first(desk, plan), deadline_ru="I, III кварталы"))
    assert [one.mark for one in first(desk, plan).occurrences] == [Mark.DONE, Mark.OPEN]


def test_another_deadline_that_would_lose_a_mark_is_refused(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "I квартал"))
    desk.plan_marks.mark([first(desk, plan).occurrences[0].id], Mark.DONE)
    with pytest.raises(ItemMarkedError):
        desk.plan_writing.save_item(reworded(first(desk, plan), deadline_ru="май"))


def test_a_day_of_each_quarter_may_be_one_of_the_month_after(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "ежеквартально, до 5 числа"))
    desk.plans.save(replace(plan, month_after=True))
    assert [one.due for one in first(desk, plan).occurrences][-1] == date(2025, 1, 5)


def test_one_cell_is_reworded_in_one_language(desk: Desk) -> None:
    plan = a_plan(desk)
    item = first(desk, plan)
    desk.plan_writing.reword(item.id, "title", "Отырыс", Language.KK)
    desk.plan_writing.reword(item.id, "responsible", "секретарь, члены комиссии", Language.RU)
    words = first(desk, plan).wording
    assert (words.title_kk, words.title_ru) == ("Отырыс", "Заседание")
    assert words.responsible_words(Language.RU) == "секретарь, члены комиссии"
    desk.plan_writing.reword(item.id, "responsible", "хатшы", Language.KK)
    assert first(desk, plan).wording.responsible[0].text_kk == "хатшы"


def test_members_are_recognised_by_post_and_by_name(office: Office) -> None:
    secretary, deputy = with_members(office)
    read = office.desk.plan_writing.responsible("секретарь, Ахметов Б. Ж., члены комиссии", "")
    assert [one.signatory_id for one in read] == [secretary.id, deputy.id, None]
    assert [one.lead for one in read] == [True, False, False]


def test_items_move_within_and_between_sections(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "март"), ("Б", "март"), ("В", "март"))
    other = desk.plan_writing.save_section(a_section(plan, "Обучение"))
    one, two, _three = desk.plans.whole(plan.id).items
    desk.plan_writing.move_item(two.id, one.section_id, 0)
    desk.plan_writing.move_item(one.id, other.id, 5)
    assert [item.wording.title_ru for item in desk.plans.whole(plan.id).items] == ["Б", "В", "А"]


def test_sections_move_and_are_deleted_when_empty(desk: Desk) -> None:
    plan = a_plan(desk)
    other = desk.plan_writing.save_section(a_section(plan, "Обучение"))
    desk.plan_writing.move_section(other.id, -1)
    assert desk.plans.whole(plan.id).sections[0].title_ru == "Обучение"
    desk.plan_writing.move_section(other.id, -1)
    with pytest.raises(SectionNotEmptyError):
        desk.plan_writing.delete_section(desk.plans.whole(plan.id).sections[1].id)
    desk.plan_writing.delete_section(other.id)
    assert len(desk.plans.whole(plan.id).sections) == 1
    with pytest.raises(RecordGoneError):
        desk.plan_writing.delete_section(other.id)


def test_a_whole_section_is_added_as_one_step(desk: Desk) -> None:
    plan = a_plan(desk)
    desk.plan_writing.add_section_with(a_section(plan, "Ещё"), [Wording(title_ru="А"), Wording(title_ru="Б")])
    assert len(desk.plans.whole(plan.id).items) == 4
    desk.steps.undo()
    assert len(desk.plans.whole(plan.id).sections) == 1


def test_a_whole_section_comes_into_an_approved_plan_by_a_decision(desk: Desk) -> None:
    plan = a_plan(desk)
    desk.plans.approve(plan.id, JANUARY)
    wordings = [Wording(title_ru="А"), Wording(title_ru="Б")]
    with pytest.raises(DecisionMissingError):
        desk.plan_writing.add_section_with(a_section(plan, "Ещё"), wordings)
    assert len(desk.plans.whole(plan.id).sections) == 1
    desk.plan_writing.add_section_with(a_section(plan, "Ещё"), wordings, MARCH)
    assert [item.number for item in desk.plans.whole(plan.id).items] == ["1", "2", "3", "4"]
    assert [one.kind for one in desk.plans.amendments(plan.id)] == [ChangeKind.ADDED] * 2


def test_every_step_of_writing_is_undone(desk: Desk) -> None:
    plan = a_plan(desk)
    item = first(desk, plan)
    desk.plan_writing.delete_item(item.id)
    assert len(desk.plans.whole(plan.id).items) == 1
    desk.steps.undo()
    assert first(desk, plan) == item


def test_an_empty_plan_is_not_approved(desk: Desk) -> None:
    plan = desk.plans.begin(2024)
    with pytest.raises(PlanEmptyError):
        desk.plans.approve(plan.id, JANUARY)


def test_an_approval_names_its_decision(desk: Desk) -> None:
    plan = a_plan(desk)
    with pytest.raises(DecisionMissingError):
        desk.plans.approve(plan.id, Ruling(" ", date(2024, 1, 12)))
    desk.plans.approve(plan.id, JANUARY)
    whole = desk.plans.whole(plan.id)
    assert (whole.plan.state, whole.approval and whole.approval.number) == (PlanState.APPROVED, "1/2")
    assert [item.number for item in whole.items] == ["1", "2"]


def test_an_approved_plan_is_not_undone(desk: Desk) -> None:
    plan = a_plan(desk)
    desk.plans.approve(plan.id, JANUARY)
    with pytest.raises(NothingToUndoError):
        desk.steps.undo()
    assert desk.plans.whole(plan.id).plan.state is PlanState.APPROVED


def test_what_only_a_draft_can_take_is_refused_afterwards(desk: Desk) -> None:
    plan = a_plan(desk)
    section = desk.plans.whole(plan.id).sections[0]
    desk.plans.approve(plan.id, JANUARY)
    item = first(desk, plan)
    acts = (
        lambda: desk.plans.approve(plan.id, JANUARY),
        lambda: desk.plans.send_back(plan.id, "уточнить"),
        lambda: desk.plans.delete(plan.id),
        lambda: desk.plans.save(replace(desk.plans.whole(plan.id).plan, year=2025)),
        lambda: desk.plan_writing.save_section(replace(section, title_ru="Иное")),
        lambda: desk.plan_writing.delete_section(section.id),
        lambda: desk.plan_writing.move_section(section.id, 1),
        lambda: desk.plan_writing.move_item(item.id, section.id, 1),
        lambda: desk.plan_writing.delete_item(item.id),
    )
    for act in acts:
        with pytest.raises(PlanNotDraftError):
            act()


def test_a_draft_is_returned_with_the_reason_and_approved_later(desk: Desk) -> None:
    plan = a_plan(desk)
    returned = desk.plans.send_back(plan.id, " уточнить сроки ")
    assert (returned.state, returned.returned_because) == (PlanState.RETURNED, "уточнить сроки")
    approved = desk.plans.approve(plan.id, JANUARY)
    assert approved.returned_because == ""
    assert [one.kind for one in desk.plans.whole(plan.id).decisions] == [DecisionKind.RETURNED, DecisionKind.APPROVED]


def test_a_change_after_approval_needs_a_decision_and_keeps_the_wording_before(desk: Desk) -> None:
    plan = a_plan(desk)
    desk.plans.approve(plan.id, JANUARY)
    before = first(desk, plan)
    changed = reworded(before, title_ru="Заседания комиссии")
    with pytest.raises(DecisionMissingError):
        desk.plan_writing.save_item(changed)
    assert first(desk, plan) == before
    desk.plan_writing.save_item(changed, MARCH)
    (amendment,) = desk.plans.amendments(plan.id)
    assert (amendment.kind, amendment.before) == (ChangeKind.CHANGED, before.wording)
    assert desk.plans.whole(plan.id).plan.state is PlanState.AMENDED


def test_one_decision_is_noted_once_for_several_changes(desk: Desk) -> None:
    plan = a_plan(desk)
    desk.plans.approve(plan.id, JANUARY)
    for item in desk.plans.whole(plan.id).items:
        desk.plan_writing.save_item(reworded(item, note_ru="важно"), MARCH)
    kinds = [one.kind for one in desk.plans.whole(plan.id).decisions]
    assert kinds == [DecisionKind.APPROVED, DecisionKind.AMENDED]


def test_items_added_after_approval_take_numbers_that_are_free(desk: Desk) -> None:
    plan = a_plan(desk)
    section = desk.plans.whole(plan.id).sections[0]
    later = desk.plan_writing.save_section(a_section(plan, "Обучение"))
    desk.plan_writing.save_item(an_item(desk, later, "В"))
    desk.plans.approve(plan.id, JANUARY)
    inside = [desk.plan_writing.save_item(an_item(desk, section, name), MARCH).number for name in "ГД"]
    last = desk.plan_writing.save_item(an_item(desk, later, "Е"), MARCH).number
    assert (inside, last) == (["2-1", "2-2"], "4")


def test_items_of_a_section_that_counts_by_itself_go_on_in_it(desk: Desk) -> None:
    plan = desk.plans.save(replace(a_plan(desk), numbering=Numbering.BY_SECTION))
    section = desk.plans.whole(plan.id).sections[0]
    desk.plans.approve(plan.id, JANUARY)
    added = [desk.plan_writing.save_item(an_item(desk, section, name), MARCH).number for name in "ВГ"]
    desk.plan_writing.add_section_with(a_section(plan, "Ещё"), [Wording(title_ru="Д"), Wording(title_ru="Е")], MARCH)
    assert added == ["1.3", "1.4"]
    assert [item.number for item in desk.plans.whole(plan.id).items[-2:]] == ["2.1", "2.2"]


def test_an_empty_section_in_the_middle_goes_on_from_what_stands_before_it(desk: Desk) -> None:
    plan = a_plan(desk)
    empty = desk.plan_writing.save_section(a_section(plan, "Обучение"))
    last = desk.plan_writing.save_section(a_section(plan, "Выборы"))
    desk.plan_writing.save_item(an_item(desk, last, "В"))
    desk.plans.approve(plan.id, JANUARY)
    assert desk.plan_writing.save_item(an_item(desk, empty, "Г"), MARCH).number == "2-1"


def test_a_step_is_named_in_the_language_of_the_window(desk: Desk) -> None:
    plan = a_plan(desk)
    item = first(desk, plan)
    desk.plan_writing.reword(item.id, "title", "Отырыс", Language.KK)
    desk.plan_marks.mark([item.occurrences[0].id], Mark.DONE)
    step = desk.steps.state().undo
    assert step is not None
    assert [Texts(language).step(step.name).partition(": ")[2] for language in (Language.KK, Language.RU)] == [
        "Отырыс",
        "Заседание",
    ]


def test_an_unplanned_item_needs_no_decision(desk: Desk) -> None:
    plan = a_plan(desk)
    desk.plans.approve(plan.id, JANUARY)
    section = desk.plans.whole(plan.id).sections[0]
    added = desk.plan_writing.save_item(replace(an_item(desk, section, "Срочно"), source=Source.UNPLANNED))
    assert (added.number, desk.plans.amendments(plan.id)) == ("3", [])
    desk.plan_writing.delete_item(added.id)
    assert len(desk.plans.whole(plan.id).items) == 2


def test_an_item_is_struck_off_and_taken_up_again(desk: Desk) -> None:
    plan = a_plan(desk)
    desk.plans.approve(plan.id, JANUARY)
    item = first(desk, plan)
    with pytest.raises(ReasonMissingError):
        desk.plan_writing.strike(item.id, " ", MARCH)
    with pytest.raises(DecisionMissingError):
        desk.plan_writing.strike(item.id, "отменено")
    assert desk.plan_writing.strike(item.id, "отменено", MARCH).struck
    assert not desk.plan_writing.take_up_again(item.id, MARCH).struck
    assert [one.kind for one in desk.plans.amendments(plan.id)] == [ChangeKind.STRUCK, ChangeKind.RESTORED]


def test_a_closed_plan_changes_no_more(desk: Desk) -> None:
    plan = a_plan(desk)
    with pytest.raises(PlanNotInForceError):
        desk.plans.close(plan.id)
    desk.plans.approve(plan.id, JANUARY)
    item = first(desk, plan)
    desk.plans.close(plan.id, Ruling("2/1", date(2025, 1, 15)))
    for act in (
        lambda: desk.plan_writing.save_item(reworded(item, note_ru="x"), MARCH),
        lambda: desk.plan_writing.strike(item.id, "x", MARCH),
        lambda: desk.plan_marks.mark([item.occurrences[0].id], Mark.DONE),
        lambda: desk.plan_marks.begin(item.id),
    ):
        with pytest.raises(PlanClosedError):
            act()


def test_the_plan_of_an_item_is_found(desk: Desk) -> None:
    plan = a_plan(desk)
    assert desk.plans.of_item(first(desk, plan).id).id == plan.id
    with pytest.raises(RecordGoneError):
        desk.plans.of_item(new_id())
    with pytest.raises(RecordGoneError):
        desk.plans.whole(new_id())


def test_a_member_who_is_deleted_leaves_the_words(office: Office) -> None:
    secretary, _deputy = with_members(office)
    desk = office.desk
    plan = a_plan(desk)
    section = desk.plans.whole(plan.id).sections[0]
    item = desk.plan_writing.save_item(an_item(desk, section, "Журнал", people="секретарь"))
    desk.commissions.delete_signatory(secretary.id)
    (left,) = next(one for one in desk.plans.whole(plan.id).items if one.id == item.id).wording.responsible
    assert (left.text_ru, left.signatory_id) == ("секретарь", None)


def test_the_plan_before_a_year_is_the_latest_earlier_one(desk: Desk) -> None:
    for year in (2022, 2024, 2027):
        a_plan(desk, year=year)
    assert desk.plans.before(2027).plan.year == 2024
    with pytest.raises(NoPlanError, match="2021"):
        desk.plans.before(2022)
