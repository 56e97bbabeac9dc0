"""Cells of a plan on its way in, corrected where they stand; items left out; all of it taken back."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QWidget

from desktop_app.domain.languages import Language
from desktop_app.domain.plan_errors import ItemTitleMissingError
from desktop_app.services.desk import Desk
from desktop_app.ui.errors import install
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.import_items import CORRECTED
from desktop_app.ui.shell import Shell
from tests.services.word_files import HEAD
from tests.ui.import_driver import Settle, press, words
from tests.ui.plan_import_driver import (
    ROWS,
    Take,
    a_letter,
    a_sheet,
    begin_typing,
    buttons,
    choices,
    choose,
    column,
    dropping,
    editor,
    go_to,
    heads,
    in_russian,
    open_import,
    place_of,
    said,
    table,
    type_over,
)
from tests.ui.planned_page import YEAR

CONTROL = Qt.KeyboardModifier.ControlModifier
WHOLE_HEAD = (*HEAD, "Форма завершения", "Примечание")


@pytest.fixture
def take(window: MainWindow, settle: Settle) -> Take:
    return dropping(open_import(window), settle)


@pytest.fixture
def page(take: Take, tmp_path: Path) -> QWidget:
    """Take a plan of which the second item falls due on the 32nd of February."""
    return take(a_letter(tmp_path, "plan.docx", ROWS))


@pytest.fixture
def refusals(shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Send refusals to the window, as the running program does."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install(shell.refuse, tmp_path / "reports")


def cell(page: QWidget, row: int, head: str) -> QPoint:
    """Return the middle of a cell."""
    shown = table(page)
    return shown.visualRect(shown.model().index(row, place_of(page, head))).center()


def is_corrected(page: QWidget, row: int, head: str) -> bool:
    return bool(table(page).model().index(row, place_of(page, head)).data(CORRECTED))


def tip(page: QWidget, row: int, head: str) -> str:
    return str(table(page).model().index(row, place_of(page, head)).data(Qt.ItemDataRole.ToolTipRole))


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_a_deadline_is_mended_with_keys_and_understood_anew(page: QWidget, desk: Desk, key: Qt.Key) -> None:
    go_to(page, 1, "Deadline")
    QTest.keyClick(table(page), key)
    field = editor(page)
    assert field is not None
    assert field.toPlainText() == "32 февраля"
    field.insertPlainText("28 февраля")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (column(page, "Deadline")[1], column(page, "Understood as")[1]) == ("28 февраля", "not later than 28.02")
    assert desk.plans.annual(YEAR) is None


def test_a_double_click_opens_the_cell(page: QWidget) -> None:
    shown = table(page).viewport()
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=cell(page, 1, "Who answers"))
    QTest.mouseDClick(shown, Qt.MouseButton.LeftButton, pos=cell(page, 1, "Who answers"))
    field = editor(page)
    assert field is not None
    assert field.toPlainText() == "секретарь"


def test_a_button_opens_the_doubtful_cell_of_the_chosen_item(page: QWidget) -> None:
    go_to(page, 1, "To check")
    press(page, "Correct")
    field = editor(page)
    assert field is not None
    assert field.toPlainText() == "32 февраля"


def test_esc_leaves_the_cell_as_it_was(page: QWidget) -> None:
    field = begin_typing(page, 1, "Deadline")
    field.insertPlainText("май")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert column(page, "Deadline")[1] == "32 февраля"
    assert not buttons(page)["As in the file"].isEnabled()


def test_the_count_of_doubtful_items_falls_and_the_table_keeps_the_focus(page: QWidget) -> None:
    assert "To check 1" in buttons(page)
    type_over(page, 1, "Deadline", "28 февраля")
    assert not any(text.startswith("To check") for text in buttons(page))
    assert table(page).hasFocus()
    assert table(page).currentIndex().row() == 1


def test_what_was_typed_is_marked_and_tells_what_the_file_says(page: QWidget) -> None:
    type_over(page, 1, "Deadline", "28 февраля")
    assert [is_corrected(page, row, "Deadline") for row in range(3)] == [False, True, False]
    assert not is_corrected(page, 1, "Who answers")
    assert tip(page, 1, "Deadline") == "28 февраля\nIn the file: 32 февраля"
    assert column(page, "To check")[1] == "Corrected"


def test_a_corrected_cell_is_painted_with_a_pencil(page: QWidget) -> None:
    go_to(page, 2, "What is done")
    shown = table(page)
    place = shown.visualRect(shown.model().index(1, place_of(page, "Deadline")))
    before = shown.viewport().grab(place).toImage()
    type_over(page, 1, "Deadline", "32 февраля.")
    go_to(page, 2, "What is done")
    type_over(page, 1, "Deadline", "32 февраля")
    go_to(page, 2, "What is done")
    assert shown.viewport().grab(place).toImage() == before
    type_over(page, 1, "Deadline", "32 февраля!")
    go_to(page, 2, "What is done")
    right = place.adjusted(place.width() - 22, 0, 0, -1)
    assert shown.viewport().grab(right).toImage() != before.copy(place.width() - 22, 0, right.width(), right.height())


def test_ctrl_z_takes_corrections_back_one_by_one_and_ctrl_y_brings_them_again(page: QWidget) -> None:
    type_over(page, 1, "Deadline", "28 февраля")
    type_over(page, 0, "What is done", "Расширенное заседание")
    go_to(page, 2, "Who answers")
    QTest.keyClick(table(page), Qt.Key.Key_Z, CONTROL)
    assert column(page, "What is done")[0] == "Заседание комиссии"
    assert (table(page).currentIndex().row(), column(page, "Deadline")[1]) == (0, "28 февраля")
    QTest.keyClick(table(page), Qt.Key.Key_Z, CONTROL)
    assert column(page, "Deadline")[1] == "32 февраля"
    QTest.keyClick(table(page), Qt.Key.Key_Y, CONTROL)
    assert (column(page, "Deadline")[1], column(page, "What is done")[0]) == ("28 февраля", "Заседание комиссии")


def test_with_no_correction_left_ctrl_z_takes_back_what_was_written_before(
    page: QWidget, desk: Desk, window: MainWindow
) -> None:
    desk.plans.begin(YEAR + 1)
    type_over(page, 1, "Deadline", "28 февраля")
    QTest.keyClick(table(page), Qt.Key.Key_Z, CONTROL)
    assert desk.plans.annual(YEAR + 1) is not None
    QTest.keyClick(table(page), Qt.Key.Key_Z, CONTROL)
    assert desk.plans.annual(YEAR + 1) is None
    assert window.page is page


def test_an_item_is_brought_back_to_what_the_file_says(page: QWidget) -> None:
    type_over(page, 1, "Deadline", "28 февраля")
    type_over(page, 1, "Who answers", "председатель")
    press(page, "As in the file")
    assert (column(page, "Deadline")[1], column(page, "Who answers")[1]) == ("32 февраля", "секретарь")
    assert "To check 1" in buttons(page)
    assert not buttons(page)["As in the file"].isEnabled()


def test_del_leaves_an_item_out_and_takes_it_again(page: QWidget) -> None:
    go_to(page, 1, "Deadline")
    QTest.keyClick(table(page), Qt.Key.Key_Delete)
    assert column(page, "To check")[1] == "Is not taken"
    assert "Take 2 items" in buttons(page)
    assert not any(text.startswith("To check") for text in buttons(page))
    QTest.keyClick(table(page), Qt.Key.Key_Delete)
    assert "Take 3 items" in buttons(page)


def test_a_button_leaves_an_item_out_and_says_how_to_take_it_again(page: QWidget) -> None:
    go_to(page, 0, "Deadline")
    press(page, "Do not take")
    assert "Take again" in buttons(page)
    press(page, "Take again")
    assert "Do not take" in buttons(page)


def test_with_every_item_left_out_nothing_can_be_taken(page: QWidget) -> None:
    for row in range(3):
        go_to(page, row, "Deadline")
        QTest.keyClick(table(page), Qt.Key.Key_Delete)
    assert not buttons(page)["Take the plan"].isEnabled()


def test_what_was_corrected_is_written_and_what_was_left_out_is_not(page: QWidget, desk: Desk) -> None:
    type_over(page, 1, "Deadline", "28 февраля")
    go_to(page, 0, "Deadline")
    QTest.keyClick(table(page), Qt.Key.Key_Delete)
    press(page, "Take 2 items")
    written = [(item.wording.title_ru, item.wording.deadline_ru) for item in desk.plans.of_year(YEAR).items]
    assert written == [("Отчёт о работе", "28 февраля"), ("Семинар для членов комиссий", "май")]


def test_the_main_key_takes_what_is_still_being_typed(page: QWidget, desk: Desk) -> None:
    field = begin_typing(page, 1, "Deadline")
    field.insertPlainText("март")
    QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)
    assert [item.wording.deadline_ru for item in desk.plans.of_year(YEAR).items][1] == "март"


def test_among_the_doubtful_a_mended_item_stays_until_the_view_is_chosen_again(take: Take, tmp_path: Path) -> None:
    page = take(a_letter(tmp_path, "two.docx", [*ROWS, ("2", "Архив", "когда-нибудь", "секретарь")]))
    buttons(page)["To check 2"].click()
    type_over(page, 0, "Deadline", "28 февраля")
    assert column(page, "What is done") == ["Отчёт о работе", "Архив"]
    buttons(page)["To check 1"].click()
    assert column(page, "What is done") == ["Архив"]
    QTest.keyClick(table(page), Qt.Key.Key_Z, CONTROL)
    assert column(page, "What is done") == ["Отчёт о работе", "Архив"]


def test_when_the_last_doubt_is_mended_all_items_are_shown(page: QWidget) -> None:
    buttons(page)["To check 1"].click()
    type_over(page, 0, "Deadline", "28 февраля")
    assert column(page, "What is done") == ["Заседание комиссии", "Отчёт о работе", "Семинар для членов комиссий"]
    assert buttons(page)["All 3"].isChecked()
    assert (table(page).currentIndex().row(), table(page).hasFocus()) == (1, True)


def test_form_and_note_are_columns_where_the_file_has_them(page: QWidget, take: Take, tmp_path: Path) -> None:
    assert not {"Form of completion", "Note"} & set(heads(page))
    page = take(a_sheet(tmp_path, [WHOLE_HEAD, ("1", "Отчёт", "март", "секретарь", "отчет", "в 2 экз.")]))
    assert {"Form of completion", "Note"} <= set(heads(page))
    type_over(page, 0, "Form of completion", "протокол")
    type_over(page, 0, "Note", "")
    assert (column(page, "Form of completion"), column(page, "Note")) == (["протокол"], [""])


@pytest.mark.usefixtures("refusals")
def test_a_title_is_not_emptied(page: QWidget, window: MainWindow) -> None:
    type_over(page, 1, "What is done", " ")
    assert column(page, "What is done")[1] == "Отчёт о работе"
    assert any("does not say what is done" in one for one in words(window.notices))


@pytest.mark.usefixtures("refusals")
def test_nothing_is_taken_while_a_title_is_typed_that_says_nothing(
    page: QWidget, window: MainWindow, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    field = begin_typing(page, 1, "What is done")
    field.setPlainText("")
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: told.append(kind))
    QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)
    assert (told, desk.plans.annual(YEAR), window.page) == ([ItemTitleMissingError], None, page)


def test_a_change_of_language_leaves_a_title_that_says_nothing_as_the_file_has_it(shell: Shell, page: QWidget) -> None:
    begin_typing(page, 1, "What is done").setPlainText("")
    assert column(in_russian(shell), "Мероприятие")[1] == "Отчёт о работе"


def test_corrections_outlive_another_choice_of_columns(page: QWidget) -> None:
    type_over(page, 1, "Deadline", "28 февраля")
    choose(choices(page)["Ответственные"], "note")
    assert column(page, "Deadline") == ["I квартал", "28 февраля", "май"]
    QTest.keyClick(table(page), Qt.Key.Key_Z, CONTROL)
    assert column(page, "Deadline")[1] == "32 февраля"


def test_a_change_of_language_keeps_corrections_the_way_back_and_the_chosen_item(shell: Shell, page: QWidget) -> None:
    go_to(page, 0, "Deadline")
    QTest.keyClick(table(page), Qt.Key.Key_Delete)
    type_over(page, 1, "Deadline", "28 февраля")
    page = in_russian(shell)
    assert (column(page, "Срок")[1], column(page, "Проверить")[0]) == ("28 февраля", "Не берётся")
    assert table(page).currentIndex().row() == 1
    QTest.keyClick(table(page), Qt.Key.Key_Z, CONTROL)
    assert column(page, "Срок")[1] == "32 февраля"
    QTest.keyClick(table(page), Qt.Key.Key_Y, CONTROL)
    assert column(page, "Срок")[1] == "28 февраля"


def test_a_change_of_language_takes_what_is_still_being_typed(shell: Shell, page: QWidget) -> None:
    field = begin_typing(page, 1, "Deadline")
    field.insertPlainText("28 февраля")
    assert column(in_russian(shell), "Срок")[1] == "28 февраля"


def test_another_year_keeps_corrections(page: QWidget, window: MainWindow) -> None:
    type_over(page, 1, "Deadline", "28 февраля")
    window.choose_year(YEAR + 1)
    assert column(page, "Deadline")[1] == "28 февраля"


def test_another_file_begins_without_corrections(page: QWidget, take: Take, tmp_path: Path) -> None:
    type_over(page, 1, "Deadline", "28 февраля")
    take(a_letter(tmp_path, "other.docx", ROWS))
    assert column(page, "Deadline")[1] == "32 февраля"


def test_the_same_file_dropped_again_begins_without_corrections(page: QWidget, take: Take, tmp_path: Path) -> None:
    type_over(page, 1, "Deadline", "28 февраля")
    take(tmp_path / "plan.docx")
    assert column(page, "Deadline")[1] == "32 февраля"


def test_a_look_at_another_table_of_the_file_keeps_corrections(take: Take, tmp_path: Path, settle: Settle) -> None:
    page = take(a_letter(tmp_path, "two.docx", ROWS, [HEAD, ROWS[5], ROWS[2]]))
    type_over(page, 1, "Deadline", "28 февраля")
    for place in (1, 0):
        tables = choices(page)["Table"]
        choose(tables, tables.itemText(place))
        settle()
    assert column(page, "Deadline") == ["I квартал", "28 февраля", "май"]


def test_in_a_kazakh_window_a_plan_in_both_languages_is_typed_into_as_the_file_has_it(
    take: Take, shell: Shell, tmp_path: Path
) -> None:
    rows = [HEAD, ("1", "Жоспарды бекіту / Утверждение плана", "қаңтар / январь", "секретарь")]
    take(a_sheet(tmp_path, rows))
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    page = shell.window.page
    type_over(page, 0, "Мерзімі", "ақпан / февраль")
    press(page, "1 тармақты алу")
    (item,) = shell.window.context.desk.plans.of_year(YEAR).items
    assert (item.wording.deadline_kk, item.wording.deadline_ru) == ("ақпан", "февраль")
    assert item.wording.title_kk == "Жоспарды бекіту"


def test_in_a_narrow_window_every_column_can_be_read(take: Take, window: MainWindow, tmp_path: Path) -> None:
    window.resize(1120, 640)
    page = take(a_sheet(tmp_path, [WHOLE_HEAD, ("1", "Отчёт", "март", "секретарь", "отчет", "в 2 экз.")]))
    QTest.qWait(10)
    shown = page.findChildren(QTableView)[0]
    assert shown.horizontalScrollBar().maximum() == 0
    assert shown.columnWidth(place_of(page, "What is done")) >= 170


def test_nothing_found_offers_no_tools(take: Take, tmp_path: Path) -> None:
    page = take(a_sheet(tmp_path, [("1", "2"), ("3", "4")]))
    assert said(page, "No row of the table says what is to be done") is not None
    assert not any(buttons(page)[text].isEnabled() for text in ("Correct", "As in the file", "Do not take"))
