"""Russian cases of names: pytrovich's rules, and what Kazakhstan's names need besides."""

import re
from functools import cache

from pytrovich.enums import Case as PytrovichCase
from pytrovich.enums import Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from desktop_app.domain.languages import Case, Doubt, Sex
from desktop_app.i18n.names import Part, Word, is_given_name, words

_CASES = {
    Case.GENITIVE: PytrovichCase.GENITIVE,
    Case.DATIVE: PytrovichCase.DATIVE,
    Case.ACCUSATIVE: PytrovichCase.ACCUSATIVE,
    Case.INSTRUMENTAL: PytrovichCase.INSTRUMENTAL,
}
_PARTS = {Part.SURNAME: NamePart.LASTNAME, Part.GIVEN: NamePart.FIRSTNAME, Part.PATRONYMIC: NamePart.MIDDLENAME}
_GENDERS = {Sex.MALE: Gender.MALE, Sex.FEMALE: Gender.FEMALE}
_KIN = re.compile(r"(?:улы|ұлы|уулу|углы|оглы|оғлы|кызы|қызы|гызы|ғызы|кизи|заде)$", re.IGNORECASE)
_FIXED_CONSONANT = re.compile(r"[қңғһ]$|ек$", re.IGNORECASE)
_HARD_NETS = re.compile(r"[бвгджзклмнпрстфхцчшщ]нец$", re.IGNORECASE)
_ENDINGS = {Case.GENITIVE: "а", Case.DATIVE: "у", Case.ACCUSATIVE: "а", Case.INSTRUMENTAL: "ом"}
_FLEETING = re.compile(r"(?:[еёо]к|ец|ей|[еёо]л|[еёо]ль)$", re.IGNORECASE)
_FOREIGN = re.compile(r"[^А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі\s.’'ʼ()-]")
_BY_CUSTOM = re.compile(r"ль$", re.IGNORECASE)


def decline_name(name: str, case: Case, sex: Sex) -> str:
    """Put every word of a name into ``case``, in the order typed; words that never change stay."""
    if case is Case.NOMINATIVE:
        return name
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
    if any(_rare(word, sex) for word in parts):
        found.append(Doubt.RARE_ENDING)
    return tuple(found)


def _forms(word: Word, case: Case, sex: Sex) -> str:
    if word.part is Part.INITIALS or _KIN.search(word.text) or _FOREIGN.search(word.text):
        return word.text
    if len(word.text) > 1 and word.text.isupper():
        return _hyphenated(Word(word.text.title(), word.part, word.sure), case, sex).upper()
    return _hyphenated(word, case, sex)


def _hyphenated(word: Word, case: Case, sex: Sex) -> str:
    first, hyphen, last = word.text.rpartition("-")
    if not hyphen:
        return _single(word.text, word.part, case, sex)
    declines_too = word.part is Part.SURNAME or first.endswith(("а", "я"))
    leading = _single(first, word.part, case, sex) if declines_too and first else first
    return leading + hyphen + (_single(last, word.part, case, sex) if last else "")


def _single(text: str, part: Part, case: Case, sex: Sex) -> str:
    if sex is Sex.MALE and part is not Part.PATRONYMIC and _keeps_vowel(text, part):
        return text + _ENDINGS[case]
    return str(_maker().make(_PARTS[part], _GENDERS[sex], _CASES[case], text))


def _keeps_vowel(text: str, part: Part) -> bool:
    if part is Part.SURNAME:
        return bool(re.search(r"[қңғһ]$|бек$", text, re.IGNORECASE) or _HARD_NETS.search(text))
    return bool(_FIXED_CONSONANT.search(text))


def _this_order(parts: list[Word], case: Case, sex: Sex) -> list[str]:
    return [_forms(word, case, sex) for word in parts]


def _other_order(parts: list[Word], case: Case, sex: Sex) -> list[str]:
    other = {Part.SURNAME: Part.GIVEN, Part.GIVEN: Part.SURNAME}
    return [_forms(Word(word.text, other.get(word.part, word.part)), case, sex) for word in parts]


def _undeclined_by_custom(word: Word, sex: Sex) -> bool:
    return sex is Sex.FEMALE and word.part is Part.GIVEN and bool(_BY_CUSTOM.search(word.text))


def _rare(word: Word, sex: Sex) -> bool:
    if sex is not Sex.MALE or word.part is not Part.SURNAME or is_given_name(word.text):
        return False
    return bool(_FLEETING.search(word.text)) and not word.text.casefold().endswith("бек")


@cache
def _maker() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()
