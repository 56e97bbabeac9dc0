"""Identities of records: time-ordered UUIDs, made when a form opens so that a retry cannot duplicate a record."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

_VERSION = 7
_VARIANT = 0b10

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
