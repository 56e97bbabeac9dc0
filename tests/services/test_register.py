"""The register of awards."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.awards import AwardRow, AwardState
from desktop_app.domain.commission import Role
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import StepName
from desktop_app.domain.languages import Language, Sex
from desktop_app.domain.meetings import Meeting, MeetingKind
from desktop_app.services.letters import Wishes
from desktop_app.services.pages import page_count
from desktop_app.services.register import RegisterFilter, is_gapless
from desktop_app.storage import meetings
from tests.builders import Office, a_card, a_commission, a_name, a_signatory
from tests.paper import text_of


def issue(office: Office, name: str, *, dated: date | None = None) -> AwardRow:
    card = office.desk.people.save(a_card(name))
    award = office.desk.letters.issue([office.desk.letters.compose(card.person.id, dated=dated)])[0]
    return next(row for row in office.desk.register.rows(award.dated.year, Language.RU) if row.id == award.id)


def test_an_empty_register_has_no_years(office: Office) -> None:
    assert office.desk.register.years() == []


def test_years_stand_with_the_latest_first(office: Office) -> None:
    issue(office, "Абай", dated=date(2024, 5, 1))
    issue(office, "Бекет", dated=date(2025, 5, 1))
    assert office.desk.register.years() == [2025, 2024]


def test_a_line_says_what_the_letter_says(office: Office) -> None:
    row = issue(office, "Ким Виктор")
    assert (row.number, row.recipient, row.signatory) == ("1", "Ким Виктор", "Н. Сейтказин")
    assert row.post == "секретарь участковой избирательной комиссии № 179"
    assert row.reason.startswith("за активное участие в развитии избирательной системы")


def test_a_kazakh_register_says_it_in_kazakh(office: Office) -> None:
    card = office.desk.people.save(a_card("Оспанов Аскар", name_kk=a_name("Оспанов Асқар")))
    office.desk.letters.issue([office.desk.letters.compose(card.person.id)])
    row = office.desk.register.rows(2024, Language.KK)[0]
    assert (row.recipient, row.kind, row.signatory) == ("Оспанов Асқар", "Алғыс хат", "Н. Сейтқазин")
    assert row.post == "№ 179 учаскелік сайлау комиссиясының хатшысы"
    assert row.reason.endswith("үшін беріледі.")


def test_an_address_is_registered_without_its_salutation(office: Office) -> None:
    card = office.desk.people.save(a_card("Ким Мария", sex=Sex.FEMALE))
    address = office.desk.samples.templates(office.desk.samples.kinds()[0].id)[1]
    office.desk.letters.issue([office.desk.letters.compose(card.person.id, template_id=address.id)])
    reason = office.desk.register.rows(2024, Language.RU)[0].reason
    assert reason.startswith("Жамбылская районная")
    assert "Уважаемая" not in reason


def test_lines_stand_by_number_as_numbers(office: Office) -> None:
    for number in range(11):
        issue(office, f"Ли {number}")
    assert [row.number for row in office.desk.register.rows(2024, Language.RU)] == [str(n) for n in range(1, 12)]


def test_papers_of_another_issuer_stand_behind_the_counted_ones(office: Office) -> None:
    oblast = office.desk.commissions.save(a_commission(Role.SUPERIOR))
    office.desk.commissions.save_signatory(a_signatory(oblast.id))
    card = office.desk.people.save(a_card("Абай"))
    letter = office.desk.letters.compose(card.person.id, issuer_id=oblast.id)
    office.desk.letters.issue([replace(letter, number="0-к")])
    issue(office, "Бекет")
    assert [row.number for row in office.desk.register.rows(2024, Language.RU)] == ["1", "0-к"]


@pytest.mark.parametrize("typed", ["касым", "Қасым", "179", "развит"])
def test_search_finds_recipient_post_and_reason(office: Office, typed: str) -> None:
    issue(office, "Тоқаев Қасым")
    assert len(office.desk.register.rows(2024, Language.RU, typed)) == 1


def test_search_leaves_others_out(office: Office) -> None:
    issue(office, "Тоқаев Қасым")
    assert office.desk.register.rows(2024, Language.RU, "ким") == []


def test_a_filter_shows_the_states_asked_for(office: Office) -> None:
    first, second = issue(office, "Абай"), issue(office, "Бекет")
    office.desk.awards.annul(first.id, "ошибка")
    assert [
        row.id
        for row in office.desk.register.rows(
            2024, Language.RU, only=RegisterFilter(states=frozenset({AwardState.NUMBERED}))
        )
    ] == [second.id]


def test_an_annulled_letter_stays_in_the_register(office: Office) -> None:
    row = issue(office, "Абай")
    office.desk.awards.annul(row.id, "ошибка")
    assert [one.state for one in office.desk.register.rows(2024, Language.RU)] == [AwardState.ANNULLED]


def test_the_papers_of_one_person_stand_with_the_latest_first(office: Office) -> None:
    card = office.desk.people.save(a_card("Абай"))
    for day in (date(2024, 2, 1), date(2025, 2, 1)):
        office.desk.letters.issue([office.desk.letters.compose(card.person.id, dated=day)])
    issue(office, "Бекет")
    papers = office.desk.register.of_person(card.person.id, Language.RU)
    assert [row.dated.year for row in papers] == [2025, 2024]


def test_a_signatory_who_is_renamed_stays_in_the_register_as_signed(office: Office) -> None:
    issue(office, "Абай")
    office.desk.commissions.save_signatory(replace(office.signatory, name_ru="Б. Новый"))
    assert office.desk.register.rows(2024, Language.RU)[0].signatory == "Н. Сейтказин"


def test_the_register_on_paper_names_everybody(office: Office) -> None:
    issue(office, "Абаев Абай")
    issue(office, "Бекетов Бекет")
    pages = office.desk.register.pdf(2024, Language.RU)
    said = text_of(pages)
    assert page_count(pages) >= 1
    assert ("Абаев" in said, "Бекетов" in said) == (True, True)


def test_the_same_register_is_the_same_bytes(office: Office) -> None:
    issue(office, "Абай")
    assert office.desk.register.pdf(2024, Language.KK) == office.desk.register.pdf(2024, Language.KK)


def test_a_filter_by_kind_issuer_and_meeting_takes_what_fits(office: Office) -> None:
    row = issue(office, "Абай")
    assert row.kind_short
    for only, count in (
        (RegisterFilter(kind_id=row.kind_id, issuer_id=row.issuer_id), 1),
        (RegisterFilter(issuer_id=new_id()), 0),
        (RegisterFilter(kind_id=new_id()), 0),
        (RegisterFilter(meeting_id=new_id()), 0),
    ):
        assert len(office.desk.register.rows(2024, Language.RU, only=only)) == count


def test_a_line_tells_when_and_by_whom_it_was_handed_out(office: Office) -> None:
    row = issue(office, "Абай")
    office.desk.awards.present([row.id], date(2024, 2, 28), "Н. Сейтказин")
    assert office.desk.register.rows(2024, Language.RU)[0].presented == "28.02.2024, Н. Сейтказин"


def test_the_place_is_told_of_the_day_of_the_meeting_only(office: Office) -> None:
    meeting = Meeting(new_id(), MeetingKind.EXTENDED, date(2024, 2, 28), title_ru="Заседание", place_ru="село Аса")
    with office.desk.database.writing(StepName("Meeting")) as unit:
        meetings.save(unit.session, meeting)
    card = office.desk.people.save(a_card("Абай"))
    letters = office.desk.letters.compose_all([card.person.id], Wishes(meeting_id=meeting.id))
    award = office.desk.letters.issue(letters)[0]
    told = []
    for day in (date(2024, 2, 28), date(2024, 3, 1)):
        office.desk.awards.present([award.id], day)
        told.append(office.desk.register.rows(2024, Language.RU)[0].presented)
        office.desk.awards.take_back([award.id])
    assert told == ["село Аса, 28.02.2024", "01.03.2024"]


def test_numbers_are_gapless_when_none_is_missing(office: Office) -> None:
    papers = [office.desk.awards.award(issue(office, name).id) for name in ("Абай", "Бекет", "Кенже")]
    assert [is_gapless(papers), is_gapless(papers[1:]), is_gapless([])] == [True, False, False]


def test_the_register_names_its_secretary(office: Office) -> None:
    issue(office, "Абай")
    secretary = a_signatory(office.commission.id, name_ru="Г. Оразбаева", post_ru="Секретарь комиссии")
    office.desk.commissions.save_signatory(secretary)
    assert "Оразбаева" in text_of(office.desk.register.pdf(2024, Language.RU))


def test_the_workbook_has_the_lines_of_the_register(office: Office) -> None:
    issue(office, "Абай")
    assert office.desk.register.xlsx(2024, Language.KK).startswith(b"PK")
