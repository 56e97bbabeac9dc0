"""Undo and redo: what they take, what stops them, what survives a restart."""

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import NothingToUndoError, UndoBlockedError
from desktop_app.domain.journal import StepName
from desktop_app.storage import journal, undo, verification
from desktop_app.storage.connection import connect
from desktop_app.storage.database import Database
from desktop_app.storage.opening import make_file
from desktop_app.storage.tables import CounterRow, IssuedPaperRow, JournalEntryRow, PersonRow
from tests.storage.rows import add_person, count, fill, remove_person, rename, reopen, surnames


def _sentences(database: Database) -> tuple[str | None, str | None]:
    with database.reading() as unit:
        state = undo.state(unit.session)
    named = [step.name.facts["name"] if step else None for step in (state.undo, state.redo)]
    return named[0], named[1]


def test_an_added_row_goes_and_comes_back(database: Database) -> None:
    add_person(database, "Абай")
    undo.undo(database)
    assert surnames(database) == []
    undo.redo(database)
    assert surnames(database) == ["Абай"]


def test_a_change_is_taken_back(database: Database) -> None:
    person = add_person(database, "Абай")
    rename(database, person, "Бекет")
    undo.undo(database)
    assert surnames(database) == ["Абай"]


def test_a_deleted_row_comes_back_whole(database: Database) -> None:
    person = add_person(database, "Абай")
    with database.reading() as unit:
        before = {**unit.session.get_one(PersonRow, person).__dict__, "_sa_instance_state": None}
    remove_person(database, person)
    undo.undo(database)
    with database.reading() as unit:
        assert {**unit.session.get_one(PersonRow, person).__dict__, "_sa_instance_state": None} == before


def test_undo_and_redo_are_named(database: Database) -> None:
    add_person(database, "Абай")
    add_person(database, "Бекет")
    undo.undo(database)
    assert _sentences(database) == ("Абай", "Бекет")


def test_new_work_cuts_what_could_be_done_again(database: Database) -> None:
    add_person(database, "Абай")
    undo.undo(database)
    add_person(database, "Бекет")
    assert _sentences(database) == ("Бекет", None)
    with pytest.raises(NothingToUndoError):
        undo.redo(database)


def test_undo_survives_a_restart(path: Path) -> None:
    database = reopen(path)
    add_person(database, "Абай")
    database.close()
    database = reopen(path)
    assert undo.undo(database).name == StepName("Add {name}", {"name": "Абай"})
    database.close()


def test_undo_is_an_entry_of_the_journal(database: Database) -> None:
    add_person(database)
    undo.undo(database)
    undo.redo(database)
    assert count(database, JournalEntryRow) == 3
    assert verification.problems(database) == []


def test_nothing_done_is_nothing_to_undo(database: Database) -> None:
    with pytest.raises(NothingToUndoError):
        undo.undo(database)


def test_a_hundred_steps_can_be_taken_back(database: Database) -> None:
    for number in range(undo.DEPTH + 3):
        add_person(database, f"{number:03}")
    for _ in range(undo.DEPTH):
        undo.undo(database)
    assert surnames(database) == ["000", "001", "002"]
    with pytest.raises(NothingToUndoError):
        undo.undo(database)


def test_to_and_fro_tires_nobody(database: Database) -> None:
    add_person(database, "Абай")
    for _ in range(55):
        undo.undo(database)
        undo.redo(database)
    assert _sentences(database) == ("Абай", None)


def test_a_step_that_may_not_be_undone_stands_before_the_older_ones(database: Database) -> None:
    add_person(database, "Абай")
    fill(database)
    with pytest.raises(NothingToUndoError):
        undo.undo(database)
    assert (count(database, CounterRow), count(database, IssuedPaperRow)) == (1, 3)


def test_a_row_that_changed_since_blocks_undo_and_names_the_step(database: Database) -> None:
    person = add_person(database, "Абай")
    rename(database, person, "Бекет")
    undo.undo(database)
    with database.unrecorded() as unit:
        unit.session.get_one(PersonRow, person).surname = "Ғани"
    with pytest.raises(UndoBlockedError) as refused:
        undo.undo(database)
    assert refused.value.step == StepName("Change {name}", {"name": "Бекет"})
    assert surnames(database) == ["Ғани"]


def test_a_step_whose_payload_was_erased_is_named_and_not_taken_back(database: Database) -> None:
    add_person(database, "Абай")
    with closing(connect(database.path)) as connection:
        connection.execute("UPDATE journal_entry SET payload = NULL, facts = ''")
    with database.reading() as unit:
        assert journal.steps(unit.session)[0].name == StepName("Add {name}", {"name": "…"})
        assert undo.state(unit.session).undo is None
    with pytest.raises(NothingToUndoError):
        undo.undo(database)


def test_what_undo_would_do_is_known_at_once_however_long_the_journal_is(database: Database) -> None:
    taken = []
    for added in (510, 200):
        for number in range(added):
            add_person(database, str(number))
        taken.append(_steps_of_a_look(database))
    sooner, later = taken
    assert 0 < later <= 1.05 * sooner, taken


def _steps_of_a_look(database: Database) -> int:
    """Return how many tens of instructions the database takes to tell what undo would do."""
    counted = [0]

    def tick() -> int:
        counted[0] += 1
        return 0

    with database.reading() as unit:
        driver: Any = unit.session.connection().connection.driver_connection
        driver.set_progress_handler(tick, 10)
        undo.state(unit.session)
        driver.set_progress_handler(None, 10)
    return counted[0]


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.sampled_from(["add", "rename", "remove", "undo", "redo"]), st.integers(0, 5)), max_size=25)
)
def test_any_mix_of_work_undo_and_redo_agrees_with_a_plain_list(acts: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "data.db"
        make_file(path)
        database = reopen(path)
        _work(database, acts)
        assert verification.problems(database) == []
        database.close()


def _work(database: Database, acts: list[tuple[str, int]]) -> None:
    """Do the acts to the database and to lists of names that remember every state."""
    people: list[UUID] = []
    done: list[tuple[list[str], list[UUID]]] = [([], [])]
    undone: list[tuple[list[str], list[UUID]]] = []
    for number, (act, which) in enumerate(acts):
        if act in {"undo", "redo"}:
            source, target, call = (done, undone, undo.undo) if act == "undo" else (undone, done, undo.redo)
            if len(source) > (act == "undo"):
                call(database)
                target.append(source.pop())
        else:
            people = list(done[-1][1])
            if not _act(database, act, people, which, number):
                continue
            done.append((surnames(database), people))
            undone.clear()
        assert surnames(database) == done[-1][0]


def _act(database: Database, act: str, people: list[UUID], which: int, number: int) -> bool:
    if act == "add":
        people.append(add_person(database, f"{number:03}"))
    elif not people:
        return False
    elif act == "rename":
        rename(database, people[which % len(people)], f"{number:03}")
    else:
        remove_person(database, people.pop(which % len(people)))
    return True
