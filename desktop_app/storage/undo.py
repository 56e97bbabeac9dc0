"""Undo and redo: the journal's last steps taken back and done again, each as an entry of its own."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Table, delete, insert, select
from sqlalchemy.orm import Session

from desktop_app.domain.errors import NothingToUndoError, UndoBlockedError
from desktop_app.domain.journal import Step, StepName, UndoState
from desktop_app.storage import journal
from desktop_app.storage.database import Database
from desktop_app.storage.journal import RowChange, Values
from desktop_app.storage.tables import DERIVED_COLUMNS, Base, JournalEntryRow

DEPTH = 100
_LOOK_BACK = 5 * DEPTH
_MARKS = (
    "SELECT sequence, undoable AND payload IS NOT NULL, undoes, redoes"
    " FROM journal_entry ORDER BY sequence DESC LIMIT ?"
)


class _Mark(NamedTuple):
    """As much of an entry as it takes to tell what is done and what is undone."""

    sequence: int
    undoable: int
    undoes: int | None
    redoes: int | None


def state(session: Session) -> UndoState:
    """Tell what undo and redo would do now.

    A step that may not be undone stands before all older ones: its opposite is an act of its own.
    """
    marks = _recent(session)
    done, undone = _stacks(marks)
    top = done[-1] if done else None
    return UndoState(
        undo=journal.step(_entry(session, top)) if top is not None and top.undoable else None,
        redo=journal.step(_entry(session, undone[-1])) if undone else None,
        last=journal.step(_entry(session, marks[-1])) if marks else None,
    )


def undo(database: Database) -> Step:
    """Take the last step back.

    Raises:
        NothingToUndoError: No step, or the last one may not be undone.
        UndoBlockedError: A later step changed one of the rows.
    """
    with database.unrecorded() as unit:
        done, _ = _stacks(_recent(unit.session))
        if not done or not done[-1].undoable:
            raise NothingToUndoError
        entry = _entry(unit.session, done[-1])
        changes = [change.reversed() for change in journal.payload_changes(entry)]
        taken_back = _replay(database, unit.session, entry, changes)
        taken_back.undoes = entry.sequence
        journal.append(unit.session, taken_back)
        return journal.step(entry)


def redo(database: Database) -> Step:
    """Do again what was last undone.

    Raises:
        NothingToUndoError: Nothing was undone, or work has gone on since.
        UndoBlockedError: A later step changed one of the rows.
    """
    with database.unrecorded() as unit:
        _, undone = _stacks(_recent(unit.session))
        if not undone:
            raise NothingToUndoError
        entry = _entry(unit.session, undone[-1])
        done_again = _replay(database, unit.session, entry, journal.payload_changes(entry))
        done_again.redoes = entry.sequence
        journal.append(unit.session, done_again)
        return journal.step(entry)


def _recent(session: Session) -> list[_Mark]:
    rows = session.connection().exec_driver_sql(_MARKS, (_LOOK_BACK,)).all()
    return [_Mark(*row) for row in reversed(rows)]


def _entry(session: Session, mark: _Mark) -> JournalEntryRow:
    return session.get_one(JournalEntryRow, mark.sequence)


def _stacks(marks: Sequence[_Mark]) -> tuple[list[_Mark], list[_Mark]]:
    known = {mark.sequence: mark for mark in marks}
    done: list[_Mark] = []
    undone: list[_Mark] = []
    for mark in marks:
        if mark.undoes is not None:
            _move(known.get(mark.undoes), done, undone)
        elif mark.redoes is not None:
            _move(known.get(mark.redoes), undone, done)
        else:
            done.append(mark)
            undone.clear()
    room = max(DEPTH - len(undone), 0)
    return done[max(len(done) - room, 0) :], undone


def _move(step: _Mark | None, source: list[_Mark], target: list[_Mark]) -> None:
    """Move a step between what is done and what is undone; one from before the look back has no place."""
    if step is not None:
        source.remove(step)
        target.append(step)


def _replay(database: Database, session: Session, entry: JournalEntryRow, changes: list[RowChange]) -> JournalEntryRow:
    session.connection().exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for change in changes:
        _require_unchanged(session, entry, change)
    for change in changes:
        if change.before is not None:
            table = _table(change.table)
            session.connection().execute(delete(table).where(*_row_is(table, change.key)))
    for change in changes:
        if change.after is not None:
            table = _table(change.table)
            session.connection().execute(insert(table).values(_typed(table, change.after)))
    at = database.clock.now().replace(tzinfo=None)
    return journal.make_entry(journal.step(entry).name, changes, database.operator, at)


def _require_unchanged(session: Session, entry: JournalEntryRow, change: RowChange) -> None:
    mapped = _mapped(change.table)
    row = session.scalar(select(mapped).where(*_row_is(_table(change.table), change.key)))
    now = None if row is None else journal.values(row)
    if _told(now, change.before) != _told(change.before, now):
        raise UndoBlockedError(_step_in_the_way(session, entry, change))


def _told(values: Values | None, other: Values | None) -> Values | None:
    """Return the columns that both know: a later version may have added some since the step."""
    known = (other or {}).keys() - DERIVED_COLUMNS
    return values and {column: value for column, value in values.items() if column in known}


def _step_in_the_way(session: Session, entry: JournalEntryRow, change: RowChange) -> StepName:
    later = select(JournalEntryRow).where(JournalEntryRow.sequence > entry.sequence)
    for candidate in session.scalars(later.order_by(JournalEntryRow.sequence)):
        touched = {(found.table, found.key) for found in journal.payload_changes(candidate)}
        if (change.table, change.key) in touched:
            return journal.step(candidate).name
    return StepName("…")


def _mapped(table: str) -> Any:
    return next(m.class_ for m in Base.registry.mappers if m.class_.__tablename__ == table)


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _row_is(table: Table, key: str) -> list[ColumnElement[bool]]:
    columns = list(table.primary_key.columns)
    texts = key.split("/", len(columns) - 1)
    return [column == _value(table, column.name, text) for column, text in zip(columns, texts, strict=True)]


def _typed(table: Table, values: Values) -> Values:
    return {name: _value(table, name, value) for name, value in values.items()}


def _value(table: Table, column: str, value: object) -> object:
    if value is None:
        return None
    kind = table.columns[column].type.python_type
    if kind is int:
        return int(str(value))
    if kind is str:
        return value
    return kind.fromisoformat(value) if hasattr(kind, "fromisoformat") else kind(value)
