"""When SQLite says no: the right words, nothing half-written, and work goes on."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2

from desktop_app.domain.errors import BusyError, DiskFullError, FileDamagedError, FileReadOnlyError, RuleError
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import StepName
from desktop_app.storage import blobs, drafts, verification
from desktop_app.storage.connection import connect
from desktop_app.storage.database import Database
from desktop_app.storage.failures import explained
from tests.storage.rows import a_person_row, add_person, rename, reopen, surnames

ROOT = Path(__file__).parents[2]
LIMITED = """
import resource, signal, sys
from pathlib import Path
from desktop_app.domain.errors import RuleError
from tests.storage.rows import add_person, reopen
database = reopen(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
saved = 0
try:
    while True:
        add_person(database, "x" * 5_000)
        saved += 1
except RuleError as error:
    print(type(error).__name__, saved)
"""


def _limit_pages(database: Database, pages: int) -> None:
    with database._engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def _fill_up(database: Database) -> list[str]:
    saved: list[str] = []
    with pytest.raises(DiskFullError):  # noqa: PT012  (how many fit is not known before)
        for number in range(10_000):
            add_person(database, f"{number:05}" + "ә" * 500)
            saved.append(f"{number:05}" + "ә" * 500)
    return saved


def test_a_full_disk_keeps_all_that_was_saved(database: Database) -> None:
    _limit_pages(database, 160)
    saved = _fill_up(database)
    assert (bool(saved), surnames(database)) == (True, saved)
    assert verification.problems(database) == []


def test_work_goes_on_when_there_is_room_again(database: Database) -> None:
    _limit_pages(database, 160)
    saved = _fill_up(database)
    _limit_pages(database, 100_000)
    add_person(database, "Ә")
    assert len(surnames(database)) == len(saved) + 1


def test_a_full_disk_takes_papers_and_records_back_together(database: Database) -> None:
    with pytest.raises(DiskFullError), database.writing(StepName("Big"), files=True) as unit:  # noqa: PT012  (one unit)
        unit.session.add(a_person_row(new_id()))
        unit.session.flush()
        unit.session.connection().exec_driver_sql("PRAGMA files.max_page_count=50")
        blobs.put(unit, os.urandom(1_000_000))
    assert surnames(database) == []
    add_person(database)


def test_another_writer_is_waited_for_and_then_named_busy(database: Database) -> None:
    with database._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=50")
    other = connect(database.path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(BusyError):
        add_person(database)
    other.execute("COMMIT")
    other.close()
    add_person(database, "Абай")
    assert surnames(database) == ["Абай"]


def test_a_draft_on_a_full_disk_is_refused_in_the_same_words(database: Database) -> None:
    _limit_pages(database, 1)
    with pytest.raises(DiskFullError):
        drafts.save(database, "person:1", {"notes": "ә" * 100_000})


def test_reading_goes_on_while_the_disk_is_full(database: Database) -> None:
    person = add_person(database, "Абай")
    _limit_pages(database, 1)
    with pytest.raises(DiskFullError):
        rename(database, person, "ә" * 100_000)
    assert surnames(database) == ["Абай"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits are of Unix")
def test_a_limit_of_the_system_on_the_file_is_a_full_disk_too(path: Path) -> None:
    limit = path.stat().st_size + 200_000
    limited = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path), str(limit)], capture_output=True, check=True, cwd=ROOT
    )
    database = reopen(path)
    assert limited.stdout.split() == [b"DiskFullError", str(len(surnames(database))).encode()]
    assert verification.problems(database) == []
    database.close()


OPENED_FULL = """
import resource, signal, sys
from pathlib import Path
from desktop_app.domain.errors import DiskFullError
from tests.storage.rows import add_person, reopen, surnames
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
database = reopen(Path(sys.argv[1]))
try:
    add_person(database)
except DiskFullError:
    print(surnames(database))
database.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits are of Unix")
def test_a_file_on_a_full_disk_opens_and_stays_as_it_is(path: Path) -> None:
    before = path.read_bytes(), path.stat().st_mtime_ns
    opened = subprocess.run([sys.executable, "-c", OPENED_FULL, str(path)], capture_output=True, check=True, cwd=ROOT)
    assert opened.stdout == b"[]\n"
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of one megabyte, where that is allowed."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    command = [str(mount), "-t", "tmpfs", "-o", "size=1m", "none", str(place)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no disk may be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)  # noqa: S607  (of the system)


def test_what_a_full_disk_refused_is_saved_once_when_there_is_room(small_disk: Path, new_file: Path) -> None:
    database = reopen(Path(shutil.copy(new_file, small_disk / "data.db")))
    filler = small_disk / "filler"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while file.write(bytes(4_096)):
            pass
    person = new_id()
    for _ in range(2):
        with pytest.raises(DiskFullError), database.writing(StepName("Add")) as unit:
            unit.session.merge(a_person_row(person, "ә" * 10_000))
    filler.unlink()
    with database.writing(StepName("Add")) as unit:
        unit.session.merge(a_person_row(person, "Әлия"))
    assert (surnames(database), verification.problems(database)) == (["Әлия"], [])
    database.close()


def test_an_error_after_the_commit_cannot_make_a_retry_write_twice(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def commit_and_fail(connection: Any) -> None:
        connection.commit()
        raise dbapi2.OperationalError("disk I/O error")

    person = new_id()
    with monkeypatch.context() as failing:
        failing.setattr(database._engine.dialect, "do_commit", commit_and_fail)
        with pytest.raises(DiskFullError), database.writing(StepName("Add")) as unit:
            unit.session.merge(a_person_row(person))
    with database.writing(StepName("Add")) as unit:
        unit.session.merge(a_person_row(person))
    assert (surnames(database), verification.problems(database)) == (["Абай"], [])


def test_what_somebody_typed_is_not_taken_for_words_of_sqlite(database: Database) -> None:
    person = add_person(database)
    with pytest.raises(IntegrityError) as refused, database.writing(StepName("Add")) as unit:
        unit.session.add(a_person_row(person, "database disk image is malformed"))
    assert "malformed" not in str(refused.value)


@pytest.mark.parametrize(
    ("message", "error"),
    [
        ("Could not decode to UTF-8 column x", FileDamagedError),
        ("unsupported file format", FileDamagedError),
        ("database table is locked", BusyError),
        ("disk I/O error", DiskFullError),
        ("attempt to write a readonly database", FileReadOnlyError),
        ("database is locked", BusyError),
    ],
)
def test_a_message_of_sqlite_has_its_meaning(tmp_path: Path, message: str, error: type[RuleError]) -> None:
    connection = connect(tmp_path / "data.db")
    connection.execute("CREATE TABLE said (message TEXT)")
    connection.execute(f"CREATE TRIGGER says BEFORE INSERT ON said BEGIN SELECT RAISE(ABORT, '{message}'); END")
    with pytest.raises(error), explained(tmp_path):
        connection.execute("INSERT INTO said VALUES ('')")
    connection.close()


def test_an_error_without_a_meaning_stays_what_it_is(tmp_path: Path) -> None:
    connection = connect(tmp_path / "data.db")
    with pytest.raises(Exception, match="no such table"), explained(tmp_path):
        connection.execute("SELECT * FROM nowhere")
    connection.close()
