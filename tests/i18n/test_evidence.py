"""The words of evidence."""

import pytest

from desktop_app.domain.languages import Language
from desktop_app.domain.lists import Evidence
from desktop_app.i18n.evidence import Sameness, evidence_words, sameness
from desktop_app.i18n.texts import Texts

NAMES = ("Ким Ольга", "Ким Ольга")


@pytest.mark.parametrize("one", Evidence)
def test_every_evidence_has_words_in_every_language(one: Evidence) -> None:
    words = {evidence_words([one], NAMES, Texts(language)) for language in Language}
    assert len(words) == len(Language)
    assert "" not in words


def test_several_stand_with_commas() -> None:
    told = evidence_words([Evidence.SAME_NAME, Evidence.OTHER_PHONE], NAMES, Texts(Language.EN))
    assert told == "the same name, another phone"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Ким Ольга", "КИМ Ольга", Sameness.EQUAL),
        ("Ким Ольга", "Ольга Ким", Sameness.EQUAL),
        ("Оспанов Асқар", "Оспанов Аскар", Sameness.KAZAKH_LETTERS),
        ("Оспанов Асқар", "Аскар Оспанов", Sameness.KAZAKH_LETTERS),
        ("Ким Айгуль", "Ким Айгүл", Sameness.ALIKE),
    ],
)
def test_names_are_called_the_same_only_where_they_are(one: str, other: str, found: Sameness) -> None:
    assert sameness(one, other) is found


def test_kazakh_letters_that_differ_are_named() -> None:
    names = ("Оспанов Асқар", "Оспанов Аскар")
    assert evidence_words([Evidence.SAME_NAME], names, Texts(Language.RU)) == "имя то же с точностью до казахских букв"
    assert "тек қазақ әріптері өзгеше" in evidence_words([Evidence.SAME_NAME], names, Texts(Language.KK))
