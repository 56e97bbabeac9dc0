"""Search over people: best first, misspelt, by phone, and never at a loss."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.identity import Identities
from desktop_app.domain.journal import StepName
from desktop_app.domain.people import PeopleFilter, PeopleOrder, PersonCard
from desktop_app.storage import people, people_listing, search
from desktop_app.storage.database import Database
from desktop_app.storage.opening import open_database
from tests.builders import a_card, a_clock

TODAY = a_clock().today()


def _keep(database: Database, *cards: PersonCard) -> None:
    with database.writing(StepName("Test")) as unit:
        for card in cards:
            people.save(unit.session, card)


def _ids(database: Database, text: str, order: PeopleOrder = PeopleOrder.BEST, *, falling: bool = False) -> Identities:
    with database.reading() as unit:
        return people_listing.ids(unit.session, PeopleFilter(text), TODAY, order=order, descending=falling)


def _found(database: Database, text: str, order: PeopleOrder = PeopleOrder.BEST, *, falling: bool = False) -> list[str]:
    ids = _ids(database, text, order, falling=falling)
    with database.reading() as unit:
        cards = people.cards(unit.session, ids)
    return [str(cards[person].person.name) for person in ids]


@pytest.fixture
def mixed(database: Database) -> Database:
    _keep(
        database,
        a_card("Бек Роза", "директор школы имени Кима"),
        a_card("Ан Лев Кимович", ""),
        a_card("Кимов Аян", ""),
        a_card("Яким Вера", ""),
        a_card("Ким Борис", "кимолог"),
    )
    return database


def test_the_best_come_first_then_names_then_posts(mixed: Database) -> None:
    assert _found(mixed, "ким") == ["Ким Борис", "Кимов Аян", "Ан Лев Кимович", "Бек Роза"]


def test_by_name_the_order_is_that_of_the_alphabet(mixed: Database) -> None:
    wanted = ["Ан Лев Кимович", "Бек Роза", "Ким Борис", "Кимов Аян"]
    assert _found(mixed, "ким", PeopleOrder.NAME) == wanted
    assert _found(mixed, "ким", PeopleOrder.NAME, falling=True) == wanted[::-1]


def test_the_best_stay_first_where_many_are_found(mixed: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_BROAD", 0)
    assert _found(mixed, "ким") == ["Ким Борис", "Кимов Аян", "Ан Лев Кимович", "Бек Роза"]
    assert _found(mixed, "ким", PeopleOrder.NAME, falling=True)[0] == "Кимов Аян"


def test_whose_phone_it_is_comes_after_whose_post_it_is(database: Database) -> None:
    _keep(database, a_card("А", "", phone="+7 707 283 01 79"), a_card("Б", "член УИК № 179"), a_card("В", "179"))
    assert _found(database, "179") == ["Б", "В"]
    assert _found(database, "0179") == ["А"]


@pytest.mark.parametrize("typed", ["Жанар Қасымова", "касымова жанар", "жан кас"])
def test_words_are_found_in_any_order(database: Database, typed: str) -> None:
    _keep(database, a_card("Қасымова Жанар"), a_card("Қасымова Роза"))
    assert _found(database, typed) == ["Қасымова Жанар"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("омирзак", "Өмірзақ Ғалым"),
        ("умирзак", "Өмірзақ Ғалым"),
        ("галым", "Өмірзақ Ғалым"),
        ("елка", "Ёлка Йод"),
        ("иод", "Ёлка Йод"),
        ("казакстан", "Қазақстан"),
    ],
)
def test_a_russian_keyboard_finds_kazakh_names(database: Database, typed: str, name: str) -> None:
    _keep(database, *(a_card(one) for one in ("Өмірзақ Ғалым", "Ёлка Йод", "Қазақстан")))
    assert _found(database, typed) == [name]


@pytest.mark.parametrize(
    "typed",
    [
        "8 707 283 33 98",
        "+7 (707) 283-33-98",
        "87072833398",
        "77072833398",
        "707 283",
        "7072833398",
        "8(707)283",
        "3398",
        "33 98",
        "283-33-98",
        "ким 3398",
    ],
)
def test_a_phone_is_found_however_it_is_typed(database: Database, typed: str) -> None:
    _keep(database, a_card("Ким", phone="8(707)2833398"), a_card("Ли", phone="+7 701 111 22 33"))
    assert _found(database, typed) == ["Ким"]


@pytest.mark.parametrize("typed", ["оспонов", "осспанов", "оспнов", "опсанов", "успанов", "оспонов аскар", "оспоно"])
def test_a_name_with_one_mistake_is_found(database: Database, typed: str) -> None:
    _keep(database, a_card("Оспанов Асқар"), a_card("Ли Мария"))
    assert _found(database, typed) == ["Оспанов Асқар"]


@pytest.mark.parametrize(
    ("typed", "wanted"), [("кин", ["Ким"]), ("кимм", ["Ким"]), ("мик", []), ("ки", ["Ким", "Кимова"])]
)
def test_a_short_name_is_taken_for_whole_words_only(database: Database, typed: str, wanted: list[str]) -> None:
    _keep(database, a_card("Ким", ""), a_card("Кимова", ""))
    assert _found(database, typed) == wanted


def test_the_misspelt_come_after_those_who_are_really_so_called(database: Database) -> None:
    _keep(database, a_card("Асанов", ""), a_card("Осанов", ""), a_card("Ясанов", ""))
    assert _found(database, "осанов") == ["Осанов", "Асанов", "Ясанов"]
    assert _found(database, "осанов", PeopleOrder.NAME) == ["Асанов", "Осанов", "Ясанов"]


def test_where_enough_are_found_the_misspelt_still_come_last(database: Database) -> None:
    _keep(database, a_card("Асанов", ""), *(a_card(f"Осанов {name}", "") for name in "АБВ"))
    assert _found(database, "осанов") == ["Осанов А", "Осанов Б", "Осанов В", "Асанов"]


def test_by_name_the_misspelt_stand_in_the_alphabet_among_many(database: Database) -> None:
    _keep(database, a_card("Асанов", ""), *(a_card(f"Осанов {name}", "") for name in "АБВ"))
    wanted = ["Асанов", "Осанов А", "Осанов Б", "Осанов В"]
    assert _found(database, "осанов", PeopleOrder.NAME) == wanted
    assert _found(database, "осанов", PeopleOrder.NAME, falling=True) == wanted[::-1]


@pytest.mark.parametrize("order", [PeopleOrder.BEST, PeopleOrder.NAME, PeopleOrder.POST])
def test_only_a_few_misspelt_come_after_many(database: Database, order: PeopleOrder) -> None:
    cards = [a_card(f"{surname} {place:02}", "") for surname in ("Осанов", "Асанов") for place in range(25)]
    _keep(database, *cards)
    assert len(_ids(database, "осанов", order)) == 25 + search.A_FEW


def test_of_the_misspelt_those_with_the_surname_come_first(database: Database) -> None:
    exact = [a_card(f"Осанов {name}", "") for name in "АБВ"]
    _keep(database, *exact, a_card("Бек Асан Асанович", ""), a_card("Ясанов", ""))
    assert _found(database, "осанов")[3:] == ["Ясанов", "Бек Асан Асанович"]


def test_the_misspelt_are_those_of_the_filter(database: Database) -> None:
    _keep(database, a_card("Асанов", blocked=True), *(a_card(f"Осанов {name}", "") for name in "АБВ"))
    assert len(_found(database, "осанов")) == 3


def test_among_too_many_nobody_is_looked_for_as_misspelt(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    _keep(database, *(a_card(f"{word} {name}", "") for word in ("Асанов", "Осанов") for name in "АБВ"))
    for broad, wanted in ((2, 3), (3, 6)):
        monkeypatch.setattr(search, "_BROAD", broad)
        assert len(_ids(database, "осанов")) == wanted


def test_too_many_misspelt_are_left_out(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    _keep(database, *(a_card(f"Осанов {name}", "") for name in "АБВ"), *(a_card(f"Асанов {name}") for name in "АБВГ"))
    monkeypatch.setattr(search, "_BROAD", 3)
    assert len(_ids(database, "осанов")) == 3


def test_a_name_that_is_new_can_be_misspelt_at_once(database: Database) -> None:
    assert _found(database, "оспонов") == []
    _keep(database, a_card("Оспанов"))
    assert _found(database, "оспонов") == ["Оспанов"]


def test_a_number_is_never_misspelt(database: Database) -> None:
    _keep(database, a_card("Ким", "УИК № 17900"))
    assert _found(database, "17901") == []


@pytest.fixture(scope="module")
def some(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    path: Path = tmp_path_factory.mktemp("search") / "data.db"
    opened = open_database(path, operator="Әлия", clock=a_clock(), create=True)
    _keep(opened, *(a_card(name, phone="+7 707 283 33 98") for name in ("Оспанов Асқар", "Ким", "Near Not Or")))
    yield opened
    opened.close()


SYNTAX = st.sampled_from(
    [*"\"*:^+-(){},\x00'%_", " AND ", " OR ", " NOT ", "NEAR(", "name:", "ким", "8", "осп", "𞤀", "½"]
)


@given(st.text() | st.lists(SYNTAX, max_size=40).map("".join))
@example('"' * 3)
@example("а" * 10_000)
@example("а " * 5_000)
@example("8" * 10_000)
@example(" ".join(f"слово{chr(0x430 + place % 32)}{place}" for place in range(3_000)))
@settings(max_examples=300)
def test_search_answers_to_whatever_is_typed(some: Database, typed: str) -> None:
    assert len(_ids(some, typed)) <= 3
    assert len(_ids(some, typed, PeopleOrder.NAME)) <= 3
