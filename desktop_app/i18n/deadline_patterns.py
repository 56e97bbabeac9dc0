"""The patterns of deadlines that name days: each reads a piece of a folded text into spans, or refuses it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from desktop_app.domain import deadlines as days
from desktop_app.domain.deadlines import DeadlineKind, Span
from desktop_app.i18n.deadline_words import (
    AND,
    DAY,
    MONTH,
    ORDINAL,
    RANGE,
    WEEKDAY,
    YEAR_AFTER,
    YEAR_BEFORE,
    YEAR_OF_FIRST,
    month_number,
    numbers_in,
    ordinal_number,
    weekday_number,
)

Match = re.Match[str]
Reading = list[Span] | None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern, what it names, and how its days are read in a year; ``None`` refuses what it matched."""

    kind: DeadlineKind
    words: re.Pattern[str]
    read: Callable[[Match, int], Reading]


_QUARTER = r"(?:кварта\w+|кв\b\.?|токсан\w*)"
_HALF = r"(?:полугоди\w+|п/г|жарты\s*жылды\w+)"
_PART = rf"(?:(?P<quarter>{_QUARTER})|{_HALF})"
_DECADE = r"(?:декад\w+|онкунди\w+)"
_WEEK = r"(?:недел\w+|апта\w*)"
_OF_MONTH = rf"(?P<month>{MONTH})"
_DURING = r"(?:(?:в\s*)?течени[еи]|на\s+протяжении)"
_IN = rf"(?:(?:во?|на|за|{_DURING}|в\s+период)\s+)?"
_WHOLE = r"(?:\s+(?:месяц\w*|ай(?:ы\w*|лары\w*|да)?)\b)?"
_OF_YEAR = r"(?:\s*(?:г(?:ода)?|ж(?:ыл\w*)?)\b\.?)?"
_NUMERIC = rf"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])(?:\.(?:(?:19|2[01])\d\d|\d\d))?(?!\.?\d){_OF_YEAR}"
_UNTIL = r"(?:в\s+срок\s+)?(?:до|не\s+позд?нее|не\s+позже|к|по)\s+"
_UNTIL_END = rf"{_UNTIL}(?:конца|концу|окончания|окончанию)\s+"
_UNTIL_KK = r"(?:\s*(?:дейин|карай|кешикти\w*мей\w*|шейин))"
_END_KK = rf"(?:сон|аяг)\w+{_UNTIL_KK}"
_A_DAY = rf"(?P<day>{DAY})\s+{_OF_MONTH}{YEAR_AFTER}"


def _year(match: Match, year: int) -> int:
    groups = match.groupdict()
    named = groups.get("year") or groups.get("year_kk")
    return int(named) if named else year


def _exact(match: Match, year: int) -> Reading:
    """Read «28 февраля», «5, 12 и 19 марта»."""
    month = month_number(match["month"])
    read = [days.a_day(_year(match, year), month, number) for number in numbers_in(match["days"])]
    return [Span(day, day) for day in read if day is not None] if all(read) else None


def _day_month_year(text: str) -> tuple[int, int, int | None]:
    """Return the parts of «28.02.2024», «28.02.24», «28.02», «28»; the month is 0 where there is none."""
    day, month, year, *_ = [*numbers_in(text), 0, 0]
    return day, month, (year + 2000 if year < 100 else year) if year else None  # noqa: PLR2004  (a year of two digits)


def _numeric(text: str, year: int) -> date | None:
    day, month, named = _day_month_year(text)
    return days.a_day(named or year, month, day)


def _numeric_day(match: Match, year: int) -> Reading:
    day = _numeric(match["numeric"], year)
    return [Span(day, day)] if day else None


def _period(first: date | None, last: date | None) -> Reading:
    return [Span(first, last)] if first and last and first <= last else None


def _years(first_month: int, last_month: int, named: tuple[int | None, int | None], year: int) -> tuple[int, int]:
    """Return the years that a period begins and ends in, of which any may be ``named``; it may last over New Year."""
    first, last = named
    over = first_month > last_month
    if last is None:
        return first or year, (first or year) + over
    return first or last - over, last


def _years_of_months(match: Match, first_month: int, last_month: int, year: int) -> tuple[int, int]:
    groups = match.groupdict()
    first, last = groups.get("year_1") or groups.get("year_kk"), groups.get("year")
    return _years(first_month, last_month, (int(first) if first else None, int(last) if last else None), year)


def _numeric_period(match: Match, year: int) -> Reading:
    """Read «15.01–20.02», «15–20.02.2024»."""
    day, month, last_year = _day_month_year(match["last"])
    first_day, first_month, first_year = _day_month_year(match["first"])
    begins, ends = _years(first_month or month, month, (first_year, last_year), year)
    return _period(days.a_day(begins, first_month or month, first_day), days.a_day(ends, month, day))


def _day_period(match: Match, year: int) -> Reading:
    """Read «27 января – 6 февраля», «1–10 февраля», «ақпанның 1-інен 10-ына дейін»."""
    month = month_number(match["month"])
    first_month = month_number(match["month_1"]) if match["month_1"] else month
    begins, ends = _years_of_months(match, first_month, month, year)
    first, last = numbers_in(match["day_1"])[0], numbers_in(match["day"])[0]
    return _period(days.a_day(begins, first_month, first), days.a_day(ends, month, last))


def _until_day(match: Match, year: int) -> Reading:
    day = days.a_day(_year(match, year), month_number(match["month"]), numbers_in(match["day"])[0])
    return [Span(None, day)] if day else None


def _until_numeric(match: Match, year: int) -> Reading:
    day = _numeric(match["numeric"], year)
    return [Span(None, day)] if day else None


def _until_end_of_month(match: Match, year: int) -> Reading:
    return [Span(None, days.last_of(_year(match, year), month_number(match["month"])))]


def _until_month(match: Match, year: int) -> Reading:
    """Read «до марта»: until the last day of the month before."""
    first = date(_year(match, year), month_number(match["month"]), 1)
    before = days.last_of(first.year - 1, 12) if first.month == 1 else days.last_of(first.year, first.month - 1)
    return [Span(None, before)]


def _until_end_of_year(match: Match, year: int) -> Reading:
    return [Span(None, date(_year(match, year), 12, 31))]


def _until_end_of_part(match: Match, year: int) -> Reading:
    parts = _parts(match, year)
    return [Span(None, part.ends) for part in parts] if parts else None


def _month(match: Match, year: int) -> Reading:
    number = month_number(match["month"])
    return [days.of_months(_year(match, year), number, number)]


def _month_range(match: Match, year: int) -> Reading:
    first_month, month = month_number(match["month_1"]), month_number(match["month"])
    begins, ends = _years_of_months(match, first_month, month, year)
    return _period(date(begins, first_month, 1), days.last_of(ends, month))


def _several(text: str, most: int) -> list[int] | None:
    """Return the numbers of a list or range of ordinals, ``None`` where one is out of bounds."""
    numbers: list[int] = []
    for found in _ONE_OF_SEVERAL.finditer(text):
        number = ordinal_number(found["one"])
        first = numbers[-1] + 1 if found["range"] and numbers else number
        if first > number or not (1 <= number <= most or number == days.LAST):
            return None
        numbers += range(first, number + 1)
    return numbers or None


def _parts(match: Match, year: int) -> Reading:
    """Read quarters and halves of the year."""
    count = 4 if match["quarter"] else 2
    numbers = _several(match["numbers"], count)
    spans = days.parts_of_year(_year(match, year), count)
    return [spans[number - 1 if number > 0 else number] for number in numbers] if numbers else None


def _decades(match: Match, year: int) -> Reading:
    numbers = _several(match["numbers"], 3)
    if not numbers:
        return None
    named, month = _year(match, year), month_number(match["month"])
    return [days.decade(named, month, number if number > 0 else 3) for number in numbers]


def _weeks(match: Match, year: int) -> Reading:
    numbers = _several(match["numbers"], 4)
    named, month = _year(match, year), month_number(match["month"])
    return [days.week_of(named, month, number) for number in numbers] if numbers else None


def _third_of_month(number: int, match: Match, year: int) -> Reading:
    return [days.decade(_year(match, year), month_number(match["month"]), number)]


def _weekday(match: Match, year: int) -> Reading:
    number, weekday = ordinal_number(match["number"]), weekday_number(match["weekday"])
    found = days.weekday_of(_year(match, year), month_number(match["month"]), weekday, number)
    return [found] if found and number else None


def _monthly_weekday(match: Match, year: int) -> Reading:
    number, weekday = ordinal_number(match["number"]), weekday_number(match["weekday"])
    found = [days.weekday_of(year, month, weekday, number) for month in range(1, 13)]
    return [day for day in found if day] if number else None


def _every_weekday(match: Match, year: int) -> Reading:
    words = re.findall(WEEKDAY, match["weekdays"])
    return [span for word in words for span in days.weekdays(year, weekday_number(word))]


def _whole_year(match: Match, year: int) -> Reading:
    return [days.of_months(_year(match, year), 1, 12)]


_KINDS = DeadlineKind
_FIRST_MONTH = rf"(?:\s+(?P<month_1>{MONTH}){YEAR_OF_FIRST})?"
_OF_KK = rf"{YEAR_BEFORE}{_OF_MONTH}\s+(?:айыны?н?\s+)?"
_GENITIVE_KK = rf"{YEAR_BEFORE}{_OF_MONTH}(?:(?<=[дтн][ыи]н)|\s+айынын)\s+"
_BETWEEN_KK = rf"(?:{_UNTIL_KK}|\s+арал\w+)"
_TO_KK = r"(?:\s*-\s*|\s+(?:бастап\s+|[мпб]ен\s+)?)"
_ORDINALS = rf"(?P<numbers>{ORDINAL}(?:(?:{AND}|{RANGE}){ORDINAL})*)"
_ONE_OF_SEVERAL = re.compile(rf"(?P<range>{RANGE})?(?P<one>{ORDINAL})")
_A_WEEKDAY = rf"(?P<number>{ORDINAL})\s+(?P<weekday>{WEEKDAY})"
_WEEKDAYS = rf"(?P<weekdays>{WEEKDAY}(?:{AND}{WEEKDAY})*)"
_WEEKLY = r"(?:еженедельно|кажд\w+\s+недел\w+),?\s+(?:по|во?)"
_DAYS = rf"(?P<days>{DAY}(?:{AND}{DAY})*)"
_OF_DAYS_KK = r"(?:\s+кун\w*)?"
_MORE_DAYS_KK = rf"(?:{AND}{DAY}\s+{MONTH})+{_UNTIL_KK}"
_TABLE: tuple[tuple[DeadlineKind, str, Callable[[Match, int], Reading]], ...] = (
    (
        _KINDS.PERIOD,
        rf"(?:со?\s+)?(?P<first>{_NUMERIC}|\d\d?)\s*(?:-|\bпо\b|\bдо\b)\s*(?P<last>{_NUMERIC})",
        _numeric_period,
    ),
    (
        _KINDS.PERIOD,
        rf"(?:со?\s+)?{YEAR_BEFORE}(?P<day_1>{DAY}){_FIRST_MONTH}\s*(?:-|\bпо\b|\bдо\b)\s*{_A_DAY}{_BETWEEN_KK}?",
        _day_period,
    ),
    (
        _KINDS.PERIOD,
        rf"{YEAR_BEFORE}(?P<day_1>{DAY})\s+(?P<month_1>{MONTH})(?P<year_1>){_TO_KK}{_A_DAY}{_BETWEEN_KK}",
        _day_period,
    ),
    (
        _KINDS.PERIOD,
        rf"{_GENITIVE_KK}(?P<day_1>{DAY})(?P<month_1>)(?P<year_1>){_TO_KK}(?P<day>{DAY}){_BETWEEN_KK}",
        _day_period,
    ),
    (_KINDS.UNTIL, rf"{_UNTIL_END}{_OF_MONTH}(?:\s+месяца)?{YEAR_AFTER}", _until_end_of_month),
    (_KINDS.UNTIL, rf"{_OF_KK}{_END_KK}", _until_end_of_month),
    (_KINDS.UNTIL, rf"{_UNTIL_END}(?:(?P<year>20\d\d)\s+)?года", _until_end_of_year),
    (_KINDS.UNTIL, rf"(?:(?P<year>20\d\d)\s+)?жыл\w*\s+{_END_KK}", _until_end_of_year),
    (_KINDS.UNTIL, rf"{_UNTIL_END}{_ORDINALS}\s*-?\s*{_PART}{YEAR_AFTER}", _until_end_of_part),
    (_KINDS.UNTIL, rf"{YEAR_BEFORE}{_ORDINALS}\s*-?\s*{_PART}\s+{_END_KK}", _until_end_of_part),
    (_KINDS.UNTIL, rf"{_UNTIL}{_A_DAY}(?:\s+включительно)?", _until_day),
    (_KINDS.UNTIL, rf"{_UNTIL}(?P<numeric>{_NUMERIC})(?:\s+включительно)?", _until_numeric),
    (_KINDS.UNTIL, rf"{YEAR_BEFORE}(?P<day>{DAY})\s+{_OF_MONTH}{_UNTIL_KK}", _until_day),
    (_KINDS.UNTIL, rf"{YEAR_BEFORE}(?P<day>{DAY})\s+{_OF_MONTH}(?={_MORE_DAYS_KK})", _until_day),
    (_KINDS.UNTIL, rf"{_GENITIVE_KK}(?P<day>{DAY}){_UNTIL_KK}", _until_day),
    (_KINDS.UNTIL, rf"(?P<numeric>{_NUMERIC}){_UNTIL_KK}", _until_numeric),
    (_KINDS.UNTIL, rf"(?:до|к)\s+{_OF_MONTH}(?:\s+месяца)?{YEAR_AFTER}", _until_month),
    (_KINDS.UNTIL, rf"{YEAR_BEFORE}{_OF_MONTH}{_UNTIL_KK}", _until_month),
    (_KINDS.WEEKDAY, rf"{_IN}{_A_WEEKDAY}\s+{_OF_MONTH}{YEAR_AFTER}", _weekday),
    (_KINDS.WEEKDAY, rf"{_OF_KK}{_A_WEEKDAY}", _weekday),
    (
        _KINDS.PERIODIC,
        rf"(?:ежемесячно,?\s+)?{_IN}(?:кажд\w+\s+)?{_A_WEEKDAY}\s+(?:кажд\w+\s+)?месяц\w*",
        _monthly_weekday,
    ),
    (_KINDS.PERIODIC, rf"ежемесячно,?\s+{_IN}{_A_WEEKDAY}", _monthly_weekday),
    (_KINDS.PERIODIC, rf"(?:ай\s+сайын,?\s+)?(?:ар\s+)?айдын\s+{_A_WEEKDAY}(?:\s+сайын)?", _monthly_weekday),
    (_KINDS.PERIODIC, rf"(?:(?:{_WEEKLY}|еженедельно,?\s+кажд\w+)|по|кажд\w+)\s+{_WEEKDAYS}", _every_weekday),
    (_KINDS.PERIODIC, rf"(?:апта\s+сайын,?\s+)?ар\s+(?:аптанын\s+)?{_WEEKDAYS}(?:\s+сайын)?", _every_weekday),
    (_KINDS.PERIODIC, rf"апта\s+сайын,?\s+{_WEEKDAYS}(?:\s+кун\w+)?", _every_weekday),
    (_KINDS.PERIODIC, rf"{_WEEKDAYS}\s+(?:сайын|кун\w+)", _every_weekday),
    (_KINDS.DECADE, rf"{_IN}{_ORDINALS}\s+{_DECADE}\s+{_OF_MONTH}{_WHOLE}{YEAR_AFTER}", _decades),
    (_KINDS.DECADE, rf"{_OF_KK}{_ORDINALS}\s*-?\s*{_DECADE}", _decades),
    (_KINDS.WEEK, rf"{_IN}{_ORDINALS}\s+{_WEEK}\s+{_OF_MONTH}{_WHOLE}{YEAR_AFTER}", _weeks),
    (_KINDS.WEEK, rf"{_OF_KK}{_ORDINALS}\s*-?\s*{_WEEK}", _weeks),
    (_KINDS.DECADE, rf"{_IN}(?:начал[оае])\s+{_OF_MONTH}{_WHOLE}{YEAR_AFTER}", partial(_third_of_month, 1)),
    (_KINDS.DECADE, rf"{_IN}(?:середин[ауые])\s+{_OF_MONTH}{_WHOLE}{YEAR_AFTER}", partial(_third_of_month, 2)),
    (_KINDS.DECADE, rf"{_IN}(?:конц[еуа]|конец)\s+{_OF_MONTH}{_WHOLE}{YEAR_AFTER}", partial(_third_of_month, 3)),
    (_KINDS.DECADE, rf"{_OF_KK}бас\w+", partial(_third_of_month, 1)),
    (_KINDS.DECADE, rf"{_OF_KK}орта\w+", partial(_third_of_month, 2)),
    (_KINDS.DECADE, rf"{_OF_KK}сон\w+", partial(_third_of_month, 3)),
    (_KINDS.DAY, rf"{_DAYS}\s+{_OF_MONTH}{_OF_DAYS_KK}{YEAR_AFTER}", _exact),
    (_KINDS.DAY, rf"{YEAR_BEFORE}{_DAYS}\s+{_OF_MONTH}{_OF_DAYS_KK}", _exact),
    (_KINDS.DAY, rf"{_GENITIVE_KK}{_DAYS}(?!\s*-)", _exact),
    (_KINDS.DAY, rf"(?P<numeric>{_NUMERIC})", _numeric_day),
    (_KINDS.QUARTER, rf"(?:со?\s+|{_IN}){_ORDINALS}\s*-?\s*(?P<quarter>{_QUARTER}){YEAR_AFTER}", _parts),
    (_KINDS.QUARTER, rf"{YEAR_BEFORE}{_ORDINALS}\s*-?\s*(?P<quarter>{_QUARTER})", _parts),
    (_KINDS.HALF_YEAR, rf"{_IN}{_ORDINALS}\s*-?\s*(?P<quarter>){_HALF}{YEAR_AFTER}", _parts),
    (_KINDS.HALF_YEAR, rf"{YEAR_BEFORE}{_ORDINALS}\s*-?\s*(?P<quarter>){_HALF}", _parts),
    (
        _KINDS.MONTHS,
        rf"{_IN}(?:с\s+)?{YEAR_BEFORE}(?P<month_1>{MONTH}){YEAR_OF_FIRST}\s*(?:-|\bпо\b|\bдо\b)\s*{_OF_MONTH}{_WHOLE}{YEAR_AFTER}",
        _month_range,
    ),
    (_KINDS.MONTHS, rf"{YEAR_BEFORE}(?P<month_1>{MONTH}){_TO_KK}{_OF_MONTH}{_BETWEEN_KK}", _month_range),
    (_KINDS.MONTH, rf"{_IN}{_OF_MONTH}{_WHOLE}(?:\s+(?:бойы|ишинде))?{YEAR_AFTER}", _month),
    (_KINDS.MONTH, rf"{YEAR_BEFORE}{_OF_MONTH}{_WHOLE}(?:\s+(?:бойы|ишинде))?", _month),
    (
        _KINDS.YEAR,
        rf"{_DURING}\s+(?:всего\s+)?(?:(?:календарного|отчетного|(?P<year>20\d\d))\s*)?(?:года?|периода)",
        _whole_year,
    ),
    (_KINDS.YEAR, r"весь\s+(?:(?P<year>20\d\d)\s+)?(?:год|период)|(?:круглый|целый)\s+год", _whole_year),
    (_KINDS.YEAR, r"бук[иу]л\s+(?:жыл|кезен)\w*(?:\s+(?:бойы\w*|ишинде))?", _whole_year),
    (_KINDS.YEAR, r"(?:(?P<year>20\d\d)\s+)?жыл\s*(?:бойы\w*|ишинде|барысында)", _whole_year),
    (_KINDS.YEAR, r"(?:в\s+)?(?P<year>20\d\d)\s*(?:год[ау]?|г\.|жыл(?:ы|да)?)", _whole_year),
)


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return the patterns in the order in which they are tried; they are made when the first deadline is read."""
    return tuple(Pattern(kind, re.compile(rf"(?:{words})(?!\w)"), read) for kind, words, read in _TABLE)
