"""Search everywhere: a list under the field, walked with arrows, opened with Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.awards.page import AwardsPage
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.plans.page import PlanPage
from desktop_app.ui.top_bar import SearchField
from tests.builders import a_card
from tests.services.planning import a_plan


@pytest.fixture
def search(window: MainWindow, desk: Desk, qtbot: QtBot) -> SearchField:
    desk.letters.issue(desk.letters.compose_all(desk.people.ids("Оспанов"), Wishes()))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.top.search.setFocus()
    return window.top.search


def _type(search: SearchField, words: str) -> None:
    search.setText(words)
    search.textEdited.emit(words)


def _lines(search: SearchField) -> list[str]:
    return [search._found.item(row).text() for row in range(search._found.count())]


def _marked(search: SearchField) -> str:
    item = search._found.currentItem()
    return item.text() if item is not None else ""


def test_people_and_letters_stand_apart(search: SearchField) -> None:
    _type(search, "оспанов")
    heads = [line for line in _lines(search) if line in {"People", "Letters"}]
    assert heads == ["People", "Letters"]
    assert any(line.startswith("№ 1 · ") for line in _lines(search))


def test_a_head_cannot_be_chosen(search: SearchField) -> None:
    _type(search, "оспанов")
    search._open(search._found.item(0))
    assert search._found.isVisible()


def test_nothing_found_is_said(search: SearchField) -> None:
    _type(search, "zzzz")
    assert _lines(search) == ["Nothing found"]


def test_enter_on_nothing_found_opens_nothing(search: SearchField, window: MainWindow) -> None:
    _type(search, "zzzz")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert search.text() == "zzzz"


def test_an_empty_field_hides_the_list(search: SearchField) -> None:
    _type(search, "оспанов")
    _type(search, " ")
    assert not search._found.isVisible()


def test_enter_opens_the_first_that_was_found(search: SearchField, window: MainWindow, desk: Desk) -> None:
    _type(search, "касым")
    QTest.keyClick(search, Qt.Key.Key_Return)
    page = window.page
    assert isinstance(page, PeoplePage)
    assert page._table.chosen_id() == desk.people.ids("Қасымова")[0]
    assert (search.text(), search._found.isVisible()) == ("", False)


def test_the_arrows_walk_over_the_heads(search: SearchField) -> None:
    _type(search, "оспанов")
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(search, key)
        walked.append(_marked(search)[:3])
    assert walked == ["Осп", "№ 1", "Осп"]


def test_a_letter_that_was_found_opens_in_the_register(search: SearchField, window: MainWindow) -> None:
    _type(search, "оспанов")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(search, key)
    page = window.page
    assert isinstance(page, AwardsPage)
    assert page._table.chosen_id() is not None


def test_escape_leaves_the_field_empty(search: SearchField) -> None:
    _type(search, "оспанов")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), search._found.isVisible(), search.hasFocus()) == ("", False, False)


def test_the_list_goes_when_the_work_goes_on_elsewhere(search: SearchField, window: MainWindow) -> None:
    _type(search, "оспанов")
    window.sidebar.sections["people"].setFocus()
    assert not search._found.isVisible()


def test_other_keys_type(search: SearchField) -> None:
    QTest.keyClicks(search, "ab")
    assert search.text() == "ab"


def test_whose_surname_was_typed_stands_first(search: SearchField, desk: Desk) -> None:
    desk.people.save(a_card("Абай Оспан", ""))
    _type(search, "оспан")
    assert [line.split(" · ")[0] for line in _lines(search)[1:3]] == ["Оспанов Асқар Маратұлы", "Абай Оспан"]


def test_the_blocked_are_not_found(search: SearchField, desk: Desk) -> None:
    desk.people.save(a_card("Шаяхмет", "", blocked=True))
    _type(search, "шаяхмет")
    assert _lines(search) == ["Nothing found"]


def test_an_item_of_another_year_is_found_and_opened(search: SearchField, window: MainWindow, desk: Desk) -> None:
    a_plan(desk, ("Семинар для секретарей", "март"), year=2021)
    _type(search, "секретарей")
    assert _lines(search)[-2:] == ["Plan", "2021 · Семинар для секретарей"]
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert isinstance(window.page, PlanPage)
    assert window.year == 2021


def test_the_sidebar_tells_how_much_of_the_plan_is_overdue(window: MainWindow, desk: Desk) -> None:
    section = window.sidebar.sections["plan"]
    assert (section.count, section.accessibleName()) == (0, "Plan")
    a_plan(desk, ("Отчёт", "до 1 февраля"), year=window.year)
    assert (section.count, section.accessibleName()) == (1, "Plan, overdue: 1")
    window.choose_year(2030)
    assert section.count == 0
