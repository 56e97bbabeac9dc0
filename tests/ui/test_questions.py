"""Questions before what cannot be undone, and the note about the unexpected."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.questions import Question, Unexpected, ask_operator, confirmed


def _ask(window: MainWindow, answer: Callable[[Question], None]) -> bool:
    def then() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Question)
        answer(dialog)

    QTimer.singleShot(0, then)
    return confirmed(window, window.context, "Delete the file?", "It goes for good", "Delete")


def _click(dialog: QWidget, words: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()


def test_the_verb_is_the_yes(window: MainWindow) -> None:
    assert _ask(window, lambda dialog: _click(dialog, "Delete"))


def test_cancel_is_the_no(window: MainWindow) -> None:
    assert not _ask(window, lambda dialog: _click(dialog, "Cancel"))


def test_escape_is_the_no(window: MainWindow) -> None:
    assert not _ask(window, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))


def test_enter_alone_destroys_nothing(window: MainWindow) -> None:
    def answer(dialog: Question) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        dialog.reject()

    assert not _ask(window, answer)


def test_the_report_can_be_copied(window: MainWindow, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("ValueError, файл 12", encoding="utf-8")
    dialog = Unexpected(window, window.context.texts, report)
    _click(dialog, "Copy the report")
    assert QGuiApplication.clipboard().text() == "ValueError, файл 12"


def test_where_there_is_no_report_none_can_be_copied(window: MainWindow) -> None:
    dialog = Unexpected(window, window.context.texts, None)
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy the report")
    assert not copy.isEnabled()


def test_the_note_can_be_closed(window: MainWindow, qtbot: QtBot) -> None:
    dialog = Unexpected(window, window.context.texts, None)
    dialog.show()
    with qtbot.waitSignal(dialog.destroyed):
        _click(dialog, "Close")


@pytest.mark.parametrize(
    ("answer", "name"),
    [(("  Тлеуова   А. М. ", True), "Тлеуова А. М."), (("Тлеуова А. М.", False), ""), (("   ", True), "")],
)
def test_a_name_is_taken_tidy_or_not_at_all(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: tuple[str, bool], name: str
) -> None:
    monkeypatch.setattr(QInputDialog, "textValue", lambda _dialog: answer[0])
    monkeypatch.setattr(QInputDialog, "exec", lambda _dialog: int(answer[1]))
    assert ask_operator(window, window.context) == name
