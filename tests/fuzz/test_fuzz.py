"""Twenty thousand texts and three thousand workbooks: each is read and understood, or refused, and nothing else."""

import sys
from pathlib import Path

import pytest

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.services.sheet_reader import read_sheet
from tests.fuzz import books, harness
from tests.fuzz.child import an_input

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits are of Unix")
FOUND = {  # inputs that did harm once, by their seeds; a file in ``found`` where the generators have changed since
    "csv": (0, 104, 1_081, 1_287, 1_540),
    "book": (2_588, 8_770, 9_550, 12_300, 14_180, 17_531, 103_783, 107_863, 202_582),
}
CHUNKS = [
    *(("csv", range(first, first + 2_500)) for first in range(0, 20_000, 2_500)),
    *(("book", range(first, first + 1_000)) for first in range(0, 3_000, 1_000)),
]


@pytest.mark.parametrize(("kind", "seeds"), CHUNKS, ids=str)
def test_whatever_is_read_is_understood_or_refused(kind: str, seeds: range, tmp_path: Path) -> None:
    found = harness.run(kind, seeds, harness.ROOT / "out" / "fuzz")
    print(kind, seeds, dict(found.answers))  # noqa: T201  (seen where it fails)
    assert found.failures == []
    assert found.answers.total() == len(seeds)
    assert found.answers["read"] > len(seeds) // 10


@pytest.mark.parametrize("kind", FOUND)
def test_what_did_harm_once_does_none(kind: str, tmp_path: Path) -> None:
    failures = [
        failure for seed in FOUND[kind] for failure in harness.run(kind, range(seed, seed + 1), tmp_path).failures
    ]
    assert failures == []


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "found").iterdir()), ids=lambda path: path.name)
def test_a_file_that_did_harm_once_is_refused(path: Path) -> None:
    with pytest.raises(ImportRefusedError):
        read_sheet(path.read_bytes())


@pytest.mark.parametrize("name", books.BASES)
def test_the_whole_workbooks_are_read(name: str) -> None:
    rows = read_sheet(books.BASES[name]()).rows
    assert [tuple(cell for cell in row if cell) for row in rows[:3]] == list(books.ROWS[:3])


def test_a_seed_is_one_input() -> None:
    for kind, seed in (("csv", 5), ("book", 7)):
        assert an_input(kind, seed) == an_input(kind, seed)
        assert an_input(kind, seed) != an_input(kind, seed + 1)
