"""Gap-free numbers: each counter goes up by one in the transaction of the paper that takes it, and never back."""

from uuid import UUID

from sqlalchemy.orm import Session

from desktop_app.storage import tables


def peek(session: Session, issuer_id: UUID, kind_id: UUID, period: int) -> int:
    """Return the number that the next paper would take."""
    row = session.get(tables.CounterRow, (issuer_id, kind_id, period))
    return (row.last if row else 0) + 1


def take(session: Session, issuer_id: UUID, kind_id: UUID, period: int) -> int:
    """Take the next number; only inside a writing unit, which keeps everybody else from counting."""
    row = session.get(tables.CounterRow, (issuer_id, kind_id, period))
    row = row or tables.CounterRow(issuer_id=issuer_id, kind_id=kind_id, period=period, last=0)
    row.last += 1
    session.add(row)
    session.flush()
    return row.last
