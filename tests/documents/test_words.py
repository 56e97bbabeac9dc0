"""The fixed words of papers."""

from dataclasses import fields

import pytest

from desktop_app.documents.fonts import TINOS, missing
from desktop_app.documents.words import PaperWords, paper_words
from desktop_app.domain.languages import Language

PAPER_LANGUAGES = (Language.KK, Language.RU)


def _all(words: PaperWords) -> list[str]:
    values = [getattr(words, field.name) for field in fields(words)]
    return [text for value in values for text in ([value] if isinstance(value, str) else value)]


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_every_word_of_a_paper_is_there_and_can_be_drawn(language: Language) -> None:
    assert all(_all(paper_words(language)))
    assert missing("".join(_all(paper_words(language))), TINOS) == ""


def test_both_languages_head_eleven_columns() -> None:
    assert {len(paper_words(language).register_head) for language in PAPER_LANGUAGES} == {11}


def test_the_seal_stands_for_its_language() -> None:
    assert [paper_words(language).seal for language in PAPER_LANGUAGES] == ["М.О.", "М.П."]
