"""A plan on its way from Word, Excel or the clipboard into the program, looked at before it is taken."""

import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QTableView, QWidget

from desktop_app.domain.plans import PlanState
from desktop_app.services.desk import Desk
from desktop_app.ui.errors import install
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.paste_dialog import PasteDialog
from desktop_app.ui.shell import Shell
from tests.services.planning import JANUARY, a_plan
from tests.services.word_files import HEAD, a_document
from tests.ui.import_driver import Settle, press, tick, words
from tests.ui.plan_import_driver import (
    NAMED,
    ROWS,
    Take,
    a_letter,
    a_sheet,
    buttons,
    choices,
    choose,
    column,
    dropping,
    in_russian,
    open_import,
    said,
)
from tests.ui.planned_page import YEAR, page_of, titles

PASTED = "№\tНаименование мероприятия\tСрок\n1\tСеминар\tмарт\n2\tОтчёт\tдекабрь"


@pytest.fixture
def page(window: MainWindow) -> QWidget:
    return open_import(window)


@pytest.fixture
def take(page: QWidget, settle: Settle) -> Take:
    return dropping(page, settle)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """Write a plan of Word: three items in two sections, approved by a decision."""
    return a_letter(tmp_path, "plan.docx", ROWS)


@pytest.fixture
def refusals(shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Send refusals to the window, as the running program does."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install(shell.refuse, tmp_path / "reports")


def ruled(page: QWidget) -> QCheckBox:
    return next(one for one in page.findChildren(QCheckBox) if "approved by decision" in one.text())


def paste(window: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: QDialog.DialogCode) -> None:
    """Paste what was copied, with the button of a year without a plan."""
    window.choose_year(YEAR)
    window.open_page("plan")
    QGuiApplication.clipboard().setText(PASTED)
    monkeypatch.setattr(PasteDialog, "exec", lambda _dialog: answer)
    press(window.page, "Paste")


def test_an_empty_page_says_what_can_be_taken(page: QWidget) -> None:
    assert said(page, "No plan has been chosen yet") is not None
    assert page.focusWidget() is buttons(page)["Take from a file"]


def test_a_word_document_is_understood_before_anything_is_written(take: Take, letter: Path, desk: Desk) -> None:
    page = take(letter)
    assert column(page, "What is done") == ["Заседание комиссии", "Отчёт о работе", "Семинар для членов комиссий"]
    assert column(page, "Understood as") == ["not later than 31.03", "–", "not later than 31.05"]
    assert said(page, "Plan of 2024: 3 items in 2 sections") is not None
    assert desk.plans.annual(YEAR) is None


def test_days_that_repeat_are_counted(take: Take, tmp_path: Path) -> None:
    rows = [HEAD, ("1", "Заседание", "ежемесячно", "секретарь"), ("2", "Приём граждан", "постоянно", "секретарь")]
    page = take(a_letter(tmp_path, "often.docx", rows))
    assert column(page, "Understood as") == ["12 times, last day 31.12", "No date"]


def test_a_workbook_is_understood_too(take: Take, tmp_path: Path) -> None:
    page = take(a_sheet(tmp_path, [HEAD, *[row for row in ROWS if len(row) == len(HEAD)][1:]]))
    assert column(page, "Deadline") == ["I квартал", "32 февраля", "май"]
    assert "Take 3 items" in buttons(page)


def test_a_plan_is_taken_with_one_button_and_undone_with_ctrl_z(
    take: Take, letter: Path, window: MainWindow, desk: Desk
) -> None:
    press(take(letter), "Take 3 items")
    assert (window.page.name, window.year) == ("plan", YEAR)
    assert titles(page_of(window)) == ["Заседание комиссии", "Отчёт о работе", "Семинар для членов комиссий"]
    assert "Taken in: 3 items" in words(window.notices)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.plans.annual(YEAR) is None


def test_what_was_taken_leaves_the_page_empty(take: Take, letter: Path, window: MainWindow) -> None:
    take(letter)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.open_page("plan_import")
    assert said(window.page, "No plan has been chosen yet") is not None


def test_a_plan_is_not_approved_unless_it_is_ticked(take: Take, letter: Path, desk: Desk) -> None:
    page = take(letter)
    assert "№ 1/2" in ruled(page).text()
    press(page, "Take 3 items")
    assert desk.plans.of_year(YEAR).plan.state is PlanState.DRAFT


def test_a_ticked_decision_approves_the_plan_and_nothing_is_offered_to_be_undone(
    take: Take, letter: Path, desk: Desk, window: MainWindow
) -> None:
    tick(ruled(take(letter)))
    press(window.page, "Take 3 items")
    (decision,) = desk.plans.of_year(YEAR).decisions
    assert (decision.number, decision.dated) == ("1/2", date(2024, 1, 12))
    assert words(window.notices) == ["Taken in: 3 items"]


def test_a_tick_for_one_file_does_not_approve_the_next(take: Take, letter: Path, tmp_path: Path) -> None:
    tick(ruled(take(letter)))
    page = take(a_letter(tmp_path, "other.docx", ROWS))
    assert not ruled(page).isChecked()


def test_a_file_without_a_decision_offers_no_approval(take: Take, tmp_path: Path) -> None:
    page = take(a_letter(tmp_path, "plain.docx", ROWS, above=[NAMED]))
    assert not any(one.isVisible() for one in page.findChildren(QCheckBox))


def test_only_what_is_doubtful_is_shown_on_demand(take: Take, letter: Path) -> None:
    page = take(letter)
    buttons(page)["To check 1"].click()
    assert column(page, "What is done") == ["Отчёт о работе"]
    assert "was not understood" in column(page, "To check")[0]
    buttons(page)["All 3"].click()
    assert len(column(page, "What is done")) == 3


def test_a_plan_without_doubts_offers_no_filter_of_them(take: Take, tmp_path: Path) -> None:
    page = take(a_letter(tmp_path, "sound.docx", [HEAD, ROWS[2], ("2", *ROWS[5][1:])]))
    assert not any(text.startswith("To check") for text in buttons(page))


def test_what_a_column_holds_is_chosen_above_it(take: Take, letter: Path) -> None:
    page = take(letter)
    choose(choices(page)["Ответственные"], "note")
    assert choices(page)["Ответственные"].currentText() == "note"
    assert column(page, "Who answers") == ["", "", ""]


def test_a_role_is_held_by_one_column_only(take: Take, letter: Path) -> None:
    page = take(letter)
    choose(choices(page)["Ответственные"], "deadline")
    assert choices(page)["Срок исполнения"].currentText() == "is not taken"
    assert column(page, "Deadline") == ["председатель", "секретарь", "секретарь"]


def test_without_a_title_the_page_says_why_nothing_can_be_taken(take: Take, letter: Path, desk: Desk) -> None:
    page = take(letter)
    choose(choices(page)["Наименование мероприятия"], "is not taken")
    assert said(page, "No row of the table says what is to be done") is not None
    assert not buttons(page)["Take the plan"].isEnabled()
    choose(choices(page)["Наименование мероприятия"], "what is done")
    assert buttons(page)["Take 3 items"].isEnabled()


def test_another_table_of_the_document_can_be_chosen(take: Take, tmp_path: Path, settle: Settle) -> None:
    training = [HEAD, ("1", "Учёба председателей", "июнь", "секретарь"), ("2", "Учёба членов", "июль", "секретарь")]
    page = take(a_letter(tmp_path, "two.docx", ROWS, training))
    assert len(column(page, "What is done")) == 3
    table = choices(page)["Table"]
    choose(table, table.itemText(1))
    settle()
    assert column(page, "What is done") == ["Учёба председателей", "Учёба членов"]
    assert choices(page)["Table"].currentIndex() == 1


def test_a_plan_of_another_year_warns(take: Take, tmp_path: Path) -> None:
    page = take(a_letter(tmp_path, "old.docx", ROWS, above=["План работы комиссии на 2023 год"]))
    warned = said(page, "names another year: 2023")
    assert warned is not None
    assert warned.property("tone") == "warn"


def test_the_warning_goes_when_the_year_is_the_right_one(take: Take, letter: Path, window: MainWindow) -> None:
    page = take(letter)
    window.choose_year(YEAR + 1)
    assert said(page, "names another year: 2024") is not None
    window.choose_year(YEAR)
    assert said(page, "names another year") is None


def test_rows_that_are_not_taken_are_told(take: Take, tmp_path: Path) -> None:
    page = take(a_letter(tmp_path, "total.docx", [*ROWS, ("", "Итого: 3", "", "")]))
    told = said(page, "Not taken:")
    assert told is not None
    assert "a total" in told.text()


@pytest.mark.usefixtures("refusals")
@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("letter.docx", a_document(above=["Письмо без таблицы"]), "The document has no table"),
        ("broken.docx", b"PK\x03\x04 broken", "The file is damaged"),
        ("empty.xlsx", b"", "The file is empty"),
    ],
)
def test_a_refused_file_says_why(
    take: Take, tmp_path: Path, window: MainWindow, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    page = take(tmp_path / name)
    assert any(reason in one for one in words(window.notices))
    assert said(page, "No plan has been chosen yet") is not None


@pytest.mark.usefixtures("refusals")
def test_a_refused_file_leaves_the_tables_of_the_file_before(take: Take, tmp_path: Path, settle: Settle) -> None:
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    take(a_letter(tmp_path, "two.docx", ROWS, [HEAD, ROWS[5], ROWS[2]]))
    page = take(tmp_path / "broken.docx")
    table = choices(page)["Table"]
    choose(table, table.itemText(1))
    settle()
    assert len(column(page, "What is done")) == 2


def test_a_table_that_is_no_plan_says_so_below_its_columns(take: Take, tmp_path: Path) -> None:
    page = take(a_sheet(tmp_path, [("1", "2"), ("3", "4")]))
    assert said(page, "No row of the table says what is to be done") is not None
    assert set(choices(page)) == {"Column 1", "Column 2"}


def test_the_start_of_a_year_asks_for_a_file(
    window: MainWindow, letter: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(letter), ""))
    window.choose_year(YEAR)
    window.open_page("plan")
    press(window.page, "Take from a file")
    settle()
    assert len(column(window.page, "What is done")) == 3
    assert window.context.machine.folder == letter.parent


def test_nothing_happens_if_no_file_is_chosen(page: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))
    press(page, "Another file")
    assert said(page, "No plan has been chosen yet") is not None


def test_a_pasted_table_becomes_a_plan(window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    paste(window, monkeypatch, QDialog.DialogCode.Accepted)
    press(window.page, "Take 2 items")
    assert [item.wording.title_ru for item in desk.plans.of_year(YEAR).items] == ["Семинар", "Отчёт"]


def test_pasting_can_be_thought_better_of(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    paste(window, monkeypatch, QDialog.DialogCode.Rejected)
    assert said(window.page, "No plan has been chosen yet") is not None


def test_an_approved_plan_takes_nothing_and_the_file_is_laid_beside_it(
    take: Take, letter: Path, window: MainWindow, desk: Desk, settle: Settle
) -> None:
    desk.plans.approve(a_plan(desk, year=YEAR).id, JANUARY)
    page = take(letter)
    assert not buttons(page)["Take 3 items"].isEnabled()
    assert not ruled(page).isVisibleTo(page)
    assert said(page, "The plan of 2024 is approved: it takes nothing from a file") is not None
    press(page, "Compare with it")
    settle()
    assert window.page.name == "plan_compare"
    assert len(window.page.findChildren(QTableView)[0].model().index(0, 0).data()) > 0


def test_a_draft_that_has_items_already_is_told_of(take: Take, letter: Path, desk: Desk) -> None:
    a_plan(desk, year=YEAR)
    page = take(letter)
    assert said(page, "The plan of 2024 has 2 items already; these come behind them") is not None
    press(page, "Take 3 items")
    assert len(desk.plans.of_year(YEAR).items) == 5


def test_the_way_back_leads_to_the_plan_and_loses_nothing(take: Take, letter: Path, window: MainWindow) -> None:
    press(take(letter), "Back to the plan")
    assert window.page.name == "plan"
    window.open_page("plan_import")
    assert len(column(window.page, "What is done")) == 3


def test_a_change_of_language_keeps_what_the_columns_hold(shell: Shell, take: Take, letter: Path) -> None:
    choose(choices(take(letter))["Ответственные"], "note")
    page = in_russian(shell)
    assert choices(page)["Ответственные"].currentText() == "примечание"


def test_a_change_of_language_keeps_the_filter_and_the_tick(shell: Shell, take: Take, letter: Path) -> None:
    page = take(letter)
    buttons(page)["To check 1"].click()
    tick(ruled(page))
    page = in_russian(shell)
    assert column(page, "Мероприятие") == ["Отчёт о работе"]
    assert [one.isChecked() for one in page.findChildren(QCheckBox) if one.isVisible()] == [True]


def test_a_change_of_language_keeps_the_other_tables(shell: Shell, take: Take, tmp_path: Path, settle: Settle) -> None:
    take(a_letter(tmp_path, "two.docx", ROWS, [HEAD, ROWS[5], ROWS[2]]))
    page = in_russian(shell)
    table = choices(page)["Таблица"]
    choose(table, table.itemText(1))
    settle()
    assert len(column(page, "Мероприятие")) == 2
