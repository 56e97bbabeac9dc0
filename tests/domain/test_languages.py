"""Languages of window and paper."""

from desktop_app.domain.languages import PAPER_LANGUAGES, Language


def test_papers_come_in_kazakh_first_and_in_russian_only() -> None:
    assert PAPER_LANGUAGES == (Language.KK, Language.RU)


def test_languages_bear_their_iso_codes() -> None:
    assert [language.value for language in Language] == ["kk", "ru", "en"]
