"""Awards, letters and the languages they are made in."""

from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.awards import Award, AwardState, LetterLanguages, LetterWording, NewLetter
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language

KAZAKH = LetterWording(Language.KK, "{person:dative}", "Оспанов Асқарға")
RUSSIAN = LetterWording(Language.RU, "{person:dative}", "Оспанову Аскару")


def a_letter(*wordings: LetterWording) -> NewLetter:
    """Return a letter with ``wordings`` and nothing else of interest."""
    return NewLetter(new_id(), new_id(), new_id(), new_id(), new_id(), date(2024, 2, 28), wordings)


def an_award(*wordings: LetterWording) -> Award:
    """Return an issued letter with ``wordings``."""
    return Award(
        id=new_id(),
        person_id=new_id(),
        kind_id=new_id(),
        issuer_id=new_id(),
        signatory_id=new_id(),
        recipient="Оспанов Аскар",
        post="учитель",
        reason="за труд",
        number="1",
        sequence=1,
        dated=date(2024, 2, 28),
        basis="",
        state=AwardState.NUMBERED,
        wordings=wordings,
    )


@pytest.mark.parametrize(
    ("choice", "languages"),
    [
        (LetterLanguages.KK, (Language.KK,)),
        (LetterLanguages.RU, (Language.RU,)),
        (LetterLanguages.BOTH, (Language.KK, Language.RU)),
    ],
)
def test_a_choice_of_languages_names_its_papers(choice: LetterLanguages, languages: tuple[Language, ...]) -> None:
    assert choice.languages == languages


@pytest.mark.parametrize(("language", "name"), list(zip(Language, ("хат", "письмо", "letter"), strict=True)))
def test_a_kind_has_a_name_in_every_language(language: Language, name: str) -> None:
    assert AwardKind(new_id(), "thanks", "хат", "письмо", "letter").name(language) == name


def test_a_sample_has_a_text_for_each_paper_language() -> None:
    sample = LetterTemplate(new_id(), new_id(), "", "", "алғыс", "спасибо")
    assert (sample.text(Language.KK), sample.text(Language.RU)) == ("алғыс", "спасибо")


@pytest.mark.parametrize("make", [a_letter, an_award])
def test_a_letter_finds_its_wording_by_language(make: Callable[..., Award | NewLetter]) -> None:
    letter = make(KAZAKH, RUSSIAN)
    assert letter.wording(Language.RU) is RUSSIAN


@pytest.mark.parametrize("make", [a_letter, an_award])
def test_a_letter_has_no_wording_in_a_language_it_is_not_made_in(make: Callable[..., Award | NewLetter]) -> None:
    assert make(RUSSIAN).wording(Language.KK) is None


def test_an_award_tells_its_languages() -> None:
    assert an_award(KAZAKH, RUSSIAN).languages == (Language.KK, Language.RU)
