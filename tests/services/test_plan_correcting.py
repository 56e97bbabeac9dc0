"""A plan from outside with what somebody corrected in it."""

from collections.abc import Sequence

import pytest

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_corrections import PlanCorrections
from desktop_app.domain.plan_lists import PlanColumn, PlanColumns, PlanDoubt, PlanPreview, ReadItem
from desktop_app.services.desk import Desk
from tests.services.test_plan_lists import KAZAKH_HEAD, a_row, understood
from tests.services.word_files import HEAD

NONE = PlanCorrections()
ROWS = [HEAD, ("I. Дела", "", "", ""), a_row("1", "Отчёт", "32 февраля"), a_row("2", "Семинар"), a_row("3", "Учёба")]


def typed(preview: PlanPreview, row: int, column: PlanColumn, text: str) -> PlanCorrections:
    """Return the correction of one cell."""
    return NONE.correct(item_of(preview, row), column, text)


def item_of(preview: PlanPreview, row: int) -> ReadItem:
    """Return the item of a row."""
    return next(item for item in preview.items if item.row == row)


def test_a_corrected_deadline_is_understood_anew(desk: Desk) -> None:
    before = understood(desk, ROWS)
    after = desk.plan_lists.correct(before, typed(before, 3, PlanColumn.DEADLINE, "29 февраля"))
    item = item_of(after, 3)
    assert [f"{last:%d.%m}" for _first, last in item.due] == ["29.02"]
    assert (len(before.doubtful), after.doubtful, item.typed) == (1, [], {PlanColumn.DEADLINE: "29 февраля"})
    assert item.filed[PlanColumn.DEADLINE] == "32 февраля"


def test_correcting_says_the_same_as_reading_the_table_with_the_corrections(desk: Desk) -> None:
    before = understood(desk, ROWS)
    steps = typed(before, 3, PlanColumn.DEADLINE, "март").correct(item_of(before, 4), PlanColumn.TITLE, "Отчёт")
    steps = steps.turn(item_of(before, 5))
    assert desk.plan_lists.correct(before, steps) == desk.plan_lists.preview(before.table, 2024, None, steps)


def test_taking_every_correction_back_brings_back_what_was_read(desk: Desk) -> None:
    before = understood(desk, ROWS)
    after = desk.plan_lists.correct(before, typed(before, 3, PlanColumn.DEADLINE, "март").turn(item_of(before, 4)))
    assert desk.plan_lists.correct(after, NONE) == before


def test_an_item_in_which_nothing_was_corrected_is_not_read_again(desk: Desk) -> None:
    before = understood(desk, ROWS)
    after = desk.plan_lists.correct(before, typed(before, 3, PlanColumn.DEADLINE, "март"))
    assert item_of(after, 4) is item_of(before, 4)


def test_what_is_typed_as_the_file_has_it_is_not_corrected(desk: Desk) -> None:
    before = understood(desk, ROWS)
    after = desk.plan_lists.correct(before, typed(before, 3, PlanColumn.DEADLINE, "март"))
    steps = typed(before, 3, PlanColumn.DEADLINE, "март").correct(item_of(after, 3), PlanColumn.DEADLINE, "32 февраля")
    assert item_of(desk.plan_lists.correct(after, steps), 3).typed == {}


def test_an_emptied_cell_never_makes_a_section_of_an_item(desk: Desk) -> None:
    rows: list[Sequence[str]] = [HEAD, ("", "Отчёт", "март", ""), a_row("2", "Семинар")]
    before = understood(desk, rows)
    after = desk.plan_lists.correct(before, typed(before, 2, PlanColumn.DEADLINE, ""))
    assert (len(after.items), item_of(after, 2).wording.title_ru) == (2, "Отчёт")
    assert PlanDoubt.DEADLINE_MISSING in item_of(after, 2).doubts


def test_a_correction_of_a_cell_that_goes_on_in_the_next_row_replaces_both(desk: Desk) -> None:
    rows: list[Sequence[str]] = [HEAD, a_row("1", "Отчёт", "январь,"), ("", "", "июль", ""), a_row("2", "Семинар")]
    before = understood(desk, rows)
    assert item_of(before, 2).says(PlanColumn.DEADLINE) == "январь,\nиюль"
    after = desk.plan_lists.correct(before, typed(before, 2, PlanColumn.DEADLINE, "май"))
    assert (item_of(after, 2).wording.deadline_ru, after.continued, after.balanced) == ("май", 1, True)


def test_in_a_kazakh_plan_what_is_typed_goes_into_the_kazakh_words(desk: Desk) -> None:
    rows = [
        KAZAKH_HEAD,
        ("1", "Комиссия мүшелерінің міндеттерін бөлу", "шешім", "қаңтар", "төраға", ""),
        ("2", "Жоспарды бекіту", "шешім", "І тоқсан", "хатшы", ""),
    ]
    before = understood(desk, rows)
    after = desk.plan_lists.correct(before, typed(before, 2, PlanColumn.FORM, "хаттама"))
    assert (item_of(after, 2).wording.form_kk, item_of(after, 2).wording.form_ru) == ("хаттама", "")


def test_a_title_in_both_languages_is_taken_apart_as_in_a_file(desk: Desk) -> None:
    before = understood(desk, ROWS)
    after = desk.plan_lists.correct(before, typed(before, 3, PlanColumn.TITLE, "Есепті тапсыру\nСдать отчёт"))
    words = item_of(after, 3).wording
    assert (words.title_kk, words.title_ru) == ("Есепті тапсыру", "Сдать отчёт")


def test_a_correction_outlives_another_choice_of_columns(desk: Desk) -> None:
    before = understood(desk, ROWS)
    steps = typed(before, 3, PlanColumn.DEADLINE, "март")
    roles = (PlanColumn.NUMBER, PlanColumn.TITLE, PlanColumn.NOTE, PlanColumn.RESPONSIBLE)
    after = desk.plan_lists.preview(before.table, 2024, PlanColumns(roles, 1), steps)
    item = item_of(after, 3)
    assert (item.wording.deadline_ru, item.wording.note_ru) == ("март", "32 февраля")


def test_a_title_that_was_corrected_stays_when_its_column_is_one_of_a_language(desk: Desk) -> None:
    before = understood(desk, ROWS)
    steps = typed(before, 3, PlanColumn.TITLE, "Сдать отчёт")
    roles = (PlanColumn.NUMBER, PlanColumn.TITLE_RU, PlanColumn.DEADLINE, PlanColumn.RESPONSIBLE)
    after = desk.plan_lists.preview(before.table, 2024, PlanColumns(roles, 1), steps)
    assert item_of(after, 3).wording.title_ru == "Сдать отчёт"


def test_an_item_that_is_left_out_is_not_doubtful_and_doubles_nothing(desk: Desk) -> None:
    before = understood(desk, [HEAD, a_row("1", "Отчёт"), a_row("2", "Отчёт"), a_row("3", "Семинар", "32 мая")])
    assert len(before.doubtful) == 3
    after = desk.plan_lists.correct(before, NONE.turn(item_of(before, 3)).turn(item_of(before, 4)))
    assert (after.doubtful, [item.row for item in after.taken], len(after.items)) == ([], [2], 3)
    assert after.balanced


def test_only_what_is_taken_is_written_with_its_corrections(desk: Desk) -> None:
    before = understood(desk, ROWS)
    steps = typed(before, 3, PlanColumn.DEADLINE, "март").turn(item_of(before, 4))
    desk.plan_lists.accept(desk.plan_lists.correct(before, steps))
    written = [(item.wording.title_ru, item.wording.deadline_ru) for item in desk.plans.of_year(2024).items]
    assert written == [("Отчёт", "март"), ("Учёба", "март")]


def test_a_section_of_which_every_item_is_left_out_is_not_written(desk: Desk) -> None:
    before = understood(desk, [*ROWS, ("II. Прочее", "", "", ""), a_row("4", "Архив")])
    desk.plan_lists.accept(desk.plan_lists.correct(before, NONE.turn(item_of(before, 7))))
    assert [section.title_ru for section in desk.plans.of_year(2024).sections] == ["Дела"]


def test_a_plan_of_which_every_item_is_left_out_is_refused(desk: Desk) -> None:
    before = understood(desk, [HEAD, a_row("1", "Отчёт"), a_row("2", "Семинар")])
    steps = NONE.turn(item_of(before, 2)).turn(item_of(before, 3))
    with pytest.raises(ImportRefusedError):
        desk.plan_lists.accept(desk.plan_lists.correct(before, steps))
    assert desk.plans.annual(2024) is None


def test_an_item_that_says_nothing_is_doubtful_until_somebody_types_its_title(desk: Desk) -> None:
    before = understood(desk, [HEAD, ("1", "", "март", "секретарь"), a_row("2", "Семинар")])
    assert PlanDoubt.TITLE_MISSING in item_of(before, 2).doubts
    after = desk.plan_lists.correct(before, typed(before, 2, PlanColumn.TITLE, "Отчёт"))
    assert after.doubtful == []


def test_a_correction_of_a_row_that_is_no_item_says_nothing(desk: Desk) -> None:
    before = understood(desk, ROWS)
    lost = ReadItem(99, "", before.items[0].wording)
    table = ListTable(before.table.rows)
    assert desk.plan_lists.preview(table, 2024, None, NONE.correct(lost, PlanColumn.NOTE, "x")) == before
