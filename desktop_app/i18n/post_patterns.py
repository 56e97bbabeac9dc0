"""What posts have in common: numbers and places generalised, and the nearest wording that is known."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from desktop_app.i18n.places import kazakh_place, russian_place
from desktop_app.i18n.posts import Phrase

FIELDS = ("n", "place")
_NUMBER = re.compile(r"\d[\d/–-]*")
_WORD = re.compile(r"\w[\w-]*")
_BRACED = re.compile(r"\{([^{}]*)\}")
_NEAR_ENOUGH = 0.62


def general_post(post: str) -> str:
    """Put ``{n}`` for the only number of a post and ``{place}`` for the only place that is known.

    A capital at the beginning becomes small, as it says nothing about the post; an abbreviation stays.
    """
    plain = " ".join(post.split()).rstrip(" .,;") if "с. о." not in post else " ".join(post.split())
    plain = re.sub(r"№\s*", "№ ", plain).replace("{", "(").replace("}", ")")
    if plain[1:2].islower():
        plain = plain[:1].lower() + plain[1:]
    plain = _once(plain, _NUMBER.findall(plain), "{n}")
    return _once(plain, [word for word in _WORD.findall(plain) if _is_place(word)], "{place}")


def pattern_fields(pattern: str) -> list[str]:
    """List what stands in braces in a pattern, in its order."""
    return _BRACED.findall(pattern)


def nearest_kazakh(wording: str, phrases: Sequence[Phrase]) -> str:
    """Return the Kazakh pattern of the phrase whose Russian is most like ``wording``; empty where none is near.

    A pattern with a field that ``wording`` does not have is no proposal.
    """
    own = set(pattern_fields(wording))
    best, proposed = _NEAR_ENOUGH, ""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wording.casefold())
    for phrase in phrases:
        if not phrase.pattern_kk or not own.issuperset(pattern_fields(phrase.pattern_kk)):
            continue
        matcher.set_seq1(phrase.pattern_ru.casefold())
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
            best, proposed = matcher.ratio(), phrase.pattern_kk
    return proposed


def _is_place(word: str) -> bool:
    return kazakh_place(word) is not None or russian_place(word) is not None


def _once(text: str, found: list[str], field: str) -> str:
    return text.replace(found[0], field) if len(found) == 1 else text
