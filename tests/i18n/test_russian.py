"""Russian cases of names against tables of right forms."""

import pytest

from desktop_app.domain.languages import Case, Doubt, Language, Sex
from desktop_app.i18n.declension import decline
from desktop_app.i18n.russian import doubts
from tests.i18n.golden import CASES, Row, russian, russian_words

_AROUND = {
    Sex.MALE: {
        "surname": ["Сулейменов", "Сулейменова", "Сулейменову", "Сулейменова", "Сулейменовым"],
        "given": ["Болат", "Болата", "Болату", "Болата", "Болатом"],
        "patronymic": ["Асанович", "Асановича", "Асановичу", "Асановича", "Асановичем"],
    },
    Sex.FEMALE: {
        "surname": ["Сулейменова", "Сулейменовой", "Сулейменовой", "Сулейменову", "Сулейменовой"],
        "given": ["Салима", "Салимы", "Салиме", "Салиму", "Салимой"],
        "patronymic": ["Асановна", "Асановны", "Асановне", "Асановну", "Асановной"],
    },
}
_ORDERS = {
    "surname first": ("surname", "given", "patronymic"),
    "surname last": ("given", "patronymic", "surname"),
    "without patronymic": ("surname", "given"),
    "given name first": ("given", "surname"),
}


def _forms(name: str, sex: Sex) -> tuple[str, ...]:
    return tuple(decline(name, Language.RU, case, sex).form for case in CASES)


def _dative(name: str, sex: Sex = Sex.UNKNOWN) -> str:
    return decline(name, Language.RU, Case.DATIVE, sex).form


def _reasons(name: str, sex: Sex = Sex.UNKNOWN) -> tuple[Doubt, ...]:
    return decline(name, Language.RU, Case.DATIVE, sex).reasons


@pytest.mark.parametrize("row", russian("russian_names"), ids=lambda row: row.name)
def test_a_full_name_takes_the_forms_of_the_table(row: Row) -> None:
    assert _forms(row.name, row.sex) == row.forms


@pytest.mark.parametrize("order", _ORDERS.values(), ids=_ORDERS.keys())
def test_every_word_of_the_table_takes_its_forms_wherever_it_stands(order: tuple[str, ...]) -> None:
    names = [_full_name(row, order) for row in russian_words("russian_words")]
    assert [found for row in names if (found := _forms(row.name, row.sex)) != row.forms] == []


def _full_name(row: Row, order: tuple[str, ...]) -> Row:
    """Return ``row`` among the other parts of a name whose forms are known."""
    parts = _AROUND[row.sex] | {row.part: [row.name, *row.forms]}
    name, *forms = (" ".join(words) for words in zip(*(parts[part] for part in order), strict=True))
    return Row(name, tuple(forms), row.sex)


@pytest.mark.parametrize(
    ("name", "dative"),
    [
        ("ИВАНОВ ИВАН ИВАНОВИЧ", "ИВАНОВУ ИВАНУ ИВАНОВИЧУ"),
        ("иванов иван", "иванову ивану"),
        ("ЖАКСЫБЕКОВА   Айжан Мараткызы", "ЖАКСЫБЕКОВОЙ   Айжан Мараткызы"),
        ("Цой А.Е.", "Цою А.Е."),
        ("Цой А. Е", "Цою А. Е"),
        ("А.Е.Цой", "А.Е.Цою"),
        ("Исаев Қ.-Ж.", "Исаеву Қ.-Ж."),
        ("Иванова (Петрова) Анна", "Ивановой (Петровой) Анне"),
        ("Отто фон Бисмарк", "Отто фон Бисмарку"),
        ("Тер-Петросян Левон", "Тер-Петросяну Левону"),
        ("Салтыков-Щедрин Михаил", "Салтыкову-Щедрину Михаилу"),
        ("Асқар Нұрлан ұлы", "Асқару Нұрлан ұлы"),
        ("Жандос ұлы Мұхтар", "Жандос ұлы Мұхтару"),
        ("Анна Ивановна Петрович", "Анне Ивановне Петрович"),
        ("Станкевич Олег Петрович", "Станкевичу Олегу Петровичу"),
        ("Қасым-Жомарт Тоқаев", "Қасым-Жомарту Тоқаеву"),
        ("Каримов Рустам Алишер ўғли", "Каримову Рустаму Алишер ўғли"),
        ("Кара-Мурза Сергей", "Кара-Мурзе Сергею"),
    ],
)
def test_a_name_keeps_the_shape_it_was_typed_in(name: str, dative: str) -> None:
    assert _dative(name) == dative


@pytest.mark.parametrize("name", ["Салима Мицкевич", "Анна-Мария Шмидт", "Назарбай Жанар", "Скляр Мария"])
def test_a_womans_surname_on_a_consonant_stays(name: str) -> None:
    assert set(name.split()) & set(_dative(name, Sex.FEMALE).split())


def test_what_looks_like_a_mans_patronymic_is_a_womans_surname() -> None:
    assert _dative("Айжұлдыз Иванова-Сенкевич", Sex.FEMALE) == "Айжұлдыз Ивановой-Сенкевич"


def test_a_given_name_on_front_a_is_doubtful() -> None:
    assert Doubt.RARE_ENDING in _reasons("Ләйлә", Sex.FEMALE)


@pytest.mark.parametrize(
    ("name", "sex", "reason"),
    [
        ("Ким А.", Sex.MALE, Doubt.INITIALS),
        ("Дoсымовa Ләззат", Sex.FEMALE, Doubt.FOREIGN_LETTERS),
        ("Омарова Асель", Sex.FEMALE, Doubt.UNDECLINED_BY_CUSTOM),
        ("Котёл Иван", Sex.MALE, Doubt.RARE_ENDING),
        ("Нұрмахан Тоқсанбек", Sex.UNKNOWN, Doubt.SEX_UNKNOWN),
        ("Шолпин Тарулин", Sex.MALE, None),
        ("Мартинов Тарулин", Sex.MALE, None),
        ("Тойгой Бекарат", Sex.MALE, Doubt.UNKNOWN_ORDER),
        ("Гулий Андрей", Sex.MALE, Doubt.RARE_ENDING),
        ("Щербина Анна", Sex.FEMALE, Doubt.RARE_ENDING),
        ("Юсупзода Тимур", Sex.MALE, Doubt.RARE_ENDING),
        ("Ахметова Сания", Sex.FEMALE, Doubt.UNDECLINED_BY_CUSTOM),
    ],
)
def test_a_form_says_why_it_should_be_looked_at(name: str, sex: Sex, reason: Doubt | None) -> None:
    assert _reasons(name, sex) == ((reason,) if reason else ())


@pytest.mark.parametrize(
    "name",
    ["Айтбаев Сергали Омирзакович", "Ким Виктор Сергеевич", "Нұрғалиева Әсем Қайратқызы", "Ермек Серік Маратұлы"],
)
def test_a_sure_form_is_not_flagged(name: str) -> None:
    assert _reasons(name) == ()


def test_sex_is_not_asked_where_the_forms_are_the_same() -> None:
    assert _reasons("Ли Сергали") == ()


def test_a_listed_given_name_decides_the_suggestion_but_leaves_a_doubt() -> None:
    suggested = decline("Ким Виктория", Language.RU, Case.DATIVE)
    assert (suggested.form, suggested.doubtful) == ("Ким Виктории", True)


@pytest.mark.parametrize(
    ("name", "doubted"),
    [
        ("Сейфуль-Мулюков Асан", True),
        ("Гулак-Артемовский Пётр", True),
        ("Петров-Водкин Кузьма", False),
        ("Аль-Сайед Омар", False),
        ("Мамин-Сибиряк Дмитрий", False),
    ],
)
def test_the_first_half_of_a_double_surname_is_doubted_when_it_may_be_none(name: str, doubted: bool) -> None:  # noqa: FBT001  (a case)
    assert (Doubt.HYPHEN in doubts(name, Case.DATIVE, Sex.MALE)) is doubted
