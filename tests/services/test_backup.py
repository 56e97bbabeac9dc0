"""Backups through the desk, and the check of the data."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import BackupDamagedError, FileExistsAlreadyError, FileProblemError
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk, is_archive, open_desk, unpack_archive
from tests.builders import Office, a_card


def spoil(path: Path, statement: str) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    for trigger in ("journal_entry_fixed", "journal_entry_stays", "issued_paper_stays"):
        connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    connection.execute(statement)
    connection.close()


def issue(office: Office) -> None:
    card = office.desk.people.save(a_card())
    office.desk.letters.issue([office.desk.letters.compose(card.person.id)])


def test_a_backup_is_listed(desk: Desk) -> None:
    made = desk.backups.make()
    assert desk.backups.all() == [made]
    assert made.path.parent == desk.backups.folder()


def test_unchanged_data_needs_one_copy_at_exit(desk: Desk) -> None:
    desk.backups.make(BackupReason.START)
    desk.backups.make(BackupReason.EXIT)
    assert len(desk.backups.all()) == 1


def test_restoring_brings_back_what_was_there(desk: Desk) -> None:
    desk.people.save(a_card("Абай"))
    made = desk.backups.make()
    desk.people.save(a_card("Бекет"))
    desk.backups.restore(made.path)
    assert desk.people.count() == 1


def test_restoring_can_itself_be_taken_back(desk: Desk) -> None:
    made = desk.backups.make()
    desk.people.save(a_card())
    safety = desk.backups.restore(made.path)
    assert safety is not None
    desk.backups.restore(safety.path)
    assert desk.people.count() == 1


def test_restoring_is_announced_to_every_page(desk: Desk) -> None:
    made = desk.backups.make()
    heard: list[int] = []
    desk.changes.subscribe({Topic.AWARDS}, lambda _topics: heard.append(1))
    desk.backups.restore(made.path)
    assert heard == [1]


def test_a_damaged_backup_changes_nothing(desk: Desk) -> None:
    made = desk.backups.make()
    desk.people.save(a_card())
    data = bytearray(made.path.read_bytes())
    data[len(data) // 2] ^= 255
    made.path.write_bytes(data)
    with pytest.raises(BackupDamagedError):
        desk.backups.restore(made.path)
    assert desk.people.count() == 1


def test_a_foreign_file_is_not_restored(desk: Desk, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.db"
    foreign.write_bytes(b"PK\x03\x04 not ours")
    with pytest.raises(FileProblemError):
        desk.backups.restore(foreign)


def test_a_copy_opens_again_with_its_papers(office: Office, tmp_path: Path) -> None:
    issue(office)
    packed = office.desk.backups.save_copy(tmp_path / "copy.zhospar")
    opened = open_desk(unpack_archive(packed, tmp_path / "again.db"))
    award = opened.register.rows(2024, Language.RU)[0]
    assert opened.awards.paper(award.id, Language.RU) == office.desk.awards.paper(award.id, Language.RU)
    opened.close()


def test_a_copy_overwrites_nothing(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "copy.zhospar"
    target.write_bytes(b"mine")
    with pytest.raises(FileExistsAlreadyError):
        desk.backups.save_copy(target)
    assert target.read_bytes() == b"mine"


def test_a_copy_is_known_as_an_archive(desk: Desk, tmp_path: Path) -> None:
    assert is_archive(desk.backups.save_copy(tmp_path / "copy.zhospar"))
    assert not is_archive(desk.path)


def test_sound_data_has_no_problems(office: Office) -> None:
    issue(office)
    assert office.desk.backups.verify() == []


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE journal_entry SET operator = 'x' WHERE sequence = 2", "Entry 2 of the journal"),
        ("UPDATE journal_entry SET payload = '[]' WHERE sequence = 3", "Entry 3 of the journal"),
        ("UPDATE counter SET last = 2", "Number 2 of 2024"),
        ("UPDATE signatory SET commission_id = 'ffffffffffffffffffffffffffffffff'", "refers to one that is not there"),
    ],
)
def test_a_change_behind_the_programs_back_is_seen(office: Office, statement: str, said: str) -> None:
    issue(office)
    spoil(office.desk.path, statement)
    assert any(said in problem for problem in office.desk.backups.verify())


def test_papers_that_are_gone_are_seen(office: Office) -> None:
    issue(office)
    spoil(office.desk.path.with_name("data.db.files"), "UPDATE blob SET data = x'00'")
    assert office.desk.backups.verify() == ["Kept papers or pictures that are damaged: 2"]
