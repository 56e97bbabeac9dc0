"""Groups, categories and organisations, and who stands in them."""

from dataclasses import replace

import pytest

from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import (
    HeldByPeopleError,
    NameMissingError,
    RecordGoneError,
    RecordInUseError,
    SameRecordError,
)
from desktop_app.domain.identity import new_id
from desktop_app.domain.people import Category, Group, Organisation, PersonCard
from desktop_app.services.desk import Desk
from tests.builders import a_card, an_organisation

JURY = Group(new_id(), "Қазылар", "Жюри")
GUESTS = Category(new_id(), "Қонақтар", "Приглашённые")


def last_step(desk: Desk) -> str:
    name = desk.steps.history(1)[0].name
    return name.sentence.format_map(name.facts)


def people(desk: Desk, *names: str) -> list[PersonCard]:
    return [desk.people.save(a_card(name)) for name in names]


def groups_of(desk: Desk, card: PersonCard) -> tuple[object, ...]:
    return desk.people.card(card.person.id).groups


def at(desk: Desk, card: PersonCard, body: Organisation | None = None, category: Category | None = None) -> PersonCard:
    ids = (body.id if body else None, category.id if category else None)
    post = replace(card.positions[0], organisation_id=ids[0], category_id=ids[1])
    return desk.people.save(replace(card, positions=(post,)))


def test_a_group_is_saved_and_renamed(desk: Desk) -> None:
    desk.people.save_group(JURY)
    desk.people.save_group(replace(JURY, name_ru="Жюри конкурса"))
    assert desk.people.groups() == [replace(JURY, name_ru="Жюри конкурса")]
    assert last_step(desk) == "Save group Жюри конкурса"


def test_groups_stand_in_kazakh_order(desk: Desk) -> None:
    for name in ("Хор", "Қонақтар", "Кеңес"):
        desk.people.save_group(Group(new_id(), name, ""))
    assert [group.name_kk for group in desk.people.groups()] == ["Кеңес", "Қонақтар", "Хор"]


def test_a_group_needs_a_name(desk: Desk) -> None:
    with pytest.raises(NameMissingError):
        desk.people.save_group(Group(new_id(), " ", ""))


def test_people_are_put_into_a_group_in_one_step(desk: Desk) -> None:
    desk.people.save_group(JURY)
    one, other = people(desk, "Ким", "Цой")
    assert desk.people.put_into_group([one.person.id], JURY.id) == 1
    assert desk.people.put_into_group([one.person.id, other.person.id, new_id()], JURY.id) == 1
    assert last_step(desk) == "Into the group Жюри: 1"
    assert desk.people.group_sizes() == {JURY.id: 2}
    desk.steps.undo()
    assert desk.people.group_sizes() == {JURY.id: 1}


def test_a_merged_entry_is_not_put_into_a_group(desk: Desk) -> None:
    desk.people.save_group(JURY)
    one, other = people(desk, "Ким", "Цой")
    desk.duplicates.merge(one.person.id, other.person.id)
    assert desk.people.put_into_group([other.person.id], JURY.id) == 0


def test_people_are_taken_out_of_a_group(desk: Desk) -> None:
    desk.people.save_group(JURY)
    one, other = people(desk, "Ким", "Цой")
    desk.people.put_into_group([one.person.id, other.person.id], JURY.id)
    assert desk.people.take_out([one.person.id, new_id()], JURY.id) == 1
    assert last_step(desk) == "Out of the group Жюри: 1"
    assert (groups_of(desk, one), groups_of(desk, other)) == ((), (JURY.id,))


def test_a_deleted_group_leaves_its_people_and_comes_back_with_them(desk: Desk) -> None:
    desk.people.save_group(JURY)
    (card,) = people(desk, "Ким")
    desk.people.put_into_group([card.person.id], JURY.id)
    desk.people.delete_group(JURY.id)
    assert last_step(desk) == "Delete group Жюри"
    assert (desk.people.groups(), groups_of(desk, card)) == ([], ())
    desk.steps.undo()
    assert (desk.people.groups(), groups_of(desk, card)) == ([JURY], (JURY.id,))


def test_a_group_that_is_gone_cannot_be_used(desk: Desk) -> None:
    for use in (desk.people.put_into_group, desk.people.take_out):
        with pytest.raises(RecordGoneError):
            use([], JURY.id)
    with pytest.raises(RecordGoneError):
        desk.people.delete_group(JURY.id)


def test_whoever_is_blocked_stands_in_no_list_until_unblocked(desk: Desk) -> None:
    (card,) = people(desk, "Ким")
    desk.people.set_blocked(card.person.id, blocked=True)
    assert last_step(desk) == "Block Ким"
    assert desk.people.ids() == []
    desk.people.set_blocked(card.person.id, blocked=False)
    assert last_step(desk) == "Unblock Ким"
    assert desk.people.card(card.person.id) == card


def test_an_unused_category_is_deleted_and_comes_back(desk: Desk) -> None:
    desk.people.save_category(GUESTS)
    desk.people.delete_category(GUESTS.id)
    assert last_step(desk) == "Delete category Приглашённые"
    assert GUESTS not in desk.people.categories()
    desk.steps.undo()
    assert GUESTS in desk.people.categories()


def test_a_category_of_somebody_stays(desk: Desk) -> None:
    desk.people.save_category(GUESTS)
    at(desk, people(desk, "Ким")[0], category=GUESTS)
    with pytest.raises(HeldByPeopleError) as refused:
        desk.people.delete_category(GUESTS.id)
    assert refused.value.papers == 1


@pytest.mark.parametrize(("by", "place"), [(-1, 1), (1, 3), (-99, 0), (999, -1)])
def test_a_category_moves_within_the_order_and_back(desk: Desk, by: int, place: int) -> None:
    before = desk.people.categories()
    desk.people.move_category(before[2].id, by)
    assert desk.people.categories()[place].id == before[2].id
    assert last_step(desk) == f"Move category {before[2].name_ru}"
    desk.steps.undo()
    assert desk.people.categories() == before


def test_a_category_that_is_gone_does_not_move(desk: Desk) -> None:
    with pytest.raises(RecordGoneError):
        desk.people.move_category(new_id(), 1)


def test_what_only_a_merged_entry_refers_to_is_unused(desk: Desk) -> None:
    body = desk.people.save_organisation(an_organisation())
    desk.people.save_category(GUESTS)
    (kept,) = people(desk, "Ким")
    merged = a_card("Ким О.", merged_into=kept.person.id)
    merged = at(desk, merged, body, GUESTS)
    assert desk.people.sizes() == {}
    desk.people.delete_category(GUESTS.id)
    desk.people.delete_organisation(body.id)
    desk.steps.undo()
    desk.steps.undo()
    assert desk.people.card(merged.person.id) == merged


def test_people_of_an_organisation_and_of_a_category_are_counted(desk: Desk) -> None:
    body = desk.people.save_organisation(an_organisation())
    desk.people.save_category(GUESTS)
    for card in people(desk, "Ким", "Цой"):
        at(desk, card, body, GUESTS)
    assert desk.people.sizes() == {body.id: 2, GUESTS.id: 2}


def test_an_unused_organisation_is_deleted_and_one_in_use_stays(desk: Desk) -> None:
    body = desk.people.save_organisation(an_organisation())
    card = at(desk, people(desk, "Ким")[0], body)
    with pytest.raises(RecordInUseError):
        desk.people.delete_organisation(body.id)
    desk.people.save(replace(card, positions=()))
    desk.people.delete_organisation(body.id)
    assert last_step(desk) == f"Delete organisation {body.name_ru}"
    assert desk.people.organisations() == []


def test_records_that_are_gone_cannot_be_deleted(desk: Desk) -> None:
    for delete in (desk.people.delete_category, desk.people.delete_organisation):
        with pytest.raises(RecordGoneError):
            delete(new_id())


def test_two_organisations_become_one_in_one_step(desk: Desk) -> None:
    kept = desk.people.save_organisation(Organisation(new_id(), "", "Школа № 5"))
    other = desk.people.save_organisation(Organisation(new_id(), "№ 5 мектеп", "СШ 5"))
    card = at(desk, people(desk, "Ким")[0], other)
    made = desk.people.merge_organisations(kept.id, other.id)
    assert desk.people.organisations() == [made] == [Organisation(kept.id, "№ 5 мектеп", "Школа № 5")]
    assert desk.people.card(card.person.id).positions[0].organisation_id == kept.id
    assert list(desk.people.ids("школа")) == [card.person.id]
    desk.steps.undo()
    assert set(desk.people.organisations()) == {kept, other}
    assert desk.people.card(card.person.id) == card


def test_an_organisation_is_not_merged_with_itself_or_nothing(desk: Desk) -> None:
    body = desk.people.save_organisation(an_organisation())
    with pytest.raises(SameRecordError):
        desk.people.merge_organisations(body.id, body.id)
    with pytest.raises(RecordGoneError):
        desk.people.merge_organisations(body.id, new_id())


def test_every_change_is_announced(desk: Desk) -> None:
    heard: list[int] = []
    desk.changes.subscribe({Topic.PEOPLE}, lambda _topics: heard.append(len(desk.people.groups())))
    desk.people.save_group(JURY)
    desk.people.delete_group(JURY.id)
    assert heard == [1, 0]


def test_a_category_is_moved_among_the_others(desk: Desk) -> None:
    before = [category.id for category in desk.people.categories()]
    desk.people.move_category(before[2], -1)
    assert [category.id for category in desk.people.categories()] == [before[0], before[2], before[1], *before[3:]]
    desk.people.move_category(before[2], -9)
    assert desk.people.categories()[0].id == before[2]
    assert last_step(desk).startswith("Move category ")


def test_a_category_that_is_gone_is_not_moved(desk: Desk) -> None:
    with pytest.raises(RecordGoneError):
        desk.people.move_category(new_id(), 1)
