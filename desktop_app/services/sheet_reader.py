"""Reads the cells of a foreign table, in a child process of its own: bytes in, JSON out."""

import json
import sys
import zipfile
from io import BytesIO

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.services.sheet_limits import MOST_COLUMNS, MOST_ROWS, check_package
from desktop_app.services.sheet_text import rows_of_text

ARGUMENT = "--read-sheet-from-pipe"
MEMORY = 512 * 1024 * 1024
_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = tuple(name.encode("utf-16-le") for name in ("EncryptedPackage", "EncryptionInfo"))


def read_rows(data: bytes) -> list[list[str]]:
    """Read the first sheet of an XLSX, XLS or ODS, or the lines of a CSV, as texts; what it is, its bytes tell.

    Raises:
        ImportRefusedError: Nothing that can or may be read.
    """
    if not data:
        raise ImportRefusedError("empty")
    if data.startswith(_ZIP):
        check_package(_package(data))
        return _limited(_cells(data))
    if data.startswith(_OLE):
        if any(mark in data for mark in _ENCRYPTED):
            raise ImportRefusedError("password")
        return _limited(_cells(data))
    return _limited(rows_of_text(data))


def main() -> int:
    """Read a file from the pipe, with no more memory than ``MEMORY``; answer rows or a reason in JSON."""
    _limit_memory()
    with open(0, "rb", closefd=False) as source:
        data = source.read()
    try:
        answer: dict[str, object] = {"rows": read_rows(data)}
    except ImportRefusedError as refused:
        answer = {"refused": refused.reason}
    except MemoryError:
        answer = {"refused": "too_large"}
    with open(1, "wb", closefd=False) as target:
        target.write(json.dumps(answer).encode("ascii"))
    return 0


def _package(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(BytesIO(data))
    except Exception as error:  # whatever a made-up archive brings out of the library
        raise ImportRefusedError("damaged") from error


def _cells(data: bytes) -> list[list[str]]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  (only the child needs it)

    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = workbook.sheet_names
        rows = workbook.get_sheet_by_name(sheets[0]).to_python(nrows=MOST_ROWS + 1) if sheets else []
    except (MemoryError, KeyboardInterrupt):
        raise
    except BaseException as error:  # the library's panics are no Exceptions
        raise ImportRefusedError("password" if "assword" in str(error) else "damaged") from error
    return [[_text(cell) for cell in row] for row in rows]


def _limited(rows: list[list[str]]) -> list[list[str]]:
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise ImportRefusedError("too_large")
    if not any(cell.strip() for row in rows for cell in row):
        raise ImportRefusedError("empty")
    return rows


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return  # the parent's time limit and the limits of size must do there
    import resource  # noqa: PLC0415  (not on Windows)

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
