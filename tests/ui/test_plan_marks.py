"""The plan carried out in the window: marked, postponed, proved."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QToolButton

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind, MeetingState
from desktop_app.domain.plan_progress import Standing
from desktop_app.domain.plans import Mark
from desktop_app.i18n.texts import Texts
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.fulfilment import Fulfilment
from desktop_app.ui.plans.page import PlanPage
from desktop_app.ui.plans.table_model import STATE
from desktop_app.ui.plans.words import state_of_line
from desktop_app.ui.theme import scaled, sized
from tests.services.planning import a_plan, first
from tests.ui.import_driver import press, words
from tests.ui.planned_page import YEAR, answer, choose, page_of, planned

_SIGN_AND_EDGES = 36


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> PlanPage:
    return planned(window, desk)


def test_an_item_is_marked_done_with_its_result(page: PlanPage, desk: Desk) -> None:
    choose(page, "Отчёт")
    page.act()
    panel = page._detail.marking
    assert panel is not None
    panel.form.editors["result"].text = "письмо № 5"
    panel.form.editors["done_on"].text = "31.01.2024"
    panel.go.click()
    occurrence = desk.plans.of_year(YEAR).items[1].occurrences[0]
    assert (occurrence.mark, occurrence.done_on, occurrence.result) == (Mark.DONE, date(YEAR, 1, 31), "письмо № 5")
    assert page._detail.marking is None
    assert page.view is not None
    assert page.view.lines[1].standing is Standing.DONE


def test_a_reason_that_is_missing_is_said_below_its_field(page: PlanPage) -> None:
    choose(page, "Отчёт")
    page.act()
    panel = page._detail.marking
    assert panel is not None
    panel.form.editors["mark"].text = Mark.PARTLY.value
    panel.save()
    assert panel.form.editors["reason"].error
    panel.form.editors["reason"].text = "часть"
    panel.form.editors["done_on"].text = "31.02.2024"
    panel.save()
    assert panel.form.editors["done_on"].error
    panel.given_up.emit()
    assert page._detail.marking is None


def test_an_item_is_postponed_inside_the_detail(page: PlanPage, desk: Desk) -> None:
    choose(page, "Семинар")
    page._detail.postpone()
    panel = page._detail.marking
    assert panel is not None
    panel.save()
    assert panel.form.editors["to"].error
    panel.form.editors["to"].text = "01.03.2024"
    panel.form.editors["reason"].text = "болезнь"
    panel.save()
    assert panel.form.editors["to"].error
    panel.form.editors["to"].text = "10.05.2024"
    panel.save()
    assert desk.plans.of_year(YEAR).items[2].occurrences[0].postponed_to == date(YEAR, 5, 10)


def test_times_are_marked_one_by_one(page: PlanPage, desk: Desk) -> None:
    choose(page, "Заседание")
    second = desk.plans.of_year(YEAR).items[0].occurrences[1]
    page._detail.mark_done(second.id)
    panel = page._detail.marking
    assert panel is not None
    panel.save()
    assert [one.mark for one in desk.plans.of_year(YEAR).items[0].occurrences][1] is Mark.DONE
    tool = page._detail._time_menu(desk.plans.of_year(YEAR).items[0].occurrences[1])
    {act.text(): act.trigger for act in tool.menu().actions()}["Take the mark back"]()
    assert desk.plans.of_year(YEAR).items[0].occurrences[1] == second


def test_many_times_are_shown_around_the_next_one(page: PlanPage, desk: Desk) -> None:
    choose(page, "Семинар")
    desk.plan_writing.reword(page._table.chosen_id() or new_id(), "deadline", "еженедельно", Language.RU)
    assert len(page._detail.findChildren(QLabel)) < 60
    page._detail._show_all()
    assert len(page._detail.findChildren(QLabel)) > 100


def test_a_meeting_and_a_file_prove_an_item(
    page: PlanPage, desk: Desk, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path
    meeting = desk.meetings.save(Meeting(new_id(), MeetingKind.REGULAR, date(YEAR, 2, 5), title_ru="Заседание № 2"))
    choose(page, "Отчёт")
    held = page._detail.findChild(Fulfilment)
    assert held is not None
    held._link(meeting.id)
    file = folder / "лист.pdf"
    file.write_bytes(b"%PDF")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    held._attach()
    item = desk.plans.of_year(YEAR).items[1]
    assert len(desk.plan_evidence.of_item(item.id)) == 2
    fresh = page._detail.findChildren(Fulfilment)[-1]
    saved = folder / "копия.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    fresh._save_file(desk.plan_evidence.of_item(item.id)[1])
    assert saved.read_bytes() == b"%PDF"
    fresh._take_away(desk.plan_evidence.of_item(item.id)[1].id)
    assert len(desk.plan_evidence.of_item(item.id)) == 1


def evidence_of(page: PlanPage, icon_words: str) -> list[QToolButton]:
    """Return the tools beside the evidence of the item that is shown, by their words."""
    held = page._detail.findChildren(Fulfilment)[-1]
    return [one for one in held.findChildren(QToolButton) if one.toolTip() == icon_words]


def test_a_linked_meeting_makes_the_item_done_and_can_be_undone(page: PlanPage, window: MainWindow, desk: Desk) -> None:
    meeting = desk.meetings.save(Meeting(new_id(), MeetingKind.REGULAR, date(YEAR, 1, 20), title_ru="Заседание № 1"))
    choose(page, "Отчёт")
    page._detail.findChildren(Fulfilment)[-1]._link(meeting.id)
    item = desk.plans.of_year(YEAR).items[1]
    assert (item.occurrences[0].mark, item.occurrences[0].done_on) == (Mark.DONE, date(YEAR, 1, 20))
    assert any("done on" in one for one in words(window.notices))
    press(window.notices, "Undo")
    assert desk.plans.of_year(YEAR).items[1].occurrences[0].mark is Mark.OPEN
    assert desk.plan_evidence.of_item(item.id) == []


def test_a_long_name_of_a_meeting_cuts_nothing_in_the_detail(page: PlanPage, desk: Desk) -> None:
    long = "Расширенное заседание о работе комиссии за год и о ходе выполнения плана работы на следующий год"
    held = Meeting(new_id(), MeetingKind.EXTENDED, date(2024, 2, 28), title_ru=long, state=MeetingState.HELD)
    desk.plan_evidence.link_meeting(desk.plans.of_year(YEAR).items[1].id, desk.meetings.save(held).id)
    choose(page, "Отчёт")
    QTest.qWait(20)
    scroll = page._detail._scroll
    assert long in "".join(one.text() for one in scroll.findChildren(QAbstractButton))
    assert scroll.horizontalScrollBar().maximum() == 0


def test_a_decision_fulfils_an_item(page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(page, "Отчёт")
    answer(monkeypatch, number="2/1", dated="25.01.2024")
    page._detail.findChildren(Fulfilment)[-1]._decide()
    assert desk.plans.of_year(YEAR).items[1].occurrences[0].done_on == date(YEAR, 1, 25)
    told = [one.text() for one in page._detail.findChildren(Fulfilment)[-1].findChildren(QLabel)]
    assert any(one.startswith("Decision № 2/1 of") for one in told)


def test_a_meeting_that_was_linked_before_it_was_held_makes_the_item_done_by_one_click(
    page: PlanPage, desk: Desk
) -> None:
    later = desk.clock.today() + timedelta(days=1)
    meeting = desk.meetings.save(Meeting(new_id(), MeetingKind.REGULAR, later, title_ru="Заседание № 1"))
    item = desk.plans.of_year(YEAR).items[1]
    desk.plan_evidence.link_meeting(item.id, meeting.id)
    choose(page, "Отчёт")
    assert evidence_of(page, "Mark done by this") == []
    desk.meetings.save(replace(meeting, dated=date(YEAR, 1, 20), state=MeetingState.HELD))
    choose(page, "Семинар")
    choose(page, "Отчёт")
    evidence_of(page, "Mark done by this")[0].click()
    assert desk.plans.of_year(YEAR).items[1].occurrences[0].done_on == date(YEAR, 1, 20)
    assert evidence_of(page, "Mark done by this") == []


def test_a_postponed_item_is_drawn_wherever_it_stands(window: MainWindow, desk: Desk) -> None:
    year = window.year + 1
    plan = a_plan(desk, ("Семинар", "март"), year=year)
    desk.plan_marks.postpone(first(desk, plan).occurrences[0].id, date(year, 5, 10), "болезнь")
    window.choose_year(year)
    window.open_page("plan", str(first(desk, plan).id))
    assert "Postponed" in " ".join(one.text() for one in page_of(window)._detail.findChildren(QLabel))
    assert not window.grab().isNull()
    for name in ("plan_control", "home"):
        window.open_page(name)
        assert not window.grab().isNull()


@pytest.mark.parametrize("language", Language)
def test_the_column_of_states_has_room_for_every_day(window: MainWindow, desk: Desk, language: Language) -> None:
    year = window.year + 1
    plan = a_plan(desk, ("Семинар", "март"), ("Отчёт", "до 1 февраля"), year=year)
    postponed, late = desk.plans.whole(plan.id).items
    desk.plan_marks.postpone(postponed.occurrences[0].id, date(year + 1, 1, 15), "болезнь")
    window.choose_year(year)
    window.open_page("plan")
    room = page_of(window)._table.columnWidth(STATE) - _SIGN_AND_EDGES
    view = desk.plan_control.view(plan.id, language)
    marked = replace(late, occurrences=(replace(late.occurrences[0], mark=Mark.DONE, done_on=date(year, 12, 31)),))
    lines = (
        view.lines[0],
        replace(view.lines[1], item=marked, standing=Standing.DONE_LATE),
        replace(view.lines[1], item=marked, standing=Standing.PARTLY),
        replace(view.lines[1], standing=Standing.PARTLY, times=52, done=11),
        replace(view.lines[1], standing=Standing.DONE_LATE, times=52, done=52),
    )
    told = [state_of_line(line, date(year, 1, 1), Texts(language)) for line in lines]
    letters = QFontMetrics(sized(scaled(9), QFont.Weight.Medium))
    assert [words for words in told if letters.horizontalAdvance(words) > room] == []
