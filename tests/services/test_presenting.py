"""The list for handing out."""

import re
from datetime import date

from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import StepName
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind
from desktop_app.services.letters import Wishes
from desktop_app.storage import meetings
from tests.builders import Office, a_card
from tests.paper import text_of
from tests.services.test_register import issue


def _said(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", text_of(pdf).replace("\u00a0", " "))


def a_meeting(office: Office) -> Meeting:
    meeting = Meeting(new_id(), MeetingKind.EXTENDED, date(2024, 2, 28), title_ru="Заседание", place_ru="село Аса")
    with office.desk.database.writing(StepName("Meeting")) as unit:
        meetings.save(unit.session, meeting)
    return meeting


def test_chosen_awards_stand_in_the_order_given(office: Office) -> None:
    rows = [issue(office, name) for name in ("Абай", "Бекет")]
    said = _said(office.desk.presenting.pdf([row.id for row in rows[::-1]], Language.RU))
    assert said.index("Бекет") < said.index("Абай")


def test_the_text_to_read_aloud_is_a_sentence(office: Office) -> None:
    said = _said(office.desk.presenting.pdf([issue(office, "Ким Виктор").id], Language.RU))
    sentence = "Благодарственным письмом награждается Ким Виктор, секретарь участковой избирательной комиссии № 179, за"
    assert sentence in said


def test_a_kazakh_list_reads_in_kazakh(office: Office) -> None:
    said = _said(office.desk.presenting.pdf([issue(office, "Ким Виктор").id], Language.KK))
    assert "үшін алғыс хатпен марапатталады." in said


def test_annulled_papers_are_not_handed_out(office: Office) -> None:
    row = issue(office, "Абай")
    office.desk.awards.annul(row.id, "ошибка")
    assert "Вручать нечего" in _said(office.desk.presenting.pdf([row.id], Language.RU))


def test_the_list_of_a_meeting_has_its_awards_and_its_head(office: Office) -> None:
    meeting, card = a_meeting(office), office.desk.people.save(a_card("Абай"))
    award = office.desk.letters.issue(office.desk.letters.compose_all([card.person.id], Wishes(meeting_id=meeting.id)))[
        0
    ]
    issue(office, "Бекет")
    said = _said(office.desk.presenting.of_meeting(meeting.id, Language.RU))
    assert ("Заседание" in said, "село Аса" in said, "Абай" in said, "Бекет" in said) == (True, True, True, False)
    assert said == _said(office.desk.presenting.pdf([award.id], Language.RU))
