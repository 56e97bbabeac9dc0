"""What is proposed for each field before two entries become one."""

from desktop_app.domain.duplicates import NAME_FIELDS, MergeField, Side, united
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Person, PersonCard
from desktop_app.i18n.merging import proposed
from tests.builders import a_name, a_person


def merged(survivor: Person, other: Person) -> Person:
    return united(PersonCard(survivor), PersonCard(other), proposed(survivor, other)).person


def test_every_field_has_a_proposal() -> None:
    assert set(proposed(a_person(), a_person())) == set(MergeField)


def test_what_the_survivor_has_is_kept() -> None:
    survivor = a_person("Ким Ольга Ивановна", phone="1")
    assert merged(survivor, a_person("Цой Анна Петровна", phone="2")) == survivor


def test_what_the_survivor_lacks_comes_from_the_other() -> None:
    assert proposed(a_person("Ким Ольга"), a_person("Ким Ольга Ивановна", phone="2"))[MergeField.PHONE] is Side.OTHER
    assert str(merged(a_person("Ким Ольга"), a_person("Ким Ольга Ивановна")).name) == "Ким Ольга Ивановна"


def test_a_word_is_better_than_an_initial() -> None:
    for short in ("Ким О.", "Ким О.И.", "Ким О. И."):
        assert str(merged(a_person(short), a_person("Ким Ольга Ивановна")).name) == "Ким Ольга Ивановна"


def test_an_initial_is_better_than_nothing() -> None:
    assert merged(a_person("Ким"), a_person("Ким О.")).name == a_name("Ким О.")
    assert merged(a_person("Ким О."), a_person("Ким")).name == a_name("Ким О.")


def test_the_kazakh_spelling_comes_from_where_its_letters_are() -> None:
    made = merged(a_person("Оспанов Аскар Маратович"), a_person("Оспанов Асқар Маратұлы"))
    assert str(made.name) == "Оспанов Аскар Маратович"
    assert str(made.name_in(Language.KK)) == "Оспанов Асқар Маратұлы"


def test_another_name_is_no_kazakh_spelling() -> None:
    made = merged(a_person("Ким Ольга"), a_person("Қасымова Ольга"))
    assert str(made.name_in(Language.KK)) == "Ким Ольга"


def test_the_whole_name_comes_from_one_side() -> None:
    survivor, other = a_person("Жаксыбекова Айжан Мараткызы"), a_person("Жақсыбекова Айжан Маратқызы")
    assert merged(survivor, other).name == other.name
    assert merged(other, survivor).name == other.name
    assert len({proposed(survivor, other)[field] for field in (*NAME_FIELDS, *NAME_FIELDS.values())}) == 1


def test_parts_of_two_names_are_not_mixed() -> None:
    made = merged(a_person("Бектенова М. Ерланқызы"), a_person("Бектенова Марина Ерлановна"))
    assert str(made.name) == "Бектенова Марина Ерлановна"
