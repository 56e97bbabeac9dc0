"""Copies of a data file that hang together: made by SQLite's backup interface, checked before anybody needs them."""

import hashlib
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from desktop_app.domain.errors import FileDamagedError
from desktop_app.storage import journal, search_index
from desktop_app.storage.connection import connect, make_engine
from desktop_app.storage.failures import explained, readable

BLOB_TABLE = (
    "CREATE TABLE IF NOT EXISTS blob (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, data BLOB NOT NULL) STRICT"
)
# The search index and its shadow tables hold nothing of their own.
_TABLES = (
    "SELECT name FROM pragma_table_list"
    " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
)
_REFERRED_BLOBS = (
    "SELECT blob FROM issued_paper UNION SELECT logo FROM commission WHERE logo IS NOT NULL"
    " UNION SELECT logo FROM letter_template WHERE logo IS NOT NULL"
    " UNION SELECT blob FROM plan_evidence WHERE blob IS NOT NULL"
)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a sound data file holds, and the head of its journal."""

    schema: int
    counts: dict[str, int]
    sequence: int
    hash: str


def copy(source: Path, target: Path) -> None:
    """Copy one state of a database, even while somebody writes to it."""
    target.unlink(missing_ok=True)
    with explained(source), closing(connect(source, read_only=True)) as original, closing(connect(target)) as made:
        original.backup(made)


def put_back(source: Path, target: Path) -> None:
    """Give a database that is in use the contents of another one, wholly or not at all."""
    with explained(target), closing(connect(source, read_only=True)) as original, closing(connect(target)) as live:
        original.backup(live)


def examine(path: Path) -> Contents:
    """Check a whole data file: pages, foreign keys, journal.

    Raises:
        FileDamagedError: One of the checks failed.
    """
    with readable(path), explained(path), closing(connect(path, read_only=True)) as connection:
        (told,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        sound = told == "ok" or search_index.is_damage(told)  # opening makes the index anew
        if not sound or connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise FileDamagedError(str(path))
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
        counts = count_rows(connection)
    sequence, head = _check_journal(path)
    return Contents(schema, counts, sequence, head)


def count_rows(connection: Any) -> dict[str, int]:
    """Count the rows of every table over a bare connection."""
    names = [name for (name,) in connection.execute(_TABLES).fetchall()]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608  (names of tables)


def merge_blobs(source: Path, target: Path) -> None:
    """Add the blobs that ``target`` lacks; each is checked on its way, a changed one is left behind."""
    if not source.exists():
        return
    with explained(target), closing(connect(source, read_only=True)) as here, closing(connect(target)) as there:
        there.execute(BLOB_TABLE)
        there.execute("BEGIN IMMEDIATE")
        for sha256 in sorted(_names(here) - _names(there)):
            size, data = here.execute("SELECT size, data FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
            if hashlib.sha256(data).hexdigest() == sha256:
                there.execute("INSERT INTO blob VALUES (?, ?, ?)", (sha256, size, data))
        there.execute("COMMIT")


def referred_blobs(path: Path) -> set[str]:
    """Return the names of the blobs that the records of a data file refer to."""
    with explained(path), closing(connect(path, read_only=True)) as connection:
        return {sha256 for (sha256,) in connection.execute(_REFERRED_BLOBS).fetchall()}


def blob_names(files: Path) -> set[str]:
    """Return the names of the blobs that a file holds; none when it is not there."""
    if not files.exists():
        return set()
    with explained(files), closing(connect(files, read_only=True)) as connection:
        return _names(connection)


def changed_blobs(files: Path) -> set[str]:
    """Return the names of the blobs whose bytes are not those that were put in."""
    if not files.exists():
        return set()
    with explained(files), closing(connect(files, read_only=True)) as connection:
        return {sha256 for sha256 in _names(connection) if not _whole(connection, sha256)}


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def remove(path: Path) -> None:
    """Remove a database file with the empty side file that SQLite leaves beside it."""
    for name in (path.name, path.name + "-journal"):
        with suppress(OSError):
            path.with_name(name).unlink(missing_ok=True)


def _check_journal(path: Path) -> tuple[int, str]:
    engine = make_engine(path, read_only=True)
    try:
        with readable(path), explained(path), Session(engine) as session:
            if next(iter(journal.broken_links(session)), None) is not None:
                raise FileDamagedError(str(path))
            return journal.head(session)
    finally:
        engine.dispose()


def _names(connection: Any) -> set[str]:
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'blob'").fetchone() is None:
        return set()
    return {sha256 for (sha256,) in connection.execute("SELECT sha256 FROM blob").fetchall()}


def _whole(connection: Any, sha256: str) -> bool:
    (data,) = connection.execute("SELECT data FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
    return hashlib.sha256(data).hexdigest() == sha256
