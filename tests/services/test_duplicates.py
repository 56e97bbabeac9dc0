"""Entries that look like one person: found, told apart, made one, and taken back."""

import random
from dataclasses import replace
from datetime import date
from unittest.mock import Mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.changes import Topic
from desktop_app.domain.duplicates import MergeField, Side
from desktop_app.domain.errors import (
    AlreadyMergedError,
    NameMissingError,
    RecordGoneError,
    RecordInUseError,
    SameRecordError,
)
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Case, Language, Sex
from desktop_app.domain.lists import Evidence, KnownPerson
from desktop_app.domain.people import ConfirmedForm, Consent, FullName, Group, PeopleOrder, PersonCard
from desktop_app.resources import name_list
from desktop_app.services.desk import Desk
from desktop_app.services.list_entries import judge
from desktop_app.services.resembling import resembling
from desktop_app.storage import people_forms
from tests.builders import Office, a_card, a_name, a_position, an_organisation

FULL = "Оспанов Асқар Маратұлы"
POST = "секретарь участковой избирательной комиссии № 179"


def saved(desk: Desk, *cards: PersonCard) -> list[PersonCard]:
    return [desk.people.save(card) for card in cards]


def two(desk: Desk, one: str = FULL, other: str = "Оспанов А.М.") -> tuple[PersonCard, PersonCard]:
    first, second = saved(desk, a_card(one), a_card(other))
    return first, second


def pairs(desk: Desk) -> list[set[str]]:
    return [{pair.one.name, pair.other.name} for pair in desk.duplicates.candidates()]


@pytest.mark.parametrize(
    ("other", "evidence"),
    [
        (FULL, Evidence.SAME_NAME),
        ("Асқар Оспанов Маратұлы", Evidence.SAME_NAME),
        ("Оспанов Аскар Маратулы", Evidence.SAME_NAME),
        ("Оспанов Аскар Маратович", Evidence.SIMILAR_NAME),
        ("Оспонов Асқар Маратұлы", Evidence.SIMILAR_NAME),
        ("Оспанов Асқар", Evidence.SHORTER_NAME),
        ("Оспанов А.М.", Evidence.INITIALS),
    ],
)
def test_another_spelling_of_one_person_is_found(desk: Desk, other: str, evidence: Evidence) -> None:
    two(desk, FULL, other)
    (found,) = desk.duplicates.candidates()
    assert {found.one.name, found.other.name} == {FULL, other}
    assert evidence in found.evidence
    assert Evidence.SAME_POST in found.evidence


@pytest.mark.parametrize("other", ["Оспанова Асель Маратқызы", "Оспанов Ерлан Маратұлы", "Ким Ольга Ивановна"])
def test_other_people_are_no_pair(desk: Desk, other: str) -> None:
    two(desk, FULL, other)
    assert desk.duplicates.candidates() == []


def test_a_phone_in_common_speaks_for_one_person(desk: Desk) -> None:
    one, other = (a_card(name, post_ru="", phone="87051234567") for name in (FULL, "Оспанов Асқар"))
    saved(desk, one, replace(other, person=replace(other.person, phone="+7 (705) 123-45-67")))
    assert Evidence.SAME_PHONE in desk.duplicates.candidates()[0].evidence


def test_the_likeliest_pair_comes_first(desk: Desk) -> None:
    saved(desk, a_card("Ким О.", post_ru=""), a_card("Ким Ольга", post_ru=""), a_card(FULL), a_card(FULL))
    scores = [pair.score for pair in desk.duplicates.candidates()]
    assert scores == sorted(scores, reverse=True)
    assert pairs(desk)[0] == {FULL}


def test_the_same_father_in_two_languages_is_asked_about_though_the_posts_differ(desk: Desk) -> None:
    saved(desk, a_card("Бектенова Марина Ерлановна", "врач"), a_card("Бектенова Марина Ерланкызы", "учитель"))
    (found,) = desk.duplicates.candidates()
    assert found.evidence == (Evidence.SIMILAR_NAME, Evidence.OTHER_POST)
    assert found.score < 70


def test_a_kazakh_reader_sees_the_posts_in_kazakh(desk: Desk) -> None:
    cards = [
        replace(card, positions=(a_position(card.person.id, post_ru=POST, post_kk=""),))
        for card in (a_card(FULL), a_card(FULL))
    ]
    saved(desk, *cards)
    (found,) = desk.duplicates.candidates(Language.KK)
    assert "комиссиясының хатшысы" in found.one.post


def test_blocked_people_are_no_candidates(desk: Desk) -> None:
    saved(desk, a_card(FULL), a_card(FULL, blocked=True))
    assert desk.duplicates.candidates() == []


def test_of_ten_thousand_people_each_is_compared_with_a_few_only(monkeypatch: pytest.MonkeyPatch) -> None:
    given = name_list("given_male").read_text(encoding="utf-8").split()
    some = random.Random(7)  # noqa: S311  (the same people each time)
    known = [
        KnownPerson(
            identity := new_id(),
            identity,
            (a_name(f"{some.choice(given)}ов {some.choice(given[::9])} {some.choice(given[::9])}ұлы"),),
            phone=f"+7 705 {some.randint(100, 999)} 11 22",
            posts=(f"учитель школы № {some.randint(1, 300)}",),
        )
        for _ in range(10_000)
    ]
    compared = Mock(wraps=judge)
    monkeypatch.setattr("desktop_app.services.resembling.judge", compared)
    resembling(known, lambda post: post)
    assert len(known) < compared.call_count < 10 * len(known)


def test_a_pair_called_different_is_not_asked_about_again(desk: Desk) -> None:
    one, other = two(desk)
    desk.duplicates.different(one.person.id, other.person.id)
    assert desk.duplicates.candidates() == []


def test_what_was_called_different_can_be_undone(desk: Desk) -> None:
    one, other = two(desk)
    desk.duplicates.different(one.person.id, other.person.id)
    desk.steps.undo()
    assert len(desk.duplicates.candidates()) == 1


def test_an_entry_is_not_different_from_itself(desk: Desk) -> None:
    (card,) = saved(desk, a_card())
    with pytest.raises(SameRecordError):
        desk.duplicates.different(card.person.id, card.person.id)


def test_a_merged_entry_stands_in_no_list(desk: Desk) -> None:
    one, other = two(desk)
    desk.duplicates.merge(one.person.id, other.person.id)
    assert desk.people.ids() == [one.person.id]
    assert desk.people.count() == 1
    assert desk.duplicates.candidates() == []


def test_the_spelling_of_a_merged_entry_still_finds_a_third_one(desk: Desk) -> None:
    one, other = two(desk, FULL, "Оспанов Әскар Маратович")
    desk.duplicates.merge(one.person.id, other.person.id)
    saved(desk, a_card("Оспанов Әскар Маратович"))
    assert pairs(desk) == [{FULL, "Оспанов Әскар Маратович"}]


def test_two_cards_are_shown_with_a_proposal(desk: Desk) -> None:
    one, other = two(desk, "Оспанов А.М.", FULL)
    merging = desk.duplicates.compare(one.person.id, other.person.id)
    assert (merging.survivor, merging.other) == (one, other)
    assert merging.choices[MergeField.GIVEN_NAME] is Side.OTHER


def test_without_choices_the_proposal_is_taken(desk: Desk) -> None:
    one, other = two(desk, "Оспанов А.М.", FULL)
    assert str(desk.duplicates.merge(one.person.id, other.person.id).person.name) == FULL


def test_a_choice_goes_before_the_proposal(desk: Desk) -> None:
    one, other = saved(desk, a_card(phone="1"), a_card(phone="2"))
    card = desk.duplicates.merge(one.person.id, other.person.id, {MergeField.PHONE: Side.OTHER})
    assert card.person.phone == "2"
    assert desk.people.card(one.person.id) == card


def test_choices_that_leave_no_name_are_refused(desk: Desk) -> None:
    one, other = saved(desk, replace_name(FullName("Оспанов")), replace_name(FullName("", "Асқар")))
    choices = {MergeField.SURNAME: Side.OTHER, MergeField.GIVEN_NAME: Side.SURVIVOR}
    with pytest.raises(NameMissingError):
        desk.duplicates.merge(one.person.id, other.person.id, choices)


def replace_name(name: FullName) -> PersonCard:
    card = a_card()
    return replace(card, person=replace(card.person, name=name))


def test_posts_and_groups_of_both_stay(desk: Desk) -> None:
    group = desk.people.save_group(Group(new_id(), "", "Хор"))
    one, other = saved(desk, a_card(FULL), replace(a_card(FULL, "депутат"), groups=(group.id,)))
    card = desk.duplicates.merge(one.person.id, other.person.id)
    assert {post.post_ru for post in card.positions} == {POST, "депутат"}
    assert card.groups == (group.id,)
    assert desk.people.card(other.person.id).positions == ()


def test_a_post_of_both_keeps_the_confirmed_form_of_either(desk: Desk) -> None:
    one, other = two(desk, FULL, FULL)
    form = ConfirmedForm(Language.RU, Case.DATIVE, "секретарю")
    with desk.database.writing(desk.steps.history(1)[0].name) as unit:
        people_forms.keep_post(unit.session, other.positions[0].id, form)
    card = desk.duplicates.merge(one.person.id, other.person.id)
    with desk.database.reading() as unit:
        assert people_forms.of_posts(unit.session, card.positions) == {one.positions[0].id: (form,)}


def test_a_merge_is_one_step_with_both_names(desk: Desk) -> None:
    one, other = two(desk)
    heard: list[str] = []
    desk.changes.subscribe({Topic.PEOPLE}, lambda _topics: heard.append("people"))
    desk.duplicates.merge(one.person.id, other.person.id)
    step = desk.steps.history(1)[0].name
    assert step.sentence.format_map(step.facts) == f"Merge {FULL} and Оспанов А.М."
    assert heard == ["people"]


def test_the_papers_of_both_stand_in_one_history_with_the_names_of_their_day(office: Office) -> None:
    desk = office.desk
    one, other = two(desk, FULL, "Оспанов Асқар")
    issued = [desk.letters.issue([desk.letters.compose(card.person.id)])[0] for card in (one, other)]
    desk.duplicates.merge(one.person.id, other.person.id)
    rows = desk.register.of_person(one.person.id, Language.RU)
    assert {(row.id, row.recipient) for row in rows} == {(award.id, award.recipient) for award in issued}
    assert {row.recipient for row in rows} == {FULL, "Оспанов Асқар"}


def test_a_merged_paper_counts_as_the_last_thanks(office: Office) -> None:
    desk = office.desk
    one, other = two(desk)
    (third,) = saved(desk, a_card("Ким Ольга"))
    desk.letters.issue([desk.letters.compose(other.person.id)])
    desk.duplicates.merge(one.person.id, other.person.id)
    assert desk.people.rows([one.person.id], Language.RU)[0].last_award_on == date(2024, 2, 28)
    assert desk.people.ids(order=PeopleOrder.LAST_AWARD) == [one.person.id, third.person.id]


def test_whoever_has_a_merged_paper_cannot_be_deleted(office: Office) -> None:
    desk = office.desk
    one, other = two(desk)
    desk.letters.issue([desk.letters.compose(other.person.id)])
    desk.duplicates.merge(one.person.id, other.person.id)
    with pytest.raises(RecordInUseError):
        desk.people.delete(one.person.id)


def test_merged_entries_go_with_the_person_and_come_back_with_the_undo(desk: Desk) -> None:
    one, other = two(desk)
    desk.duplicates.merge(one.person.id, other.person.id)
    before = desk.people.card(other.person.id)
    desk.people.delete(one.person.id)
    with pytest.raises(RecordGoneError):
        desk.people.card(other.person.id)
    desk.steps.undo()
    assert desk.people.card(other.person.id) == before


def test_a_chain_of_merges_ends_at_the_last_survivor(office: Office) -> None:
    desk = office.desk
    one, other = two(desk)
    (third,) = saved(desk, a_card("Оспанов Асқар М."))
    desk.letters.issue([desk.letters.compose(one.person.id)])
    desk.duplicates.merge(other.person.id, one.person.id)
    desk.duplicates.merge(third.person.id, other.person.id)
    assert desk.people.card(one.person.id).person.merged_into == third.person.id
    assert len(desk.register.of_person(third.person.id, Language.RU)) == 1


def test_a_chain_is_undone_link_by_link(desk: Desk) -> None:
    one, other = two(desk)
    (third,) = saved(desk, a_card("Оспанов Асқар М."))
    desk.duplicates.merge(other.person.id, one.person.id)
    desk.duplicates.merge(third.person.id, other.person.id)
    desk.steps.undo()
    assert desk.people.card(one.person.id).person.merged_into == other.person.id
    desk.steps.undo()
    assert [desk.people.card(card.person.id) for card in (one, other, third)] == [one, other, third]


def test_whoever_differs_from_the_merged_entry_differs_from_the_survivor(desk: Desk) -> None:
    one, other = two(desk)
    (third,) = saved(desk, a_card("Оспанов Асқар"))
    desk.duplicates.different(other.person.id, third.person.id)
    desk.duplicates.different(other.person.id, one.person.id)
    desk.duplicates.merge(one.person.id, other.person.id)
    assert desk.duplicates.candidates() == []


def test_an_entry_is_not_merged_with_itself(desk: Desk) -> None:
    (card,) = saved(desk, a_card())
    with pytest.raises(SameRecordError):
        desk.duplicates.merge(card.person.id, card.person.id)


@pytest.mark.parametrize("turned", [False, True])
def test_a_merged_entry_is_not_merged_again(desk: Desk, turned: bool) -> None:  # noqa: FBT001  (a case of the test)
    one, other = two(desk)
    (third,) = saved(desk, a_card("Ким Ольга"))
    desk.duplicates.merge(one.person.id, other.person.id)
    again = (other.person.id, third.person.id)
    with pytest.raises(AlreadyMergedError):
        desk.duplicates.merge(*(reversed(again) if turned else again))


def test_somebody_gone_is_not_merged(desk: Desk) -> None:
    (card,) = saved(desk, a_card())
    with pytest.raises(RecordGoneError):
        desk.duplicates.merge(card.person.id, new_id())


def test_a_form_left_open_does_not_bring_a_merged_entry_back(desk: Desk) -> None:
    one, other = two(desk)
    desk.duplicates.merge(one.person.id, other.person.id)
    with pytest.raises(AlreadyMergedError):
        desk.people.save(other)
    with pytest.raises(AlreadyMergedError):
        desk.people.set_blocked(other.person.id, blocked=True)


FORMS = (ConfirmedForm(Language.RU, Case.DATIVE, "Оспанову"), ConfirmedForm(Language.KK, Case.DATIVE, "Оспановқа"))
TEXTS = st.sampled_from(["", "x", "Кеңес"])


@st.composite
def cards(draw: st.DrawFn) -> PersonCard:
    """Return some card of Оспанов."""
    name = draw(st.sampled_from([FULL, "Оспанов А.М.", "Оспанова Асель", "Оспан"]))
    card = a_card(
        name,
        post_ru="",
        name_kk=a_name(draw(st.sampled_from(["", "Оспан Асқар", "Оспанов"]))),
        sex=draw(st.sampled_from(Sex)),
        phone=draw(TEXTS),
        email=draw(st.sampled_from(["", "a@b.kz"])),
        notes=draw(TEXTS),
        consent=draw(st.sampled_from(Consent)),
        consent_on=draw(st.sampled_from([None, date(2024, 1, 9)])),
        blocked=draw(st.booleans()),
    )
    wordings = draw(st.lists(st.tuples(st.sampled_from([POST, "депутат", ""]), TEXTS), max_size=3))
    posts = tuple(a_position(card.person.id, ru, post_kk=kk) for ru, kk in wordings)
    return replace(card, positions=posts, forms=tuple(draw(st.sets(st.sampled_from(FORMS)))))


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cards(), cards(), st.dictionaries(st.sampled_from(MergeField), st.sampled_from(Side)))
def test_undo_brings_both_back_exactly(
    desk: Desk, one: PersonCard, other: PersonCard, choices: dict[MergeField, Side]
) -> None:
    group = desk.people.save_group(Group(new_id(), "", "Хор"))
    body = desk.people.save_organisation(an_organisation())
    posts = tuple(replace(post, organisation_id=body.id) for post in other.positions)
    wanted = [one.person.id, other.person.id]
    saved(desk, one, replace(other, positions=posts, groups=(group.id,)))
    before = [desk.people.card(identity) for identity in wanted]
    made = desk.duplicates.merge(one.person.id, other.person.id, choices)
    after = [desk.people.card(identity) for identity in wanted]
    assert after[0] == made
    desk.steps.undo()
    assert [desk.people.card(identity) for identity in wanted] == before
    desk.steps.redo()
    assert [desk.people.card(identity) for identity in wanted] == after


def test_a_pair_is_open_until_one_of_the_two_is_gone(desk: Desk) -> None:
    one, other = two(desk)
    assert desk.duplicates.is_open(one.person.id, other.person.id)
    desk.duplicates.merge(one.person.id, other.person.id)
    assert not desk.duplicates.is_open(one.person.id, other.person.id)
    assert not desk.duplicates.is_open(one.person.id, new_id())
