"""Papers written to the disk: whole or not at all, under names that every system takes."""

import re
from pathlib import Path

from desktop_app.domain.errors import (
    FileExistsAlreadyError,
    FileNotSavedError,
    FileReadOnlyError,
    FolderMissingError,
)
from desktop_app.storage.files import write_whole

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_LONGEST_BYTES = 180


def file_name(words: str, suffix: str) -> str:
    """Return a file name from words: valid on Windows, without a path, of bearable length."""
    name = " ".join(_FORBIDDEN.sub(" ", words).split()).strip(" .")
    while len(name.encode()) > _LONGEST_BYTES:
        name = name[:-1].rstrip(" .")
    if not name or _RESERVED.fullmatch(name):
        name = f"_{name}"
    return name + suffix


def write_paper(path: Path, data: bytes, *, replace: bool = False) -> Path:
    """Write a paper beside its place and move it there when it is whole.

    Raises:
        FileExistsAlreadyError: A file stands there and ``replace`` is false.
        FolderMissingError: The folder is not there.
        FileNotSavedError: The folder may not be written, or another program holds the file.
        DiskFullError: No room is left.
    """
    if path.exists() and not replace:
        raise FileExistsAlreadyError(str(path))
    if not path.parent.is_dir():
        raise FolderMissingError(str(path.parent))
    try:
        write_whole(path, data)
    except FileReadOnlyError as error:
        raise FileNotSavedError(str(path)) from error
    return path
