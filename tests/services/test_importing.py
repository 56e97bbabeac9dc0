"""Tables from outside: what they say about people, and that none of them harms."""

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import resources
from desktop_app.domain.errors import FileMissingError, ImportRefusedError
from desktop_app.domain.lists import LeftOut
from desktop_app.services.importing import read_people, read_sheet
from desktop_app.services.list_rows import ReadRows
from desktop_app.services.sheet_encoding import decode
from desktop_app.services.sheet_reader import read_rows
from desktop_app.services.sheet_text import rows_of_text
from tests.services import sheet_files

REASONS = {"empty", "password", "format", "encoding", "too_large", "damaged"}
HEAD = ["№", "Ф.И.О.", "Должность", "Организация", "Телефон"]


@pytest.fixture(scope="module")
def sample() -> ReadRows:
    """Read the sample sheet once."""
    return read_people(resources.demo("invited_2024.xlsx"))


def test_every_row_of_the_sample_is_a_person_or_left_out_for_a_reason(sample: ReadRows) -> None:
    assert len(sample.people) == 187
    assert {why: [row.why for row in sample.left_out].count(why) for why in LeftOut} == {
        "title": 2,
        "header": 1,
        "group": 3,
        "total": 1,
        "no_name": 0,
    }


def test_spaces_are_made_single_and_initials_kept(sample: ReadRows) -> None:
    names = [str(person.name) for person in sample.people]
    assert names[0] == "Әбдірова Динара Асқаровна"
    assert "Цой А.Е." in names


def test_a_person_keeps_post_organisation_phone_and_row(sample: ReadRows) -> None:
    first = sample.people[0]
    assert (first.row, first.post, first.phone) == (5, "корреспондент", "+7 72633 2 65 53")
    assert first.organisation == "газета «Шұғыла-Радуга»"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "cp866"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_lines_of_text_are_read_in_the_encodings_of_offices(encoding: str, delimiter: str) -> None:
    lines = [HEAD[1:3], ["Иванова Светлана Петровна", "главный специалист отдела внутренней политики"]] * 3
    text = "\r\n".join(delimiter.join(line) for line in lines)
    assert _rows(text.replace("№", "N").encode(encoding)) == lines


def test_kazakh_letters_of_old_files_are_read() -> None:
    text = "Аты-жөні;Лауазымы\nӘбдірова Динара Асқарқызы;аудандық мәслихаттың депутаты\nӨтегенов Ғалым;ауыл әкімі\n"
    assert _rows(text.encode("kz1048"))[1][0] == "Әбдірова Динара Асқарқызы"


def test_an_xlsx_and_an_ods_say_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.ods").write_bytes(sheet_files.an_ods())
    (tmp_path / "a.xlsx").write_bytes(sheet_files.a_workbook([["Ф.И.О.", "Должность"], ["Ким", "аким"]]))
    assert read_people(tmp_path / "a.ods").people == read_people(tmp_path / "a.xlsx").people


HARMFUL = {
    "empty.xlsx": (b"", "empty"),
    "blank.csv": (b" ;\n;", "empty"),
    "picture.csv": (sheet_files.a_picture(), "format"),
    "page.xls": (b"<html><table><tr><td>1</td></tr></table></html>", "format"),
    "page_with_mark.xls": ("\ufeff <!DOCTYPE html><p>".encode(), "format"),
    "half.xlsx": (sheet_files.a_workbook([["a"]])[:2_000], "damaged"),
    "letter.xlsx": (b"PK\x03\x04" + bytes(100), "damaged"),
    "protected.xlsx": (sheet_files.with_password(office=True), "password"),
    "protected.zip": (sheet_files.with_password(office=False), "password"),
    "old.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3_000), "damaged"),
    "sparse.xlsx": (sheet_files.a_sparse_sheet(), "too_large"),
    "laughs.xlsx": (sheet_files.a_laughing_sheet(), "format"),
    "wide.xlsx": (sheet_files.a_workbook([["a"] * 201]), "too_large"),
    "wide.csv": (b"a," * 300, "too_large"),
    "long.csv": (b"a\n" * 20_001, "too_large"),
    "tall.ods": (sheet_files.an_ods(rows_repeated=1_000_000), "too_large"),
    "broad.ods": (sheet_files.an_ods(columns_repeated=16_384), "too_large"),
    "cell.csv": (b'"' + b"x" * 100_000 + b'"', "damaged"),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_a_harmful_file_is_refused_for_its_reason(tmp_path: Path, name: str) -> None:
    data, reason = HARMFUL[name]
    (tmp_path / name).write_bytes(data)
    began = time.monotonic()
    with pytest.raises(ImportRefusedError) as refused:
        read_sheet(tmp_path / name)
    assert refused.value.reason == reason
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("name", HARMFUL)
def test_the_guards_themselves_refuse_it(name: str) -> None:
    data, reason = HARMFUL[name]
    assert told(read_rows, data) == reason


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(sheet_files.a_bomb())
    assert told(lambda _: read_sheet(tmp_path / "a.xlsx"), b"") == "too_large"


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(sheet_files.a_lying_bomb())
    with pytest.raises(ImportRefusedError):
        read_sheet(tmp_path / "a.xlsx")


def test_a_reader_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a;b")
    with pytest.raises(ImportRefusedError) as refused:
        read_sheet(tmp_path / "a.csv", seconds=0.001)
    assert refused.value.reason == "too_slow"


@pytest.mark.parametrize("name", ["gone.xlsx", "."])
def test_a_file_that_cannot_be_opened_is_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileMissingError):
        read_sheet(tmp_path / name)


def test_the_child_takes_no_module_from_the_folder_it_is_called_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "python_calamine.py").write_text("raise SystemExit(3)")
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert len(read_sheet(resources.demo("invited_2024.xlsx"))) == 196


def _rows(data: bytes) -> list[list[str]]:
    return rows_of_text(decode(data).text)


def told(read: Callable[[bytes], list[list[str]]], data: bytes) -> list[list[str]] | str:
    """Return the rows, or the reason of a refusal; anything else goes through."""
    try:
        return read(data)
    except ImportRefusedError as refused:
        return refused.reason


@given(st.binary(max_size=300))
def test_any_bytes_are_rows_or_a_refusal(data: bytes) -> None:
    assert isinstance(told(_rows, data), list) or told(_rows, data) in REASONS


@given(st.text(alphabet="Әк;,\t\"'\r\n =+-@1", max_size=300))
def test_any_text_is_rows(text: str) -> None:
    assert isinstance(told(_rows, text.encode()), list)


@pytest.mark.parametrize("seed", range(150))
def test_a_workbook_with_changed_bytes_is_rows_or_a_refusal(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  (to be repeated)
    data = bytearray(resources.demo("invited_2024.xlsx").read_bytes())
    for _ in range(chance.randint(1, 20)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    answer = told(read_rows, bytes(data))
    assert isinstance(answer, list) or answer in REASONS
