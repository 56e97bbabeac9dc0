"""Names in the case of a text, as a card has them."""

import pytest

from desktop_app.domain.languages import Case, Language
from desktop_app.services.forms import suggest_name
from tests.builders import a_card


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Ахметова С.", "С. Ахметоваға"),
        ("Оспанов А. М.", "А. М. Оспановқа"),
        ("Сейтқазин Н.Қ.", "Н.Қ. Сейтқазинге"),
        ("Оспанов Асқар", "Оспанов Асқарға"),
    ],
)
def test_kazakh_initials_go_before_the_surname_that_takes_the_ending(name: str, form: str) -> None:
    suggested = suggest_name(a_card(name), Language.KK, Case.DATIVE)
    assert suggested.form == form
    assert suggested.doubtful == ("." in name)


def test_in_the_nominative_initials_stay_where_they_are() -> None:
    assert suggest_name(a_card("Ахметова С."), Language.KK, Case.NOMINATIVE).form == "Ахметова С."
