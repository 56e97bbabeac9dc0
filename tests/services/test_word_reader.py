"""Word documents: their tables as rows, and the hostile ones refused."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.services.importing import read_table
from desktop_app.services.sheet_reader import read_sheet
from tests.services.word_files import HEAD, a_cell, a_document, a_package, a_table

FILES = Path(__file__).parent / "plan_files"


def refusal(data: bytes, wanted: str = "") -> str:
    """Return the reason for which a file is refused."""
    with pytest.raises(ImportRefusedError) as refused:
        read_sheet(data, wanted)
    return refused.value.reason


def test_the_sample_plan_is_read_in_the_child_with_what_stands_around_it() -> None:
    table = read_table(FILES / "work_plan_2024.docx")
    assert len(table.rows) == 45
    assert table.above[0] == "УТВЕРЖДЁН"
    assert table.below == ("Председатель ____________", "Секретарь ____________")


def test_a_merged_row_gives_its_text_once() -> None:
    rows = read_sheet(a_document([HEAD, ["I. Раздел"], ["1", "Дело", "март", "секретарь"]])).rows
    assert rows[1] == ["I. Раздел", "", "", ""]


def test_a_cell_over_several_rows_stands_in_each() -> None:
    body = a_table(
        [a_cell("1"), a_cell("март", '<w:vMerge w:val="restart"/>')], [a_cell("2"), a_cell("", "<w:vMerge/>")]
    )
    assert read_sheet(a_package(body)).rows == [["1", "март"], ["2", "март"]]


def test_paragraphs_tabs_and_breaks_of_a_cell_are_kept_apart() -> None:
    first = "<w:p><w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t></w:r></w:p>"
    body = f"<w:tc>{first}<w:p><w:r><w:t>г</w:t></w:r></w:p></w:tc>"
    assert read_sheet(a_package(a_table([body, a_cell("д")]))).rows == [["а б\nв\nг", "д"]]


def test_deleted_text_is_not_read_and_inserted_text_is() -> None:
    body = (
        "<w:tc><w:p><w:del><w:r><w:delText>старое</w:delText><w:t>старое</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>новое</w:t></w:r></w:ins></w:p></w:tc>"
    )
    assert read_sheet(a_package(a_table([body, a_cell("x")]))).rows == [["новое", "x"]]


def test_a_table_in_a_cell_is_read_into_that_cell() -> None:
    inner = a_table([a_cell("а"), a_cell("б")], [a_cell("в"), a_cell("г")])
    outer = f"<w:tc><w:p><w:r><w:t>до</w:t></w:r></w:p>{inner}<w:p/></w:tc>"
    assert read_sheet(a_package(a_table([outer, a_cell("x")]))).rows == [["до\nа б\nв г", "x"]]


def test_columns_that_a_row_leaves_out_stay_empty() -> None:
    row = f"<w:tr><w:trPr><w:gridBefore w:val='2'/></w:trPr>{a_cell('x')}</w:tr>"
    body = f"<w:tbl><w:tr>{a_cell('1')}{a_cell('2')}{a_cell('3')}</w:tr>{row}</w:tbl>"
    assert read_sheet(a_package(body)).rows[1] == ["", "", "x"]


def test_of_several_tables_the_longest_is_taken_or_the_one_that_is_asked_for() -> None:
    long = [HEAD, *[[str(n), "Дело", "март", "секретарь"] for n in range(5)]]
    data = a_document([["а", "б"]], long, [["в", "г"], ["д", "е"]], above=["Перед"])
    found = read_sheet(data)
    assert (len(found.rows), len(found.names)) == (6, 3)
    assert read_sheet(data, "3").rows == [["в", "г"], ["д", "е"]]
    assert read_sheet(data, found.names[0]).rows == [["а", "б"]]
    assert refusal(data, "4") == "no_sheet"


@pytest.mark.parametrize("name", ["word/document2.xml", "word\\document.xml", "Word/Document.xml"])
def test_a_document_whose_part_is_called_otherwise_is_read(name: str) -> None:
    data = a_package(a_table([a_cell("x"), a_cell("y")]), name=name)
    assert read_sheet(data).rows == [["x", "y"]]


def test_five_thousand_rows_are_read(tmp_path: Path) -> None:
    rows = "".join(f"<w:tr>{a_cell(str(n))}{a_cell('Дело')}{a_cell('март')}</w:tr>" for n in range(5_000))
    file = tmp_path / "long.docx"
    file.write_bytes(a_package(f"<w:tbl>{rows}</w:tbl>"))
    assert len(read_table(file).rows) == 5_000


def test_a_document_without_a_table_says_so() -> None:
    assert refusal(a_document(above=["Только текст"])) == "no_table"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (a_package("<w:p>"), "damaged"),
        (a_package(a_table([a_cell("x", "<w:gridSpan w:val='50000'/>")])), "damaged"),
        (a_package(a_table([a_cell("x", "<w:gridSpan w:val='-1'/>")])), "damaged"),
        (a_package(a_table([a_cell("x", "<w:gridSpan w:val='200'/>"), a_cell("y")])), "too_large"),
        (a_package("<w:p>" * 10_000), "damaged"),
        (a_package(a_table([a_cell("x" * 40_000), a_cell("y")])), "too_large"),
        (a_package(a_table(*[[a_cell("x")]] * 20_001)), "too_large"),
        (a_package("".join([a_table([a_cell("x"), a_cell("y")])] * 51)), "too_large"),
        (a_package("", prolog='<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'), "format"),
        (a_package("", prolog='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "format"),
    ],
)
def test_a_hostile_document_is_refused(data: bytes, reason: str) -> None:
    assert refusal(data) == reason


def test_a_document_that_unfolds_too_far_is_refused() -> None:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<a>" + b" " * (101 * 1024 * 1024))
    assert refusal(written.getvalue()) == "too_large"


def test_an_old_or_locked_document_is_refused() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert refusal(ole + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")) == "password"
    assert refusal(ole + b"\0" * 4_000) == "damaged"
