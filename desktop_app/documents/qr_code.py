"""QR codes, level M: the modules of a text, and one path that draws them.

A code is linear in its bits: turning one bit of the text turns a fixed set of modules. So the modules of a text
are those of an empty one, with the set of every byte turned; a batch of similar texts costs next to nothing.
"""

from functools import cache, lru_cache
from typing import Any

from reportlab.lib.units import mm

_MASK = 2
_MOST_VERSION = 6
_CHUNK = 8
_LENGTH_BITS, _MODE_BITS, _BYTE_MODE = 8, 4, 0b0100
_PADS = (0xEC, 0x11)
_REDUCING = 0x11D
_OVERFLOW = 0x100


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the dark modules of the code of a text, row by row from above.

    Raises:
        ValueError: The text is too long for the codes of certificates (more than 106 bytes).
    """
    version, pattern = _pattern(text.encode())
    side = version * 4 + 17
    return tuple(tuple(bool(pattern >> (row * side + column) & 1) for column in range(side)) for row in range(side))


def qr_path(text: str, left: float, top: float, side: float) -> str:
    """Return the page code of a text's modules, filled as one path in the present colour.

    Args:
        text: What the code says.
        left: In mm from the left edge of the page.
        top: Of the code, in mm from the bottom edge of the page.
        side: The length of a side in mm.

    Raises:
        ValueError: The text is too long.
    """
    version, pattern = _pattern(text.encode())
    count = version * 4 + 17
    rects = []
    for row in range(count):
        dark = pattern >> (row * count) & ((1 << count) - 1)
        rects += [_rects(row, chunk, dark >> chunk & 0xFF) for chunk in range(0, count, _CHUNK)]
    scale = side / count * mm
    return f"q {scale:.4f} 0 0 {-scale:.4f} {left * mm:.2f} {top * mm:.2f} cm {''.join(rects)}f Q"


@lru_cache(maxsize=40_000)
def _rects(row: int, first: int, dark: int) -> str:
    drawn, start = "", None
    for place in range(_CHUNK + 1):
        if dark >> place & 1:
            start = place if start is None else start
        elif start is not None:
            drawn += f"{first + start} {row} {place - start} 1 re "
            start = None
    return drawn


def _pattern(data: bytes) -> tuple[int, int]:
    version = _version(len(data))
    pattern = _empty(version, len(data))
    for place, byte in enumerate(data):
        pattern ^= _turned(version, place, byte)
    return version, pattern


@lru_cache(maxsize=64)
def _version(length: int) -> int:
    for version in range(1, _MOST_VERSION + 1):
        if length <= sum(block.dataCount for block in _blocks(version)) - 2:
            return version
    raise ValueError(length)


def _blocks(version: int) -> list[Any]:
    found: list[Any] = _encoder().QRRSBlock.getRSBlocks(version, _encoder().QRErrorCorrectLevel.M)
    return found


@cache
def _encoder() -> Any:
    """Return ReportLab's encoder: it brings all its graphics, and only certificates need it."""
    from reportlab.graphics.barcode import qrencoder  # noqa: PLC0415  (imported only when used)

    return qrencoder


@lru_cache(maxsize=64)
def _empty(version: int, length: int) -> int:
    """Return the modules of a text of ``length`` zero bytes."""
    capacity = sum(block.dataCount for block in _blocks(version))
    head = (_BYTE_MODE << _LENGTH_BITS | length) << (8 * capacity - _MODE_BITS - _LENGTH_BITS)
    pads = bytes(_PADS[place % 2] for place in range(capacity - length - 2))
    code = _encoder().QRCode(version, _encoder().QRErrorCorrectLevel.M)
    code.dataCache = _with_checks(version, head | int.from_bytes(pads))
    code.makeImpl(False, _MASK)  # noqa: FBT003  (ReportLab's order of arguments)
    return sum(1 << (row * len(line) + column) for row, line in enumerate(code.modules) for column in _dark(line))


def _dark(line: list[bool]) -> list[int]:
    return [column for column, dark in enumerate(line) if dark]


@lru_cache(maxsize=20_000)
def _turned(version: int, place: int, byte: int) -> int:
    """Return the modules that a byte of the text turns."""
    capacity = sum(block.dataCount for block in _blocks(version))
    shift = 8 * (capacity - place - 1) - _MODE_BITS - _LENGTH_BITS
    words = _with_checks(version, byte << shift)
    side, turned = version * 4 + 17, 0
    for place_of_bit, (column, row) in enumerate(_places(version)[: 8 * len(words)]):
        if words[place_of_bit // 8] >> (7 - place_of_bit % 8) & 1:
            turned |= 1 << (row * side + column)
    return turned


@lru_cache(maxsize=_MOST_VERSION)
def _places(version: int) -> list[tuple[int, int]]:
    code = _encoder().QRCode(version, _encoder().QRErrorCorrectLevel.M)
    code.moduleCount = version * 4 + 17
    found: list[tuple[int, int]] = code.dataPosIterator()
    return found


def _with_checks(version: int, data: int) -> list[int]:
    """Return the words of the data, block by block and interleaved, with the words that correct errors."""
    blocks = _blocks(version)
    words = list(data.to_bytes(sum(block.dataCount for block in blocks)))
    parts, checks = [], []
    for block in blocks:
        part, words = words[: block.dataCount], words[block.dataCount :]
        parts.append(part)
        checks.append(_checks(part, block.totalCount - block.dataCount))
    return [*_interleaved(parts), *_interleaved(checks)]


def _interleaved(parts: list[list[int]]) -> list[int]:
    longest = max(len(part) for part in parts)
    return [part[place] for place in range(longest) for part in parts if place < len(part)]


def _checks(words: list[int], count: int) -> list[int]:
    generator = _generator(count)
    rest = [0] * count
    for word in words:
        factor = word ^ rest[0]
        rest = [*rest[1:], 0]
        rest = [left ^ _product(factor, right) for left, right in zip(rest, generator, strict=True)]
    return rest


@lru_cache(maxsize=16)
def _generator(count: int) -> tuple[int, ...]:
    found, root = [1], 1
    for _ in range(count):
        raised = [*found, 0]
        for place, factor in enumerate(found):
            raised[place + 1] ^= _product(factor, root)
        found, root = raised, _product(root, 2)
    return tuple(found[1:])


def _product(left: int, right: int) -> int:
    """Multiply in the field of 256 elements."""
    result = 0
    while right:
        if right & 1:
            result ^= left
        left <<= 1
        if left & _OVERFLOW:
            left ^= _REDUCING
        right >>= 1
    return result
