"""The words of deadlines: Russian and Kazakh folded to one alphabet, and the pieces that patterns are made of."""

import re
import unicodedata

_KAZAKH = dict(zip("әғқңөұүһі", "агкноуухи", strict=True))
_LATIN = dict(zip("aceopxykmthbi", "асеорхукмтнви", strict=True))
_DASHES = dict.fromkeys("–—‒−‑", "-")
_NUMERALS = {"І": "i", "Х": "x", "I": "i", "V": "v", "X": "x", "і": "i", "i": "i", "v": "v", "x": "x"}
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_NUMERAL = re.compile(r"[IVXІХivxі]+")
_ROMAN = {"i": 1, "v": 5, "x": 10}

_MONTHS = (
    (r"январ\w*|янв\b\.?", r"кантар\w*|кан\."),
    (r"феврал\w*|февр?\b\.?", r"акпан\w*|акп\b\.?"),
    (r"март\w*|мар\.", r"наурыз\w*|нау\."),
    (r"апрел\w*|апр\b\.?", r"сауир\w*|сау\."),
    (r"ма(?:й|я|е|ю|ем)\b", r"мамыр\w*|мам\."),
    (r"июн\w*", r"маусым\w*|мау\."),
    (r"июл\w*", r"шилде\w*|шил\."),
    (r"август\w*|авг\b\.?", r"тамыз\w*|там\."),
    (r"сентябр\w*|сент?\b\.?", r"кыркуйек\w*|кыркуйе\w+|кыр\."),
    (r"октябр\w*|окт\b\.?", r"казан\w*|каз\."),
    (r"ноябр\w*|нояб?\b\.?", r"караша\w*|кар\."),
    (r"декабр\w*|дек\b\.?", r"желтоксан\w*|жел\."),
)
MONTH = "(?:" + "|".join(f"{russian}|{kazakh}" for russian, kazakh in _MONTHS) + ")"
_MONTH_EACH = [re.compile(f"(?:{russian}|{kazakh})") for russian, kazakh in _MONTHS]

_WEEKDAYS = (
    r"понедельник\w*|дуйсенби\w*",
    r"вторник\w*|сейсенби\w*",
    r"сред[аыеу]\w*|сарсенби\w*",
    r"четверг\w*|бейсенби\w*",
    r"пятниц\w*|жума\w*",
    r"суббот\w*|сенби\w*",
    r"воскресень\w*|жексенби\w*",
)
WEEKDAY = "(?:" + "|".join(_WEEKDAYS) + ")"
_WEEKDAY_EACH = [re.compile(f"(?:{words})") for words in _WEEKDAYS]

_ORDINALS = (
    (1, r"перв\w+|биринши"),
    (2, r"втор(?:ой|ая|ую|ом|ое|ого|ые)|екинши"),
    (3, r"треть\w+|третий|ушинши"),
    (4, r"четверт\w+|тортинши"),
    (5, r"пят(?:ый|ая|ую|ое|ом)|бесинши"),
    (-1, r"последн\w+|сонгы"),
)
ORDINAL_WORD = "(?:" + "|".join(words for _, words in _ORDINALS) + ")"
ORDINAL = rf"(?:{ORDINAL_WORD}|[1-9](?:\s*-?\s*(?:й|я|ая|ое|е|го|ый|ю|ую|м|ом|ой|ши|шы))?\b|[ivx]{{1,4}}\b)"
_ORDINAL_EACH = [(number, re.compile(f"(?:{words})")) for number, words in _ORDINALS]
AND = r"\s*(?:,|\bи\b|\bжане\b|\bмен\b)\s*"
DASH = r"\s*-\s*"
DAY = r"\d{1,2}(?:\s*-?\s*(?:го|е|му|ни?н?|и?нен|ына|ине|ге|га|на|не|кун\w*))?"
YEAR_AFTER = r"(?:\s*,?\s*(?P<year>(?:19|2[01])\d\d)\s*(?:г(?:од[ауе]?|\.)?(?!\w)\.?|жыл\w*)?)?"
YEAR_BEFORE = r"(?:(?P<year_kk>(?:19|2[01])\d\d)\s*жыл\w*\s+)?"


def folded(text: str) -> str:
    """Return a text of the same length in lower case, in the Russian alphabet; numerals become Latin i, v, x."""
    plain = "".join(_lower(letter) for letter in text)
    letters = list(plain)
    for word in _WORD.finditer(text):
        if _NUMERAL.fullmatch(word[0]):
            changed = "".join(_NUMERALS.get(letter, letter) for letter in word[0])
        else:
            lower = plain[word.start() : word.end()]
            mixed = _CYRILLIC.search(lower) is not None
            changed = "".join(_KAZAKH.get(one) or (_LATIN.get(one, one) if mixed else one) for one in lower)
        letters[word.start() : word.end()] = changed
    return "".join(letters)


def month_number(word: str) -> int:
    """Return the number (1-12) of a month, folded."""
    return next(place for place, month in enumerate(_MONTH_EACH, start=1) if month.fullmatch(word))


def weekday_number(word: str) -> int:
    """Return the number of a weekday, folded; Monday is 0."""
    return next(place for place, day in enumerate(_WEEKDAY_EACH) if day.fullmatch(word))


def ordinal_number(word: str) -> int:
    """Return the number that an ordinal means: «первая», «1-я», «I»; -1 for the last, 0 for none."""
    for number, words in _ORDINAL_EACH:
        if words.fullmatch(word):
            return number
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else roman_number(word)


def roman_number(word: str) -> int:
    """Return the value of a Roman numeral of i, v and x, 0 where it is none."""
    values = [_ROMAN.get(letter, 0) for letter in word.strip()]
    total = sum(
        -value if place + 1 < len(values) and value < values[place + 1] else value for place, value in enumerate(values)
    )
    return total if all(values) else 0


def _lower(letter: str) -> str:
    if letter in _DASHES:
        return "-"
    if letter.isspace() or unicodedata.category(letter) in {"Zs", "Cc", "Cf"}:
        return " "
    lower = letter.lower()
    return ("е" if lower == "ё" else lower) if len(lower) == 1 else letter
