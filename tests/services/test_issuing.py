"""Letters take their numbers, and their papers are kept."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from desktop_app.domain.awards import Award, AwardState, LetterLanguages, NewLetter
from desktop_app.domain.changes import Topic
from desktop_app.domain.commission import Role
from desktop_app.domain.errors import (
    AlreadyAnnulledError,
    NoSignatoryError,
    NumberTakenError,
    ReasonMissingError,
    RecordGoneError,
    RecordInUseError,
)
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Case, Language
from desktop_app.domain.people import ConfirmedForm
from desktop_app.services.pages import page_count
from tests.builders import Office, a_card, a_commission, a_name, a_signatory, an_office
from tests.paper import text_of

NAMES = ("Абай Асқар", "Бекет Болат", "Ғани Ғалым")


def letters(office: Office, *people: str, dated: date | None = None) -> list[NewLetter]:
    cards = [a_card(name) for name in people]
    office.desk.people.save_all(cards)
    return [office.desk.letters.compose(card.person.id, dated=dated) for card in cards]


def issued(office: Office, *people: str) -> list[Award]:
    return office.desk.letters.issue(letters(office, *people))


def of_oblast(office: Office, number: str) -> NewLetter:
    oblast = office.desk.commissions.save(a_commission(Role.SUPERIOR))
    office.desk.commissions.save_signatory(a_signatory(oblast.id))
    card = office.desk.people.save(a_card())
    return replace(office.desk.letters.compose(card.person.id, issuer_id=oblast.id), number=number)


def test_numbers_count_from_one_in_the_order_given(office: Office) -> None:
    assert [award.number for award in issued(office, *NAMES)] == ["1", "2", "3"]


def test_the_next_letters_count_on(office: Office) -> None:
    issued(office, "Абай")
    assert issued(office, "Бекет")[0].sequence == 2


def test_each_year_counts_for_itself(office: Office) -> None:
    issued(office, "Абай")
    award = office.desk.letters.issue(letters(office, "Бекет", dated=date(2025, 1, 9)))[0]
    assert (award.number, award.dated.year) == ("1", 2025)


def test_a_retry_takes_no_new_number(office: Office) -> None:
    new = letters(office, *NAMES)
    first = office.desk.letters.issue(new)
    assert office.desk.letters.issue(new) == first


def test_a_retry_keeps_the_paper(office: Office) -> None:
    new = letters(office, "Абай")
    award = office.desk.letters.issue(new)[0]
    before = office.desk.awards.paper(award.id, Language.RU)
    office.desk.letters.issue(new)
    assert office.desk.awards.paper(award.id, Language.RU) == before


def test_a_batch_that_was_half_issued_counts_the_rest_on(office: Office) -> None:
    new = letters(office, *NAMES)
    office.desk.letters.issue(new[1:2])
    assert [award.number for award in office.desk.letters.issue(new)] == ["2", "1", "3"]


def test_one_letter_given_twice_is_issued_once(office: Office) -> None:
    new = letters(office, "Абай")[0]
    assert [award.number for award in office.desk.letters.issue([new, new])] == ["1"]


def test_a_batch_with_one_wrong_letter_issues_nothing(office: Office) -> None:
    new = letters(office, *NAMES)
    new[1] = replace(new[1], dated=date(2019, 1, 1))
    with pytest.raises(NoSignatoryError):
        office.desk.letters.issue(new)
    assert office.desk.register.years() == []


def test_a_refused_batch_uses_no_number(office: Office) -> None:
    new = letters(office, *NAMES)
    with pytest.raises(NoSignatoryError):
        office.desk.letters.issue([new[0], replace(new[1], dated=date(2019, 1, 1))])
    assert office.desk.letters.issue(new[2:])[0].number == "1"


def test_another_issuers_letter_bears_the_number_that_was_typed(office: Office) -> None:
    award = office.desk.letters.issue([of_oblast(office, "48-к")])[0]
    assert (award.number, award.sequence) == ("48-к", None)


def test_another_issuers_letter_may_bear_no_number(office: Office) -> None:
    first, second = of_oblast(office, ""), of_oblast(office, "")
    assert [award.number for award in office.desk.letters.issue([first, second])] == ["", ""]


def test_another_issuers_letter_leaves_our_counter_alone(office: Office) -> None:
    office.desk.letters.issue([of_oblast(office, "48-к")])
    assert issued(office, "Абай")[0].number == "1"


def test_one_number_twice_in_a_batch_is_refused(office: Office) -> None:
    first = of_oblast(office, "48-к")
    with pytest.raises(NumberTakenError):
        office.desk.letters.issue([first, replace(first, id=new_id())])
    assert office.desk.register.years() == []


def test_a_number_typed_into_our_own_letter_does_not_count(office: Office) -> None:
    new = replace(letters(office, "Абай")[0], number="99")
    assert office.desk.letters.issue([new])[0].number == "1"


def test_issued_letters_are_numbered_not_printed(office: Office) -> None:
    assert issued(office, "Абай")[0].state is AwardState.NUMBERED


def test_a_letter_in_both_languages_has_one_number_and_two_papers(office: Office) -> None:
    award = issued(office, "Абай")[0]
    papers = [office.desk.awards.paper(award.id, language) for language in (Language.KK, Language.RU)]
    assert ["№ 1" in text_of(paper).replace("\xa0", " ") for paper in papers] == [True, True]


def test_a_paper_of_a_batch_is_one_page_with_its_own_name(office: Office) -> None:
    paper = office.desk.awards.paper(issued(office, *NAMES)[1].id, Language.RU)
    assert page_count(paper) == 1
    assert "Бекету Болату" in text_of(paper).replace("\xa0", " ")


def test_papers_come_in_the_order_asked_for(office: Office) -> None:
    awards = issued(office, *NAMES)
    paper = office.desk.awards.papers([awards[2].id, awards[0].id], Language.RU)
    numbers = [text_of(paper, page).replace("\xa0", " ").split("№ ")[-1][0] for page in (0, 1)]
    assert numbers == ["3", "1"]


def test_papers_of_two_batches_are_bound_together(office: Office) -> None:
    awards = [*issued(office, "Абай"), *issued(office, "Бекет", "Ғани")]
    assert page_count(office.desk.awards.papers([award.id for award in awards], Language.KK)) == 3


def test_a_whole_batch_is_the_bytes_that_were_kept(office: Office) -> None:
    ids = [award.id for award in issued(office, *NAMES)]
    first, second = (office.desk.awards.papers(ids, Language.RU) for _ in range(2))
    assert sha256(first).digest() == sha256(second).digest()


def test_a_language_that_was_not_made_has_no_paper(office: Office) -> None:
    card = office.desk.people.save(a_card())
    letter = office.desk.letters.compose(card.person.id, languages=LetterLanguages.KK)
    award = office.desk.letters.issue([letter])[0]
    with pytest.raises(RecordGoneError):
        office.desk.awards.paper(award.id, Language.RU)


def test_a_paper_stays_as_it_was_when_the_person_changes(office: Office) -> None:
    card = office.desk.people.save(a_card("Абай Асқар"))
    award = office.desk.letters.issue([office.desk.letters.compose(card.person.id)])[0]
    before = office.desk.awards.paper(award.id, Language.RU)
    office.desk.people.save(replace(card, person=replace(card.person, name=a_name("Ким Виктор"))))
    assert office.desk.awards.paper(award.id, Language.RU) == before


def test_the_award_keeps_the_names_of_its_day(office: Office) -> None:
    award = issued(office, "Абай Асқар")[0]
    office.desk.commissions.save_signatory(replace(office.signatory, name_ru="Б. Новый"))
    kept = office.desk.awards.award(award.id)
    assert (kept.recipient, kept.signed_by) == ("Абай Асқар", "Н. Сейтказин")


def test_issued_forms_are_kept_with_the_person(office: Office) -> None:
    award = issued(office, "Ким Виктор")[0]
    assert award.person_id is not None
    forms = office.desk.people.card(award.person_id).forms
    assert ConfirmedForm(Language.RU, Case.DATIVE, "Киму Виктору") in forms


def test_a_typed_form_is_proposed_in_the_next_letter(office: Office) -> None:
    new = letters(office, "Абай Асқар")[0]
    typed = tuple(replace(wording, name_form="Абаю А.", post_form="своему") for wording in new.wordings)
    award = office.desk.letters.issue([replace(new, wordings=typed)])[0]
    assert award.person_id is not None
    wording = office.desk.letters.compose(award.person_id).wording(Language.RU)
    assert wording is not None
    assert (wording.name_form, wording.post_form) == ("Абаю А.", "своему")


def test_a_wording_of_a_post_is_asked_about_once_not_once_a_person(office: Office) -> None:
    first, second = a_card("Абай", "укротитель тигров"), a_card("Бекет", "укротитель тигров")
    office.desk.people.save_all([first, second])
    new = office.desk.letters.compose(first.person.id, languages=LetterLanguages.RU)
    typed = tuple(replace(wording, post_form="укротителю тигров") for wording in new.wordings)
    office.desk.letters.issue([replace(new, wordings=typed)])
    again = office.desk.letters.compose(second.person.id, languages=LetterLanguages.RU)
    assert [doubt.field for doubt in office.desk.letters.doubts(again)] == []
    assert again.wordings[0].post_form == "укротителю тигров"


@pytest.mark.parametrize(
    ("post", "typed", "next_post", "wanted"),
    [
        ("укротитель тигров", "жолбарыс үйретуші", "укротитель тигров", "жолбарыс үйретуші"),
        ("вожатый отряда № 5", "№ 5 жасақтың жетекшісі", "вожатый отряда № 12", "№ 12 жасақтың жетекшісі"),
        ("сторож {n}", "күзетші", "сторож 7", ""),
    ],
)
def test_the_phrase_book_learns_a_kazakh_post_that_was_typed(
    office: Office, post: str, typed: str, next_post: str, wanted: str
) -> None:
    first, second = a_card("Абай", post), a_card("Бекет", next_post)
    office.desk.people.save_all([first, second])
    new = office.desk.letters.compose(first.person.id)
    new = replace(new, wordings=tuple(replace(wording, post_form=typed) for wording in new.wordings))
    office.desk.letters.issue([new])
    wording = office.desk.letters.compose(second.person.id).wording(Language.KK)
    assert wording is not None
    assert wording.post_form == wanted


def test_a_kazakh_letter_alone_teaches_the_phrase_book_too(office: Office) -> None:
    card = office.desk.people.save(a_card("Абай", "укротитель тигров"))
    new = office.desk.letters.compose(card.person.id, languages=LetterLanguages.KK)
    office.desk.letters.issue([replace(new, wordings=(replace(new.wordings[0], post_form="үйретуші"),))])
    assert office.desk.people.kazakh_post("укротитель тигров") == "үйретуші"


def test_printing_is_noted(office: Office) -> None:
    award = issued(office, "Абай")[0]
    office.desk.awards.mark_printed([award.id], copies=2)
    assert office.desk.awards.award(award.id).state is AwardState.PRINTED


def test_an_annulled_letter_stays_annulled_when_it_is_printed(office: Office) -> None:
    award = issued(office, "Абай")[0]
    office.desk.awards.annul(award.id, "ошибка")
    office.desk.awards.mark_printed([award.id])
    assert office.desk.awards.award(award.id).state is AwardState.ANNULLED


def test_an_annulled_letter_keeps_its_reason_and_number(office: Office) -> None:
    award = issued(office, "Абай")[0]
    office.desk.awards.annul(award.id, " ошибка в имени ")
    kept = office.desk.awards.award(award.id)
    assert (kept.state, kept.annulled_because, kept.number) == (AwardState.ANNULLED, "ошибка в имени", "1")


def test_an_annulled_number_is_not_given_again(office: Office) -> None:
    office.desk.awards.annul(issued(office, "Абай")[0].id, "ошибка")
    assert issued(office, "Бекет")[0].number == "2"


def test_annulling_asks_for_a_reason(office: Office) -> None:
    award = issued(office, "Абай")[0]
    with pytest.raises(ReasonMissingError):
        office.desk.awards.annul(award.id, "  ")


def test_nothing_is_annulled_twice(office: Office) -> None:
    award = issued(office, "Абай")[0]
    office.desk.awards.annul(award.id, "ошибка")
    with pytest.raises(AlreadyAnnulledError):
        office.desk.awards.annul(award.id, "ещё раз")


def test_what_is_not_there_is_not_annulled(office: Office) -> None:
    with pytest.raises(RecordGoneError):
        office.desk.awards.annul(new_id(), "ошибка")


def test_issuing_is_no_step_to_take_back(office: Office) -> None:
    issued(office, "Абай")
    assert office.desk.steps.state().undo is None


def test_issuing_announces_awards(office: Office) -> None:
    heard: list[int] = []
    office.desk.changes.subscribe({Topic.AWARDS}, lambda _topics: heard.append(len(office.desk.register.years())))
    issued(office, "Абай")
    assert heard == [1]


def test_a_signatory_who_has_signed_stays(office: Office) -> None:
    issued(office, "Абай")
    with pytest.raises(RecordInUseError):
        office.desk.commissions.delete_signatory(office.signatory.id)


def test_numbers_go_on_after_the_file_was_closed(office: Office) -> None:
    issued(office, "Абай")
    office.desk.close()
    folder = office.desk.path.parent
    again = an_office(folder)
    ours = again.desk.people.ids()
    assert (
        again.desk.letters.issue([again.desk.letters.compose(ours[0], issuer_id=office.commission.id)])[0].number == "2"
    )
    again.desk.close()
