"""The year's end: what is unfinished is carried over with a reason, keeps its lineage, and can be undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.languages import Language
from desktop_app.domain.plans import Mark, PlanState
from desktop_app.services.desk import Desk
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.shell import Shell
from tests.services.planning import JANUARY, a_plan
from tests.ui.import_driver import press, tick, type_into, words
from tests.ui.planned_page import YEAR, acts_of, answer, choose, page_of, planned, titles


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> QWidget:
    """Open the page by the menu of a plan of 2024 whose three items are unfinished."""
    acts_of(planned(window, desk)._more.menu())["Carry over into the next year"]()
    assert window.page.name == "plan_carry"
    return window.page


def shown(page: QWidget) -> list[str]:
    """Return the words that can be seen."""
    return [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page) and one.text()]


def ticks(page: QWidget) -> dict[str, QCheckBox]:
    """Return the ticks of items by their names."""
    held = [one for one in page.findChildren(QCheckBox) if one.isVisibleTo(page) and one.text() != "№"]
    return {one.accessibleName(): one for one in held}


def field(page: QWidget, name: str) -> QLineEdit:
    """Return the field of a name."""
    return next(one for one in page.findChildren(QLineEdit) if one.isVisibleTo(page) and one.accessibleName() == name)


def explain(page: QWidget, *names: str) -> None:
    """Type a reason for each of these items."""
    for name in names:
        type_into(field(page, f"Why: {name}"), "не было средств")


def go(page: QWidget) -> QAbstractButton:
    return next(one for one in page.findChildren(QPushButton) if one.isVisibleTo(page) and "over into" in one.text())


def carry_one(page: QWidget) -> None:
    """Carry over the report only."""
    tick(ticks(page)["1. Заседание"])
    tick(ticks(page)["3. Семинар"])
    explain(page, "Отчёт")
    go(page).click()


def test_what_is_unfinished_is_listed_and_ticked(page: QWidget) -> None:
    assert list(ticks(page)) == ["1. Заседание", "2. Отчёт", "3. Семинар"]
    assert all(one.isChecked() for one in ticks(page).values())
    assert "до 1 февраля\nOverdue" in shown(page)


def test_what_is_done_or_struck_off_is_not_listed(page: QWidget, desk: Desk) -> None:
    meeting, report, _seminar = desk.plans.of_year(YEAR).items
    desk.plan_marks.mark([one.id for one in meeting.occurrences], Mark.DONE)
    desk.plan_writing.strike(report.id, "не нужно")
    assert list(ticks(page)) == ["3. Семинар"]


def test_nothing_moves_without_a_reason(page: QWidget, window: MainWindow, desk: Desk) -> None:
    explain(page, "Отчёт")
    assert "2 items have no reason yet" in shown(page)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.plans.annual(YEAR + 1) is None
    assert not go(page).isEnabled()


def test_a_reason_of_blanks_is_none(page: QWidget) -> None:
    carried = ("Заседание", "Отчёт", "Семинар")
    explain(page, *carried)
    assert go(page).isEnabled()
    type_into(field(page, "Why: Отчёт"), "  ")
    assert not go(page).isEnabled()


def test_one_reason_is_written_into_all_that_move_without_one(page: QWidget, window: MainWindow) -> None:
    explain(page, "Отчёт")
    tick(ticks(page)["3. Семинар"])
    common = field(page, "One reason for all that have none")
    type_into(common, "нет кворума")
    QTest.keyClick(common, Qt.Key.Key_Return)
    reasons = [field(page, f"Why: {name}").text() for name in ("Заседание", "Отчёт", "Семинар")]
    assert reasons == ["нет кворума", "не было средств", ""]
    assert (go(page).text(), go(page).isEnabled()) == ("Carry 2 items over into 2025", True)
    assert not common.isVisibleTo(page)


def test_one_tick_takes_all_items_or_none(page: QWidget) -> None:
    (every,) = [one for one in page.findChildren(QCheckBox) if one.accessibleName() == "All items"]
    assert every.isChecked()
    every.click()
    assert [one.isChecked() for one in ticks(page).values()] == [False] * 3
    tick(ticks(page)["1. Заседание"])
    assert not every.isChecked()
    every.click()
    assert [one.isChecked() for one in ticks(page).values()] == [True] * 3


def test_an_item_that_stays_needs_no_reason(page: QWidget) -> None:
    tick(ticks(page)["1. Заседание"])
    tick(ticks(page)["3. Семинар"])
    explain(page, "Отчёт")
    assert (go(page).text(), go(page).isEnabled()) == ("Carry 1 item over into 2025", True)


def test_where_nothing_is_chosen_nothing_can_be_carried(page: QWidget) -> None:
    for one in ticks(page).values():
        tick(one)
    assert not go(page).isEnabled()
    assert not [one for one in shown(page) if "no reason" in one]


def test_the_chosen_items_stand_in_the_plan_of_the_next_year(page: QWidget, window: MainWindow, desk: Desk) -> None:
    type_into(field(page, "New deadline: Отчёт"), "до 1 мая")
    carry_one(page)
    assert (window.page.name, window.year, titles(page_of(window))) == ("plan", YEAR + 1, ["Отчёт"])
    assert "Carried over into 2025: 1 item" in words(window.notices)
    (item,) = desk.plans.of_year(YEAR + 1).items
    assert (item.carried_from, item.carried_because) == (desk.plans.of_year(YEAR).items[1].id, "не было средств")
    assert item.wording.deadline_ru == "до 1 мая"


def test_without_a_new_deadline_the_old_words_hold(page: QWidget, desk: Desk) -> None:
    carry_one(page)
    assert desk.plans.of_year(YEAR + 1).items[0].wording.deadline_ru == "до 1 февраля"


def test_the_item_tells_where_it_comes_from(page: QWidget, window: MainWindow) -> None:
    carry_one(page)
    choose(page_of(window), "Отчёт")
    assert any("не было средств" in one for one in shown(page_of(window)))


def test_a_new_deadline_that_is_not_understood_is_told(page: QWidget) -> None:
    explain(page, "Заседание", "Отчёт", "Семинар")
    type_into(field(page, "New deadline: Отчёт"), "до 45 января")
    assert "Not understood; it stays as typed: до 45 января" in shown(page)
    type_into(field(page, "New deadline: Отчёт"), "до 25 января")
    assert not [one for one in shown(page) if "Not understood" in one]


def test_both_items_tell_of_each_other(page: QWidget, window: MainWindow) -> None:
    carry_one(page)
    choose(page_of(window), "Отчёт")
    assert "from the plan of 2024: не было средств" in shown(page_of(window))
    window.choose_year(YEAR)
    choose(page_of(window), "Отчёт")
    told = shown(page_of(window))
    assert {"Carried over into the plan of 2025", "не было средств"} <= set(told)
    assert "Postponed · 2025" in told


def test_ctrl_z_takes_the_whole_carrying_back(page: QWidget, window: MainWindow, desk: Desk) -> None:
    explain(page, "Заседание", "Отчёт", "Семинар")
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.plans.of_year(YEAR + 1).items) == 3
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.plans.annual(YEAR + 1) is None
    assert [one.continued_by for one in desk.plan_starting.unfinished(YEAR)] == [None] * 3


def test_what_was_carried_over_is_not_offered_twice(page: QWidget, window: MainWindow, desk: Desk) -> None:
    carry_one(page)
    window.choose_year(YEAR)
    window.open_page("plan_carry")
    assert field(page, "Why: Отчёт").text() == "Carried over already"
    assert not ticks(page)["2. Отчёт"].isEnabled()
    explain(page, "Заседание", "Семинар")
    go(page).click()
    assert sorted(titles(page_of(window))) == ["Заседание", "Отчёт", "Семинар"]


def test_a_reason_that_is_noted_meanwhile_is_offered(page: QWidget, desk: Desk) -> None:
    report = desk.plans.of_year(YEAR).items[1]
    desk.plan_marks.mark([report.occurrences[0].id], Mark.NOT_DONE, reason="выборы")
    assert field(page, "Why: Отчёт").text() == "выборы"


def test_what_was_typed_stays_while_the_plan_changes(page: QWidget, desk: Desk) -> None:
    explain(page, "Отчёт")
    tick(ticks(page)["3. Семинар"])
    desk.plan_marks.mark([desk.plans.of_year(YEAR).items[0].occurrences[0].id], Mark.DONE)
    assert field(page, "Why: Отчёт").text() == "не было средств"
    assert not ticks(page)["3. Семинар"].isChecked()


def test_a_change_of_language_keeps_what_was_typed_and_chosen(page: QWidget, shell: Shell) -> None:
    explain(page, "Отчёт")
    type_into(field(page, "New deadline: Отчёт"), "май")
    tick(ticks(page)["3. Семинар"])
    shell.relook(shell.look.with_language(Language.RU))
    assert shell.window is not None
    page = shell.window.page
    typed = [one.text() for one in page.findChildren(QLineEdit) if one.isVisibleTo(page) and one.text()]
    assert typed == ["не было средств", "май"]
    assert [one.isChecked() for one in ticks(page).values()] == [True, True, False]


def test_tab_walks_through_a_line_and_on_to_the_next(page: QWidget, window: MainWindow) -> None:
    ticks(page)["1. Заседание"].setFocus()
    names = []
    for _ in range(4):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        names.append(window.focusWidget().accessibleName())
    assert names == ["Why: Заседание", "New deadline: Заседание", "2. Отчёт", "Why: Отчёт"]


def test_a_year_in_which_everything_is_done_says_so(page: QWidget, desk: Desk) -> None:
    every = [one.id for item in desk.plans.of_year(YEAR).items for one in item.occurrences]
    desk.plan_marks.mark(every, Mark.DONE)
    assert "Nothing is left unfinished" in shown(page)
    assert ticks(page) == {}


def test_a_year_without_a_plan_says_so(page: QWidget, window: MainWindow) -> None:
    window.choose_year(YEAR + 5)
    assert "There is no plan in this year" in shown(page)
    window.choose_year(YEAR)
    assert len(ticks(page)) == 3


def test_an_approved_plan_of_the_next_year_asks_for_the_decision(
    page: QWidget, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.plans.approve(a_plan(desk, year=YEAR + 1).id, JANUARY)
    explain(page, "Заседание", "Отчёт", "Семинар")
    answer(monkeypatch, number="2/4", dated="10.01.2025")
    go(page).click()
    taken = desk.plans.of_year(YEAR + 1)
    assert [item.number for item in taken.items] == ["1", "2", "3", "4", "5"]
    assert (taken.plan.state, taken.decisions[-1].number) == (PlanState.AMENDED, "2/4")
    assert (window.page, window.year) == (page_of(window), YEAR + 1)


def test_without_the_decision_nothing_moves_and_what_was_typed_stays(
    page: QWidget, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.plans.approve(a_plan(desk, year=YEAR + 1).id, JANUARY)
    explain(page, "Заседание", "Отчёт", "Семинар")
    monkeypatch.setattr(Asking, "ask", lambda _dialog: None)
    go(page).click()
    assert len(desk.plans.of_year(YEAR + 1).items) == 2
    assert (window.page, field(page, "Why: Отчёт").text()) == (page, "не было средств")


def test_a_closed_plan_of_the_next_year_takes_nothing(page: QWidget, desk: Desk) -> None:
    new = a_plan(desk, year=YEAR + 1)
    desk.plans.approve(new.id, JANUARY)
    desk.plans.close(new.id)
    explain(page, "Заседание", "Отчёт", "Семинар")
    assert not go(page).isEnabled()
    assert "The plan of 2025 is closed: nothing can be carried over into it" in shown(page)


def test_a_long_list_comes_in_parts_and_is_counted_whole_at_once(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    a_plan(desk, *((f"Пункт {number}", "до 1 февраля") for number in range(40)), year=YEAR)
    window.choose_year(YEAR)
    window.open_page("plan_carry")
    page = window.page
    assert (len(ticks(page)), go(page).text()) == (16, "Carry 40 items over into 2025")
    qtbot.waitUntil(lambda: len(ticks(page)) == 40)
    assert list(ticks(page)) == [f"{number + 1}. Пункт {number}" for number in range(40)]
    explain(page, "Пункт 39")
    assert "39 items have no reason yet" in shown(page)


def test_the_way_back_leads_to_the_plan(page: QWidget, window: MainWindow) -> None:
    press(page, "Back to the plan")
    assert window.page is page_of(window)
