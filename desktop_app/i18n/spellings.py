"""Spellings of names: which may be one person's, in Kazakh or Russian, whole or short, with a slip of a finger."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from desktop_app.domain.languages import Sex
from desktop_app.domain.people import FullName
from desktop_app.i18n.folding import fold
from desktop_app.resources import name_list

_KEPT_WORDS = 100_000
_SHORTEST_MISSPELT = 4
_SURNAME_MALE = re.compile(r"(?:[ое]в|(?<=.{3})[иы]н|[сц]кии)$")
_SURNAME_FEMALE = re.compile(r"(?:[ое]ва|(?<=.{3})[иы]на|[сц]кая)$")
_FATHER_MALE = re.compile(r"(?:[ое]вич|(?<=.{3})ич| ?(?:улы|уулу|углы|угли|оглы|огли))$")
_FATHER_FEMALE = re.compile(r"(?:[ое]вна|инична|ична| ?(?:кызы|гызы|кизи))$")
_SOUNDS = str.maketrans({"я": "а", "ю": "у", "ы": "и", "о": "у", "х": "к", "ч": "ш", "щ": "ш"})
_TURKIC_U = re.compile(r"(?<=[ае])в(?=[лрбдкмнст])")
_DOUBLE = re.compile(r"(.)\1+")


class Likeness(Enum):
    """How near two spellings of one part of a name are."""

    EQUAL = 5
    SOUNDS = 4
    INITIAL = 3
    MISSING = 2
    MISSPELT = 1
    OTHER = 0


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as it is compared: folded parts, their sounds without endings, and the sex that endings tell."""

    surname: str
    given: str
    patronymic: str
    surname_sound: str
    given_sound: str
    father_sound: str
    surname_sex: Sex
    patronymic_sex: Sex

    @property
    def whole(self) -> str:
        """Return the folded words in one order, whatever the order typed."""
        return " ".join(sorted(f"{self.surname} {self.given} {self.patronymic}".split()))

    @property
    def initial(self) -> str:
        """Return the first sound of the given name."""
        return self.given_sound[:1]

    @property
    def is_whole(self) -> bool:
        """Tell whether surname, given name and patronymic are there in words, not in initials."""
        return bool(self.surname) and min(len(self.given), len(self.patronymic)) > 1


@dataclass(frozen=True, slots=True)
class Resemblance:
    """How near two names are, part by part."""

    surname: Likeness
    given: Likeness
    patronymic: Likeness

    @property
    def _all(self) -> tuple[Likeness, ...]:
        return (self.surname, self.given, self.patronymic)

    @property
    def same(self) -> bool:
        """Tell whether all that both say is the same, and neither says less."""
        return all(part is Likeness.EQUAL for part in self._all)

    @property
    def initials(self) -> bool:
        """Tell whether one of the names has initials where the other has words."""
        return Likeness.INITIAL in self._all

    @property
    def shorter(self) -> bool:
        """Tell whether one of the names lacks a part."""
        return Likeness.MISSING in self._all

    @property
    def misspelt(self) -> bool:
        """Tell whether one letter is wrong, left out, added or swapped with its neighbour."""
        return Likeness.MISSPELT in self._all

    @property
    def score(self) -> int:
        """Return a number that is higher for nearer names."""
        return 25 * self.surname.value + 15 * self.given.value + 10 * self.patronymic.value


def spelling(name: FullName) -> Spelling:
    """Return a name as it is compared; initials are told apart from given names."""
    given, patronymic = name.given_name, name.patronymic
    if not patronymic and "." in given and len(letters := fold(given.replace(".", " ")).split()) > 1:
        given, patronymic = letters[0], letters[1]
    surname, surname_sound, surname_sex = _surname(name.surname)
    given, given_sound = _given(given)
    patronymic, father_sound, patronymic_sex = _patronymic(patronymic)
    return Spelling(surname, given, patronymic, surname_sound, given_sound, father_sound, surname_sex, patronymic_sex)


def is_fuller(name: FullName, other: FullName) -> bool:
    """Tell whether a name says more than another: words for initials, a part that the other lacks."""
    return _weight(name) > _weight(other)


def _weight(name: FullName) -> tuple[int, int]:
    told = spelling(name)
    parts = (told.surname, told.given, told.patronymic)
    return sum(len(part) > 1 for part in parts), sum(bool(part) for part in parts)


def compare(one: Spelling, other: Spelling) -> Resemblance | None:
    """Tell how near two names are; nothing when they are the names of two people."""
    straight = _compared(one, other)
    if straight is not None or not (one.surname and one.given and other.surname and other.given):
        return straight
    if one.surname == other.given and one.given == other.surname:
        patronymic = _patronymics(one, other)
        if patronymic is not Likeness.OTHER:
            return Resemblance(Likeness.EQUAL, Likeness.EQUAL, patronymic)
    return None


def _compared(one: Spelling, other: Spelling) -> Resemblance | None:
    surname = _surnames(one, other)
    if surname is Likeness.OTHER:
        return None
    given = _givens(one, other)
    if given is Likeness.OTHER:
        return None
    patronymic = _patronymics(one, other)
    found = (surname, given, patronymic)
    if patronymic is Likeness.OTHER or found.count(Likeness.MISSPELT) > 1:
        return None
    return Resemblance(*found)


def _surnames(one: Spelling, other: Spelling) -> Likeness:
    if one.surname == other.surname:
        return Likeness.EQUAL
    if not (one.surname and other.surname):
        return Likeness.MISSING
    if _contradict(one.surname_sex, other.surname_sex):
        return Likeness.OTHER
    if one.surname_sound == other.surname_sound:
        return Likeness.SOUNDS
    return _misspelt(one.surname_sound, other.surname_sound)


def _givens(one: Spelling, other: Spelling) -> Likeness:
    if one.given == other.given:
        return Likeness.EQUAL
    if not (one.given and other.given):
        return Likeness.MISSING
    if len(one.given) == 1 or len(other.given) == 1:
        return Likeness.INITIAL if _begin_alike(one.given, other.given) else Likeness.OTHER
    return _given_names(one.given_sound, other.given_sound)


def _given_names(first: str, second: str) -> Likeness:
    if first == second:
        return Likeness.SOUNDS
    listed = _listed_sounds()
    if first in listed and second in listed:
        same_but_ending = {first.removesuffix("а"), second.removesuffix("а")}
        one_sex = not _contradict(listed[first], listed[second])
        return Likeness.SOUNDS if len(same_but_ending) == 1 and one_sex else Likeness.OTHER
    return _misspelt(first, second)


def _patronymics(one: Spelling, other: Spelling) -> Likeness:
    if one.patronymic == other.patronymic:
        return Likeness.EQUAL
    if not (one.patronymic and other.patronymic):
        return Likeness.MISSING
    if len(one.patronymic) == 1 or len(other.patronymic) == 1:
        return Likeness.INITIAL if _begin_alike(one.patronymic, other.patronymic) else Likeness.OTHER
    if _contradict(one.patronymic_sex, other.patronymic_sex):
        return Likeness.OTHER
    return _fathers(one.father_sound, other.father_sound)


def _fathers(first: str, second: str) -> Likeness:
    if first == second:
        return Likeness.SOUNDS
    both_listed = {first, second} <= _listed_fathers()
    return Likeness.OTHER if both_listed else _misspelt(first, second)


def _misspelt(first: str, second: str) -> Likeness:
    if min(len(first), len(second)) < _SHORTEST_MISSPELT or OSA.distance(first, second, score_cutoff=1) > 1:
        return Likeness.OTHER
    return Likeness.MISSPELT


def _begin_alike(first: str, second: str) -> bool:
    return sound(first[:1]) == sound(second[:1])


def _contradict(one: Sex, other: Sex) -> bool:
    return {one, other} == {Sex.MALE, Sex.FEMALE}


@lru_cache(_KEPT_WORDS)
def sound(folded: str) -> str:
    """Return how a folded word sounds: what Kazakh and Russian spellings of one name have in common."""
    plain = _TURKIC_U.sub("у", folded.replace("дж", "ж")).translate(_SOUNDS)
    plain = _DOUBLE.sub(r"\1", plain.replace("уу", "у")).replace("иа", "а")
    # The first letter is kept: Ия, Иса and Юлия are no names without it.
    return plain[:1] + plain[1:].replace("и", "")


@lru_cache(_KEPT_WORDS)
def _surname(typed: str) -> tuple[str, str, Sex]:
    folded = fold(typed)
    for pattern, sex in ((_SURNAME_MALE, Sex.MALE), (_SURNAME_FEMALE, Sex.FEMALE)):
        if pattern.search(folded):
            return folded, sound(pattern.sub("", folded)), sex
    return folded, sound(folded), Sex.UNKNOWN


@lru_cache(_KEPT_WORDS)
def _given(typed: str) -> tuple[str, str]:
    folded = fold(typed)
    return folded, sound(folded)


@lru_cache(_KEPT_WORDS)
def _patronymic(typed: str) -> tuple[str, str, Sex]:
    folded = fold(typed)
    for pattern, sex in ((_FATHER_MALE, Sex.MALE), (_FATHER_FEMALE, Sex.FEMALE)):
        if pattern.search(folded):
            return folded, _father(pattern.sub("", folded)), sex
    return folded, _father(folded), Sex.UNKNOWN


def _father(folded: str) -> str:
    """Return the sound of a father's name; its ending и or й is lost in Russian patronymics."""
    return sound(folded.rstrip("иы"))


@cache
def _listed_sounds() -> dict[str, Sex]:
    known: dict[str, Sex] = {}
    for sex, source in ((Sex.MALE, "given_male"), (Sex.FEMALE, "given_female")):
        for line in name_list(source).read_text(encoding="utf-8").split():
            key = sound(fold(line))
            known[key] = Sex.UNKNOWN if known.get(key, sex) is not sex else sex
    return known


@cache
def _listed_fathers() -> frozenset[str]:
    return frozenset(_father(fold(line)) for line in name_list("given_male").read_text(encoding="utf-8").split())
