"""The check of letters before they are numbered."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.award_errors import (
    AwardedRecentlyError,
    AwardedSimilarError,
    DayOffError,
    DoubtfulFormError,
    FullNameMissingError,
    NameShrunkError,
    NotApprovedError,
    OrganisationUnnamedError,
    PostUnknownError,
    TwiceInBatchError,
)
from desktop_app.domain.awards import LetterLanguages, NewLetter
from desktop_app.domain.commission import Role
from desktop_app.domain.errors import (
    DoesNotFitError,
    MissingGlyphError,
    NumberTakenError,
    PersonBlockedError,
    PostMissingError,
    RecordGoneError,
    RuleError,
    SexUnknownError,
)
from desktop_app.domain.forms import FormField
from desktop_app.domain.languages import Case, Language, Sex
from desktop_app.domain.people import ConfirmedForm, PersonCard
from desktop_app.domain.preflight import Finding, Severity
from desktop_app.services.letters import Wishes
from desktop_app.services.repeats import months_between
from desktop_app.storage import awards, counters
from tests.builders import Office, a_card, a_commission, a_name, a_signatory, an_organisation

_RUSSIAN = Wishes(LetterLanguages.RU)


def composed(office: Office, *cards: PersonCard, wishes: Wishes = _RUSSIAN) -> list[NewLetter]:
    saved = [office.desk.people.save(card).person.id for card in cards]
    return office.desk.letters.compose_all(saved, wishes)


def found(office: Office, *letters: NewLetter) -> list[Finding]:
    return list(office.desk.preflight.check(letters).findings)


def kinds_of(findings: list[Finding]) -> list[type[RuleError]]:
    return [type(finding.error) for finding in findings]


def test_sound_letters_are_clean_in_their_order(office: Office) -> None:
    letters = composed(office, a_card("Оспанов Асқар Маратұлы"), a_card("Айтбаев Сергали Омирзакович"))
    checked = office.desk.preflight.check(letters)
    assert checked.findings == ()
    assert checked.clean == tuple(letter.id for letter in letters)


def test_a_check_makes_no_record(office: Office) -> None:
    letters = composed(office, a_card())
    office.desk.preflight.check(letters)
    assert office.desk.preflight.numbers(letters) == {letters[0].id: "1"}
    with office.desk.database.reading() as unit:
        assert awards.known(unit.session, [letters[0].id]) == {}
        assert counters.peek(unit.session, letters[0].issuer_id, letters[0].kind_id, 2024) == 1


def test_a_sex_that_the_text_needs_stops_the_letter_and_is_asked_once(office: Office) -> None:
    [letter] = composed(office, a_card("Абдраман Нуржан", sex=Sex.UNKNOWN))
    by_sex = office.desk.letters.reword(letter, Language.RU, "{person:dative}\n{принял|приняла} участие")
    [stopped] = [one for one in found(office, by_sex) if one.severity is Severity.STOP]
    assert isinstance(stopped.error, SexUnknownError)
    assert stopped.language is Language.RU
    doubts = [one.error for one in found(office, by_sex) if isinstance(one.error, DoubtfulFormError)]
    assert not any("sex_unknown" in doubt.reasons for doubt in doubts)


def test_a_character_that_no_font_has_stops_the_letter(office: Office) -> None:
    [letter] = composed(office, a_card())
    odd = replace(letter, wordings=(replace(letter.wordings[0], name_form="Оспанову 漢"),))
    [stopped] = found(office, odd)
    assert isinstance(stopped.error, MissingGlyphError)
    assert office.desk.preflight.check([odd]).clean == ()


def test_what_does_not_fit_names_its_field(office: Office) -> None:
    [letter] = composed(office, a_card())
    long = "Ы" * 90
    stopped = found(office, replace(letter, wordings=(replace(letter.wordings[0], name_form=long),)))
    assert [one.field for one in stopped if isinstance(one.error, DoesNotFitError)] == [FormField.PERSON]


def test_a_post_without_kazakh_words_stops_a_kazakh_letter(office: Office) -> None:
    wishes = Wishes(LetterLanguages.KK)
    [letter] = composed(office, a_card("Оспанов Асқар Маратұлы", "смотритель маяка"), wishes=wishes)
    [stopped] = found(office, letter)
    assert isinstance(stopped.error, PostMissingError)
    assert (stopped.severity, stopped.field, stopped.language) == (Severity.STOP, FormField.POST, Language.KK)


def test_somebody_without_a_post_is_only_told(office: Office) -> None:
    [letter] = composed(office, a_card("Оспанов Асқар Маратұлы", ""))
    [told] = found(office, letter)
    assert isinstance(told.error, PostUnknownError)
    assert office.desk.preflight.check([letter]).clean == (letter.id,)


@pytest.mark.parametrize(
    ("post", "body", "told"),
    [
        ("корреспондент", "газета «Шұғыла-Радуга»", True),
        ("корреспондент газеты «Шұғыла-Радуга»", "газета «Шұғыла-Радуга»", False),
        ("секретарь участковой избирательной комиссии № 179", "УИК № 179", False),
        ("секретарь участковой избирательной комиссии № 179", "УИК № 180", True),
        ("аким Асинского сельского округа", "Аппарат акима", False),
        ("директор", "Асинская средняя школа", True),
    ],
)
def test_a_post_that_does_not_say_of_which_organisation_is_told(
    office: Office,
    post: str,
    body: str,
    told: bool,  # noqa: FBT001  (a parameter of the test)
) -> None:
    card = a_card("Оспанов Асқар Маратұлы", post)
    held = office.desk.people.save_organisation(an_organisation(body, body))
    letters = composed(office, replace(card, positions=(replace(card.positions[0], organisation_id=held.id),)))
    expected = [OrganisationUnnamedError(body)] if told else []
    assert [one.error for one in found(office, *letters)] == expected
    assert office.desk.preflight.check(letters).clean == (letters[0].id,)


def test_somebody_who_is_blocked_stops_the_letter(office: Office) -> None:
    [letter] = composed(office, a_card("Оспанов Асқар Маратұлы", blocked=True))
    [told] = found(office, letter)
    assert told.error == PersonBlockedError("Оспанов Асқар Маратұлы")
    assert told.severity is Severity.STOP


def test_a_doubtful_form_waits_until_it_is_confirmed(office: Office) -> None:
    card = a_card("Палий Ян Олегович")
    [letter] = composed(office, card)
    [asked] = found(office, letter)
    assert isinstance(asked.error, DoubtfulFormError)
    assert (asked.severity, asked.field) == (Severity.DECIDE, FormField.PERSON)
    form = ConfirmedForm(Language.RU, Case.DATIVE, letter.wordings[0].name_form)
    [confirmed] = composed(office, replace(card, forms=(form,)))
    assert found(office, confirmed) == []


def test_initials_ask_for_the_full_name(office: Office) -> None:
    [letter] = composed(office, a_card("Оспанов А. М."))
    assert kinds_of(found(office, letter)) == [FullNameMissingError]


def test_the_same_award_within_the_period_has_to_be_decided(office: Office) -> None:
    card = a_card()
    [first] = composed(office, card)
    office.desk.letters.issue([first])
    [again] = office.desk.letters.compose_all([card.person.id], _RUSSIAN)
    later = replace(again, dated=date(2024, 6, 27))
    [asked] = found(office, later)
    assert asked.error == AwardedRecentlyError(date(2024, 2, 28), "1", 3, 12)
    assert asked.severity is Severity.DECIDE
    assert found(office, replace(later, repeat_because="Юбилей")) == []
    assert found(office, replace(again, dated=date(2025, 2, 28))) == []


def test_an_annulled_award_is_no_repeat(office: Office) -> None:
    card = a_card()
    [first] = composed(office, card)
    [award] = office.desk.letters.issue([first])
    office.desk.awards.annul(award.id, "опечатка")
    assert found(office, *office.desk.letters.compose_all([card.person.id], _RUSSIAN)) == []


def test_an_award_of_an_entry_merged_into_the_person_counts(office: Office) -> None:
    one, other = a_card("Оспанов Асқар Маратұлы"), a_card("Оспанов Аскар Маратович")
    [letter] = composed(office, one)
    office.desk.letters.issue([letter])
    office.desk.people.save(other)
    office.desk.duplicates.merge(other.person.id, one.person.id)
    [again] = office.desk.letters.compose_all([other.person.id], _RUSSIAN)
    assert AwardedRecentlyError in kinds_of(found(office, again))


def test_a_similar_name_awarded_before_has_to_be_decided(office: Office) -> None:
    one, other = a_card("Оспанов Асқар Маратұлы"), a_card("Оспанов Аскар Маратович")
    [first] = composed(office, one)
    office.desk.letters.issue([first])
    [letter] = composed(office, other)
    [asked] = found(office, letter)
    assert asked.error == AwardedSimilarError("Оспанов Асқар Маратұлы", date(2024, 2, 28), "1")
    office.desk.duplicates.different(one.person.id, other.person.id)
    assert found(office, letter) == []


def test_one_person_twice_in_a_batch_is_found_at_the_later_letter(office: Office) -> None:
    card, alike = a_card("Оспанов Асқар Маратұлы"), a_card("Оспанов Аскар Маратович")
    first, second = composed(office, card, alike)
    [asked] = found(office, first, second)
    assert (asked.letter_id, asked.error) == (second.id, TwiceInBatchError("Оспанов Асқар Маратұлы"))
    [same] = office.desk.letters.compose_all([card.person.id], _RUSSIAN)
    assert [(one.letter_id, type(one.error)) for one in found(office, first, same)] == [(same.id, TwiceInBatchError)]


def test_a_date_on_a_day_off_is_told(office: Office) -> None:
    [letter] = composed(office, a_card())
    [told] = found(office, replace(letter, dated=date(2024, 3, 8)))
    assert (told.error, told.severity) == (DayOffError(date(2024, 3, 8)), Severity.NOTE)


def test_a_number_of_another_issuer_is_used_once(office: Office) -> None:
    superior = office.desk.commissions.save(a_commission(Role.SUPERIOR))
    signatory = office.desk.commissions.save_signatory(a_signatory(superior.id))
    wishes = replace(_RUSSIAN, issuer_id=superior.id, signatory_id=signatory.id)
    one, other = composed(
        office, a_card("Оспанов Асқар Маратұлы"), a_card("Айтбаев Сергали Омирзакович"), wishes=wishes
    )
    numbered = [replace(one, number="7-П"), replace(other, number="7-П")]
    [stopped] = found(office, *numbered)
    assert (stopped.letter_id, stopped.error) == (other.id, NumberTakenError("7-П"))
    assert office.desk.preflight.numbers(numbered) == {one.id: "7-П", other.id: "7-П"}


def test_a_nomination_has_to_be_approved_first(office: Office) -> None:
    letters = composed(office, a_card())
    [award] = office.desk.awards.nominate(letters)
    [stopped] = found(office, *office.desk.awards.letters([award.id]))
    assert stopped.error == NotApprovedError("Оспанов Асқар Маратұлы")
    office.desk.awards.approve([award.id])
    assert found(office, *office.desk.awards.letters([award.id])) == []


def test_issued_letters_are_left_alone(office: Office) -> None:
    letters = composed(office, a_card())
    office.desk.letters.issue(letters)
    assert found(office, *letters) == []


def test_somebody_who_is_gone_does_not_stop_the_others(office: Office) -> None:
    gone, there = composed(office, a_card("Оспанов Асқар Маратұлы"), a_card("Айтбаев Сергали Омирзакович"))
    assert gone.person_id is not None
    office.desk.people.delete(gone.person_id)
    checked = office.desk.preflight.check([gone, there])
    assert kinds_of(list(checked.findings)) == [RecordGoneError]
    assert checked.clean == (there.id,)
    assert office.desk.preflight.numbers([gone, there]) == {there.id: "1"}


def test_numbers_go_on_in_order_and_by_kind_and_year(office: Office) -> None:
    letters = composed(office, a_card("Оспанов Асқар Маратұлы"), a_card("Айтбаев Сергали Омирзакович"))
    office.desk.letters.issue(composed(office, a_card("Смирнова Галина Николаевна", sex=Sex.FEMALE)))
    later = replace(letters[1], dated=date(2025, 1, 9))
    assert list(office.desk.preflight.numbers(letters).values()) == ["2", "3"]
    assert list(office.desk.preflight.numbers([letters[0], later]).values()) == ["2", "1"]


def test_months_are_full_ones() -> None:
    assert months_between(date(2024, 2, 28), date(2024, 3, 27)) == 0
    assert months_between(date(2024, 2, 28), date(2024, 3, 28)) == 1
    assert months_between(date(2025, 2, 28), date(2024, 2, 28)) == 12


def test_names_are_compared_by_kazakh_spelling_too(office: Office) -> None:
    one = a_card("Оспанов Аскар Маратович", name_kk=a_name("Оспанов Асқар Маратұлы"))
    other = a_card("Оспанов Асқар Маратұлы")
    first, second = composed(office, one, other)
    assert kinds_of(found(office, first, second)) == [TwiceInBatchError]


def test_a_name_set_smaller_than_the_others_is_told(office: Office) -> None:
    [letter] = composed(office, a_card("Абдрахманов-Нурмухамедов Мухаметкали Жаксылыкович"))
    [told] = found(office, letter)
    assert isinstance(told.error, NameShrunkError)
    assert (told.severity, told.language) == (Severity.NOTE, Language.RU)
    assert told.error.used < told.error.wished


SURNAMES = (
    "Оспанов",
    "Нұрланов",
    "Ермеков",
    "Қасымов",
    "Бектенов",
    "Тұрсынбаев",
    "Сейітқазин",
    "Байжанов",
    "Досымов",
    "Абенов",
    "Петров",
    "Яковлев",
)
GIVEN = (
    "Асқар",
    "Бекзат",
    "Серік",
    "Қайрат",
    "Данияр",
    "Мақсат",
    "Тимур",
    "Олжас",
    "Руслан",
    "Виктор",
    "Павел",
    "Жандос",
    "Ғалым",
    "Сергей",
    "Ильяс",
    "Мұрат",
)
INVITED, HELD = 187, 40


def test_of_a_hundred_and_eighty_seven_the_forty_with_problems_wait_and_the_others_are_numbered(office: Office) -> None:
    names = [f"{surname} {given} Маратұлы" for given in GIVEN for surname in SURNAMES][:INVITED]
    cards = [a_card(name, f"секретарь участковой избирательной комиссии № {at}") for at, name in enumerate(names)]
    for place in range(HELD):
        name = names[place * 4]
        cards[place * 4] = (
            a_card(name, blocked=True),
            a_card(name, "смотритель маяка"),
            a_card(f"{name.split()[0]} А. М."),
            a_card(f"{name} 漢"),
        )[place % 4]
    letters = composed(office, *cards, wishes=Wishes(LetterLanguages.BOTH))
    checked = office.desk.preflight.check(letters)
    held = {one.letter_id for one in checked.findings if one.severity is not Severity.NOTE}
    assert held == {letters[place * 4].id for place in range(HELD)}
    assert kinds_of(list(checked.findings)).count(PersonBlockedError) == HELD // 4
    clean = [letter for letter in letters if letter.id in set(checked.clean)]
    assert len(clean) == INVITED - HELD
    issued = office.desk.letters.issue(clean)
    assert [award.number for award in issued] == [str(number) for number in range(1, INVITED - HELD + 1)]
    with office.desk.database.reading() as unit:
        assert awards.known(unit.session, list(held)) == {}
