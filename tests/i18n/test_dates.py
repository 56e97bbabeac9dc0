"""Official dates, numbers and moments in three languages."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.languages import Language
from desktop_app.i18n import dates
from desktop_app.i18n.dates import (
    attributive_date,
    date_and_weekday,
    for_year,
    from_date,
    in_year,
    moment,
    month_alone,
    number,
    of_year,
    official_date,
    on_date,
    quoted_date,
    short_date,
    until_date,
    year,
)

KK, RU, EN = Language.KK, Language.RU, Language.EN
DAY = date(2024, 2, 28)
_ATTRIBUTIVE = (
    "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы "
    "қарашадағы желтоқсандағы"
)
Form = Callable[[date, Language], str]


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("form", "language", "expected"),
    [
        (official_date, KK, "2024 жылғы 28 ақпан"),
        (official_date, RU, "28 февраля 2024 года"),
        (official_date, EN, "28 February 2024"),
        (quoted_date, RU, "«28» февраля 2024 года"),
        (quoted_date, KK, "2024 жылғы 28 ақпан"),
        (attributive_date, KK, "2024 жылғы 28 ақпандағы"),
        (attributive_date, RU, "от 28 февраля 2024 года"),
        (attributive_date, EN, "of 28 February 2024"),
        (on_date, KK, "2024 жылғы 28 ақпанда"),
        (on_date, RU, "28 февраля 2024 года"),
        (until_date, KK, "2024 жылғы 28 ақпанға дейін"),
        (until_date, RU, "до 28 февраля 2024 года"),
        (until_date, EN, "until 28 February 2024"),
        (from_date, KK, "2024 жылғы 28 ақпаннан бастап"),
        (from_date, RU, "с 28 февраля 2024 года"),
        (from_date, EN, "from 28 February 2024"),
        (date_and_weekday, KK, "28.02.2024, сәрсенбі"),
        (date_and_weekday, RU, "28.02.2024, среда"),
        (date_and_weekday, EN, "28.02.2024, Wednesday"),
    ],
)
def test_a_day_is_written_as_papers_write_it(form: Form, language: Language, expected: str) -> None:
    assert _plain(form(DAY, language)) == expected


@pytest.mark.parametrize(
    ("month", "attributive"),
    list(enumerate(_ATTRIBUTIVE.split(), start=1)),
)
def test_every_kazakh_month_names_an_act(month: int, attributive: str) -> None:
    assert attributive_date(date(2024, month, 1), KK).endswith(attributive)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (year(2024, KK), "2024 жыл"),
        (year(2024, RU), "2024 год"),
        (year(2024, EN), "2024"),
        (in_year(2024, KK), "2024 жылы"),
        (in_year(2024, RU), "в 2024 году"),
        (for_year(2024, KK), "2024 жылға арналған"),
        (for_year(2024, RU), "на 2024 год"),
        (of_year(2024, KK), "2024 жылғы"),
        (of_year(2024, RU), "2024 года"),
        (month_alone(2, RU), "февраль"),
        (month_alone(2, KK), "ақпан"),
        (month_alone(2, EN), "February"),
    ],
)
def test_years_and_months_stand_alone(text: str, expected: str) -> None:
    assert _plain(text) == expected


def test_tables_show_the_same_date_in_every_language() -> None:
    assert short_date(date(987, 3, 1)) == "01.03.0987"


def test_a_number_keeps_its_thousands_together_on_one_line() -> None:
    assert (number(1234567.5, KK), number(1234567, EN)) == ("1\u00a0234\u00a0567,5", "1,234,567")


@given(st.dates(), st.sampled_from([KK, RU, EN]))
def test_no_date_holds_the_narrow_blank_that_fonts_lack(day: date, language: Language) -> None:
    forms: list[Form] = [official_date, quoted_date, attributive_date, on_date, until_date, from_date]
    assert not any("\u202f" in form(day, language) for form in forms)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2024, 2, 28, 10, 10, tzinfo=UTC), "15:10"),
        (datetime(2024, 2, 24, 10, 10, tzinfo=UTC), "24 февраля, 15:10"),
        (datetime(2023, 12, 31, 18, 59, tzinfo=UTC), "31.12.2023, 23:59"),
    ],
)
def test_a_moment_is_as_brief_as_it_stays_clear(at: datetime, expected: str) -> None:
    here = timezone(timedelta(hours=5))
    assert _plain(moment(at, datetime(2024, 2, 28, 18, 0, tzinfo=here), RU)) == expected


def test_every_language_has_twelve_months() -> None:
    assert all(len({dates.month_in_date(month, language) for month in range(1, 13)}) == 12 for language in Language)
