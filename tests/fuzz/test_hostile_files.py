"""Hostile files one by one, through the window's own door: a list or one sentence, quickly, and the caller lives."""

import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from desktop_app import resources
from desktop_app.domain.errors import FileMissingError, FileUnreadableError, ImportRefusedError
from desktop_app.domain.languages import Language
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.services.importing import read_table
from tests.fuzz import hostile_files
from tests.fuzz.texts import chance_of
from tests.fuzz.understanding import understand

if sys.platform == "win32":
    pytest.skip("limits, pipes and devices are of Unix", allow_module_level=True)

LIST = hostile_files.ROWS
SECONDS = 10


@pytest.mark.parametrize("name", hostile_files.HARMFUL)
def test_a_hostile_file_is_refused_in_time_and_for_its_reason(name: str, tmp_path: Path) -> None:
    make, reasons = hostile_files.HARMFUL[name]
    (tmp_path / name).write_bytes(make())
    began = time.monotonic()
    assert _answer(tmp_path / name) in reasons
    assert time.monotonic() - began < SECONDS


def test_every_reason_has_a_sentence_in_each_language() -> None:
    reasons = {reason for _, told in hostile_files.HARMFUL.values() for reason in told} - {"read"} | {
        "encoding",
        "too_slow",
    }
    sentences = [explain(ImportRefusedError(reason), Texts(language)) for reason in reasons for language in Language]
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize("columns", [199, 200])
def test_as_many_columns_as_are_allowed_are_read(columns: int, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(hostile_files.a_wide_book(columns))
    assert read_table(tmp_path / "a.xlsx").width == columns


def test_twenty_thousand_rows_are_read_and_understood(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(hostile_files.a_long_text(19_999))
    (tmp_path / "b.xlsx").write_bytes(hostile_files.a_long_book(20_000))
    began = time.monotonic()
    assert len(read_table(tmp_path / "b.xlsx").rows) == 20_000
    table = read_table(tmp_path / "a.csv")
    assert time.monotonic() - began < SECONDS
    assert len(understand(table.rows, chance_of("any")).rows) == 19_999
    assert time.monotonic() - began < 4 * SECONDS  # all of one name: once they took two minutes


def test_a_book_with_macros_is_read_as_data_and_its_macros_are_left(tmp_path: Path) -> None:
    (tmp_path / "a.xlsm").write_bytes(hostile_files.a_book_with_macros())
    assert _rows(tmp_path / "a.xlsm") == LIST


def test_a_link_is_followed_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(hostile_files.a_long_text(1))
    (tmp_path / "link.csv").symlink_to(tmp_path / "a.csv")
    assert _rows(tmp_path / "link.csv") == LIST


def test_what_is_no_file_is_told_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "lost.csv").symlink_to(tmp_path / "gone.csv")
    (tmp_path / "round.csv").symlink_to(tmp_path / "round.csv")
    (tmp_path / "endless.csv").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "door.csv"))
        for path in [tmp_path, Path("/dev/zero"), Path("/dev/tty"), *tmp_path.iterdir()]:
            with pytest.raises(FileMissingError):
                read_table(path)


def test_a_file_that_is_closed_to_us_is_a_sentence_of_its_own() -> None:
    with TemporaryDirectory() as folder, _somebody_else():
        for name in ("closed.csv", "inside/a.csv"):
            path = Path(folder) / name
            with _ourselves():
                Path(folder).chmod(0o755)
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(hostile_files.a_long_text(1))
                (path if name == "closed.csv" else path.parent).chmod(0)
            with pytest.raises(FileUnreadableError):
                read_table(path)


def test_cells_are_read_as_a_user_sees_them(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
        sheet.merge_range(0, 0, 0, 3, "Список")
        for row, cells in enumerate(
            [["Ф.И.О.", "Телефон", "Дата", "Да"], ["Ким Анна"], ["Скрытый Иван"], [], []], start=1
        ):
            sheet.write_row(row, 0, cells)
        sheet.write_number(2, 1, 8.7072833398e10)
        sheet.write_datetime(2, 2, date(2024, 5, 1), book.add_format({"num_format": "dd.mm.yyyy"}))
        sheet.write_boolean(2, 3, True)  # noqa: FBT003  (the library takes no keyword)
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_column(1, 1, None, None, {"hidden": True})
        sheet.write_number(3, 1, 1.0)
        sheet.write_formula(4, 0, '="Цой "&"Анна"', None, "Цой Анна")
        sheet.write_formula(4, 1, "=NA()", None, "#N/A")
        sheet.write_rich_string(5, 0, bold, "Ли ", "Мария")
    assert _rows(tmp_path / "a.xlsx") == [
        ["Список"],
        ["Ф.И.О.", "Телефон", "Дата", "Да"],
        ["Ким Анна", "87072833398", "2024-05-01", "True"],
        ["Скрытый Иван", "1"],
        ["Цой Анна"],
        ["Ли Мария"],
    ]


def test_a_hidden_sheet_comes_after_those_that_are_shown(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        for name, person in (("Старый", "Цой Олег"), ("Новый", "Ким Анна")):
            sheet = book.add_worksheet(name)
            sheet.write_column(0, 0, ["Ф.И.О.", person])
            sheet.write_column(0, 1, ["Должность", "юрист"])
        book.get_worksheet_by_name("Новый").activate()
        book.get_worksheet_by_name("Старый").hide()
    table = read_table(tmp_path / "a.xlsx")
    assert (table.sheet, table.sheets) == ("Новый", ("Старый", "Новый"))
    assert _answer(tmp_path / "a.xlsx", sheet="Старый") == "read"


@pytest.mark.parametrize(
    "unit", ["a", "аким", "1", "8 ", "a@", "«", "(", "- ", "А. ", "Итого ", "\u0301", "IV ", "ТОО «"]
)
def test_a_cell_as_long_as_can_be_does_not_hold_up_the_understanding(unit: str) -> None:
    cell = (unit * 32_767)[:32_767]
    began = time.monotonic()
    for rows in ([[cell]], [["Ф.И.О.", "Должность"], [cell, cell]], [["Ф.И.О.", "Телефон"], ["Ким Анна", cell]]):
        understand(rows, chance_of("any"))
    assert time.monotonic() - began < SECONDS / 2


def test_after_all_of_it_a_list_is_read_as_before() -> None:
    assert len(read_table(resources.demo("invited_2024.xlsx")).rows) == 196


def _answer(path: Path, *, sheet: str = "") -> str:
    try:
        read_table(path, sheet=sheet)
    except ImportRefusedError as refused:
        return refused.reason
    return "read"


def _rows(path: Path) -> list[list[str]]:
    return [[cell for cell in row if cell] for row in read_table(path).rows]


@contextmanager
def _somebody_else() -> Iterator[None]:
    """Be nobody for a while, where the tests are run by root, who may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def _ourselves() -> Iterator[None]:
    other = os.geteuid()
    os.seteuid(os.getuid())
    try:
        yield
    finally:
        os.seteuid(other)
