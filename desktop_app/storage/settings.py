"""The names of those who work with the data file, and small facts about it."""

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


def kept(session: Session, key: str) -> str:
    """Return what was kept under a key; nothing where nothing was."""
    row = session.get(tables.SettingRow, key)
    return row.value if row is not None else ""


def keep(session: Session, key: str, value: str) -> None:
    """Keep a small fact under a key."""
    row = session.get(tables.SettingRow, key) or tables.SettingRow(key=key)
    row.value = value
    session.add(row)
    session.flush()
