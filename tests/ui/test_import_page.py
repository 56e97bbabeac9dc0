"""A list on its way from a file or the clipboard to the people, driven like a user does."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog

from desktop_app.domain.languages import Language
from desktop_app.domain.lists import ColumnRole
from desktop_app.resources import demo
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.paste_dialog import PasteDialog
from desktop_app.ui.shell import Shell
from tests.ui.import_driver import (
    MESSENGER,
    Open,
    Settle,
    choose_role,
    doubts,
    drop_on,
    page_of_window,
    press,
    words,
)


def test_an_empty_page_says_what_to_do(opened: Open, window: MainWindow) -> None:
    window.open_page("import")
    assert "No list has been chosen" in words(window.page)
    assert window.focusWidget() is page_of_window(window)._first


def test_the_button_beside_add_person_asks_for_a_file(
    window: MainWindow, office: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(office), ""))
    press(window.page, "Take from a file")
    settle()
    assert (window.page.name, window.page.facts) == ("import", "office.csv")


def test_nothing_happens_if_the_user_chooses_no_file(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))
    press(window.page, "Take from a file")
    assert "No list has been chosen" in words(window.page)


def test_a_file_dropped_on_the_people_is_read(window: MainWindow, office: Path, settle: Settle) -> None:
    drop_on(window.pages["people"], office)
    settle()
    assert window.page.facts == "office.csv"


def test_the_whole_journey_ends_with_people_and_one_undo(
    opened: Open, window: MainWindow, desk: Desk, office: Path, settle: Settle
) -> None:
    page = opened(str(office))
    assert desk.people.count() == 3
    press(page._body.foot, "Add 3 people")
    settle()
    assert (window.page.name, desk.people.count()) == ("people", 6)
    assert "3 people added" in words(window.notices)
    window.status.undo_wanted.emit()
    assert desk.people.count() == 3


def test_the_same_file_again_adds_nobody(opened: Open, desk: Desk, office: Path, settle: Settle) -> None:
    opened(str(office)).act()
    settle()
    foot = opened(str(office))._body.foot
    assert (foot.primary.isEnabled(), desk.people.count()) == (False, 6)
    assert foot.primary.toolTip() == "Everybody in this list has a card already"


def test_a_refused_file_is_a_sentence_on_the_page(opened: Open, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    page = opened(str(tmp_path / "empty.csv"))
    assert "The file is empty" in words(page)
    assert any(b.text() == "Choose another file" for b in page._told.findChildren(QAbstractButton))


def test_the_decisions_survive_a_change_of_language(shell: Shell, opened: Open, office: Path, settle: Settle) -> None:
    page = opened(str(office))
    press(doubts(page)[5], "Two people")
    choose_role(page, 2, ColumnRole.NOTES)
    settle()
    shell.relook(shell.look.with_language(Language.RU))
    settle()
    assert shell.window is not None
    page = page_of_window(shell.window)
    assert page._body.foot.primary.text() == "Добавить 4 человека"
    assert page._work.columns.roles[2] is ColumnRole.NOTES


def test_a_change_of_language_while_the_list_is_written_loses_nothing(
    shell: Shell, opened: Open, office: Path, settle: Settle
) -> None:
    opened(str(office)).act()
    shell.relook(shell.look.with_language(Language.RU))
    settle()
    assert shell.window is not None
    assert (shell.window.page.name, shell.window.context.desk.people.count()) == ("people", 6)
    assert "3 people added" in words(shell.window.notices)


def test_a_list_pasted_from_a_messenger_becomes_people(
    opened: Open, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    QGuiApplication.clipboard().setText(MESSENGER)
    window.open_page("people")
    table = window.page.panes()[1]
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.page.facts == "Pasted list"
    page_of_window(window).act()
    settle()
    assert desk.people.count() == 9
    assert desk.people.ids("Абенова Перизат")


def test_what_was_copied_is_shown_before_it_is_taken(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    QGuiApplication.clipboard().setText(MESSENGER)
    shown: list[str] = []

    def answer(dialog: PasteDialog) -> int:
        shown.append(dialog.typed)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(PasteDialog, "exec", answer)
    window.menu.fill()
    next(a for a in window.menu.actions() if a.text() == "Paste a list of people…").trigger()
    settle()
    assert shown == [MESSENGER]
    assert page_of_window(window)._body.foot.primary.text() == "Add 6 people"


def test_going_back_loses_nothing(opened: Open, window: MainWindow, office: Path) -> None:
    page = opened(str(office))
    press(doubts(page)[5], "Two people")
    QTest.keyClick(page._body.columns.table, Qt.Key.Key_Escape)
    assert window.page.name == "people"
    window.open_page("import", "choose")
    assert page._body.foot.primary.text() == "Add 4 people"


def test_cancel_forgets_the_list(opened: Open, window: MainWindow, office: Path) -> None:
    page = opened(str(office))
    press(page._body.foot, "Cancel")
    assert (window.page.name, page._work.begun) == ("people", False)


def test_f6_walks_from_the_sheet_to_the_button(opened: Open, window: MainWindow, office: Path) -> None:
    page = opened(str(office))
    assert page.panes() == [page._body.columns, page._body.doubts, page._body.foot]


def test_the_demonstration_list_is_understood(opened: Open) -> None:
    page = opened(str(demo("invited_2024.xlsx")))
    assert page._body.foot.sum.text() == "191 rows read = 177 new + 1 known + 9 second entries + 4 left out"
