"""Phone numbers of Kazakhstan in one spelling, however they were typed."""

import re
from dataclasses import dataclass
from functools import lru_cache

_KEPT = 100_000
_MOBILE_CODE, _WITHOUT_COUNTRY, _WITH_COUNTRY = 3, 10, 11
_SHORTEST_ABROAD, _LONGEST_ABROAD = 8, 15
_ALMATY = "727"
_CITIES = frozenset({*(f"71{n}2" for n in range(10)), *(f"72{n}2" for n in (0, 1, 2, 3, 4, 5, 6, 8, 9))})
_BRACKETS = re.compile(r"\(\s*([0-9]{3,5})\s*\)")
_FOUND = re.compile(r"(?<![\w№])(?:\+?\s?[78][\s(-]*)?\(?[0-9]{3,5}\)?(?:[\s().-]*[0-9]){5,7}(?![0-9])")
_SEPARATORS = re.compile(r"[,;/\n]|\s{2,}|\bи\b|\bжәне\b")
_LABEL = re.compile(r"^(?:тел|моб|сот|ұялы|раб|дом|ж|т|tel|mob)?\.?\s*:?\s*", re.IGNORECASE)
_EXTENSION = re.compile(r"\s*\(?(?:доб|вн|ішкі|ext)\.?\s*[0-9]+\)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phones:
    """What a cell says about phones: in one spelling where ``sure``, else as typed."""

    text: str
    sure: bool = True


def at_home(phones: str) -> str:
    """Write phones of Kazakhstan as they are dialled at home, «8 707 283 33 98»: no plus for a table to calculate."""
    return re.sub(r"(?<![^\s,;])\+7(?= )", "8", phones)


@lru_cache(_KEPT)
def tidy_phones(text: str) -> Phones:
    """Put the phones of a cell into one spelling: «+7 707 283 33 98», «+7 72633 2 65 53», two with a comma.

    What is no phone of Kazakhstan stays as it was typed and is not sure; numbers of other
    countries that begin with a plus stay and are sure.
    """
    typed = " ".join(text.split())
    if not typed:
        return Phones("")
    whole = _tidy(typed)
    parts = [whole] if whole else [_tidy(part.strip()) for part in _SEPARATORS.split(typed) if part.strip()]
    told = [part for part in parts if part]
    if len(told) < len(parts) or not told:
        return Phones(typed, sure=False)
    return Phones(", ".join(dict.fromkeys(told)))


@lru_cache(_KEPT)
def phone_keys(text: str) -> frozenset[str]:
    """Return the digits of every phone of a cell, the country's code as 7, so that spellings can be compared."""
    tidied = tidy_phones(text)
    parts = tidied.text.split(",")
    keys = (re.sub(r"[^0-9]", "", _EXTENSION.sub("", part)) for part in parts)
    return frozenset(key for key in keys if key)


def find_phones(line: str) -> tuple[str, str]:
    """Take the phones out of a line; return what is left, and the phones with commas between them."""
    found = [match[0].strip() for match in _FOUND.finditer(line) if _tidy(match[0].strip())]
    rest = line
    for phone in found:
        rest = rest.replace(phone, " ", 1)
    return " ".join(rest.split()), ", ".join(found)


def _tidy(typed: str) -> str:
    bare = _LABEL.sub("", typed)
    extension = _EXTENSION.search(bare)
    bare = _EXTENSION.sub("", bare)
    if re.search(r"[^0-9+\s().–—-]", bare):
        return ""
    digits = re.sub(r"[^0-9]", "", bare)
    if bare.lstrip().startswith("+") and not digits.startswith("7"):
        return bare if _SHORTEST_ABROAD <= len(digits) <= _LONGEST_ABROAD else ""
    if len(digits) == _WITH_COUNTRY and digits[0] in "78":
        digits = digits[1:]
    if len(digits) != _WITHOUT_COUNTRY or digits[0] != "7":
        return ""
    return _spelt(digits, _BRACKETS.search(bare)) + (f" {extension[0].strip()}" if extension else "")


def _spelt(digits: str, bracketed: "re.Match[str] | None") -> str:
    code = bracketed[1] if bracketed and digits.startswith(bracketed[1]) else _code(digits)
    number = digits[len(code) :]
    return f"+7 {code} {number[:-4]} {number[-4:-2]} {number[-2:]}"


def _code(digits: str) -> str:
    """Return the code in front of a national number: of a mobile net, of Almaty, of a city, of a district."""
    if digits[1] not in "12" or digits.startswith(_ALMATY):
        return digits[:_MOBILE_CODE]
    return digits[:4] if digits[:4] in _CITIES else digits[:5]
