"""What the first bytes of a file tell, before SQLite is allowed to look at it."""

import struct
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import (
    FileDamagedError,
    FileEmptyError,
    FileEncryptedError,
    FileMissingError,
    FileNewerError,
    FileNotOursError,
    FileReadOnlyError,
)

APPLICATION_ID = 0x5A48_5350
SCHEMA_VERSION = 5

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
_PAGE = 4_096
_KNOWN_STRANGERS = (b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"{", b"<")


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of SQLite's header that matter here (sqlite.org/fileformat2.html, section 1.3)."""

    page_size: int
    pages: int
    application_id: int
    schema_version: int


def examine(path: Path) -> Header:
    """Read the header of a data file of ours; the file is only looked at.

    Raises:
        FileMissingError: No such file.
        FileEmptyError: The file has no bytes.
        FileEncryptedError: The file may be ours, under a password.
        FileNotOursError: The file is something else.
        FileNewerError: A newer version of the program wrote it.
        FileDamagedError: The file is shorter than its header says.
        FileReadOnlyError: The file may not be read.
    """
    raw, size = _read(path)
    if size == 0:
        raise FileEmptyError(str(path))
    if not raw.startswith(_MAGIC):
        perhaps_ours = size % _PAGE == 0 and not raw.startswith(_KNOWN_STRANGERS) and b"\x00" in raw + b"\x00"
        raise (FileEncryptedError if perhaps_ours and not _is_text(raw) else FileNotOursError)(str(path))
    if size < _HEADER_SIZE:
        raise FileDamagedError(str(path))
    header = _parse(raw)
    _check(path, header, size)
    return header


def crashed(path: Path) -> bool:
    """Tell whether a transaction was cut off; SQLite will roll it back, and until then the size means nothing."""
    rollback = path.with_name(path.name + "-journal")
    return rollback.exists() and rollback.stat().st_size > 0


def _read(path: Path) -> tuple[bytes, int]:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_SIZE), path.stat().st_size
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissingError(str(path)) from error
    except IsADirectoryError as error:
        raise FileNotOursError(str(path)) from error
    except OSError as error:
        raise FileReadOnlyError(str(path)) from error


def _is_text(raw: bytes) -> bool:
    return all(byte >= 0x20 or byte in b"\t\r\n" for byte in raw)  # noqa: PLR2004  (space, the first printable byte)


def _parse(raw: bytes) -> Header:
    (page_size,) = struct.unpack_from(">H", raw, 16)
    (pages,) = struct.unpack_from(">I", raw, 28)
    (version,) = struct.unpack_from(">I", raw, 60)
    (application_id,) = struct.unpack_from(">I", raw, 68)
    return Header(65_536 if page_size == 1 else page_size, pages, application_id, version)


def _check(path: Path, header: Header, size: int) -> None:
    if header.application_id != APPLICATION_ID:
        raise FileNotOursError(str(path))
    if header.schema_version > SCHEMA_VERSION:
        raise FileNewerError(str(path))
    if header.pages * header.page_size > size and not crashed(path):
        raise FileDamagedError(str(path))
