"""Folded shadow texts, in which a typist with a Russian keyboard finds Kazakh names."""

import unicodedata

_SAME = str.maketrans(
    {
        **dict(zip("ёәғқңөұүһіэй", "еагкноуухиеи", strict=True)),
        **dict.fromkeys("ъь"),
        **dict(zip("abcehkmoptxyi", "авсенкмортхуи", strict=True)),
    }
)


def fold(text: str) -> str:
    """Return the text as it is searched: lower case, Kazakh letters as their Russian neighbours.

    Latin look-alikes become Cyrillic; quotes, dashes and other marks are dropped; a hyphen and
    every run of blanks become one blank, so that words are found by their beginnings.
    """
    plain = unicodedata.normalize("NFC", text).casefold().translate(_SAME)
    kept = (letter if letter.isalnum() else " " if letter.isspace() or letter == "-" else "" for letter in plain)
    return " ".join("".join(kept).split())
