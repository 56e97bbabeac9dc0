"""Initials, and what a full name typed later makes of them."""

import pytest

from desktop_app.domain.people import FullName
from desktop_app.i18n.initials import completed, has_initials_only, without_initials


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("Анна Ерлановна", FullName("Цой", "Анна", "Ерлановна")),
        ("Цой Анна Ерлановна", FullName("Цой", "Анна", "Ерлановна")),
        ("Анна", FullName("Цой", "Анна", "Е.")),
        ("Цою А.Е.", None),
        ("Ольга", None),
        (" ", None),
    ],
)
def test_a_full_name_takes_the_place_of_its_initials_only(typed: str, made: FullName | None) -> None:
    assert completed(FullName("Цой", "А.Е."), typed) == made


def test_a_name_in_words_is_not_asked_for() -> None:
    assert has_initials_only(FullName("Цой", "А.", "Е."))
    assert not has_initials_only(FullName("Цой", "Анна", "Е."))
    assert not has_initials_only(FullName("", "А."))


def test_kazakh_initials_give_way_and_kazakh_words_stay() -> None:
    assert without_initials(FullName("Қасымов", "Ә.Е.")) == FullName("Қасымов")
    assert without_initials(FullName("Қасымов", "Әлихан")) == FullName("Қасымов", "Әлихан")
