"""A plan that is still being read while the window becomes another one."""

import sys
from pathlib import Path
from threading import Event

import pytest

from desktop_app.domain.languages import Language
from desktop_app.domain.lists import ListTable
from desktop_app.services.desk import open_desk
from desktop_app.services.plan_lists import PlanLists
from desktop_app.ui.errors import install
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.compare_page import PlanComparePage
from desktop_app.ui.shell import Shell
from tests.services.planning import a_plan
from tests.ui.import_driver import Settle, drop_on, words
from tests.ui.plan_import_driver import ROWS, a_letter, column, dropping, in_russian, open_import, said
from tests.ui.planned_page import YEAR


@pytest.fixture
def let_read(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Hold every reading up until the event is set, as a large file on a slow disk does."""
    held, read_file = Event(), PlanLists.read_file

    def slow(lists: PlanLists, path: Path, *, sheet: str = "") -> ListTable:
        held.wait(20)
        return read_file(lists, path, sheet=sheet)

    monkeypatch.setattr(PlanLists, "read_file", slow)
    return held


def test_a_change_of_language_while_a_file_is_read_does_not_lose_it(
    window: MainWindow, shell: Shell, settle: Settle, tmp_path: Path, let_read: Event
) -> None:
    drop_on(open_import(window), a_letter(tmp_path, "plan.docx", ROWS))
    page = in_russian(shell)
    assert said(page, "План ещё не выбран") is not None
    let_read.set()
    settle()
    assert column(page, "Мероприятие") == ["Заседание комиссии", "Отчёт о работе", "Семинар для членов комиссий"]


def test_two_changes_of_language_while_a_file_is_read_do_not_lose_it_either(
    window: MainWindow, shell: Shell, settle: Settle, tmp_path: Path, let_read: Event
) -> None:
    drop_on(open_import(window), a_letter(tmp_path, "plan.docx", ROWS))
    in_russian(shell)
    shell.relook(shell.look.with_language(Language.EN))
    let_read.set()
    settle()
    assert shell.window is not None
    assert len(column(shell.window.page, "What is done")) == 3


def test_a_file_that_is_read_takes_the_place_of_the_one_before_in_the_new_window(
    window: MainWindow, shell: Shell, settle: Settle, tmp_path: Path, let_read: Event
) -> None:
    let_read.set()
    page = dropping(open_import(window), settle)(a_letter(tmp_path, "plan.docx", ROWS))
    let_read.clear()
    drop_on(page, a_letter(tmp_path, "other.docx", [ROWS[0], ROWS[2]]))
    page = in_russian(shell)
    assert len(column(page, "Мероприятие")) == 3
    let_read.set()
    settle()
    assert column(page, "Мероприятие") == ["Заседание комиссии"]


def test_a_file_refused_after_a_change_of_language_says_why_once(
    window: MainWindow,
    shell: Shell,
    settle: Settle,
    tmp_path: Path,
    let_read: Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install(shell.refuse, tmp_path / "reports")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    drop_on(open_import(window), tmp_path / "broken.docx")
    page = in_russian(shell)
    let_read.set()
    settle()
    assert shell.window is not None
    assert sum("повреждён" in one for one in words(shell.window.notices)) == 1
    assert said(page, "План ещё не выбран") is not None


def test_a_plan_to_compare_with_is_not_lost_either(
    window: MainWindow, shell: Shell, settle: Settle, tmp_path: Path, let_read: Event
) -> None:
    a_plan(window.context.desk, year=YEAR)
    window.choose_year(YEAR)
    window.open_page("plan_compare")
    drop_on(window.page, a_letter(tmp_path, "plan.docx", ROWS))
    page = in_russian(shell)
    let_read.set()
    settle()
    assert isinstance(page, PlanComparePage)
    assert [pair.theirs.number for pair in page.pairs if pair.theirs] != []


def test_a_file_of_another_data_file_is_not_awaited(
    window: MainWindow, shell: Shell, settle: Settle, tmp_path: Path, let_read: Event
) -> None:
    page = open_import(window)
    drop_on(page, a_letter(tmp_path, "plan.docx", ROWS))
    let_read.set()
    open_desk(tmp_path / "other.db", create=True).close()
    shell.open_file(tmp_path / "other.db")
    settle()
    assert shell.window is not None
    assert said(open_import(shell.window), "No plan has been chosen yet") is not None


def test_a_reading_that_is_broken_off_takes_nothing(
    window: MainWindow, settle: Settle, tmp_path: Path, let_read: Event
) -> None:
    page = open_import(window)
    drop_on(page, a_letter(tmp_path, "plan.docx", ROWS))
    (job,) = window.context.background.jobs
    job.cancel()
    let_read.set()
    settle()
    assert said(page, "No plan has been chosen yet") is not None
