"""What search looks at and what it looks for: folded words of people, and the words of a query."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from desktop_app.i18n.folding import fold
from desktop_app.i18n.phones import phone_keys

SECTION = " |"
_SHORTEST_PHONE, _LONGEST_PHONE = 4, 15
_WITH_COUNTRY = 11
_TYPED_ENDINGS = (7, 6, 5, 4)
_SAME_BEGINNING = {"у": "о", "о": "у"}
_LONG_ENOUGH = 4
_MOST_WORDS = 16

Spelling = tuple[str, ...]
Clause = tuple[Spelling, ...]


def searched_text(names: Iterable[str], texts: Iterable[str], phone: str) -> str:
    """Return the folded text of a person: the names, the posts and bodies, the phones, a space before each word.

    Each phone stands there as a whole, without its country, and by the ends that people remember.
    """
    digits = fold(phone).split()
    for number in sorted(phone_keys(phone)):
        national = number[1:] if len(number) == _WITH_COUNTRY else number
        digits += [number, national, *(national[-length:] for length in _TYPED_ENDINGS if length < len(national))]
    sections = (fold(" ".join(names)), fold(" ".join(texts)), " ".join(dict.fromkeys(digits)))
    return "".join(f" {section}{SECTION}" for section in sections).removesuffix(SECTION)


def asked(text: str) -> list[Clause]:
    """Return what a query asks for: each clause must hold, by one of its spellings, whose words must all be there.

    Digits that may be a phone are also looked for in one piece, with 7 for the 8 in front.
    """
    clauses: list[Clause] = []
    for is_number, run in groupby(fold(text).split(), key=str.isdecimal):
        words = list(run)
        clauses += [_number(words)] if is_number else [_word(word) for word in words]
    return list(dict.fromkeys(clauses))[:_MOST_WORDS]


def _word(word: str) -> Clause:
    # Ө and Ұ begin many names, and a Russian list writes them now with О, now with У.
    other = _SAME_BEGINNING.get(word[0])
    return ((word,), (other + word[1:],)) if other and len(word) >= _LONG_ENOUGH else ((word,),)


def _number(words: Sequence[str]) -> Clause:
    whole = "".join(words)
    spellings = [tuple(words[:_MOST_WORDS])]
    if _SHORTEST_PHONE <= len(whole) <= _LONGEST_PHONE:
        spellings.append((f"7{whole[1:]}" if whole.startswith("8") else whole,))
        spellings.append((whole,))
    return tuple(dict.fromkeys(spellings))
