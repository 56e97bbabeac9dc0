"""Meetings in the window: made, filled with people, marked, and led on to their letters."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind, Presence
from desktop_app.domain.people import Category, Group
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.meetings.page import MeetingsPage
from desktop_app.ui.meetings.view import ATTENDEES, CARD, LETTERS
from desktop_app.ui.people.import_ways import FOR_MEETING
from desktop_app.ui.shell import Shell
from tests.ui.import_driver import Open, Settle

DAY = date(2024, 2, 28)


@pytest.fixture
def meeting(desk: Desk) -> Meeting:
    return desk.meetings.save(
        Meeting(new_id(), MeetingKind.EXTENDED, DAY, title_ru="Расширенное заседание", number=2, place_ru="село Аса")
    )


def page_of(window: MainWindow) -> MeetingsPage:
    page = window.page
    assert isinstance(page, MeetingsPage)
    return page


@pytest.fixture
def page(window: MainWindow, meeting: Meeting) -> MeetingsPage:
    window.open_page("meetings", str(meeting.id))
    return page_of(window)


def _type(page: MeetingsPage, **values: str) -> None:
    for key, value in values.items():
        editor = page._view.form._form.editors[key]
        editor.text = value
        editor.edited.emit()


def test_an_empty_year_leads_to_the_first_meeting(window: MainWindow, desk: Desk) -> None:
    window.open_page("meetings", "")
    page = page_of(window)
    assert page._stack.currentIndex() == 1
    page._first.click()
    _type(page, title_ru="Семинар", dated="28.02.2024", begins="11.00", kind="seminar")
    page.save()
    [row] = desk.meetings.meetings()
    assert (row.meeting.title_ru, row.meeting.dated, row.meeting.kind) == ("Семинар", DAY, MeetingKind.SEMINAR)
    assert f"{row.meeting.begins:%H:%M}" == "11:00"
    assert page._table.chosen_id() == row.meeting.id
    assert page._year == 2024


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title_ru": ""}, "title_ru"),
        ({"dated": "32.02.2024"}, "dated"),
        ({"dated": ""}, "dated"),
        ({"begins": "25:00"}, "begins"),
        ({"number": "второе"}, "number"),
        ({"number": "0"}, "number"),
        ({"number": "2"}, "number"),
    ],
)
def test_what_cannot_be_is_said_below_its_field(
    page: MeetingsPage, desk: Desk, values: dict[str, str], field: str
) -> None:
    page.new()
    _type(page, title_ru="Семинар", dated="01.03.2024", number="3")
    _type(page, **values)
    page.save()
    assert page._view.form._form.editors[field].error
    assert len(desk.meetings.meetings()) == 1


def test_what_was_typed_into_a_card_is_saved_on_leaving(page: MeetingsPage, window: MainWindow, desk: Desk) -> None:
    _type(page, place_ru="Дом культуры")
    window.open_page("people")
    assert desk.meetings.meetings()[0].meeting.place_ru == "Дом культуры"


def test_what_cannot_be_saved_stays_as_a_draft(
    page: MeetingsPage, window: MainWindow, desk: Desk, meeting: Meeting
) -> None:
    _type(page, title_ru="", place_ru="Дом культуры")
    window.open_page("people")
    window.open_page("meetings", str(meeting.id))
    assert desk.meetings.meeting(meeting.id).place_ru == "село Аса"
    assert page_of(window)._view.form._form.values["place_ru"] == "Дом культуры"
    page_of(window)._view.form._cancel.click()
    assert page_of(window)._view.form._form.values["place_ru"] == "село Аса"


def test_a_new_meeting_can_be_thought_better_of(page: MeetingsPage, desk: Desk, meeting: Meeting) -> None:
    page.new()
    _type(page, title_ru="Семинар")
    page._view.form._cancel.click()
    assert len(desk.meetings.meetings()) == 1
    assert page._view.meeting_id == meeting.id


def test_people_are_invited_by_name_and_marked_by_keys(
    page: MeetingsPage, window: MainWindow, desk: Desk, meeting: Meeting, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page._view.open_tab(ATTENDEES)
    attendees = page._view.attendees
    for person in desk.people.ids():
        attendees.picker.picked.emit(person)
    attendees.picker.picked.emit(desk.people.ids()[0])
    rows = desk.meetings.attendees(meeting.id)
    assert len(rows) == 3
    attendees.table.setFocus()
    attendees.table.choose(rows[0].person_id)
    QTest.keyClick(attendees.table, Qt.Key.Key_Space)
    names = {row.person_id: row.name for row in rows}
    assert [names[one] for one in attendees.table.rows.ids] == [row.name for row in rows]
    assert attendees.table.chosen_id() == rows[1].person_id
    QTest.keyClick(attendees.table, Qt.Key.Key_F7)
    QTest.keyClick(attendees.table, Qt.Key.Key_F9)
    came = [row.presence for row in desk.meetings.attendees(meeting.id)]
    assert came == [Presence.PRESENT, Presence.ABSENT, Presence.EXCUSED]
    attendees.table.choose(rows[0].person_id)
    QTest.keyClick(attendees.table, Qt.Key.Key_F8)
    assert desk.meetings.attendees(meeting.id)[0].presence is Presence.UNKNOWN
    QTest.keyClick(attendees.table, Qt.Key.Key_Delete)
    assert len(desk.meetings.attendees(meeting.id)) == 2


def test_a_group_is_invited_and_the_list_narrowed(page: MeetingsPage, desk: Desk, meeting: Meeting) -> None:
    people = list(desk.people.ids())
    group = desk.people.save_group(Group(new_id(), "", "Актив"))
    desk.people.put_into_group(people, group.id)
    category = desk.people.save_category(Category(new_id(), "", "Партии"))
    page._view.open_tab(ATTENDEES)
    attendees = page._view.attendees
    assert [value for value, _words in attendees._groups()] == [str(group.id)]
    attendees._invite_group(str(group.id))
    attendees.table.choose(people[0])
    attendees._set_category(str(category.id))
    attendees.mark(Presence.PRESENT)
    attendees._which.choose("present")
    attendees._show()
    assert list(attendees.table.rows.ids) == [people[0]]
    attendees._which.choose("all")
    attendees._category.take("none")
    assert people[0] not in attendees.table.rows.ids
    assert len(attendees.table.rows.ids) == 2


def test_several_are_marked_at_once(page: MeetingsPage, desk: Desk, meeting: Meeting) -> None:
    desk.meetings.invite(meeting.id, desk.people.ids())
    page._view.open_tab(ATTENDEES)
    page._view.attendees.table.selectAll()
    page._view.attendees.mark(Presence.PRESENT)
    assert desk.meetings.meetings()[0].present == 3
    assert len(page._view.attendees.chosen) == 3


def test_the_letters_of_a_meeting_lead_to_the_batch_and_to_the_register(
    page: MeetingsPage, window: MainWindow, desk: Desk, meeting: Meeting
) -> None:
    page._view.open_tab(LETTERS)
    assert page._view.letters._stack.currentIndex() == 1
    awards = desk.letters.issue(desk.letters.compose_all(desk.people.ids(), Wishes(meeting_id=meeting.id)))
    assert page._view.letters.count == 3
    page._view.letters.table.opened.emit(awards[0].id)
    assert window.page.name == "awards"
    window.open_page("meetings", str(meeting.id))
    page_of(window).act()
    assert window.page.name == "batch"


def test_a_meeting_is_deleted_with_the_way_back(page: MeetingsPage, desk: Desk) -> None:
    page.delete()
    assert desk.meetings.meetings() == []
    desk.steps.undo()
    assert len(desk.meetings.meetings()) == 1


def test_filters_find_by_words_and_kind(page: MeetingsPage, desk: Desk, meeting: Meeting) -> None:
    other = desk.meetings.save(Meeting(new_id(), MeetingKind.GAME, DAY, title_kk="«Дауыс беру күні»"))
    page._search.setText("дауыс")
    assert list(page._table.rows.ids) == [other.id]
    page._search.setText("2/2024")
    assert list(page._table.rows.ids) == [meeting.id]
    page._search.setText("")
    page._kind.take("game")
    assert list(page._table.rows.ids) == [other.id]


def test_choice_tab_and_typing_survive_another_language(page: MeetingsPage, shell: Shell, meeting: Meeting) -> None:
    _type(page, place_ru="Дом культуры")
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    again = page_of(shell.window)
    assert again._view.meeting_id == meeting.id
    assert again._view.tab == CARD
    assert again._view.form._form.values["place_ru"] == "Дом культуры"


@pytest.mark.usefixtures("page")
def test_a_list_from_a_file_is_invited(
    opened: Open, settle: Settle, window: MainWindow, office: Path, meeting: Meeting
) -> None:
    desk = window.context.desk
    known = len(desk.people.ids())
    importing = opened(str(office))
    importing._meeting = str(meeting.id)
    importing.act()
    settle()
    assert window.page.name == "meetings"
    invited = {row.person_id for row in desk.meetings.attendees(meeting.id)}
    assert invited
    assert len(desk.people.ids()) > known
    assert {UUID(str(one)) for one in invited} <= set(desk.people.ids())


def test_a_list_of_people_who_have_cards_is_invited_too(
    page: MeetingsPage, window: MainWindow, meeting: Meeting, office: Path, opened: Open, settle: Settle
) -> None:
    desk = window.context.desk
    opened(str(office)).act()
    settle()
    known = len(desk.people.ids())
    importing = opened(str(office))
    assert not importing._body.foot.primary.isEnabled()
    importing._invite_to(str(meeting.id))
    assert importing._body.foot.primary.isEnabled()
    said = importing._body.foot.primary.text()
    assert importing.facts.endswith("For the meeting on 28.02.2024")
    importing.act()
    settle()
    assert window.page.name == "meetings"
    assert len(desk.people.ids()) == known
    invited = len(desk.meetings.attendees(meeting.id))
    assert invited
    assert said == f"Invite {invited} people"


def test_the_window_follows_into_the_year_of_a_meeting(window: MainWindow, meeting: Meeting) -> None:
    window.choose_year(2026)
    window.open_page("meetings", str(meeting.id))
    assert window.year == 2024
    assert window.top._shown_year.text().startswith("2024")


def test_the_file_is_asked_for_from_the_list(page: MeetingsPage, window: MainWindow, meeting: Meeting) -> None:
    asked: list[tuple[str, str]] = []
    object.__setattr__(page.context, "open_page", lambda *where: asked.append(where))
    page._view.attendees._context = page.context
    page._view.attendees._take_list()
    assert asked == [("import", f"{FOR_MEETING}{meeting.id}")]
    assert window.findChildren(QLabel)


def test_the_first_meeting_has_its_card_where_there_was_none_to_show(window: MainWindow) -> None:
    window.open_page("meetings", "")
    page = window.page
    assert isinstance(page, MeetingsPage)
    assert not page._view.isVisibleTo(page)
    page.new()
    assert page._view.isVisibleTo(page)
    assert page._view.form._form.editors["title_ru"].isVisibleTo(page)
