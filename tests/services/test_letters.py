"""Letters: composed, checked, previewed."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.award_kinds import LetterTemplate
from desktop_app.domain.awards import LetterLanguages, LetterWording, NewLetter
from desktop_app.domain.commission import Role
from desktop_app.domain.errors import (
    DoesNotFitError,
    EmptyTextError,
    MissingGlyphError,
    NoSignatoryError,
    NumberTakenError,
    PostMissingError,
    RecordGoneError,
    RuleError,
    SexUnknownError,
    TextTooLongError,
    UnbalancedBraceError,
    UnknownFieldError,
)
from desktop_app.domain.forms import FormField
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Case, Language, Sex
from desktop_app.domain.people import ConfirmedForm, PersonCard
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from tests.builders import Office, a_card, a_commission, a_name, a_person, a_position, a_signatory
from tests.paper import text_of


def composed(office: Office, card: PersonCard | None = None) -> NewLetter:
    saved = office.desk.people.save(card or a_card())
    return office.desk.letters.compose(saved.person.id)


def said(letter: NewLetter, language: Language) -> LetterWording:
    wording = letter.wording(language)
    assert wording is not None
    return wording


def kinds_of(problems: list[RuleError]) -> list[type[RuleError]]:
    return [type(problem) for problem in problems]


def with_text(office: Office, letter: NewLetter, text: str) -> NewLetter:
    return office.desk.letters.reword(letter, Language.RU, text)


def test_a_russian_letter_names_person_and_post_in_the_dative(office: Office) -> None:
    wording = said(composed(office, a_card("Айтбаев Сергали Омирзакович")), Language.RU)
    assert wording.name_form == "Айтбаеву Сергали Омирзаковичу"
    assert wording.post_form == "секретарю участковой избирательной комиссии № 179"


def test_a_kazakh_letter_words_the_post_by_the_phrase_book(office: Office) -> None:
    wording = said(composed(office, a_card("Оспанов Асқар Маратұлы")), Language.KK)
    assert wording.name_form == "Оспанов Асқар Маратұлына"
    assert wording.post_form == "№ 179 учаскелік сайлау комиссиясының хатшысы"


def test_a_kazakh_letter_uses_the_kazakh_spelling(office: Office) -> None:
    card = a_card("Оспанов Аскар", name_kk=a_name("Оспанов Асқар"))
    assert said(composed(office, card), Language.KK).name_form == "Оспанов Асқарға"


def test_a_worded_kazakh_post_goes_before_the_phrase_book(office: Office) -> None:
    card = a_card()
    card = replace(card, positions=(replace(card.positions[0], post_kk="хатшы"),))
    assert said(composed(office, card), Language.KK).post_form == "хатшы"


def test_a_confirmed_form_goes_before_the_rules(office: Office) -> None:
    form = ConfirmedForm(Language.RU, Case.DATIVE, "Оспанову Аскару")
    assert said(composed(office, replace(a_card(), forms=(form,))), Language.RU).name_form == "Оспанову Аскару"


def test_a_letter_names_the_post_of_its_date(office: Office) -> None:
    person = a_person()
    past = a_position(person.id, "учитель", valid_to=date(2023, 12, 31))
    now = a_position(person.id, "директор", valid_from=date(2024, 1, 1))
    office.desk.people.save(PersonCard(person, (past, now)))
    old = office.desk.letters.compose(person.id, dated=date(2023, 5, 5))
    assert said(old, Language.RU).post_form == "учителю"


def test_a_letter_in_one_language_has_one_wording(office: Office) -> None:
    card = office.desk.people.save(a_card())
    letter = office.desk.letters.compose(card.person.id, languages=LetterLanguages.KK)
    assert [wording.language for wording in letter.wordings] == [Language.KK]


def test_a_letter_is_of_today_by_our_commission_and_its_chair(office: Office) -> None:
    letter = composed(office)
    assert (letter.dated, letter.issuer_id, letter.signatory_id) == (
        date(2024, 2, 28),
        office.commission.id,
        office.signatory.id,
    )


def test_the_signatory_of_the_date_signs(office: Office) -> None:
    past = a_signatory(office.commission.id, valid_from=date(2020, 1, 1), valid_to=date(2024, 1, 14))
    office.desk.commissions.save_signatory(past)
    card = office.desk.people.save(a_card())
    assert office.desk.letters.compose(card.person.id, dated=date(2023, 5, 5)).signatory_id == past.id


def test_without_a_commission_no_letter_is_composed(desk: Desk) -> None:
    card = desk.people.save(a_card())
    with pytest.raises(RecordGoneError):
        desk.letters.compose(card.person.id)


def test_without_a_signatory_no_letter_is_composed(desk: Desk) -> None:
    desk.commissions.save(a_commission())
    card = desk.people.save(a_card())
    with pytest.raises(NoSignatoryError):
        desk.letters.compose(card.person.id)


def test_many_letters_are_composed_in_the_order_of_the_people(office: Office) -> None:
    cards = [a_card("Абай"), a_card("Бекет")]
    office.desk.people.save_all(cards)
    ids = [card.person.id for card in cards]
    letters = office.desk.letters.compose_all(ids, Wishes(LetterLanguages.RU))
    assert [letter.person_id for letter in letters] == ids


def test_another_text_asks_for_its_own_case(office: Office) -> None:
    letter = with_text(office, composed(office, a_card("Ким Виктор")), "Награждается\n{person}")
    assert said(letter, Language.RU).name_form == "Ким Виктор"


def test_a_typed_form_outlives_a_text_in_the_same_case(office: Office) -> None:
    letter = composed(office)
    typed = tuple(replace(wording, name_form="Кому-то") for wording in letter.wordings)
    letter = with_text(office, replace(letter, wordings=typed), "выражает благодарность\n{person:dative}")
    assert said(letter, Language.RU).name_form == "Кому-то"


def test_a_text_of_one_language_leaves_the_other_alone(office: Office) -> None:
    before = composed(office)
    assert said(with_text(office, before, "{person}"), Language.KK) == said(before, Language.KK)


def test_a_doubtful_form_is_shown_with_its_reasons(office: Office) -> None:
    letter = composed(office, a_card("Ким Саша", sex=Sex.UNKNOWN))
    doubt = next(doubt for doubt in office.desk.letters.doubts(letter) if doubt.language is Language.RU)
    assert (doubt.field, bool(doubt.reasons)) == (FormField.PERSON, True)


def test_an_unknown_post_is_doubtful(office: Office) -> None:
    doubts = office.desk.letters.doubts(composed(office, a_card(post_ru="укротитель тигров")))
    assert (Language.RU, FormField.POST) in [(doubt.language, doubt.field) for doubt in doubts]


def test_a_form_that_was_typed_is_not_doubted(office: Office) -> None:
    letter = composed(office, a_card("Ким Саша", sex=Sex.UNKNOWN))
    typed = tuple(replace(wording, name_form="Ким Саше!") for wording in letter.wordings)
    doubts = office.desk.letters.doubts(replace(letter, wordings=typed))
    assert FormField.PERSON not in [doubt.field for doubt in doubts]


def test_a_letter_that_prints_clean_has_no_problems(office: Office) -> None:
    assert office.desk.letters.problems(composed(office)) == []


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("  ", EmptyTextError),
        ("{person", UnbalancedBraceError),
        ("{person.__class__}", UnknownFieldError),
        ("{0}", UnknownFieldError),
        ("{person:datv}", UnknownFieldError),
        ("{{person}}", UnbalancedBraceError),
        ("{person:dative}\n\U0001f600", MissingGlyphError),
        ("{person:dative}\n" + "слово " * 300, DoesNotFitError),
        ("я" * 2_001, TextTooLongError),
    ],
)
def test_a_text_that_cannot_be_set_is_a_problem(office: Office, text: str, refused: type[RuleError]) -> None:
    letter = with_text(office, composed(office), text)
    assert refused in kinds_of(office.desk.letters.problems(letter))


def test_a_text_with_sexes_needs_the_sex(office: Office) -> None:
    letter = composed(office, a_card("Ким Саша", sex=Sex.UNKNOWN))
    letter = with_text(office, letter, "{Уважаемый|Уважаемая} {given_names}!")
    assert kinds_of(office.desk.letters.problems(letter)) == [SexUnknownError]


def test_a_post_without_kazakh_wording_is_a_problem(office: Office) -> None:
    problems = office.desk.letters.problems(composed(office, a_card(post_ru="укротитель тигров")))
    assert [(type(problem), vars(problem)) for problem in problems] == [(PostMissingError, {"language": "kk"})]


def test_somebody_without_a_post_is_thanked_without_it(office: Office) -> None:
    assert office.desk.letters.problems(composed(office, a_card(post_ru=""))) == []


def test_a_date_before_the_signatory_is_a_problem(office: Office) -> None:
    letter = replace(composed(office), dated=date(2019, 1, 1))
    assert NoSignatoryError in kinds_of(office.desk.letters.problems(letter))


def test_a_signatory_of_another_commission_is_a_problem(office: Office) -> None:
    oblast = office.desk.commissions.save(a_commission(Role.SUPERIOR))
    letter = replace(composed(office), issuer_id=oblast.id)
    assert NoSignatoryError in kinds_of(office.desk.letters.problems(letter))


def test_a_person_who_has_gone_is_a_problem(office: Office) -> None:
    letter = replace(composed(office), person_id=new_id())
    assert kinds_of(office.desk.letters.problems(letter)) == [RecordGoneError]


def test_a_number_that_the_issuer_gave_before_is_a_problem(office: Office) -> None:
    oblast = office.desk.commissions.save(a_commission(Role.SUPERIOR))
    office.desk.commissions.save_signatory(a_signatory(oblast.id))
    card = office.desk.people.save(a_card())
    one, two = (
        replace(office.desk.letters.compose(card.person.id, issuer_id=oblast.id), number="12-к") for _ in range(2)
    )
    office.desk.letters.issue([one])
    assert kinds_of(office.desk.letters.problems(two)) == [NumberTakenError]


def test_a_preview_shows_the_number_to_come(office: Office) -> None:
    page = text_of(office.desk.letters.preview(composed(office), Language.RU))
    assert "№ 1" in page.replace("\xa0", " ")


def test_markup_in_a_name_is_printed_as_it_was_typed(office: Office) -> None:
    letter = composed(office, a_card("Қ. <b>Әлиева</b> & Ұлы =cmd()", ""))
    assert office.desk.letters.problems(letter) == []
    assert "<b>Әлиева</b>" in text_of(office.desk.letters.preview(letter, Language.KK))


def test_a_preview_leaves_no_trace(office: Office) -> None:
    letter = composed(office)
    before = office.desk.steps.history()
    office.desk.letters.preview(letter, Language.KK)
    assert (office.desk.register.years(), office.desk.steps.history()) == ([], before)


def test_a_preview_in_a_language_of_no_wording_is_refused(office: Office) -> None:
    card = office.desk.people.save(a_card())
    letter = office.desk.letters.compose(card.person.id, languages=LetterLanguages.KK)
    with pytest.raises(RecordGoneError):
        office.desk.letters.preview(letter, Language.RU)


def test_the_address_form_greets_a_woman(office: Office) -> None:
    card = office.desk.people.save(a_card("Нурланова Айгуль Сериковна", sex=Sex.FEMALE))
    address = office.desk.samples.templates(office.desk.samples.kinds()[0].id)[1]
    letter = office.desk.letters.compose(card.person.id, template_id=address.id)
    page = text_of(office.desk.letters.preview(letter, Language.RU)).replace("\xa0", " ")
    assert "Уважаемая Айгуль Сериковна!" in page


def test_a_text_of_our_own_stands_behind_the_shipped_ones(desk: Desk) -> None:
    kind = desk.samples.kinds()[0]
    own = LetterTemplate(new_id(), kind.id, "Өзіміздің", "Наш", "{person:dative}", "{person:dative}")
    desk.samples.save_template(own)
    assert desk.samples.templates(kind.id)[-1] == own


def test_a_text_with_an_unknown_field_is_not_saved(desk: Desk) -> None:
    kind = desk.samples.kinds()[0]
    with pytest.raises(UnknownFieldError):
        desk.samples.save_template(LetterTemplate(new_id(), kind.id, "x", "x", "{person}", "{secret}"))


def test_issuers_stand_with_our_commission_first(office: Office) -> None:
    oblast = office.desk.commissions.save(a_commission(Role.SUPERIOR, name_ru="Аобластная"))
    assert [one.id for one in office.desk.letters.issuers()] == [office.commission.id, oblast.id]


def test_another_date_keeps_the_text_and_the_forms_that_were_typed(office: Office) -> None:
    letter = with_text(office, composed(office), "вручается\n{person:dative}\nза помощь школе.")
    typed = replace(said(letter, Language.RU), name_form="Асқару Маратовичу")
    letter = replace(letter, wordings=(said(letter, Language.KK), typed))
    again = office.desk.letters.recompose(letter, Wishes(dated=date(2024, 3, 1)))
    assert said(again, Language.RU) == typed
    assert (again.id, again.dated) == (letter.id, date(2024, 3, 1))


def test_another_sample_brings_its_text_and_keeps_the_typed_name(office: Office) -> None:
    letter = composed(office)
    typed = replace(said(letter, Language.RU), text="{person:dative}\nза помощь.", name_form="Асқару Маратовичу")
    letter = replace(letter, wordings=(said(letter, Language.KK), typed))
    again = said(office.desk.letters.recompose(letter, Wishes(), keep_text=False), Language.RU)
    assert "за помощь" not in again.text
    assert again.name_form == "Асқару Маратовичу"


def test_a_post_that_was_only_suggested_follows_the_date(office: Office) -> None:
    card = a_card()
    posts = (
        a_position(card.person.id, "секретарь УИК № 179", valid_to=date(2024, 1, 31)),
        a_position(card.person.id, "председатель УИК № 179", valid_from=date(2024, 2, 1)),
    )
    letter = composed(office, replace(card, positions=posts))
    earlier = office.desk.letters.recompose(letter, Wishes(dated=date(2024, 1, 10)))
    assert said(earlier, Language.RU).post_form == "секретарю УИК № 179"


def test_each_paper_names_the_grounds_in_its_own_language(office: Office) -> None:
    letter = replace(composed(office), basis="решение № 3", basis_kk="№ 3 шешім")
    kazakh = text_of(office.desk.letters.preview(letter, Language.KK))
    assert "№ 3 шешім" in " ".join(kazakh.split())
    assert "решение" not in kazakh


def test_a_language_that_is_added_comes_with_its_own_text(office: Office) -> None:
    letter = composed(office)
    kazakh = office.desk.letters.recompose(letter, Wishes(languages=LetterLanguages.KK))
    both = office.desk.letters.recompose(kazakh, Wishes())
    assert both.wordings == letter.wordings
