"""Who answers for an item: the words of a cell taken apart."""

import pytest

from desktop_app.domain.commission import Signatory
from desktop_app.domain.identity import new_id
from desktop_app.i18n.plan_people import read_responsible

SECRETARY = Signatory(new_id(), new_id(), "Ә. М. Тілеуова", "А. М. Тлеуова", "Комиссия хатшысы", "Секретарь комиссии")


@pytest.mark.parametrize("words", ["Ь Ъ", "ъ Тен", "Ъ. Ь."])
def test_letters_that_search_leaves_out_are_no_member(words: str) -> None:
    (found,) = read_responsible(words, "", [SECRETARY])
    assert (found.signatory_id, found.text_ru.startswith(words[0])) == (None, True)


def test_a_member_is_found_beside_such_letters() -> None:
    (found,) = read_responsible("Тлеуова ь А.", "", [SECRETARY])
    assert found.signatory_id == SECRETARY.id
