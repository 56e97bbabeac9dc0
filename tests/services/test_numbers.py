"""Numbers: gap-free through work, undo and redo, and between processes."""

import json
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2

from desktop_app.domain.journal import StepName
from desktop_app.domain.languages import Language
from desktop_app.services.pages import page_count
from desktop_app.storage import counters
from desktop_app.storage.database import Database
from tests.builders import a_card, a_desk, an_office
from tests.services.working_day import WorkingDay, work

ROUNDS = 5
LETTERS, BATCHES = 200, 4
_LOOKED_EVERY = 0.02
WRITERS = ("one", "two", "three", "four")


def test_after_any_mix_of_work_undo_and_redo_every_number_is_used_or_annulled() -> None:
    work(days=6, acts=14)


def test_control_an_issue_that_undo_may_take_back_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    writing = Database.writing

    def undoable(self: Database, name: StepName, *, files: bool = False, **_told: bool) -> Any:
        return writing(self, name, files=files)

    monkeypatch.setattr(Database, "writing", undoable)
    day = _a_letter_issued()
    with pytest.raises(IntegrityError, match="issued papers stay"):
        day.undo()
    day.teardown()


def test_control_a_number_taken_before_the_letter_is_checked_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    take = counters.take

    def take_two(*asked: Any) -> int:
        return max(take(*asked), take(*asked))

    monkeypatch.setattr(counters, "take", take_two)
    day = _a_letter_issued()
    with pytest.raises(AssertionError):
        day.every_number_is_used_or_annulled()
    with pytest.raises(AssertionError):
        day.teardown()


def _a_letter_issued() -> WorkingDay:
    day = WorkingDay()
    day.add_somebody("Абай")
    day.issue_letters(1)
    return day


def _begun(path: Path, begin: str, rounds: int = ROUNDS, batch: int = 1) -> list[subprocess.Popen[str]]:
    """Start a process for each writer, and let all begin at once."""
    processes = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.services.numbering_process"),
                *(str(path), begin, str(rounds), name, str(batch)),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        for name in WRITERS
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    return processes


def _wait_for_a_batch(path: Path) -> None:
    """Wait until the first batch is numbered: everybody is in the middle of the work then."""
    with closing(dbapi2.connect(path, timeout=60)) as connection:
        while connection.execute("SELECT count(*) FROM award").fetchone() == (0,):
            time.sleep(_LOOKED_EVERY)


def _ended(processes: list[subprocess.Popen[str]]) -> list[dict[str, object]]:
    said = [process.communicate(timeout=120)[0] for process in processes]
    return [cast("dict[str, object]", json.loads(one)) for one in said]


def _numbers(outcomes: list[dict[str, object]]) -> list[int]:
    return sorted(int(number) for outcome in outcomes for number in cast("list[str]", outcome["numbers"]))


def _prepared(folder: Path) -> Path:
    office = an_office(folder)
    office.desk.people.save(a_card())
    office.desk.close()
    return office.desk.path


def test_four_processes_share_one_row_of_numbers(tmp_path: Path) -> None:
    outcomes = _ended(_begun(_prepared(tmp_path), "BEGIN IMMEDIATE", BATCHES, LETTERS // BATCHES))
    desk = a_desk(tmp_path)
    assert desk.backups.verify() == []
    desk.close()
    assert [outcome["refused"] for outcome in outcomes] == [0] * len(WRITERS)
    assert _numbers(outcomes) == list(range(1, len(WRITERS) * LETTERS + 1))


def test_a_process_that_is_killed_leaves_nothing_half_numbered(tmp_path: Path) -> None:
    path = _prepared(tmp_path)
    processes = _begun(path, "BEGIN IMMEDIATE", BATCHES, LETTERS // BATCHES)
    _wait_for_a_batch(path)
    killed = processes.pop()
    killed.kill()
    killed.communicate()
    kept = _numbers(_ended(processes))
    desk = a_desk(tmp_path)
    try:
        assert desk.backups.verify() == []
        rows = desk.register.rows(2024, Language.KK)
        numbers = sorted(int(row.number) for row in rows)
        assert numbers == list(range(1, len(rows) + 1))
        assert set(kept) <= set(numbers)
        assert (len(rows) - len(kept)) in range(0, LETTERS, LETTERS // BATCHES)
        assert page_count(desk.awards.papers([row.id for row in rows], Language.KK)) == len(rows)
    finally:
        desk.close()


def test_control_a_deferred_begin_loses_the_race(tmp_path: Path) -> None:
    outcomes = _ended(_begun(_prepared(tmp_path), "BEGIN"))
    assert sum(cast("int", outcome["refused"]) for outcome in outcomes) > 0
