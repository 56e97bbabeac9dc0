"""The plan in the window: begun, typed into, filtered, found, moved."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.plans import Mark
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.bar import DONE, MONTH, OVERDUE
from desktop_app.ui.plans.page import PlanPage
from desktop_app.ui.plans.table_model import DEADLINE, PEOPLE, STATE, TITLE
from desktop_app.ui.shell import Shell
from tests.services.planning import a_plan
from tests.ui.planned_page import YEAR, answer, choose, page_of, planned, titles


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> PlanPage:
    return planned(window, desk)


def test_a_year_without_a_plan_offers_the_ways_to_begin_one(window: MainWindow, desk: Desk) -> None:
    window.choose_year(YEAR)
    window.open_page("plan")
    page = page_of(window)
    assert page._stack.currentIndex() == 1
    page._start._acts["usual"]()
    assert (page._stack.currentIndex(), len(titles(page))) == (0, 36)
    window.undo()
    page._start._acts["empty"]()
    page._acts.delete()
    assert desk.plans.annual(YEAR) is None


def test_last_years_plan_is_offered_where_there_is_one(page: PlanPage, window: MainWindow, desk: Desk) -> None:
    window.choose_year(YEAR + 1)
    assert page._stack.currentIndex() == 1
    page._start._acts["last"]()
    assert len(desk.plans.of_year(YEAR + 1).items) == 3


def test_the_table_groups_items_and_tells_how_they_stand(page: PlanPage) -> None:
    rows = page._table.rows
    assert "I. Организационные мероприятия" in str(rows.index(0, 0).data())
    assert titles(page) == ["Заседание", "Отчёт", "Семинар"]
    assert str(rows.index(2, STATE).data()).startswith("Overdue")
    assert rows.index(0, TITLE).data() is None
    assert page._table.rowHeight(1) >= 26


def test_a_section_folds_and_unfolds(page: PlanPage) -> None:
    page._table.setCurrentIndex(page._table.rows.index(0, 0))
    QTest.keyClick(page._table, Qt.Key.Key_Return)
    assert titles(page) == []
    QTest.keyClick(page._table, Qt.Key.Key_Right)
    assert len(titles(page)) == 3
    QTest.keyClick(page._table, Qt.Key.Key_Left)
    assert titles(page) == []
    where = page._table.visualRect(page._table.rows.index(0, 0)).center()
    QTest.mouseClick(page._table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert len(titles(page)) == 3


def test_a_cell_of_a_draft_is_typed_into_and_undone(page: PlanPage, window: MainWindow, desk: Desk) -> None:
    choose(page, "Отчёт")
    page._table.setCurrentIndex(page._table.rows.index(2, DEADLINE))
    QTest.keyClick(page._table, Qt.Key.Key_F2)
    editor = page._table.findChild(QPlainTextEdit)
    assert editor is not None
    editor.setPlainText("до 15 мая")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert desk.plans.of_year(YEAR).items[1].occurrences[0].due == date(YEAR, 5, 15)
    window.undo()
    assert desk.plans.of_year(YEAR).items[1].wording.deadline_ru == "до 1 февраля"


def test_typing_the_same_again_changes_nothing(page: PlanPage, desk: Desk) -> None:
    before = desk.steps.state().last
    page._table.rows.setData(page._table.rows.index(1, TITLE), "Заседание")
    page._table.rows.setData(page._table.rows.index(0, TITLE), "x")
    assert desk.steps.state().last == before
    page._table.rows.setData(page._table.rows.index(1, PEOPLE), "секретарь")
    assert desk.plans.of_year(YEAR).items[0].wording.responsible[0].text_ru == "секретарь"


def test_items_move_by_keys_and_by_drag(page: PlanPage) -> None:
    choose(page, "Семинар")
    QTest.keyClick(page._table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(page) == ["Заседание", "Семинар", "Отчёт"]
    rows = page._table.rows
    data = rows.mimeData([rows.index(3, TITLE)])
    rows.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, rows.index(-1, -1))
    assert titles(page) == ["Отчёт", "Заседание", "Семинар"]
    assert rows.mimeTypes() == data.formats()
    assert rows.supportedDropActions() == Qt.DropAction.MoveAction


def test_an_item_moves_into_the_next_section(page: PlanPage, monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    answer(monkeypatch, title_ru="Обучение")
    page._acts.add_section()
    choose(page, "Семинар")
    page._table.move_by(1)
    assert page.view is not None
    assert page.view.lines[-1].section.title_ru == "Обучение"
    page._table.move_by(-1)
    assert desk.plans.of_year(YEAR).items[-1].section_id == desk.plans.of_year(YEAR).sections[0].id
    page._table.setCurrentIndex(page._table.rows.index(len(page._table.rows.rows) - 1, 0))
    QTest.keyClick(page._table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.plans.of_year(YEAR).sections[0].title_ru == "Обучение"


def test_chips_filters_and_words_narrow_the_plan(page: PlanPage, desk: Desk) -> None:
    desk.plan_marks.mark([desk.plans.of_year(YEAR).items[1].occurrences[0].id], Mark.DONE)
    page._bar.choose(DONE)
    assert titles(page) == ["Отчёт"]
    page._bar.choose("all")
    page._bar.search.setText("сем")
    assert titles(page) == ["Семинар"]
    page._bar.search.clear()
    page._bar.narrow_to("person:председатель")
    assert len(titles(page)) == 3
    assert page._table.rows.movable is False
    assert page._bar.chips[OVERDUE].text() == "Overdue 2"


def test_a_record_opens_an_item_a_chip_or_a_person(page: PlanPage, window: MainWindow, desk: Desk) -> None:
    window.open_page("plan", f"chip:{DONE}")
    assert titles(page) == []
    window.open_page("plan", "person:председатель")
    assert len(titles(page)) == 3
    other = a_plan(desk, ("Иное", "май"), year=YEAR + 1)
    window.open_page("plan", str(desk.plans.whole(other.id).items[0].id))
    assert (window.year, titles(page)) == (YEAR + 1, ["Иное"])
    window.open_page("plan", "new")
    assert page._editor is not None


def test_an_item_is_added_by_its_form_which_tells_what_it_understands(page: PlanPage, desk: Desk) -> None:
    page.new()
    editor = page._editor
    assert editor is not None
    for key, value in {
        "title_ru": "Круглый стол",
        "deadline_ru": "май, сентябрь",
        "responsible_ru": "секретарь",
    }.items():
        editor.form.editors[key].text = value
        editor.form.editors[key].edited.emit()
    assert "2 times" in editor._read.text()
    page.save()
    assert page._editor is None
    assert desk.plans.of_year(YEAR).items[-1].wording.title_ru == "Круглый стол"
    assert page._table.chosen_id() == desk.plans.of_year(YEAR).items[-1].id


@pytest.mark.parametrize(
    ("deadline", "said"),
    [
        ("32 февраля", "not understood"),
        ("май 2025 года", "outside 2024"),
        ("постоянно", "never overdue"),
        ("май, потом", "Not understood of it: потом"),
        ("", ""),
    ],
)
def test_the_form_says_at_once_how_a_deadline_is_read(page: PlanPage, deadline: str, said: str) -> None:
    page.new()
    assert page._editor is not None
    page._editor.form.editors["deadline_ru"].text = deadline
    page._editor.form.editors["deadline_ru"].edited.emit()
    assert said in page._editor._read.text()


def test_a_form_without_a_title_says_so_below_the_field(page: PlanPage) -> None:
    page.new()
    page.act()
    assert page._editor is not None
    assert "does not say" in page._editor.form.editors["title_ru"].error


def test_what_was_typed_is_kept_as_a_draft(page: PlanPage, window: MainWindow) -> None:
    page.new()
    assert page._editor is not None
    page._editor.form.editors["title_ru"].text = "Набрано"
    page._editor.form.editors["title_ru"].edited.emit()
    window.open_page("people")
    window.open_page("plan")
    choose(page, "Отчёт")
    page.new()
    assert page._editor.form.values["title_ru"] == "Набрано"
    page._editor._give_up()
    page.new()
    assert page._editor is not None
    assert page._editor.form.values["title_ru"] == ""


def test_a_change_of_language_keeps_choice_filter_and_typed_text(page: PlanPage, shell: Shell) -> None:
    choose(page, "Семинар")
    page._edit_item(page._table.chosen_id() or new_id())
    assert page._editor is not None
    page._editor.form.editors["note_ru"].text = "важно"
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    fresh = page_of(shell.window)
    assert fresh._editor is not None
    assert fresh._editor.form.values["note_ru"] == "важно"
    assert fresh._table.chosen_id() is not None


def test_the_page_walks_its_panes_and_comes_back(page: PlanPage, window: MainWindow) -> None:
    assert len(page.panes()) == 3
    page.search()
    assert page._bar.search.hasFocus() or not window.isActiveWindow()
    window.resize(1130, 700)
    page._pair.open_detail()
    page.back()
    assert not page._pair.covers


def test_a_double_click_types_into_a_draft(page: PlanPage) -> None:
    where = page._table.visualRect(page._table.rows.index(1, TITLE)).center()
    QTest.mouseDClick(page._table.viewport(), Qt.MouseButton.LeftButton, pos=where + QPoint(1, 1))
    assert page._table.findChild(QPlainTextEdit) is not None


def test_long_words_are_clipped_to_three_lines(page: PlanPage, desk: Desk) -> None:
    desk.plan_writing.reword(desk.plans.of_year(YEAR).items[0].id, "title", "слово " * 900, Language.RU)
    QApplication.processEvents()
    assert page._table.rowHeight(1) < 100
    page.grab()


def test_the_month_chip_counts_what_falls_due(page: PlanPage) -> None:
    assert page._bar.chips[MONTH].text() == "Next 30 days 0"
