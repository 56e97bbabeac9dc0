"""The shell: first start, other files, the example, closing."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.errors import FileBusyError
from desktop_app.domain.languages import Language
from desktop_app.services.desk import open_desk
from desktop_app.ui.machine import Machine
from desktop_app.ui.main_window import MainWindow
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
