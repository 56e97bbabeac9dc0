"""An open data file: units of work that write through the journal, and units that only read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection

from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import FileReadOnlyError
from desktop_app.domain.journal import StepName
from desktop_app.storage import journal
from desktop_app.storage.addresses import address
from desktop_app.storage.connection import make_engine
from desktop_app.storage.failures import explained
from desktop_app.storage.lock import FileLock


class Unit:
    """One transaction: a session, who works in it, the name that its step will bear, and whether undo may take it."""

    def __init__(self, session: journal.RecordedSession, operator: str = "") -> None:
        self.session = session
        self.operator = operator
        self.name = StepName("")
        self.undoable = True


class Database:
    """A data file that has passed every check of ``opening``."""

    def __init__(self, path: Path, *, clock: Clock, operator: str, lock: FileLock | None) -> None:
        self.path = path
        self.operator = operator
        self.clock = clock
        self.read_only = lock is None
        self.keeps_all_backups = False
        self._lock = lock
        self._writer = RLock()
        self._engine = make_engine(path, read_only=self.read_only)
        self._writing_engine = self._engine.execution_options(begin="BEGIN IMMEDIATE")

    @property
    def files_path(self) -> Path:
        """Return the second database file, which holds the blobs."""
        return self.path.with_name(self.path.name + ".files")

    @contextmanager
    def writing(self, name: StepName, *, undoable: bool = True, files: bool = False) -> Iterator[Unit]:
        """Open a unit of work; leaving it writes the journal entry and commits, an error takes all back.

        Args:
            name: What the step is called in history, undo and redo; ``Unit.name`` may still change it.
            undoable: Whether undo may take the step back; ``Unit.undoable`` may still change it.
            files: Whether the unit reads or writes blobs.

        Raises:
            FileReadOnlyError: The data was opened for viewing only.
            BusyError: Another process is writing.
            DiskFullError: No room is left; nothing was written.
        """
        with self.unrecorded(files=files) as unit:
            recorder = journal.Recorder(unit.session)
            unit.name, unit.undoable = name, undoable
            yield unit
            unit.session.flush()
            if recorder.changes:
                at = self.clock.now().replace(tzinfo=None)
                entry = journal.make_entry(unit.name, recorder.changes, self.operator, at)
                entry.undoable = int(unit.undoable)
                journal.append(unit.session, entry)

    @contextmanager
    def unrecorded(self, *, files: bool = False) -> Iterator[Unit]:
        """Open a writing unit that keeps no journal entry of its own: drafts, undo, seeds of a new file."""
        if self.read_only:
            raise FileReadOnlyError(str(self.path))
        with (
            self._writer,
            explained(self.path),
            self._writing_engine.connect() as connection,
            self._attached(connection, wanted=files),
            journal.RecordedSession(connection) as session,
            session.begin(),
        ):
            yield Unit(session, self.operator)

    @contextmanager
    def reading(self, *, files: bool = False) -> Iterator[Unit]:
        """Open a unit that reads one consistent state; close it before anything is drawn."""
        with (
            explained(self.path),
            self._engine.connect() as connection,
            self._attached(connection, wanted=files),
            journal.RecordedSession(connection) as session,
        ):
            yield Unit(session)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep every other thread from writing inside the block."""
        with self._writer:
            yield

    def close(self) -> None:
        """Close every connection and give the lock back."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def _attached(self, connection: Connection, *, wanted: bool) -> Iterator[None]:
        if not wanted:
            yield
            return
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101  (a connection that was just opened)
        # Nothing is made beside a file that is only looked at; without a file there are no blobs.
        nowhere = self.read_only and not self.files_path.exists()
        place = ":memory:" if nowhere else address(self.files_path, read_only=self.read_only)
        driver.execute("ATTACH DATABASE ? AS files", (place,))
        try:
            yield
        finally:
            if connection.in_transaction():
                connection.rollback()
            driver.execute("DETACH DATABASE files")
