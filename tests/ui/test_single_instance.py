"""One window for a data file: a second start calls the first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.shell import Shell
from desktop_app.ui.single_instance import FirstInstance, _name, raise_first


@pytest.fixture
def first(application: QApplication, tmp_path: Path) -> Iterator[FirstInstance]:
    keeper = QObject()
    yield FirstInstance(tmp_path / "data.db", keeper)
    keeper.deleteLater()


def test_a_second_start_calls_the_first(first: FirstInstance, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.called):
        assert raise_first(tmp_path / "data.db")


def test_other_data_has_a_window_of_its_own(first: FirstInstance, tmp_path: Path) -> None:
    assert not raise_first(tmp_path / "other.db")


def test_where_nobody_listens_the_start_is_the_first(application: QApplication, tmp_path: Path) -> None:
    assert not raise_first(tmp_path / "data.db")


def test_every_further_start_is_heard(first: FirstInstance, tmp_path: Path, qtbot: QtBot) -> None:
    for _start in range(2):
        with qtbot.waitSignal(first.called):
            raise_first(tmp_path / "data.db")


def test_another_word_is_not_listened_to(first: FirstInstance, tmp_path: Path, qtbot: QtBot) -> None:
    stranger = QLocalSocket()
    stranger.connectToServer(_name(tmp_path / "data.db"))
    assert stranger.waitForConnected(300)
    with qtbot.assertNotEmitted(first.called, wait=500):
        stranger.write(b"quit!")
        stranger.waitForBytesWritten(300)


def test_a_crash_leaves_no_name_taken(first: FirstInstance, tmp_path: Path, qtbot: QtBot) -> None:
    again = FirstInstance(tmp_path / "data.db", first)
    with qtbot.waitSignal(again.called):
        raise_first(tmp_path / "data.db")


def test_a_minimised_window_comes_to_the_front(shell: Shell, window: MainWindow) -> None:
    window.showMinimized()
    shell.come_forward()
    assert not window.windowState() & Qt.WindowState.WindowMinimized
