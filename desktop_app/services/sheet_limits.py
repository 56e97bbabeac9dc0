"""What a spreadsheet may unfold to, checked by streaming before any reader asks for memory."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from desktop_app.domain.errors import ImportRefusedError

MOST_ROWS, MOST_COLUMNS = 20_000, 200
MOST_UNPACKED = 100 * 1024 * 1024
_CHUNK = 64 * 1024
_ENCRYPTED_BIT = 0x1
_CELL = re.compile(r"([A-Z]{1,4})([0-9]{1,9})", re.IGNORECASE)
_VALUE = "office:value-type"


def check_package(package: zipfile.ZipFile) -> None:
    """Refuse an XLSX or ODS that is protected, unfolds too far or uses cells too far apart.

    Raises:
        ImportRefusedError: It must not be read.
    """
    entries = package.infolist()
    if any(entry.flag_bits & _ENCRYPTED_BIT for entry in entries):
        raise ImportRefusedError("password")
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise ImportRefusedError("too_large")
    names = {entry.filename for entry in entries}
    if "content.xml" in names:
        if b"encryption-data" in b"".join(_unpacked(package, "META-INF/manifest.xml", names)):
            raise ImportRefusedError("password")
        _parse(package, "content.xml", names, _OdsCells())
        return
    if "[Content_Types].xml" not in names:
        raise ImportRefusedError("format")
    for name in sorted(names):
        if re.fullmatch(r"/?xl/worksheets/[^/]+\.xml", name, re.IGNORECASE):
            _parse(package, name, names, _XlsxCells())


class _XlsxCells:
    """Follows the cells of a worksheet, told or counted."""

    def __init__(self) -> None:
        self._row = self._column = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take one element."""
        local = name.rpartition(":")[2]
        if local == "row":
            self._row = _number(attributes.get("r"), self._row + 1)
            self._column = 0
            _check(self._row, 0)
        elif local == "c":
            found = _CELL.fullmatch(attributes.get("r", ""))
            self._column = _column(found[1]) if found else self._column + 1
            self._row = int(found[2]) if found else max(self._row, 1)
            _check(self._row, self._column)


class _OdsCells:
    """Follows the cells of an ODS table, where one element may stand for many."""

    def __init__(self) -> None:
        self._row = self._column = 0
        self._rows = 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take one element."""
        if name == "table:table":
            self._row = 0
        elif name == "table:table-row":
            self._row += self._rows if self._row else 1
            self._rows = _number(attributes.get("table:number-rows-repeated"), 1)
            self._column = 0
        elif name in {"table:table-cell", "table:covered-table-cell"}:
            self._column += _number(attributes.get("table:number-columns-repeated"), 1)
            if _VALUE in attributes or "calcext:value-type" in attributes:
                _check(self._row + self._rows - 1, self._column)


def _check(row: int, column: int) -> None:
    if row > MOST_ROWS or column > MOST_COLUMNS:
        raise ImportRefusedError("too_large")


def _number(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"[0-9]{1,9}", text) else default


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _parse(package: zipfile.ZipFile, name: str, names: set[str], cells: _XlsxCells | _OdsCells) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = cells.start
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        for chunk in _unpacked(package, name, names):
            parser.Parse(chunk, False)  # noqa: FBT003  (the C parser takes no keyword)
        parser.Parse(b"", True)  # noqa: FBT003  (the C parser takes no keyword)
    except expat.ExpatError as error:
        raise ImportRefusedError("damaged") from error


def _refuse_doctype(*_declared: object) -> None:
    raise ImportRefusedError("format")


def _unpacked(package: zipfile.ZipFile, name: str, names: set[str]) -> Iterator[bytes]:
    """Unpack an entry piece by piece; the directory may lie about its size."""
    if name not in names:
        return
    total = 0
    try:
        with package.open(name) as entry:
            while chunk := entry.read(_CHUNK):
                total += len(chunk)
                if total > MOST_UNPACKED:
                    raise ImportRefusedError("too_large")
                yield chunk
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise ImportRefusedError("damaged") from error
