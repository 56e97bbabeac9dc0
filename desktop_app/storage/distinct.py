"""Entries that look alike and are different people, as somebody has said."""

from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop_app.storage import tables


def pairs(session: Session) -> set[frozenset[UUID]]:
    """Return every pair of entries that are not one person."""
    return {frozenset((row.first_id, row.second_id)) for row in session.scalars(select(tables.DistinctPairRow))}


def keep(session: Session, one: UUID, other: UUID) -> None:
    """Remember that two entries are different people; no harm if it is known."""
    first, second = sorted((one, other))
    if session.get(tables.DistinctPairRow, (first, second)) is None:
        session.add(tables.DistinctPairRow(first_id=first, second_id=second))


def forget(session: Session, person_id: UUID) -> None:
    """Drop every pair that a person stands in."""
    row = tables.DistinctPairRow
    for found in session.scalars(select(row).where(or_(row.first_id == person_id, row.second_id == person_id))):
        session.delete(found)
