"""The sample sheet under a commission's letterhead."""

from dataclasses import replace

import pytest

from desktop_app.documents.letterhead import letterhead_pdf
from desktop_app.documents.pages import page_count
from desktop_app.domain.commission import Commission
from desktop_app.domain.languages import Language
from tests.builders import a_commission
from tests.documents.reading import fonts_of, line_with, pictures, printed
from tests.documents.sheets import DAY, a_picture

OURS = replace(
    a_commission(),
    address_kk="Аса ауылы, Абай көшесі, 12",
    address_ru="село Аса, улица Абая, 12",
    phone="8 726 33 2-11-00",
    email="saylau@example.kz",
)


def _pdf(commission: Commission = OURS, logo: bytes | None = None, language: Language = Language.RU) -> bytes:
    return letterhead_pdf(commission, DAY, logo, language)


@pytest.mark.parametrize(("words", "axis"), [("ЖАМБЫЛ АУДАНДЫҚ", 62), ("ЖАМБЫЛСКАЯ", 158), ("Абай", 62), ("Абая", 158)])
def test_kazakh_stands_left_and_russian_right(words: str, axis: float) -> None:
    assert line_with(_pdf(), words).axis == pytest.approx(axis, abs=1)


def test_both_sides_say_how_to_reach_the_commission() -> None:
    assert [line.text for line in printed(_pdf())].count(OURS.email) == 2


@pytest.mark.parametrize(
    ("language", "day", "place"),
    [(Language.KK, "2024 жылғы 28 ақпан", "Аса ауылы"), (Language.RU, "28 февраля 2024 года", "село Аса")],
)
def test_date_place_and_number_stand_on_one_line(language: Language, day: str, place: str) -> None:
    texts = [line for line in printed(_pdf(language=language)) if line.size == pytest.approx(12)]
    assert [line.text for line in sorted(texts, key=lambda line: line.left)] == [day, place, "№ ______"]


def test_a_logo_stands_between_the_columns() -> None:
    left, top, right, bottom = pictures(_pdf(logo=a_picture(100, 400)))[0]
    assert (left + right) / 2 == pytest.approx(110, abs=1)
    assert bottom - top == pytest.approx(20, abs=1)


def test_a_commission_without_any_words_has_a_sheet_too() -> None:
    assert page_count(_pdf(Commission(OURS.id, OURS.role))) == 1


def test_a_long_word_shrinks_and_is_never_cut() -> None:
    word = "Ү" * 30
    assert line_with(_pdf(replace(OURS, name_kk=word)), word).size < 11.5


def test_a_word_of_any_length_does_no_harm() -> None:
    assert page_count(_pdf(replace(OURS, name_kk="ү" * 500, address_ru="й" * 500))) == 1


def test_every_font_of_the_letterhead_is_embedded() -> None:
    assert set(fonts_of(_pdf()).values()) == {True}


def test_the_same_letterhead_gives_the_same_bytes() -> None:
    assert _pdf(logo=a_picture()) == _pdf(logo=a_picture())
