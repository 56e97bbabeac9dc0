"""Which of two spellings of one name stays, whichever of them came first."""

import pytest

from desktop_app.domain.people import FullName
from desktop_app.i18n.better_names import Spelt, better, is_better, spelt_as
from tests.builders import a_name


@pytest.mark.parametrize(
    ("wins", "gives_way"),
    [
        ("Жақсыбекова Айжан Маратқызы", "Жаксыбекова Айжан Мараткызы"),
        ("Жақсыбекова Айгүл Маратқызы", "Жаксыбекова Айгуль Мараткызы"),
        ("Жақсыбекова Айжан Маратқызы", "ЖАКСЫБЕКОВА Айжан Мараткызы"),
        ("Ким Виктор Сергеевич", "КИМ ВИКТОР СЕРГЕЕВИЧ"),
        ("Ким Виктор Сергеевич", "Қим В.С."),
        ("Жаксыбекова Айжан Мараткызы", "Жақсыбекова Айжан"),
        ("Ким О.", "Ким"),
        ("Досымова Ләззат", "Дoсымовa Ләззат"),
    ],
)
def test_the_better_spelling_wins_from_either_side(wins: str, gives_way: str) -> None:
    assert is_better(a_name(wins), a_name(gives_way))
    assert not is_better(a_name(gives_way), a_name(wins))
    assert better(spelt_as(a_name(gives_way)), spelt_as(a_name(wins))).ru == a_name(wins)


@pytest.mark.parametrize("turned", [False, True])
def test_a_russian_form_stays_the_name_and_the_kazakh_one_its_kazakh_spelling(*, turned: bool) -> None:
    russian, kazakh = a_name("Сейткалиева Айгуль Кайратовна"), a_name("Сейтқалиева Айгүл Қайратқызы")
    first, second = (kazakh, russian) if turned else (russian, kazakh)
    assert better(spelt_as(first), spelt_as(second)) == Spelt(russian, kazakh)


def test_a_name_as_good_as_the_kept_one_changes_nothing() -> None:
    assert not is_better(a_name("Ким Ольга"), a_name("Цой Анна"))
    assert not is_better(a_name("Ким Гүлнар"), a_name("Ким Ольга"))
    assert not is_better(a_name("Ким Ольга"), a_name("Ким Ольга"))


def test_a_card_keeps_only_the_kazakh_parts_that_differ() -> None:
    kept = Spelt(FullName("Ким", "Айгуль"), FullName("Ким", "Айгүл"))
    assert kept.kazakh_parts == FullName("", "Айгүл", "")
