"""Our plan beside the plan of the superior commission: missing, later, extra, and what is missing taken in."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QTableView, QToolButton, QWidget

from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.errors import install
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.paste_dialog import PasteDialog
from desktop_app.ui.plans.compare_page import PlanComparePage
from desktop_app.ui.shell import Shell
from tests.services.planning import JANUARY, a_plan
from tests.services.sheet_files import a_workbook
from tests.services.word_files import HEAD, a_document
from tests.ui.import_driver import Settle, drop_on, press, words
from tests.ui.planned_page import YEAR, acts_of, answer, page_of

OURS = (
    ("Семинар с председателями и секретарями УИК", "II квартал"),
    ("Сверка списков избирателей с акимами", "июль"),
    ("Приём граждан", "постоянно"),
)
THEIRS = (
    HEAD,
    ("1", "Проведение семинара с секретарями и председателями УИК", "май", "ТИК"),
    ("2", "Сверка списков избирателей с акимами", "июль", "ТИК"),
    ("3", "Обучение наблюдателей от партий", "март", "ТИК"),
)
ALL = ["Missing in ours", "Later in ours", "Only in ours", "In both"]


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> QWidget:
    """Open the page by the menu of our plan of 2024."""
    a_plan(desk, *OURS, year=YEAR)
    window.choose_year(YEAR)
    window.open_page("plan")
    acts_of(page_of(window)._more.menu())["Compare with another plan"]()
    assert window.page.name == "plan_compare"
    return window.page


@pytest.fixture
def superior(tmp_path: Path) -> Path:
    """Write the plan of the superior commission: one item missing in ours, one earlier, one the same."""
    file = tmp_path / "superior.docx"
    file.write_bytes(a_document(THEIRS, above=["План работы на 2024 год"]))
    return file


@pytest.fixture
def compared(page: QWidget, superior: Path, settle: Settle) -> QWidget:
    """Drop the plan of the superior commission on the page."""
    drop_on(page, superior)
    settle()
    return page


def column(page: QWidget, place: int) -> list[str]:
    """Return the cells of a column from above."""
    rows = page.findChildren(QTableView)[0].model()
    return [str(rows.index(row, place).data()) for row in range(rows.rowCount())]


def parts(page: QWidget) -> dict[str, QToolButton]:
    """Return the choices above the table by their words, without the counts."""
    found = [one for one in page.findChildren(QToolButton) if one.isVisibleTo(page) and one.isCheckable()]
    return {one.text().rpartition(" ")[0]: one for one in found}


def adding(page: QWidget) -> QAbstractButton | None:
    """Return the button that takes what is missing, where it is offered."""
    offered = [one for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page)]
    return next((one for one in offered if one.text() == "Take what is missing into our plan"), None)


def shown(page: QWidget) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page) and one.text()]


def open_row(page: QWidget, words: str) -> None:
    """Open the pair that differs so, with Enter."""
    table = page.findChildren(QTableView)[0]
    table.setCurrentIndex(table.model().index(column(page, 0).index(words), 0, QModelIndex()))
    QTest.keyClick(table, Qt.Key.Key_Return)


def test_an_empty_page_says_what_is_compared(page: QWidget) -> None:
    assert "No other plan has been chosen" in shown(page)
    assert page.findChildren(QTableView)[0].isVisibleTo(page) is False


def test_missing_later_extra_and_equal_items_are_told(compared: QWidget) -> None:
    assert column(compared, 0) == ALL
    assert column(compared, 1) == [THEIRS[3][1], THEIRS[1][1], "", THEIRS[2][1]]
    assert column(compared, 3) == ["", f"1. {OURS[0][0]}", f"3. {OURS[2][0]}", f"2. {OURS[1][0]}"]


def test_both_deadlines_stand_beside_each_other(compared: QWidget) -> None:
    assert (column(compared, 2)[1], column(compared, 4)[1]) == ("май", "II квартал")


def test_comparing_writes_nothing(compared: QWidget, desk: Desk) -> None:
    assert len(desk.plans.of_year(YEAR).items) == len(OURS)


@pytest.mark.parametrize("words", ALL)
def test_one_kind_of_difference_is_shown_alone(compared: QWidget, words: str) -> None:
    assert parts(compared)[words].text() == f"{words} 1"
    parts(compared)[words].click()
    assert column(compared, 0) == [words]
    parts(compared)["All"].click()
    assert column(compared, 0) == ALL


def test_enter_opens_our_item_of_a_pair(compared: QWidget, window: MainWindow, desk: Desk) -> None:
    open_row(compared, "Later in ours")
    assert page_of(window)._table.chosen_id() == desk.plans.of_year(YEAR).items[0].id


def test_a_pair_without_an_item_of_ours_opens_nothing(compared: QWidget, window: MainWindow) -> None:
    open_row(compared, "Missing in ours")
    assert window.page is compared


def test_what_is_missing_is_taken_into_a_section_of_its_own(compared: QWidget, window: MainWindow, desk: Desk) -> None:
    press(compared, "Take what is missing into our plan")
    whole = desk.plans.of_year(YEAR)
    assert [item.wording.title_ru for item in whole.of_section(whole.sections[-1].id)] == [THEIRS[3][1]]
    assert len(whole.sections) == 2
    assert "Added: 1 item" in words(window.notices)
    assert sorted(column(compared, 0)) == ["In both", "In both", "Later in ours", "Only in ours"]
    assert adding(compared) is None


def test_ctrl_z_takes_back_what_was_taken_in(compared: QWidget, window: MainWindow, desk: Desk) -> None:
    press(compared, "Take what is missing into our plan")
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.plans.of_year(YEAR).sections) == 1
    assert column(compared, 0) == ALL
    assert adding(compared) is not None


def test_an_approved_plan_takes_what_is_missing_by_a_decision(
    compared: QWidget, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    before = len(desk.plans.of_year(YEAR).items)
    monkeypatch.setattr(Asking, "ask", lambda _dialog: None)
    press(compared, "Take what is missing into our plan")
    assert len(desk.plans.of_year(YEAR).items) == before
    monkeypatch.undo()
    answer(monkeypatch, number="3/1", dated="05.03.2024")
    press(compared, "Take what is missing into our plan")
    taken = desk.plans.of_year(YEAR)
    assert (len(taken.items) > before, taken.decisions[-1].number) == (True, "3/1")
    assert adding(compared) is None


def test_a_closed_plan_takes_nothing_and_says_why(compared: QWidget, desk: Desk) -> None:
    plan = desk.plans.of_year(YEAR).plan
    desk.plans.approve(plan.id, JANUARY)
    desk.plans.close(plan.id)
    offered = adding(compared)
    assert offered is not None
    assert not offered.isEnabled()
    assert "The plan is closed: nothing in it changes any more" in shown(compared)


def test_a_postponed_item_shows_to_which_day(compared: QWidget, desk: Desk) -> None:
    item = desk.plans.of_year(YEAR).items[0]
    desk.plan_marks.postpone(item.occurrences[0].id, date(YEAR, 12, 30), "болезнь")
    assert any(one.endswith("postponed to 30.12") for one in column(compared, 4))


def test_a_change_of_our_plan_is_compared_at_once(compared: QWidget, desk: Desk) -> None:
    desk.plan_writing.delete_item(desk.plans.of_year(YEAR).items[1].id)
    assert column(compared, 0) == ["Missing in ours", "Missing in ours", "Later in ours", "Only in ours"]


def test_the_plan_of_a_workbook_is_asked_for(
    page: QWidget, tmp_path: Path, window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "superior.xlsx"
    file.write_bytes(a_workbook([list(row) for row in THEIRS]))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(file), ""))
    press(page, "Take from a file")
    settle()
    assert column(page, 0) == ALL
    assert page.findChildren(QTableView)[0].hasFocus()


def test_nothing_happens_if_no_file_is_chosen(page: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))
    press(page, "Another file")
    assert "No other plan has been chosen" in shown(page)


@pytest.mark.parametrize(("answer", "pairs"), [(QDialog.DialogCode.Accepted, 4), (QDialog.DialogCode.Rejected, 0)])
def test_a_pasted_plan_is_compared_unless_it_is_thought_better_of(
    page: QWidget, monkeypatch: pytest.MonkeyPatch, answer: QDialog.DialogCode, pairs: int
) -> None:
    QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in THEIRS))
    monkeypatch.setattr(PasteDialog, "exec", lambda _dialog: answer)
    press(page, "Paste")
    assert len(column(page, 0)) == pairs


def test_a_table_that_is_no_plan_is_refused_once_and_what_was_compared_stays(
    compared: QWidget, window: MainWindow, shell: Shell, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    QGuiApplication.clipboard().setText("1\t2\n3\t4")
    monkeypatch.setattr(PasteDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    with monkeypatch.context() as running:
        running.setattr(sys, "excepthook", sys.excepthook)
        install(shell.refuse, tmp_path / "reports")
        press(compared, "Paste")
    assert any("No row of the table" in one for one in words(window.notices))
    desk.plan_writing.delete_item(desk.plans.of_year(YEAR).items[2].id)
    assert column(compared, 0) == ["Missing in ours", "Later in ours", "In both"]


def test_a_year_without_a_plan_of_ours_has_nothing_to_compare(compared: QWidget, window: MainWindow) -> None:
    window.choose_year(YEAR + 5)
    assert "There is no plan in this year" in shown(compared)
    window.choose_year(YEAR)
    assert column(compared, 0) == ALL


def test_a_change_of_language_keeps_the_other_plan_and_what_is_shown(compared: QWidget, shell: Shell) -> None:
    parts(compared)["Missing in ours"].click()
    shell.relook(shell.look.with_language(Language.RU))
    assert shell.window is not None
    assert column(shell.window.page, 1) == [THEIRS[3][1]]


def test_the_way_back_leads_to_the_plan(page: QWidget, window: MainWindow) -> None:
    press(page, "Back to the plan")
    assert window.page is page_of(window)


def test_a_year_without_our_plan_says_so_and_keeps_the_other_one(
    window: MainWindow, desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "a.docx").write_bytes(a_document([HEAD, ["1", "Отчёт", "до 1 февраля", "секретарь"]]))
    window.choose_year(YEAR)
    window.open_page("plan_compare")
    page = window.page
    assert isinstance(page, PlanComparePage)
    page.take_file(tmp_path / "a.docx")
    settle()
    assert "There is no plan in this year" in words(page)
    a_plan(desk, ("Иное", "март"), year=YEAR)
    assert "There is no plan in this year" not in words(page)
    assert len(page.pairs) == 2


def test_ours_is_read_in_the_language_of_the_other_plan(compared: QWidget, shell: Shell, desk: Desk) -> None:
    first = desk.plans.of_year(YEAR).items[0]
    both = replace(first.wording, title_kk="Комиссия отырысы", deadline_kk="тоқсан сайын")
    desk.plan_writing.save_item(replace(first, wording=both))
    in_english = [one for one in column(compared, 3) if one]
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    page = shell.window.page
    paired = [ours for theirs, ours in zip(column(page, 1), column(page, 3), strict=True) if theirs and ours]
    assert paired
    assert [one for one in paired if one not in in_english] == []
