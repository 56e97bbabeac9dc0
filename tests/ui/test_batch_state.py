"""A batch as plain state: order, what was typed, numbers of another issuer, and the draft of it."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.awards import LetterWording, NewLetter
from desktop_app.domain.forms import FormField
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.ui.awards.batch.state import Batch, Step, batch_of, counted_on, place_of, thanked

_TEXT = "вручается\n{post:dative}\n{person:dative}\nза помощь."
_WORDING = LetterWording(Language.RU, _TEXT, "Цой А. Е.", "директору")


def a_letter(batch: Batch, text: str = _TEXT) -> NewLetter:
    """Return a letter to somebody of the batch, as it is composed."""
    person = new_id()
    batch.people.append(person)
    return NewLetter(new_id(), person, new_id(), new_id(), new_id(), date(2024, 2, 28), (replace(_WORDING, text=text),))


def test_a_typed_form_stands_over_the_proposed_one() -> None:
    batch = Batch()
    letter = a_letter(batch)
    batch.type_form(_WORDING, thanked(letter), FormField.PERSON, "  Цою  Алексею ")
    given = batch.with_own([letter], counted=True)[0]
    assert given.wordings[0].name_form == "Цою Алексею"
    assert given.wordings[0].post_form == "директору"


def test_a_form_typed_for_one_case_stands_in_no_other() -> None:
    batch = Batch()
    letter = a_letter(batch, "награждается\n{person}\nза помощь.")
    batch.type_form(_WORDING, thanked(letter), FormField.PERSON, "Цою Алексею")
    assert batch.with_own([letter], counted=True)[0].wordings[0].name_form == "Цой А. Е."


def test_an_emptied_form_lets_the_proposal_stand_again() -> None:
    batch = Batch()
    letter = a_letter(batch)
    batch.type_form(_WORDING, thanked(letter), FormField.POST, "заместителю")
    batch.type_form(_WORDING, thanked(letter), FormField.POST, "")
    assert batch.with_own([letter], counted=True)[0].wordings[0].post_form == "директору"


def test_a_letter_keeps_its_identity_however_often_it_is_composed() -> None:
    batch = Batch()
    letter = a_letter(batch)
    first = batch.with_own([letter], counted=True)[0].id
    assert batch.with_own([replace(letter, id=new_id())], counted=True)[0].id == first


def test_a_letter_that_is_made_gets_another_identity_next_time() -> None:
    batch = Batch()
    letter = a_letter(batch)
    first = batch.own_of(thanked(letter)).letter_id
    batch.forget([thanked(letter)])
    assert batch.empty
    assert batch.own_of(thanked(letter)).letter_id != first


def test_what_was_typed_comes_back_with_who_was_left_out() -> None:
    batch = Batch()
    letter = a_letter(batch)
    batch.repeat(thanked(letter), " за другое  дело ")
    batch.leave_out([thanked(letter)])
    assert batch.empty
    assert batch.with_own([letter], counted=True)[0].repeat_because == "за другое дело"


def test_a_form_that_was_looked_at_is_seen_until_it_changes() -> None:
    batch = Batch()
    whom = thanked(a_letter(batch))
    batch.look_at(_WORDING, whom, FormField.PERSON)
    assert batch.has_seen(_WORDING, whom, FormField.PERSON)
    assert not batch.has_seen(replace(_WORDING, name_form="Цою А. Е."), whom, FormField.PERSON)
    assert not batch.has_seen(_WORDING, new_id(), FormField.PERSON)


def test_numbers_of_another_issuer_count_on_from_the_first() -> None:
    batch = Batch(choices={"number": "08/15-н"})
    letters = [a_letter(batch) for _ in range(3)]
    batch.number(thanked(letters[1]), "99")
    assert [one.number for one in batch.with_own(letters, counted=False)] == ["08/15-н", "99", "08/17-н"]


def test_our_own_letters_leave_the_number_to_the_counter() -> None:
    batch = Batch(choices={"number": "15"})
    assert batch.with_own([a_letter(batch)], counted=True)[0].number == ""


@pytest.mark.parametrize(
    ("first", "steps", "number"), [("7", 3, "10"), ("007", 3, "010"), ("", 2, ""), ("б/н", 1, "б/н")]
)
def test_a_written_number_counts_on(first: str, steps: int, number: str) -> None:
    assert counted_on(first, steps) == number


def test_a_text_without_a_post_has_no_place_for_one() -> None:
    assert place_of(replace(_WORDING, text="{person}"), FormField.POST) == ""
    assert place_of(replace(_WORDING, text="{post}"), FormField.PERSON) == ""
    assert place_of(_WORDING, FormField.PERSON) == "ru:person:dative:surname_first"


def test_a_draft_brings_everything_back() -> None:
    batch = Batch(bodies=[new_id()], choices={"dated": "28.02.2024"}, step=Step.CHECK)
    whom = thanked(a_letter(batch))
    batch.type_form(_WORDING, whom, FormField.PERSON, "Цою Алексею")
    batch.look_at(_WORDING, whom, FormField.POST)
    batch.repeat(whom, "за выборы")
    batch.number(whom, "12")
    assert batch_of(batch.state()) == batch


def test_no_draft_is_an_empty_batch() -> None:
    assert batch_of({}) == Batch()
    assert Batch().whom == []
