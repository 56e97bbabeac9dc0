"""The words for why a form should be looked at."""

import pytest

from desktop_app.domain.languages import Doubt, Language
from desktop_app.i18n.doubts import DOUBTS, doubt_words
from desktop_app.i18n.texts import Texts


def test_every_doubt_has_words() -> None:
    assert set(DOUBTS) == set(Doubt)


@pytest.mark.parametrize("language", list(Language))
def test_several_doubts_stand_in_one_line(language: Language) -> None:
    assert doubt_words((Doubt.INITIALS, Doubt.HYPHEN), Texts(language)).count(", ") == 1
