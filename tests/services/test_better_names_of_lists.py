"""A list and the register know one person in two spellings: the better one stays."""

import pytest

from desktop_app.domain.languages import Language
from desktop_app.domain.lists import ColumnRole, ListTable, RowKind
from desktop_app.services.desk import Desk
from tests.builders import a_card

HEAD = ("Ф.И.О.", "Должность")
POST = "секретарь участковой избирательной комиссии № 179"
RUSSIFIED, KAZAKH = "Жаксыбекова Айжан Мараткызы", "Жақсыбекова Айжан Маратқызы"


def names(desk: Desk) -> list[tuple[str, str]]:
    people = [desk.people.card(identity).person for identity in desk.people.ids()]
    return [(str(person.name), str(person.name_in(Language.KK))) for person in people]


def bring(desk: Desk, *rows: str) -> None:
    desk.lists.accept(desk.lists.preview(ListTable((HEAD, *((name, POST) for name in rows)))), {})


@pytest.mark.parametrize("rows", [(RUSSIFIED, KAZAKH), (KAZAKH, RUSSIFIED)])
def test_of_two_rows_the_one_with_kazakh_letters_stays(desk: Desk, rows: tuple[str, str]) -> None:
    bring(desk, *rows)
    assert names(desk) == [(KAZAKH, KAZAKH)]


def test_a_row_offers_a_card_its_kazakh_letters(desk: Desk) -> None:
    desk.people.save(a_card(RUSSIFIED, POST))
    (row,) = desk.lists.preview(ListTable((HEAD, (KAZAKH, POST)))).rows
    (change,) = row.changes
    assert (row.kind, change.role, change.after) == (RowKind.CHANGED, ColumnRole.NAME, KAZAKH)
    bring(desk, KAZAKH)
    assert names(desk) == [(KAZAKH, KAZAKH)]


def test_a_row_takes_no_kazakh_letters_away(desk: Desk) -> None:
    desk.people.save(a_card(KAZAKH, POST))
    (row,) = desk.lists.preview(ListTable((HEAD, (RUSSIFIED, POST)))).rows
    assert (row.kind, row.changes) == (RowKind.KNOWN, ())


@pytest.mark.parametrize("turned", [False, True])
def test_the_kazakh_form_becomes_the_kazakh_spelling(desk: Desk, *, turned: bool) -> None:
    russian, kazakh = "Сейткалиева Айгуль Кайратовна", "Сейтқалиева Айгүл Қайратқызы"
    desk.people.save(a_card(kazakh if turned else russian, POST))
    bring(desk, russian if turned else kazakh)
    assert names(desk) == [(russian, kazakh)]


def test_the_same_father_in_two_languages_is_no_pair_of_a_list_where_the_posts_differ(desk: Desk) -> None:
    rows = (("Бектенова Марина Ерлановна", "врач"), ("Бектенова Марина Ерланкызы", "учитель"))
    assert [row.kind for row in desk.lists.preview(ListTable((HEAD, *rows))).rows] == [RowKind.NEW, RowKind.NEW]
