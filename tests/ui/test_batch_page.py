"""Two hundred letters on one page: who, text, names, and a draft that loses nothing."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

from desktop_app.domain.commission import Role
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language, Sex
from desktop_app.domain.meetings import Meeting, MeetingKind, Presence
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.awards.batch.page import BatchPage
from desktop_app.ui.awards.batch.state import Step
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.menu import PeopleMenu
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.shell import Shell
from tests.builders import a_commission, a_signatory, an_organisation
from tests.ui.batch_scenes import batch_of, settled


@pytest.fixture
def page(window: MainWindow) -> BatchPage:
    return batch_of(window)


def everybody(page: BatchPage) -> BatchPage:
    """Choose everybody found, and wait for the check."""
    page._who.choose(page._who._found)
    settled(page)
    return page


def choose(page: BatchPage, key: str, value: str) -> None:
    """Choose as a user does: the field changes, and the page hears of it."""
    editor = page._text.form.editors[key]
    editor.text = value
    editor.edited.emit()
    page._text.apply()
    settled(page)


def a_meeting(desk: Desk) -> Meeting:
    """Save a seminar of June."""
    return desk.meetings.save(
        Meeting(new_id(), MeetingKind.SEMINAR, date(2024, 6, 10), "Семинар", "Семинар секретарей", place_ru="село Аса")
    )


def test_an_empty_batch_leads_to_the_people(page: BatchPage) -> None:
    page._pages.draw()
    assert page._who.summary == "Nobody is chosen yet"
    assert not page._print.print_button.isEnabled()
    assert not page._anew.isVisibleTo(page)


def test_choosing_people_shows_their_letters_and_numbers(page: BatchPage, desk: Desk) -> None:
    everybody(page)
    page._pages.draw()
    assert page._who.summary == "3 people"
    assert page._print.summary == "3 letters, № 1–3"
    assert page._pages._preview.pdf.startswith(b"%PDF")
    assert desk.register.years() == []


def test_a_line_is_chosen_and_taken_off_with_the_space_bar(page: BatchPage) -> None:
    table = page._who.table
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert page._who.summary == "1 person"
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert page._who.summary == "Nobody is chosen yet"


def test_a_click_on_the_mark_chooses_a_line(page: BatchPage) -> None:
    table = page._who.table
    table.clicked.emit(table.rows.index(1, 1))
    assert page._work.batch.empty
    table.clicked.emit(table.rows.index(1, 0))
    assert page._work.batch.people == [table.rows.ids[1]]


def test_a_double_click_chooses_a_line_and_counts_once(page: BatchPage) -> None:
    table = page._who.table
    table.doubleClicked.emit(table.rows.index(1, 0))
    assert page._work.batch.empty
    table.doubleClicked.emit(table.rows.index(1, 2))
    assert page._work.batch.people == [table.rows.ids[1]]


def test_everybody_found_is_taken_off_again(page: BatchPage) -> None:
    everybody(page)
    page._who._segments.button("chosen").click()
    page._who._none.click()
    assert page._work.batch.empty


def test_who_was_thanked_this_year_can_be_left_aside(page: BatchPage, desk: Desk) -> None:
    desk.letters.issue(desk.letters.compose_all(desk.people.ids()[:1], Wishes()))
    for value, found in (("never", 2), ("year", 2), ("", 3)):
        page._who.bar.filter_button("thanked").take(value)
        assert len(page._who._found) == found


def test_the_attendees_of_a_meeting_give_it_to_the_letters(page: BatchPage, desk: Desk) -> None:
    meeting, people = a_meeting(desk), desk.people.ids()
    desk.meetings.invite(meeting.id, people[:2])
    desk.meetings.mark(meeting.id, people[:1], Presence.PRESENT)
    page._who.bar.filter_button("meeting").take(str(meeting.id))
    page._who.bar.filter_button("present").take("present")
    everybody(page)
    assert page._work.batch.people == [people[0]]
    assert page._work.letters[0].meeting_id == meeting.id
    assert page._work.letters[0].dated == meeting.dated


def test_the_staff_of_an_organisation_is_thanked_as_one(page: BatchPage, desk: Desk) -> None:
    body = desk.people.save_organisation(an_organisation())
    page._who.add_staff(str(body.id))
    settled(page)
    page._who._segments.button("chosen").click()
    assert page._who.summary == "staff of 1 organisation"
    shown = page._who.table.rows.record(0)
    assert shown is not None
    assert shown.name == "Асинская средняя школа"
    assert page._work.letters[0].organisation_id == body.id


def test_a_meeting_opens_the_page_on_its_attendees(window: MainWindow, desk: Desk) -> None:
    meeting = a_meeting(desk)
    desk.meetings.invite(meeting.id, desk.people.ids()[:2])
    window.open_page("batch", str(meeting.id))
    page = window.page
    assert isinstance(page, BatchPage)
    assert len(page._who._found) == 2
    assert page.facts == "For the meeting on 10.06.2024"
    page._who.choose(page._who._found)
    window.open_page("batch", str(meeting.id))
    assert len(page._work.batch.people) == 2


def test_people_open_the_page_on_their_letters(window: MainWindow, desk: Desk) -> None:
    people = desk.people.ids()[:2]
    window.open_page("batch", ",".join(str(one) for one in people))
    page = window.page
    assert isinstance(page, BatchPage)
    settled(page)
    assert page._work.batch.people == list(people)
    assert page._work.batch.step is Step.TEXT


def test_a_batch_that_was_there_can_be_brought_back(page: BatchPage, window: MainWindow) -> None:
    everybody(page)
    page._anew.click()
    assert page._work.batch.empty
    page._bring_back(page._before)
    settled(page)
    assert page._who.summary == "3 people"


def test_a_crash_loses_nothing(page: BatchPage, window: MainWindow, shell: Shell) -> None:
    everybody(page)
    page._work.batch.repeat(page._work.batch.people[0], "за выборы")
    page.go(Step.CHECK)
    page.leave()
    del window.pages["batch"]
    again = batch_of(window)
    settled(again)
    assert again._work.batch == page._work.batch
    assert again._work.letters[0].repeat_because == "за выборы"


def test_another_language_of_the_window_keeps_step_people_and_search(page: BatchPage, shell: Shell) -> None:
    everybody(page)
    page.go(Step.NAMES)
    page._who.bar.search.setText("осп")
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    again = shell.window.page
    assert isinstance(again, BatchPage)
    settled(again)
    assert again._work.batch.step is Step.NAMES
    assert len(again._work.letters) == 3
    assert again._who.bar.search.text() == "осп"


def test_keys_walk_the_steps(page: BatchPage, monkeypatch: pytest.MonkeyPatch) -> None:
    everybody(page)
    walked = []
    for _step in range(4):
        page.act()
        walked.append(page._work.batch.step)
    assert walked == [Step.TEXT, Step.NAMES, Step.CHECK, Step.PRINT]
    clicked: list[bool] = []
    page._print.print_button.clicked.disconnect()
    page._print.print_button.clicked.connect(lambda *_: clicked.append(True))
    page.act()
    page.print()
    assert clicked == [True, True]


def test_printing_and_searching_lead_to_their_steps(page: BatchPage) -> None:
    acts = (page.search, page.print)
    walked = []
    for act in acts:
        act()
        walked.append(page._work.batch.step)
    assert walked == [Step.WHO, Step.PRINT]


def test_a_click_on_the_head_opens_a_step(page: BatchPage) -> None:
    card = page._cards[Step.TEXT]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card._head.geometry().center())
    assert card.is_open
    page._cards[Step.WHO]._open.click()
    assert not card.is_open


def test_the_choices_hold_for_every_letter(page: BatchPage, desk: Desk) -> None:
    everybody(page)
    choose(page, "dated", "01.03.2024")
    choose(page, "basis", "решение № 3")
    letters = page._work.letters
    assert {letter.dated for letter in letters} == {date(2024, 3, 1)}
    assert {letter.basis for letter in letters} == {"решение № 3"}


def test_a_date_that_is_none_keeps_everything_back(page: BatchPage) -> None:
    everybody(page)
    choose(page, "dated", "31.02.2024")
    assert page._check.summary == page._text.summary == "Type the date as 28.02.2024"
    assert page._work.clean == ()


def test_a_superior_commission_numbers_its_letters_itself(page: BatchPage, desk: Desk) -> None:
    superior = desk.commissions.save(a_commission(Role.SUPERIOR))
    desk.commissions.save_signatory(a_signatory(superior.id))
    everybody(page)
    choose(page, "issuer", str(superior.id))
    choose(page, "signatory", str(desk.commissions.signatories(superior.id)[0].id))
    choose(page, "number", "15")
    assert [letter.number for letter in page._work.letters] == ["15", "16", "17"]
    assert page._print.summary == "3 letters, № 15–17"


def test_open_fields_of_a_text_are_asked_and_filled_by_the_meeting(page: BatchPage, desk: Desk) -> None:
    asking = [
        (kind.id, text.id)
        for kind in desk.samples.kinds()
        for text in desk.samples.templates(kind.id)
        if "{event}" in text.text_ru
    ]
    choose(page, "kind", str(asking[0][0]))
    choose(page, "template", str(asking[0][1]))
    everybody(page)
    assert page._text.form.editors["event_ru"].isVisibleTo(page._text)
    choose(page, "meeting", str(a_meeting(desk).id))
    control = page._text.form.editors["event_ru"].control
    assert isinstance(control, QLineEdit)
    assert control.placeholderText() == "Семинар секретарей"
    wording = page._work.letters[0].wording(Language.RU)
    assert wording is not None
    assert wording.value("event") == "Семинар секретарей"
    choose(page, "event_ru", "день выборов")
    wording = page._work.letters[0].wording(Language.RU)
    assert wording is not None
    assert wording.value("event") == "день выборов"


def test_the_page_of_the_chosen_line_is_shown_and_turned(page: BatchPage, window: MainWindow) -> None:
    everybody(page)
    page.go(Step.PRINT)
    page._print._table.choose(page._work.letters[2].id)
    assert page._pages.letter == page._work.letters[2]
    page._pages.turn(-1)
    assert page._pages.letter == page._work.letters[1]
    page._pages.turn_to(0)
    page._pages.draw()
    assert page._pages._name.whole.startswith("№ 1 · ")
    page._pages._languages.button("ru").click()
    assert page._pages._language is Language.RU


def test_somebody_who_was_deleted_meanwhile_is_left_out(page: BatchPage, desk: Desk) -> None:
    everybody(page)
    gone: UUID = page._work.batch.people[0]
    desk.people.delete(gone)
    settled(page)
    assert gone not in page._work.batch.people
    assert len(page._work.letters) == 2


def test_the_people_who_are_shown_get_their_letters(window: MainWindow, desk: Desk) -> None:
    window.open_page("people")
    people = window.page
    assert isinstance(people, PeoplePage)
    people._bar.search.setText("Қасымова")
    menu = people._more.menu()
    assert isinstance(menu, PeopleMenu)
    menu.fill()
    next(action for action in menu.actions() if action.text() == "Letter to 1 person…").trigger()
    page = window.page
    assert isinstance(page, BatchPage)
    assert page._work.batch.people == desk.people.ids("Қасымова")


def test_the_wheel_turns_to_the_next_letter(page: BatchPage) -> None:
    everybody(page)
    pages = page._pages
    pages.draw()
    viewport = pages._preview.findChildren(QScrollArea)[0].viewport()
    for delta, wanted in ((-120, 1), (-120, 2), (120, 1)):
        roll(viewport, delta)
        assert pages._at == wanted
    roll(viewport, -60)
    assert pages._at == 1


def roll(viewport: QWidget, delta: int) -> None:
    """Turn the wheel over a page."""
    here = QPointF(5, 5)
    event = QWheelEvent(
        here,
        here,
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  (Qt's own signature)
    )
    QApplication.sendEvent(viewport, event)


def test_a_file_for_viewing_only_numbers_nothing(shell: Shell, desk: Desk, data: Path) -> None:
    path = desk.path
    shell.desk = None
    desk.close()
    shell._take(open_desk(path, read_only=True))
    assert shell.window is not None
    page = everybody(batch_of(shell.window))
    assert len(page._work.clean) == 3
    assert not page._print.print_button.isEnabled()
    page.go(Step.NAMES)
    page._names.confirm()
    page._names.confirm_shown()
    page._names.note_sex(next(iter(page._names.table.lines.values())), Sex.MALE)
    assert not page._print.save_button.isEnabled()


def test_the_draft_is_kept_by_itself(page: BatchPage, desk: Desk) -> None:
    page._who.choose(page._who._found)
    page._draft_timer.timeout.emit()
    kept = desk.drafts.load("batch")
    assert kept is not None
    assert kept["people"].count(",") == 2
