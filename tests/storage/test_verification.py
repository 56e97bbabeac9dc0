"""The check of a whole data file: eight attacks, and what else can go wrong."""

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.errors import FileDamagedError
from desktop_app.storage import backup, chain, journal, undo, verification
from desktop_app.storage.connection import make_engine
from desktop_app.storage.database import Database
from desktop_app.storage.tables import JournalEntryRow
from tests.storage.rows import add_person, behind_its_back, fill, remove_person, rename, reopen

COPIED = "sentence, facts, operator, account, at, undoable, undoes, redoes, payload, payload_digest"
LAST = "ORDER BY sequence DESC LIMIT 1"
ATTACKS = {
    "row edited": ["UPDATE person SET surname = 'x' WHERE surname = 'Оспанов 1'"],
    "row deleted": ["DELETE FROM letter_template"],
    "row inserted": ["INSERT INTO category VALUES ('x', 'x', 0, '0190a5d0000070008000000000000000')"],
    "entry edited": ["UPDATE journal_entry SET payload = '[]' WHERE sequence = 1"],
    "entry deleted": ["DELETE FROM journal_entry WHERE sequence = 2"],
    "entry inserted": [
        f"INSERT INTO journal_entry SELECT sequence + 1, {COPIED}, hash, hash FROM journal_entry {LAST}"  # noqa: S608  (our own names)
    ],
    "entries swapped": [
        "UPDATE journal_entry SET sequence = -sequence",
        "UPDATE journal_entry SET sequence = CASE sequence WHEN -1 THEN 2 WHEN -2 THEN 1 ELSE -sequence END",
    ],
    "tail cut": [
        "DELETE FROM people_search WHERE person_id IN (SELECT id FROM person WHERE surname = 'Бекет')",
        "DELETE FROM person WHERE surname = 'Бекет'",
        "DELETE FROM journal_entry WHERE sequence = 4",
    ],
    "journal emptied": ["DELETE FROM journal_entry"],
    "payload emptied": ["UPDATE journal_entry SET payload = NULL, facts = '' WHERE sequence = 2"],
}


def _worked(database: Database) -> None:
    fill(database)
    rename(database, add_person(database, "Абай"), "Абай Құнанбайұлы")
    add_person(database, "Бекет")


def test_sound_data_has_no_problems(database: Database) -> None:
    _worked(database)
    undo.undo(database)
    undo.redo(database)
    remove_person(database, add_person(database))
    assert verification.problems(database) == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_seen(database: Database, attack: str) -> None:
    _worked(database)
    backup.make(database, BackupReason.ASKED)
    behind_its_back(database.path, *ATTACKS[attack])
    assert verification.problems(database) != []


def test_control_a_cut_tail_is_seen_only_because_a_backup_remembers_the_head(database: Database) -> None:
    _worked(database)
    behind_its_back(database.path, *ATTACKS["tail cut"])
    assert verification.problems(database) == []


def _write_the_journal_anew(path: Path) -> None:
    behind_its_back(path)
    engine = make_engine(path)
    with Session(engine) as session, session.begin():
        previous = chain.FIRST_HASH
        for entry in session.scalars(select(JournalEntryRow).order_by(JournalEntryRow.sequence)):
            entry.operator, entry.previous_hash = "somebody else", previous
            previous = entry.hash = journal.chained(entry)
    engine.dispose()


def test_a_journal_that_was_written_anew_is_seen(database: Database) -> None:
    _worked(database)
    backup.make(database, BackupReason.ASKED)
    _write_the_journal_anew(database.path)
    assert verification.problems(database) != []


def test_control_a_journal_written_anew_is_seen_only_because_a_backup_remembers_the_head(database: Database) -> None:
    _worked(database)
    _write_the_journal_anew(database.path)
    assert verification.problems(database) == []


@pytest.mark.parametrize(
    "statement",
    ["INSERT INTO category VALUES ('x', 'x', 0, 'no key at all')", "ALTER TABLE person RENAME COLUMN notes TO nodes"],
)
def test_what_cannot_be_read_at_all_is_damage(database: Database, statement: str) -> None:
    _worked(database)
    behind_its_back(database.path, statement)
    with pytest.raises(FileDamagedError):
        verification.problems(database)


def test_a_number_that_nobody_bears_is_seen(database: Database) -> None:
    fill(database)
    behind_its_back(database.path, "UPDATE counter SET last = 5")
    told = [problem.facts["number"] for problem in verification.problems(database) if "number" in problem.facts]
    assert told == ["4", "5"]


def test_a_reference_to_nobody_is_seen(database: Database) -> None:
    fill(database)
    behind_its_back(database.path, "PRAGMA foreign_keys=OFF", "DELETE FROM person")
    found = {problem.facts["table"] for problem in verification.problems(database)}
    assert found == {"position", "name_form", "award", "group_member", "distinct_pair", "attendance"}


@pytest.mark.parametrize("statement", ["DELETE FROM blob", "UPDATE blob SET data = x'00'"])
def test_a_paper_that_is_gone_or_changed_is_seen(database: Database, statement: str) -> None:
    fill(database)
    behind_its_back(database.files_path, statement)
    assert [problem.facts for problem in verification.problems(database)] == [{"count": "1"}]


def test_going_back_to_a_backup_is_no_attack(database: Database) -> None:
    _worked(database)
    made = backup.make(database, BackupReason.ASKED)
    add_person(database, "Ғани")
    backup.make(database, BackupReason.ASKED)
    backup.restore(database, made.path)
    add_person(database, "Дана")
    backup.make(database, BackupReason.ASKED)
    assert verification.problems(database) == []


def test_the_check_survives_a_restart(path: Path) -> None:
    database = reopen(path)
    _worked(database)
    database.close()
    database = reopen(path)
    assert verification.problems(database) == []
    database.close()


DAMAGE = {
    "text changed": ["UPDATE people_search SET folded = 'x'"],
    "somebody missing": ["DELETE FROM people_search"],
    "somebody too many": ["INSERT INTO people_search(rowid, person_id, folded) VALUES (9999, 'x', 'x')"],
    "index malformed": ["UPDATE people_search_content SET c1 = 'x y z'", "UPDATE person SET folded = 'x y z'"],
    "index cut": ["DELETE FROM people_search_data WHERE id > 100"],
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_search_index_that_disagrees_is_seen_and_made_anew(database: Database, damage: str) -> None:
    _worked(database)
    behind_its_back(database.path, *DAMAGE[damage])
    told = [problem.sentence for problem in verification.problems(database)]
    database.close()
    again = reopen(database.path)
    assert [sentence.partition(".")[0] for sentence in told] == ["The search index does not agree with the people"]
    assert verification.problems(again) == []
    again.close()
