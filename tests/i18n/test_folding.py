"""Folding: a typist with a Russian keyboard finds Kazakh names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.i18n.folding import fold


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("елка", "Ёлка"),
        ("иод", "Йод"),
        ("умирзак", "Үмірзақ"),
        ("омирзак", "Өмірзақ"),
        ("казакстан", "Қазақстан"),
        ("галым", "Ғалым"),
        ("касым", "Қасым"),
        ("гулнар", "Гүлнар"),
        ("хадиша", "Һадиша"),
        ("айгул", "Айгуль"),
        ("подезд", "Подъезд"),
        ("шугыла-радуга", "«Шұғыла–Радуга»".replace("–", "-")),
    ],
)
def test_what_is_typed_finds_what_is_written(typed: str, written: str) -> None:
    assert fold(typed) == fold(written)


def test_latin_look_alikes_are_found_as_cyrillic() -> None:
    assert fold("Дoсымовa") == fold("Досымова")


def test_quotes_and_marks_are_dropped_and_blanks_run_together() -> None:
    assert fold("  УИК  № 179, «Аса» ") == "уик 179 аса"


def test_a_hyphen_parts_words_so_that_the_second_is_found_by_its_beginning() -> None:
    assert fold("Қасым-Жомарт") == "касым жомарт"


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
