"""Workbooks of Excel 97, as small as they can be: an OLE container with one stream ([MS-CFB], [MS-XLS])."""

import struct
from collections.abc import Sequence

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SMALLEST = 4_096  # a shorter stream would have to lie in the small sectors
_BOF, _EOF, _SHEET, _LABEL, _PASSWORD = 0x0809, 0x000A, 0x0085, 0x0204, 0x002F


def an_xls(rows: Sequence[Sequence[str]], *, password: bool = False) -> bytes:
    """Return a workbook with one sheet of texts, or with the mark of a protected one."""
    protection = _record(_PASSWORD, struct.pack("<HHH", 1, 1, 1) + bytes(48)) if password else b""
    start = _record(_BOF, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)) + protection
    name = _text("Лист1", short=True)
    place = len(start) + 4 + 6 + len(name) + 4
    book = start + _record(_SHEET, struct.pack("<IH", place, 0) + name) + _record(_EOF, b"")
    sheet = _record(_BOF, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            sheet += _record(_LABEL, struct.pack("<HHH", row, column, 0) + _text(cell, short=False))
    return a_container("Workbook", book + sheet + _record(_EOF, b""))


def a_container(name: str, stream: bytes) -> bytes:
    """Return an OLE container with one stream."""
    stream = stream.ljust(max(_SMALLEST, -(-len(stream) // _SECTOR) * _SECTOR), b"\0")
    sectors = len(stream) // _SECTOR
    table = [_FAT, _END, *range(3, sectors + 2), _END]
    fat = struct.pack("<128I", *table, *[_FREE] * (128 - len(table)))
    directory = _directory("Root Entry", 5, _END, 0, child=1) + _directory(name, 2, 2, len(stream))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, _SMALLEST, _END, 0, _END, 0) + struct.pack("<I", 0)
    return header + struct.pack("<108I", *[_FREE] * 108) + fat + directory.ljust(_SECTOR, b"\0") + stream


def _directory(name: str, kind: int, start: int, size: int, child: int = _FREE) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, _FREE, _FREE, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _text(text: str, *, short: bool) -> bytes:
    return struct.pack("<B" if short else "<H", len(text)) + b"\x01" + text.encode("utf-16-le")
