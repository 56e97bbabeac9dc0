"""The lines of a messenger from the pasted text to rows."""

from pathlib import Path

import pytest

from desktop_app.domain.lists import ListPreview, RowDoubt, RowKind
from desktop_app.services.desk import Desk

PASTED = Path(__file__).with_name("messenger_list.txt")
PHONES = {
    5: "+7 72633 2 69 98",
    8: "+7 705 443 60 71",
    18: "+7 778 117 56 99",
    21: "+7 72633 2 26 35",
    23: "+7 747 724 97 78",
    24: "+7 701 419 11 65",
}
INITIALS = {3: "Әбдіров Б.С.", 8: "Төлебаева М.А.", 22: "Петров Ш.А.", 24: "Шәкенов Қ.Е."}


@pytest.fixture
def preview(desk: Desk) -> ListPreview:
    """Understand the lines as they were copied."""
    return desk.lists.preview(desk.lists.read_text(PASTED.read_text(encoding="utf-8")))


def test_every_line_is_a_person_and_nothing_is_left_out(preview: ListPreview) -> None:
    assert [row.person.row for row in preview.rows] == list(range(1, 26))
    assert (preview.counts.left_out, preview.counts.refused) == (0, 0)


def test_every_person_has_a_post_and_no_line_is_taken_for_its_words(preview: ListPreview) -> None:
    lines = PASTED.read_text(encoding="utf-8").splitlines()
    posts = [row.person.post for row in preview.rows]
    assert all(posts)
    assert all(post in line for post, line in zip(posts, lines, strict=True))


def test_phones_are_those_that_the_lines_give(preview: ListPreview) -> None:
    assert {row.person.row: row.person.phone for row in preview.rows if row.person.phone} == PHONES


def test_initials_are_doubtful_and_kept_as_written(preview: ListPreview) -> None:
    doubtful = {row.person.row: str(row.person.name) for row in preview.rows if RowDoubt.INITIALS in row.person.doubts}
    assert doubtful == INITIALS


def test_the_one_second_spelling_is_found_and_the_others_become_people(desk: Desk, preview: ListPreview) -> None:
    alike = {row.person.row: row.twin.row for row in preview.rows if row.twin and row.kind is RowKind.DOUBTFUL}
    assert alike == {24: 12}  # Шәкенов Қ.Е. and ШӘКЕНОВ Қайрат Ералыулы, both of УИК № 153
    assert desk.lists.accept(preview, {}).added == desk.people.count() == 24
