"""Corrections of a plan from outside: steps about rows, taken back and done again."""

import pytest

from desktop_app.domain.languages import Language
from desktop_app.domain.plan_corrections import PlanCorrections
from desktop_app.domain.plan_errors import ItemTitleMissingError
from desktop_app.domain.plan_lists import PlanColumn, ReadItem
from desktop_app.domain.plans import Wording

ITEM = ReadItem(3, "1", Wording(), filed={PlanColumn.TITLE: "Отчёт", PlanColumn.DEADLINE: "32 февраля"})
NONE = PlanCorrections()


def test_a_cell_says_what_was_typed_last() -> None:
    steps = NONE.correct(ITEM, PlanColumn.DEADLINE, "март").correct(ITEM, PlanColumn.DEADLINE, "май")
    assert steps.typed == {3: {PlanColumn.DEADLINE: "май"}}


def test_typed_blanks_are_tidied_as_those_of_a_file() -> None:
    assert NONE.correct(ITEM, PlanColumn.NOTE, " до  конца \n\n года").typed[3][PlanColumn.NOTE] == "до конца\nгода"


def test_a_cell_that_says_the_same_is_no_step() -> None:
    assert NONE.correct(ITEM, PlanColumn.DEADLINE, " 32 февраля ") is NONE


def test_a_title_cannot_be_emptied() -> None:
    with pytest.raises(ItemTitleMissingError):
        NONE.correct(ITEM, PlanColumn.TITLE, " ")


def test_a_title_in_one_language_can_be_emptied_while_the_other_stands() -> None:
    both = ReadItem(4, "", Wording(), filed={PlanColumn.TITLE_KK: "Есеп", PlanColumn.TITLE_RU: "Отчёт"})
    assert NONE.correct(both, PlanColumn.TITLE_KK, "").typed == {4: {PlanColumn.TITLE_KK: ""}}


def test_a_row_comes_back_to_what_the_file_says() -> None:
    typed = ReadItem(3, "1", Wording(), typed={PlanColumn.DEADLINE: "март"})
    steps = NONE.correct(ITEM, PlanColumn.DEADLINE, "март").as_in_file(typed)
    assert steps.typed == {}
    assert steps.undo().typed == {3: {PlanColumn.DEADLINE: "март"}}


def test_a_row_that_says_what_the_file_says_has_nothing_to_come_back_from() -> None:
    assert NONE.as_in_file(ITEM) is NONE


def test_an_item_is_left_out_and_taken_again() -> None:
    out = NONE.turn(ITEM)
    gone = ReadItem(3, "1", Wording(), taken=False)
    assert (out.left_out, out.turn(gone).left_out) == (frozenset({3}), frozenset())


def test_steps_are_taken_back_and_done_again() -> None:
    steps = NONE.correct(ITEM, PlanColumn.DEADLINE, "март").turn(ITEM)
    back = steps.undo().undo()
    assert (back.typed, back.left_out) == ({}, frozenset())
    assert back.redo().redo() == steps


def test_with_nothing_to_take_back_or_to_do_again_nothing_happens() -> None:
    assert (NONE.undo(), NONE.redo()) == (NONE, NONE)


def test_a_new_step_forgets_those_that_were_taken_back() -> None:
    steps = NONE.correct(ITEM, PlanColumn.DEADLINE, "март").undo().turn(ITEM)
    assert steps.redo() == steps


@pytest.mark.parametrize(
    ("filed", "typed", "language", "expected"),
    [
        ((PlanColumn.TITLE,), (), Language.RU, PlanColumn.TITLE),
        ((PlanColumn.TITLE_KK, PlanColumn.TITLE_RU), (), Language.RU, PlanColumn.TITLE_RU),
        ((PlanColumn.TITLE_KK, PlanColumn.TITLE_RU), (), Language.KK, PlanColumn.TITLE_KK),
        ((PlanColumn.TITLE_KK,), (), Language.RU, PlanColumn.TITLE_KK),
        ((PlanColumn.TITLE_RU,), (PlanColumn.TITLE,), Language.RU, PlanColumn.TITLE),
        ((), (), Language.EN, PlanColumn.TITLE),
    ],
)
def test_a_title_is_typed_into_the_column_whose_words_are_shown(
    filed: tuple[PlanColumn, ...], typed: tuple[PlanColumn, ...], language: Language, expected: PlanColumn
) -> None:
    item = ReadItem(1, "", Wording(), filed=dict.fromkeys(filed, "слово"), typed=dict.fromkeys(typed, "слово"))
    assert item.title_column(language) is expected
