"""The words of deadlines: Russian and Kazakh folded to one alphabet, and the pieces that patterns are made of."""

import re
import unicodedata

_KAZAKH = dict(zip("әғқңөұүһі", "агкноуухи", strict=True))
_LATIN = dict(zip("aceopxykmthbi", "асеорхукмтнви", strict=True))
_DASHES = dict.fromkeys("–—‒−‑", "-")
_NUMERALS = dict(zip("IІlVУXХiіvx", "iiivvxxiivx", strict=True))
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_NUMERAL = re.compile(f"[{''.join(_NUMERALS)}]+")
_QUOTES_OF_DAY = re.compile(r"[«\"“„](?=\d{1,2}[»\"”])|(?<=\d)[»\"”]")
_GAP = re.compile(" {9,}")
_DIGITS = re.compile(r"\d+")
_ROMAN = {"i": 1, "v": 5, "x": 10}

_SOFT = r"(?:[ьяюе]|ем)\b"
_HARD = r"(?:[ауе]|ом)?\b"
_CASE_KK = r"(?:[дтн][аеыи]н?|[гк][ае]|[ыи](?:н(?:[аеыи]н?|д[ае])?)?|[мпб]ен)?\b"
_MONTHS = (
    (rf"январ{_SOFT}|янв\b\.?", rf"кантар{_CASE_KK}|кан\."),
    (rf"феврал{_SOFT}|февр?\b\.?", rf"акпан{_CASE_KK}|акп\b\.?"),
    (rf"март{_HARD}|мар\.", rf"наурыз{_CASE_KK}|нау\."),
    (rf"апрел{_SOFT}|апр\b\.?", rf"сауир{_CASE_KK}|сау\."),
    (r"ма(?:[йяюе]|ем)\b", rf"мамыр{_CASE_KK}|мам\."),
    (rf"июн{_SOFT}", rf"маусым{_CASE_KK}|мау\."),
    (rf"июл{_SOFT}", rf"шилде{_CASE_KK}|шил\."),
    (rf"август{_HARD}|авг\b\.?", rf"тамыз{_CASE_KK}|там\."),
    (rf"сентябр{_SOFT}|сент?\b\.?", rf"кыркуйе[кг]{_CASE_KK}|кыр\."),
    (rf"октябр{_SOFT}|окт\b\.?", rf"казан{_CASE_KK}|каз\."),
    (rf"ноябр{_SOFT}|нояб?\b\.?", rf"караша{_CASE_KK}|кар\."),
    (rf"декабр{_SOFT}|дек\b\.?", rf"желтоксан{_CASE_KK}|жел\."),
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

# П and Ш are how II and III look where no Latin letters are at hand.
_ORDINALS = (
    (1, r"перв\w+|биринши"),
    (2, r"втор(?:ой|ая|ую|ом|ое|ого|ые)|екинши|п\b"),
    (3, r"треть\w+|третий|ушинши|ш\b"),
    (4, r"четверт\w+|тортинши"),
    (5, r"пят(?:ый|ая|ую|ое|ом)|бесинши"),
    (-1, r"последн\w+|сонгы"),
)
ORDINAL_WORD = "(?:" + "|".join(words for _, words in _ORDINALS) + ")"
_ENDING = r"\s*-?\s*(?:й|я|ая|ое|е|го|ый|ю|ую|м|ом|ой|ши|шы)\b"
ORDINAL = rf"(?:{ORDINAL_WORD}|[1-9](?:{_ENDING})?(?!\d)|[ivx]{{1,4}}\b)"
_ORDINAL_EACH = [(number, re.compile(f"(?:{words})")) for number, words in _ORDINALS]
AND = r"\s*(?:,|\bи\b|\bжане\b|\b[мпб]ен\b)\s*"
RANGE = r"\s*(?:-|\bпо\b)\s*"
_OF_DAY_RU = r"\s*-?\s*(?:го|ого|е|ое|му)\b|\s*-?\s*кун\w*"
_OF_DAY_KK = r"-?(?:[сн]?[иыi](?:н(?:[ае]н?|д[ае])?)?|н[ае]н?|[гк][ае])\b"
DAY = rf"\d{{1,2}}(?:{_OF_DAY_RU}|{_OF_DAY_KK})?"
_YEAR = r"(?:19|2[01])\d\d"
_YEAR_WORD = r"(?:г(?:од[ауе]?|\.)?(?!\w)\.?|ж\.|жыл\w*)"
_THIS_YEAR = r"(?:текущего\s+года|[тс]\.\s?г\b\.?)"
YEAR_AFTER = rf"(?:\s*,?\s*(?:(?P<year>{_YEAR})\s*{_YEAR_WORD}?|{_THIS_YEAR}))?"
YEAR_OF_FIRST = rf"(?:\s*(?P<year_1>{_YEAR})\s*{_YEAR_WORD}?)?"
YEAR_BEFORE = rf"(?:(?:(?P<year_kk>{_YEAR})\s*(?:жыл\w*|ж\.)|(?:агымдагы|осы)\s+жыл\w*)\s+)?"


def folded(text: str) -> str:
    """Return a text of the same length in lower case, in the Russian alphabet; numerals become Latin i, v, x."""
    plain = _QUOTES_OF_DAY.sub(" ", "".join(_lower(letter) for letter in text))
    letters, cyrillic = list(plain), _CYRILLIC.search(plain) is not None
    for word in _WORD.finditer(text):
        if _NUMERAL.fullmatch(word[0]):
            changed = "".join(_NUMERALS[letter] for letter in word[0])
        else:
            lower = plain[word.start() : word.end()]
            changed = "".join(_KAZAKH.get(one) or (_LATIN.get(one, one) if cyrillic else one) for one in lower)
        letters[word.start() : word.end()] = changed
    return "".join(letters)


def without_gaps(text: str) -> str:
    """Return a text with each long gap as one blank: patterns that try every way to split a gap would take long."""
    gaps = list(_GAP.finditer("".join(_lower(letter) for letter in text)))
    begins, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(text)]
    return " ".join(text[begin:end] for begin, end in zip(begins, ends, strict=True))


def numbers_in(text: str) -> list[int]:
    """Return the numbers that stand in a text in digits."""
    return [int(found) for found in _DIGITS.findall(text)]


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
    digits = numbers_in(word)
    return digits[0] if digits else roman_number(word)


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
