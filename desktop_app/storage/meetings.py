"""Meetings, and who stands in the list of each."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, time
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.award_errors import MeetingNumberTakenError
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.meetings import Attendance, Meeting, MeetingKind, MeetingState, Presence, stronger
from desktop_app.storage import tables


def meeting(session: Session, meeting_id: UUID) -> Meeting:
    """Return one meeting.

    Raises:
        RecordGoneError: The meeting is gone.
    """
    row = session.get(tables.MeetingRow, meeting_id)
    if row is None:
        raise RecordGoneError("meeting")
    return _meeting(row)


def meetings(session: Session, year: int | None = None) -> list[Meeting]:
    """List the meetings of a year, or of all years, by date and time."""
    row = tables.MeetingRow
    query = select(row).order_by(row.dated, row.begins, row.number, row.id)
    return [_meeting(found) for found in session.scalars(query if year is None else query.where(row.year == year))]


def years(session: Session) -> list[int]:
    """List the years that have meetings, the latest first."""
    row = tables.MeetingRow
    return list(session.scalars(select(row.year).distinct().order_by(row.year.desc())))


def next_number(session: Session, year: int) -> int:
    """Return the number after the last one of a year."""
    row = tables.MeetingRow
    return (session.scalar(select(func.max(row.number)).where(row.year == year)) or 0) + 1


def save(session: Session, changed: Meeting) -> Meeting:
    """Write a meeting, new or changed.

    Raises:
        MeetingNumberTakenError: Another meeting of the year bears the number.
    """
    row, year = tables.MeetingRow, changed.dated.year
    if changed.number is not None:
        same = select(row.id).where(row.year == year, row.number == changed.number, row.id != changed.id)
        if session.scalar(same) is not None:
            raise MeetingNumberTakenError(changed.number, year)
    found = session.get(row, changed.id) or row(id=changed.id)
    found.kind, found.state = changed.kind.value, changed.state.value
    found.dated, found.year, found.number = changed.dated, year, changed.number
    found.begins = f"{changed.begins:%H:%M}" if changed.begins else ""
    found.title_kk, found.title_ru = changed.title_kk, changed.title_ru
    found.place_kk, found.place_ru = changed.place_kk, changed.place_ru
    session.add(found)
    session.flush()
    return _meeting(found)


def delete(session: Session, meeting_id: UUID) -> None:
    """Delete a meeting with its list of attendees."""
    take_out(session, meeting_id, [one.person_id for one in attendance(session, meeting_id)])
    session.delete(session.get_one(tables.MeetingRow, meeting_id))


def attendance(session: Session, meeting_id: UUID) -> list[Attendance]:
    """List who stands in the list of a meeting."""
    row = tables.AttendanceRow
    query = select(row).where(row.meeting_id == meeting_id).order_by(row.person_id)
    return [_attendance(found) for found in session.scalars(query)]


def of_person(session: Session, person_ids: Collection[UUID]) -> list[tuple[Meeting, Attendance]]:
    """List the meetings in whose lists one of these entries stands, the latest first."""
    row, held = tables.AttendanceRow, tables.MeetingRow
    query = select(row, held).join(held, held.id == row.meeting_id).where(row.person_id.in_(person_ids))
    return [(_meeting(m), _attendance(a)) for a, m in session.execute(query.order_by(held.dated.desc(), held.id))]


def put(session: Session, changed: Sequence[Attendance]) -> None:
    """Write lines of the lists of meetings, new or changed."""
    row = tables.AttendanceRow
    query = select(row).where(row.meeting_id.in_({one.meeting_id for one in changed}))
    known = {(found.meeting_id, found.person_id): found for found in session.scalars(query)}
    for one in changed:
        key = (one.meeting_id, one.person_id)
        found = known.get(key) or row(meeting_id=one.meeting_id, person_id=one.person_id)
        found.category_id, found.invited, found.presence = one.category_id, int(one.invited), one.presence.value
        session.add(found)
        known[key] = found
    session.flush()


def hand_over(session: Session, person_id: UUID, survivor_id: UUID) -> None:
    """Let an entry stand in every list in which another one stood; where both did, the stronger line stays."""
    row = tables.AttendanceRow
    own = {one.meeting_id: _attendance(one) for one in session.scalars(select(row).where(row.person_id == survivor_id))}
    theirs = session.scalars(select(row).where(row.person_id == person_id)).all()
    united = [stronger(own.get(one.meeting_id), replace(_attendance(one), person_id=survivor_id)) for one in theirs]
    for one in theirs:
        session.delete(one)
    session.flush()
    put(session, united)


def forget(session: Session, person_id: UUID) -> None:
    """Take a person out of the lists of all meetings."""
    row = tables.AttendanceRow
    for found in session.scalars(select(row).where(row.person_id == person_id)):
        session.delete(found)
    session.flush()


def take_out(session: Session, meeting_id: UUID, person_ids: Collection[UUID]) -> None:
    """Take people out of the list of a meeting."""
    row = tables.AttendanceRow
    query = select(row).where(row.meeting_id == meeting_id, row.person_id.in_(person_ids))
    for found in session.scalars(query):
        session.delete(found)
    session.flush()


def counts(session: Session) -> dict[UUID, tuple[int, int]]:
    """Count for each meeting who stands in its list, and who of them came."""
    row = tables.AttendanceRow
    came = func.count().filter(row.presence == Presence.PRESENT.value)
    query = select(row.meeting_id, func.count(), came).group_by(row.meeting_id)
    return {meeting_id: (count, present) for meeting_id, count, present in session.execute(query)}


def awards_of(session: Session) -> dict[UUID, int]:
    """Count for each meeting the awards made for it, annulled ones left out."""
    row = tables.AwardRow
    query = select(row.meeting_id, func.count()).where(row.meeting_id.is_not(None), row.state != "annulled")
    return {meeting_id: count for meeting_id, count in session.execute(query.group_by(row.meeting_id)) if meeting_id}


def on_day(session: Session, day: date) -> list[Meeting]:
    """List the meetings of a day."""
    row = tables.MeetingRow
    return [_meeting(found) for found in session.scalars(select(row).where(row.dated == day).order_by(row.begins))]


def _meeting(row: tables.MeetingRow) -> Meeting:
    return Meeting(
        id=row.id,
        kind=MeetingKind(row.kind),
        dated=row.dated,
        title_kk=row.title_kk,
        title_ru=row.title_ru,
        number=row.number,
        begins=time.fromisoformat(row.begins) if row.begins else None,
        place_kk=row.place_kk,
        place_ru=row.place_ru,
        state=MeetingState(row.state),
    )


def _attendance(row: tables.AttendanceRow) -> Attendance:
    return Attendance(
        row.meeting_id, row.person_id, row.category_id, invited=bool(row.invited), presence=Presence(row.presence)
    )
