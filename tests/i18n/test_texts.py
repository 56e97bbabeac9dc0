"""Texts of one language, handed over."""

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.journal import StepName
from desktop_app.domain.languages import Language
from desktop_app.i18n.texts import Texts

DAY = date(2024, 2, 28)
KAZAKH, RUSSIAN, ENGLISH = (Texts(language) for language in Language)


@pytest.mark.parametrize(("texts", "words"), [(KAZAKH, "Сақтау"), (RUSSIAN, "Сохранить"), (ENGLISH, "Save")])
def test_a_sentence_is_said_in_the_language_of_its_texts(texts: Texts, words: str) -> None:
    assert texts.gettext("Save") == words


@pytest.mark.parametrize("texts", [KAZAKH, RUSSIAN, ENGLISH])
def test_a_sentence_that_no_catalogue_knows_stays_as_it_is(texts: Texts) -> None:
    assert texts.gettext("Sentence of a test {name}") == "Sentence of a test {name}"
    assert texts.pgettext("place", "Sentence of a test") == "Sentence of a test"


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "1 человек"), (2, "2 человека"), (5, "5 человек"), (11, "11 человек"), (21, "21 человек")],
)
def test_russian_counts_in_three_forms(count: int, words: str) -> None:
    assert RUSSIAN.ngettext("{count} person", "{count} people", count).format(count=count) == words


@pytest.mark.parametrize("count", [1, 2, 5])
def test_kazakh_nouns_stay_singular_after_a_number(count: int) -> None:
    assert KAZAKH.ngettext("{count} person", "{count} people", count) == "{count} адам"


def test_english_counts_in_two_forms() -> None:
    assert [ENGLISH.ngettext("{count} person", "{count} people", n) for n in (1, 2)] == [
        "{count} person",
        "{count} people",
    ]


def test_a_step_is_named_with_its_facts() -> None:
    assert RUSSIAN.step(StepName("Delete {name}", {"name": "Оспанов {x}"})) == "Удаление: Оспанов {x}"


def test_a_step_names_a_commission_in_the_language_of_the_window() -> None:
    step = StepName("Change the commission {name}", {"name": "Районная комиссия", "name_kk": "Аудандық комиссия"})
    assert "Аудандық комиссия" in KAZAKH.step(step)
    assert "Районная комиссия" in RUSSIAN.step(step)


@pytest.mark.parametrize("texts", [KAZAKH, RUSSIAN, ENGLISH])
def test_tables_write_dates_alike_in_every_language(texts: Texts) -> None:
    assert texts.date(DAY) == "28.02.2024"


@pytest.mark.parametrize(
    ("texts", "words"),
    [(KAZAKH, "2024 жылғы 28 ақпан"), (RUSSIAN, "28 февраля 2024 года"), (ENGLISH, "28 February 2024")],
)
def test_sentences_write_dates_as_the_language_does(texts: Texts, words: str) -> None:
    assert texts.long_date(DAY).replace("\u00a0", " ") == words


def test_thousands_stand_apart() -> None:
    assert (KAZAKH.number(1234567), RUSSIAN.number(1.5)) == ("1\u00a0234\u00a0567", "1,5")


def test_a_moment_of_today_is_told_by_its_time_and_another_by_its_day_too() -> None:
    now = datetime(2024, 2, 28, 12, 0, tzinfo=UTC)
    assert RUSSIAN.moment(now.replace(hour=9, minute=5), now) == "09:05"
    assert RUSSIAN.moment(now.replace(day=24), now).replace("\u00a0", " ") == "24 февраля, 12:00"
