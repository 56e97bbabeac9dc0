"""What people type on purpose or by accident, through every field that is printed."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.awards import LetterLanguages
from desktop_app.domain.errors import ImageRefusedError, RuleError, UnknownFieldError
from desktop_app.domain.languages import Language
from tests.builders import Office, a_card
from tests.documents.test_logo import _bomb
from tests.paper import text_of

RU = Language.RU
PRINTED = ["Қ. <b>Әлиева</b> & Ұлы", "=cmd()|' /C calc'!A0", "{person:dative}", "${os.system}", "%s%n", "</para><br/>"]
REFUSED = ["Әлия 🙂", "محمد علي", "李明"]
LONG = "Ә" * 120


def _solid(pdf: bytes) -> str:
    return "".join(text_of(pdf).split())


def _said(typed: str) -> str:
    return "".join(typed.split())


def _issued(office: Office, name: str) -> str:
    person = office.desk.people.save(a_card(name, "")).person.id
    letter = office.desk.letters.compose(person, languages=LetterLanguages.RU)
    letter = replace(letter, wordings=tuple(replace(said, name_form=name) for said in letter.wordings))
    (award,) = office.desk.letters.issue([letter])
    return _solid(office.desk.awards.paper(award.id, RU))


@pytest.mark.parametrize("name", PRINTED)
def test_a_hostile_name_is_printed_as_typed_in_letter_and_register(office: Office, name: str) -> None:
    assert _said(name) in _issued(office, name)
    assert _said(name) in _solid(office.desk.register.pdf(2024, RU))


@pytest.mark.parametrize("name", [LONG, " ".join(["Әлия"] * 24)])
def test_a_name_of_120_letters_is_never_cut(office: Office, name: str) -> None:
    try:
        printed = _issued(office, name)
    except RuleError:
        assert office.desk.register.years() == []
    else:
        assert _said(name) in printed
        assert _said(name) in _solid(office.desk.register.pdf(2024, RU))


@pytest.mark.parametrize("name", REFUSED)
def test_signs_that_no_font_has_are_refused_before_a_number_is_used(office: Office, name: str) -> None:
    with pytest.raises(RuleError):
        _issued(office, name)
    assert office.desk.register.years() == []
    assert "№ 1" in _issued_text(office, "Оспанов Асқар")


def _issued_text(office: Office, name: str) -> str:
    person = office.desk.people.save(a_card(name, "")).person.id
    (award,) = office.desk.letters.issue([office.desk.letters.compose(person, languages=LetterLanguages.RU)])
    return text_of(office.desk.awards.paper(award.id, RU)).replace("\u00a0", " ")


@pytest.mark.parametrize("name", PRINTED)
def test_a_hostile_commission_and_signatory_are_printed_as_typed(office: Office, name: str) -> None:
    office.desk.commissions.save(replace(office.commission, name_ru=name))
    office.desk.commissions.save_signatory(replace(office.signatory, name_ru=name, post_ru=name))
    assert _issued(office, "Оспанов").casefold().count(_said(name).casefold()) >= 2


@pytest.mark.parametrize(
    "text", ["{person.__class__}", "{stranger}", "{0}", "{person!r}", "{{person}}", "{person:>99999}"]
)
def test_a_text_with_a_hostile_field_issues_nothing(office: Office, text: str) -> None:
    person = office.desk.people.save(a_card()).person.id
    letter = office.desk.letters.compose(person, languages=LetterLanguages.RU)
    wrong = replace(letter, wordings=(replace(letter.wordings[0], text=text),))
    with pytest.raises(RuleError):
        office.desk.letters.issue([wrong])
    assert office.desk.register.years() == []


def test_an_unknown_field_is_named(office: Office) -> None:
    person = office.desk.people.save(a_card()).person.id
    letter = office.desk.letters.compose(person, languages=LetterLanguages.RU)
    (problem,) = office.desk.letters.problems(
        replace(letter, wordings=(replace(letter.wordings[0], text="Спасибо, {stranger}"),))
    )
    assert problem == UnknownFieldError("stranger")


def test_a_bomb_as_logo_is_refused_and_the_commission_stays(office: Office) -> None:
    with pytest.raises(ImageRefusedError):
        office.desk.commissions.set_logo(office.commission.id, _bomb(30_000))
    assert office.desk.commissions.own() == office.commission


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.text(min_size=1, max_size=40))
def test_any_name_at_all_is_printed_or_refused_by_a_rule(office: Office, name: str) -> None:
    try:
        person = office.desk.people.save(a_card(name, "")).person.id
        letter = office.desk.letters.compose(person, languages=LetterLanguages.RU)
        typed = replace(letter, wordings=(replace(letter.wordings[0], name_form=name),))
        if not office.desk.letters.problems(typed):
            assert office.desk.letters.preview(typed, RU).startswith(b"%PDF")
    except RuleError:
        return
