"""Kazakh cases: only the last word of a phrase takes an ending, by harmony and by its last sound."""

import re

from desktop_app.domain.languages import Case, Doubt
from desktop_app.i18n.lookalikes import has_lookalikes

_BACK = frozenset("аоұыяё")
_FRONT = frozenset("әөүіеэ")
_SKIPPED = frozenset("уюи")
_VOWELS = _BACK | _FRONT | _SKIPPED
_CONSONANT = "[бвгғджзйкқлмнңпрстфхһцчшщ]"
_BACK_ENDING = re.compile(rf"[ғқ]$|(?:[ұы]{_CONSONANT}*|мух)и[дклмпрстф]$|{_CONSONANT}у{_CONSONANT}+$")
_UNSURE_I = re.compile(r"[ғқұы].*и[^аәеёиоөуүұыіэюяйнхч]+$|^мухит$")
_UNSURE_U = re.compile(r"[әеөүіэ][^аоұыяё]*[ую][^аәеёиоөуүұыіэюя]+$")
_OWNED = re.compile(r"(?:ұлы|улы|уулу|қызы|кызы|ғызы|гызы|оғлы|оглы)$")
_OWNED_HEADS = re.compile(r"(?:[аәеиоөуұүыі]с[ыі]|[бвгғджзйкқлмнңпрстфхцч][ыі])$")
_OV = re.compile(r"[оеё]в$")
_LETTER = re.compile(r"[^\W\d_]")
_CYRILLIC = re.compile(r"^[а-яёәғқңөұүһі-]+$")
_INITIALS = re.compile(r"(?:^|\s)(?:\w{1,2}\.-?)+\w?$")
_ANY_INITIALS = re.compile(r"(?:^|\s)(?:[^\W\d_]{1,2}\.-?)+")
_LATIN_LOOKALIKES = str.maketrans("abcehikmoptxy", "авсенікмортху")
_ANY_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]")

_ROWS: tuple[tuple[frozenset[str], dict[Case, str]], ...] = (
    (
        frozenset("аәоөыіеэёяұү"),
        {Case.GENITIVE: "ның", Case.DATIVE: "ға", Case.ACCUSATIVE: "ны", Case.INSTRUMENTAL: "мен"},
    ),
    (frozenset("мнң"), {Case.GENITIVE: "ның", Case.DATIVE: "ға", Case.ACCUSATIVE: "ды", Case.INSTRUMENTAL: "мен"}),
    (frozenset("лрйуиюғ"), {Case.GENITIVE: "дың", Case.DATIVE: "ға", Case.ACCUSATIVE: "ды", Case.INSTRUMENTAL: "мен"}),
    (frozenset("зж"), {Case.GENITIVE: "дың", Case.DATIVE: "ға", Case.ACCUSATIVE: "ды", Case.INSTRUMENTAL: "бен"}),
)
_VOICELESS = {Case.GENITIVE: "тың", Case.DATIVE: "қа", Case.ACCUSATIVE: "ты", Case.INSTRUMENTAL: "пен"}
_OWNED_ROW = {Case.GENITIVE: "ның", Case.DATIVE: "на", Case.ACCUSATIVE: "н", Case.INSTRUMENTAL: "мен"}
_AT_PLACE = re.compile(r"(?:нда|нде)$")
_AT_ANY_PLACE = re.compile(r"[дт][ае]$")
_TO_FRONT = str.maketrans("аықғ", "еікг")


def decline_phrase(phrase: str, case: Case, *, owned: bool = False) -> str:
    """Put the last word of a phrase into ``case``.

    Args:
        phrase: A name, a post or a body; anything that does not end in a letter stays as it is.
        case: The case wanted.
        owned: Treat a final -сы/-сі/-ы/-і as the possessive of the third person (комиссиясы → комиссиясына).
    """
    head, last = _last_word(phrase)
    if case is Case.NOMINATIVE or not last:
        return phrase
    ending = ending_of(last.lower().translate(_LATIN_LOOKALIKES), case, owned=owned)
    return head + last + (ending.upper() if len(last) > 1 and last.isupper() else ending) + phrase[len(head + last) :]


def ending_of(word: str, case: Case, *, owned: bool = False) -> str:
    """Return the ending that a word in lower case takes."""
    row = _row(word, owned=owned)
    ending = row[case]
    if case is Case.INSTRUMENTAL:
        return ending
    return ending.translate(_TO_FRONT) if is_front(word) else ending


def at_place(place: str) -> str:
    """Put a place into the locative: «Аса ауылында», «Алматыда»; one that stands in it already stays."""
    head, last = _last_word(place)
    word = last.lower()
    if not last or _AT_PLACE.search(word) or (head and _AT_ANY_PLACE.search(word)):
        return place
    row = _row(word, owned=bool(head))
    ending = "нда" if row is _OWNED_ROW else "та" if row is _VOICELESS else "да"
    return head + last + (ending.translate(_TO_FRONT) if is_front(word) else ending) + place[len(head + last) :]


def is_front(word: str) -> bool:
    """Tell whether a word in lower case takes front endings."""
    if word.endswith("ь"):
        return True
    stem = word[:-2]
    if _OV.search(word) and any(letter in _VOWELS for letter in stem):
        return is_front(stem)
    if _BACK_ENDING.search(word) and not word.endswith("гул"):
        return False
    last_vowel = True
    for place in range(len(word) - 1, -1, -1):
        letter = word[place]
        if letter in _BACK or letter in _FRONT:
            return letter in _FRONT
        if letter == "и" and last_vowel and place < len(word) - 1:
            return True
        if letter in _SKIPPED:
            last_vowel = False
    return "и" in word


def doubts(name: str) -> tuple[Doubt, ...]:
    """Tell why the ending of a name wants a human eye."""
    _, last = _last_word(name)
    word = last.lower()
    found = []
    if _ANY_INITIALS.search(name):
        found.append(Doubt.INITIALS)
    if has_lookalikes(name) or (not _CYRILLIC.match(word) and Doubt.INITIALS not in found):
        found.append(Doubt.FOREIGN_LETTERS)
    elif word and not any(letter in _VOWELS for letter in word):
        found.append(Doubt.NO_VOWEL)
    if "-" in word and not _OWNED.search(word):
        found.append(Doubt.HYPHEN)
    if word.endswith(("и", "у", "ю", "ь", "я", "оглы", "оғлы")) or _harmony_unsure(word):
        found.append(Doubt.KAZAKH_ENDING)
    return tuple(found)


def _harmony_unsure(word: str) -> bool:
    """Tell whether the last syllable has и or у where another syllable pulls the other way: Мұхит, Шевчук."""
    if word.endswith(("гул", "нур")) or _OWNED.search(word):
        return False
    stem = _OV.sub("", word)
    return bool(_UNSURE_I.search(stem) or _UNSURE_U.search(stem))


def _row(word: str, *, owned: bool) -> dict[Case, str]:
    if _OWNED.search(word) or (owned and _OWNED_HEADS.search(word)):
        return _OWNED_ROW
    sound = word.rstrip("ьъ")[-1:]
    for sounds, row in _ROWS:
        if sound in sounds:
            return row
    return _VOICELESS


def _last_word(phrase: str) -> tuple[str, str]:
    """Return what stands before the last word, and the word, without what follows its last letter."""
    trimmed = phrase.rstrip()
    start = max(trimmed.rfind(" "), trimmed.rfind("\u00a0")) + 1
    last = trimmed[start:]
    if not last or not _LETTER.match(last[-1]) or _INITIALS.search(trimmed) or not _ANY_CYRILLIC.search(last.lower()):
        return phrase, ""
    return trimmed[:start], last
