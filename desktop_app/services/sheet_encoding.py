"""Which letters the bytes of a text stand for: what the file says itself, else a guess that is told as one."""

import re
from dataclasses import dataclass

from desktop_app.domain.errors import ImportRefusedError

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_OFFICES = ("cp1251", "kz1048", "cp866")
_SAMPLE = 64 * 1024
_ENOUGH = 0.7
_WORD = re.compile(r"[^\W\d_]+")
_EXPECTED = re.compile(r"[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_SIGNS = frozenset("«»„“”‘’–—…№§°·•±©®\xa0\xad")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the encoding where it was only guessed."""

    text: str
    guessed: str = ""


def decode(data: bytes) -> Decoded:
    """Turn bytes into text.

    Raises:
        ImportRefusedError: No encoding of an office gives words.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    try:
        text = data.decode(marked or "utf-8")
    except UnicodeDecodeError as error:
        if marked:
            raise ImportRefusedError("encoding") from error
        return _guess(data)
    return _guess(data) if "\x00" in text and not marked else Decoded(text)


def _guess(data: bytes) -> Decoded:
    names = _pairs(data) if b"\x00" in data else _OFFICES
    tried = [Decoded(text, name) for name in names if (text := _strictly(data, name)) is not None]
    best = max(tried, key=lambda one: _likelihood(one.text[:_SAMPLE]), default=None)
    if best is None or _likelihood(best.text[:_SAMPLE]) < _ENOUGH:
        raise ImportRefusedError("format" if _BINARY.search(data) else "encoding")
    return best


def _pairs(data: bytes) -> tuple[str, ...]:
    """Tell which half of its pairs of bytes is the high one: it has zeros, the other has none."""
    first, second = 0 in data[::2], 0 in data[1::2]
    return () if first == second else ("utf-16-be",) if first else ("utf-16-le",)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _likelihood(text: str) -> float:
    """Return which share of the foreign characters stands in words as people of Kazakhstan write them."""
    foreign = sum(not character.isascii() for character in text)
    likely = sum(character in _SIGNS for character in text) + sum(
        len(word) for word in _WORD.findall(text) if _EXPECTED.fullmatch(word) and _has_one_case(word)
    )
    return likely / foreign if foreign else 1.0


def _has_one_case(word: str) -> bool:
    return word.islower() or word.isupper() or word.istitle()
