"""Blobs: put in once, found by their SHA-256, checked when read."""

import hashlib

import pytest

from desktop_app.domain.errors import FileDamagedError
from desktop_app.domain.journal import StepName
from desktop_app.storage import blobs
from desktop_app.storage.connection import connect
from desktop_app.storage.database import Database
from desktop_app.storage.opening import open_database
from tests.builders import a_clock
from tests.storage.rows import behind_its_back


def _put(database: Database, data: bytes) -> str:
    with database.writing(StepName("Keep"), files=True) as unit:
        return blobs.put(unit, data)


def _get(database: Database, sha256: str) -> bytes:
    with database.reading(files=True) as unit:
        return blobs.get(unit, sha256)


def test_a_blob_is_named_by_its_bytes(database: Database) -> None:
    sha256 = _put(database, b"%PDF")
    assert (sha256, _get(database, sha256)) == (hashlib.sha256(b"%PDF").hexdigest(), b"%PDF")


def test_the_same_bytes_are_kept_once(database: Database) -> None:
    _put(database, b"%PDF")
    _put(database, b"%PDF")
    connection = connect(database.files_path)
    assert connection.execute("SELECT count(*), sum(size) FROM blob").fetchone() == (1, 4)
    connection.close()


def test_blobs_lie_beside_the_main_file(database: Database) -> None:
    size = database.path.stat().st_size
    _put(database, bytes(1_000_000))
    assert (database.path.stat().st_size, database.files_path.name) == (size, "data.db.files")


def test_a_step_that_fails_keeps_no_blob(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing(StepName("Keep"), files=True) as unit:  # noqa: PT012  (one unit)
        sha256 = blobs.put(unit, b"%PDF")
        raise ZeroDivisionError
    with pytest.raises(FileDamagedError):
        _get(database, sha256)


def test_a_changed_blob_is_noticed(database: Database) -> None:
    sha256 = _put(database, b"%PDF")
    behind_its_back(database.files_path, "UPDATE blob SET data = x'00'")
    with pytest.raises(FileDamagedError):
        _get(database, sha256)


def test_a_blob_that_is_not_there_is_noticed(database: Database) -> None:
    with pytest.raises(FileDamagedError):
        _get(database, "0" * 64)


def test_looking_at_a_file_without_blobs_makes_none(database: Database) -> None:
    looked = open_database(database.path, operator="", clock=a_clock(), read_only=True)
    with pytest.raises(FileDamagedError):
        _get(looked, "0" * 64)
    looked.close()
    assert not database.files_path.exists()


def test_a_file_that_is_only_looked_at_shows_its_blobs(database: Database) -> None:
    sha256 = _put(database, b"%PDF")
    looked = open_database(database.path, operator="", clock=a_clock(), read_only=True)
    assert _get(looked, sha256) == b"%PDF"
    looked.close()
