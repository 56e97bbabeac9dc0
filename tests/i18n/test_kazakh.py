"""Kazakh cases against tables of right forms."""

import pytest

from desktop_app.domain.languages import Case, Doubt, Language
from desktop_app.i18n.declension import decline
from desktop_app.i18n.kazakh import at_place, decline_phrase
from tests.i18n.golden import CASES, Row, kazakh


def _dative(name: str) -> str:
    return decline(name, Language.KK, Case.DATIVE).form


def _forms(name: str) -> tuple[str, ...]:
    return tuple(decline(name, Language.KK, case).form for case in CASES)


@pytest.mark.parametrize("row", kazakh("kazakh_names"), ids=lambda row: row.name)
def test_a_name_takes_the_endings_of_the_table(row: Row) -> None:
    assert _forms(row.name) == row.forms


def test_every_word_of_the_table_takes_its_endings() -> None:
    assert [found for row in kazakh("kazakh_words") if (found := _forms(row.name)) != row.forms] == []


@pytest.mark.parametrize(
    ("name", "dative"),
    [
        ("Асқар Маратұлы Оспанов", "Асқар Маратұлы Оспановқа"),
        ("Асқар Нұрлан ұлы", "Асқар Нұрлан ұлына"),
        ("Азамат Тойчубек уулу", "Азамат Тойчубек уулуна"),
        ("Юсупов Рустам Хамза-улы", "Юсупов Рустам Хамза-улына"),
        ("ӘУЕЗОВ МҰХТАР", "ӘУЕЗОВ МҰХТАРҒА"),
        ("Ким А.", "Ким А."),
        ("Ким А.Е", "Ким А.Е"),
        ("Қ. Әлиева", "Қ. Әлиеваға"),
        ("Досымовa", "Досымовaға"),
        ("Anna Schmidt", "Anna Schmidt"),
        ("Серік ", "Серікке "),
        ("Лев Яшин", "Лев Яшинге"),
        ("Тимур Умиров", "Тимур Умировке"),
        ("Нұр-Мұхаммед", "Нұр-Мұхаммедке"),
    ],
)
def test_only_the_last_word_changes(name: str, dative: str) -> None:
    assert _dative(name) == dative


@pytest.mark.parametrize(
    ("body", "dative"),
    [
        ("Жамбыл аудандық аумақтық сайлау комиссиясы", "Жамбыл аудандық аумақтық сайлау комиссиясына"),
        ("аудандық мәслихат", "аудандық мәслихатқа"),
        ("аудан әкімі", "аудан әкіміне"),
        ("Аса ауылы", "Аса ауылына"),
    ],
)
def test_a_possessed_head_word_takes_the_endings_of_the_third_person(body: str, dative: str) -> None:
    assert decline_phrase(body, Case.DATIVE, owned=True) == dative


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("Мұхтар Әуезов", ()),
        ("Гүлнар Әбдіқадырқызы", ()),
        ("Ким А.", (Doubt.INITIALS,)),
        ("Нұрғали", (Doubt.KAZAKH_ENDING,)),
        ("Айгуль", (Doubt.KAZAKH_ENDING,)),
        ("Мамедов Рауф оглы", (Doubt.KAZAKH_ENDING,)),
        ("Нұр-Мұхаммед", (Doubt.HYPHEN,)),
        ("Хамза-улы", ()),
        ("Дoсымов", (Doubt.FOREIGN_LETTERS,)),
        ("Мкрт", (Doubt.NO_VOWEL,)),
        ("Мұхит", (Doubt.KAZAKH_ENDING,)),
        ("Шевчук", (Doubt.KAZAKH_ENDING,)),
        ("Ыбырай Алтынсарин", ()),
        ("Бейбітұлы", ()),
        ("Ернур", ()),
    ],
)
def test_an_ending_says_why_it_should_be_looked_at(name: str, reasons: tuple[Doubt, ...]) -> None:
    assert decline(name, Language.KK, Case.DATIVE).reasons == reasons


@pytest.mark.parametrize("name", ["С. Омаров", "Омаров С.", "М. О. Әуезов", "Әуезов М.О.", "С.Омаров"])
def test_initials_want_a_look_wherever_they_stand(name: str) -> None:
    assert Doubt.INITIALS in decline(name, Language.KK, Case.DATIVE).reasons


def test_a_name_without_initials_has_no_doubt_about_them() -> None:
    assert Doubt.INITIALS not in decline("Мұхтар Әуезов", Language.KK, Case.DATIVE).reasons


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("Аса ауылы", "Аса ауылында"),
        ("Тараз қаласы", "Тараз қаласында"),
        ("Мәдениет үйі", "Мәдениет үйінде"),
        ("Алматы", "Алматыда"),
        ("Мерке", "Меркеде"),
        ("Шымкент", "Шымкентте"),
        ("Тараз", "Таразда"),
        ("Аса ауылында", "Аса ауылында"),
        ("мәжіліс залында", "мәжіліс залында"),
        ("№ 5", "№ 5"),
        ("", ""),
    ],
)
def test_a_place_is_told_as_where_something_is(place: str, there: str) -> None:
    assert at_place(place) == there
