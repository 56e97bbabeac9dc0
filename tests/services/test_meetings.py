"""Meetings: saved and found, their lists of attendees, and what becomes of these when people are merged or deleted."""

from dataclasses import replace
from datetime import date, time
from uuid import UUID

import pytest

from desktop_app.domain.award_errors import (
    MeetingInUseError,
    MeetingNumberError,
    MeetingNumberTakenError,
    MeetingTitleMissingError,
)
from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import RecordGoneError, TextTooLongError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind, Presence
from desktop_app.domain.people import Category, Group
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from tests.builders import Office, a_card

DAY = date(2024, 2, 28)


def a_meeting(**changes: object) -> Meeting:
    values: dict[str, object] = {
        "id": new_id(),
        "kind": MeetingKind.EXTENDED,
        "dated": DAY,
        "title_ru": "Расширенное заседание",
        "title_kk": "Кеңейтілген отырыс",
        "place_ru": "село Аса",
        **changes,
    }
    return Meeting(**values)  # type: ignore[arg-type]  # the keyword arguments are those of the record


def people(desk: Desk, *names: str) -> list[UUID]:
    return [desk.people.save(a_card(name)).person.id for name in names]


def names(desk: Desk, meeting: Meeting) -> list[str]:
    return [row.name for row in desk.meetings.attendees(meeting.id)]


def test_a_meeting_is_kept_whole(desk: Desk) -> None:
    told: list[Topic] = []
    desk.changes.subscribe([Topic.MEETINGS], lambda _topics: told.append(Topic.MEETINGS))
    meeting = desk.meetings.save(a_meeting(number=2, begins=time(10, 30)))
    assert desk.meetings.meeting(meeting.id) == meeting
    assert [row.meeting for row in desk.meetings.meetings(2024)] == [meeting]
    assert told == [Topic.MEETINGS]
    assert (desk.meetings.years(), desk.meetings.meetings(2023), desk.meetings.next_number(2024)) == ([2024], [], 3)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"title_ru": " ", "title_kk": ""}, MeetingTitleMissingError),
        ({"number": 0}, MeetingNumberError),
        ({"number": 1000}, MeetingNumberError),
        ({"title_ru": "а" * 501}, TextTooLongError),
    ],
)
def test_a_meeting_that_cannot_be_is_refused(desk: Desk, changes: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        desk.meetings.save(a_meeting(**changes))
    assert desk.meetings.meetings() == []


def test_a_number_is_borne_once_a_year(desk: Desk) -> None:
    first = desk.meetings.save(a_meeting(number=2))
    with pytest.raises(MeetingNumberTakenError):
        desk.meetings.save(a_meeting(number=2))
    desk.meetings.save(a_meeting(number=2, dated=date(2025, 1, 9)))
    assert desk.meetings.save(replace(first, title_ru="Другое")).title_ru == "Другое"


def test_a_meeting_is_found_by_id_number_and_date(desk: Desk) -> None:
    meeting = desk.meetings.save(a_meeting(number=2))
    other = desk.meetings.save(a_meeting())
    for text in (str(meeting.id), meeting.id.hex.upper(), "2/2024", "№ 2/2024"):
        assert desk.meetings.find(text) == [meeting], text
    for text in ("28.02.2024", "2024-02-28"):
        assert {one.id for one in desk.meetings.find(text)} == {meeting.id, other.id}
    for text in ("", "3/2024", "32.02.2024", "/"):
        assert desk.meetings.find(text) == []


def test_people_are_invited_once(desk: Desk) -> None:
    meeting = desk.meetings.save(a_meeting())
    one, other = people(desk, "Оспанов Асқар", "Айтбаев Сергали")
    assert desk.meetings.invite(meeting.id, [one, one]) == 1
    assert desk.meetings.invite(meeting.id, [one, other]) == 1
    assert names(desk, meeting) == ["Айтбаев Сергали", "Оспанов Асқар"]
    [row] = desk.meetings.meetings()
    assert (row.attendees, row.present, row.awards) == (2, 0, 0)
    with pytest.raises(RecordGoneError):
        desk.meetings.invite(meeting.id, [new_id()])
    with pytest.raises(RecordGoneError):
        desk.meetings.invite(new_id(), [one])


def test_attendees_show_the_post_of_the_day_and_its_category(desk: Desk) -> None:
    category = desk.people.save_category(Category(new_id(), "УСК", "УИК"))
    card = a_card()
    position = replace(card.positions[0], category_id=category.id, valid_to=date(2024, 12, 31))
    later = replace(position, id=new_id(), post_ru="директор школы", category_id=None, valid_from=date(2025, 1, 1))
    saved = desk.people.save(replace(card, positions=(replace(position), replace(later, valid_to=None))))
    meeting = desk.meetings.save(a_meeting())
    desk.meetings.invite(meeting.id, [saved.person.id])
    [row] = desk.meetings.attendees(meeting.id)
    assert (row.post, row.category, row.presence) == (position.post_ru, "УИК", Presence.UNKNOWN)
    assert desk.meetings.attendees(meeting.id, Language.KK)[0].category == "УСК"


def test_a_group_is_invited(desk: Desk) -> None:
    group = desk.people.save_group(Group(new_id(), "", "Актив"))
    one, other = people(desk, "Оспанов Асқар", "Айтбаев Сергали")
    desk.people.put_into_group([one, other], group.id)
    meeting = desk.meetings.save(a_meeting())
    assert desk.meetings.invite_group(meeting.id, group.id) == 2
    assert desk.meetings.invite_group(meeting.id, group.id) == 0
    with pytest.raises(RecordGoneError):
        desk.meetings.invite_group(meeting.id, new_id())


def test_presence_and_category_are_marked_and_undone(desk: Desk) -> None:
    category = desk.people.save_category(Category(new_id(), "", "Партии"))
    meeting = desk.meetings.save(a_meeting())
    one, other = people(desk, "Айтбаев Сергали", "Оспанов Асқар")
    desk.meetings.invite(meeting.id, [one, other])
    desk.meetings.mark(meeting.id, [one], Presence.PRESENT)
    desk.meetings.set_category(meeting.id, [other], category.id)
    rows = desk.meetings.attendees(meeting.id)
    assert [(row.presence, row.category) for row in rows] == [(Presence.PRESENT, ""), (Presence.UNKNOWN, "Партии")]
    assert desk.meetings.meetings()[0].present == 1
    desk.steps.undo()
    desk.steps.undo()
    assert {row.presence for row in desk.meetings.attendees(meeting.id)} == {Presence.UNKNOWN}


def test_people_are_taken_out_and_come_back(desk: Desk) -> None:
    meeting = desk.meetings.save(a_meeting())
    one, other = people(desk, "Айтбаев Сергали", "Оспанов Асқар")
    desk.meetings.invite(meeting.id, [one, other])
    desk.meetings.take_out(meeting.id, [one])
    assert names(desk, meeting) == ["Оспанов Асқар"]
    desk.steps.undo()
    assert names(desk, meeting) == ["Айтбаев Сергали", "Оспанов Асқар"]


def test_a_meeting_is_deleted_with_its_list_and_comes_back(desk: Desk) -> None:
    meeting = desk.meetings.save(a_meeting())
    desk.meetings.invite(meeting.id, people(desk, "Айтбаев Сергали"))
    desk.meetings.delete(meeting.id)
    assert desk.meetings.meetings() == []
    with pytest.raises(RecordGoneError):
        desk.meetings.meeting(meeting.id)
    desk.steps.undo()
    assert names(desk, meeting) == ["Айтбаев Сергали"]


def test_a_meeting_with_awards_stays(office: Office) -> None:
    desk = office.desk
    meeting = desk.meetings.save(a_meeting())
    [person] = people(desk, "Айтбаев Сергали Омирзакович")
    desk.meetings.invite(meeting.id, [person])
    desk.letters.issue(desk.letters.compose_all([person], Wishes(meeting_id=meeting.id)))
    with pytest.raises(MeetingInUseError) as refused:
        desk.meetings.delete(meeting.id)
    assert refused.value.awards == 1
    assert [row.awards for row in desk.meetings.attendees(meeting.id)] == [1]
    assert desk.meetings.meetings()[0].awards == 1


def test_who_was_merged_stands_once_and_came_under_either_entry(desk: Desk) -> None:
    first, second = desk.meetings.save(a_meeting()), desk.meetings.save(a_meeting(dated=date(2024, 3, 1)))
    one, other = people(desk, "Айтбаев Сергали", "Айтбаев Сергалий")
    desk.meetings.invite(first.id, [one, other])
    desk.meetings.invite(second.id, [other])
    desk.meetings.mark(first.id, [other], Presence.PRESENT)
    desk.meetings.mark(first.id, [one], Presence.ABSENT)
    desk.duplicates.merge(one, other)
    assert [(row.person_id, row.presence) for row in desk.meetings.attendees(first.id)] == [(one, Presence.PRESENT)]
    assert [row.person_id for row in desk.meetings.attendees(second.id)] == [one]
    assert [meeting.id for meeting, _ in desk.meetings.of_person(one)] == [second.id, first.id]
    desk.steps.undo()
    assert len(desk.meetings.attendees(first.id)) == 2
    assert [row.person_id for row in desk.meetings.attendees(second.id)] == [other]


def test_who_is_deleted_leaves_the_lists_and_comes_back_into_them(desk: Desk) -> None:
    meeting = desk.meetings.save(a_meeting())
    [person] = people(desk, "Айтбаев Сергали")
    desk.meetings.invite(meeting.id, [person])
    desk.people.delete(person)
    assert names(desk, meeting) == []
    desk.steps.undo()
    assert names(desk, meeting) == ["Айтбаев Сергали"]


def test_a_category_that_only_attendees_have_can_be_deleted(desk: Desk) -> None:
    category = desk.people.save_category(Category(new_id(), "", "Партии"))
    meeting = desk.meetings.save(a_meeting())
    [person] = people(desk, "Айтбаев Сергали")
    desk.meetings.invite(meeting.id, [person])
    desk.meetings.set_category(meeting.id, [person], category.id)
    desk.people.delete_category(category.id)
    assert [row.category for row in desk.meetings.attendees(meeting.id)] == [""]


def test_a_long_title_is_cut_in_the_name_of_the_step(desk: Desk) -> None:
    desk.meetings.save(a_meeting(title_ru="Очень длинное название " * 10))
    assert len(desk.steps.history(1)[0].name.facts["title"]) <= 60
