"""Twenty thousand texts, three thousand workbooks, 1,500 documents: each read and understood, or refused."""

import sys
from pathlib import Path

import pytest

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.services.sheet_reader import read_sheet
from tests.fuzz import books, documents, harness
from tests.fuzz.child import an_input
from tests.fuzz.packages import entries_of
from tests.fuzz.texts import chance_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits are of Unix")
FOUND = {  # inputs that did harm once, by their seeds; a file in ``found`` where the generators have changed since
    "csv": (0, 104, 1_081, 1_287, 1_540),
    "book": (2_588, 8_770, 9_550, 12_300, 14_180, 17_531, 103_783, 107_863, 202_582),
    "docx": (9, 415),
}
PARTS_OF_WORD = (
    *("w:vMerge", "w:gridSpan", "w:gridBefore", "w:sdtContent", "w:ins ", "w:del ", "w:hyperlink", "w:tab/", "\u00ad"),
    *("</w:p><w:tbl>", "w:txbxContent", "mc:Fallback", "w:instrText", "w:noBreakHyphen", "ns0:tbl", "Іс-шараның атауы"),
    *("Наименование мероприятия", "Full name", "Комиссияның", "УТВЕРЖДЁН", "Хатшы ____"),
)
CHUNKS = [
    *(("csv", range(first, first + 2_500)) for first in range(0, 20_000, 2_500)),
    *(("book", range(first, first + 1_000)) for first in range(0, 3_000, 1_000)),
    *(("docx", range(first, first + 750)) for first in range(0, 1_500, 750)),
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


def test_of_the_documents_a_third_is_whole_and_has_every_thing_that_word_writes() -> None:
    made = [documents.a_document(chance_of(f"docx {seed}")) for seed in range(300)]
    whole = [document for document in made if document.known is not None]
    assert 60 < len(whole) < 120
    assert {len(document.known.tables) for document in whole if document.known} >= {1, 2, 3}
    text = "".join(_text_of(document.data) for document in whole)
    assert [part for part in PARTS_OF_WORD if part not in text] == []


def _text_of(package: bytes) -> str:
    return next(entry.data for entry in entries_of(package) if "word/document" in entry.name).decode(errors="replace")


def test_a_seed_is_one_input() -> None:
    for kind, seed in (("csv", 5), ("book", 7), ("docx", 9)):
        assert an_input(kind, seed) == an_input(kind, seed)
        assert an_input(kind, seed) != an_input(kind, seed + 1)
