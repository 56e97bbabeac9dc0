"""The harness finds what it is there for: a planted exception, hang, hog of memory, and death are each told."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.services.list_rows import read_rows
from desktop_app.services.plan_lists import understood
from desktop_app.services.sheet_reader import Sheet, read_sheet
from tests.fuzz import documents, harness
from tests.fuzz.__main__ import main
from tests.fuzz.child import PLANTED_EVERY, an_input, take_document
from tests.fuzz.texts import chance_of
from tests.fuzz.understanding import UnbalancedError, understand, understand_plan

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits are of Unix")
TOLD = {"exception": "KeyError", "hang": "no answer in 1 s", "memory": "MemoryError", "death": "the child died (-6)"}


@pytest.mark.parametrize("kind", ["csv", "docx"])
@pytest.mark.parametrize("planted", TOLD)
def test_what_is_planted_is_found_with_its_seed_and_its_input(planted: str, kind: str, tmp_path: Path) -> None:
    seeds = range(PLANTED_EVERY + 1, 3 * PLANTED_EVERY + 1)
    failures = harness.run(kind, seeds, tmp_path, seconds=1, planted=planted).failures
    assert [failure.seed for failure in failures] == [2 * PLANTED_EVERY, 3 * PLANTED_EVERY]
    for failure in failures:
        assert TOLD[planted] in failure.what
        assert failure.saved.read_bytes() == an_input(kind, failure.seed)


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


def _whole() -> documents.Document:
    """Return the first whole document with two tables and a paragraph above."""
    made = (documents.a_document(chance_of(f"docx {seed}")) for seed in range(1_000))
    return next(one for one in made if one.known and len(one.known.tables) > 1 and one.known.between[0])


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (lambda sheet: replace(sheet, rows=sheet.rows[:-1]), "none of the tables"),
        (lambda sheet: replace(sheet, names=sheet.names[:-1]), "2 tables, 1 read|3 tables, 2 read|4 tables, 3 read"),
        (lambda sheet: replace(sheet, above=()), "around table 1"),
    ],
)
def test_what_a_reader_loses_of_a_whole_document_is_found(
    spoilt: Callable[[Sheet], Sheet], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents.check(_whole())
    monkeypatch.setattr("tests.fuzz.documents.read_sheet", lambda *asked: spoilt(read_sheet(*asked)))
    with pytest.raises(documents.LostRowsError, match=told):
        documents.check(_whole())


def test_a_row_that_is_lost_in_one_table_only_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def losing(data: bytes, wanted: str = "") -> Sheet:
        sheet = read_sheet(data, wanted)
        return replace(sheet, rows=[*sheet.rows[:-1], ["", "другое"]]) if wanted == "2" else sheet

    monkeypatch.setattr("tests.fuzz.documents.read_sheet", losing)
    with pytest.raises(documents.LostRowsError, match="table 2: row"):
        documents.check(_whole())


def test_a_whole_document_that_is_refused_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    seed = next(seed for seed in range(100) if documents.a_document(chance_of(f"docx {seed}")).known)
    monkeypatch.setattr("desktop_app.services.word_reader._DEEPEST", 5)
    with pytest.raises(documents.LostRowsError, match="damaged"):
        take_document(seed, chance_of("any"))


def test_a_row_of_a_plan_that_gets_lost_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = Sheet([["№", "Мероприятие", "Срок"], ["1", "Семинар", "март"], ["2", "Отчёт", "май"]])
    understand_plan(sheet)
    monkeypatch.setattr("tests.fuzz.understanding.understood", lambda *asked: replace(understood(*asked), rows=4))
    with pytest.raises(UnbalancedError):
        understand_plan(sheet)


def test_the_long_run_says_its_seeds_and_its_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main({"csv": 30, "book": 10, "docx": 10}, 500, tmp_path) == 0
    said = capsys.readouterr().out
    assert "Seeds from 500" in said
    assert "csv: 30 inputs" in said
    assert "docx: 10 inputs" in said
    assert "0 failures" in said
