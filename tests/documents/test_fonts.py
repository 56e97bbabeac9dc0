"""The bundled fonts: what they can draw, and how wide it is."""

import pytest

from desktop_app.documents import fonts

FONTS = ["G", "GI", "GM", "GMI", "GS", "T", "TB", "TI"]
KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"


@pytest.mark.parametrize("font", FONTS)
def test_every_font_draws_the_whole_kazakh_alphabet(font: str) -> None:
    assert fonts.missing(f"{KAZAKH}{KAZAKH.lower()} №«»–—…·\u00a0%&<>\"'", font) == ""


@pytest.mark.parametrize("font", FONTS)
def test_missing_characters_are_named_once_in_their_order(font: str) -> None:
    assert fonts.missing("а☃б😀в☃", font) == "☃😀"


def test_breaks_and_soft_hyphens_are_never_missing() -> None:
    assert fonts.missing("а\nб\u00adв\u202fг\u2009д", "G") == ""


def test_kerning_counts() -> None:
    apart = fonts.width("Т", "G", 100) + fonts.width("о", "G", 100)
    assert fonts.width("То", "G", 100) < apart


def test_tracking_stands_between_letters_only() -> None:
    assert fonts.width("АБВ", "G", 10, 0.1) - fonts.width("АБВ", "G", 10) == pytest.approx(2)


def test_width_grows_with_the_size() -> None:
    assert fonts.width("Әлия Қ.", "G", 20) == pytest.approx(2 * fonts.width("Әлия Қ.", "G", 10))
