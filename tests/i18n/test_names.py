"""Parts of a name and the sex that its endings tell."""

import pytest

from desktop_app.domain.languages import Sex
from desktop_app.domain.people import FullName
from desktop_app.i18n.declension import guess_sex, split_name
from desktop_app.i18n.names import is_given_name, sex_of_given_name
from tests.i18n.golden import Row, russian, russian_words

M, F, UNKNOWN = Sex.MALE, Sex.FEMALE, Sex.UNKNOWN


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Айтбаев Сергали Омирзакович", ("Айтбаев", "Сергали", "Омирзакович")),
        ("Сергали Омирзакович Айтбаев", ("Айтбаев", "Сергали", "Омирзакович")),
        ("Айгүл Нұрланова", ("Нұрланова", "Айгүл", "")),
        ("Ким Виктория", ("Ким", "Виктория", "")),
        ("Виктор Ким", ("Ким", "Виктор", "")),
        ("Айгүл Берікқызы", ("", "Айгүл", "Берікқызы")),
        ("Жандосұлы Мұхтар", ("Жандосұлы", "Мұхтар", "")),
        ("Мамедов Эльдар Рауф оглы", ("Мамедов", "Эльдар", "Рауф оглы")),
        ("Петрович Анна", ("Петрович", "Анна", "")),
        ("Анна Ивановна Петрович", ("Петрович", "Анна", "Ивановна")),
        ("Генрих Черных", ("Черных", "Генрих", "")),
        ("Шолпин Бекенов", ("Бекенов", "Шолпин", "")),
        ("Цой А.Е.", ("Цой", "А.Е.", "")),
        ("Ж. А. Исаев", ("Исаев", "Ж. А.", "")),
        ("Абай", ("", "Абай", "")),
        ("Сейітов", ("Сейітов", "", "")),
        ("Ким Ир Сен", ("Ким", "Ир Сен", "")),
        ("  Өтегенов   Асқар ", ("Өтегенов", "Асқар", "")),
        ("", ("", "", "")),
    ],
)
def test_a_name_in_one_cell_is_split_in_either_order(text: str, parts: tuple[str, str, str]) -> None:
    assert split_name(text) == FullName(*parts)


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Әбдіқадырқызы Гүлнар", F),
        ("Ибраев Ғалым", M),
        ("Мамедов Эльдар Рауф оглы", M),
        ("Абдулла кызы Айгуль", F),
        ("Оразалин Сұлтан", M),
        ("Серік Ботакөз Маратқызы", F),
        ("Ильинская Дана", F),
        ("Ахметов С.", M),
        ("Мусин С.", M),
        ("Скорина Болат", UNKNOWN),
        ("Ширин Назарбай", UNKNOWN),
        ("Сова Олег", UNKNOWN),
        ("Петрович Анна", UNKNOWN),
        ("Салима Мицкевич", UNKNOWN),
        ("Юркевич", UNKNOWN),
        ("Ева Браун", UNKNOWN),
        ("Қуаныш", UNKNOWN),
        ("Сейітова Қанат Маратұлы Ерланқызы", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_endings_tell_the_sex_or_nothing(name: str, sex: Sex) -> None:
    assert guess_sex(name) is sex


@pytest.mark.parametrize("row", russian("russian_names"), ids=lambda row: row.name)
def test_the_sex_is_never_guessed_wrong(row: Row) -> None:
    assert guess_sex(row.name) in (row.sex, UNKNOWN)


def test_no_single_word_of_the_table_is_guessed_wrong() -> None:
    wrong = [row.name for row in russian_words("russian_words") if guess_sex(row.name) not in (row.sex, UNKNOWN)]
    assert wrong == []


@pytest.mark.parametrize(("name", "sex"), [("Ким Виктория", F), ("Қайрат", M), ("Кайрат", M), ("Жанат", UNKNOWN)])
def test_the_list_of_given_names_knows_their_sex(name: str, sex: Sex) -> None:
    assert sex_of_given_name(name) is sex


def test_a_given_name_is_known_in_kazakh_and_in_russian_letters() -> None:
    assert is_given_name("Ғалым")
    assert is_given_name("Галым")
    assert is_given_name("Жанат")
    assert not is_given_name("Сейітов")
