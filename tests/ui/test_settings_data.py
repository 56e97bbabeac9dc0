"""Data and backups in the settings: made, listed, restored, carried elsewhere, checked."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.questions import Question
from desktop_app.ui.settings.data import DataGroup
from desktop_app.ui.shell import Shell
from tests.builders import a_card


@pytest.fixture
def group(window: MainWindow) -> DataGroup:
    window.open_page("settings", "data")
    found = window.page.findChild(DataGroup)
    assert found is not None
    return found


def _press(group: DataGroup, words: str) -> None:
    next(button for button in group.findChildren(QPushButton) if button.text() == words).click()


def _said(group: DataGroup) -> str:
    return "\n".join(label.text() for label in group.window().findChildren(QLabel))


def _choose_to_save(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (path, ""))


def _choose_to_open(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (path, ""))


def _answering(answer: Callable[[Question], None]) -> list[str]:
    asked: list[str] = []

    def then() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Question)
        asked.extend(label.text() for label in dialog.findChildren(QLabel))
        answer(dialog)

    QTimer.singleShot(0, then)
    return asked


def test_a_backup_made_by_hand_stands_first_in_the_list(group: DataGroup, desk: Desk, qtbot: QtBot) -> None:
    desk.people.save(a_card("Тілеубаев Ермек"))
    _press(group, "Back up now")
    qtbot.waitUntil(lambda: "by hand" in _said(group))
    assert desk.backups.all()[0].reason is BackupReason.ASKED


def test_every_backup_tells_how_much_it_holds(group: DataGroup) -> None:
    assert "people: 3, awards: 0" in _said(group)


def test_a_backup_ends_in_peace_though_the_language_changed_meanwhile(
    group: DataGroup, shell: Shell, desk: Desk, qtbot: QtBot
) -> None:
    gate = Event()
    with qtbot.captureExceptions() as seen:
        shell.background.run("Waiting", lambda _tell: gate.wait(10), lambda _result: None)
        group.back_up()
        shell.relook(shell.look.with_language(Language.KK))
        qtbot.wait(50)
        with qtbot.waitSignal(shell.background.idle):
            gate.set()
    assert seen == []


def test_a_copy_is_packed_where_the_user_says(
    group: DataGroup, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose_to_save(str(tmp_path / "copy.zip"), monkeypatch)
    _press(group, "Save a copy")
    qtbot.waitUntil(lambda: f"The copy lies in {tmp_path / 'copy.zip'}" in _said(group))
    assert (tmp_path / "copy.zip").read_bytes().startswith(b"PK")


def test_no_copy_is_packed_if_the_user_thinks_better_of_it(
    group: DataGroup, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose_to_save("", monkeypatch)
    _press(group, "Save a copy")
    assert shell.background.jobs == []


def test_a_backup_is_restored_after_a_question(group: DataGroup, desk: Desk) -> None:
    desk.people.delete(desk.people.ids()[0])
    _answering(lambda dialog: dialog.accept())
    _press(group, "Restore")
    assert len(desk.people.ids()) == 3
    assert desk.backups.all()[0].reason is BackupReason.RESTORE
    assert "Restored" in _said(group)


def test_the_question_tells_what_goes(group: DataGroup, desk: Desk) -> None:
    desk.people.delete(desk.people.ids()[0])
    asked = _answering(lambda dialog: dialog.reject())
    _press(group, "Restore")
    assert "What was entered after this copy was made goes" in "\n".join(asked)
    assert len(desk.people.ids()) == 2


def test_a_copy_from_elsewhere_is_restored(
    group: DataGroup, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.backups.save_copy(tmp_path / "copy.zip")
    desk.people.delete(desk.people.ids()[0])
    _choose_to_open(str(tmp_path / "copy.zip"), monkeypatch)
    asked = _answering(lambda dialog: dialog.accept())
    _press(group, "Restore from a file")
    assert "Restore the data from copy.zip?" in asked
    assert len(desk.people.ids()) == 3


def test_nothing_is_asked_where_no_file_was_chosen(
    group: DataGroup, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(desk.backups.all())
    _choose_to_open("", monkeypatch)
    _press(group, "Restore from a file")
    assert len(desk.backups.all()) == before


def test_a_foreign_file_is_refused_and_the_data_stays(
    group: DataGroup, desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "foreign.db").write_bytes(b"not ours" * 1000)
    _choose_to_open(str(tmp_path / "foreign.db"), monkeypatch)
    _answering(lambda dialog: dialog.accept())
    with qtbot.captureExceptions() as seen:
        _press(group, "Restore from a file")
    assert seen[0][0].__name__ == "FileNotOursError"
    assert len(desk.people.ids()) == 3


def test_sound_data_is_called_sound(group: DataGroup, qtbot: QtBot) -> None:
    _press(group, "Check the data")
    qtbot.waitUntil(lambda: "The data is sound" in _said(group))


def test_a_change_from_outside_is_told_in_the_language_of_the_window(
    group: DataGroup, shell: Shell, data: Path, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(data)) as stranger, stranger:
        stranger.execute("UPDATE person SET phone = '112' WHERE id = (SELECT min(id) FROM person)")
    shell.relook(shell.look.with_language(Language.RU))
    assert shell.window is not None
    again = shell.window.page.findChild(DataGroup)
    assert again is not None
    again.check()
    qtbot.waitUntil(lambda: "запись изменена извне" in _said(again) or "from outside" in _said(again))
    assert "from outside" not in _said(again)


def test_the_folder_of_the_data_is_opened(group: DataGroup, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    _press(group, "Open the folder")
    assert [Path(url.toLocalFile()) for url in opened] == [data.parent]
