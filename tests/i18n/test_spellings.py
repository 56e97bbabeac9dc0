"""Spellings of one name, and names of two people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people import FullName
from desktop_app.i18n.names import split_name
from desktop_app.i18n.spellings import Likeness, Resemblance, compare, is_fuller, sound, spelling


def compared(one: str, other: str) -> Resemblance | None:
    return compare(spelling(split_name(one)), spelling(split_name(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ЖАКСЫБЕКОВА Айжан Мараткызы", "Жақсыбекова Айжан Маратқызы"),
        ("Досай Нургали", "Нургали Досай"),
        ("Ермеков О.Т.", "Ермеков О. Т."),
        ("Виктор Сергеевич Ким", "Ким Виктор Сергеевич"),
    ],
)
def test_letters_of_the_two_languages_and_the_order_make_no_difference(one: str, other: str) -> None:
    found = compared(one, other)
    assert found is not None
    assert found.same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Өтегенова Зәуре Ерланқызы", "Утегенова Зауре Ерлановна"),
        ("Әбдіров Бауыржан Серікұлы", "Абдиров Бауржан Серикович"),
        ("Тлеубердин Алтай Абылғазыұлы", "Тілеубердин Алтай Абылгазиевич"),
        ("Қасымова Гүлнар Серікқызы", "Касымова Гульнара Сериковна"),
        ("Джумабаев Абай", "Жұмабаев Абай"),
        ("Оспан Асқар Болатұлы", "Оспанов Аскар Болатович"),
        ("Ильясов Ілияс Ілиясұлы", "Ильясов Ильяс Ильясович"),
        ("Ибраев Ерлан Дәулетұлы", "Ибраев Ерлан Давлетович"),
    ],
)
def test_a_name_sounds_the_same_in_both_languages(one: str, other: str) -> None:
    found = compared(one, other)
    assert found is not None
    assert not (found.same)
    assert not (found.misspelt)
    assert not (found.shorter)
    assert not (found.initials)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Мұқанов Перизат Асқарқызы", "Мұқанов Перезат Асқарқызы"),
        ("Жұмабаев Олжас Қайратұлы", "Жұмбааев Олжас Қайратұлы"),
    ],
)
def test_one_letter_may_be_wrong(one: str, other: str) -> None:
    found = compared(one, other)
    assert found is not None
    assert found.misspelt


def test_initials_stand_for_names() -> None:
    found = compared("Сейітов М.С.", "Сейітов Мақсат Серикович")
    assert found is not None
    assert (found.initials, found.given, found.patronymic) == (True, Likeness.INITIAL, Likeness.INITIAL)


def test_a_part_may_be_missing() -> None:
    found = compared("Ким Виктор", "Ким Виктор Сергеевич")
    assert found is not None
    assert found.shorter
    unnamed = compare(spelling(FullName("Ким")), spelling(FullName("Ким", "Виктор")))
    assert unnamed is not None
    assert unnamed.given is Likeness.MISSING
    single = compared("Салтанат", "Ким Салтанат")
    assert single is not None
    assert single.surname is Likeness.MISSING


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Иванов Серик", "Иванова Серик"),
        ("Ахметов Асқар Маратович", "Ахметов Асқар Муратович"),
        ("Ким Александр", "Ким Александра"),
        ("Есенов Марат Асқарұлы", "Есенов Мұрат Асқарұлы"),
        ("Сейітов М.С.", "Сейітов Асқар Серикович"),
        ("Сейітов М.С.", "Сейітов Мақсат Болатович"),
        ("Ким Саша Сериковна", "Ким Саша Серикович"),
        ("Жұмбааев Олжос Қайратұлы", "Жұмабаев Олжас Қайратұлы"),
        ("Оспанов Ерлан", "Ахметов Ерлан"),
        ("Нұрлан Ақжан Серікұлы", "Ақжан Нұрлан Болатұлы"),
    ],
)
def test_names_of_two_people_are_kept_apart(one: str, other: str) -> None:
    assert compared(one, other) is None


def test_surname_and_given_name_may_stand_in_each_others_place() -> None:
    one, other = spelling(FullName("Салқын", "Темір")), spelling(FullName("Темір", "Салқын"))
    found = compare(one, other)
    assert found is not None
    assert found.same
    sons = spelling(FullName("Салқын", "Темір", "Болатұлы")), spelling(FullName("Темір", "Салқын", "Серікұлы"))
    assert compare(*sons) is None


def test_a_fuller_name_has_words_for_initials() -> None:
    assert is_fuller(FullName("Ким", "Виктор"), FullName("Ким", "В.С."))
    assert not is_fuller(FullName("Ким", "Гульнара"), FullName("Ким", "Гүлнар"))


@given(st.text(alphabet="абвгдеёжзийклмноүұіәөқ .", min_size=1, max_size=20))
def test_every_name_is_like_itself(text: str) -> None:
    name = spelling(split_name(text))
    found = compare(name, name)
    assert found is not None
    assert found.same


@given(st.text(max_size=12))
def test_a_sound_is_settled(text: str) -> None:
    assert isinstance(sound(text), str)


def test_the_whole_of_a_name_is_the_same_in_any_order() -> None:
    assert spelling(FullName("Ким", "Виктор")).whole == spelling(FullName("Виктор", "Ким")).whole
    assert spelling(FullName("Ким", "Виктор", "Ли")).is_whole
    assert not spelling(FullName("Ким", "В.С.")).is_whole
    assert spelling(FullName("Ким", "Виктор")).initial == "в"


def test_nearer_names_have_higher_scores() -> None:
    same, shorter = compared("Ким Виктор", "Ким Виктор"), compared("Ким Виктор", "Ким Виктор Ильич")
    assert same is not None
    assert shorter is not None
    assert same.score > shorter.score
