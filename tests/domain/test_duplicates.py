"""Two entries of one person, and the card that becomes of them."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.duplicates import MergeField, Merging, Side, same_post, united, value_of
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Case, Language, Sex
from desktop_app.domain.people import ConfirmedForm, Consent, PersonCard
from tests.builders import a_card, a_name, a_person, a_position

POST = "директор школы № 5"
DATIVE = ConfirmedForm(Language.RU, Case.DATIVE, "Оспанову Асқару Маратұлы")


@pytest.mark.parametrize("field", MergeField)
def test_a_field_is_taken_from_the_side_that_was_chosen(field: MergeField) -> None:
    one = a_person("А Б В", name_kk=a_name("Ә Ғ Ұ"), phone="1", email="a@b.kz", notes="x")
    two = a_person("Г Д Е", sex=Sex.FEMALE, phone="2", email="c@d.kz", notes="y", consent=Consent.WRITTEN)
    made = united(PersonCard(one), PersonCard(two), {field: Side.OTHER}).person
    assert value_of(made, field) == value_of(two, field)


def test_without_choices_the_survivor_stays_as_it_was() -> None:
    one = a_card(phone="1")
    assert united(one, a_card("Ким Ольга", post_ru=""), {}) == one


def test_a_kazakh_part_that_is_the_same_is_not_kept_twice() -> None:
    one, two = a_card("Оспан Аскар"), a_card("Оспан Асқар")
    made = united(one, two, {MergeField.GIVEN_NAME: Side.OTHER, MergeField.GIVEN_NAME_KK: Side.OTHER})
    assert made.person.name_kk.parts == ()


def test_the_day_of_a_consent_goes_with_it() -> None:
    two = a_card(consent=Consent.SPOKEN, consent_on=date(2024, 1, 9))
    assert united(a_card(), two, {MergeField.CONSENT: Side.OTHER}).person.consent_on == date(2024, 1, 9)


@pytest.mark.parametrize("blocked", [(True, False), (False, True)])
def test_whoever_was_blocked_once_stays_blocked(blocked: tuple[bool, bool]) -> None:
    one, two = (a_card(blocked=state) for state in blocked)
    assert united(one, two, {}).person.blocked


def test_groups_are_united() -> None:
    groups = sorted([new_id(), new_id()])
    one, two = replace(a_card(), groups=(groups[1],)), replace(a_card(), groups=tuple(groups))
    assert united(one, two, {}).groups == tuple(groups)


def test_a_post_of_both_is_kept_once_with_what_the_other_knows() -> None:
    one, two = a_card(post_ru=POST), a_card(post_ru="")
    school = new_id()
    known = a_position(
        two.person.id, POST.upper(), post_kk="директор", organisation_id=school, valid_from=date(2020, 1, 1)
    )
    (made,) = united(one, replace(two, positions=(known,)), {}).positions
    assert made == replace(known, id=one.positions[0].id, person_id=one.person.id, post_ru=POST)


def test_a_post_that_only_the_other_has_goes_over_to_the_survivor() -> None:
    one, two = a_card(post_ru=POST), a_card(post_ru="депутат")
    assert [post.person_id for post in united(one, two, {}).positions] == [one.person.id] * 2


def test_a_post_in_two_organisations_is_two_posts() -> None:
    person = new_id()
    one, two = (a_position(person, POST, organisation_id=new_id()) for _ in range(2))
    assert not same_post(one, two)


def test_a_post_held_twice_is_two_posts() -> None:
    person = new_id()
    one, two = (a_position(person, POST, valid_from=date(year, 1, 1)) for year in (2010, 2020))
    assert not same_post(one, two)


def test_posts_without_a_wording_in_common_are_two_posts() -> None:
    person = new_id()
    assert not same_post(a_position(person, POST), a_position(person, "", post_kk="директор"))


def test_the_survivors_time_in_a_post_is_kept() -> None:
    one, two = a_card(post_ru=""), a_card(post_ru=POST)
    held = a_position(one.person.id, POST, valid_from=date(2021, 1, 1))
    assert united(replace(one, positions=(held,)), two, {}).positions == (held,)


def test_forms_that_still_hold_are_taken_from_the_other() -> None:
    one, two = a_card(), replace(a_card(), forms=(DATIVE,))
    assert united(one, two, {}).forms == (DATIVE,)


def test_the_survivors_form_goes_before_the_others() -> None:
    own = replace(DATIVE, form="Оспанову Асқару")
    one, two = replace(a_card(), forms=(own,)), replace(a_card(), forms=(DATIVE,))
    assert united(one, two, {}).forms == (own,)


def test_forms_of_a_name_that_was_not_chosen_are_dropped() -> None:
    one = replace(a_card("Ким Ольга"), forms=(DATIVE,))
    assert united(one, a_card("Цой Ольга"), {MergeField.SURNAME: Side.OTHER}).forms == ()


def test_only_fields_that_differ_are_to_be_chosen() -> None:
    merging = Merging(a_card("Ким Ольга", phone="1"), a_card("Ким Ольга"), {})
    assert merging.differing == (MergeField.PHONE,)
