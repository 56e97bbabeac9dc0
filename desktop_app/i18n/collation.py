"""One sort key for Kazakh and Russian alike, stored as a column and compared as plain text."""

import re
import unicodedata

SORT_KEY_VERSION = 1

_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_FIRST_WEIGHT = 0x100
_LATIN_WEIGHT = 0x200
_WEIGHTS = {letter: chr(_FIRST_WEIGHT + place) for place, letter in enumerate(_ALPHABET)}
_SKIPPED = re.compile(r"[^\w\s]|_")
_PIECES = re.compile(r"\d+|\w|\s")


def sort_key(text: str) -> str:
    """Return a text whose code-point order is the order of the Kazakh alphabet.

    Letters weigh by their place in the alphabet, digits compare as numbers and come first,
    punctuation is skipped, words compare one by one. Equals ICU's ``kk`` collation on names.
    """
    plain = _SKIPPED.sub("", unicodedata.normalize("NFC", text).casefold())
    return "".join(_weight(piece) for piece in _PIECES.findall(" ".join(plain.split())))


def _weight(piece: str) -> str:
    if piece == " ":
        return "\x01"
    if piece.isdecimal():
        number = piece.lstrip("0")
        return f"\x02{chr(0x30 + min(len(number), 99))}{number}"
    return _WEIGHTS.get(piece) or chr(_LATIN_WEIGHT + min(ord(piece[0]), 0xD000))
