"""Entries that turned out to be somebody else: rows that stay for their papers and stand in no list."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.storage import tables


def survivors(session: Session, person_ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Return for every entry that was merged into one of ``person_ids`` which one that is."""
    row = tables.PersonRow
    query = select(row.id, row.merged_into).where(row.merged_into.in_(person_ids))
    return {merged: survivor for merged, survivor in session.execute(query) if survivor is not None}


def entries_of(session: Session, person_id: UUID) -> list[UUID]:
    """Return every entry of a person: the one that stands in the lists first, then those merged into it."""
    return [person_id, *sorted(survivors(session, [person_id]))]
