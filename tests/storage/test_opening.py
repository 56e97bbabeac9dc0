"""Opening: every bad file has its own sentence and stays as it is."""

import os
import random
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop_app.domain.errors import (
    FileBusyError,
    FileDamagedError,
    FileEmptyError,
    FileEncryptedError,
    FileExistsAlreadyError,
    FileMissingError,
    FileNewerError,
    FileNotOursError,
    FileProblemError,
    FileReadOnlyError,
    UnsafeLocationError,
)
from desktop_app.storage.connection import connect
from desktop_app.storage.opening import make_file, open_database
from tests.builders import a_clock
from tests.storage.rows import add_person, behind_its_back, looked_at, reopen, surnames

FOREIGN = {
    "zip": b"PK\x03\x04" + bytes(4_092),
    "pdf": b"%PDF-1.7\n" + bytes(4_087),
    "png": b"\x89PNG\r\n\x1a\n" + bytes(4_088),
    "jpeg": b"\xff\xd8\xff\xe0" + bytes(4_092),
    "old word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_088),
    "text": "Список приглашённых\n".encode(),
    "a page of text": b"list,of,guests\n" * 4_096,
    "json": b'{"name": 1}',
    "xml": b"<?xml version='1.0'?>",
    "utf-16": "Тізім".encode("utf-16"),
    "utf-16 without a mark": "Тізім, аты-жөні".encode("utf-16-le"),
    "cp1251": "Список приглашённых".encode("cp1251"),
    "csv": b"name;post\r\n",
    "html": b"<!DOCTYPE html><p>" + bytes(4_078),
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "rtf": b"{\\rtf1}",
    "gif": b"GIF89a" + bytes(100),
    "gzip": b"\x1f\x8b\x08" + bytes(100),
    "7z": b"7z\xbc\xaf\x27\x1c" + bytes(100),
    "rar": b"Rar!\x1a\x07" + bytes(100),
    "program": b"MZ" + bytes(100),
    "elf": b"\x7fELF" + bytes(100),
    "access": b"\x00\x01\x00\x00Standard Jet DB\x00" + bytes(81),
    "sqlite 2": b"** This file contains an SQLite 2.1 database **\x00" + bytes(52),
    "rollback journal": b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(505),
    "almost sqlite": b"SQLite format 4\x00" + bytes(85),
    "lock of another": b'{"pid": 1, "host": "pc"}',
    "line feeds": b"\n" * 4_096,
    "odd length": random.Random(1).randbytes(5_000),  # noqa: S311  (a sample, no secret)
    "one byte": b"\x00",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_file_is_refused_and_untouched(tmp_path: Path, name: str) -> None:
    (tmp_path / "data.db").write_bytes(FOREIGN[name])
    before = looked_at(tmp_path)
    with pytest.raises(FileNotOursError):
        reopen(tmp_path / "data.db")
    assert looked_at(tmp_path) == before


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", FileEmptyError),
        (random.Random(2).randbytes(8_192), FileEncryptedError),  # noqa: S311  (a sample, no secret)
        (b"SQLite format 3\x00" + bytes(40), FileDamagedError),
    ],
)
def test_an_odd_file_is_refused_and_untouched(tmp_path: Path, content: bytes, error: type[FileProblemError]) -> None:
    (tmp_path / "data.db").write_bytes(content)
    before = looked_at(tmp_path)
    with pytest.raises(error):
        reopen(tmp_path / "data.db")
    assert looked_at(tmp_path) == before


def test_another_programs_database_is_refused_and_untouched(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "data.db")) as connection:
        connection.execute("CREATE TABLE guests (name TEXT)")
    before = looked_at(tmp_path)
    with pytest.raises(FileNotOursError):
        reopen(tmp_path / "data.db")
    assert looked_at(tmp_path) == before


def test_a_newer_file_is_refused_and_untouched(path: Path) -> None:
    behind_its_back(path, "PRAGMA user_version=99")
    before = looked_at(path.parent)
    with pytest.raises(FileNewerError):
        reopen(path)
    assert looked_at(path.parent) == before


def test_a_cut_file_is_refused_and_untouched(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4_096])
    before = looked_at(path.parent)
    with pytest.raises(FileDamagedError):
        reopen(path)
    assert looked_at(path.parent) == before


def test_a_damaged_page_is_noticed(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4_096:4_196] = b"\xff" * 100
    path.write_bytes(data)
    before = looked_at(path.parent)
    with pytest.raises(FileDamagedError):
        reopen(path)
    assert looked_at(path.parent)["data.db"] == before["data.db"]


def test_a_changed_head_of_the_journal_is_noticed(path: Path) -> None:
    database = reopen(path)
    add_person(database)
    database.close()
    behind_its_back(path, "UPDATE journal_entry SET operator = 'somebody else'")
    with pytest.raises(FileDamagedError):
        reopen(path)


def test_a_refused_file_is_not_locked(path: Path) -> None:
    behind_its_back(path, "UPDATE alembic_version SET version_num = '0001'", "PRAGMA application_id=1")
    with pytest.raises(FileNotOursError):
        reopen(path)
    behind_its_back(path, f"PRAGMA application_id={0x5A485350}")
    reopen(path).close()


def test_a_missing_file_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        reopen(tmp_path / "data.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_data_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotOursError):
        reopen(tmp_path)


def test_a_new_file_replaces_nothing(path: Path) -> None:
    with pytest.raises(FileExistsAlreadyError):
        make_file(path)


def test_a_new_file_leaves_nothing_half_made_beside_it(tmp_path: Path) -> None:
    make_file(tmp_path / "data.db")
    assert [file.name for file in tmp_path.iterdir()] == ["data.db"]


def test_a_file_in_use_is_busy(path: Path) -> None:
    first = reopen(path)
    before = looked_at(path.parent)
    with pytest.raises(FileBusyError):
        reopen(path)
    assert looked_at(path.parent) == before
    first.close()
    reopen(path).close()


def test_a_cloud_folder_is_refused_even_for_a_new_file(tmp_path: Path) -> None:
    with pytest.raises(UnsafeLocationError):
        open_database(tmp_path / "Dropbox" / "data.db", operator="", clock=a_clock(), create=True)
    assert list(tmp_path.iterdir()) == []


def test_a_transaction_that_a_crash_cut_off_is_taken_back(path: Path, tmp_path: Path) -> None:
    database = reopen(path)
    add_person(database, "Абай")
    with database._writing_engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA cache_size=1")
        connection.exec_driver_sql("PRAGMA cache_spill=1")
        connection.exec_driver_sql("UPDATE person SET surname = 'x'")
        connection.exec_driver_sql("CREATE TABLE filler (page BLOB)")
        connection.exec_driver_sql("INSERT INTO filler SELECT zeroblob(3000) FROM person, (SELECT 1 UNION SELECT 2)")
        (tmp_path / "crashed").mkdir()
        crashed = Path(shutil.copy(path, tmp_path / "crashed"))
        shutil.copy(path.with_name("data.db-journal"), tmp_path / "crashed")
        assert (tmp_path / "crashed" / "data.db-journal").stat().st_size > 0
    database.close()
    again = reopen(crashed)
    assert surnames(again) == ["Абай"]
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="users and modes are those of Unix")
@pytest.mark.parametrize("locked", ["file", "folder", "lock"])
def test_a_file_that_may_not_be_written_opens_for_viewing(path: Path, locked: str) -> None:
    database = reopen(path)
    add_person(database)
    database.close()
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(path, folder)
        (folder / "data.db").chmod(0o666 if locked == "lock" else 0o444)
        if locked == "lock":
            (folder / "data.db.lock").touch(mode=0o444)
        folder.chmod(0o555 if locked == "folder" else 0o777)
        before = looked_at(folder)
        assert _said_by_a_stranger(folder / "data.db") == "True ['Абай'] FileReadOnlyError"
        assert looked_at(folder) == before
        folder.chmod(0o755)


def test_a_look_takes_no_lock(path: Path) -> None:
    first = reopen(path)
    looked = open_database(path, operator="", clock=a_clock(), read_only=True)
    assert looked.read_only
    with pytest.raises(FileReadOnlyError):
        add_person(looked)
    looked.close()
    first.close()


def test_a_new_file_and_opening_it_need_no_alembic(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.storage.rows import reopen;"
        "from desktop_app.storage.opening import make_file;"
        f"make_file(Path({str(tmp_path / 'data.db')!r})); reopen(Path({str(tmp_path / 'data.db')!r})).close();"
        "print('alembic' in sys.modules)"
    )
    assert _run(code) == "False"


def _said_by_a_stranger(path: Path) -> str:
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from desktop_app.domain.errors import RuleError\n"
        "from tests.storage.rows import add_person, reopen, surnames\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        f"database = reopen(Path({str(path)!r}))\n"
        "try: add_person(database); refused = None\n"
        "except RuleError as error: refused = type(error).__name__\n"
        "print(database.read_only, surnames(database), refused)\n"
    )
    return _run(code)


def _run(code: str) -> str:
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1"}
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment, cwd=root)
    return said.stdout.decode("utf-8").strip()
