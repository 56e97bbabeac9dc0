"""Kazakh letters from a keyboard that has none."""

from desktop_app.i18n.folding import fold
from desktop_app.i18n.kazakh_letters import ALT_LETTERS, STRIP


def test_every_letter_of_the_strip_can_be_typed_in_both_cases() -> None:
    assert set(ALT_LETTERS.values()) == set(STRIP + STRIP.lower())


def test_a_capital_stays_a_capital() -> None:
    assert all(key.isupper() == letter.isupper() for key, letter in ALT_LETTERS.items())


def test_most_letters_fold_into_the_key_they_are_typed_with() -> None:
    other = {key for key, letter in ALT_LETTERS.items() if fold(key) != fold(letter)}
    assert other == {"Ю", "ю"}
