"""Identities of records: time-ordered UUIDs, made when a form opens so that a retry cannot duplicate a record."""

import os
import time
from uuid import UUID

_VERSION = 7
_VARIANT = 0b10


def new_id() -> UUID:
    """Make a version 7 UUID (RFC 9562, section 5.7); never sort records by it."""
    milliseconds = time.time_ns() // 1_000_000
    random_bits = int.from_bytes(os.urandom(10), "big")
    high = random_bits >> 68
    low = random_bits & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | _VERSION << 76 | high << 64 | _VARIANT << 62 | low)
