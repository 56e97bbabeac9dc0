"""Numbers: gap-free through work, undo and redo, and between processes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy.exc import IntegrityError

from desktop_app.domain.journal import StepName
from desktop_app.storage import counters
from desktop_app.storage.database import Database
from tests.builders import a_card, a_desk, an_office
from tests.services.working_day import WorkingDay, work

ROUNDS = 5
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


def _issue_at_once(path: Path, begin: str) -> list[dict[str, object]]:
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.services.numbering_process", str(path), begin, str(ROUNDS), name],
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
    outcomes = []
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        said, _ = process.communicate(timeout=60)
        outcomes.append(cast("dict[str, object]", json.loads(said)))
    return outcomes


def _prepared(folder: Path) -> Path:
    office = an_office(folder)
    office.desk.people.save(a_card())
    office.desk.close()
    return office.desk.path


def test_four_processes_share_one_row_of_numbers(tmp_path: Path) -> None:
    outcomes = _issue_at_once(_prepared(tmp_path), "BEGIN IMMEDIATE")
    numbers = sorted(int(number) for outcome in outcomes for number in cast("list[str]", outcome["numbers"]))
    desk = a_desk(tmp_path)
    assert desk.backups.verify() == []
    desk.close()
    assert numbers == list(range(1, len(WRITERS) * ROUNDS + 1))


def test_control_a_deferred_begin_loses_the_race(tmp_path: Path) -> None:
    outcomes = _issue_at_once(_prepared(tmp_path), "BEGIN")
    assert sum(cast("int", outcome["refused"]) for outcome in outcomes) > 0
