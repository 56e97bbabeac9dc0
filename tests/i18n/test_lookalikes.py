"""Latin letters in disguise."""

import pytest

from desktop_app.domain.people import FullName
from desktop_app.i18n.lookalikes import has_lookalikes, repair, repaired_name


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("Дoсымовa Ләззат", "Досымова Ләззат"),
        ("Кәрім0ва Әсел", "Кәрімова Әсел"),
        ("Əсел Ким", "Әсел Ким"),
        ("CAMAT Оспанов", "САМАТ Оспанов"),
        ("Kim Viktor", "Kim Viktor"),
        ("Ким John", "Ким John"),
        ("УИК 10", "УИК 10"),
    ],
)
def test_what_can_only_be_cyrillic_becomes_so(typed: str, repaired: str) -> None:
    assert repair(typed) == repaired


def test_only_words_of_both_alphabets_are_suspicious() -> None:
    assert has_lookalikes("Дoсымова")
    assert not has_lookalikes("Досымова Kim 10")


def test_a_name_is_repaired_part_by_part() -> None:
    assert repaired_name(FullName("Дoсымовa", "Лaззат")) == FullName("Досымова", "Лаззат")
