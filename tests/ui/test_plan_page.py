"""The plan in the window: begun, typed into, approved, marked, changed by a decision, found."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMenu, QPlainTextEdit

from desktop_app.domain.errors import RuleError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind
from desktop_app.domain.plan_errors import PlanEmptyError
from desktop_app.domain.plan_progress import Standing
from desktop_app.domain.plans import Mark, Numbering, PlanState, Source
from desktop_app.services.desk import Desk
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.bar import DONE, MONTH, OVERDUE
from desktop_app.ui.plans.fulfilment import Fulfilment
from desktop_app.ui.plans.page import PlanPage
from desktop_app.ui.plans.table_model import DEADLINE, PEOPLE, STATE, TITLE, SectionHead, roman
from desktop_app.ui.shell import Shell
from tests.services.planning import JANUARY, MARCH, a_plan

YEAR = 2024


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> PlanPage:
    """Open a plan of three items of 2024."""
    a_plan(desk, ("Заседание", "ежеквартально"), ("Отчёт", "до 1 февраля"), ("Семинар", "март"), year=YEAR)
    window.choose_year(YEAR)
    window.open_page("plan")
    return page_of(window)


def page_of(window: MainWindow) -> PlanPage:
    found = window.page
    assert isinstance(found, PlanPage)
    return found


def titles(page: PlanPage) -> list[str]:
    """Return the titles that the table shows."""
    rows = page._table.rows
    return [str(rows.index(n, TITLE).data()) for n, row in enumerate(rows.rows) if not isinstance(row, SectionHead)]


def choose(page: PlanPage, title: str) -> None:
    """Choose the item of a title."""
    assert page.view is not None
    page._table.choose(next(line.id for line in page.view.lines if line.item.wording.title_ru == title))


def answer(monkeypatch: pytest.MonkeyPatch, **values: str) -> list[str]:
    """Answer the next questions with these values; return their buttons' words."""
    asked: list[str] = []

    def accept(dialog: Asking) -> int:
        asked.append(dialog.windowTitle())
        for key, value in values.items():
            if key in dialog.editors:
                dialog.editors[key].text = value
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(Asking, "exec", accept)
    return asked


def acts_of(menu: QMenu) -> dict[str, Callable[[], None]]:
    """Return what a menu offers now by its words."""
    menu.aboutToShow.emit()
    return {act.text(): act.trigger for act in menu.actions() if act.text()}


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
    page._bar.only_person("председатель")
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


def test_a_plan_is_approved_by_a_decision(page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, number="1/2", dated="12.01.2024")
    acts_of(page._more.menu())["Approve"]()
    assert desk.plans.of_year(YEAR).plan.state is PlanState.APPROVED
    assert "1/2" in page.facts
    assert page._table.edit_cell() is False


def test_an_empty_plan_is_not_approved(window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.plans.begin(YEAR)
    window.choose_year(YEAR)
    window.open_page("plan")
    answer(monkeypatch, number="1/2", dated="12.01.2024")
    with pytest.raises(PlanEmptyError):
        page_of(window)._acts.approve()


def test_a_draft_is_returned_and_numbered_otherwise(
    page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, reason="уточнить сроки")
    acts_of(page._more.menu())["Return for rework"]()
    assert "уточнить сроки" in page.facts
    page._acts._number_by(Numbering.BY_SECTION)
    page._acts._count_after(True)  # noqa: FBT003  (a plain switch of the menu)
    plan = desk.plans.of_year(YEAR).plan
    assert (plan.numbering, plan.month_after) == (Numbering.BY_SECTION, True)


def test_sections_are_renamed_and_deleted(page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, title_ru="Иное", title_kk="Басқа")
    page._table.setCurrentIndex(page._table.rows.index(0, 0))
    page._acts.rename_section()
    assert desk.plans.of_year(YEAR).sections[0].title_kk == "Басқа"
    page._acts.add_section()
    page._table.setCurrentIndex(page._table.rows.index(len(page._table.rows.rows) - 1, 0))
    page._acts.delete_section()
    assert len(desk.plans.of_year(YEAR).sections) == 1


def test_an_item_is_marked_done_with_its_result(page: PlanPage, desk: Desk) -> None:
    choose(page, "Отчёт")
    page.act()
    panel = page._detail.marking
    assert panel is not None
    panel.form.editors["result"].text = "письмо № 5"
    panel.form.editors["done_on"].text = "31.01.2024"
    panel.go.click()
    occurrence = desk.plans.of_year(YEAR).items[1].occurrences[0]
    assert (occurrence.mark, occurrence.done_on, occurrence.result) == (Mark.DONE, date(YEAR, 1, 31), "письмо № 5")
    assert page._detail.marking is None
    assert page.view is not None
    assert page.view.lines[1].standing is Standing.DONE


def test_a_reason_that_is_missing_is_said_below_its_field(page: PlanPage) -> None:
    choose(page, "Отчёт")
    page.act()
    panel = page._detail.marking
    assert panel is not None
    panel.form.editors["mark"].text = Mark.PARTLY.value
    panel.save()
    assert panel.form.editors["reason"].error
    panel.form.editors["reason"].text = "часть"
    panel.form.editors["done_on"].text = "31.02.2024"
    panel.save()
    assert panel.form.editors["done_on"].error
    panel.given_up.emit()
    assert page._detail.marking is None


def test_an_item_is_postponed_inside_the_detail(page: PlanPage, desk: Desk) -> None:
    choose(page, "Семинар")
    page._detail.postpone()
    panel = page._detail.marking
    assert panel is not None
    panel.save()
    assert panel.form.editors["to"].error
    panel.form.editors["to"].text = "01.03.2024"
    panel.form.editors["reason"].text = "болезнь"
    panel.save()
    assert panel.form.editors["to"].error
    panel.form.editors["to"].text = "10.05.2024"
    panel.save()
    assert desk.plans.of_year(YEAR).items[2].occurrences[0].postponed_to == date(YEAR, 5, 10)


def test_times_are_marked_one_by_one(page: PlanPage, desk: Desk) -> None:
    choose(page, "Заседание")
    second = desk.plans.of_year(YEAR).items[0].occurrences[1]
    page._detail.mark_done(second.id)
    panel = page._detail.marking
    assert panel is not None
    panel.save()
    assert [one.mark for one in desk.plans.of_year(YEAR).items[0].occurrences][1] is Mark.DONE
    tool = page._detail._time_menu(desk.plans.of_year(YEAR).items[0].occurrences[1])
    {act.text(): act.trigger for act in tool.menu().actions()}["Take the mark back"]()
    assert desk.plans.of_year(YEAR).items[0].occurrences[1] == second


def test_many_times_are_shown_around_the_next_one(page: PlanPage, desk: Desk) -> None:
    choose(page, "Семинар")
    desk.plan_writing.reword(page._table.chosen_id() or new_id(), "deadline", "еженедельно", Language.RU)
    assert len(page._detail.findChildren(QLabel)) < 60
    page._detail._show_all()
    assert len(page._detail.findChildren(QLabel)) > 100


def test_a_meeting_and_a_file_prove_an_item(
    page: PlanPage, desk: Desk, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path
    meeting = desk.meetings.save(Meeting(new_id(), MeetingKind.REGULAR, date(YEAR, 2, 5), title_ru="Заседание № 2"))
    choose(page, "Отчёт")
    held = page._detail.findChild(Fulfilment)
    assert held is not None
    held._link(meeting.id)
    file = folder / "лист.pdf"
    file.write_bytes(b"%PDF")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    held._attach()
    item = desk.plans.of_year(YEAR).items[1]
    assert len(desk.plan_marks.evidence(item.id)) == 2
    fresh = page._detail.findChildren(Fulfilment)[-1]
    saved = folder / "копия.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    fresh._save_file(desk.plan_marks.evidence(item.id)[1])
    assert saved.read_bytes() == b"%PDF"
    fresh._take_away(desk.plan_marks.evidence(item.id)[1].id)
    assert len(desk.plan_marks.evidence(item.id)) == 1


def test_an_item_of_an_approved_plan_changes_by_a_decision_only(page: PlanPage, desk: Desk) -> None:
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    choose(page, "Отчёт")
    page._table.opened.emit(page._table.chosen_id())
    editor = page._editor
    assert editor is not None
    editor.form.editors["title_ru"].text = "Отчёт в областную комиссию"
    editor.save()
    assert editor.form.editors["decision"].error
    editor.form.editors["decision"].text, editor.form.editors["decided_on"].text = MARCH.number, "05.03.2024"
    editor.save()
    assert desk.plans.of_year(YEAR).plan.state is PlanState.AMENDED
    choose(page, "Отчёт в областную комиссию")
    said = [one.text() for one in page._detail.findChildren(QLabel)]
    assert any("Changed by decision № 3/1" in one for one in said)
    assert any(one.startswith("Отчёт · до 1 февраля") for one in said)


def test_an_unplanned_item_is_added_to_an_approved_plan(page: PlanPage, desk: Desk) -> None:
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    page.new()
    assert page._editor is not None
    page._editor.form.editors["title_ru"].text = "Срочное"
    page._editor.form.editors["source"].text = Source.UNPLANNED.value
    page._editor.save()
    assert desk.plans.of_year(YEAR).items[-1].source is Source.UNPLANNED
    page.delete()
    assert len(desk.plans.of_year(YEAR).items) == 3


def test_delete_strikes_off_in_an_approved_plan(page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(page, "Семинар")
    page.delete()
    assert titles(page) == ["Заседание", "Отчёт"]
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    answer(monkeypatch, reason="не нужно", number="3/1", dated="05.03.2024")
    choose(page, "Отчёт")
    page.delete()
    assert desk.plans.of_year(YEAR).items[1].struck
    page._acts.strike(desk.plans.of_year(YEAR).items[1].id)
    assert not desk.plans.of_year(YEAR).items[1].struck


def test_a_plan_is_closed_and_takes_no_more(page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    answer(monkeypatch, number="2/1", dated="15.01.2025")
    acts_of(page._more.menu())["Close the plan"]()
    assert desk.plans.of_year(YEAR).plan.state is PlanState.CLOSED
    page.new()
    assert page._editor is None
    choose(page, "Отчёт")
    page.act()
    assert page._detail.marking is None


def test_a_plan_that_hangs_on_another_is_chosen_beside_the_title(
    page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, title_ru="План обучения")
    page._acts.add_sub_plan()
    assert page._which.isVisible()
    sub = desk.plans.plans(YEAR)[1]
    page._which.take(str(sub.id))
    assert page.view is not None
    assert page.view.plan.plan.id == sub.id
    page.new()
    assert len(desk.plans.whole(sub.id).sections) == 1


def test_every_paper_is_offered_and_saved(page: PlanPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path
    saved: list[Path] = []

    def place(_parent: object, _words: str, start: str, filters: str) -> tuple[str, str]:
        ending = ".ics" if "ics" in filters else (".pdf", ".docx", ".xlsx")[len(saved) % 3]
        path = folder / f"{len(saved)}{Path(start).stem}{ending}"
        saved.append(path)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
    menu = page._print.menu()
    menu.aboutToShow.emit()
    for act in menu.findChildren(QMenu):
        for one in act.actions():
            if one.text() == "Save as file":
                one.trigger()
    {act.text(): act.trigger for act in menu.actions()}["Save as calendar"]()
    assert len(saved) == 10
    assert all(path.stat().st_size > 400 for path in saved)


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


def test_numerals_of_sections_go_on() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 38)] == ["I", "IV", "IX", "XIV", "XXXVIII"]


def test_the_month_chip_counts_what_falls_due(page: PlanPage) -> None:
    assert page._bar.chips[MONTH].text() == "Next 30 days 0"


def test_a_refusal_of_the_rules_reaches_the_one_handler(page: PlanPage) -> None:
    page._table.setCurrentIndex(page._table.rows.index(0, 0))
    with pytest.raises(RuleError):
        page._acts.delete_section()
