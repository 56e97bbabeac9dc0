"""What posts have in common, and the way from Kazakh to Russian."""

import pytest

from desktop_app.domain.languages import Case, Language
from desktop_app.i18n.post_patterns import general_post, nearest_kazakh, pattern_fields
from desktop_app.i18n.posts import SEED_PHRASES, Phrase, decline_post, phrase_of, russian_post, translate_post


@pytest.mark.parametrize(
    ("post", "general"),
    [
        ("Секретарь УИК №179.", "секретарь УИК № {n}"),
        ("аким  Асинского сельского округа", "аким {place} сельского округа"),
        ("Аса ауылдық округінің әкімі", "{place} ауылдық округінің әкімі"),
        ("член УИК № 5 и № 6", "член УИК № 5 и № 6"),
        ("учитель 5/1 класса", "учитель {n} класса"),
        ("аким Далёкого с. о.", "аким Далёкого с. о."),
        ("ИП", "ИП"),
        ("директор {n}", "директор (n)"),
        ("", ""),
    ],
)
def test_numbers_and_places_are_generalised(post: str, general: str) -> None:
    assert general_post(post) == general


@pytest.mark.parametrize("phrase", SEED_PHRASES, ids=lambda phrase: phrase.pattern_ru)
def test_every_shipped_phrase_is_general_already(phrase: Phrase) -> None:
    own = pattern_fields(phrase.pattern_ru)
    assert sorted(own) == sorted(pattern_fields(phrase.dative_ru)) == sorted(pattern_fields(phrase.pattern_kk))


@pytest.mark.parametrize("phrase", SEED_PHRASES, ids=lambda phrase: phrase.pattern_ru)
def test_a_kazakh_post_goes_back_to_a_russian_one_that_says_the_same(phrase: Phrase) -> None:
    kazakh = phrase.pattern_kk.replace("{n}", "179").replace("{place}", "Аса")
    russian = russian_post(kazakh, SEED_PHRASES)
    assert russian is not None
    assert translate_post(russian, SEED_PHRASES) == kazakh


@pytest.mark.parametrize("post", ["жолбарыс үйретуші", "Қиыр ауылдық округінің әкімі", ""])
def test_a_kazakh_post_that_no_phrase_fits_stays_unknown(post: str) -> None:
    assert russian_post(post, SEED_PHRASES) is None


def test_the_nearest_wording_is_proposed_and_a_far_one_is_not() -> None:
    assert nearest_kazakh("старший директор школы", SEED_PHRASES) == "мектеп директоры"
    assert nearest_kazakh("лекпом", SEED_PHRASES) == ""


def test_a_wording_without_a_number_is_not_proposed_one() -> None:
    assert "{n}" not in nearest_kazakh("секретарь УИК", SEED_PHRASES)


def test_a_phrase_may_know_one_of_the_two_wordings_only() -> None:
    book = (Phrase("лекпом", "лекпому", ""), Phrase("Лекпом", "", "фельдшер"))
    assert translate_post("лекпом", book) == "фельдшер"
    assert decline_post("лекпом", Language.RU, Case.DATIVE, book[::-1]).form == "лекпому"
    assert phrase_of("лекпом", book) == book[0]
    assert phrase_of("лоцман", book) is None
