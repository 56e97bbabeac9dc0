"""The field that finds a person while typing: walked and taken without the mouse."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.services.desk import Desk
from desktop_app.ui.awards.letter import LetterPage
from desktop_app.ui.awards.person_picker import PersonPicker
from desktop_app.ui.main_window import MainWindow
from tests.builders import a_card


@pytest.fixture
def picker(window: MainWindow, qtbot: QtBot) -> PersonPicker:
    window.open_page("letter", "new")
    found = window.page.findChild(PersonPicker)
    assert found is not None
    return found


def _type(picker: PersonPicker, words: str) -> None:
    picker._field.setText(words)
    picker._field.textEdited.emit(words)


def _person(window: MainWindow) -> UUID | None:
    page = window.page
    assert isinstance(page, LetterPage)
    return page._letter.person_id if page._letter else None


def test_enter_takes_the_first(picker: PersonPicker, window: MainWindow, desk: Desk) -> None:
    _type(picker, "касым")
    QTest.keyClick(picker._field, Qt.Key.Key_Return)
    assert _person(window) == desk.people.ids("Қасымова")[0]
    assert picker._field.text() == "Қасымова Жанар Болатқызы"
    assert not picker._list.isVisible()


def test_the_arrow_goes_into_the_list_and_enter_takes_the_marked(
    picker: PersonPicker, window: MainWindow, desk: Desk
) -> None:
    _type(picker, "секретарь")
    QTest.keyClick(picker._field, Qt.Key.Key_Down)
    QTest.keyClick(picker._list, Qt.Key.Key_Down)
    QTest.keyClick(picker._list, Qt.Key.Key_Return)
    assert _person(window) == desk.people.ids("секретарь")[1]


def test_a_click_takes(picker: PersonPicker, window: MainWindow, desk: Desk) -> None:
    _type(picker, "секретарь")
    middle = picker._list.visualItemRect(picker._list.item(2)).center()
    QTest.mouseClick(picker._list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert _person(window) == desk.people.ids("секретарь")[2]


def test_escape_hides_the_list_and_takes_nobody(picker: PersonPicker, window: MainWindow) -> None:
    _type(picker, "секретарь")
    QTest.keyClick(picker._field, Qt.Key.Key_Escape)
    assert not picker._list.isVisible()
    assert _person(window) is None


def test_nobody_found_shows_no_list(picker: PersonPicker, window: MainWindow) -> None:
    _type(picker, "zzzz")
    QTest.keyClick(picker._field, Qt.Key.Key_Return)
    assert not picker._list.isVisible()
    assert _person(window) is None


def test_an_empty_field_lists_nobody(picker: PersonPicker) -> None:
    _type(picker, "  ")
    assert picker._list.count() == 0


def test_whose_surname_was_typed_is_taken(picker: PersonPicker, window: MainWindow, desk: Desk) -> None:
    desk.people.save(a_card("Абай Оспан", ""))
    _type(picker, "оспан")
    QTest.keyClick(picker._field, Qt.Key.Key_Return)
    assert picker._field.text() == "Оспанов Асқар Маратұлы"


def test_the_blocked_are_not_offered(picker: PersonPicker, desk: Desk) -> None:
    desk.people.save(a_card("Шаяхмет", "", blocked=True))
    _type(picker, "шаяхмет")
    assert not picker._list.isVisible()
