"""Identities of records: time-ordered UUIDs, made when a form opens so that a retry cannot duplicate a record."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import overload
from uuid import UUID

_VERSION = 7
_VARIANT = 0b10
_WIDE = 16

_made: ContextVar[Callable[[], tuple[int, bytes]] | None] = ContextVar("made", default=None)


def new_id() -> UUID:
    """Make a version 7 UUID (RFC 9562, section 5.7); never sort records by it."""
    made = _made.get()
    milliseconds, noise = made() if made else (time.time_ns() // 1_000_000, os.urandom(10))
    random_bits = int.from_bytes(noise, "big")
    high = random_bits >> 68
    low = random_bits & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | _VERSION << 76 | high << 64 | _VARIANT << 62 | low)


def made_at(identity: UUID) -> int:
    """Return when an identity was made, in milliseconds; a clock that was put back misleads."""
    return identity.int >> 80


@contextmanager
def repeatable_ids(milliseconds: int, noise: Callable[[int], bytes]) -> Iterator[None]:
    """Make the identities of this thread from an instant and ``noise``, so that a demonstration can be made again."""
    before = _made.set(lambda: (milliseconds, noise(10)))
    try:
        yield
    finally:
        _made.reset(before)


class Identities(Sequence[UUID]):
    """Many identities in sixteen bytes each; an identity is made only when it is looked at."""

    __slots__ = ("_packed",)

    def __init__(self, packed: bytes = b"") -> None:
        self._packed = packed

    @classmethod
    def from_hex(cls, digits: str) -> "Identities":
        """Take identities as their hexadecimal digits, one behind the other."""
        return cls(bytes.fromhex(digits))

    def hexadecimals(self) -> list[str]:
        """Return each identity as 32 hexadecimal digits, as it is stored."""
        digits, wide = self._packed.hex(), 2 * _WIDE
        return [digits[start : start + wide] for start in range(0, len(digits), wide)]

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Return the place of an identity.

        Raises:
            ValueError: It is not there.
        """
        place = self._place(value, start)
        if place < 0 or (stop is not None and place >= stop):
            raise ValueError(f"{value} is not there")
        return place

    def __len__(self) -> int:
        return len(self._packed) // _WIDE

    @overload
    def __getitem__(self, place: int) -> UUID: ...
    @overload
    def __getitem__(self, place: slice) -> "Identities": ...
    def __getitem__(self, place: int | slice) -> "UUID | Identities":
        if isinstance(place, slice):
            places = range(len(self))[place]
            if places.step == 1:
                return Identities(self._packed[places.start * _WIDE : places.stop * _WIDE])
            return Identities(b"".join(self._packed[at * _WIDE : (at + 1) * _WIDE] for at in places))
        at = range(len(self))[place] * _WIDE
        return UUID(bytes=self._packed[at : at + _WIDE])

    def __contains__(self, value: object) -> bool:
        return self._place(value) >= 0

    def __add__(self, others: "Identities") -> "Identities":
        return Identities(self._packed + others._packed)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Identities):
            return self._packed == other._packed
        return isinstance(other, Sequence) and len(self) == len(other) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # equal to a list, which has none

    def __repr__(self) -> str:
        return f"Identities({len(self)})"

    def _place(self, value: object, start: int = 0) -> int:
        if not isinstance(value, UUID):
            return -1
        at = self._packed.find(value.bytes, start * _WIDE)
        while at % _WIDE and at >= 0:  # found astride two others
            at = self._packed.find(value.bytes, at + 1)
        return at // _WIDE if at >= 0 else -1
