"""Folded shadow texts, in which a typist with a Russian keyboard finds Kazakh names."""

import re
import unicodedata

_SAME = str.maketrans(
    {
        **dict(zip("ёәғқңөұүһіэй", "еагкноуухиеи", strict=True)),
        **dict.fromkeys("ъь"),
        **dict(zip("abcehkmoptxyi", "авсенкмортхуи", strict=True)),
    }
)
_MARKS = re.compile(r"[^\w\s]|_")


def fold(text: str) -> str:
    """Return the text as it is searched: lower case, Kazakh letters as their Russian neighbours.

    Latin look-alikes become Cyrillic; quotes, dashes and other marks are dropped; a hyphen and
    every run of blanks become one blank, so that words are found by their beginnings.
    """
    plain = unicodedata.normalize("NFC", text).casefold().translate(_SAME)
    return " ".join(_MARKS.sub("", plain.replace("-", " ")).split())
