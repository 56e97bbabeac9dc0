"""The journal: one entry a transaction, chained, and no way round it."""

import json
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlcipher3 import dbapi2

import desktop_app
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import StepName
from desktop_app.storage import drafts, journal
from desktop_app.storage.connection import connect
from desktop_app.storage.database import Database
from desktop_app.storage.tables import JournalEntryRow, PersonRow
from tests.builders import NOON
from tests.storage.rows import a_person_row, add_person, count, fill, remove_person, rename, surnames


def _entries(database: Database) -> list[JournalEntryRow]:
    with database.reading() as unit:
        return list(unit.session.scalars(select(JournalEntryRow).order_by(JournalEntryRow.sequence)))


def test_a_step_bears_name_operator_and_instant(database: Database) -> None:
    add_person(database, "Абай")
    with database.reading() as unit:
        (step,) = journal.steps(unit.session)
    assert (step.name, step.operator, step.at) == (StepName("Add {name}", {"name": "Абай"}), "Әлия", NOON)


def test_an_entry_bears_the_account_of_the_system(database: Database) -> None:
    add_person(database)
    assert _entries(database)[0].account


def test_an_entry_holds_rows_before_and_after(database: Database) -> None:
    person = add_person(database, "Абай")
    rename(database, person, "Бекет")
    (change,) = json.loads(_entries(database)[1].payload or "")
    assert (change[0], change[1]) == ("person", person.hex)
    assert (change[2]["surname"], change[3]["surname"]) == ("Абай", "Бекет")


def test_several_flushes_make_one_change(database: Database) -> None:
    person = new_id()
    with database.writing(StepName("Add")) as unit:
        row = a_person_row(person, "Абай")
        unit.session.add(row)
        unit.session.flush()
        row.surname = "Бекет"
    (change,) = json.loads(_entries(database)[0].payload or "")
    assert (change[2], change[3]["surname"]) == (None, "Бекет")


def test_a_column_that_was_never_read_is_known_as_it_was(database: Database) -> None:
    person = add_person(database, "Абай")
    with database.writing(StepName("Change")) as unit:
        row = unit.session.get_one(PersonRow, person)
        unit.session.expire(row, ["surname"])
        row.surname = "Бекет"
    (change,) = json.loads(_entries(database)[1].payload or "")
    assert change[2]["surname"] == "Абай"


def test_a_row_that_came_and_went_leaves_no_entry(database: Database) -> None:
    with database.writing(StepName("Nothing")) as unit:
        row = a_person_row(new_id())
        unit.session.add(row)
        unit.session.flush()
        unit.session.delete(row)
    assert _entries(database) == []


def test_a_step_that_fails_leaves_no_trace(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing(StepName("Add")) as unit:  # noqa: PT012  (the unit is the subject)
        unit.session.add(a_person_row(new_id()))
        unit.session.flush()
        raise ZeroDivisionError
    assert (surnames(database), _entries(database)) == ([], [])


def test_drafts_are_not_journalled(database: Database) -> None:
    drafts.save(database, "person:1", {"surname": "Аб"})
    assert _entries(database) == []


@pytest.mark.parametrize(
    "statement", [insert(PersonRow), update(PersonRow), delete(PersonRow), text("DELETE FROM person")]
)
def test_a_bulk_write_is_refused(database: Database, statement: object) -> None:
    with pytest.raises(journal.BulkWriteError), database.writing(StepName("Bulk")) as unit:
        unit.session.execute(statement)  # type: ignore[call-overload]  # any of the three kinds


@pytest.mark.parametrize("method", ["bulk_save_objects", "bulk_insert_mappings", "bulk_update_mappings"])
def test_the_old_ways_of_bulk_writing_are_refused(database: Database, method: str) -> None:
    with pytest.raises(journal.BulkWriteError), database.writing(StepName("Bulk")) as unit:
        getattr(unit.session, method)(PersonRow, [])


def test_only_the_house_of_the_journal_goes_past_mapped_objects() -> None:
    root = Path(desktop_app.__file__).parent
    past = {
        file.relative_to(root).as_posix() for file in root.rglob("*.py") if ".connection()" in file.read_text("utf-8")
    }
    assert past == {f"storage/{name}.py" for name in ("blobs", "journal", "undo", "verification")}


def test_a_query_of_its_own_words_writes_nothing(database: Database) -> None:
    with pytest.raises(journal.BulkWriteError), database.reading() as unit:
        journal.read(unit.session, "DELETE FROM person")


def test_a_step_may_be_named_while_it_is_done(database: Database) -> None:
    with database.writing(StepName("Add")) as unit:
        unit.session.add(a_person_row(new_id()))
        unit.name = StepName("Change")
    assert _entries(database)[0].sentence == "Change"


def test_a_repeated_save_makes_one_row(database: Database) -> None:
    person = new_id()
    for _ in range(2):
        with database.writing(StepName("Add")) as unit:
            unit.session.merge(a_person_row(person))
    assert (count(database, PersonRow), len(_entries(database))) == (1, 1)


def test_the_chain_holds(database: Database) -> None:
    person = add_person(database)
    rename(database, person, "Бекет")
    remove_person(database, person)
    with database.reading() as unit:
        assert list(journal.broken_links(unit.session)) == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM journal_entry",
        "UPDATE journal_entry SET operator = 'x'",
        "UPDATE journal_entry SET payload = '[]'",
        "UPDATE journal_entry SET payload = NULL, sentence = 'x'",
        "DELETE FROM issued_paper",
        "UPDATE issued_paper SET page = 9",
    ],
)
def test_what_must_stay_cannot_be_changed(database: Database, statement: str) -> None:
    fill(database)
    connection = connect(database.path)
    with pytest.raises(dbapi2.IntegrityError):
        connection.execute(statement)
    connection.close()


def test_a_payload_may_be_emptied_and_the_chain_still_holds(database: Database) -> None:
    add_person(database)
    connection = connect(database.path)
    connection.execute("UPDATE journal_entry SET payload = NULL, facts = ''")
    connection.close()
    with database.reading() as unit:
        assert list(journal.broken_links(unit.session)) == []


def test_printed_copies_of_an_issued_paper_may_be_counted(database: Database) -> None:
    fill(database)
    connection = connect(database.path)
    connection.execute("UPDATE issued_paper SET copies = copies + 1")
    assert connection.execute("SELECT DISTINCT copies FROM issued_paper").fetchall() == [(1,)]
    connection.close()
