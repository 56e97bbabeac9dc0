"""The journal: one entry a transaction, chained by hashes of digests so that a payload may be erased by law."""

import getpass
import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from string import Formatter
from typing import Any, NoReturn
from uuid import UUID

from sqlalchemy import CursorResult, event, inspect, select
from sqlalchemy.orm import InstanceState, ORMExecuteState, Session, UOWTransaction
from sqlalchemy.orm.base import NO_VALUE

from desktop_app.domain.journal import Step, StepName
from desktop_app.storage import chain
from desktop_app.storage.chain import FIRST_HASH, canonical
from desktop_app.storage.tables import UNJOURNALLED, Base, JournalEntryRow

_ENTRY = Base.metadata.tables["journal_entry"]
_COLUMNS = tuple(_ENTRY.columns.keys())
_INSERT = f"INSERT INTO journal_entry ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608  (our own names)
_HEAD = "SELECT sequence, hash FROM journal_entry ORDER BY sequence DESC LIMIT 1"

_OTHER_ACCOUNT: ContextVar[str] = ContextVar("other account", default="")

Values = dict[str, Any]


class BulkWriteError(Exception):
    """A write that goes past mapped objects, and so past the journal."""


@dataclass(slots=True)
class RowChange:
    """What happened to one row in one transaction; ``None`` before it came or after it went."""

    table: str
    key: str
    before: Values | None
    after: Values | None

    def reversed(self) -> "RowChange":
        """Return the change that takes this one back."""
        return RowChange(self.table, self.key, self.after, self.before)


class RecordedSession(Session):
    """A session whose flushes a recorder watches."""

    recorder: "Recorder | None" = None

    def bulk_save_objects(self, *_args: object, **_options: object) -> NoReturn:
        """Refuse: no flush would see these rows."""
        raise BulkWriteError("bulk_save_objects")

    def bulk_insert_mappings(self, *_args: object, **_options: object) -> NoReturn:
        """Refuse: no flush would see these rows."""
        raise BulkWriteError("bulk_insert_mappings")

    def bulk_update_mappings(self, *_args: object, **_options: object) -> NoReturn:
        """Refuse: no flush would see these rows."""
        raise BulkWriteError("bulk_update_mappings")


class Recorder:
    """Collects the row changes of one session, flush by flush."""

    def __init__(self, session: RecordedSession) -> None:
        self._changes: dict[tuple[str, str], RowChange] = {}
        session.recorder = self

    @property
    def changes(self) -> list[RowChange]:
        """Return the changes so far, one a row, without rows that are as they were."""
        return [change for change in self._changes.values() if change.before != change.after]

    def watch(self, session: Session) -> None:
        """Note what a flush is about to write, always in the same order: the session keeps none."""
        for row in session.new:
            self._note(row, None, values(row))
        for row in sorted(session.dirty, key=_table_and_key):
            if session.is_modified(row):
                self._note(row, _stored_values(row), values(row))
        for row in sorted(session.deleted, key=_table_and_key):
            self._note(row, _stored_values(row), None)

    def _note(self, row: Base, before: Values | None, after: Values | None) -> None:
        if row.__tablename__ in UNJOURNALLED:
            return
        change = RowChange(row.__tablename__, row_key(row), before, after)
        earlier = self._changes.get((change.table, change.key))
        if earlier is not None:
            change.before = earlier.before
        self._changes[change.table, change.key] = change


def values(row: Base) -> Values:
    """Return the columns of a row as plain JSON values."""
    return {attribute.key: _plain(getattr(row, attribute.key)) for attribute in inspect(row).mapper.column_attrs}


def row_key(row: Base) -> str:
    """Return the primary key of a row as one string."""
    mapper = inspect(row).mapper
    return "/".join(str(_plain(value)) for value in mapper.primary_key_from_instance(row))


def append(session: Session, entry: JournalEntryRow) -> JournalEntryRow:
    """Chain ``entry`` to the journal's head and write it."""
    last, last_hash = head(session)
    entry.sequence = last + 1
    entry.previous_hash = last_hash
    entry.account = _OTHER_ACCOUNT.get() or _account()
    entry.payload_digest = digest(entry)
    entry.hash = chained(entry)
    at = entry.at.isoformat(" ", "microseconds")
    told = [at if name == "at" else getattr(entry, name) for name in _COLUMNS]
    session.connection().exec_driver_sql(_INSERT, tuple(told))
    return entry


@contextmanager
def under_account(name: str) -> Iterator[None]:
    """Write ``name`` in the place of the system's account: what is made to be repeated must not depend on it."""
    before = _OTHER_ACCOUNT.set(name)
    try:
        yield
    finally:
        _OTHER_ACCOUNT.reset(before)


def make_entry(name: StepName, changes: list[RowChange], operator: str, at: datetime) -> JournalEntryRow:
    """Make an entry, not yet chained, from the changes of a transaction."""
    return JournalEntryRow(
        sentence=name.sentence,
        facts=canonical(name.facts),
        operator=operator,
        at=at,
        undoable=1,
        undoes=None,
        redoes=None,
        payload=canonical([[c.table, c.key, c.before, c.after] for c in changes]),
    )


def payload_changes(entry: JournalEntryRow) -> list[RowChange]:
    """Return the row changes of an entry; none once its payload has been erased."""
    return [RowChange(*change) for change in json.loads(entry.payload or "[]")]


def step(entry: JournalEntryRow) -> Step:
    """Return the record of an entry."""
    name = StepName(entry.sentence, json.loads(entry.facts) if entry.facts else _erased_facts(entry.sentence))
    at = entry.at.replace(tzinfo=UTC)
    return Step(entry.sequence, name, entry.operator, at, bool(entry.undoable), entry.undoes, entry.redoes)


def steps(session: Session, limit: int = 100) -> list[Step]:
    """List the newest steps, newest first."""
    newest = select(JournalEntryRow).order_by(JournalEntryRow.sequence.desc()).limit(limit)
    return [step(entry) for entry in session.scalars(newest)]


def read(session: Session, query: str, values: Sequence[object] = ()) -> CursorResult[*tuple[Any, ...]]:
    """Run a query in words of SQLite's own, e.g. over the search index.

    Raises:
        BulkWriteError: It is no query.
    """
    if not query.startswith("SELECT "):
        raise BulkWriteError(query)
    return session.connection().exec_driver_sql(query, tuple(values))


def head(session: Session) -> tuple[int, str]:
    """Return sequence and hash of the newest entry; 0 and zeros on an empty journal."""
    found = session.connection().exec_driver_sql(_HEAD).first()
    return (found.sequence, found.hash) if found else (0, FIRST_HASH)


def head_is_whole(session: Session) -> bool:
    """Tell whether the newest entry fits its own hash and the entry before it; a quick look for every start."""
    newest = select(JournalEntryRow).order_by(JournalEntryRow.sequence.desc()).limit(2)
    found = list(session.scalars(newest))
    if not found:
        return True
    previous = found[1].hash if len(found) > 1 else FIRST_HASH
    return found[0].previous_hash == previous and chained(found[0]) == found[0].hash


def broken_links(session: Session) -> Iterator[int]:
    """Yield the sequences of entries that do not fit the chain, or whose payload was changed."""
    previous, expected = FIRST_HASH, 1
    entries = select(JournalEntryRow).order_by(JournalEntryRow.sequence).execution_options(yield_per=500)
    for entry in session.scalars(entries):
        whole = entry.payload is None or digest(entry) == entry.payload_digest
        fits = entry.sequence == expected and entry.previous_hash == previous and chained(entry) == entry.hash
        if not (whole and fits):
            yield entry.sequence
        previous, expected = entry.hash, entry.sequence + 1


def digest(entry: JournalEntryRow) -> str:
    """Return the SHA-256 of what an erasure may empty: facts and payload."""
    return hashlib.sha256(f"{entry.facts}\n{entry.payload}".encode()).hexdigest()


def chained(entry: JournalEntryRow) -> str:
    """Return the SHA-256 that links an entry to its predecessor."""
    values = {name: getattr(entry, name) for name in chain.LINKED}
    values["at"] = entry.at.replace(tzinfo=None).isoformat()
    return chain.link(list(values.values()))


@event.listens_for(RecordedSession, "before_flush")
def _watch(session: RecordedSession, _flush: UOWTransaction, _instances: object) -> None:
    if session.recorder is not None:
        session.recorder.watch(session)


@event.listens_for(RecordedSession, "do_orm_execute")
def _refuse_bulk_writes(state: ORMExecuteState) -> None:
    if not state.is_select:
        raise BulkWriteError(str(state.statement))


def _table_and_key(row: Base) -> tuple[str, str]:
    return row.__tablename__, row_key(row)


def _stored_values(row: Base) -> Values:
    state: InstanceState[Base] = inspect(row)
    stored = values(row)
    for key, old in state.committed_state.items():
        if key in stored:
            stored[key] = _plain(_loaded(state, key) if old is NO_VALUE else old)
    return stored


def _loaded(state: InstanceState[Base], key: str) -> object:
    column = state.mapper.columns[key]
    session = state.session
    assert session is not None  # noqa: S101  (a flushing row has a session)
    return session.connection().execute(select(column).where(*_same_row(state))).scalar_one()


def _same_row(state: InstanceState[Base]) -> list[Any]:
    identity = state.identity or ()
    return [column == value for column, value in zip(state.mapper.primary_key, identity, strict=True)]


def _plain(value: object) -> object:
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, date):
        return value.isoformat()
    return value


def _erased_facts(sentence: str) -> dict[str, str]:
    return {field: "…" for _, field, _, _ in Formatter().parse(sentence) if field}


@cache
def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
