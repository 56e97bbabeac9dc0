"""Which of two spellings of one person's name a card keeps, and which of them is its Kazakh spelling.

Words go before initials, and a patronymic before none. Of two that say as much, a Russian form beside a Kazakh one
(Айгуль Кайратовна, Айгүл Қайратқызы) stays the name, and the Kazakh one becomes the Kazakh spelling. Where only Kazakh
letters differ (Жаксыбекова Мараткызы), the one that has them stays; then Cyrillic letters, then no capitals.
"""

import re
from dataclasses import dataclass

from desktop_app.domain.languages import Language
from desktop_app.domain.people import FullName, Person, spelt_in
from desktop_app.i18n.folding import fold
from desktop_app.i18n.lookalikes import has_lookalikes
from desktop_app.i18n.spellings import Likeness, compare, is_fuller, spelling

_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_NEIGHBOURS = str.maketrans("әғқңөұүһі", "агкноуухи")
_KAZAKH_FATHER = re.compile(r"[кқг]ы[зс]ы$|[ұу]лы$|[ұу]ғлы$", re.IGNORECASE)
_CAPITALS = re.compile(r"\b[^\W\d_]{3,}\b")
_ONE_NAME = frozenset({Likeness.EQUAL, Likeness.SOUNDS})


@dataclass(frozen=True, slots=True)
class Spelt:
    """A name as Russian papers and as Kazakh papers spell it, both whole."""

    ru: FullName
    kk: FullName

    @property
    def kazakh_parts(self) -> FullName:
        """Return the Kazakh spelling as a card keeps it: an empty part means "the same"."""
        pairs = zip(_parts(self.kk), _parts(self.ru), strict=True)
        return FullName(*("" if kazakh == russian else kazakh for kazakh, russian in pairs))


@dataclass(frozen=True, slots=True)
class Taken:
    """Whether the name, and whether its Kazakh spelling, should be the other one's."""

    ru: bool
    kk: bool


def spelt(person: Person) -> Spelt:
    """Return both spellings of a person's name."""
    return Spelt(person.name, person.name_in(Language.KK))


def spelt_as(name: FullName, name_kk: FullName | None = None) -> Spelt:
    """Return a name with its Kazakh spelling, which may lack parts."""
    return Spelt(name, spelt_in(Language.KK, name, name_kk or FullName("")))


def taken(kept: Spelt, other: Spelt) -> Taken:
    """Tell what a card that has ``kept`` takes from ``other``; each spelling is taken whole."""
    ru = is_better(other.ru, kept.ru)
    chosen, left = (other, kept) if ru else (kept, other)
    crossed = not _is_kazakh(chosen.kk) and _is_kazakh(left.kk) and _is_one_name(chosen.ru, left.kk)
    return Taken(ru, ru is not crossed)


def better(kept: Spelt, other: Spelt) -> Spelt:
    """Return what a card keeps of two spellings of one name."""
    take = taken(kept, other)
    return Spelt(other.ru if take.ru else kept.ru, other.kk if take.kk else kept.kk)


def is_better(name: FullName, kept: FullName) -> bool:
    """Tell whether a spelling should take the place of the one that a card has."""
    if is_fuller(name, kept) or is_fuller(kept, name):
        return is_fuller(name, kept)
    if differ_in_kazakh_letters_only(str(name), str(kept)):
        return _weight(name) > _weight(kept)
    if _is_russian(name) and _is_kazakh(kept) and _is_one_name(name, kept):
        return True
    return not (_is_russian(kept) and _is_kazakh(name)) and _is_one_name(name, kept) and _weight(name) > _weight(kept)


def differ_in_kazakh_letters_only(one: str, other: str) -> bool:
    """Tell whether two names are letter by letter the same, but for Kazakh letters, capitals and look-alikes."""
    first, second = (name.casefold().translate(_NEIGHBOURS).split() for name in (one, other))
    if sorted(first) == sorted(second):
        return True
    return (has_lookalikes(one) or has_lookalikes(other)) and fold(one) == fold(other)


def _weight(name: FullName) -> tuple[int, bool, int]:
    text = str(name)
    capitals = sum(word.isupper() for word in _CAPITALS.findall(text))
    return len(_KAZAKH.findall(text)), not has_lookalikes(text), -capitals


def _is_kazakh(name: FullName) -> bool:
    return bool(_KAZAKH.search(str(name)))


def _is_russian(name: FullName) -> bool:
    return not (_is_kazakh(name) or _KAZAKH_FATHER.search(name.patronymic) or has_lookalikes(str(name)))


def _is_one_name(one: FullName, other: FullName) -> bool:
    near = compare(spelling(one), spelling(other))
    return near is not None and {near.surname, near.given, near.patronymic} <= _ONE_NAME


def _parts(name: FullName) -> tuple[str, str, str]:
    return name.surname, name.given_name, name.patronymic
