"""The harness finds what it is there for: a planted exception, hang, hog of memory, and death are each told."""

import sys
from pathlib import Path

import pytest

from desktop_app.services.list_rows import read_rows
from tests.fuzz import harness
from tests.fuzz.__main__ import main
from tests.fuzz.child import PLANTED_EVERY, an_input
from tests.fuzz.texts import chance_of
from tests.fuzz.understanding import UnbalancedError, understand

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits are of Unix")
TOLD = {"exception": "KeyError", "hang": "no answer in 1 s", "memory": "MemoryError", "death": "the child died (-6)"}


@pytest.mark.parametrize("planted", TOLD)
def test_what_is_planted_is_found_with_its_seed_and_its_input(planted: str, tmp_path: Path) -> None:
    seeds = range(PLANTED_EVERY + 1, 3 * PLANTED_EVERY + 1)
    failures = harness.run("csv", seeds, tmp_path, seconds=1, planted=planted).failures
    assert [failure.seed for failure in failures] == [2 * PLANTED_EVERY, 3 * PLANTED_EVERY]
    for failure in failures:
        assert TOLD[planted] in failure.what
        assert failure.saved.read_bytes() == an_input("csv", failure.seed)


def test_after_a_death_the_seeds_behind_it_are_read(tmp_path: Path) -> None:
    found = harness.run("book", range(PLANTED_EVERY, PLANTED_EVERY + 5), tmp_path, planted="death")
    assert (len(found.failures), found.answers.total()) == (1, 4)


def test_a_child_that_cannot_start_is_no_success(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(RuntimeError, match="died"):
        harness.run("csv", range(3), tmp_path)


def test_a_row_that_gets_lost_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.understanding.read_rows", lambda rows, *rest: read_rows(rows[:-1], *rest))
    with pytest.raises(UnbalancedError):
        understand([["ФИО", "Должность"], ["Ким Анна", "аким"]], chance_of("any"))


def test_the_long_run_says_its_seeds_and_its_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main({"csv": 30, "book": 10}, 500, tmp_path) == 0
    said = capsys.readouterr().out
    assert "Seeds from 500" in said
    assert "csv: 30 inputs" in said
    assert "0 failures" in said
