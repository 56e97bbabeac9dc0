"""What fulfils the items of plans, and what decisions changed in them."""

import json
from collections.abc import Collection
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.plans import Amendment, ChangeKind, Evidence, Responsible, Wording
from desktop_app.storage import tables


def of_items(session: Session, item_ids: Collection[UUID]) -> list[Evidence]:
    """List what fulfils these items, in the order in which it was noted."""
    row = tables.PlanEvidenceRow
    query = select(row).where(row.item_id.in_(item_ids)).order_by(row.at, row.id)
    return [_evidence(found) for found in session.scalars(query)]


def of_meeting(session: Session, meeting_id: UUID) -> list[Evidence]:
    """List where a meeting fulfils items."""
    row = tables.PlanEvidenceRow
    query = select(row).where(row.meeting_id == meeting_id).order_by(row.at, row.id)
    return [_evidence(found) for found in session.scalars(query)]


def one(session: Session, evidence_id: UUID) -> Evidence:
    """Return one piece of evidence.

    Raises:
        RecordGoneError: It is gone.
    """
    return _evidence(_row(session, evidence_id))


def save(session: Session, changed: Evidence) -> Evidence:
    """Write evidence, new or changed; it must bear the instant at which it was noted."""
    row = session.get(tables.PlanEvidenceRow, changed.id) or tables.PlanEvidenceRow(id=changed.id)
    row.item_id, row.occurrence_id = changed.item_id, changed.occurrence_id
    row.meeting_id, row.blob, row.name = changed.meeting_id, changed.blob, changed.name
    row.decision, row.dated = changed.decision, changed.dated
    if changed.at is not None:
        row.at = changed.at
    session.add(row)
    session.flush()
    return _evidence(row)


def take_away(session: Session, evidence_id: UUID) -> Evidence:
    """Take evidence away.

    Raises:
        RecordGoneError: It is gone.
    """
    row = _row(session, evidence_id)
    gone = _evidence(row)
    session.delete(row)
    session.flush()
    return gone


def loosen(session: Session, occurrence_id: UUID) -> None:
    """Let evidence of an occurrence that goes belong to its item as a whole."""
    row = tables.PlanEvidenceRow
    for found in session.scalars(select(row).where(row.occurrence_id == occurrence_id)):
        found.occurrence_id = None
    session.flush()


def forget_meeting(session: Session, meeting_id: UUID) -> None:
    """Take a meeting away from the items that it fulfils."""
    row = tables.PlanEvidenceRow
    for found in session.scalars(select(row).where(row.meeting_id == meeting_id)):
        session.delete(found)
    session.flush()


def forget_item(session: Session, item_id: UUID) -> None:
    """Take away everything that hangs on an item that goes."""
    for table in (tables.PlanEvidenceRow, tables.PlanAmendmentRow):
        for row in session.scalars(select(table).where(table.item_id == item_id)):
            session.delete(row)
    session.flush()


def amendments(session: Session, item_ids: Collection[UUID]) -> list[Amendment]:
    """List what decisions changed in these items, the oldest first."""
    row = tables.PlanAmendmentRow
    query = select(row).where(row.item_id.in_(item_ids)).order_by(row.item_id, row.position)
    return [
        Amendment(found.id, found.item_id, found.decision_id, ChangeKind(found.kind), _wording(found.before))
        for found in session.scalars(query)
    ]


def amendments_of_plan(session: Session, plan_id: UUID) -> list[Amendment]:
    """List what decisions changed in the items of a plan, the oldest first within each item."""
    item = tables.PlanItemRow
    held = session.scalars(select(item.id).where(item.plan_id == plan_id))
    return amendments(session, list(held))


def amend(session: Session, added: Amendment) -> None:
    """Note what a decision changed in an item."""
    row = tables.PlanAmendmentRow
    last = session.scalar(select(func.max(row.position)).where(row.item_id == added.item_id)) or 0
    before = json.dumps(asdict(added.before), ensure_ascii=False, default=str) if added.before else ""
    session.add(
        row(
            id=added.id,
            item_id=added.item_id,
            decision_id=added.decision_id,
            position=last + 1,
            kind=added.kind.value,
            before=before,
        )
    )
    session.flush()


def _row(session: Session, evidence_id: UUID) -> tables.PlanEvidenceRow:
    row = session.get(tables.PlanEvidenceRow, evidence_id)
    if row is None:
        raise RecordGoneError("plan_evidence")
    return row


def _wording(text: str) -> Wording | None:
    if not text:
        return None
    held: dict[str, Any] = json.loads(text)
    return Wording(**{**held, "responsible": tuple(_responsible(one) for one in held.get("responsible", ()))})


def _responsible(held: dict[str, Any]) -> Responsible:
    signatory = held.get("signatory_id")
    return Responsible(**{**held, "signatory_id": UUID(signatory) if signatory else None})


def _evidence(row: tables.PlanEvidenceRow) -> Evidence:
    return Evidence(
        id=row.id,
        item_id=row.item_id,
        occurrence_id=row.occurrence_id,
        meeting_id=row.meeting_id,
        blob=row.blob,
        name=row.name,
        decision=row.decision,
        dated=row.dated,
        at=row.at,
    )
