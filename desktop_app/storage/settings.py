"""The names of those who work with the data file."""

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from desktop_app.storage import tables


def operators(session: Session) -> list[str]:
    """List the operators in the order in which they came."""
    return list(session.scalars(select(tables.OperatorRow.name).order_by(text("rowid"))))


def add_operator(session: Session, name: str) -> None:
    """Add an operator, unless there is one of this name."""
    if session.get(tables.OperatorRow, name) is None:
        session.add(tables.OperatorRow(name=name))
