"""What is typed into the panel of a mark: kept until it is saved, and many times marked at once."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop_app.domain.languages import Language
from desktop_app.domain.plan_progress import Standing
from desktop_app.domain.plans import Mark, Occurrence
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.marking import MarkPanel
from desktop_app.ui.plans.page import PlanPage
from desktop_app.ui.shell import Shell
from tests.ui.import_driver import press, words
from tests.ui.planned_page import YEAR, choose, focused, heard, key, page_of, write

ALONE = "Without a day, each time is noted on its own last day"
KEPT = "Kept as a draft: what came of the item is not saved yet"


@pytest.fixture
def page(window: MainWindow, desk: Desk, qtbot: QtBot) -> PlanPage:
    return heard(window, desk, qtbot)


def panel_of(page: PlanPage) -> MarkPanel:
    panel = page._detail.marking
    assert panel is not None
    return panel


def typed(page: PlanPage) -> str:
    return panel_of(page).form.values["result"]


def relooked(shell: Shell, language: Language) -> PlanPage:
    """Choose another language; return the page of the window that takes over."""
    shell.relook(shell.look.with_language(language))
    assert shell.window is not None
    shell.window.activateWindow()
    QApplication.processEvents()
    return page_of(shell.window)


def to_the_table(page: PlanPage) -> None:
    place = page._table.visualRect(page._table.currentIndex()).center()
    QTest.mouseClick(page._table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def times(desk: Desk) -> tuple[Occurrence, ...]:
    return desk.plans.of_year(YEAR).items[0].occurrences


def test_another_row_keeps_what_was_typed_and_tells_so(page: PlanPage, window: MainWindow) -> None:
    key("Ctrl+Return")
    write("letter 5")
    to_the_table(page)
    key("Down")
    assert page._detail.marking is None
    assert KEPT in words(window.notices)
    key("Up")
    assert typed(page) == "letter 5"
    assert "A draft that was not saved yet" in words(page._detail)
    assert focused() is page._table
    key("Ctrl+Return")
    key("Down")
    key("Up")
    assert page._detail.marking is None


def test_a_panel_into_which_nothing_was_typed_goes_without_a_word(page: PlanPage, window: MainWindow) -> None:
    key("Ctrl+Return")
    to_the_table(page)
    key("Down")
    key("Up")
    assert page._detail.marking is None
    assert KEPT not in words(window.notices)


def test_cancel_forgets_what_was_typed(page: PlanPage) -> None:
    key("Ctrl+Return")
    write("letter 5")
    to_the_table(page)
    key("Down")
    key("Up")
    press(page._detail, "Cancel")
    key("Down")
    key("Up")
    assert page._detail.marking is None
    key("Ctrl+Return")
    assert typed(page) == ""


def test_esc_keeps_what_was_typed_for_the_next_time(page: PlanPage) -> None:
    key("Ctrl+Return")
    write("letter 5")
    key("Esc")
    assert page._detail.marking is None
    key("Ctrl+Return")
    assert typed(page) == "letter 5"


def test_another_page_keeps_what_was_typed(page: PlanPage, window: MainWindow) -> None:
    key("Ctrl+Return")
    write("letter 5")
    key("Ctrl+1")
    assert KEPT in words(window.notices)
    key("Ctrl+2")
    assert typed(page) == "letter 5"


def test_another_language_keeps_what_was_typed(page: PlanPage, shell: Shell) -> None:
    key("Ctrl+Return")
    write("letter 5")
    again = relooked(shell, Language.KK)
    assert typed(again) == "letter 5"
    assert focused() is panel_of(again).form.editors["result"].control


def test_a_postponement_is_kept_too(page: PlanPage, shell: Shell) -> None:
    press(page._detail, "Postpone")
    write("10.05.2099")
    again = relooked(shell, Language.RU)
    assert panel_of(again).form.values["to"] == "10.05.2099"
    key("Esc")
    to_the_table(again)
    key("Down")
    key("Up")
    assert panel_of(again).form.values["to"] == "10.05.2099"


def test_a_draft_of_what_was_marked_elsewhere_shows_the_times_as_they_are(page: PlanPage, desk: Desk) -> None:
    choose(page, "Заседание")
    key("Ctrl+Return")
    write("minutes")
    box = panel_of(page).form.editors["times"].control
    assert isinstance(box, QComboBox)
    assert box.itemText(0) == "All times that have come, 4"
    desk.plan_marks.mark([times(desk)[0].id], Mark.DONE)
    assert box.itemText(0) == "All times that have come, 3"
    assert typed(page) == "minutes"


def test_a_time_that_is_gone_gives_way_to_the_first_open_one_and_never_to_all(page: PlanPage, desk: Desk) -> None:
    choose(page, "Заседание")
    key("Ctrl+Return")
    write("minutes")
    panel_of(page).form.editors["times"].control.setFocus()
    key("End")
    to_the_table(page)
    key("Down")
    desk.plan_writing.reword(desk.plans.of_year(YEAR).items[0].id, "deadline", "ежемесячно", Language.RU)
    key("Up")
    assert typed(page) == "minutes"
    assert panel_of(page).form.values["times"] == str(times(desk)[0].id)


def choose_all(page: PlanPage) -> None:
    """Choose all times by keys."""
    panel_of(page).form.editors["times"].control.setFocus()
    key("Home")


def test_all_times_that_have_come_are_marked_at_once_and_taken_back_at_once(page: PlanPage, desk: Desk) -> None:
    choose(page, "Заседание")
    key("Ctrl+Return")
    choose_all(page)
    panel = panel_of(page)
    assert panel.form.values["done_on"] == ""
    assert ALONE in words(panel)
    key("Ctrl+Return")
    assert [one.done_on for one in times(desk)] == [one.due for one in times(desk)]
    assert page.view is not None
    assert page.view.lines[0].standing is Standing.DONE
    key("Ctrl+Z")
    assert {one.mark for one in times(desk)} == {Mark.OPEN}


def test_the_choice_of_all_times_is_kept_with_what_it_says(page: PlanPage) -> None:
    choose(page, "Заседание")
    key("Ctrl+Return")
    choose_all(page)
    to_the_table(page)
    key("Down")
    key("Up")
    assert panel_of(page).form.values["times"] == "every"
    assert ALONE in words(page._detail)


def test_a_day_that_was_typed_counts_for_all_times(page: PlanPage, desk: Desk) -> None:
    choose(page, "Заседание")
    key("Ctrl+Return")
    choose_all(page)
    QTest.mouseClick(panel_of(page).form.editors["done_on"].control, Qt.MouseButton.LeftButton)
    write("31.12.2024")
    key("Ctrl+Return")
    assert {one.done_on for one in times(desk)} == {date(YEAR, 12, 31)}


def test_one_time_is_noted_today_unless_a_day_is_typed(page: PlanPage, desk: Desk) -> None:
    choose(page, "Заседание")
    key("Ctrl+Return")
    choose_all(page)
    key("Down")
    assert ALONE not in words(page._detail)
    assert panel_of(page).form.values["done_on"] == f"{desk.clock.today():%d.%m.%Y}"
    key("Ctrl+Return")
    assert [one.mark for one in times(desk)] == [Mark.DONE, Mark.OPEN, Mark.OPEN, Mark.OPEN]


def test_where_only_one_time_has_come_there_is_nothing_to_mark_at_once(page: PlanPage, desk: Desk) -> None:
    desk.plan_marks.mark([one.id for one in times(desk)[1:]], Mark.DONE)
    choose(page, "Заседание")
    key("Ctrl+Return")
    box = panel_of(page).form.editors["times"].control
    assert isinstance(box, QComboBox)
    assert box.count() == len(times(desk))
