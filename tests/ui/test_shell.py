"""The shell: first start, other files, the example, closing."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.errors import DiskFullError, FileBusyError, FileNotOursError, RuleError
from desktop_app.domain.languages import Language
from desktop_app.services.demo import NAME
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.places import data_path
from desktop_app.ui.machine import Machine
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.questions import Unexpected
from desktop_app.ui.shell import Shell
from desktop_app.ui.welcome import WelcomePage
from tests.builders import a_card


def _welcome(application: QApplication, machine: Machine, path: Path) -> tuple[Shell, WelcomePage]:
    shell = Shell(application, machine, path)
    page = shell.start()
    assert isinstance(page, WelcomePage)
    return shell, page


def test_an_empty_computer_is_welcomed(application: QApplication, machine: Machine, tmp_path: Path) -> None:
    _shell, page = _welcome(application, machine, tmp_path / "new.db")
    assert not page.begin.isEnabled()


def test_names_and_operator_begin_the_work(application: QApplication, machine: Machine, tmp_path: Path) -> None:
    shell, page = _welcome(application, machine, tmp_path / "new.db")
    page.name_kk.setText("Аудандық комиссия")
    page.operator.setText("Әлия Қ.")
    page.begin.click()
    assert shell.desk is not None
    assert shell.desk.settings.operators() == ["Әлия Қ."]
    shell.close()


def test_the_welcome_page_changes_its_language(application: QApplication, machine: Machine, tmp_path: Path) -> None:
    shell, page = _welcome(application, machine, tmp_path / "new.db")
    page.name_ru.setText("Районная комиссия")
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.welcome is not None
    assert shell.welcome.typed[1] == "Районная комиссия"


def test_the_welcome_page_keeps_the_place_in_another_language(
    application: QApplication, machine: Machine, tmp_path: Path
) -> None:
    shell, page = _welcome(application, machine, tmp_path / "new.db")
    page._path = tmp_path / "elsewhere.db"
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.welcome is not None
    assert shell.welcome.place == tmp_path / "elsewhere.db"


def test_the_first_start_is_no_step_to_undo(application: QApplication, machine: Machine, tmp_path: Path) -> None:
    shell, page = _welcome(application, machine, tmp_path / "new.db")
    page.name_kk.setText("Аудандық комиссия")
    page.operator.setText("Әлия Қ.")
    page.begin.click()
    assert shell.desk is not None
    assert shell.desk.steps.state().undo is None
    shell.close()


def test_the_cursor_stays_where_it_was_in_another_language(shell: Shell, window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, PeoplePage)
    window.activateWindow()
    page.new()
    field = page._editor._form.editors["surname"].control
    assert isinstance(field, QLineEdit)
    field.setText("Новиков")
    field.setFocus()
    field.setSelection(2, 3)
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    again = shell.window.focusWidget()
    assert isinstance(again, QLineEdit)
    assert again.selectedText() == "вик"


def test_a_foreign_file_is_refused_and_untouched(application: QApplication, machine: Machine, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.db"
    foreign.write_bytes(b"PK\x03\x04 not ours")
    _shell, page = _welcome(application, machine, foreign)
    assert "not a data file" in page._error.text()
    assert foreign.read_bytes() == b"PK\x03\x04 not ours"


def test_closing_keeps_what_was_changed(shell: Shell, window: MainWindow, data: Path) -> None:
    window.context.desk.people.save(a_card("Жаңа Адам"))
    window.context.desk.people.save(a_card("Жаңа Адам"))
    window.close()
    desk = open_desk(data, read_only=True)
    reasons = [backup.reason for backup in desk.backups.all()]
    desk.close()
    assert reasons[:2] == [BackupReason.EXIT, BackupReason.START]


def test_another_file_is_opened_in_its_place(shell: Shell, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    open_desk(other, create=True).close()
    shell.open_file(other)
    assert shell.desk is not None
    assert shell.desk.path == other


def test_a_file_that_is_open_elsewhere_leaves_this_one_open(shell: Shell, window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    held = open_desk(other, create=True)
    with pytest.raises(FileBusyError):
        shell.open_file(other)
    held.close()
    assert shell.window is window


def _demo_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    (data_path().parent / "demo").mkdir(parents=True)


def _show_demo(shell: Shell, page: WelcomePage, qtbot: QtBot) -> MainWindow:
    next(button for button in page.findChildren(QPushButton) if button.text() == "Look at the example").click()
    qtbot.waitUntil(lambda: shell.window is not None, timeout=60_000)
    assert shell.window is not None
    return shell.window


def test_the_example_opens_from_the_welcome_page_and_says_what_it_is(
    application: QApplication, machine: Machine, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _demo_home(tmp_path, monkeypatch)
    shell, page = _welcome(application, machine, tmp_path / "new.db")
    window = _show_demo(shell, page, qtbot)
    assert "demonstration" in window.windowTitle()
    assert machine.data is None
    window.close()


def test_the_users_own_file_after_the_example_is_backed_up_and_remembered(
    application: QApplication, machine: Machine, data: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _demo_home(data.parent, monkeypatch)
    shell, page = _welcome(application, machine, data.with_name("new.db"))
    _show_demo(shell, page, qtbot)
    shell.open_file(data)
    shell.background.wait()
    assert shell.window is not None
    assert shell.window.windowTitle() == "Zhospar"
    assert machine.data == data
    assert [backup.reason for backup in shell.window.context.desk.backups.all()] == [BackupReason.START]
    shell.window.close()


def test_the_welcome_page_waits_while_the_example_is_made(
    application: QApplication, machine: Machine, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _demo_home(tmp_path, monkeypatch)
    (data_path().parent / "demo" / NAME).write_bytes(b"of somebody else")
    shell, page = _welcome(application, machine, tmp_path / "new.db")
    with qtbot.captureExceptions() as seen:
        page._doors.show_demo()
        assert not page.isEnabled()
        with qtbot.waitSignal(shell.background.idle, timeout=60_000):
            pass
        qtbot.waitUntil(lambda: bool(seen))
    shell.refuse(cast("RuleError", seen[0][1]), None)
    assert page.isEnabled()
    assert NAME in page._error.text()


def test_a_copy_opens_as_a_file_of_its_own(
    shell: Shell, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _demo_home(tmp_path, monkeypatch)
    copy = desk.backups.save_copy(tmp_path / "copy.zip")
    shell.open_file(copy)
    shell.open_file(copy)
    assert shell.desk is not None
    assert shell.desk.path == data_path().parent / "copy-2.db"
    assert len(shell.desk.people.ids()) == 3


def test_a_refused_file_leaves_what_was_typed(shell: Shell, window: MainWindow, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.db"
    foreign.write_bytes(b"not ours" * 1000)
    window.page.new()
    with pytest.raises(FileNotOursError):
        shell.open_file(foreign)
    assert shell.window is window
    assert "editing" in window.page.state()


def test_a_new_file_begins_with_the_name_of_its_place(shell: Shell, window: MainWindow, tmp_path: Path) -> None:
    shell.open_file(tmp_path / "new.db", new=True)
    assert shell.welcome is not None
    shell.welcome.name_ru.setText("Районная комиссия")
    shell.welcome.operator.setText("Әлия Қ.")
    shell.welcome.begin.click()
    assert shell.desk is not None
    assert (shell.desk.path, shell.desk.people.count()) == (tmp_path / "new.db", 0)


def test_the_operator_goes_along_to_another_file(shell: Shell, window: MainWindow, tmp_path: Path) -> None:
    open_desk(tmp_path / "other.db", create=True).close()
    shell.open_file(tmp_path / "other.db")
    assert shell.desk is not None
    assert shell.desk.settings.operator == "Тлеуова А. М."


def test_another_name_is_asked_for_at_the_foot(window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "textValue", lambda _dialog: "Серік Ж.")
    monkeypatch.setattr(QInputDialog, "exec", lambda _dialog: 1)
    window.status.operator_asked.emit()
    assert desk.settings.operator == "Серік Ж."
    assert "Серік Ж." in desk.settings.operators()


def test_something_unexpected_is_told_on_the_welcome_page(
    application: QApplication, machine: Machine, tmp_path: Path
) -> None:
    shell, page = _welcome(application, machine, tmp_path / "new.db")
    shell.refuse(None, None)
    assert page.findChild(Unexpected) is not None
    shell.refuse(DiskFullError("new.db"), None)
    assert "disk is full" in page._error.text()


def test_a_place_for_new_data_can_be_chosen(
    application: QApplication, machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, page = _welcome(application, machine, tmp_path / "new.db")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "there.db"), ""))
    page._choose_place()
    page.name_kk.setText("Аудандық комиссия")
    page.operator.setText("Әлия Қ.")
    page.begin.click()
    assert (tmp_path / "there.db").exists()
    shell.close()


def test_existing_data_opens_from_the_welcome_page(
    application: QApplication, machine: Machine, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, page = _welcome(application, machine, data.with_name("new.db"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(data), ""))
    page._open()
    assert shell.window is not None
    assert shell.welcome is None
    shell.window.close()


def test_what_the_first_pages_ask_for_is_loaded_beside_the_window(
    application: QApplication, machine: Machine, data: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    loaded: list[Desk] = []
    monkeypatch.setattr("desktop_app.ui.shell._warm_up", loaded.append)
    monkeypatch.setattr("desktop_app.ui.shell._WARM_UP_AFTER_MS", 0)
    shell = Shell(application, machine, data)
    shell.start()
    qtbot.waitUntil(lambda: shell.desk in loaded)
    shell.background.wait()
    assert shell.window is not None
    shell.window.close()
    shell.close()
