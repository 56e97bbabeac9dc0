"""Deadlines as plans word them, against a table of what they come to in 2024."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.deadlines import Deadline, DeadlineKind, Span
from desktop_app.i18n.deadlines import read_deadline

YEAR = 2024
SHOWN = 6
NOT_UNDERSTOOD = [
    "32 февраля",
    "30 февраля",
    "31 апреля",
    "0 марта",
    "32.01",
    "15.13",
    "00.00",
    "28.02.1800",
    "31 сәуір",
    "до 31 июня",
    "28 февраля – 31 апреля",
    "1–32 марта",
    "V квартал",
    "0 квартал",
    "5 тоқсан",
    "III полугодие",
    "IV декада марта",
    "пятая неделя марта",
    "пятая пятница февраля",
    "до конца V квартала",
    "13-й месяц",
    "abc",
    "до 15 дней",
    "15 күнге дейін",
    "5 числа",
    "до 5 числа",
    "до",
    "с марта",
    "квартал",
    "1",
    "2024",
    "I",
    "—",
    ";",
    "...",
    "мартовский",
    "Мартук",
    "Казань",
    "Наурызбаев Н.",
    "Казанцева А.Б.",
    "Ақпанов С.",
    "Сәуірбек",
    "Мамырбаев",
    "Қарашаев Қ.",
    "Августина",
    "октябрьский",
    "председатель, секретарь",
    "төраға, хатшы",
    "аппарат",
    "два раза в неделю",
    "перед выборами",
    "в трёхдневный срок",
    "🗳️",
    "محمد",
    "20–10 марта",
    "25–20.02",
    "10 января 2024 – 5 января 2024 года",
    "до 10 числа первого месяца квартала",
    "два раза в квартал",
    "с 15 марта",
    "первая половина года",
    "до конца месяца",
    "I и V кварталы",
    "III–I кварталы",
    "сроки по календарному плану",
]


def _table() -> list[tuple[str, str]]:
    lines = Path(__file__).with_name("deadlines.tsv").read_text(encoding="utf-8").splitlines()
    return [(text, expected) for text, _, expected in (line.partition("\t") for line in lines)]


TABLE = _table()
WORDS = sorted({word for text, _ in TABLE for word in [*text.split(), "(", ";", "32"]})


def _day(day: date) -> str:
    return f"{day:%d.%m}" if day.year == YEAR else f"{day:%d.%m.%Y}"


def _span(span: Span) -> str:
    """Return «28.02», «01.03-31.03», «-01.03» for until."""
    if span.begins == span.ends:
        return _day(span.ends)
    return f"{_day(span.begins) if span.begins else ''}-{_day(span.ends)}"


def _told(found: Deadline) -> str:
    """Return a deadline as the table words it: kind, spans (of many the number, first and last), «| rest»."""
    spans = [_span(span) for span in found.occurrences]
    shown = spans if len(spans) <= SHOWN else [f"{len(spans)}:", spans[0], "…", spans[-1]]
    rest = ["|", found.rest] if found.rest else []
    return " ".join([found.kind.value, *shown, *(["never"] if found.never_due else []), *rest])


def _dates(text: str, year: int = YEAR, *, month_after: bool = False) -> str:
    return _told(read_deadline(text, year, month_after=month_after)).partition(" ")[2]


def _read_alike(texts: list[str]) -> list[str]:
    """Return those of the ``texts``, in the order of the table, that are read otherwise than the table says."""
    pairs = zip(texts, TABLE, strict=True)
    return [
        text
        for text, (_, expected) in pairs
        if _told(read_deadline(text, YEAR)).partition(" |")[0] != expected.partition(" |")[0]
    ]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text for text, _ in TABLE])
def test_a_deadline_comes_to_what_the_table_says(text: str, expected: str) -> None:
    assert _told(read_deadline(text, YEAR)) == expected


@pytest.mark.parametrize("kind", [kind for kind in DeadlineKind if kind is not DeadlineKind.UNKNOWN])
def test_the_table_has_every_kind(kind: DeadlineKind) -> None:
    assert [text for text, expected in TABLE if expected.split()[0] == kind.value]


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_is_not_understood_stays_as_typed(text: str) -> None:
    assert read_deadline(text, YEAR) == Deadline(DeadlineKind.UNKNOWN, rest=text)


@pytest.mark.parametrize("text", ["", "  ", "\t\n", "\u00a0"])
def test_nothing_comes_to_nothing(text: str) -> None:
    assert read_deadline(text, YEAR) == Deadline(DeadlineKind.UNKNOWN)


def test_capitals_say_the_same() -> None:
    assert _read_alike([text.upper() for text, _ in TABLE]) == []


def test_other_blanks_say_the_same() -> None:
    assert _read_alike([text.replace(" ", "\u202f\u00a0") for text, _ in TABLE]) == []


@pytest.mark.parametrize("dash", ["—", "−", "‑", "-", "–"])
def test_other_dashes_say_the_same(dash: str) -> None:
    assert _read_alike([text.replace("–", dash) for text, _ in TABLE]) == []


def test_dots_and_blanks_around_say_nothing() -> None:
    assert _read_alike([f" {text} .\n" for text, _ in TABLE]) == []


def test_latin_letters_that_look_alike_say_the_same() -> None:
    alike = str.maketrans("аеорсхукмАЕОРСКМ", "aeopcxykmAEOPCKM")
    assert _read_alike([text.translate(alike) for text, _ in TABLE]) == []


def test_a_small_latin_l_is_a_numeral() -> None:
    assert _dates("ll квартал") == "01.04-30.06"


def test_kazakh_typed_with_russian_letters_says_the_same() -> None:
    neighbours = str.maketrans("әғқңөұүһ", "агкноууx")
    assert _read_alike([text.translate(neighbours) for text, _ in TABLE]) == []


def test_a_gap_as_wide_as_a_page_says_nothing() -> None:
    assert _dates("28" + " " * 500 + "февраля, по согласованию") == "28.02 | по согласованию"


@pytest.mark.parametrize(
    ("text", "year", "dates"),
    [
        ("первый четверг февраля", 2025, "06.02.2025"),
        ("ақпанның бірінші бейсенбісі", 2026, "05.02.2026"),
        ("еженедельно", 2025, "52: 01.01.2025-05.01.2025 … 22.12.2025-28.12.2025"),
        ("апта сайын", 2026, "53: 01.01.2026-04.01.2026 … 28.12.2026-31.12.2026"),
        ("раз в две недели", 2026, "27: 01.01.2026-11.01.2026 … 28.12.2026-31.12.2026"),
        ("каждый понедельник", 2025, "52: 06.01.2025 … 29.12.2025"),
        ("февраль", 2025, "01.02.2025-28.02.2025"),
        ("до марта", 2025, "-28.02.2025"),
        ("29 февраля", 2025, "| 29 февраля"),
        ("25 декабря – 29 февраля", 2023, "25.12.2023-29.02"),
        ("28.02.24", 2025, "28.02"),
        ("25 декабря 2024 года – 10 января", 2026, "25.12-10.01.2025"),
        ("март", 1900, "01.03.1900-31.03.1900"),
        ("25 декабря – 10 января", 2200, "25.12.2200-10.01.2201"),
    ],
)
def test_the_year_of_the_plan_counts_where_none_is_named(text: str, year: int, dates: str) -> None:
    assert _dates(text, year) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("ежеквартально, до 5 числа", "-05.04 -05.07 -05.10 -05.01.2025"),
        ("ежеквартально 31 числа", "30.04 31.07 31.10 31.01.2025"),
        ("тоқсан сайын, 5-күніне дейін", "-05.04 -05.07 -05.10 -05.01.2025"),
        ("раз в полугодие, до 5 числа", "-05.07 -05.01.2025"),
        ("ежемесячно, до 10 числа", "12: -10.01 … -10.12"),
        ("ежеквартально", "01.01-31.03 01.04-30.06 01.07-30.09 01.10-31.12"),
    ],
)
def test_a_day_of_each_quarter_may_be_one_of_the_month_after_it(text: str, dates: str) -> None:
    assert _dates(text, month_after=True) == dates


@pytest.mark.parametrize(("text", "year", "outside"), [("март", 2024, False), ("март 2025 года", 2024, True)])
def test_a_year_that_is_not_the_plans_is_honoured(text: str, year: int, outside: bool) -> None:  # noqa: FBT001  (a case)
    assert read_deadline(text, year).outside(year) is outside


def test_what_is_not_understood_is_quoted_with_its_own_letters() -> None:
    assert read_deadline("март,  «КРАТКИЙ  Отчёт» – Әліге", YEAR).rest == "«КРАТКИЙ  Отчёт» – Әліге"


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)))
def test_any_text_is_read_into_days_in_order_or_kept(text: str) -> None:
    found = read_deadline(text, YEAR)
    ends = [span.ends for span in found.occurrences]
    assert ends == sorted(ends)
    assert all(span.begins is None or span.begins <= span.ends for span in found.occurrences)
    assert found.understood or found == Deadline(DeadlineKind.UNKNOWN, rest=text.strip())
    assert found.never_due is (found.understood and not ends)


@pytest.mark.parametrize(
    "unit",
    ["март, ", "1, ", "I–", "\u202e", "🗳️", "\x00", "каждый ", "1" + " " * 998 + ";", "ежемесячно;", "за", "((", ";"],
)
def test_a_very_long_text_is_read_at_once(unit: str) -> None:
    begun = process_time()
    read_deadline(unit * (20_000 // len(unit)), YEAR)
    assert process_time() - begun < 2
