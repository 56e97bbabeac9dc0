"""What a text will need: doubtful forms first looked at, then kept with the person."""

import time
from dataclasses import replace
from uuid import UUID

import pytest

from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import PAPER_LANGUAGES, Case, Doubt, Language, NameOrder, Sex
from desktop_app.i18n.names import split_name
from desktop_app.resources import demo
from desktop_app.services.desk import Desk
from desktop_app.services.importing import read_people
from desktop_app.services.names import NeededForm
from tests.builders import a_card

DATIVE, ADDRESS = 0, 1
RU = (Language.RU,)


def _template(desk: Desk, place: int) -> UUID:
    kind = desk.samples.kinds()[0]
    return desk.samples.templates(kind.id)[place].id


def _needed(desk: Desk, place: int = DATIVE, kept: tuple[tuple[UUID, Language], ...] = ()) -> list[NeededForm]:
    return desk.names.needed(desk.people.ids(), _template(desk, place), RU, kept=kept)


def test_a_name_that_the_rules_are_sure_of_is_not_asked(desk: Desk) -> None:
    desk.people.save(a_card("Оспанов Асқар Маратұлы"))
    assert _needed(desk) == []


def test_a_doubtful_form_is_proposed_with_its_reason_and_the_post(desk: Desk) -> None:
    desk.people.save(a_card("Цой А.Е.", sex=Sex.FEMALE))
    (form,) = _needed(desk)
    assert (form.form, form.case, form.settled) == ("Цой А.Е.", Case.DATIVE, False)
    assert Doubt.INITIALS in form.reasons
    assert form.post == "секретарь участковой избирательной комиссии № 179"


def _in_both(desk: Desk, kept: tuple[tuple[UUID, Language], ...] = ()) -> list[NeededForm]:
    return desk.names.needed(desk.people.ids(), _template(desk, DATIVE), PAPER_LANGUAGES, kept=kept)


def test_each_language_asks_for_its_own_form(desk: Desk) -> None:
    desk.people.save(a_card("Дoсымовa Ләззат"))
    assert [form.language for form in _in_both(desk)] == [Language.KK, Language.RU]


def test_somebody_with_initials_stands_once_and_is_asked_for_the_full_name(desk: Desk) -> None:
    desk.people.save(a_card("Цой А.Е."))
    (form,) = _in_both(desk)
    assert (form.asks_name, [other.language for other in form.also]) == (True, [Language.RU])


def test_initials_are_confirmed_in_both_languages_at_once(desk: Desk) -> None:
    desk.people.save(a_card("Цой А.Е."))
    (form,) = _in_both(desk)
    desk.names.answer(form, "")
    kept = desk.people.card(form.person_id).forms
    assert {one.language for one in kept} == set(PAPER_LANGUAGES)
    assert _in_both(desk) == []


@pytest.mark.parametrize("typed", ["Анна Ерлановна", "Цой Анна  Ерлановна"])
def test_a_full_name_that_is_typed_stands_on_the_card(desk: Desk, typed: str) -> None:
    desk.people.save(a_card("Цой А.Е.", sex=Sex.UNKNOWN))
    (form,) = _in_both(desk)
    desk.names.answer(form, typed)
    person = desk.people.card(form.person_id).person
    assert (str(person.name), person.sex) == ("Цой Анна Ерлановна", Sex.FEMALE)
    desk.steps.undo()
    assert str(desk.people.card(form.person_id).person.name) == "Цой А.Е."


def test_a_form_that_is_typed_for_initials_is_kept_as_a_form(desk: Desk) -> None:
    desk.people.save(a_card("Цой А.Е."))
    (form,) = _needed(desk)
    desk.names.answer(form, "Цою А.Е.")
    assert [one.form for one in desk.people.card(form.person_id).forms] == ["Цою А.Е."]


@pytest.mark.parametrize("place", [DATIVE, ADDRESS])
def test_letters_of_another_alphabet_are_repaired_on_the_card(desk: Desk, place: int) -> None:
    desk.people.save(a_card("Дoсымовa Ләззат Ерланқызы", sex=Sex.FEMALE))
    for form in desk.names.needed(desk.people.ids(), _template(desk, DATIVE), PAPER_LANGUAGES):
        assert (form.repaired, Doubt.FOREIGN_LETTERS in form.reasons) == ("Досымова Ләззат Ерланқызы", True)
    (identity,) = desk.people.ids()
    desk.names.repair(identity)
    assert str(desk.people.card(identity).person.name) == "Досымова Ләззат Ерланқызы"
    assert desk.names.needed([identity], _template(desk, place), PAPER_LANGUAGES) == []


def test_a_confirmed_form_is_kept_with_the_person_and_asked_no_more(desk: Desk) -> None:
    card = a_card("Цой А.Е.")
    desk.people.save(card)
    (form,) = _needed(desk)
    desk.names.confirm(form, " Цою  А.Е. ")
    assert desk.people.card(card.person.id).forms[0].form == "Цою А.Е."
    assert _needed(desk) == []
    (kept,) = _needed(desk, kept=(form.key,))
    assert (kept.confirmed, kept.settled, kept.form) == (True, True, "Цою А.Е.")
    desk.steps.undo()
    assert len(_needed(desk)) == 1


def test_an_empty_correction_confirms_what_was_proposed(desk: Desk) -> None:
    desk.people.save(a_card("Цой А.Е."))
    (form,) = _needed(desk)
    desk.names.confirm(form, "  ")
    (kept,) = _needed(desk, kept=(form.key,))
    assert kept.form == form.form


def test_the_sex_is_asked_where_the_form_depends_on_it(desk: Desk) -> None:
    desk.people.save(a_card("Назарбай Жанар", sex=Sex.UNKNOWN))
    (form,) = _needed(desk)
    assert form.reasons[0] is Doubt.SEX_UNKNOWN
    desk.names.set_sex(form.person_id, Sex.FEMALE)
    (kept,) = _needed(desk, kept=(form.key,))
    assert (kept.form, Doubt.SEX_UNKNOWN in kept.reasons) == ("Назарбай Жанар", False)
    desk.steps.undo()
    assert desk.people.card(form.person_id).person.sex is Sex.UNKNOWN


def test_a_salutation_asks_for_the_sex_and_for_nothing_else(desk: Desk) -> None:
    known, unknown = a_card("Оспанов Асқар"), a_card("Ким Виктория", sex=Sex.UNKNOWN)
    desk.people.save_all([known, unknown])
    (form,) = _needed(desk, ADDRESS)
    assert (form.person_id, form.reasons, form.asks_sex) == (unknown.person.id, (Doubt.SEX_UNKNOWN,), True)
    assert desk.names.needed(desk.people.ids(), _template(desk, ADDRESS), (Language.KK,)) == []


def test_who_is_gone_is_left_out_and_can_neither_be_confirmed_nor_noted(desk: Desk) -> None:
    desk.people.save(a_card("Цой А.Е.", post_ru=""))
    (form,) = _needed(desk)
    assert form.post == ""
    desk.people.delete(form.person_id)
    assert desk.names.needed([form.person_id], _template(desk, DATIVE), RU) == []
    with pytest.raises(RecordGoneError):
        desk.names.confirm(form, "")
    with pytest.raises(RecordGoneError):
        desk.names.set_sex(form.person_id, Sex.MALE)


def test_a_sample_that_is_gone_is_refused(desk: Desk) -> None:
    with pytest.raises(RecordGoneError):
        desk.names.needed([], new_id(), RU)


def test_two_thousand_people_are_looked_through_in_a_moment(desk: Desk) -> None:
    people = 2_000
    desk.people.save_all([a_card(f"Цой{'а' * (number % 50)} А.Е.") for number in range(people)])
    ids, sample = desk.people.ids(), _template(desk, DATIVE)
    start = time.perf_counter()
    assert len(desk.names.needed(ids, sample, RU)) == people
    assert time.perf_counter() - start < 3  # the figure itself is measured on a quiet computer


def test_every_name_of_the_sample_is_split_in_either_order() -> None:
    for person in read_people(demo("invited_2024.xlsx")).people:
        name = str(person.name)
        tokens = name.split()
        surname_first = split_name(name).surname == tokens[0]
        turned = [*tokens[1:], tokens[0]] if surname_first else [tokens[-1], *tokens[:-1]]
        assert split_name(" ".join(turned)) == split_name(name)


def test_a_text_that_puts_the_surname_last_keeps_its_own_form(desk: Desk) -> None:
    desk.people.save(a_card("Палий Ян Олегович"))
    template = desk.samples.template(_template(desk, DATIVE))
    text = "{given_surname:dative}"
    turned = desk.samples.save_template(replace(template, id=new_id(), text_kk=text, text_ru=text, shipped=""))
    (form,) = desk.names.needed(desk.people.ids(), turned.id, RU)
    assert (form.form, form.order) == ("Яну Олеговичу Палию", NameOrder.SURNAME_LAST)
    desk.names.confirm(form, "Яну Олеговичу Палий")
    assert desk.names.needed(desk.people.ids(), turned.id, RU) == []
    assert [needed.form for needed in _needed(desk)] == ["Палию Яну Олеговичу"]


def test_a_text_for_the_staff_of_an_organisation_needs_no_names(desk: Desk) -> None:
    desk.people.save(a_card("Палий Ян Олегович"))
    template = desk.samples.template(_template(desk, DATIVE))
    text = "Коллективу {organisation:genitive}"
    staff = desk.samples.save_template(replace(template, id=new_id(), text_kk=text, text_ru=text, shipped=""))
    assert desk.names.needed(desk.people.ids(), staff.id, RU) == []
