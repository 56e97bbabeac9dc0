"""The menu behind F10: every entry does what it says."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.awards import AwardState
from desktop_app.domain.backups import BackupReason
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.awards.annulling import AnnulDialog
from desktop_app.ui.help import Reader
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.settings.data import DataGroup
from desktop_app.ui.shell import Shell
from desktop_app.ui.tokens import Theme
from tests.builders import a_card


def _choose(window: MainWindow, words: str) -> None:
    window.menu.fill()
    next(action for action in window.menu.actions() if action.text() == words).trigger()


def _words(window: MainWindow) -> list[str]:
    window.menu.fill()
    return [action.text() for action in window.menu.actions() if action.isEnabled()]


def _reader(window: MainWindow) -> str:
    reader = window.findChild(Reader)
    assert reader is not None
    return reader.text.toPlainText()


def test_another_file_is_opened(
    shell: Shell, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_desk(tmp_path / "other.db", create=True).close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(tmp_path / "other.db"), ""))
    _choose(window, "Open another data file…")
    assert shell.desk is not None
    assert shell.desk.path == tmp_path / "other.db"


def test_a_new_file_begins_on_the_welcome_page(
    shell: Shell, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "new.db"), ""))
    _choose(window, "New data file…")
    assert shell.window is None
    assert shell.welcome is not None
    assert shell.welcome._place.text() == str(tmp_path / "new.db")


@pytest.mark.parametrize("words", ["Open another data file…", "New data file…"])
def test_the_file_stays_if_the_user_thinks_better_of_it(
    shell: Shell, window: MainWindow, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    for dialog in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, dialog, lambda *_arguments: ("", ""))
    _choose(window, words)
    assert shell.window is window


def test_the_way_to_the_data_ends_at_the_data(window: MainWindow) -> None:
    _choose(window, "Where is my data")
    group = window.page.findChild(DataGroup)
    assert group is not None
    assert group.isVisible()


def test_a_backup_is_made(shell: Shell, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.background.idle):
        _choose(window, "Back up now")
    assert desk.backups.all()[0].reason is BackupReason.ASKED


def test_the_steps_are_taken_back_and_done_again(window: MainWindow, desk: Desk) -> None:
    desk.people.save(a_card("Тілеубаев Ермек"))
    _choose(window, next(words for words in _words(window) if words.startswith("Undo: ")))
    undone = len(desk.people.ids())
    _choose(window, next(words for words in _words(window) if words.startswith("Redo: ")))
    assert (undone, len(desk.people.ids())) == (3, 4)


def test_what_cannot_be_taken_back_is_annulled(window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    award = desk.letters.issue(desk.letters.compose_all(desk.people.ids()[:1], Wishes()))[0]

    def answer(dialog: AnnulDialog) -> int:
        dialog.reason.setText("ошибка в имени")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(AnnulDialog, "exec", answer)
    _choose(window, "Annul № 1…")
    assert desk.awards.award(award.id).state is AwardState.ANNULLED


def test_an_annulled_letter_is_not_offered_again(window: MainWindow, desk: Desk) -> None:
    award = desk.letters.issue(desk.letters.compose_all(desk.people.ids()[:1], Wishes()))[0]
    desk.awards.annul(award.id, "ошибка в имени")
    assert not any(words.startswith("Annul") for words in _words(window))


def test_the_colours_turn_and_turn_back(shell: Shell, window: MainWindow) -> None:
    _choose(window, "Dark colours")
    dark = shell.window
    assert dark is not None
    assert dark.context.theme is Theme.DARK
    _choose(dark, "Light colours")
    assert shell.window is not None
    assert (shell.window.context.theme, shell.machine.look.theme) == (Theme.LIGHT, Theme.LIGHT)


def test_help_tells_about_the_open_page(window: MainWindow) -> None:
    window.open_page("awards")
    _choose(window, "Help")
    assert "Awards" in _reader(window)


def test_the_keys_are_listed(window: MainWindow) -> None:
    _choose(window, "List of keys")
    assert "Ctrl+K" in _reader(window)


def test_a_kazakh_window_has_a_kazakh_menu(shell: Shell) -> None:
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    assert not any(words.isascii() for words in _words(shell.window) if words)
