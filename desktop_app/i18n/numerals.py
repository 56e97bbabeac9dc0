"""Roman numerals, as sections and quarters of plans are numbered."""

from desktop_app.domain.languages import Language

_MOST = 39
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def roman(number: int, language: Language) -> str:
    """Return a number from 1 to 39 in Roman numerals, others in digits; Kazakh writes its own letter «І» for one."""
    if not 0 < number <= _MOST:
        return str(number)
    tens, ones = divmod(number, 10)
    latin = "X" * tens + _ONES[ones]
    return latin.replace("I", "\u0406") if language is Language.KK else latin
