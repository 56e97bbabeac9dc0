"""Blobs by SHA-256 in the second file, NAME.files: put in once, never changed."""

import hashlib

from desktop_app.domain.errors import FileDamagedError
from desktop_app.storage.copies import BLOB_TABLE
from desktop_app.storage.database import Unit

_TABLE = BLOB_TABLE.replace("blob", "files.blob", 1)


def put(unit: Unit, data: bytes) -> str:
    """Keep ``data`` and return its SHA-256; the unit must have been opened with ``files=True``."""
    sha256 = hashlib.sha256(data).hexdigest()
    connection = unit.session.connection()
    connection.exec_driver_sql(_TABLE)
    connection.exec_driver_sql("INSERT OR IGNORE INTO files.blob VALUES (?, ?, ?)", (sha256, len(data), data))
    return sha256


def get(unit: Unit, sha256: str) -> bytes:
    """Return the bytes of a blob, checked against their SHA-256.

    Raises:
        FileDamagedError: The blob is missing or its bytes have changed.
    """
    connection = unit.session.connection()
    known = connection.exec_driver_sql("SELECT 1 FROM files.sqlite_master WHERE name = 'blob'").first()
    query = "SELECT data FROM files.blob WHERE sha256 = ?"
    found = connection.exec_driver_sql(query, (sha256,)).first() if known else None
    if found is None or hashlib.sha256(found[0]).hexdigest() != sha256:
        raise FileDamagedError(sha256[:12])
    return bytes(found[0])
