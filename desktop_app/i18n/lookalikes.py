"""Latin letters that look like Cyrillic ones and were typed in their place."""

import re
import unicodedata

from desktop_app.domain.people import FullName

_LATIN = "ABCEHIKMOPTXYaceiopxyhəƏ0"
_CYRILLIC = "АВСЕНІКМОРТХУасеіорхуһәӘо"
_REPAIRED = str.maketrans(_LATIN, _CYRILLIC)
_HAS_LATIN = re.compile(r"[A-Za-zəƏ0]")
_HAS_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_CANNOT_BE_CYRILLIC = re.compile(r"[A-Za-zəƏ0-9]")
_WORD = re.compile(r"[^\W_]+")


def has_lookalikes(text: str) -> bool:
    """Tell whether a word of the text has Latin letters in the middle of Cyrillic ones."""
    return any(_is_mixed(word) for word in _WORD.findall(text))


def repair(text: str) -> str:
    """Return the text with look-alike letters as Cyrillic; a word that would keep Latin letters stays as it is.

    A word of look-alikes alone («CAMAT») is repaired only where the text has Cyrillic letters besides.
    """
    text = unicodedata.normalize("NFC", text)
    if not (_HAS_LATIN.search(text) and _HAS_CYRILLIC.search(text)):
        return text
    return _WORD.sub(lambda found: _repaired(found[0]), text)


def repaired_name(name: FullName) -> FullName:
    """Return a name repaired part by part; every part is read beside the others."""
    words = iter(repair(str(name)).split())
    parts = (name.surname, name.given_name, name.patronymic)
    return FullName(*(" ".join(next(words) for _ in part.split()) for part in parts))


def _is_mixed(word: str) -> bool:
    return bool(_HAS_LATIN.search(word) and _HAS_CYRILLIC.search(word))


def _repaired(word: str) -> str:
    if word.isdigit():
        return word
    fixed = word.translate(_REPAIRED)
    return word if _CANNOT_BE_CYRILLIC.search(fixed) else fixed
