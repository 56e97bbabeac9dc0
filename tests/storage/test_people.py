"""People as they are stored."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import StepName
from desktop_app.domain.languages import Case, Language, Sex
from desktop_app.domain.people import ConfirmedForm
from desktop_app.storage import people, people_forms
from desktop_app.storage.database import Database, Unit
from desktop_app.storage.opening import open_database
from tests.builders import a_card, a_clock

DATIVE = ConfirmedForm(Language.RU, Case.DATIVE, "Ким Виктории")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "data.db", operator="Әлия", clock=a_clock(), create=True)
    yield opened
    opened.close()


@pytest.fixture
def unit(database: Database) -> Iterator[Unit]:
    with database.writing(StepName("Test")) as opened:
        yield opened


def test_a_card_is_read_as_it_was_written(unit: Unit) -> None:
    card = people.save(unit.session, replace(a_card(), forms=(DATIVE,)))
    unit.session.expunge_all()
    assert people.card(unit.session, card.person.id) == card


def test_nobody_has_an_unknown_identity(unit: Unit) -> None:
    assert not people.exists(unit.session, new_id())
    with pytest.raises(RecordGoneError):
        people.card(unit.session, new_id())


def test_only_somebody_can_be_deleted(unit: Unit) -> None:
    with pytest.raises(RecordGoneError):
        people.delete(unit.session, new_id())


def test_a_post_that_is_worded_anew_loses_its_confirmed_forms(unit: Unit) -> None:
    card = people.save(unit.session, a_card())
    post = card.positions[0]
    people_forms.keep_post(unit.session, post.id, DATIVE)
    people.save(unit.session, replace(card, positions=(replace(post, post_ru="директор"),)))
    assert people_forms.of_posts(unit.session, [post])[post.id] == ()


def test_a_deleted_person_takes_the_forms_of_the_posts_along(unit: Unit) -> None:
    card = people.save(unit.session, a_card())
    people_forms.keep_post(unit.session, card.positions[0].id, DATIVE)
    people.delete(unit.session, card.person.id)
    assert not people.exists(unit.session, card.person.id)


def test_a_posts_own_form_goes_before_that_of_the_same_wording(unit: Unit) -> None:
    first, second = (people.save(unit.session, a_card(name)).positions[0] for name in ("Абай", "Бекет"))
    people_forms.keep_post(unit.session, first.id, replace(DATIVE, form="первый"))
    people_forms.keep_post(unit.session, second.id, replace(DATIVE, form="второй"))
    found = people_forms.of_posts(unit.session, [first, second])
    assert [found[post.id][0].form for post in (first, second)] == ["первый", "второй"]


def test_a_form_of_a_post_is_kept_once(unit: Unit) -> None:
    post = people.save(unit.session, a_card()).positions[0]
    for form in ("первый", "второй"):
        people_forms.keep_post(unit.session, post.id, replace(DATIVE, form=form))
    assert [form.form for form in people_forms.of_posts(unit.session, [post])[post.id]] == ["второй"]


def test_the_nominative_needs_no_confirming(unit: Unit) -> None:
    card = people.save(unit.session, a_card())
    people.confirm(unit.session, card.person.id, replace(DATIVE, case=Case.NOMINATIVE))
    assert people.card(unit.session, card.person.id).forms == ()


def test_another_sex_drops_the_russian_forms(unit: Unit) -> None:
    card = people.save(unit.session, replace(a_card("Ким Саша", sex=Sex.FEMALE), forms=(DATIVE,)))
    people.save(unit.session, replace(card, person=replace(card.person, sex=Sex.MALE)))
    assert people.card(unit.session, card.person.id).forms == ()


def test_a_form_typed_together_with_the_new_name_stays(unit: Unit) -> None:
    card = people.save(unit.session, replace(a_card("Ким Саша"), forms=(DATIVE,)))
    typed = replace(DATIVE, form="Ли Саше")
    people.save(unit.session, replace(a_card("Ли Саша", id=card.person.id), positions=(), forms=(typed,)))
    assert people.card(unit.session, card.person.id).forms == (typed,)
