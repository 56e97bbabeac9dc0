"""Every key of the window: pressed where the user presses it, and what comes of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.awards.page import AwardsPage
from desktop_app.ui.help import Reader
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.editor import PersonEditor
from desktop_app.ui.people.page import PeoplePage
from tests.builders import a_card
from tests.ui.paper_printer import print_nothing


@pytest.fixture
def front(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Give the window as the one that hears keys."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def people(front: MainWindow) -> PeoplePage:
    page = front.page
    assert isinstance(page, PeoplePage)
    return page


def _press(key: str) -> None:
    QTest.keySequence(_focused(), QKeySequence(key))
    QApplication.processEvents()


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _field(page: PeoplePage, name: str) -> QLineEdit:
    control = page.findChildren(PersonEditor)[0]._form.editors[name].control
    assert isinstance(control, QLineEdit)
    return control


def _issue(desk: Desk) -> None:
    desk.letters.issue(desk.letters.compose_all(desk.people.ids()[:1], Wishes()))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("Ctrl+2", "plan"),
        ("Ctrl+3", "meetings"),
        ("Ctrl+5", "awards"),
        ("Ctrl+6", "settings"),
        ("Ctrl+4", "people"),
        ("Ctrl+1", "home"),
    ],
)
def test_a_number_opens_its_section(front: MainWindow, key: str, name: str) -> None:
    front.open_page("settings" if name == "people" else "people")
    _press(key)
    assert front.page.name == name
    assert front.sidebar.sections[name].isChecked()


def test_ctrl_k_goes_to_the_search_everywhere(front: MainWindow) -> None:
    _press("Ctrl+K")
    assert front.top.search.hasFocus()


@pytest.mark.parametrize("page", ["people", "awards"])
def test_ctrl_f_goes_to_the_filter_and_marks_what_stands_there(front: MainWindow, desk: Desk, page: str) -> None:
    _issue(desk)
    front.open_page(page)
    front.sidebar.sections["people"].setFocus()
    filter_field = front.page.panes()[0]
    assert isinstance(filter_field, QLineEdit)
    filter_field.setText("Әб")
    _press("Ctrl+F")
    assert filter_field.hasFocus()
    assert filter_field.selectedText() == "Әб"


def test_ctrl_n_begins_a_person(people: PeoplePage) -> None:
    _press("Ctrl+N")
    assert _field(people, "surname").hasFocus()


def test_ctrl_n_begins_a_letter_on_the_register(front: MainWindow) -> None:
    front.open_page("awards")
    _press("Ctrl+N")
    assert front.page.name == "letter"


def test_ctrl_s_saves_what_is_typed(people: PeoplePage, desk: Desk) -> None:
    _press("Ctrl+N")
    QTest.keyClicks(_field(people, "surname"), "Tileu")
    _press("Ctrl+S")
    assert len(desk.people.ids("Tileu")) == 1


def test_ctrl_p_prints_the_register(front: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = print_nothing(monkeypatch)
    _issue(desk)
    front.open_page("awards")
    _press("Ctrl+P")
    assert [title.rsplit(" ", 1)[0] for title in asked] == ["Register of awards"]


def test_ctrl_z_takes_typing_back_before_a_step(people: PeoplePage, desk: Desk) -> None:
    desk.people.save(a_card("Жаңа Адам"))
    _press("Ctrl+N")
    QTest.keyClicks(_field(people, "surname"), "Tileu")
    _press("Ctrl+Z")
    assert _field(people, "surname").text() == ""
    assert len(desk.people.ids()) == 4


def test_ctrl_y_types_again_before_a_step(people: PeoplePage) -> None:
    _press("Ctrl+N")
    QTest.keyClicks(_field(people, "surname"), "Tileu")
    _press("Ctrl+Z")
    _press("Ctrl+Y")
    assert _field(people, "surname").text() == "Tileu"


def test_notes_are_taken_back_and_typed_again_in_their_field(people: PeoplePage, desk: Desk) -> None:
    desk.people.save(a_card("Жаңа Адам"))
    _press("Ctrl+N")
    notes = people.findChildren(PersonEditor)[0]._form.editors["notes"].control
    assert isinstance(notes, QPlainTextEdit)
    notes.setFocus()
    QTest.keyClicks(notes, "abc")
    _press("Ctrl+Z")
    undone = notes.toPlainText()
    _press("Ctrl+Y")
    assert (undone, notes.toPlainText()) == ("", "abc")


def test_ctrl_z_takes_a_step_back_where_nothing_was_typed(people: PeoplePage, desk: Desk) -> None:
    desk.people.save(a_card("Жаңа Адам"))
    people.search()
    _press("Ctrl+Z")
    assert len(desk.people.ids()) == 3


def test_ctrl_y_does_the_step_again_where_nothing_was_typed(people: PeoplePage, desk: Desk) -> None:
    desk.people.save(a_card("Жаңа Адам"))
    desk.steps.undo()
    people.search()
    _press("Ctrl+Y")
    assert len(desk.people.ids()) == 4


def test_ctrl_return_saves_in_the_editor(people: PeoplePage, desk: Desk) -> None:
    _press("Ctrl+N")
    QTest.keyClicks(_field(people, "surname"), "Tileu")
    _press("Ctrl+Return")
    assert len(desk.people.ids("Tileu")) == 1


def test_ctrl_return_makes_a_letter_for_the_chosen_person(front: MainWindow) -> None:
    _press("Ctrl+Return")
    assert front.page.name == "letter"
    assert front.page.state()["person"]


def test_del_in_the_table_deletes_the_chosen_person(people: PeoplePage, desk: Desk) -> None:
    chosen = people._table.chosen_id()
    people._table.setFocus()
    _press("Del")
    assert chosen not in desk.people.ids()


def test_del_elsewhere_deletes_nobody(front: MainWindow, desk: Desk) -> None:
    front.sidebar.sections["people"].setFocus()
    _press("Del")
    assert len(desk.people.ids()) == 3


def test_f5_reads_the_page_anew(people: PeoplePage) -> None:
    people._table.rows.show_ids([])
    _press("F5")
    assert people._table.rows.rowCount() == 3


def test_f6_walks_every_pane_and_comes_back(front: MainWindow, people: PeoplePage) -> None:
    panes = [front.sidebar, front.top, *people.panes()]
    front.sidebar.sections["people"].setFocus()
    walked = [_after("F6", panes) for _pane in panes]
    assert walked == [1, 2, 3, 4, 0]


def test_shift_f6_walks_the_other_way(front: MainWindow, people: PeoplePage) -> None:
    panes = [front.sidebar, front.top, *people.panes()]
    front.sidebar.sections["people"].setFocus()
    walked = [_after("Shift+F6", panes) for _pane in panes]
    assert walked == [4, 3, 2, 1, 0]


def _after(key: str, panes: list[QWidget]) -> int:
    _press(key)
    focus = _focused()
    return next(place for place, pane in enumerate(panes) if pane is focus or pane.isAncestorOf(focus))


@pytest.mark.parametrize("page", ["awards", "letter", "settings"])
def test_f6_reaches_the_last_pane_of_every_page(front: MainWindow, desk: Desk, page: str) -> None:
    _issue(desk)
    front.open_page(page)
    front.sidebar.sections["people"].setFocus()
    _press("Shift+F6")
    last = front.page.panes()[-1]
    assert last is _focused() or last.isAncestorOf(_focused())


def test_f10_opens_the_menu(front: MainWindow) -> None:
    seen: list[bool] = []
    _when_open(lambda: seen.append(front.menu.isVisible()), front)
    _press("F10")
    assert seen == [True]


def _when_open(look: Callable[[], None], front: MainWindow) -> None:
    def then() -> None:
        look()
        front.menu.close()

    QTimer.singleShot(0, then)


def test_f1_tells_about_the_page(front: MainWindow) -> None:
    front.open_page("settings")
    _press("F1")
    reader = front.findChild(Reader)
    assert reader is not None
    assert "Settings" in reader.text.toPlainText()


def test_alt_left_goes_back_from_a_letter_to_the_register(front: MainWindow) -> None:
    front.open_page("letter", "new")
    _press("Alt+Left")
    assert isinstance(front.page, AwardsPage)


def test_a_dialog_keeps_the_keys_of_the_window_to_itself(front: MainWindow) -> None:
    dialog = QDialog(front)
    dialog.setModal(True)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert front.page.name == "people"
