"""ZIP packages put together by hand, so that their headers can say anything."""

import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from random import Random

_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")
DEFLATED, STORED = 8, 0
HEADER_FIELDS = ("flags", "method", "crc", "packed", "size", "offset")


@dataclass(slots=True)
class Entry:
    """A part of a package; ``says`` are fields of its headers that are not the truth."""

    name: str
    data: bytes
    method: int = DEFLATED
    says: dict[str, int] = field(default_factory=dict)


def pack(entries: list[Entry], *, count: int | None = None) -> bytes:
    """Return the package, whatever its entries say about themselves."""
    made, directory = bytearray(), bytearray()
    for entry in entries:
        raw = zlib.compressobj(6, zlib.DEFLATED, -15)
        packed = raw.compress(entry.data) + raw.flush() if entry.method == DEFLATED else entry.data
        name = entry.name.encode()
        told = {
            "flags": 0x800,
            "method": entry.method,
            "crc": zlib.crc32(entry.data),
            "packed": len(packed),
            "size": len(entry.data),
            "offset": len(made),
        } | entry.says
        flags, method, crc, short, size, offset = (told[key] for key in HEADER_FIELDS)
        made += _LOCAL.pack(0x04034B50, 20, flags, method, 0, 33, crc, short, size, len(name), 0) + name + packed
        place = (len(name), 0, 0, 0, 0, 0, offset)
        directory += _CENTRAL.pack(0x02014B50, 20, 20, flags, method, 0, 33, crc, short, size, *place) + name
    number = min(len(entries) if count is None else count, 0xFFFF)
    return bytes(made + directory + _END.pack(0x06054B50, 0, 0, number, number, len(directory), len(made), 0))


def entries_of(package: bytes) -> list[Entry]:
    """Return the parts of a package."""
    with zipfile.ZipFile(BytesIO(package)) as opened:
        return [Entry(name, opened.read(name)) for name in opened.namelist()]


def spoil(entries: list[Entry], chance: Random) -> None:
    """Do one thing to a package that no program does."""
    one, other = chance.choice(entries), chance.choice(entries)
    match chance.randrange(10):
        case 0:
            one.data, other.data = other.data, one.data
        case 1:
            one.says["crc"] = chance.getrandbits(32)
        case 2:
            one.says["method"] = chance.choice((1, 9, 12, 14, 93, 95, 98, 99, 0xFFFF, STORED, DEFLATED))
        case 3:
            one.says[chance.choice(("packed", "size", "offset"))] = chance.choice((0, 1, 100, 0x7FFFFFFF, 0xFFFFFFFF))
        case 4:
            one.says["flags"] = chance.choice((0x1, 0x8, 0x20, 0x40, 0x2000, 0xFFFF))
        case 5:
            entries.append(Entry(one.name, other.data))
        case 6:
            entries.remove(one)
        case 7:
            one.name = chance.choice(
                (one.name.upper(), one.name.replace("/", "\\"), "/" + one.name, "../" + one.name, "")
            )
        case 8:
            one.method = STORED
        case _:
            entries.extend(Entry(f"xl/worksheets/sheet{number}.xml", one.data) for number in range(3, 30))
