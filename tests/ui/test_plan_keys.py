"""The plan by keys alone: saved from where one types, and the cursor stays in the table."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.plans import Mark
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import SMALLEST, MainWindow
from desktop_app.ui.plans.bar import OVERDUE
from desktop_app.ui.plans.marking import MarkPanel
from desktop_app.ui.plans.page import PlanPage
from desktop_app.ui.plans.table_model import DEADLINE, TITLE
from tests.services.planning import JANUARY, MARCH, reworded
from tests.ui.import_driver import press, words
from tests.ui.planned_page import YEAR, choose, focused, heard, key, titles, write


@pytest.fixture
def page(window: MainWindow, desk: Desk, qtbot: QtBot) -> PlanPage:
    made = heard(window, desk, qtbot)
    assert focused() is made._table
    return made


def write_into(page: PlanPage, key_of_field: str, text: str) -> None:
    """Click into a field of the form that is open, and type."""
    form = page._editor.form if page._editor is not None else None
    marking = page._detail.marking
    editors = form.editors if form is not None else marking.form.editors if marking is not None else {}
    control = editors[key_of_field].control
    QTest.mouseClick(control.viewport() if isinstance(control, QPlainTextEdit) else control, Qt.MouseButton.LeftButton)
    key("Ctrl+A")
    write(text)


def cell(page: PlanPage) -> tuple[int, int]:
    index: QModelIndex = page._table.currentIndex()
    return index.row(), index.column()


def go_to(page: PlanPage, column: int) -> tuple[int, int]:
    page._table.setCurrentIndex(page._table.rows.index(page._table.currentIndex().row(), column))
    return cell(page)


@pytest.mark.parametrize("keys", ["Ctrl+S", "Ctrl+Return"])
def test_the_form_of_an_item_is_saved_by_keys(page: PlanPage, keys: str) -> None:
    key("Return")
    write_into(page, "title_ru", "Report")
    key(keys)
    assert titles(page)[1] == "Report"
    assert focused() is page._table


@pytest.mark.parametrize("keys", ["Ctrl+S", "Ctrl+Return"])
def test_a_mark_is_made_and_saved_by_keys(page: PlanPage, desk: Desk, keys: str) -> None:
    where = go_to(page, DEADLINE)
    key("Ctrl+Return")
    write("letter 5")
    key(keys)
    noted = desk.plans.of_year(YEAR).items[1].occurrences[0]
    assert (noted.mark, noted.result) == (Mark.DONE, "letter 5")
    assert (focused(), cell(page)) == (page._table, where)


@pytest.mark.parametrize("taking", ["Return", "Tab", "Shift+Tab"])
@pytest.mark.parametrize("column", [TITLE, DEADLINE])
def test_the_cursor_stays_in_the_cell_that_was_typed_into(page: PlanPage, taking: str, column: int) -> None:
    where = go_to(page, column)
    key("F2")
    write("May 5")
    key(taking)
    assert page._table.rows.index(*where).data() == "May 5"
    assert (focused(), cell(page)) == (page._table, where)
    key("F2")
    assert isinstance(focused(), QPlainTextEdit)
    key("Esc")
    key("Down")
    assert (focused(), cell(page)) == (page._table, (where[0] + 1, column))


def test_typing_is_taken_where_the_next_row_is_clicked(page: PlanPage) -> None:
    go_to(page, TITLE)
    key("F2")
    write("Report")
    place = page._table.visualRect(page._table.rows.index(3, TITLE)).center()
    QTest.mouseClick(page._table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert titles(page)[1] == "Report"
    assert (focused(), cell(page)) == (page._table, (3, TITLE))


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_mark_that_is_given_up_leads_back_to_the_table(page: PlanPage, way: str) -> None:
    where = go_to(page, DEADLINE)
    key("Ctrl+Return")
    assert page._detail.marking is not None
    if way == "key":
        key("Esc")
    else:
        press(page._detail, "Cancel")
    assert page._detail.marking is None
    assert (focused(), cell(page)) == (page._table, where)


def test_a_mark_that_takes_the_item_out_of_the_list_leads_back_to_the_table(page: PlanPage) -> None:
    page._bar.choose(OVERDUE)
    shown = titles(page)
    choose(page, "Отчёт")
    key("Ctrl+Return")
    write("letter")
    key("Ctrl+Return")
    assert (focused(), len(titles(page))) == (page._table, len(shown) - 1)


def test_in_a_narrow_window_esc_closes_the_form_first_and_the_item_then(page: PlanPage, window: MainWindow) -> None:
    window.resize(*SMALLEST)
    QApplication.processEvents()
    key("Ctrl+Return")
    assert page._pair.covers
    assert page._detail.marking is not None
    key("Esc")
    assert not page._side.findChildren(MarkPanel)
    assert page._pair.covers
    assert page.isAncestorOf(focused())
    key("Esc")
    assert (page._pair.covers, focused()) == (False, page._table)


def test_esc_closes_the_form_of_an_item_where_nothing_was_typed(page: PlanPage, window: MainWindow) -> None:
    where = go_to(page, DEADLINE)
    key("Return")
    assert page._editor is not None
    key("Esc")
    assert not page._side.currentIndex()
    assert (focused(), cell(page)) == (page._table, where)
    assert not window.notices.isVisible()


def test_esc_keeps_what_was_typed_into_the_form_as_a_draft(page: PlanPage, window: MainWindow) -> None:
    key("Return")
    write_into(page, "note_ru", "check")
    key("Esc")
    assert page._editor is None
    assert "Kept as a draft: the item is not saved yet" in words(window.notices)
    key("Return")
    assert page._editor is not None
    assert page._editor.form.values["note_ru"] == "check"


def test_a_refusal_goes_from_both_titles_when_one_is_typed(page: PlanPage) -> None:
    key("Ctrl+N")
    key("Ctrl+S")
    assert page._editor is not None
    editors = page._editor.form.editors
    assert editors["title_ru"].error
    assert editors["title_kk"].error
    write_into(page, "title_kk", "a")
    assert (editors["title_ru"].error, editors["title_kk"].error) == ("", "")


def test_every_change_of_an_approved_plan_names_its_own_decision(page: PlanPage, desk: Desk) -> None:
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    item = desk.plans.of_year(YEAR).items[1]
    desk.plan_writing.save_item(reworded(item, note_ru="в двух экземплярах"), MARCH)
    key("Return")
    assert page._editor is not None
    values = page._editor.form.values
    assert (values["decision"], values["decided_on"]) == ("", "")
