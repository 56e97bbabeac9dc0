"""What a spreadsheet may unfold to, checked by streaming before any reader asks for memory."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import Protocol
from xml.parsers import expat

from desktop_app.domain.errors import ImportRefusedError

MOST_ROWS, MOST_COLUMNS = 20_000, 200
MOST_UNPACKED = 100 * 1024 * 1024
_MOST_SPACES = 1_000_000  # which an ODS counts instead of saying them
_CHUNK = 64 * 1024
_ENCRYPTED_BIT = 0x1
_COMPRESSIONS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # no program packs tables otherwise, and bombs do
_CELL = re.compile(r"([A-Z]{1,4})([0-9]{1,9})", re.IGNORECASE)
_PROTECTED = tuple(name.encode("utf-16-le") for name in ("EncryptedPackage", "EncryptionInfo"))
_FILE_PASS = re.compile(
    rb"\x09\x08\x10\x00.{16}(?:\x86\x00\x00\x00)?\x2f\x00[^\x00]\x00", re.DOTALL
)  # [MS-XLS] 2.4.117
_SECTOR, _SECTOR_COUNTS = 512, (44, 64, 72)  # [MS-CFB] 2.2: of the FAT, the mini FAT and the DIFAT
_SHEET = re.compile(r"/?(?:xl/)?worksheets/[^/\\]+\.xml", re.IGNORECASE)
_STRINGS = re.compile(r"/?(?:xl/)?sharedStrings\.xml", re.IGNORECASE)
_VALUE = "office:value-type"


def check_package(package: zipfile.ZipFile) -> None:
    """Refuse an XLSX or ODS that is protected, unfolds too far or uses cells too far apart.

    Raises:
        ImportRefusedError: It must not be read.
    """
    entries = package.infolist()
    check_entries(entries)
    _check_kind(package, entries)
    for entry in entries:
        if _is(entry, "content.xml"):
            _parse(package, entry, _OdsCells())
        elif _is(entry, "xl/_rels/workbook.xml.rels"):
            _parse(package, entry, _Relations())
        elif _STRINGS.fullmatch(_path(entry)):
            _parse(package, entry, _Strings())
        elif _SHEET.fullmatch(_path(entry)):
            _parse(package, entry, _XlsxCells())


def check_entries(entries: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse a package that is protected, packed in an unknown way, or says that it unfolds too far.

    Raises:
        ImportRefusedError: It must not be read.
    """
    if any(entry.flag_bits & _ENCRYPTED_BIT for entry in entries):
        raise ImportRefusedError("password")
    if any(entry.compress_type not in _COMPRESSIONS for entry in entries):
        raise ImportRefusedError("damaged")
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise ImportRefusedError("too_large")


def _check_kind(package: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    if not any(_is(entry, "content.xml", "xl/workbook.xml") for entry in entries):
        raise ImportRefusedError("format")
    for entry in entries:
        if _is(entry, "META-INF/manifest.xml") and b"encryption-data" in b"".join(unpacked(package, entry)):
            raise ImportRefusedError("password")
        if _is(entry, "mimetype") and b"spreadsheet" not in b"".join(unpacked(package, entry)):
            raise ImportRefusedError("format")


def check_container(data: bytes) -> None:
    """Refuse an XLS that is protected, or whose header counts more sectors than it has.

    Raises:
        ImportRefusedError: It must not be read.
    """
    if any(mark in data for mark in _PROTECTED) or _FILE_PASS.search(data):
        raise ImportRefusedError("password")
    counts = [int.from_bytes(data[place : place + 4], "little") for place in _SECTOR_COUNTS]
    if max(counts) * _SECTOR > len(data):
        raise ImportRefusedError("damaged")


class _Watching(Protocol):
    """Looks at the elements of a part, one after the other."""

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """Take one element.

        Raises:
            ImportRefusedError: The part must not be read.
        """


class _Relations:
    """Sees to it that no worksheet and no texts lie where none are looked for."""

    def start(self, _name: str, attributes: dict[str, str]) -> None:
        """Take one element."""
        target, kind = attributes.get("Target", ""), attributes.get("Type", "")
        is_sheet = kind.endswith("/worksheet") or "worksheets" in target.lower()
        if is_sheet and not _SHEET.fullmatch(target):
            raise ImportRefusedError("format")
        if kind.endswith("/sharedStrings") and not _STRINGS.fullmatch(target):
            raise ImportRefusedError("format")


class _Strings:
    """Sees to it that no more texts are told of than cells are read, for the reader makes room for as many."""

    def start(self, _name: str, attributes: dict[str, str]) -> None:
        """Take one element."""
        if max(_number(attributes.get(name), 0) for name in ("count", "uniqueCount")) > MOST_ROWS * MOST_COLUMNS:
            raise ImportRefusedError("damaged")


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
            told = attributes.get("r", "")
            found = _CELL.fullmatch(told)
            if told and not found:
                raise ImportRefusedError("damaged")
            self._column = _column(found[1]) if found else self._column + 1
            self._row = int(found[2]) if found else max(self._row, 1)
            _check(self._row, self._column)


class _OdsCells:
    """Follows the cells of an ODS table, where one element may stand for many."""

    def __init__(self) -> None:
        self._row = self._column = self._spaces = 0
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
        elif name == "text:s":
            self._spaces += _number(attributes.get("text:c"), 1)
            if self._spaces > _MOST_SPACES:
                raise ImportRefusedError("too_large")


def _check(row: int, column: int) -> None:
    if row > MOST_ROWS or column > MOST_COLUMNS:
        raise ImportRefusedError("too_large")


def _number(text: str | None, default: int) -> int:
    if text and not re.fullmatch(r"[0-9]{1,9}", text):
        raise ImportRefusedError("damaged")
    return int(text) if text else default


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _is(entry: zipfile.ZipInfo, *names: str) -> bool:
    return _path(entry).lower() in {name.lower() for name in names}


def _path(entry: zipfile.ZipInfo) -> str:
    return entry.filename.replace("\\", "/")


def _parse(package: zipfile.ZipFile, entry: zipfile.ZipInfo, cells: _Watching) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = cells.start
    parser.StartDoctypeDeclHandler = refuse_doctype
    try:
        for chunk in unpacked(package, entry):
            parser.Parse(chunk, False)  # noqa: FBT003  (the C parser takes no keyword)
        parser.Parse(b"", True)  # noqa: FBT003  (the C parser takes no keyword)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: encodings that nobody knows
        raise ImportRefusedError("damaged") from error


def refuse_doctype(*_declared: object) -> None:
    """Refuse a part that declares entities of its own.

    Raises:
        ImportRefusedError: Always.
    """
    raise ImportRefusedError("format")


def unpacked(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """Unpack an entry piece by piece; the directory may lie about its size.

    Raises:
        ImportRefusedError: It is damaged or too large.
    """
    total = 0
    try:
        with package.open(entry) as packed:
            while chunk := packed.read(_CHUNK):
                total += len(chunk)
                if total > MOST_UNPACKED:
                    raise ImportRefusedError("too_large")
                yield chunk
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise ImportRefusedError("damaged") from error
