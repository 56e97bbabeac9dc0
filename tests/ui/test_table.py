"""Tables: choice, order, keys, rows fetched by pages."""

from collections.abc import Sequence
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.identity import new_id
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.editor import PersonEditor
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.row_painter import STRUCK
from desktop_app.ui.table import PAGE, Column, RowsModel, RowsTable


@pytest.fixture
def page(window: MainWindow) -> PeoplePage:
    page = window.pages["people"]
    assert isinstance(page, PeoplePage)
    return page


def test_only_the_rows_that_are_looked_at_are_fetched() -> None:
    fetched: list[int] = []

    def fetch(ids: Sequence[UUID]) -> Sequence[UUID]:
        fetched.append(len(ids))
        return ids

    model = RowsModel([Column("Name", str)], fetch)
    model.show_ids([new_id() for _ in range(PAGE * 100)])
    model.index(PAGE * 50, 0).data()
    assert fetched == [PAGE]


def test_a_click_on_the_head_sorts_and_another_turns_it_round(page: PeoplePage) -> None:
    header = page._table.horizontalHeader()
    before = list(page._table.rows.ids)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        header.setSortIndicator(0, order)
        header.sectionClicked.emit(0)
    assert page._table.rows.ids == before[::-1]


def test_the_chosen_line_stays_chosen_when_the_order_changes(page: PeoplePage) -> None:
    chosen = page._table.rows.ids[1]
    page._table.choose(chosen)
    page._found._sort("name", True)  # noqa: FBT003  (a signal's argument)
    assert page._table.chosen_id() == chosen


def test_a_line_can_be_copied_with_its_heads(page: PeoplePage) -> None:
    page._table.choose(page._table.rows.ids[0])
    QTest.keyClick(page._table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, line = QGuiApplication.clipboard().text().splitlines()
    assert head.startswith("Surname, given name, patronymic\tPost")
    assert line.startswith("Әбдірова Динара Асқаровна\t")


def test_enter_opens_the_chosen_line(page: PeoplePage) -> None:
    QTest.keyClick(page._table, Qt.Key.Key_Return)
    assert page._editing


def test_another_line_saves_what_was_typed_and_stays_chosen(page: PeoplePage, application: QApplication) -> None:
    first, second = page._table.rows.ids[:2]
    page._edit(first)
    editor = page.findChild(PersonEditor)
    assert editor is not None
    editor._form.editors["phone"].text = "8 (72633) 2-00-00"
    page._table.choose(second)
    assert page.context.desk.people.card(first).person.phone == "8 (72633) 2-00-00"
    assert (page._table.chosen_id(), page._editing) == (second, False)


def test_a_choice_is_told_once(application: QApplication, window: MainWindow) -> None:
    model = RowsModel([Column("Name", str)], list)
    table = RowsTable(window.context, "Names", model)
    ids = [new_id(), new_id()]
    told: list[UUID | None] = []
    table.chosen.connect(told.append)
    table.show_ids(ids)
    table.show_ids(ids)
    table.show_ids([])
    assert told == [ids[0], None]


def test_what_no_longer_holds_is_struck_through(qapp: QApplication) -> None:
    columns: list[Column[str]] = [Column("Name", lambda name: name, struck=lambda name: name == "gone")]
    names = {new_id(): "here", new_id(): "gone"}
    model = RowsModel(columns, lambda ids: [names[identity] for identity in ids])
    model.show_ids(list(names))
    assert [model.data(model.index(row, 0), STRUCK) for row in range(2)] == [False, True]
