"""Backups: verified, ten by number, every one of them restorable."""

import json
import random
import shutil
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.clock import fixed_clock
from desktop_app.domain.errors import (
    BackupDamagedError,
    FileDamagedError,
    FileNewerError,
    FileNotOursError,
    FileReadOnlyError,
)
from desktop_app.storage import backup, copies, verification
from desktop_app.storage.connection import connect
from desktop_app.storage.database import Database
from desktop_app.storage.opening import open_database
from tests.builders import a_clock
from tests.storage.rows import add_person, behind_its_back, fill, looked_at, rename, reopen, surnames

ASKED = BackupReason.ASKED
ROOT = Path(__file__).parents[2]
KILLS = 20


def _damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4_096:4_296] = b"\xff" * 200
    path.write_bytes(data)


def _sequences(database: Database) -> list[int]:
    return [made.sequence for made in backup.backups(database.path)]


def test_a_backup_is_a_verified_copy_with_its_sheet(database: Database) -> None:
    fill(database)
    made = backup.make(database, ASKED)
    sheet = json.loads(made.path.with_suffix(".json").read_text("utf-8"))
    assert made.counts["person"] == 3
    assert sheet["sha256"] == copies.sha256_of(made.path)
    assert sheet["contents"]["hash"] == copies.examine(database.path).hash


def test_a_backup_leaves_nothing_half_made(database: Database) -> None:
    fill(database)
    backup.make(database, ASKED)
    names = {file.name for file in backup.folder(database.path).iterdir() if not file.name.endswith("-journal")}
    assert names == {"data.db-000001.db", "data.db-000001.json", "data.db.files"}


def test_papers_are_copied_once(database: Database) -> None:
    fill(database)
    backup.make(database, ASKED)
    before = backup.files_of(database.path).read_bytes()
    backup.make(database, ASKED)
    assert backup.files_of(database.path).read_bytes() == before


def test_ten_are_kept(database: Database) -> None:
    for _ in range(backup.KEPT + 3):
        backup.make(database, ASKED)
    assert _sequences(database) == list(range(13, 3, -1))
    assert len(list(backup.folder(database.path).glob("*.db"))) == backup.KEPT


def test_the_newest_are_kept_whatever_the_clock_does(database: Database) -> None:
    moments = random.Random(7)  # noqa: S311  (a sample, no secret)
    for _ in range(backup.KEPT + 15):
        database.clock = fixed_clock(datetime(moments.randint(1980, 2099), 3, 31, 1, 30, tzinfo=UTC))
        backup.make(database, ASKED)
    assert _sequences(database) == list(range(25, 15, -1))


def test_unchanged_data_needs_no_second_copy_at_exit(database: Database) -> None:
    add_person(database)
    assert backup.make(database, BackupReason.START) == backup.make(database, BackupReason.EXIT)
    add_person(database)
    assert backup.make(database, BackupReason.EXIT).sequence == 2


def test_a_spoiled_copy_does_not_stand_in_for_a_new_one(database: Database) -> None:
    _damage(backup.make(database, BackupReason.START).path)
    assert backup.make(database, BackupReason.EXIT).sequence == 2


def test_a_damaged_file_makes_no_backup_and_drops_none(database: Database) -> None:
    fill(database)
    for _ in range(backup.KEPT):
        backup.make(database, ASKED)
    before = looked_at(backup.folder(database.path))
    _damage(database.path)
    with pytest.raises(FileDamagedError):
        backup.make(database, ASKED)
    assert looked_at(backup.folder(database.path)) == before


def test_a_changed_journal_makes_no_backup(database: Database) -> None:
    add_person(database)
    behind_its_back(database.path, "UPDATE journal_entry SET operator = 'x'")
    with pytest.raises(FileDamagedError):
        backup.make(database, ASKED)


def test_a_file_that_lost_nearly_all_rows_drops_no_older_backup(database: Database) -> None:
    with closing(connect(database.path)) as connection:
        connection.execute(
            "INSERT INTO phrase WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999)"
            " SELECT i, '', '', 0, i FROM n"
        )
    for _ in range(backup.KEPT):
        backup.make(database, ASKED)
    behind_its_back(database.path, "DELETE FROM phrase")
    backup.make(database, ASKED)
    assert len(_sequences(database)) == backup.KEPT + 1


def test_lost_papers_drop_no_older_backup(database: Database) -> None:
    for _ in range(backup.KEPT):
        backup.make(database, ASKED)
    fill(database)
    database.files_path.unlink()
    backup.make(database, ASKED)
    assert len(_sequences(database)) == backup.KEPT + 1


def test_an_unfinished_backup_is_not_listed_and_its_number_not_used_again(database: Database) -> None:
    made = backup.make(database, ASKED)
    made.path.with_suffix(".json").unlink()
    assert backup.backups(database.path) == []
    assert backup.make(database, ASKED).sequence == 2


def test_a_sheet_that_is_nonsense_is_no_backup(database: Database) -> None:
    for text in ("{}", "[]", "null", "{", '{"application": "Zhospar"}'):
        backup.make(database, ASKED).path.with_suffix(".json").write_text(text, "utf-8")
    assert backup.backups(database.path) == []


def test_every_backup_can_be_restored(database: Database) -> None:
    made = []
    for name in ("Абай", "Бекет", "Ғани"):
        add_person(database, name)
        made.append((backup.make(database, ASKED), surnames(database)))
    for copy, names in made:
        backup.restore(database, copy.path)
        assert surnames(database) == names
        assert verification.problems(database) == []


def test_a_restore_brings_lost_papers_back(database: Database) -> None:
    fill(database)
    made = backup.make(database, ASKED)
    database.files_path.unlink()
    assert verification.problems(database) != []
    backup.restore(database, made.path)
    assert verification.problems(database) == []


def test_a_restore_can_itself_be_taken_back(database: Database) -> None:
    made = backup.make(database, ASKED)
    add_person(database, "Абай")
    safety = backup.restore(database, made.path)
    assert (surnames(database), safety and safety.reason) == ([], BackupReason.RESTORE)
    backup.restore(database, safety.path if safety else made.path)
    assert surnames(database) == ["Абай"]


def test_after_a_restore_no_backup_is_dropped_until_the_next_start(database: Database) -> None:
    for _ in range(backup.KEPT):
        backup.make(database, ASKED)
    backup.restore(database, backup.backups(database.path)[0].path)
    backup.make(database, ASKED)
    assert len(_sequences(database)) == backup.KEPT + 2


def test_work_goes_on_after_a_restore(database: Database) -> None:
    person = add_person(database, "Абай")
    made = backup.make(database, ASKED)
    rename(database, person, "Бекет")
    backup.restore(database, made.path)
    rename(database, person, "Ғани")
    assert surnames(database) == ["Ғани"]


@pytest.mark.parametrize("where", [40, 4_100, -200])
def test_a_damaged_backup_is_refused_and_nothing_changes(database: Database, where: int) -> None:
    made = backup.make(database, ASKED)
    data = bytearray(made.path.read_bytes())
    data[where] ^= 255
    made.path.write_bytes(data)
    before = looked_at(database.path.parent)
    with pytest.raises(BackupDamagedError):
        backup.restore(database, made.path)
    assert looked_at(database.path.parent) == before


def test_a_cut_backup_is_refused(database: Database, tmp_path: Path) -> None:
    (tmp_path / "moved.db").write_bytes(backup.make(database, ASKED).path.read_bytes()[:-4_096])
    with pytest.raises(BackupDamagedError):
        backup.restore(database, tmp_path / "moved.db")


def test_a_damaged_file_without_a_sheet_is_refused_too(database: Database, tmp_path: Path) -> None:
    made = backup.make(database, ASKED)
    moved = Path(shutil.copy(made.path, tmp_path / "moved.db"))
    _damage(moved)
    with pytest.raises(BackupDamagedError):
        backup.restore(database, moved)


def test_a_newer_backup_is_refused(database: Database, tmp_path: Path) -> None:
    moved = Path(shutil.copy(backup.make(database, ASKED).path, tmp_path / "moved.db"))
    behind_its_back(moved, "PRAGMA user_version=99")
    with pytest.raises(FileNewerError):
        backup.restore(database, moved)


def test_a_foreign_file_is_not_restored(database: Database, tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"%PDF")
    with pytest.raises(FileNotOursError):
        backup.restore(database, tmp_path / "letter.pdf")


def test_a_damaged_file_is_kept_as_it_is_when_a_backup_replaces_it(database: Database) -> None:
    add_person(database, "Абай")
    made = backup.make(database, ASKED)
    behind_its_back(database.path, "UPDATE journal_entry SET operator = 'x'")
    damaged = database.path.read_bytes()
    assert backup.restore(database, made.path) is None
    (kept,) = backup.folder(database.path).glob("*.damaged")
    assert (kept.read_bytes(), surnames(database)) == (damaged, ["Абай"])
    assert verification.problems(database) == []


def test_a_file_open_for_viewing_is_not_replaced(path: Path) -> None:
    database = reopen(path)
    made = backup.make(database, ASKED)
    database.close()
    looked = open_database(path, operator="", clock=a_clock(), read_only=True)
    with pytest.raises(FileReadOnlyError):
        backup.restore(looked, made.path)
    looked.close()


def test_a_backup_beside_a_busy_writer_is_sound(database: Database) -> None:
    stop = threading.Event()

    def write() -> None:
        while not stop.wait(0.005):
            add_person(database)

    writer = threading.Thread(target=write)
    writer.start()
    time.sleep(0.1)
    made = [backup.make(database, ASKED) for _ in range(5)]
    stop.set()
    writer.join()
    assert [copies.examine(copy.path).counts for copy in made] == [copy.counts for copy in made]
    assert made[-1].counts["person"] > made[0].counts["person"]


def test_nobody_saves_between_the_safety_copy_and_the_end_of_a_restore(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backup.make(database, ASKED)
    put_back, saved = copies.put_back, threading.Event()

    def save() -> None:
        add_person(database, "Абай")
        saved.set()

    def put_back_slowly(source: Path, target: Path) -> None:
        threading.Thread(target=save).start()
        assert not saved.wait(0.2)
        put_back(source, target)

    monkeypatch.setattr(copies, "put_back", put_back_slowly)
    backup.restore(database, made.path)
    assert saved.wait(5)
    assert surnames(database) == ["Абай"]


def test_what_a_killed_backup_left_is_taken_away_at_the_next_start(path: Path) -> None:
    left = backup.folder(path) / f".unfinished-{path.name}-left"
    left.mkdir(parents=True)
    (left / "data.db").write_bytes(b"half")
    open_database(path, operator="", clock=a_clock(), read_only=True).close()
    assert left.exists()
    reopen(path).close()
    assert not left.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL are of Unix")
@pytest.mark.parametrize("act", ["make", "restore"])
def test_a_kill_leaves_only_whole_files(path: Path, act: str) -> None:
    database = reopen(path)
    fill(database)
    backup.make(database, ASKED)
    database.close()
    command = [sys.executable, "-m", "tests.storage.backup_process", act, str(path), str(KILLS), "20240228"]
    assert subprocess.run(command, check=False, cwd=ROOT).returncode == 0


def test_the_work_of_another_data_file_beside_is_not_taken_away(path: Path) -> None:
    left = backup.folder(path) / ".unfinished-other.db-left"
    left.mkdir(parents=True)
    reopen(path).close()
    assert left.exists()
