"""Groups of people under names of the user's own."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.people import Group
from desktop_app.i18n.collation import sort_key
from desktop_app.storage import tables


def everything(session: Session) -> list[Group]:
    """List the groups in Kazakh order."""
    row = tables.PeopleGroupRow
    return [_group(found) for found in session.scalars(select(row).order_by(row.sort_key, row.id))]


def group(session: Session, group_id: UUID) -> Group:
    """Return one group.

    Raises:
        RecordGoneError: The group is gone.
    """
    row = session.get(tables.PeopleGroupRow, group_id)
    if row is None:
        raise RecordGoneError("group")
    return _group(row)


def save(session: Session, changed: Group) -> Group:
    """Write a group, new or changed."""
    row = session.get(tables.PeopleGroupRow, changed.id) or tables.PeopleGroupRow(id=changed.id)
    row.name_kk, row.name_ru = changed.name_kk.strip(), changed.name_ru.strip()
    row.sort_key = sort_key(row.name_ru or row.name_kk)
    session.add(row)
    session.flush()
    return _group(row)


def delete(session: Session, group_id: UUID) -> None:
    """Delete a group; its people stay.

    Raises:
        RecordGoneError: The group is gone.
    """
    row = session.get(tables.PeopleGroupRow, group_id)
    if row is None:
        raise RecordGoneError("group")
    for member in session.scalars(select(tables.GroupMemberRow).where(tables.GroupMemberRow.group_id == group_id)):
        session.delete(member)
    session.flush()
    session.delete(row)
    session.flush()


def sizes(session: Session) -> dict[UUID, int]:
    """Count the people of each group that has any."""
    member = tables.GroupMemberRow
    counted = session.execute(select(member.group_id, func.count()).group_by(member.group_id))
    return {row[0]: row[1] for row in counted}


def of_people(session: Session, person_ids: Collection[UUID]) -> defaultdict[UUID, tuple[UUID, ...]]:
    """Return the groups of each person."""
    member = tables.GroupMemberRow
    query = select(member).where(member.person_id.in_(person_ids)).order_by(member.group_id)
    found: defaultdict[UUID, tuple[UUID, ...]] = defaultdict(tuple)
    for row in session.scalars(query):
        found[row.person_id] += (row.group_id,)
    return found


def put_into(session: Session, person_id: UUID, group_ids: Collection[UUID]) -> None:
    """Put a person into exactly these groups."""
    member, wanted = tables.GroupMemberRow, set(group_ids)
    for row in session.scalars(select(member).where(member.person_id == person_id)):
        if row.group_id in wanted:
            wanted.discard(row.group_id)
        else:
            session.delete(row)
    for group_id in sorted(wanted):
        session.add(member(group_id=group_id, person_id=person_id))


def add_members(session: Session, group_id: UUID, person_ids: Collection[UUID]) -> int:
    """Put people into a group; tell how many were not in it."""
    member = tables.GroupMemberRow
    known = set(session.scalars(select(member.person_id).where(member.group_id == group_id)))
    added = sorted(set(person_ids) - known)
    session.add_all(member(group_id=group_id, person_id=person_id) for person_id in added)
    return len(added)


def remove_members(session: Session, group_id: UUID, person_ids: Collection[UUID]) -> int:
    """Take people out of a group; tell how many stood in it."""
    member, leaving = tables.GroupMemberRow, set(person_ids)
    found = session.scalars(select(member).where(member.group_id == group_id)).all()
    gone = [row for row in found if row.person_id in leaving]
    for row in gone:
        session.delete(row)
    return len(gone)


def _group(row: tables.PeopleGroupRow) -> Group:
    return Group(row.id, row.name_kk, row.name_ru)
