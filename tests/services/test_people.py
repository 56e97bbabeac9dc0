"""People: saved, found, confirmed, deleted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import (
    NameMissingError,
    PeriodReversedError,
    RecordGoneError,
    RecordInUseError,
    TextTooLongError,
)
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Case, Language, Sex
from desktop_app.domain.people import Category, ConfirmedForm, Consent, PeopleFilter, PeopleOrder, PersonCard
from desktop_app.services.desk import Desk
from tests.builders import Office, a_card, a_name, a_person, a_position, an_organisation

DATIVE = ConfirmedForm(Language.RU, Case.DATIVE, "Оспанову Аскару")


def names(desk: Desk, ids: Sequence[UUID]) -> list[str]:
    return [row.name for row in desk.people.rows(ids, Language.RU)]


def found(desk: Desk, text: str) -> list[str]:
    return names(desk, desk.people.ids(text))


def test_a_saved_card_comes_back_whole(desk: Desk) -> None:
    card = a_card(phone="+7 705 123 45 67", email="a@b.kz", notes="Хор", name_kk=a_name("Оспанов"))
    card = replace(card, forms=(DATIVE,))
    desk.people.save(card)
    assert desk.people.card(card.person.id) == card


def test_a_card_saved_twice_is_one_person(desk: Desk) -> None:
    card = a_card()
    desk.people.save(card)
    desk.people.save(card)
    assert desk.people.count() == 1


def test_a_nameless_card_leaves_no_trace(desk: Desk) -> None:
    with pytest.raises(NameMissingError):
        desk.people.save(a_card(""))
    assert desk.people.ids() == []


def test_a_name_that_is_too_long_is_refused(desk: Desk) -> None:
    with pytest.raises(TextTooLongError):
        desk.people.save(a_card("Ә" * 121))


def test_a_post_that_ends_before_it_begins_is_refused(desk: Desk) -> None:
    person = a_person()
    post = a_position(person.id, valid_from=date(2024, 2, 1), valid_to=date(2024, 1, 1))
    with pytest.raises(PeriodReversedError):
        desk.people.save(PersonCard(person, (post,)))


def test_a_post_that_the_form_left_out_is_gone(desk: Desk) -> None:
    card = a_card()
    desk.people.save(card)
    desk.people.save(replace(card, positions=()))
    assert desk.people.card(card.person.id).positions == ()


def test_somebody_unknown_has_no_card(desk: Desk) -> None:
    with pytest.raises(RecordGoneError):
        desk.people.card(new_id())


def test_the_step_of_a_new_card_says_add(desk: Desk) -> None:
    desk.people.save(a_card("Ким Виктория"))
    last = desk.steps.history(1)[0]
    assert last.name.sentence.format_map(last.name.facts) == "Add Ким Виктория"


def test_the_step_of_a_known_card_says_change(desk: Desk) -> None:
    card = a_card("Ким Виктория")
    desk.people.save(card)
    desk.people.save(replace(card, person=replace(card.person, notes="поёт")))
    assert desk.steps.history(1)[0].name.sentence == "Change {name}"


def test_saving_announces_people(desk: Desk) -> None:
    heard: list[int] = []
    desk.changes.subscribe({Topic.PEOPLE}, lambda _topics: heard.append(desk.people.count()))
    desk.people.save(a_card())
    assert heard == [1]


def test_people_stand_in_kazakh_order(desk: Desk) -> None:
    wanted = ["Абай", "Азат", "Аян", "Әбдіров", "Бекет", "Гүлнар", "Ғани", "Курман", "Қайрат", "Ысқақ", "Ілияс"]
    desk.people.save_all([a_card(name) for name in reversed(wanted)])
    assert names(desk, desk.people.ids()) == wanted


def test_descending_order_is_the_other_way_round(desk: Desk) -> None:
    desk.people.save_all([a_card("Абай"), a_card("Қайрат")])
    assert names(desk, desk.people.ids(descending=True)) == ["Қайрат", "Абай"]


@pytest.mark.parametrize("typed", ["касым", "Қасым", "ҚАС", "тоқаев касым", "касым токаев"])
def test_a_typist_without_kazakh_letters_finds_kazakh_names(desk: Desk, typed: str) -> None:
    desk.people.save_all([a_card("Тоқаев Қасым"), a_card("Ли Мария")])
    assert found(desk, typed) == ["Тоқаев Қасым"]


def test_search_looks_at_the_beginnings_of_words_only(desk: Desk) -> None:
    desk.people.save(a_card("Серікбай Нұрлан"))
    assert found(desk, "бай") == []


@pytest.mark.parametrize("typed", ["секретарь", "179", "7051234567", "кусаинов", "школа"])
def test_search_sees_post_phone_kazakh_name_and_organisation(desk: Desk, typed: str) -> None:
    school = desk.people.save_organisation(an_organisation())
    person = a_person("Хусаинов Ерлан", phone="+7 (705) 123-45-67", name_kk=a_name("Құсайынов"))
    person = replace(person, name_kk=a_name("Құсаинов"), phone="7051234567")
    desk.people.save(PersonCard(person, (a_position(person.id, organisation_id=school.id),)))
    assert found(desk, typed) == ["Хусаинов Ерлан"]


@pytest.mark.parametrize("typed", ["%", "_", "' OR 1=1 --", "*"])
def test_signs_of_query_languages_find_nothing_special(desk: Desk, typed: str) -> None:
    desk.people.save(a_card("Ли Мария"))
    assert len(found(desk, typed)) <= 1


def test_a_renamed_organisation_is_found_by_its_new_name(desk: Desk) -> None:
    school = desk.people.save_organisation(an_organisation("Школа"))
    person = a_person()
    desk.people.save(PersonCard(person, (a_position(person.id, organisation_id=school.id),)))
    desk.people.save_organisation(replace(school, name_ru="Гимназия"))
    assert len(desk.people.ids("гимназия")) == 1


def test_a_line_shows_post_category_and_organisation(desk: Desk) -> None:
    school = desk.people.save_organisation(an_organisation())
    category = desk.people.categories()[0]
    person = a_person()
    post = a_position(person.id, "учитель", organisation_id=school.id, category_id=category.id)
    desk.people.save(PersonCard(person, (post,)))
    row = desk.people.rows([person.id], Language.RU)[0]
    assert (row.post, row.category, row.organisation) == ("учитель", category.name_ru, "Асинская средняя школа")


def test_a_line_shows_the_post_of_today(desk: Desk) -> None:
    person = a_person()
    past = a_position(person.id, "учитель", valid_to=date(2023, 12, 31))
    now = a_position(person.id, "директор", valid_from=date(2024, 1, 1))
    desk.people.save(PersonCard(person, (past, now)))
    assert desk.people.rows([person.id], Language.RU)[0].post == "директор"


def test_lines_leave_out_who_has_gone(desk: Desk) -> None:
    card = desk.people.save(a_card("Абай"))
    assert names(desk, [new_id(), card.person.id]) == ["Абай"]


@pytest.mark.parametrize("order", [PeopleOrder.POST, PeopleOrder.CATEGORY, PeopleOrder.ORGANISATION])
def test_people_sort_by_what_their_post_says(desk: Desk, order: PeopleOrder) -> None:
    for name, post, place in (("Абай", "Ә", 5), ("Бекет", "А", 1), ("Ғани", "Б", 3)):
        person = a_person(name)
        where = desk.people.save_organisation(an_organisation(post))
        category = desk.people.save_category(Category(new_id(), post, post, place))
        post_held = a_position(person.id, post, organisation_id=where.id, category_id=category.id)
        desk.people.save(PersonCard(person, (post_held,)))
    by_letters, by_place = ["Бекет", "Абай", "Ғани"], ["Бекет", "Ғани", "Абай"]
    wanted = by_place if order is PeopleOrder.CATEGORY else by_letters
    assert names(desk, desk.people.ids(order=order)) == wanted


def test_who_has_no_post_comes_last_either_way(desk: Desk) -> None:
    desk.people.save_all([a_card("Абай", ""), a_card("Бекет", "учитель")])
    ups = names(desk, desk.people.ids(order=PeopleOrder.POST))
    downs = names(desk, desk.people.ids(order=PeopleOrder.POST, descending=True))
    assert ups == downs == ["Бекет", "Абай"]


def test_a_form_that_nobody_has_looked_at_is_a_suggestion(desk: Desk) -> None:
    suggested = desk.people.suggest(a_card("Айтбаев Сергали Омирзакович"), Language.RU, Case.DATIVE)
    assert (suggested.form, suggested.confirmed) == ("Айтбаеву Сергали Омирзаковичу", False)


def test_a_confirmed_form_is_used_from_then_on(desk: Desk) -> None:
    card = desk.people.save(a_card())
    desk.people.confirm(card.person.id, DATIVE)
    suggested = desk.people.suggest(desk.people.card(card.person.id), Language.RU, Case.DATIVE)
    assert (suggested.form, suggested.confirmed, suggested.doubtful) == (DATIVE.form, True, False)


def test_the_form_confirmed_last_holds(desk: Desk) -> None:
    card = desk.people.save(a_card())
    desk.people.confirm(card.person.id, DATIVE)
    desk.people.confirm(card.person.id, replace(DATIVE, form="Оспанову Асқару"))
    assert [form.form for form in desk.people.card(card.person.id).forms] == ["Оспанову Асқару"]


def test_a_form_of_somebody_unknown_is_refused(desk: Desk) -> None:
    with pytest.raises(RecordGoneError):
        desk.people.confirm(new_id(), DATIVE)


def test_forms_of_a_name_that_changes_are_dropped(desk: Desk) -> None:
    card = desk.people.save(replace(a_card("Оспанова Айгуль", sex=Sex.FEMALE), forms=(DATIVE,)))
    married = replace(card, person=replace(card.person, name=a_name("Ким Айгуль")))
    desk.people.save(married)
    assert desk.people.card(card.person.id).forms == ()


def test_a_new_kazakh_spelling_leaves_the_russian_forms(desk: Desk) -> None:
    card = desk.people.save(replace(a_card("Оспанов Аскар"), forms=(DATIVE,)))
    desk.people.save(replace(card, person=replace(card.person, name_kk=a_name("Оспанов Асқар"))))
    assert desk.people.card(card.person.id).forms == (DATIVE,)


def test_a_deleted_person_is_gone(desk: Desk) -> None:
    card = desk.people.save(replace(a_card(), forms=(DATIVE,)))
    desk.people.delete(card.person.id)
    assert desk.people.ids() == []


def test_undo_brings_a_deleted_person_back_whole(desk: Desk) -> None:
    card = desk.people.save(replace(a_card(), forms=(DATIVE,)))
    desk.people.delete(card.person.id)
    desk.steps.undo()
    assert desk.people.card(card.person.id) == card


def test_who_has_been_thanked_stays(office: Office) -> None:
    card = office.desk.people.save(a_card())
    office.desk.letters.issue([office.desk.letters.compose(card.person.id)])
    with pytest.raises(RecordInUseError):
        office.desk.people.delete(card.person.id)


def test_the_table_tells_when_somebody_was_thanked_last(office: Office) -> None:
    card = office.desk.people.save(a_card())
    office.desk.letters.issue([office.desk.letters.compose(card.person.id)])
    assert office.desk.people.rows([card.person.id], Language.KK)[0].last_award_on == date(2024, 2, 28)


def test_an_annulled_letter_thanks_nobody(office: Office) -> None:
    card = office.desk.people.save(a_card())
    award = office.desk.letters.issue([office.desk.letters.compose(card.person.id)])[0]
    office.desk.awards.annul(award.id, "ошибка в имени")
    assert office.desk.people.rows([card.person.id], Language.KK)[0].last_award_on is None


def test_people_sort_by_the_last_thanks(office: Office) -> None:
    first, second = (office.desk.people.save(a_card(name)) for name in ("Абай", "Бекет"))
    for card, day in ((first, date(2024, 2, 2)), (second, date(2024, 1, 31))):
        office.desk.letters.issue([office.desk.letters.compose(card.person.id, dated=day)])
    assert names(office.desk, office.desk.people.ids(order=PeopleOrder.LAST_AWARD)) == ["Бекет", "Абай"]


def test_the_phrase_book_knows_the_kazakh_of_a_precinct_secretary(desk: Desk) -> None:
    worded = desk.people.kazakh_post("секретарь участковой избирательной комиссии № 179")
    assert worded == "№ 179 учаскелік сайлау комиссиясының хатшысы"


def test_the_phrase_book_does_not_guess(desk: Desk) -> None:
    assert desk.people.kazakh_post("укротитель тигров") is None


def test_a_new_file_has_the_categories_of_the_field(desk: Desk) -> None:
    assert desk.people.categories()[2].name_ru == "аким района"


def test_organisations_stand_in_kazakh_order(desk: Desk) -> None:
    for name in ("Қалам", "Калам", "Әлем"):
        desk.people.save_organisation(an_organisation(name))
    assert [one.name_ru for one in desk.people.organisations()] == ["Әлем", "Калам", "Қалам"]


def test_a_nameless_organisation_is_refused(desk: Desk) -> None:
    with pytest.raises(NameMissingError):
        desk.people.save_organisation(an_organisation("", " "))


def test_hostile_text_is_kept_as_it_was_typed(desk: Desk) -> None:
    name = "Қ. <b>Әлиева</b> & Ұлы =cmd() \U0001f600 علي"
    card = desk.people.save(a_card(name))
    assert str(desk.people.card(card.person.id).person.name) == name


def test_whose_consent_is_missing_is_found(office: Office) -> None:
    people = office.desk.people
    people.save(a_card("Абай", consent=Consent.WRITTEN))
    without = people.save(a_card("Серік")).person.id
    assert list(people.ids(PeopleFilter(consent=Consent.UNKNOWN))) == [without]
    assert people.count(PeopleFilter(consent=Consent.WRITTEN)) == 1
