"""The export of people: columns as seen, phones only when ticked, no file written over unasked."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.exports import ExportColumn, ExportFormat
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.export_dialog import ExportDialog, ask_place, export_people


def answer(monkeypatch: pytest.MonkeyPatch, path: Path, *, over: bool = False) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: 1 if over else 0)


def said(window: MainWindow) -> list[str]:
    return [label.text() for label in window.notices.findChildren(QLabel)]


def test_what_the_table_shows_is_ticked_and_phones_are_not(window: MainWindow) -> None:
    dialog = ExportDialog(window, window.context, 3)
    assert ExportColumn.SURNAME in dialog.columns
    assert ExportColumn.PHONE not in dialog.columns
    assert dialog.file_format is ExportFormat.XLSX


def test_without_columns_there_is_nothing_to_export(window: MainWindow) -> None:
    dialog = ExportDialog(window, window.context, 3)
    for tick in dialog.ticks.values():
        tick.setChecked(False)
    assert not dialog._go.isEnabled()


def test_what_is_seen_is_written_and_told(
    window: MainWindow, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answer(monkeypatch, tmp_path / "list.xlsx", over=True)
    export_people(window, window.context, desk.people.ids())
    qtbot.waitUntil(lambda: any("list.xlsx, 3 rows" in words for words in said(window)))
    assert (tmp_path / "list.xlsx").exists()


def test_the_ending_is_added_and_a_file_there_is_asked_about(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "list.csv").write_text("old", encoding="utf-8")
    answer(monkeypatch, tmp_path / "list", over=False)
    assert ask_place(window, window.context, ExportFormat.CSV) is None
    answer(monkeypatch, tmp_path / "list", over=True)
    assert ask_place(window, window.context, ExportFormat.CSV) == tmp_path / "list.csv"


def test_who_thinks_better_of_it_writes_nothing(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, tmp_path / "list.xlsx", over=False)
    export_people(window, window.context, desk.people.ids())
    assert list(tmp_path.glob("*.xlsx")) == []
    assert window.context.background.jobs == []
