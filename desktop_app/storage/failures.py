"""What SQLite's errors mean in the words of the work."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from desktop_app.domain.errors import (
    BusyError,
    DiskFullError,
    FileDamagedError,
    FileNotOursError,
    FileReadOnlyError,
    RuleError,
)

_MEANINGS: tuple[tuple[str, type[RuleError]], ...] = (
    ("database or disk is full", DiskFullError),
    ("disk i/o error", DiskFullError),
    ("is locked", BusyError),
    ("readonly database", FileReadOnlyError),
    ("unable to open database", FileReadOnlyError),
    ("malformed", FileDamagedError),
    ("could not decode", FileDamagedError),
    ("unsupported file format", FileDamagedError),
    ("file is not a database", FileNotOursError),
)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn an error of SQLite inside the block into the rule error it stands for.

    Raises:
        DiskFullError: No room, or the disk refuses to write.
        BusyError: Another process is writing.
        FileReadOnlyError: The file or its folder may not be written.
        FileDamagedError: The file does not hang together.
        FileNotOursError: The file is no database.
    """
    try:
        yield
    except UnicodeDecodeError as error:
        # The driver cannot even read SQLite's own message about damaged bytes.
        raise FileDamagedError(str(path)) from error
    except (DBAPIError, dbapi2.Error) as error:
        # Only the driver's own words: SQLAlchemy's repeat the statement and whatever somebody typed.
        meaning = _meaning(str(error.orig if isinstance(error, DBAPIError) else error), path)
        if meaning is None:
            raise
        raise meaning from error


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Take whatever cannot be read of our own tables for what it is: a key that lost a letter, or a column its name.

    Raises:
        FileDamagedError: The file does not hang together.
    """
    try:
        yield
    except (ValueError, DBAPIError, dbapi2.Error) as error:
        raise FileDamagedError(str(path)) from error


def _meaning(message: str, path: Path) -> RuleError | None:
    lowered = message.lower()
    for words, error in _MEANINGS:
        if words in lowered:
            return BusyError() if error is BusyError else error(str(path))
    return None
