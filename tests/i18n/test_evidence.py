"""The words of evidence."""

import pytest

from desktop_app.domain.languages import Language
from desktop_app.domain.lists import Evidence
from desktop_app.i18n.evidence import evidence_words
from desktop_app.i18n.texts import Texts


@pytest.mark.parametrize("one", Evidence)
def test_every_evidence_has_words_in_every_language(one: Evidence) -> None:
    words = {evidence_words([one], Texts(language)) for language in Language}
    assert len(words) == len(Language)
    assert "" not in words


def test_several_stand_with_commas() -> None:
    told = evidence_words([Evidence.SAME_NAME, Evidence.OTHER_PHONE], Texts(Language.EN))
    assert told == "the same name, another phone"
