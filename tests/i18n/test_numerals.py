"""Roman numerals of sections and quarters."""

from desktop_app.domain.languages import Language
from desktop_app.i18n.numerals import roman


def test_sections_are_numbered_on() -> None:
    told = [roman(number, Language.RU) for number in (1, 4, 9, 14, 38, 40)]
    assert told == ["I", "IV", "IX", "XIV", "XXXVIII", "40"]


def test_kazakh_writes_its_own_letter_for_one() -> None:
    assert [roman(number, Language.KK) for number in (2, 4, 5)] == ["\u0406\u0406", "\u0406V", "V"]
