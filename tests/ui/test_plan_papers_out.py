"""The papers of a plan on their way out: printed, or saved in the format of the name."""

from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk, open_desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.shell import Shell
from tests.ui.import_driver import press
from tests.ui.paper_printer import print_nothing, print_to
from tests.ui.papers_driver import choose, enabled, open_paper, seen, told
from tests.ui.planned_page import YEAR, acts_of, page_of, planned

KK, RU = Language.KK, Language.RU
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window: MainWindow, desk: Desk) -> MainWindow:
    """Open a plan of 2024: a quarterly item, one until February, one in March; the chair answers."""
    planned(window, desk)
    return window


def test_ctrl_p_prints_the_pages_that_are_seen(
    window: MainWindow, tmp_path: Path, shell: Shell, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_paper(window, "plan")
    seen(window)
    print_to(tmp_path / "paper.pdf", monkeypatch)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: not shell.background.jobs, timeout=20_000)
    assert len(PdfReader(tmp_path / "paper.pdf").pages) == len(PdfReader(BytesIO(page.preview.pdf)).pages)


def test_what_is_printed_before_its_pages_are_seen_is_what_was_chosen_last(
    window: MainWindow, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, asked_about = open_paper(window, "plan"), print_nothing(monkeypatch)
    choose(page, "languages", "kk")
    page.act()
    assert asked_about == ["Plan of 2024 in Kazakh"]


@pytest.mark.parametrize(
    ("record", "choices", "name"),
    [
        ("plan", {}, "Plan of 2024 in Russian"),
        ("plan", {"languages": "both"}, "Plan of 2024 in two languages"),
        ("progress", {"on": "28.02.2024"}, "Progress of the plan of 2024 on 28.02.2024"),
        ("quarter", {"quarter": "3"}, "Report of quarter III, 2024"),
        ("tasks", {}, "Tasks of 2024, председатель"),
    ],
)
def test_each_paper_goes_out_under_its_own_name(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, record: str, choices: dict[str, str], name: str
) -> None:
    page, asked_about = open_paper(window, record), print_nothing(monkeypatch)
    for key, value in choices.items():
        choose(page, key, value)
    seen(window)
    press(page, "Print")
    assert asked_about == [name]


@pytest.mark.parametrize(
    ("record", "chosen", "begins"),
    [
        ("plan", "план.pdf", b"%PDF"),
        ("progress", "план.docx", b"PK"),
        ("tasks", "план.xlsx", b"PK"),
        ("calendar", "план.ics", b"BEGIN:VCALENDAR"),
    ],
)
def test_ctrl_s_saves_in_the_format_of_the_name(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: str, chosen: str, begins: bytes
) -> None:
    open_paper(window, record)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / chosen), ""))
    QTest.keyClick(window, Qt.Key.Key_S, CTRL)
    assert (tmp_path / chosen).read_bytes().startswith(begins)
    assert f"Saved: {chosen}" in told(window)


def test_a_name_without_a_format_takes_the_one_of_the_dialog(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_paper(window, "plan")
    seen(window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "2024 г."), "Word (*.docx)"))
    press(page, "Save as file")
    assert (tmp_path / "2024 г..docx").exists()


def test_a_dialog_that_is_left_saves_nothing(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(tmp_path.rglob("*.pdf"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    open_paper(window, "plan").save()
    assert set(tmp_path.rglob("*.pdf")) == before


def test_the_calendar_is_a_file_that_is_not_printed(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, printed = open_paper(window, "calendar"), print_nothing(monkeypatch)
    seen(window)
    assert "6 deadlines in a calendar" in told(page)
    page.print()
    assert printed == []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.ics"), ""))
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert (tmp_path / "a.ics").exists()


def test_the_menu_saves_the_calendar_at_once(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.ics"), ""))
    acts_of(page_of(window)._print.menu())["Save as calendar"]()
    assert (tmp_path / "a.ics").exists()


def test_a_file_that_is_open_for_viewing_shows_its_papers(shell: Shell, window: MainWindow, data: Path) -> None:
    assert shell.window is not None
    shell.background.wait()
    looking = shell._take(open_desk(data, read_only=True))
    looking.choose_year(YEAR)
    open_paper(looking, "plan")
    assert "ПЛАН РАБОТЫ" in seen(looking)
    assert {"Print", "Save as file"} <= set(enabled(looking.page))
