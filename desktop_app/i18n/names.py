"""What the parts of a full name are, in whatever order they were typed."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from desktop_app.domain.languages import Sex
from desktop_app.domain.people import FullName
from desktop_app.i18n.folding import fold
from desktop_app.resources import name_list


class Part(Enum):
    """The role of a word in a full name."""

    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    INITIALS = "initials"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name and its role; ``sure`` is false where the order could be the other way round."""

    text: str
    part: Part
    sure: bool = True


_INITIALS = re.compile(r"^(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]?$|^[бвгғджзкқлмнңпрстфхһцчшщ]$", re.IGNORECASE)
_MALE_KIN = re.compile(r"(?:улы|ұлы|уулу|углы|угли|ўғли|оглы|оғлы)$", re.IGNORECASE)
_FEMALE_KIN = re.compile(r"(?:кызы|қызы|гызы|ғызы|кизи|қизи)$", re.IGNORECASE)
_KIN_WORD = re.compile(r"^(?:улы|ұлы|уулу|углы|угли|ўғли|оглы|оғлы|кызы|қызы|гызы|ғызы|кизи|қизи|заде)$", re.IGNORECASE)
_FEMALE_PATRONYMIC = re.compile(r"(?:овна|евна|ична|инична)$", re.IGNORECASE)
_SHORT_PATRONYMIC = frozenset({"ильич", "кузьмич", "лукич", "никитич", "фомич", "саввич", "ионыч"})
_MALE_SURNAME = re.compile(r"(?:[оеё]в|[иы]н|[сц]кий|[сц]кой)$", re.IGNORECASE)
_FEMALE_SURNAME = re.compile(r"(?:[оеё]ва|[иы]на|[сц]кая)$", re.IGNORECASE)
_SURNAME = re.compile(
    rf"(?:{_MALE_SURNAME.pattern[:-1]}|{_FEMALE_SURNAME.pattern[:-1]}|енко|чук|ых|их)$", re.IGNORECASE
)
_STRONG_SURNAME = re.compile(r"(?:[оеё]ва?|[сц]кий|[сц]кая|енко)$", re.IGNORECASE)
_ICH = re.compile(r"(?:ович|евич)$", re.IGNORECASE)
_KIN_ENDING = re.compile(rf"{_MALE_KIN.pattern}|{_FEMALE_KIN.pattern}", re.IGNORECASE)
_AMBIGUOUS = re.compile(r"[иы]на?$", re.IGNORECASE)
_PAIR, _FEW, _LONG_ENOUGH = 2, 3, 5
_NAMES_KEPT = 4_096


def words(name: str) -> list[Word]:
    """Split a name into words with their roles, in the order typed."""
    return list(_words(name))


@lru_cache(maxsize=_NAMES_KEPT)
def _words(name: str) -> tuple[Word, ...]:
    tokens = _joined(name.split())
    roles: list[Part | None] = [_role_by_form(token, len(tokens)) for token in tokens]
    _correct(tokens, roles)
    free = [place for place, role in enumerate(roles) if role is None]
    order, sure = _order([tokens[place] for place in free], roles, free)
    for place, role in zip(free, order, strict=True):
        roles[place] = role
    return tuple(Word(token, role or Part.SURNAME, sure) for token, role in zip(tokens, roles, strict=True))


def split_name(text: str) -> FullName:
    """Split a full name in one cell into surname, given name and patronymic; initials are kept as given name."""
    parts: dict[Part, list[str]] = {part: [] for part in Part}
    for word in words(text):
        parts[word.part].append(word.text)
    given = [*parts[Part.GIVEN], *parts[Part.INITIALS]]
    return FullName(" ".join(parts[Part.SURNAME]), " ".join(given), " ".join(parts[Part.PATRONYMIC]))


def guess_sex(name: str) -> Sex:
    """Tell the sex where the endings of patronymic or surname leave no doubt, else unknown.

    A surname that might be a patronymic (Петрович), or that a known given name contradicts
    (Скорина Болат), decides nothing.
    """
    parts = words(name)
    by_patronymic = {sex for word in parts if _is_patronymic(word) for sex in _patronymic_sex(word.text)}
    if by_patronymic:
        return by_patronymic.pop() if len(by_patronymic) == 1 else Sex.UNKNOWN
    found = {sex for word in parts for sex in _surname_sex(word, parts)}
    contradicting = {Sex.MALE, Sex.FEMALE} - found
    return found.pop() if len(found) == 1 and sex_of_given_name(name) not in contradicting else Sex.UNKNOWN


def sex_of_given_name(name: str) -> Sex:
    """Tell the sex that the list of given names knows for the given names of a name, else unknown."""
    given = [word.text for word in words(name) if word.part is Part.GIVEN]
    known = {_listed_sex(text) for text in given} - {Sex.UNKNOWN}
    return known.pop() if len(known) == 1 else Sex.UNKNOWN


def is_given_name(token: str) -> bool:
    """Tell whether the list of given names holds the word, in Kazakh or in Russian letters."""
    return _last_of(token) in _given_names()


def is_patronymic(token: str) -> bool:
    """Tell whether a word has the ending of a patronymic: Маратұлы, Сериковна."""
    return bool(_patronymic_sex(token))


def is_kin_word(token: str) -> bool:
    """Tell whether a word belongs to the father's name before it: ұлы, қызы, оглы."""
    return bool(_KIN_WORD.match(token))


def looks_like_initials(token: str) -> bool:
    """Tell whether a word is initials: А., А.Б., Ж.-А."""
    return bool(_INITIALS.match(token))


def looks_like_surname(token: str) -> bool:
    """Tell whether a word has the ending of a surname: Ахметова, Ковальский."""
    return bool(_SURNAME.search(token))


def _listed_sex(token: str) -> Sex:
    return _given_names().get(_last_of(token), Sex.UNKNOWN)


@lru_cache(maxsize=_NAMES_KEPT)
def _last_of(token: str) -> str:
    return fold(token.rpartition("-")[2])


def _is_patronymic(word: Word) -> bool:
    return word.part is Part.PATRONYMIC or bool(_KIN_ENDING.search(word.text))


def _joined(tokens: list[str]) -> list[str]:
    joined: list[str] = []
    for token in tokens:
        if _KIN_WORD.match(token) and joined:
            joined[-1] += f" {token}"
        else:
            joined.append(token)
    return joined


def _role_by_form(token: str, count: int) -> Part | None:
    if _INITIALS.match(token):
        return Part.INITIALS
    if token.startswith("("):
        return Part.SURNAME
    if count == 1:
        return Part.SURNAME if _SURNAME.search(token) and not is_given_name(token) else Part.GIVEN
    if _patronymic_sex(token):
        return Part.PATRONYMIC
    return None


def _correct(tokens: list[str], roles: list[Part | None]) -> None:
    """Call a surname what only looks like a patronymic: Сейдалыулы Нурлан, Анна Ивановна Петрович."""
    if len(tokens) > 1 and roles[0] is Part.PATRONYMIC and not _FEMALE_PATRONYMIC.search(tokens[0]):
        roles[0] = Part.SURNAME
    if roles and roles[-1] is Part.PATRONYMIC and _ICH.search(tokens[-1]):
        of_a_woman = len(tokens) == _PAIR and _listed_sex(tokens[0]) is Sex.FEMALE
        if of_a_woman or Part.PATRONYMIC in roles[:-1]:
            roles[-1] = Part.SURNAME


def _patronymic_sex(token: str) -> set[Sex]:
    if _MALE_KIN.search(token):
        return {Sex.MALE}
    if _FEMALE_KIN.search(token) or _FEMALE_PATRONYMIC.search(token):
        return {Sex.FEMALE}
    if token.casefold() in _SHORT_PATRONYMIC or _ICH.search(token):
        return {Sex.MALE}
    return set()


def _surname_sex(word: Word, parts: list[Word]) -> set[Sex]:
    text = word.text
    if is_given_name(text) or word.part is Part.INITIALS or len(text) < _LONG_ENOUGH:
        return set()
    known = len(parts) == 1 or any(other.part is not Part.SURNAME and other is not word for other in parts)
    if not known or (_AMBIGUOUS.search(text) and not _beside_given(word, parts)):
        return set()
    if _MALE_SURNAME.search(text):
        return {Sex.MALE}
    return {Sex.FEMALE} if _FEMALE_SURNAME.search(text) else set()


def _beside_given(word: Word, parts: list[Word]) -> bool:
    """Tell whether another word is surely not the surname, so that -ин and -ина can be read as one."""
    return any(other.part is Part.INITIALS or is_given_name(other.text) for other in parts if other is not word)


def _surname_leads(roles: list[Part | None], free: list[int]) -> bool | None:
    """Tell what a patronymic's place says: after the second free word the surname led, after the first it did not."""
    if len(free) != _PAIR or Part.PATRONYMIC not in roles:
        return None
    return roles.index(Part.PATRONYMIC) > free[1]


def _order(free: list[str], roles: list[Part | None], places: list[int]) -> tuple[list[Part], bool]:
    if Part.SURNAME in roles and len(free) == 1:
        return [Part.GIVEN], True
    if len(free) == 1:
        given = Part.PATRONYMIC in roles or is_given_name(free[0])
        return [Part.GIVEN if given else Part.SURNAME], True
    if len(free) != _PAIR:
        return [Part.SURNAME, *[Part.GIVEN] * (len(free) - 1)][: len(free)], len(free) < _FEW
    first_leads = _surname_leads(roles, places)
    leads, sure = (first_leads, True) if first_leads is not None else _leads_by_form(*free)
    return ([Part.SURNAME, Part.GIVEN] if leads else [Part.GIVEN, Part.SURNAME]), sure


def _leads_by_form(first: str, second: str) -> tuple[bool, bool]:
    """Tell whether the first of two words is the surname; a woman may be called by a man's name (Ибрагим Дарина)."""
    first_given, second_given = is_given_name(first), is_given_name(second)
    if first_given != second_given:
        return second_given, True
    sexes = (_listed_sex(first), _listed_sex(second))
    if set(sexes) == {Sex.MALE, Sex.FEMALE}:
        return sexes[0] is Sex.MALE, True
    for pattern in (_STRONG_SURNAME, _SURNAME):
        first_surname, second_surname = bool(pattern.search(first)), bool(pattern.search(second))
        if first_surname != second_surname:
            return first_surname, True
    return True, False


@cache
def _given_names() -> dict[str, Sex]:
    known: dict[str, Sex] = {}
    for sex, source in ((Sex.MALE, "given_male"), (Sex.FEMALE, "given_female")):
        for line in name_list(source).read_text(encoding="utf-8").split():
            name = fold(line)
            known[name] = Sex.UNKNOWN if known.get(name, sex) is not sex else sex
    return known
