"""Tables for other programs: all text, nothing calculated, nothing lost."""

import csv
import io
import zipfile
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from desktop_app.documents.lists import CELL_LIMIT, ListSheet, guarded, list_csv, list_xlsx
from desktop_app.domain.errors import TextTooLongError
from tests.builders import NOON

PREFIXES = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "'")
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), max_size=40)


def a_sheet(*rows: Sequence[str]) -> ListSheet:
    width = len(rows[0]) if rows else 1
    return ListSheet("Люди", tuple(f"№{place}" for place in range(width)), rows, NOON, "Жеке & құпия")


def read_xlsx(data: bytes) -> Sequence[Sequence[object]]:
    page = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    return page.to_python(skip_empty_area=False)[1:]


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))[1:]


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


@pytest.mark.parametrize("prefix", PREFIXES)
@given(rest=TEXTS)
def test_no_cell_of_a_workbook_is_calculated_and_none_is_lost(prefix: str, rest: str) -> None:
    made = list_xlsx(a_sheet([prefix + rest, rest]))
    assert read_xlsx(made) == [[prefix + rest, rest]]
    assert all(mark not in part(made, "xl/worksheets/sheet1.xml") for mark in ("<f>", "<hyperlink", 't="n"', "<v></v>"))


@pytest.mark.parametrize("prefix", PREFIXES)
@given(rest=TEXTS)
def test_no_cell_of_a_csv_is_calculated_and_none_is_lost(prefix: str, rest: str) -> None:
    ((first, second),) = read_csv(list_csv(a_sheet([prefix + rest, rest])))
    assert first == "'" + prefix + rest
    assert second.removeprefix("'" if second != rest else "") == rest


@pytest.mark.parametrize("text", ["0012", "1", "2024-01-01", "http://a.kz", "mailto:a@b.kz", "TRUE", "1,5", "{=A1}"])
def test_what_looks_like_a_number_or_an_address_stays_text(text: str) -> None:
    assert read_xlsx(list_xlsx(a_sheet([text]))) == [[text]]
    assert read_csv(list_csv(a_sheet([text]))) == [[text]]


def test_a_blank_does_not_hide_a_formula() -> None:
    assert guarded(" =1+1") == "' =1+1"


def test_usual_words_are_not_guarded() -> None:
    assert guarded("Оспанов") == "Оспанов"
    assert guarded("") == ""


@pytest.mark.parametrize("write", [list_xlsx, list_csv])
def test_a_cell_as_long_as_it_may_be_is_written(write: Callable[[ListSheet], bytes]) -> None:
    assert write(a_sheet(["ә" * CELL_LIMIT]))


@pytest.mark.parametrize("write", [list_xlsx, list_csv])
def test_a_cell_that_would_be_cut_is_refused(write: Callable[[ListSheet], bytes]) -> None:
    with pytest.raises(TextTooLongError):
        write(a_sheet(["ә" * (CELL_LIMIT + 1)]))


def test_the_heading_stays_and_can_be_filtered_and_is_printed_on_each_page() -> None:
    made = list_xlsx(a_sheet(["Ким", "депутат"]))
    page = part(made, "xl/worksheets/sheet1.xml")
    assert 'state="frozen"' in page
    assert '<autoFilter ref="A1:B2"/>' in page
    assert "Print_Titles" in part(made, "xl/workbook.xml")
    assert "Жеке &amp;&amp; құпия" in page


def test_columns_are_as_wide_as_their_words() -> None:
    page = part(list_xlsx(a_sheet(["Ким", "ә" * 30], ["", "ә" * 900])), "xl/worksheets/sheet1.xml")
    assert 'width="10.7109375"' in page
    assert 'width="62.7109375"' in page


def test_the_properties_name_nobody() -> None:
    made = list_xlsx(a_sheet(["Ким"]))
    core = part(made, "docProps/core.xml")
    assert "<dc:creator></dc:creator>" in core
    assert "2024-02-28" in core


def test_the_same_list_is_the_same_bytes() -> None:
    assert list_csv(a_sheet(["Ким"])) == list_csv(a_sheet(["Ким"]))
    assert list_csv(a_sheet(["Ким"])).startswith(b"\xef\xbb\xbf")


def test_a_list_of_nobody_has_its_heading() -> None:
    assert read_xlsx(list_xlsx(a_sheet())) == []
    assert list_csv(a_sheet()).decode("utf-8-sig") == '"№0"\r\n'
