"""Two entries judged: one person for sure, perhaps, or two people."""

import pytest

from desktop_app.domain.lists import ListedPerson
from desktop_app.i18n.names import split_name
from desktop_app.services.list_entries import Entry, judge, listed_entry

SURE, PERHAPS, TWO = "sure", "perhaps", "two people"
PHONE, OTHER_PHONE = "8 701 111 22 33", "8 702 111 22 33"


def an_entry(name: str, post: str = "", organisation: str = "", phone: str = "") -> Entry:
    """Return a row as it is compared."""
    listed = ListedPerson(1, split_name(name), post=post, organisation=organisation, phone=phone)
    return listed_entry(listed, lambda written: written)


def judged(one: Entry, other: Entry) -> str:
    """Tell what two entries are, whichever comes first."""
    found, back = judge(one, other), judge(other, one)
    assert (found is None, found and found.sure) == (back is None, back and back.sure)
    if found is None:
        return TWO
    return SURE if found.sure else PERHAPS


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # The same name.
        (("Ким Виктор Ильич", "секретарь УИК № 5"), ("Ким Виктор Ильич", "секретарь УИК №5"), SURE),
        (("Ким Виктор Ильич", "учитель", "", PHONE), ("Ким Виктор Ильич", "повар", "", PHONE), SURE),
        (("Ким Виктор Ильич",), ("Ким Виктор Ильич", "учитель"), SURE),
        (("Ким Виктор",), ("Ким Виктор",), SURE),
        (("Ким Виктор",), ("Ким Виктор", "учитель"), PERHAPS),
        (("Ким Виктор", "", "", PHONE), ("Ким Виктор", "", "", OTHER_PHONE), PERHAPS),
        (("Ким Виктор Ильич", "учитель"), ("Ким Виктор Ильич", "повар"), PERHAPS),
        (("Ким Виктор", "учитель"), ("Ким Виктор", "повар"), TWO),
        (("Ким Виктор Ильич", "учитель", "", PHONE), ("Ким Виктор Ильич", "повар", "", OTHER_PHONE), TWO),
        (("Ким Виктор", "учитель", "СШ № 5"), ("Ким Виктор", "учитель", "СШ № 7"), TWO),
        (("Ким В.И.", "секретарь УИК № 5"), ("Ким В.И.", "секретарь УИК № 6"), TWO),
        # A seat that one person holds.
        (
            ("Ким В.И.", "секретарь УИК № 5", "", PHONE),
            ("Ким Виктор Ильич", "секретарь УИК № 5", "", OTHER_PHONE),
            PERHAPS,
        ),
        (("Ким", "секретарь УИК № 5"), ("Ким Виктор", "секретарь УИК № 5"), TWO),
        (("Ким Виктор", "председатель УИК № 5"), ("Ким Виктор", "заместитель председателя УИК № 5"), TWO),
        # A post that many hold.
        (("Ким В.И.", "депутат"), ("Ким Виктор Ильич", "депутат"), PERHAPS),
        (("Ким В.И.", "депутат", "", PHONE), ("Ким Виктор Ильич", "депутат", "", OTHER_PHONE), TWO),
        (("Ким Виктор", "учитель", "СШ № 5", PHONE), ("Ким Виктор Ильич", "учитель", "СШ №5", OTHER_PHONE), PERHAPS),
        (("Ахметов Перизат", "учитель", "СШ № 5"), ("Ахметов Перезат", "учитель", "СШ № 5"), PERHAPS),
        (("Ахметов Перизат", "учитель", "СШ № 5", PHONE), ("Ахметов Перезат", "учитель", "СШ № 5", OTHER_PHONE), TWO),
        (("Оспанов Ерлан", "учитель", "СШ № 5"), ("Османов Ерлан", "учитель", "СШ № 5"), TWO),
        # One telephone.
        (("Ахметова", "учитель", "", PHONE), ("Ахметова Айгүл", "повар", "", PHONE), PERHAPS),
        (("Ким Анна", "учитель", "", PHONE), ("Ли Анна", "учитель", "", PHONE), TWO),
        # No post.
        (("Әбдіров Бауыржан",), ("Абдиров Бауржан", "учитель"), PERHAPS),
        (("Әбдіров Бауыржан", "", "", PHONE), ("Абдиров Бауржан", "", "", OTHER_PHONE), TWO),
        (("Оспанов Ерлан Болатұлы",), ("Османов Ерлан Болатұлы",), PERHAPS),
        (("Оспанов Ерлан",), ("Османов Ерлан",), TWO),
        (("Ким В.И.",), ("Ким Виктор Ильич",), PERHAPS),
        (("Ким В.И.",), ("Ким Виктор Ильич", "учитель"), TWO),
        (("Салтанат",), ("Ким Салтанат",), TWO),
        # Posts and organisations in other words.
        (("Ким Виктор", "директор", "СШ № 5"), ("Ким Виктор", "директор СШ №5"), SURE),
        (("Ким Виктор", "бухгалтер"), ("Ким Виктор", "главный бухгалтер"), SURE),
        (("Ким Виктор", "корреспондент"), ("Ким Виктор", "корреспондент газеты"), SURE),
        (("Ким Виктор", "специалист отдела культуры"), ("Ким Виктор", "специалист отдела по культуре"), TWO),
    ],
)
def test_names_posts_and_phones_decide_together(one: tuple[str, ...], other: tuple[str, ...], expected: str) -> None:
    assert judged(an_entry(*one), an_entry(*other)) == expected


def test_entries_that_say_the_same_are_identical() -> None:
    found = judge(an_entry("Ким Виктор", "аким"), an_entry("Ким Виктор", "аким"))
    assert found is not None
    assert found.identical
