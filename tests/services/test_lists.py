"""Lists from outside: understood beside the register, taken in as one step, and the same list twice."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app import resources
from desktop_app.domain.errors import ImportRefusedError, NameMissingError, RecordGoneError
from desktop_app.domain.languages import Sex
from desktop_app.domain.lists import (
    Choice,
    ColumnRole,
    Evidence,
    ListPreview,
    ListTable,
    RowDecision,
    RowKind,
)
from desktop_app.domain.people import FullName, PersonCard
from desktop_app.services import list_settling
from desktop_app.services.desk import Desk
from desktop_app.services.importing import read_table
from tests.builders import a_card, an_organisation
from tests.services.near_names import PAIRS, ROWS

HEAD = ("Ф.И.О.", "Должность", "Организация", "Телефон")
# The nine rows of the sample sheet that name somebody again, found by hand: the row, the earlier rows of the person.
SECOND_SPELLINGS = {
    63: {25},  # Кәрімова Ботагөз Бақытовна, УИК № 254; Latin letters
    66: {26},  # Оразбаев Талғат Бақытович, УИК № 173; before as Т.Б.
    137: {55},  # Жақсыбекова Айжан Маратқызы, УИК № 221; before in capitals without Kazakh letters
    152: {55, 137},
    155: {58},  # Бектенова Перизат, УИК № 260; before in capitals
    156: {58, 155},
    160: {134},  # Сейітов Мақсат Серикович, УИК № 172; now as М.С.
    178: {89},  # Бектенова Марина Ерлановна, ОИК № 303; now in capitals
    189: {26, 66},
}


@pytest.fixture(scope="module")
def sample() -> ListTable:
    """Read the sample sheet once."""
    return read_table(resources.demo("invited_2024.xlsx"))


def a_table(*rows: tuple[str, ...], head: tuple[str, ...] = HEAD) -> ListTable:
    """Return a table with headings."""
    return ListTable((head, *((*row, *[""] * (len(head) - len(row))) for row in rows)))


def kinds(preview: ListPreview) -> list[RowKind]:
    """Return the kinds of the rows in their order."""
    return [row.kind for row in preview.rows]


def everybody(desk: Desk) -> list[PersonCard]:
    """Return the cards of all people."""
    return [desk.people.card(identity) for identity in desk.people.ids()]


def test_every_row_of_the_sample_is_a_person_or_left_out(desk: Desk, sample: ListTable) -> None:
    counts = desk.lists.preview(sample).counts
    assert (counts.rows, counts.left_out, counts.refused) == (187, 4, 0)


def test_all_second_spellings_of_the_sample_are_paired_and_nobody_else(desk: Desk, sample: ListTable) -> None:
    rows = desk.lists.preview(sample).rows
    paired = {row.person.row: row.twin.row for row in rows if row.twin is not None}
    assert paired.keys() == SECOND_SPELLINGS.keys()
    assert all(paired[row] in same for row, same in SECOND_SPELLINGS.items())
    assert {row.kind for row in rows if row.twin} == {RowKind.DOUBTFUL}


def test_other_kinds_of_second_spellings_are_paired_and_near_names_kept_apart(desk: Desk) -> None:
    rows = desk.lists.preview(ListTable(ROWS)).rows
    paired = {row.person.row: row.twin.row for row in rows if row.twin is not None}
    found = {row for row, twin in PAIRS.items() if paired.get(row) == twin}
    assert len(found) >= 0.9 * len(PAIRS)
    assert len(paired.items() - PAIRS.items()) <= 2


def test_second_spellings_are_found_in_the_register_as_in_the_list(desk: Desk) -> None:
    second = set(PAIRS)
    numbered = list(enumerate(ROWS[1:], start=2))
    first_part = ListTable((ROWS[0], *(row for number, row in numbered if number not in second)))
    desk.lists.accept(desk.lists.preview(first_part), {})
    rest = desk.lists.preview(ListTable((ROWS[0], *(row for number, row in numbered if number in second))))
    assert kinds(rest).count(RowKind.DOUBTFUL) >= 0.9 * len(PAIRS)
    assert all(row.twin and row.twin.person_id for row in rest.rows if row.kind is RowKind.DOUBTFUL)


@pytest.mark.parametrize("rows", [None, ROWS])
def test_the_same_list_twice_adds_nobody_in_any_order(
    desk: Desk, sample: ListTable, rows: tuple[tuple[str, ...]]
) -> None:
    table = ListTable(rows) if rows else sample
    desk.lists.accept(desk.lists.preview(table), {})
    people = desk.people.count()
    head, body = table.rows[:4], list(table.rows[4:])
    random.Random(7).shuffle(body)  # noqa: S311  (to be repeated)
    for again in (table, replace(table, rows=(*head, *body))):
        preview = desk.lists.preview(again)
        assert set(kinds(preview)) == {RowKind.KNOWN}
        assert desk.lists.accept(preview, {}).added == 0
    assert desk.people.count() == people


def test_the_same_list_twice_adds_nobody_when_every_row_was_taken_as_a_person(desk: Desk, sample: ListTable) -> None:
    preview = desk.lists.preview(sample)
    desk.lists.accept(preview, {row.person.row: RowDecision(Choice.ADD) for row in preview.rows})
    assert desk.people.count() == 187
    again = desk.lists.preview(sample)
    assert set(kinds(again)) == {RowKind.KNOWN}


def test_a_new_phone_is_offered_and_taken(desk: Desk) -> None:
    first = ("Ким Виктор Сергеевич", "секретарь УИК № 5", "УИК № 5", "8 701 111 22 33")
    desk.lists.accept(desk.lists.preview(a_table(first)), {})
    preview = desk.lists.preview(a_table((*first[:3], "8 702 222 33 44")))
    (change,) = preview.rows[0].changes
    assert (change.role, change.before, change.after) == (ColumnRole.PHONE, "+7 701 111 22 33", "+7 702 222 33 44")
    assert desk.lists.accept(preview, {}).changed == 1
    assert everybody(desk)[0].person.phone == "+7 702 222 33 44"


def test_a_new_post_stands_before_the_old_one(desk: Desk) -> None:
    first = ("Ким Виктор Сергеевич", "секретарь УИК № 5", "УИК № 5", "8 701 111 22 33")
    desk.lists.accept(desk.lists.preview(a_table(first)), {})
    preview = desk.lists.preview(a_table((first[0], "председатель УИК № 6", "", first[3])))
    assert [change.role for change in preview.rows[0].changes] == [ColumnRole.POST]
    desk.lists.accept(preview, {})
    (card,) = everybody(desk)
    assert [post.post_ru for post in card.positions] == ["председатель УИК № 6", "секретарь УИК № 5"]
    assert desk.lists.preview(a_table(first)).counts.known == 1


def test_an_address_and_an_organisation_are_offered(desk: Desk) -> None:
    head = (*HEAD, "E-mail")
    card = a_card("Ким Виктор Сергеевич", "бас маман", phone="+7 701 111 22 33")
    desk.people.save(card)
    row = ("Ким Виктор Сергеевич", "бас маман", "Аса орта мектебі", "87011112233", "kim@mail.kz")
    preview = desk.lists.preview(a_table(row, head=head))
    assert [change.role for change in preview.rows[0].changes] == [ColumnRole.EMAIL, ColumnRole.ORGANISATION]
    desk.lists.accept(preview, {})
    (changed,) = everybody(desk)
    assert changed.person.email == "kim@mail.kz"
    assert [body.name_kk for body in desk.people.organisations()] == ["Аса орта мектебі"]
    assert changed.positions[0].organisation_id == desk.people.organisations()[0].id


def test_changes_that_are_not_wanted_are_not_taken(desk: Desk) -> None:
    desk.people.save(a_card("Ким Виктор Сергеевич", "секретарь УИК № 5", phone="+7 701 111 22 33"))
    preview = desk.lists.preview(a_table(("Ким Виктор Сергеевич", "секретарь УИК № 5", "", "87022223344")))
    desk.lists.accept(preview, {2: RowDecision(Choice.SAME, take_changes=False)})
    assert everybody(desk)[0].person.phone == "+7 701 111 22 33"


def test_a_new_card_has_everything_that_the_row_says(desk: Desk) -> None:
    known = desk.people.save_organisation(an_organisation("УИК № 254", "№ 254 УСК"))
    row = (
        "Кәрімoвa  Ботагөз Бақытовна",
        "секретарь участковой избирательной комиссии № 254",
        "УИК №254",
        "87011191276",
    )
    desk.lists.accept(desk.lists.preview(a_table(row)), {})
    (card,) = everybody(desk)
    assert card.person.name == FullName("Кәрімова", "Ботагөз", "Бақытовна")
    assert (card.person.sex, card.person.phone) == (Sex.FEMALE, "+7 701 119 12 76")
    (post,) = card.positions
    assert post.post_kk == "№ 254 учаскелік сайлау комиссиясының хатшысы"
    assert post.organisation_id == known.id
    named = {category.id: category.name_ru for category in desk.people.categories()}
    assert post.category_id is not None
    assert named[post.category_id] == "члены участковых избирательных комиссий"


def test_a_kazakh_post_goes_into_the_kazakh_field(desk: Desk) -> None:
    table = a_table(("Ким Виктор", "Аса ауылдық округінің әкімі"), head=("Аты-жөні", "Лауазымы"))
    desk.lists.accept(desk.lists.preview(table), {})
    (post,) = everybody(desk)[0].positions
    assert (post.post_kk, post.post_ru) == ("Аса ауылдық округінің әкімі", "аким Асинского сельского округа")


def test_a_category_of_the_list_that_is_not_there_is_made(desk: Desk) -> None:
    table = a_table(("Ким Виктор", "Волонтёры"), ("Ли Анна", "волонтёры"), head=("Ф.И.О.", "Категория"))
    desk.lists.accept(desk.lists.preview(table), {})
    assert [one.name_ru for one in desk.people.categories()][-1] == "Волонтёры"
    assert len({card.positions[0].category_id for card in everybody(desk)}) == 1


def test_nothing_is_written_before_and_one_undo_takes_all_back(desk: Desk, sample: ListTable) -> None:
    preview = desk.lists.preview(sample)
    assert desk.people.count() == 0
    desk.lists.accept(preview, {})
    assert desk.people.count() == 178
    desk.steps.undo()
    assert (desk.people.count(), desk.people.organisations()) == (0, [])
    desk.steps.redo()
    assert desk.people.count() == 178


def test_a_second_entry_gives_its_phone_and_the_fuller_name(desk: Desk) -> None:
    table = a_table(
        ("Сейітов М.С.", "секретарь УИК № 5", "УИК № 5", "8 701 111 22 33"),
        ("Сейітов Мақсат Серикович", "секретарь УИК № 5", "УИК № 5", "8 702 111 22 33"),
    )
    result = desk.lists.accept(desk.lists.preview(table), {})
    (card,) = everybody(desk)
    assert (result.added, result.second) == (1, 1)
    assert str(card.person.name) == "Сейітов Мақсат Серикович"
    assert card.person.phone == "+7 701 111 22 33, +7 702 111 22 33"
    assert set(kinds(desk.lists.preview(table))) == {RowKind.KNOWN}


def test_a_second_spelling_of_somebody_known_is_remembered(desk: Desk) -> None:
    desk.people.save(a_card("Сейітов М.С.", "секретарь УИК № 5"))
    table = a_table(("Сейітов Мақсат Серикович", "секретарь УИК № 5", "", "8 702 111 22 33"))
    preview = desk.lists.preview(table)
    assert kinds(preview) == [RowKind.DOUBTFUL]
    assert {change.role for change in preview.rows[0].changes} == {ColumnRole.NAME, ColumnRole.PHONE}
    desk.lists.accept(preview, {})
    assert [str(card.person.name) for card in everybody(desk)] == ["Сейітов Мақсат Серикович"]
    assert kinds(desk.lists.preview(table)) == [RowKind.KNOWN]
    assert kinds(desk.lists.preview(a_table(("Сейітов М.С.", "секретарь УИК № 5")))) == [RowKind.KNOWN]


def test_another_person_by_decision_is_told_apart_for_good(desk: Desk) -> None:
    desk.people.save(a_card("Сейітов М.С.", "секретарь УИК № 5"))
    table = a_table(("Сейітов Мақсат Серикович", "секретарь УИК № 5"))
    desk.lists.accept(desk.lists.preview(table), {2: RowDecision(Choice.ADD)})
    assert desk.people.count() == 2
    assert kinds(desk.lists.preview(table)) == [RowKind.KNOWN]
    assert desk.duplicates.candidates() == []


def test_two_rows_of_somebody_known_keep_both_phones(desk: Desk) -> None:
    card = a_card("Ким Виктор Сергеевич", "секретарь УИК № 5", phone="+7 701 111 22 33")
    desk.people.save(card)
    person = ("Ким Виктор Сергеевич", "секретарь УИК № 5", "")
    table = a_table((*person, "8 701 111 22 33"), (*person, "8 702 111 22 33"))
    desk.lists.accept(desk.lists.preview(table), {})
    assert everybody(desk)[0].person.phone == "+7 701 111 22 33, +7 702 111 22 33"
    assert set(kinds(desk.lists.preview(table))) == {RowKind.KNOWN}


def test_two_people_of_one_name_are_not_guessed_between(desk: Desk) -> None:
    for post in ("директор школы № 3", "наблюдатель"):
        desk.people.save(a_card("Ким Виктор Сергеевич", post))
    preview = desk.lists.preview(a_table(("Ким Виктор Сергеевич",)))
    assert kinds(preview) == [RowKind.DOUBTFUL]


def test_somebody_who_has_gone_meanwhile_stops_everything(desk: Desk) -> None:
    gone = desk.people.save(a_card("Ким Виктор Сергеевич", "аким"))
    preview = desk.lists.preview(a_table(("Ким Виктор Сергеевич", "аким"), ("Ли Анна", "аким")))
    desk.people.delete(gone.person.id)
    with pytest.raises(RecordGoneError):
        desk.lists.accept(preview, {})
    assert desk.people.count() == 0


def test_somebody_without_a_post_gets_the_organisation(desk: Desk) -> None:
    desk.people.save(a_card("Ким Виктор Сергеевич", ""))
    desk.lists.accept(desk.lists.preview(a_table(("Ким Виктор Сергеевич", "", "СШ № 5"))), {})
    (card,) = everybody(desk)
    assert [bool(post.organisation_id) for post in card.positions] == [True]


def test_the_second_entry_of_a_row_that_is_known_is_that_person_too(desk: Desk) -> None:
    desk.people.save(a_card("Сейітов Мақсат Серикович", "секретарь УИК № 5", phone="+7 701 111 22 33"))
    full = ("Сейітов Мақсат Серикович", "председатель УИК № 7", "УИК № 7", "8 701 111 22 33")
    table = a_table(full, ("Сейітов М.С.", "председатель УИК № 7", "УИК № 7", "8 702 111 22 33"))
    preview = desk.lists.preview(table)
    assert kinds(preview) == [RowKind.CHANGED, RowKind.DOUBTFUL]
    total = desk.lists.total(preview, {})
    assert (total.known, total.second, total.added) == (1, 1, 0)
    desk.lists.accept(preview, {})
    (card,) = everybody(desk)
    assert card.person.phone == "+7 701 111 22 33, +7 702 111 22 33"
    assert set(kinds(desk.lists.preview(table))) == {RowKind.KNOWN}


def test_a_row_that_is_the_same_as_one_left_out_is_a_person(desk: Desk) -> None:
    table = a_table(("Сейітов М.С.", "секретарь УИК № 5"), ("Сейітов Мақсат Серикович", "секретарь УИК № 5"))
    result = desk.lists.accept(desk.lists.preview(table), {2: RowDecision(Choice.SKIP)})
    assert (result.added, result.second, result.skipped) == (1, 0, 1)


def test_a_row_without_a_usable_name_is_refused_until_it_gets_one(desk: Desk) -> None:
    preview = desk.lists.preview(a_table(("???", "аким"), ("Ким " + "а" * 200, "аким"), ("Ли Анна", "аким")))
    assert [row.refused for row in preview.rows] == ["NameMissingError", "TextTooLongError", ""]
    assert desk.lists.accept(preview, {}).added == 1
    named = {2: RowDecision(Choice.ADD, name=FullName("Оспанов", "Асқар"))}
    assert desk.lists.accept(preview, {**named, 4: RowDecision(Choice.SKIP)}).added == 1


def test_a_name_replaced_by_nothing_is_refused_and_nothing_written(desk: Desk) -> None:
    preview = desk.lists.preview(a_table(("Ли Анна", "аким"), ("Ким Виктор", "аким")))
    with pytest.raises(NameMissingError):
        desk.lists.accept(preview, {3: RowDecision(Choice.ADD, name=FullName(" "))})
    assert desk.people.count() == 0


def test_letters_are_kept_as_typed_when_no_repair_is_wanted(desk: Desk) -> None:
    preview = desk.lists.preview(a_table(("КИМ Виктор",)))
    desk.lists.accept(preview, {2: RowDecision(Choice.ADD, repair=False)})
    assert everybody(desk)[0].person.name.surname == "КИМ"


def test_a_choice_of_columns_is_remembered_for_files_of_its_shape(desk: Desk) -> None:
    table = a_table(("Ким Виктор", "аким", "Аса", "87011112233"))
    chosen = replace(desk.lists.preview(table).columns, roles=(ColumnRole.NAME, *[ColumnRole.NOTES] * 3))
    desk.lists.accept(desk.lists.preview(table, chosen), {})
    columns = desk.lists.preview(a_table(("Ли Анна", "учитель", "Мерке", ""))).columns
    assert (columns.roles, columns.remembered) == (chosen.roles, True)
    assert not desk.lists.preview(a_table(("Ли Анна",), head=("ФИО",))).columns.remembered


def test_posts_that_have_no_kazakh_wording_are_named_the_frequent_first(desk: Desk) -> None:
    rows = [("Ким Виктор", "повар"), ("Ли Анна", "кочегар"), ("Пак Олег", "кочегар"), ("Цой Ян", "аким")]
    assert desk.lists.preview(a_table(*rows)).unknown_posts == ("кочегар", "повар")


def test_the_sample_leaves_no_post_without_kazakh_words(desk: Desk, sample: ListTable) -> None:
    assert len(desk.lists.preview(sample).unknown_posts) <= 10


def test_pasted_cells_and_lines_are_lists(desk: Desk) -> None:
    cells = desk.lists.preview(desk.lists.read_text('Ким Виктор\t"директор\nшколы"\t87011112233\nЛи Анна\tаким\t'))
    assert [(str(row.person.name), row.person.post) for row in cells.rows] == [
        ("Ким Виктор", "директор школы"),
        ("Ли Анна", "аким"),
    ]
    lines = desk.lists.preview(desk.lists.read_text("1. Ким Виктор, аким\n2. Ли Анна – учитель\nИтого: 2\n"))
    assert (lines.counts.rows, lines.counts.left_out) == (2, 1)


@pytest.mark.parametrize(("text", "reason"), [(" \n", "empty"), ("a\n" * 20_001, "too_large")])
def test_pasted_text_is_refused_for_a_reason(desk: Desk, text: str, reason: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        desk.lists.read_text(text)
    assert refused.value.reason == reason


def test_evidence_is_told(desk: Desk) -> None:
    desk.people.save(a_card("Сейітов Мақсат Серикович", "секретарь УИК № 5", phone="+7 701 111 22 33"))
    (row,) = desk.lists.preview(a_table(("Сейітов М.С.", "секретарь УИК №5", "", "8 702 111 22 33"))).rows
    assert row.twin is not None
    assert row.twin.evidence == (Evidence.INITIALS, Evidence.SAME_POST, Evidence.OTHER_PHONE)


_CHOICES = st.builds(RowDecision, st.sampled_from(Choice))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(decided=st.dictionaries(st.integers(min_value=1, max_value=62), _CHOICES))
def test_the_sum_comes_out_whatever_is_decided(
    previews: Callable[[], ListPreview], decided: Mapping[int, RowDecision]
) -> None:
    preview = previews()
    total = list_settling.total(preview, decided)
    assert total.balanced
    assert total.read == preview.counts.rows + preview.counts.left_out


@pytest.fixture
def previews(desk: Desk) -> Callable[[], ListPreview]:
    """Return what gives the preview of a list with every kind of row."""
    desk.people.save(a_card(*_known(ROWS[5])))
    preview = desk.lists.preview(ListTable((*ROWS, ("", "???", "аким", "", ""), ("", "Итого", "60", "", ""))))
    return lambda: preview


def _known(row: tuple[str, ...]) -> tuple[str, str]:
    return row[1], row[2]


@pytest.mark.parametrize("seed", range(6))
def test_what_is_written_is_what_the_sum_said(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  (to be repeated)
    desk.people.save(a_card(*_known(ROWS[5])))
    preview = desk.lists.preview(ListTable(ROWS))
    decided = {row: RowDecision(chance.choice(list(Choice))) for row in range(2, 62) if chance.random() < 0.5}
    total, before = desk.lists.total(preview, decided), desk.people.count()
    result = desk.lists.accept(preview, decided)
    assert (result.added, result.known, result.second) == (total.added, total.known, total.second)
    assert desk.people.count() == before + total.added
