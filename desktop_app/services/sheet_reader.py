"""Reads a foreign sheet in a process of its own: a file on the pipe, rows as JSON out; this process may die of it."""

import csv
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from charset_normalizer import from_bytes

MOST_ROWS, MOST_COLUMNS = 20_000, 200
MOST_UNPACKED = 100_000_000
MOST_MEMORY = 512 * 1024 * 1024
ENCODINGS = ["utf_8", "utf_16", "cp1251", "kz1048", "cp866"]

_OLE = b"\xd0\xcf\x11\xe0"
_CELL = re.compile(r"([A-Z]+)(\d+)")
_BINARY = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"BM", b"MZ", b"\x7fELF")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class RefusedError(Exception):
    """A file that is not read; the argument is the reason's code."""


def main() -> int:
    """Read the file on standard input and write ``{"rows": …}`` or ``{"refused": reason}``."""
    _limit_memory()
    answer: dict[str, object]
    try:
        answer = {"rows": read(sys.stdin.buffer.read())}
    except RefusedError as refused:
        answer = {"refused": refused.args[0]}
    except (MemoryError, RecursionError):
        answer = {"refused": "too_large"}
    except Exception:  # noqa: BLE001  (readers of foreign files raise anything)
        answer = {"refused": "damaged"}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode())
    return 0


def read(data: bytes) -> list[list[str]]:
    """Return the rows of the first sheet with something in it, every cell as text.

    Raises:
        RefusedError: The file is empty, too large, protected, damaged or no table.
    """
    if not data.strip():
        raise RefusedError("empty")
    if data.startswith(b"PK\x03\x04"):
        _check_archive(data)
        return _workbook(data)
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise RefusedError("password")
        return _workbook(data)
    if data.startswith(_BINARY) or data.lstrip()[:1] == b"<":
        raise RefusedError("format")
    return _text(data)


def _check_archive(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise RefusedError("too_large")
            if any(entry.flag_bits & 1 for entry in entries):
                raise RefusedError("password")
            for entry in entries:
                if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
                    _check_sheet(archive, entry)
    except (zipfile.BadZipFile, ET.ParseError, EOFError, OSError) as error:
        raise RefusedError("damaged") from error


def _check_sheet(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    with archive.open(entry) as stream:
        for _event, element in ET.iterparse(stream):  # noqa: S314  (the process is expendable)
            match = _CELL.fullmatch(element.get("r", "")) if element.tag.endswith("}c") else None
            if match and (_column(match[1]) > MOST_COLUMNS or int(match[2]) > MOST_ROWS):
                raise RefusedError("too_large")
            element.clear()


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _workbook(data: bytes) -> list[list[str]]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  (text needs none)

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    except Exception as error:
        raise RefusedError("damaged") from error
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
            raise RefusedError("too_large")
        rows = [[_cell(value) for value in row] for row in sheet.to_python()]
        if any(any(row) for row in rows):
            return rows
    raise RefusedError("empty")


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split())


def _text(data: bytes) -> list[list[str]]:
    guess = from_bytes(data, cp_isolation=ENCODINGS).best()
    if guess is None or b"\x00\x00\x00" in data:
        raise RefusedError("format")
    text = str(guess).removeprefix("\ufeff")
    delimiter = max(";,\t", key=text[:20_000].count)
    return list(_limited(csv.reader(io.StringIO(text), delimiter=delimiter)))


def _limited(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    for count, row in enumerate(rows):
        if count >= MOST_ROWS or len(row) > MOST_COLUMNS:
            raise RefusedError("too_large")
        yield [" ".join(cell.split()) for cell in row]


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  (not on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    sys.exit(main())
