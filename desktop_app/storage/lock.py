"""The lock of a data file: held by the window or by a command that writes, freed by the system after a crash."""

import json
import os
import socket
import sys
from contextlib import suppress
from io import FileIO
from pathlib import Path

from desktop_app.domain.errors import FileBusyError
from desktop_app.storage import files

_LOCKED_BYTE = 4_096

if sys.platform == "win32":
    import msvcrt

    def _take(file: FileIO) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _free(file: FileIO) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: FileIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _free(file: FileIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_UN)


class FileLock:
    """A held lock beside a data file."""

    def __init__(self, path: Path) -> None:
        self._file = _open(path)
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise FileBusyError(str(path.with_suffix(""))) from error
        # On a full disk the lock holds without saying whose it is.
        with suppress(OSError):
            self._say_who()

    def release(self) -> None:
        """Give the lock back; the lock file stays, empty."""
        if not self._file.closed:
            with suppress(OSError):
                self._file.truncate(0)
            _free(self._file)
            self._file.close()

    def _say_who(self) -> None:
        holder = {"pid": os.getpid(), "host": socket.gethostname()}
        self._file.seek(0)
        self._file.truncate()
        self._file.write(json.dumps(holder).encode())


def lock_path(path: Path) -> Path:
    """Return the lock file that belongs to a data file."""
    return path.with_name(path.name + ".lock")


def take(path: Path) -> FileLock:
    """Take the lock of the data file ``path``.

    Raises:
        FileBusyError: Somebody else holds it.
        FileReadOnlyError: The folder may not be written.
        DiskFullError: No room for the lock file.
    """
    return FileLock(lock_path(path))


def _open(path: Path) -> FileIO:
    try:
        return path.open("r+b" if path.exists() else "w+b", buffering=0)
    except OSError as error:
        raise files.explain(error, path.with_suffix("")) from error
