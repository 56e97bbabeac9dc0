"""Opening a data file: every check in its order, and not a byte changed before all have passed."""

import os
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateIndex, CreateTable

from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import FileDamagedError, FileExistsAlreadyError, FileReadOnlyError
from desktop_app.storage import files, header, journal, location, lock, search_index
from desktop_app.storage.connection import connect, make_engine
from desktop_app.storage.database import Database
from desktop_app.storage.failures import explained, readable
from desktop_app.storage.tables import Base
from desktop_app.storage.triggers import make_triggers

HEAD_REVISION = f"{header.SCHEMA_VERSION:04d}"


def open_database(
    path: Path, *, operator: str, clock: Clock, create: bool = False, read_only: bool = False
) -> Database:
    """Open the data file ``path``, or make a new one.

    A file or folder that may not be written opens for viewing (``Database.read_only``).

    Args:
        path: The main database file; its blobs lie beside it in ``NAME.files``.
        operator: The name that signs the journal.
        clock: Tells the instants of journal entries.
        create: Make the file if it is not there.
        read_only: Only look: no lock is taken, so an open window does not stand in the way.

    Raises:
        FileProblemError: One of its kinds says why the file cannot be used; it is untouched.
    """
    path = path.absolute()
    location.require_safe(path)
    if create and not path.exists():
        return _make(path, operator=operator, clock=clock)
    header.examine(path)
    held = None if read_only else _hold(path)
    try:
        unsearchable = _look(path, read_only=held is None or not header.crashed(path))
        # Only now is a transaction that a crash left half-written rolled back.
        if header.examine(path).schema_version < header.SCHEMA_VERSION:
            _upgrade(path, held, clock)
        if held is not None:
            _mend_search(path, damaged=unsearchable)
            files.sweep(path.parent / "backups", path.name)
        return Database(path, clock=clock, operator=operator, lock=held)
    except BaseException:
        if held is not None:
            held.release()
        raise


def make_file(path: Path) -> None:
    """Make an empty data file with all tables, whole or not at all.

    Raises:
        FileExistsAlreadyError: A file stands there already.
        FileReadOnlyError: The folder may not be written.
        DiskFullError: No room is left.
    """
    if path.exists():
        raise FileExistsAlreadyError(str(path))
    unfinished = path.with_name(path.name + ".new")
    unfinished.unlink(missing_ok=True)
    with explained(path):
        engine = make_engine(unfinished)
        with engine.begin() as connection:
            _make_tables(connection)
            make_triggers(connection)
            connection.exec_driver_sql("CREATE TABLE alembic_version (version_num TEXT NOT NULL PRIMARY KEY) STRICT")
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD_REVISION,))
            connection.exec_driver_sql(f"PRAGMA application_id={header.APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={header.SCHEMA_VERSION}")
        engine.dispose()
    files.sync(unfinished)
    files.replace_with_retry(unfinished, path)
    unfinished.with_name(unfinished.name + "-journal").unlink(missing_ok=True)


def _make_tables(connection: Connection) -> None:
    """Make tables and indexes always in the same order: SQLAlchemy's own order of indexes differs from run to run."""
    for table in Base.metadata.sorted_tables:
        connection.execute(CreateTable(table))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            connection.execute(CreateIndex(index))


def _make(path: Path, *, operator: str, clock: Clock) -> Database:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileReadOnlyError(str(path)) from error
    held = lock.take(path)
    try:
        make_file(path)
        return Database(path, clock=clock, operator=operator, lock=held)
    except BaseException:
        held.release()
        raise


def _hold(path: Path) -> lock.FileLock | None:
    """Take the lock, unless nothing may be written there; of a folder, Windows tells that only when it is tried."""
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return None
    try:
        return lock.take(path)
    except FileReadOnlyError:
        return None


def _look(path: Path, *, read_only: bool) -> bool:
    """Look at the whole file; tell whether the search index is damaged, the one part that can be made anew."""
    # After a crash SQLite must roll the hot journal back, and for that it needs to write.
    with readable(path), explained(path), closing(connect(path, read_only=read_only)) as connection:
        (told,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        unsearchable = search_index.is_damage(told)
        if not (told == "ok" or unsearchable) or connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise FileDamagedError(str(path))
    engine = make_engine(path, read_only=read_only)
    try:
        with readable(path), explained(path), Session(engine) as session:
            if not journal.head_is_whole(session):
                raise FileDamagedError(str(path))
    finally:
        engine.dispose()
    return unsearchable


def _mend_search(path: Path, *, damaged: bool) -> None:
    """Make the search index anew where it is damaged, or something has written past the program."""
    with explained(path), closing(connect(path)) as connection:
        if damaged or connection.execute(search_index.DISAGREES).fetchone() != (0,):
            search_index.mend(connection)


def _upgrade(path: Path, held: lock.FileLock | None, clock: Clock) -> None:
    from desktop_app.storage import upgrading  # noqa: PLC0415  (Alembic is imported only when a migration is due)

    if held is None:
        raise FileReadOnlyError(str(path))
    upgrading.upgrade(path, clock.now())
