"""The papers of a plan: each is seen before it is printed or saved, in the language and for the day that is chosen."""

from dataclasses import replace
from datetime import date
from threading import Event

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.commission import Signatory
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.plans import Mark
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.plan_paper import PaperKind, likely_quarter
from desktop_app.ui.shell import Shell
from tests.services.planning import a_plan, an_item
from tests.ui.import_driver import press
from tests.ui.paper_printer import print_nothing
from tests.ui.papers_driver import asked, choose, enabled, open_paper, papers_of, seen, told, type_date
from tests.ui.planned_page import YEAR, acts_of, page_of, planned

KK, RU = Language.KK, Language.RU
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window: MainWindow, desk: Desk) -> MainWindow:
    """Open a plan of 2024: a quarterly item, one until February, one in March; the chair answers."""
    planned(window, desk)
    return window


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("Plan of work", "ПЛАН РАБОТЫ"),
        ("Progress on a day", "ХОД ВЫПОЛНЕНИЯ"),
        ("Report of a quarter", "квартал"),
        ("Tasks of one person", "ЛИСТ ЗАДАНИЙ"),
    ],
)
def test_the_menu_of_the_plan_opens_each_paper(window: MainWindow, entry: str, words: str) -> None:
    acts_of(page_of(window)._print.menu())[entry]()
    assert words in seen(window)
    assert papers_of(window).choices.list.hasFocus()


def test_the_plan_comes_in_one_language_or_two(window: MainWindow, desk: Desk) -> None:
    desk.plan_writing.reword(desk.plans.of_year(YEAR).items[0].id, "title", "Отырыс", KK)
    page = open_paper(window, "plan")
    assert "Отырыс" not in seen(window)
    choose(page, "languages", "both")
    both = seen(window)
    assert "Отырыс" in both
    assert "Заседание" in both
    choose(page, "languages", "kk")
    assert "Заседание" not in seen(window)


def test_the_language_holds_for_the_next_paper_too(window: MainWindow) -> None:
    page = open_paper(window, "plan")
    choose(page, "languages", "kk")
    page.choices.take(PaperKind.PROGRESS, "")
    assert "ОРЫНДАЛУ БАРЫСЫ" in seen(window)
    choose(page, "language", "ru")
    page.choices.take(PaperKind.PLAN, "")
    assert "ПЛАН РАБОТЫ" in seen(window)


def test_the_marks_are_filled_on_wish_only(window: MainWindow, desk: Desk) -> None:
    desk.plan_marks.mark([desk.plans.of_year(YEAR).items[1].occurrences[0].id], Mark.DONE, done_on=date(2024, 1, 30))
    page = open_paper(window, "plan")
    assert "30.01.2024" not in seen(window)
    choose(page, "marks", "1")
    assert "30.01.2024" in seen(window)


def test_progress_is_that_of_today_until_another_day_is_typed(window: MainWindow, desk: Desk) -> None:
    desk.plan_marks.mark([desk.plans.of_year(YEAR).items[1].occurrences[0].id], Mark.DONE, done_on=date(2024, 1, 30))
    page = open_paper(window, "progress")
    today = desk.clock.today()
    assert page.choices.form.day("on") == today
    assert f"{today.year} года" in seen(window)
    type_date(page, "15.01.2024")
    assert "15 января 2024 года" in seen(window)
    type_date(page, "")
    assert f"{today.year} года" in seen(window)


def test_a_date_that_is_none_is_answered_and_nothing_goes_out(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, printed = open_paper(window, "progress"), print_nothing(monkeypatch)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("nothing to save"))
    type_date(page, "31.02.2024")
    assert seen(window) == ""
    assert "Type the date as 28.02.2024" in told(page)
    page.print()
    page.save()
    assert printed == []
    assert {"Print", "Save as file"}.isdisjoint(enabled(page))


def test_a_quarter_is_chosen(window: MainWindow, desk: Desk) -> None:
    page = open_paper(window, "quarter")
    choose(page, "quarter", "1")
    assert "Отчёт" in seen(window)
    choose(page, "quarter", "2")
    assert "Семинар" not in seen(window)
    (section,) = desk.plans.of_year(YEAR).sections
    for item in desk.plans.of_year(YEAR).items[:1]:
        desk.plan_writing.delete_item(item.id)
    seen(window)
    assert "Nothing falls due in quarter II" in told(page)
    desk.plan_writing.save_item(an_item(desk, section, "Обучение", "июнь"))
    assert "Обучение" in seen(window)


@pytest.mark.parametrize(
    ("today", "quarter"),
    [
        (date(2023, 12, 1), 1),
        (date(2024, 2, 28), 1),
        (date(2024, 4, 3), 1),
        (date(2024, 12, 30), 3),
        (date(2025, 1, 9), 4),
    ],
)
def test_the_quarter_that_ended_last_is_reported_first(today: date, quarter: int) -> None:
    assert likely_quarter(YEAR, today) == quarter


def test_tasks_name_a_person_as_the_language_of_the_paper_does(window: MainWindow, desk: Desk) -> None:
    own = desk.commissions.own()
    assert own is not None
    posts = ("Комиссия хатшысы", "Секретарь комиссии")
    desk.commissions.save_signatory(Signatory(new_id(), own.id, "Ә. М. Тілеуова", "А. М. Тлеуова", *posts))
    (section,) = desk.plans.of_year(YEAR).sections
    desk.plan_writing.save_item(an_item(desk, section, "Журнал", "январь", people="секретарь"))
    page = open_paper(window, "tasks")
    seen(window)
    choose(page, "person", "А. М. Тлеуова")
    russian = seen(window)
    assert "Журнал" in russian
    assert "Отчёт" not in russian
    choose(page, "language", "kk")
    assert "Ә. М. Тілеуова" in seen(window)
    assert page.choices.form.values["person"] == "Ә. М. Тілеуова"


def test_where_nothing_is_open_nobody_has_tasks(window: MainWindow, desk: Desk) -> None:
    every = [one.id for item in desk.plans.of_year(YEAR).items for one in item.occurrences]
    desk.plan_marks.mark(every, Mark.DONE)
    page = open_paper(window, "tasks")
    seen(window)
    assert "Nobody has open tasks" in told(page)
    assert "person" not in asked(page)
    press(page, "Open the plan")
    assert window.page.name == "plan"


def test_where_nothing_was_carried_over_the_page_leads_to_what_is_unfinished(window: MainWindow, desk: Desk) -> None:
    a_plan(desk, ("Новое", "март"), year=YEAR + 1)
    window.choose_year(YEAR + 1)
    page = open_paper(window, "carried")
    seen(window)
    assert "Nothing was carried over into 2025" in told(page)
    press(page, "Look at what is unfinished")
    assert (window.page.name, window.year) == ("plan_carry", YEAR)


def test_without_an_earlier_plan_nothing_could_move(window: MainWindow) -> None:
    page = open_paper(window, "carried")
    seen(window)
    assert "There is no plan of 2023 from which something could move" in told(page)
    assert "Look at what is unfinished" not in enabled(page)


def test_what_was_carried_over_opens_from_its_page_and_leads_back(window: MainWindow, desk: Desk) -> None:
    window.open_page("plan_carry")
    assert "List of what was carried over" not in enabled(window.page)
    report = desk.plans.of_year(YEAR).items[1]
    desk.plan_starting.carry_over(YEAR, YEAR + 1, {report.id: "не было средств"}, {})
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    assert "не было средств" in seen(window)
    assert window.year == YEAR + 1
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (window.page.name, window.year) == ("plan_carry", YEAR)


def test_control_opens_progress_and_the_way_back_leads_there(window: MainWindow) -> None:
    window.open_page("plan_control")
    press(window.page, "Progress on paper")
    assert "ХОД ВЫПОЛНЕНИЯ" in seen(window)
    press(window.page, "Back to the control")
    assert window.page.name == "plan_control"


def test_control_without_a_plan_has_no_paper(window: MainWindow) -> None:
    window.choose_year(YEAR + 3)
    window.open_page("plan_control")
    window.page.print()
    assert window.page.name == "plan_control"


def test_a_year_without_a_plan_leads_to_one(window: MainWindow) -> None:
    open_paper(window, "plan")
    window.choose_year(YEAR + 3)
    seen(window)
    assert "There is no plan in this year" in told(window.page)
    window.page.arrive()
    assert window.page.panes()[0].isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Space)
    assert window.page.name == "plan"


def test_a_plan_without_items_has_no_papers_yet(window: MainWindow, desk: Desk) -> None:
    desk.plans.begin(YEAR + 3)
    window.choose_year(YEAR + 3)
    page = open_paper(window, "calendar")
    seen(window)
    assert "The plan has no items yet" in told(page)
    assert [one for one in page.panes() if one.isVisible()] == page.panes()
    page.save()
    press(page, "Open the plan")
    assert window.page.name == "plan"


def test_a_later_choice_beats_an_earlier_one(window: MainWindow, gate: Event, qtbot: QtBot) -> None:
    page = open_paper(window, "progress")
    QApplication.processEvents()
    choose(page, "language", "kk")
    QApplication.processEvents()
    page.choices.take(PaperKind.TASKS, "")
    qtbot.waitUntil(lambda: "The paper is being made" in told(page))
    assert page.choices.list.isEnabled()
    gate.set()
    assert "ТАПСЫРМАЛАР ПАРАҒЫ" in seen(window)
    assert "The paper is being made" not in told(page)


def test_a_plan_that_is_gone_before_its_paper_is_made_is_no_error(window: MainWindow, desk: Desk, gate: Event) -> None:
    page = open_paper(window, "progress")
    QApplication.processEvents()
    desk.plans.delete(desk.plans.of_year(YEAR).plan.id)
    gate.set()
    assert seen(window) == ""
    assert "There is no plan in this year" in told(page)


def test_a_paper_that_a_rule_refuses_says_why(window: MainWindow, desk: Desk) -> None:
    page = open_paper(window, "plan")
    seen(window)
    plan = desk.plans.of_year(YEAR).plan
    gone = replace(page.choices.paper(plan, date(2024, 2, 28)), plan=replace(plan, id=new_id()))
    page._making.want(gone)
    assert seen(window) == ""
    assert "This record has been deleted meanwhile" in told(page)


def test_a_change_of_the_plan_changes_its_paper(window: MainWindow, desk: Desk) -> None:
    open_paper(window, "plan")
    seen(window)
    desk.plan_writing.reword(desk.plans.of_year(YEAR).items[0].id, "title", "Собрание", RU)
    assert "Собрание" in seen(window)


def test_the_paper_tells_how_many_items_stand_in_the_other_language(window: MainWindow, desk: Desk) -> None:
    desk.plan_writing.reword(desk.plans.of_year(YEAR).items[0].id, "title", "Отырыс", KK)
    page = open_paper(window, "plan")
    seen(window)
    assert "translated" not in told(page)
    for languages in ("kk", "both"):
        choose(page, "languages", languages)
        seen(window)
        assert "2 items are not translated" in told(page)
    page.choices.take(PaperKind.QUARTER, "")
    choose(page, "quarter", "2")
    seen(window)
    assert "translated" not in told(page)


def test_each_paper_asks_only_what_it_leaves_open(window: MainWindow) -> None:
    page = open_paper(window, "plan")
    found = {}
    for kind in PaperKind:
        page.choices.take(kind, "")
        seen(window)
        found[kind.value] = asked(page)
    assert found == {
        "plan": ["languages", "marks"],
        "progress": ["language", "on"],
        "quarter": ["language", "quarter"],
        "tasks": ["language", "person"],
        "carried": ["language"],
        "calendar": ["language"],
    }


def test_the_papers_of_a_plan_that_hangs_on_another_are_chosen(window: MainWindow, desk: Desk) -> None:
    plan = desk.plans.of_year(YEAR).plan
    sub = desk.plans.begin(YEAR, parent_id=plan.id, title_kk="Оқу жоспары", title_ru="План обучения")
    open_paper(window, f"plan:plan:{sub.id}")
    seen(window)
    page = papers_of(window)
    assert asked(page)[0] == "plan"
    assert "The plan has no items yet" in told(page)
    choose(page, "plan", str(plan.id))
    assert "Семинар" in seen(window)
    window.open_page("plan_papers", f"plan:plan:{sub.id}")
    window.open_page("plan_papers", "progress:plan_control")
    assert "ХОД ВЫПОЛНЕНИЯ" in seen(window)


def test_another_language_of_the_window_keeps_paper_choices_and_page(
    window: MainWindow, shell: Shell, desk: Desk
) -> None:
    (section,) = desk.plans.of_year(YEAR).sections
    for number in range(40):
        desk.plan_writing.save_item(an_item(desk, section, f"Пункт {number}"))
    page = open_paper(window, "progress:plan_control")
    type_date(page, "15.03.2024")
    choose(page, "language", "kk")
    seen(window)
    page.preview.turn_to(1)
    shell.relook(shell.look.with_language(RU))
    assert shell.window is not None
    assert "15 наурыз" in seen(shell.window)
    anew = papers_of(shell.window)
    assert anew.preview.page == 1
    press(anew, "Назад к контролю")
    assert shell.window.page.name == "plan_control"


def test_another_paper_begins_at_its_first_page(window: MainWindow, desk: Desk) -> None:
    (section,) = desk.plans.of_year(YEAR).sections
    for number in range(40):
        desk.plan_writing.save_item(an_item(desk, section, f"Пункт {number}"))
    page = open_paper(window, "plan")
    seen(window)
    page.preview.turn_to(1)
    choose(page, "marks", "1")
    seen(window)
    assert page.preview.page == 1
    page.choices.take(PaperKind.PROGRESS, "")
    seen(window)
    assert page.preview.page == 0


def test_tab_walks_from_the_list_through_the_choices_to_printing(window: MainWindow) -> None:
    open_paper(window, "progress")
    seen(window)
    walked = []
    for _step in range(9):
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = ["Papers of the plan", "Language: Kazakh", "On which day", "Preview", "Larger", "Save as file", "Print"]
    assert [name for name in walked if name in wanted] == wanted


@time_machine.travel("2024-03-10T07:00Z")
def test_progress_opened_again_begins_with_today(window: MainWindow) -> None:
    page = open_paper(window, "progress")
    type_date(page, "15.01.2024")
    seen(window)
    open_paper(window, "progress")
    assert "10 марта 2024 года" in seen(window)
