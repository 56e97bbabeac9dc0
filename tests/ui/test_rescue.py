"""A data file that cannot be opened: the welcome page says why, and brings the data back from a copy."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.domain.languages import Language
from desktop_app.services.desk import open_desk
from desktop_app.ui.machine import Machine
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.shell import Shell
from desktop_app.ui.welcome import WelcomePage


@pytest.fixture
def copy(data: Path) -> Path:
    desk = open_desk(data)
    made = desk.backups.save_copy(data.with_name("copy.zip"))
    desk.close()
    return made


@pytest.fixture
def refused(application: QApplication, machine: Machine, data: Path, copy: Path) -> Shell:
    data.write_bytes(data.read_bytes()[:5_000])
    shell = Shell(application, machine, data)
    shell.start()
    return shell


def _page(shell: Shell) -> WelcomePage:
    assert shell.welcome is not None
    return shell.welcome


def test_a_damaged_file_is_brought_back_from_a_copy(
    refused: Shell, data: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(copy), ""))
    _page(refused).rescue.click()
    assert isinstance(refused.window, MainWindow)
    assert refused.window.context.desk.people.count() == 3
    assert data.with_name("data.db.damaged-1").stat().st_size == 5_000
    refused.background.wait()
    refused.window.close()


def test_a_refused_file_is_not_the_place_of_new_data(refused: Shell, data: Path) -> None:
    assert _page(refused)._place.text() == str(data.with_name("data-2.db"))


def test_the_way_out_stays_in_another_language(refused: Shell) -> None:
    refused.relook(refused.look.with_language(Language.RU))
    assert "повреждён" in _page(refused)._error.text()
    assert _page(refused).rescue.isEnabled()


def test_a_foreign_file_is_not_offered_to_be_replaced(
    application: QApplication, machine: Machine, tmp_path: Path
) -> None:
    (tmp_path / "foreign.db").write_bytes(b"PK\x03\x04 not ours")
    shell = Shell(application, machine, tmp_path / "foreign.db")
    shell.start()
    assert not hasattr(_page(shell), "rescue")


def test_a_file_that_is_not_there_is_no_existing_data(
    application: QApplication, machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = Shell(application, machine, tmp_path / "new.db")
    shell.start()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(tmp_path / "typed.db"), ""))
    _page(shell)._open()
    assert "typed.db" in _page(shell)._error.text()
