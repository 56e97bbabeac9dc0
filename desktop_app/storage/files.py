"""Whole files only: written beside, forced to the disk, then put in place, even if other programs look on."""

import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from desktop_app.domain.errors import DiskFullError, FileReadOnlyError

# Antivirus, indexer and sync programs: access denied, sharing violation, lock violation.
_HELD_BY_OTHERS = frozenset({5, 32, 33})
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
UNFINISHED = ".unfinished-"
_NO_ROOM = frozenset({27, 28, 122})  # EFBIG, ENOSPC, EDQUOT


def replace_with_retry(
    source: Path,
    target: Path,
    *,
    replace: Callable[[Path, Path], object] = os.replace,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Put ``source`` in the place of ``target``, waiting up to 2.5 s for programs that hold it.

    Raises:
        FileReadOnlyError: The target stays held, or may not be written; ``source`` is kept.
    """
    for pause in (*_PAUSES, None):
        try:
            replace(source, target)
        except OSError as error:
            if pause is None or getattr(error, "winerror", None) not in _HELD_BY_OTHERS:
                raise FileReadOnlyError(str(target)) from error
            sleep(pause)
        else:
            sync_folder(target.parent)
            return


def write_whole(target: Path, data: bytes) -> None:
    """Write a file so that a crash leaves the old bytes or the new ones, never a part.

    Raises:
        DiskFullError: No room is left; the target is as it was.
        FileReadOnlyError: The folder may not be written; the target is as it was.
    """
    unfinished = target.with_name(target.name + ".new")
    try:
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise explain(error, target) from error
    replace_with_retry(unfinished, target)


def sync(path: Path) -> None:
    """Force the bytes of a finished file to the disk."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Force the names in a folder to the disk, where the system can do that."""
    if os.name != "nt":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def sweep(folder: Path, data: str) -> None:
    """Take away what a killed program left half-made of the data file ``data``; only for whoever holds its lock."""
    for left in folder.glob(f"{UNFINISHED}*"):
        if left.name.startswith(f"{UNFINISHED}{data}-"):
            shutil.rmtree(left, ignore_errors=True)


def explain(error: OSError, path: Path) -> DiskFullError | FileReadOnlyError:
    """Return the rule error that a refusal of the system stands for."""
    return (DiskFullError if error.errno in _NO_ROOM else FileReadOnlyError)(str(path))
