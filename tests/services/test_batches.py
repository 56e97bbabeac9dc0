"""Batches: who may be thanked, forms confirmed together, letters that are made already."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.awards import LetterLanguages, NewLetter
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.forms import FormField
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.people import PeopleFilter
from desktop_app.services.batches import Candidates, FormPlace
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.services.pages import page_count
from tests.builders import a_card, an_office, an_organisation

_RU = Wishes(LetterLanguages.RU)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    office = an_office(tmp_path)
    yield office.desk
    office.desk.close()


def a_letter_to(desk: Desk, name: str, **changes: str) -> NewLetter:
    """Save somebody and compose a letter in Russian."""
    card = desk.people.save(a_card(name, **changes))
    return desk.letters.compose_all([card.person.id], _RU)[0]


def is_doubted(desk: Desk, letter: NewLetter, field: FormField) -> bool:
    """Tell whether the letter, composed anew, still has a doubtful form."""
    assert letter.person_id is not None
    fresh = desk.letters.compose_all([letter.person_id], _RU)[0]
    return any(doubt.field is field for doubt in desk.letters.doubts(fresh))


def test_candidates_come_by_name_and_best_first_where_a_text_is_looked_for(desk: Desk) -> None:
    names = ("Яковлев Иван", "Абенов Ерлан", "Әбдірова Динара")
    ids = {name: desk.people.save(a_card(name)).person.id for name in names}
    everybody = desk.batches.candidates(Candidates(PeopleFilter()))
    assert everybody == [ids["Абенов Ерлан"], ids["Әбдірова Динара"], ids["Яковлев Иван"]]
    assert desk.batches.candidates(Candidates(PeopleFilter("яков"))) == [ids["Яковлев Иван"]]


def test_who_was_awarded_since_a_day_is_no_candidate(desk: Desk) -> None:
    letter = a_letter_to(desk, "Абенов Ерлан")
    other = a_letter_to(desk, "Яковлев Иван")
    desk.letters.issue([letter])
    this_year, next_year = date(2024, 1, 1), date(2025, 1, 1)
    assert desk.batches.candidates(Candidates(PeopleFilter(), this_year)) == [other.person_id]
    assert len(desk.batches.candidates(Candidates(PeopleFilter(), next_year))) == 2


def test_people_stand_in_the_order_of_their_names_and_who_is_gone_is_left_out(desk: Desk) -> None:
    last = desk.people.save(a_card("Яковлев Иван")).person.id
    first = desk.people.save(a_card("Абенов Ерлан")).person.id
    assert desk.batches.in_order([last, new_id(), first, last]) == [first, last]


def test_whoever_is_blocked_stays_chosen_so_that_the_check_tells_of_it(desk: Desk) -> None:
    one = desk.people.save(a_card("Яковлев Иван")).person.id
    desk.people.set_blocked(one, blocked=True)
    assert desk.batches.in_order([one]) == [one]


def test_a_confirmed_name_is_not_doubted_any_more(desk: Desk) -> None:
    letter = a_letter_to(desk, "Цой А. Е.")
    assert is_doubted(desk, letter, FormField.PERSON)
    place = FormPlace(letter, Language.RU, FormField.PERSON)
    assert desk.batches.confirm([place]) == [place]
    assert not is_doubted(desk, letter, FormField.PERSON)


def test_a_confirmed_post_is_confirmed_for_everybody_who_holds_the_same(desk: Desk) -> None:
    first = a_letter_to(desk, "Абенов Ерлан", post_ru="смотрящий за порядком")
    second = a_letter_to(desk, "Яковлев Иван", post_ru="смотрящий за порядком")
    typed = replace(first, wordings=(replace(first.wordings[0], post_form="смотрящему за порядком"),))
    desk.batches.confirm([FormPlace(typed, Language.RU, FormField.POST)])
    fresh = desk.letters.compose_all([second.person_id or new_id()], _RU)[0]
    assert fresh.wordings[0].post_form == "смотрящему за порядком"


def test_forms_confirmed_together_are_one_step_back(desk: Desk) -> None:
    letters = [a_letter_to(desk, name) for name in ("Цой А. Е.", "Аханов А. Е.")]
    desk.batches.confirm([FormPlace(letter, Language.RU, FormField.PERSON) for letter in letters])
    step = desk.steps.undo()
    assert step.name.facts == {"count": "2"}
    assert all(is_doubted(desk, letter, FormField.PERSON) for letter in letters)


def test_a_post_of_somebody_without_one_cannot_be_kept(desk: Desk) -> None:
    letter = a_letter_to(desk, "Абенов Ерлан", post_ru="")
    typed = replace(letter, wordings=(replace(letter.wordings[0], post_form="ветерану"),))
    assert desk.batches.confirm([FormPlace(typed, Language.RU, FormField.POST)]) == []


def test_nothing_is_kept_of_a_plain_name_nor_of_the_staff_of_an_organisation(desk: Desk) -> None:
    letter = a_letter_to(desk, "Абенов Ерлан")
    plain = replace(letter, wordings=(replace(letter.wordings[0], text="награждается\n{person}"),))
    body = desk.people.save_organisation(an_organisation())
    staff = desk.letters.compose_all([], _RU, organisation_ids=[body.id])[0]
    places = [FormPlace(one, Language.RU, FormField.PERSON) for one in (plain, staff)]
    assert desk.batches.confirm([*places, FormPlace(letter, Language.KK, FormField.PERSON)]) == []


def test_the_preview_bears_the_number_that_it_is_given_and_makes_no_record(desk: Desk) -> None:
    letter = a_letter_to(desk, "Абенов Ерлан")
    seventh = desk.batches.preview(letter, Language.RU, "7")
    assert page_count(seventh) == 1
    assert seventh != desk.batches.preview(letter, Language.RU, "8")
    assert desk.register.years() == []


def test_a_letter_has_no_page_in_another_language(desk: Desk) -> None:
    with pytest.raises(RecordGoneError):
        desk.batches.preview(a_letter_to(desk, "Абенов Ерлан"), Language.KK, "1")


def test_letters_that_became_awards_are_told(desk: Desk) -> None:
    issued, nominated, waiting = (a_letter_to(desk, name) for name in ("Абенов Ерлан", "Яковлев Иван", "Им Олег"))
    desk.letters.issue([issued])
    desk.awards.nominate([nominated])
    assert desk.batches.made([issued.id, nominated.id, waiting.id]) == {issued.id, nominated.id}
