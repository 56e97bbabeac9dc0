"""Russian cases of names: pytrovich's rules, and what Kazakhstan's names need besides."""

import re
from functools import cache, lru_cache

from pytrovich.enums import Case as PytrovichCase
from pytrovich.enums import Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from desktop_app.domain.languages import Case, Doubt, Sex
from desktop_app.i18n.names import Part, Word, is_given_name, words
from desktop_app.i18n.russian_endings import NOUNS_ON_INA, own_form

_CASES = {
    Case.GENITIVE: PytrovichCase.GENITIVE,
    Case.DATIVE: PytrovichCase.DATIVE,
    Case.ACCUSATIVE: PytrovichCase.ACCUSATIVE,
    Case.INSTRUMENTAL: PytrovichCase.INSTRUMENTAL,
}
_PARTS = {Part.SURNAME: NamePart.LASTNAME, Part.GIVEN: NamePart.FIRSTNAME, Part.PATRONYMIC: NamePart.MIDDLENAME}
_GENDERS = {Sex.MALE: Gender.MALE, Sex.FEMALE: Gender.FEMALE}
_KIN = re.compile(r"(?:улы|ұлы|уулу|углы|угли|ўғли|оглы|оғлы|кызы|қызы|гызы|ғызы|кизи|қизи|заде)$", re.IGNORECASE)
_FLEETING = re.compile(
    r"[аеёиоуыэюяәөүұі].*(?:[еёо]к|ец|[еёо]л|авель|ень|оть)$|(?:соловей|воробей|муравей|ручей|улей)$", re.IGNORECASE
)
_WORDS_KEPT = 32_768
_PREFIXES = frozenset({"абу", "аль", "бен", "бонч", "ван", "дер", "ибн", "кара", "мелик", "тер", "фон", "эль"})
_FOREIGN = re.compile(r"[^А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі\s.,’'ʼ()«»\"-]")
_ICH = re.compile(r"ич$", re.IGNORECASE)
_CORE = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)
_GLUED_INITIALS = re.compile(r"^(?:[^\W\d_]{1,2}\.-?)+(?=[^\W\d_]{2})")
_BY_CUSTOM = re.compile(r"ль$|^(?:балк|бах|дар|жан|ран|сан)ия$", re.IGNORECASE)
_SURNAME = re.compile(r"(?:[оеё]в|[иы]н|[сц]к[иоы]й|[ыи]х|ко|[оеё]ва|[иы]на|[сц]кая|ич)$", re.IGNORECASE)
_NOUN_OR_ADJECTIVE = re.compile(rf"(?:[^гжкхчшщ]|^топч)ий$|зода$|^(?:{NOUNS_ON_INA})$", re.IGNORECASE)


def decline_name(name: str, case: Case, sex: Sex) -> str:
    """Put every word of a name into ``case``, not the nominative; words that never change stay."""
    pieces = re.split(r"(\s+)", name)
    declined = iter([form for word in words(name) for form in _forms(word, case, sex).split()])
    return "".join(next(declined, piece) if piece.strip() else piece for piece in pieces)


def doubts(name: str, case: Case, sex: Sex) -> tuple[Doubt, ...]:
    """Tell why the form of a name wants a human eye; the sex must be known."""
    parts = words(name)
    found = []
    if any(word.part is Part.INITIALS for word in parts):
        found.append(Doubt.INITIALS)
    if _FOREIGN.search(name) or not name.strip():
        found.append(Doubt.FOREIGN_LETTERS)
    if any(not word.sure for word in parts) and _other_order(parts, case, sex) != _this_order(parts, case, sex):
        found.append(Doubt.UNKNOWN_ORDER)
    if any(_undeclined_by_custom(word, sex) for word in parts):
        found.append(Doubt.UNDECLINED_BY_CUSTOM)
    if any(_odd_first_half(word, case, sex) for word in parts):
        found.append(Doubt.HYPHEN)
    if any(_rare(word, sex) for word in parts):
        found.append(Doubt.RARE_ENDING)
    return tuple(found)


def _forms(word: Word, case: Case, sex: Sex) -> str:
    if word.part is Part.INITIALS or word.text in _PREFIXES or _KIN.search(word.text) or _FOREIGN.search(word.text):
        return word.text
    glued = _GLUED_INITIALS.match(word.text)
    if glued:
        return glued[0] + _cased(word.text[glued.end() :], Part.SURNAME, case, sex)
    before, core, after = _edges(word.text)
    part = Part.SURNAME if sex is Sex.FEMALE and _ICH.search(core) else word.part
    return before + _cased(core, part, case, sex) + after


def _edges(text: str) -> tuple[str, str, str]:
    match = _CORE.match(text)
    return (match[1], match[2], match[3]) if match else ("", text, "")


def _cased(text: str, part: Part, case: Case, sex: Sex) -> str:
    if len(text) > 1 and text.isupper():
        return _hyphenated(text.title(), part, case, sex).upper()
    return _hyphenated(text, part, case, sex)


def _hyphenated(text: str, part: Part, case: Case, sex: Sex) -> str:
    first, hyphen, last = text.rpartition("-")
    if not hyphen:
        return _single(text, part, case, sex)
    declines_too = part is Part.SURNAME or first.endswith(("а", "я"))
    leading = _single(first, part, case, sex) if declines_too and first.casefold() not in _PREFIXES else first
    return leading + hyphen + _single(last, part, case, sex)


@lru_cache(maxsize=_WORDS_KEPT)
def _single(text: str, part: Part, case: Case, sex: Sex) -> str:
    own = own_form(text, part, case, sex)
    return own if own is not None else str(_maker().make(_PARTS[part], _GENDERS[sex], _CASES[case], text))


def _this_order(parts: list[Word], case: Case, sex: Sex) -> list[str]:
    return [_forms(word, case, sex) for word in parts]


def _other_order(parts: list[Word], case: Case, sex: Sex) -> list[str]:
    other = {Part.SURNAME: Part.GIVEN, Part.GIVEN: Part.SURNAME}
    return [_forms(Word(word.text, other.get(word.part, word.part)), case, sex) for word in parts]


def _undeclined_by_custom(word: Word, sex: Sex) -> bool:
    return sex is Sex.FEMALE and word.part is Part.GIVEN and bool(_BY_CUSTOM.search(word.text))


def _odd_first_half(word: Word, case: Case, sex: Sex) -> bool:
    """Tell whether a double surname begins with what may be no surname, and then does not decline: Сейфуль-."""
    first, hyphen, _last = word.text.rpartition("-")
    if not hyphen or word.part is not Part.SURNAME or _SURNAME.search(first) or first.casefold() in _PREFIXES:
        return False
    return _single(first, Part.SURNAME, case, sex) != first


def _rare(word: Word, sex: Sex) -> bool:
    if word.text.casefold().endswith("ә"):
        return True
    if word.part is not Part.SURNAME or is_given_name(word.text):
        return False
    if _NOUN_OR_ADJECTIVE.search(word.text):
        return True
    return sex is Sex.MALE and bool(_FLEETING.search(word.text)) and not word.text.casefold().endswith("бек")


@cache
def _maker() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()
