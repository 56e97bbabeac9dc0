"""The archive of a whole data file: packed once, opened again, refused when anything is wrong with it."""

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from desktop_app.domain.errors import (
    BackupDamagedError,
    FileDamagedError,
    FileExistsAlreadyError,
    FileNotOursError,
    FileReadOnlyError,
    UnsafeLocationError,
)
from desktop_app.storage import archive, backup, verification
from desktop_app.storage.database import Database
from tests.storage.rows import add_person, behind_its_back, fill, looked_at, reopen, surnames


@pytest.fixture
def packed(database: Database, tmp_path: Path) -> Path:
    """Pack a filled data file."""
    fill(database)
    return backup.save_copy(database, tmp_path / "copy.zhospar")


def _repacked(path: Path, **changed: bytes) -> Path:
    """Write an archive again with other bytes for some of its members."""
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    members |= {name.replace("__", "."): data for name, data in changed.items()}
    target = path.with_name("changed.zhospar")
    with zipfile.ZipFile(target, "w") as new:
        for name, data in members.items():
            new.writestr(name, data)
    return target


def test_an_archive_becomes_a_data_file_again(database: Database, packed: Path, tmp_path: Path) -> None:
    opened = reopen(archive.unpack_as(packed, tmp_path / "again.db"))
    assert surnames(opened) == surnames(database)
    assert verification.problems(opened) == []
    opened.close()


def test_an_archive_is_restored_with_its_papers(database: Database, packed: Path) -> None:
    add_person(database)
    database.files_path.unlink()
    backup.restore(database, packed)
    assert len(surnames(database)) == 3
    assert verification.problems(database) == []


def test_an_archive_without_papers_is_one_too(database: Database, tmp_path: Path) -> None:
    add_person(database, "Абай")
    packed = backup.save_copy(database, tmp_path / "copy.zhospar")
    opened = reopen(archive.unpack_as(packed, tmp_path / "again.db"))
    assert surnames(opened) == ["Абай"]
    opened.close()


def test_packing_leaves_nothing_beside_the_archive(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.mkdir()
    backup.save_copy(database, target / "copy.zhospar")
    assert [file.name for file in target.iterdir()] == ["copy.zhospar"]


def test_packing_overwrites_nothing(database: Database, packed: Path) -> None:
    before = packed.read_bytes()
    with pytest.raises(FileExistsAlreadyError):
        backup.save_copy(database, packed)
    assert packed.read_bytes() == before


def test_packing_into_a_folder_that_is_not_there_is_refused(database: Database, tmp_path: Path) -> None:
    with pytest.raises(FileReadOnlyError):
        backup.save_copy(database, tmp_path / "absent" / "copy.zhospar")


def test_damaged_data_is_not_packed(database: Database, tmp_path: Path) -> None:
    add_person(database)
    behind_its_back(database.path, "UPDATE journal_entry SET operator = 'x'")
    with pytest.raises(FileDamagedError):
        backup.save_copy(database, tmp_path / "copy.zhospar")
    assert not (tmp_path / "copy.zhospar").exists()


def test_unpacking_overwrites_nothing(database: Database, packed: Path) -> None:
    with pytest.raises(FileExistsAlreadyError):
        archive.unpack_as(packed, database.path)


def test_unpacking_into_a_cloud_folder_is_refused(packed: Path, tmp_path: Path) -> None:
    with pytest.raises(UnsafeLocationError):
        archive.unpack_as(packed, tmp_path / "Dropbox" / "again.db")


@pytest.mark.parametrize("member", ["data__db", "data__db__files", "manifest__json"])
def test_a_changed_archive_is_refused_and_nothing_is_made(database: Database, packed: Path, member: str) -> None:
    changed = _repacked(packed, **{member: b"SQLite format 3\x00"})
    before = looked_at(database.path.parent)
    with pytest.raises(BackupDamagedError):
        archive.unpack_as(changed, packed.with_name("again.db"))
    with pytest.raises(BackupDamagedError):
        backup.restore(database, changed)
    assert looked_at(database.path.parent) == before


def test_an_archive_of_damaged_data_is_refused(packed: Path) -> None:
    with zipfile.ZipFile(packed) as old:
        sheet, main = json.loads(old.read("manifest.json")), old.read("data.db")[:8_192]
    sheet["sha256"] = hashlib.sha256(main).hexdigest()
    changed = _repacked(packed, data__db=main, manifest__json=json.dumps(sheet).encode())
    with pytest.raises(BackupDamagedError):
        archive.unpack_as(changed, packed.with_name("again.db"))
    assert not packed.with_name("again.db").exists()


def test_a_cut_archive_is_no_archive(packed: Path) -> None:
    packed.write_bytes(packed.read_bytes()[:-100])
    assert not archive.is_archive(packed)
    with pytest.raises(FileNotOursError):
        archive.unpack_as(packed, packed.with_name("again.db"))


def test_another_programs_archive_is_refused_and_untouched(database: Database, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "table.xlsx", "w") as other:
        other.writestr("xl/workbook.xml", "<workbook/>")
    before = (tmp_path / "table.xlsx").read_bytes()
    with pytest.raises(FileNotOursError):
        backup.restore(database, tmp_path / "table.xlsx")
    assert (tmp_path / "table.xlsx").read_bytes() == before


def test_members_with_paths_are_never_written(database: Database, packed: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed, "a") as more:
        more.writestr("../outside.txt", "x")
    backup.restore(database, packed)
    assert list(tmp_path.parent.glob("outside.txt")) == []


def test_opening_an_archive_as_a_data_file_is_refused(packed: Path) -> None:
    before = packed.read_bytes()
    with pytest.raises(FileNotOursError):
        reopen(packed)
    assert packed.read_bytes() == before
