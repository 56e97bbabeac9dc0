"""The words of what speaks for and against two entries being one person."""

from collections.abc import Iterable
from enum import Enum

from desktop_app.domain.journal import N_
from desktop_app.domain.lists import Evidence
from desktop_app.i18n.better_names import differ_in_kazakh_letters_only
from desktop_app.i18n.texts import Texts

_WORDS = {
    Evidence.SIMILAR_NAME: N_("a similar name"),
    Evidence.SHORTER_NAME: N_("a shorter name"),
    Evidence.INITIALS: N_("initials instead of names"),
    Evidence.SAME_POST: N_("the same post"),
    Evidence.SAME_ORGANISATION: N_("the same organisation"),
    Evidence.SAME_PHONE: N_("the same phone"),
    Evidence.OTHER_POST: N_("another post"),
    Evidence.OTHER_PHONE: N_("another phone"),
}


class Sameness(Enum):
    """In how far two names that are taken as the same are."""

    EQUAL = "equal"
    KAZAKH_LETTERS = "kazakh_letters"
    ALIKE = "alike"


_SAME_NAME = {
    Sameness.EQUAL: N_("the same name"),
    Sameness.KAZAKH_LETTERS: N_("the same name but for Kazakh letters"),
    Sameness.ALIKE: N_("a similar name"),
}


def sameness(one: str, other: str) -> Sameness:
    """Tell in how far two names are the same; capitals and the order of the words do not matter."""
    if sorted(one.casefold().split()) == sorted(other.casefold().split()):
        return Sameness.EQUAL
    return Sameness.KAZAKH_LETTERS if differ_in_kazakh_letters_only(one, other) else Sameness.ALIKE


def evidence_words(evidence: Iterable[Evidence], names: tuple[str, str], texts: Texts) -> str:
    """Say what speaks for one person and what against, with commas between; ``names`` are those of the two."""
    words = {**_WORDS, Evidence.SAME_NAME: _SAME_NAME[sameness(*names)]}
    return ", ".join(texts.gettext(words[one]) for one in evidence)
