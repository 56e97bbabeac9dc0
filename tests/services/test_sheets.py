"""What stands under a letter: the post of the signatory, as papers word it."""

import pytest

from desktop_app.domain.award_kinds import AwardKind
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.services.sheets import signatory_post
from tests.builders import a_signatory


@pytest.mark.parametrize(
    ("language", "acting", "worded"),
    [
        (Language.RU, False, "Председатель комиссии"),
        (Language.RU, True, "И. о. председателя комиссии"),
        (Language.KK, False, "Комиссия төрағасы"),
        (Language.KK, True, "Комиссия төрағасының м. а."),
    ],
)
def test_without_a_post_the_chair_signs(language: Language, worded: str, *, acting: bool) -> None:
    assert signatory_post(a_signatory(new_id(), acting=acting), language) == worded


@pytest.mark.parametrize(
    ("language", "acting", "worded"),
    [
        (Language.RU, False, "Секретарь комиссии"),
        (Language.RU, True, "И. о. секретаря комиссии"),
        (Language.KK, False, "Комиссия хатшысы"),
        (Language.KK, True, "Комиссия хатшысының м. а."),
    ],
)
def test_a_post_is_written_as_it_is_or_acting(language: Language, worded: str, *, acting: bool) -> None:
    signatory = a_signatory(new_id(), acting=acting, post_ru="Секретарь комиссии", post_kk="Комиссия хатшысы")
    assert signatory_post(signatory, language) == worded


def test_a_number_follows_the_pattern_of_its_kind() -> None:
    kind = AwardKind(new_id(), "letter", "", "", "", "БП-{seq}")
    assert kind.number(14, 2024) == "БП-14"


def test_a_pattern_with_other_braces_harms_nothing() -> None:
    kind = AwardKind(new_id(), "letter", "", "", "", "{0.__class__}-{seq}")
    assert kind.number(1, 2024) == "{0.__class__}-1"
