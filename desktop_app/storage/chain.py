"""The chain of the journal: how each entry is linked to the one before it."""

import hashlib
import json
from collections.abc import Sequence

FIRST_HASH = "0" * 64
LINKED = (
    "sequence",
    "previous_hash",
    "sentence",
    "operator",
    "account",
    "at",
    "undoable",
    "undoes",
    "redoes",
    "payload_digest",
)


def canonical(value: object) -> str:
    """Return the one JSON text of a value, the same on every computer."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def link(values: Sequence[object]) -> str:
    """Return the SHA-256 of an entry; ``values`` in the order of ``LINKED``, the instant as ISO 8601."""
    return hashlib.sha256(canonical(values).encode()).hexdigest()
