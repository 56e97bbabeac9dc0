"""Filters of the table of people: who stands in it, and who stands nowhere."""

from datetime import date
from uuid import UUID

import pytest

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Category, Group, PeopleFilter, PeopleOrder, PersonCard
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from tests.builders import Office, a_card, a_person, a_position, an_organisation

LAST_YEAR = date(2023, 12, 31)


def _names(desk: Desk, wanted: PeopleFilter | str = "", order: PeopleOrder = PeopleOrder.BEST) -> list[str]:
    return [row.name for row in desk.people.rows(desk.people.ids(wanted, order=order), Language.RU)]


def _save(desk: Desk, name: str, *posts: dict[str, object], **changes: object) -> UUID:
    person = a_person(name, **changes)
    desk.people.save(PersonCard(person, tuple(a_position(person.id, **post) for post in posts)))  # type: ignore[arg-type]  # the keyword arguments are those of the record
    return person.id


def test_a_filter_by_category_shows_who_holds_such_a_post_today(desk: Desk) -> None:
    one, other = (desk.people.save_category(Category(new_id(), name, name)) for name in ("А", "Б"))
    _save(desk, "Абай", {"category_id": one.id})
    _save(desk, "Бекет", {"category_id": one.id, "valid_to": LAST_YEAR}, {"category_id": other.id})
    _save(desk, "Ғани", {"category_id": one.id, "valid_to": LAST_YEAR})
    assert _names(desk, PeopleFilter(category_id=one.id)) == ["Абай", "Ғани"]


def test_a_filter_by_organisation_shows_who_works_there(desk: Desk) -> None:
    school = desk.people.save_organisation(an_organisation())
    _save(desk, "Абай", {"organisation_id": school.id})
    _save(desk, "Бекет")
    assert _names(desk, PeopleFilter(organisation_id=school.id)) == ["Абай"]


def test_a_filter_by_group_shows_its_people(desk: Desk) -> None:
    jury = desk.people.save_group(Group(new_id(), "", "Жюри"))
    somebody = _save(desk, "Абай")
    _save(desk, "Бекет")
    desk.people.put_into_group([somebody], jury.id)
    assert _names(desk, PeopleFilter(group_id=jury.id)) == ["Абай"]


@pytest.mark.parametrize(("thanked", "wanted"), [(True, ["Абай"]), (False, ["Бекет"]), (None, ["Абай", "Бекет"])])
def test_a_filter_tells_the_thanked_from_the_others(office: Office, *, thanked: bool | None, wanted: list[str]) -> None:
    desk = office.desk
    desk.people.save_all([a_card("Абай"), a_card("Бекет")])
    desk.letters.issue(desk.letters.compose_all(desk.people.ids("Абай"), Wishes()))
    assert _names(desk, PeopleFilter(thanked=thanked)) == wanted


def test_filters_hold_together_with_a_text(desk: Desk) -> None:
    jury = desk.people.save_group(Group(new_id(), "", "Жюри"))
    both = [_save(desk, name) for name in ("Абай Ер", "Бекет")]
    _save(desk, "Абай Нұр")
    desk.people.put_into_group(both, jury.id)
    assert _names(desk, PeopleFilter("абай", group_id=jury.id)) == ["Абай Ер"]


@pytest.mark.parametrize("wanted", ["", "абай", "абаи"])
def test_the_blocked_stand_nowhere(desk: Desk, wanted: str) -> None:
    _save(desk, "Абай", blocked=True)
    assert (_names(desk, wanted), desk.people.count(wanted), desk.people.search("абай", Language.RU)) == ([], 0, [])


@pytest.mark.parametrize("text", ["", "абай"])
def test_the_blocked_are_shown_alone_on_demand(desk: Desk, text: str) -> None:
    _save(desk, "Абай", blocked=True)
    _save(desk, "Абай Ер")
    assert _names(desk, PeopleFilter(text, blocked=True)) == ["Абай"]
    assert desk.people.count(PeopleFilter(text, blocked=True)) == 1


def test_the_merged_stand_nowhere(desk: Desk) -> None:
    stays = _save(desk, "Абай Ер")
    desk.duplicates.merge(stays, _save(desk, "Абай"))
    assert (_names(desk), _names(desk, "абай"), desk.people.count()) == (["Абай Ер"], ["Абай Ер"], 1)


def test_the_count_is_that_of_the_list(desk: Desk) -> None:
    desk.people.save_all([a_card("Абай"), a_card("Бекет"), a_card("Абаев")])
    assert (desk.people.count("аба"), desk.people.count("аабай"), desk.people.count()) == (2, 1, 3)


def test_a_search_tells_how_well_each_fits(desk: Desk) -> None:
    _save(desk, "Оспанов Асқар", phone="+7 707 283 33 98")
    _save(desk, "Осанов Ким")
    _save(desk, "Ли Мария", {"post_ru": "секретарь Оспанова"})
    _save(desk, "Ан Оспан")
    told = [(found.row.name, found.score) for found in desk.people.search("оспан", Language.RU)]
    assert told == [("Оспанов Асқар", 100), ("Ан Оспан", 80), ("Ли Мария", 60), ("Осанов Ким", 30)]
    assert [found.score for found in desk.people.search("3398", Language.RU)] == [50]
    assert [found.score for found in desk.people.search("оспонов", Language.RU)] == [30, 30]


def test_a_search_for_signs_finds_nobody(desk: Desk) -> None:
    _save(desk, "Абай")
    assert desk.people.search("*", Language.RU) == []


@pytest.mark.parametrize("order", [PeopleOrder.POST, PeopleOrder.ORGANISATION, PeopleOrder.LAST_AWARD])
def test_whoever_has_nothing_to_sort_by_is_not_lost(desk: Desk, order: PeopleOrder) -> None:
    desk.people.save_all([a_card("Бекет", ""), a_card("Абай", "")])
    assert _names(desk, order=order) == ["Абай", "Бекет"]
