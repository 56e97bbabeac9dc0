"""Meetings of the commission: their first form, and who is invited and comes."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from desktop_app.domain.award_errors import MeetingInUseError
from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Attendance, AttendeeRow, Meeting, MeetingRow, Presence, check_meeting, meant
from desktop_app.domain.people import Category, PeopleFilter, PersonRow, position_on
from desktop_app.services.changes import Changes
from desktop_app.storage import awards, groups, meetings, organisations, people, people_listing, plan_evidence
from desktop_app.storage.database import Database, Unit

_TITLE_SHOWN = 60


class Meetings:
    """The meetings of every year, each with the list of those who attend it."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def meetings(self, year: int | None = None) -> list[MeetingRow]:
        """List the meetings of a year, or of all years, by date, with the counts of their lists and awards."""
        with self._database.reading() as unit:
            counts, given = meetings.counts(unit.session), meetings.awards_of(unit.session)
            return [
                MeetingRow(one, *counts.get(one.id, (0, 0)), given.get(one.id, 0))
                for one in meetings.meetings(unit.session, year)
            ]

    def years(self) -> list[int]:
        """List the years that have meetings, the latest first."""
        with self._database.reading() as unit:
            return meetings.years(unit.session)

    def meeting(self, meeting_id: UUID) -> Meeting:
        """Return one meeting.

        Raises:
            RecordGoneError: The meeting is gone.
        """
        with self._database.reading() as unit:
            return meetings.meeting(unit.session, meeting_id)

    def next_number(self, year: int) -> int:
        """Return the number that a new meeting of a year would bear."""
        with self._database.reading() as unit:
            return meetings.next_number(unit.session, year)

    def find(self, text: str) -> list[Meeting]:
        """List the meetings that a text means: an identity, a number «3/2024», or a date, 28.02.2024 or ISO."""
        with self._database.reading() as unit:
            known = {one.id: one for one in meetings.meetings(unit.session)}
        return [known[found] for found in meant(text, ((one.id, one.dated, one.number) for one in known.values()))]

    def save(self, meeting: Meeting) -> Meeting:
        """Save a meeting, new or changed; the step can be undone.

        Raises:
            MeetingTitleMissingError: No title in either language.
            MeetingNumberError: The number is none that a meeting can have.
            MeetingNumberTakenError: Another meeting of the year bears the number.
            TextTooLongError: A title or place is too long.
        """
        check_meeting(meeting)
        facts = {"title": _short(meeting)}
        with self._database.writing(StepName(N_("Save meeting {title}"), facts)) as unit:
            saved = meetings.save(unit.session, meeting)
        self._announce()
        return saved

    def delete(self, meeting_id: UUID) -> None:
        """Delete a meeting with its list; the step can be undone.

        Raises:
            RecordGoneError: The meeting is gone.
            MeetingInUseError: Awards are made for it.
        """
        with self._database.writing(StepName("")) as unit:
            gone = meetings.meeting(unit.session, meeting_id)
            unit.name = StepName(N_("Delete meeting {title}"), {"title": _short(gone)})
            made = len(awards.of_meeting(unit.session, meeting_id))
            if made:
                raise MeetingInUseError(made)
            plan_evidence.forget_meeting(unit.session, meeting_id)
            meetings.delete(unit.session, meeting_id)
        self._announce()
        self._changes.announce(Topic.PLANS)

    def attendees(self, meeting_id: UUID, language: Language = Language.RU) -> list[AttendeeRow]:
        """List who stands in the list of a meeting, by name, with posts as of its day and the awards made for it.

        Raises:
            RecordGoneError: The meeting is gone.
        """
        with self._database.reading() as unit:
            day = meetings.meeting(unit.session, meeting_id).dated
            attending = {one.person_id: one for one in meetings.attendance(unit.session, meeting_id)}
            given: dict[UUID, int] = {}
            for award in awards.of_meeting(unit.session, meeting_id):
                if award.person_id is not None:
                    given[award.person_id] = given.get(award.person_id, 0) + 1
            wanted = PeopleFilter(meeting_id=meeting_id)
            ids = list(people_listing.ids(unit.session, wanted, day))
            rows = people.rows(unit.session, ids, language, day)
            named = {one.id: _named(one, language) for one in organisations.categories(unit.session)}
        return [_attendee(row, attending[row.id], named, given.get(row.id, 0)) for row in rows if row.id in attending]

    def invite(self, meeting_id: UUID, person_ids: Iterable[UUID]) -> int:
        """Put people into the list of a meeting, each in the category of their post on its day; tell how many are new.

        Raises:
            RecordGoneError: The meeting or a person is gone.
        """
        with self._database.writing(StepName("")) as unit:
            meeting = meetings.meeting(unit.session, meeting_id)
            there = {one.person_id for one in meetings.attendance(unit.session, meeting_id)}
            fresh = [person_id for person_id in dict.fromkeys(person_ids) if person_id not in there]
            facts = {"count": str(len(fresh)), "title": _short(meeting)}
            unit.name = StepName(N_("Invite to {title}: {count}"), facts)
            meetings.put(unit.session, _invited(unit, meeting, fresh))
        self._announce()
        return len(fresh)

    def invite_group(self, meeting_id: UUID, group_id: UUID) -> int:
        """Put the people of a group into the list of a meeting; tell how many are new.

        Raises:
            RecordGoneError: The meeting or the group is gone.
        """
        with self._database.reading() as unit:
            groups.group(unit.session, group_id)
            wanted = PeopleFilter(group_id=group_id)
            members = list(people_listing.ids(unit.session, wanted, self._clock.today()))
        return self.invite(meeting_id, members)

    def set_category(self, meeting_id: UUID, person_ids: Collection[UUID], category_id: UUID | None) -> None:
        """Put attendees of a meeting into a category, or into none.

        Raises:
            RecordGoneError: The meeting is gone.
        """
        name = N_("Change category of attendees: {count}")
        self._change(meeting_id, person_ids, name, lambda one: replace(one, category_id=category_id))

    def mark(self, meeting_id: UUID, person_ids: Collection[UUID], presence: Presence) -> None:
        """Note who came to a meeting, who did not, and who excused themselves.

        Raises:
            RecordGoneError: The meeting is gone.
        """
        name = N_("Mark attendance: {count}")
        self._change(meeting_id, person_ids, name, lambda one: replace(one, presence=presence))

    def take_out(self, meeting_id: UUID, person_ids: Collection[UUID]) -> None:
        """Take people out of the list of a meeting; the step can be undone.

        Raises:
            RecordGoneError: The meeting is gone.
        """
        with self._database.writing(StepName("")) as unit:
            facts = {"count": str(len(person_ids)), "title": _short(meetings.meeting(unit.session, meeting_id))}
            unit.name = StepName(N_("Take out of the list of {title}: {count}"), facts)
            meetings.take_out(unit.session, meeting_id, person_ids)
        self._announce()

    def of_person(self, person_id: UUID) -> list[tuple[Meeting, Attendance]]:
        """List the meetings in whose lists a person stands, the latest first."""
        with self._database.reading() as unit:
            return meetings.of_person(unit.session, [person_id])

    def _change(
        self,
        meeting_id: UUID,
        person_ids: Collection[UUID],
        sentence: str,
        changed: Callable[[Attendance], Attendance],
    ) -> None:
        wanted = set(person_ids)
        with self._database.writing(StepName(sentence, {"count": str(len(wanted))})) as unit:
            meetings.meeting(unit.session, meeting_id)
            lines = [one for one in meetings.attendance(unit.session, meeting_id) if one.person_id in wanted]
            meetings.put(unit.session, [changed(one) for one in lines])
        self._announce()

    def _announce(self) -> None:
        self._changes.announce(Topic.MEETINGS, Topic.JOURNAL)


def _invited(unit: Unit, meeting: Meeting, person_ids: Sequence[UUID]) -> list[Attendance]:
    cards = people.cards(unit.session, person_ids)
    found = []
    for person_id in person_ids:
        if person_id not in cards:
            raise RecordGoneError("person")
        post = position_on(cards[person_id].positions, meeting.dated)
        found.append(Attendance(meeting.id, person_id, post.category_id if post else None))
    return found


def _attendee(row: PersonRow, line: Attendance, named: dict[UUID, str], given: int) -> AttendeeRow:
    return AttendeeRow(
        person_id=row.id,
        name=row.name,
        post=row.post,
        organisation=row.organisation,
        category_id=line.category_id,
        category=named.get(line.category_id, "") if line.category_id else "",
        invited=line.invited,
        presence=line.presence,
        awards=given,
    )


def _named(category: Category, language: Language) -> str:
    own = category.name_kk if language is Language.KK else category.name_ru
    return own or category.name_ru or category.name_kk


def _short(meeting: Meeting) -> str:
    title = meeting.title(Language.RU)
    return title if len(title) <= _TITLE_SHOWN else f"{title[: _TITLE_SHOWN - 1].rstrip()}…"
