"""Tables from outside: their cells read by a child process, and what their rows say about people."""

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import desktop_app
from desktop_app.domain.errors import FileMissingError, FileUnreadableError, ImportRefusedError
from desktop_app.domain.lists import ListTable
from desktop_app.services.sheet_reader import ARGUMENT, SHEET

SECONDS = 10.0
MOST_BYTES = 50 * 1024 * 1024
_OUT_OF_MEMORY = -6
_HEADS = {
    "name": r"ф\.?\s?и\.?\s?о\.?.*|фамилия.*|аты[- ]?жөні.*|т\.?\s?а\.?\s?ә\.?.*|name",
    "post": r"должность.*|лауазым.*|post|position",
    "organisation": r"организация.*|место работы.*|ұйым.*|мекеме.*|organi[sz]ation",
    "phone": r"тел.*|phone.*|ұялы.*",
}
_TOTAL = re.compile(r"(?:итого|всего|барлығы|жиыны|total)\b.*", re.IGNORECASE)
_TABLE = 2


class LeftOut(StrEnum):
    """Why a row of a table is nobody."""

    TITLE = "title"
    HEADER = "header"
    GROUP = "group"
    TOTAL = "total"
    NO_NAME = "no_name"


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """A person as a row of a table has it; ``row`` counts from one."""

    row: int
    name: str
    post: str = ""
    organisation: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is not taken, and why."""

    row: int
    text: str
    why: LeftOut


@dataclass(frozen=True, slots=True)
class PeopleSheet:
    """Everything that a table says: each row with text is a person or left out for a reason."""

    people: tuple[SheetPerson, ...]
    left_out: tuple[SkippedRow, ...]

    def count(self, why: LeftOut) -> int:
        """Count the rows left out for one reason."""
        return sum(row.why is why for row in self.left_out)


def read_people(path: Path) -> PeopleSheet:
    """Read the people of a table: XLSX, XLS, ODS or CSV.

    Raises:
        FileMissingError: There is no such file.
        FileUnreadableError: The system does not let us read it.
        ImportRefusedError: The file cannot or must not be read, or has no row of headings.
    """
    return find_people(read_sheet(path))


def read_sheet(path: Path, *, seconds: float = SECONDS) -> list[list[str]]:
    """Read the cells of the sheet that has a list, in a child process, whose death is a refusal and no more.

    Raises:
        FileMissingError: There is no such file.
        FileUnreadableError: The system does not let us read it.
        ImportRefusedError: The file cannot or must not be read.
    """
    return [list(row) for row in read_table(path, seconds=seconds).rows]


def read_table(path: Path, *, sheet: str = "", seconds: float = SECONDS) -> ListTable:
    """Read a sheet of a file in a child process: the one that is asked for, else the first that has a list.

    Raises:
        FileMissingError: There is no such file.
        FileUnreadableError: The system does not let us read it.
        ImportRefusedError: The file cannot or must not be read, or has no such sheet.
    """
    answer = _ask_child(_bytes(path), seconds, sheet)
    if "refused" in answer:
        raise ImportRefusedError(str(answer["refused"]))
    rows, names = _rows(answer.get("rows")), answer.get("sheets")
    sheets = tuple(map(str, names)) if isinstance(names, list) else ()
    told, encoding = str(answer.get("sheet", "")), str(answer.get("encoding", ""))
    return ListTable(tuple(map(tuple, rows)), path.name, told, sheets, encoding)


def find_people(rows: Sequence[Sequence[str]]) -> PeopleSheet:
    """Tell people from titles, headings, groups and totals; spaces are made single, nothing else is changed.

    Raises:
        ImportRefusedError: No row of headings.
    """
    widest = max((len(row) for row in rows), default=0)
    tidy = [[" ".join(cell.split()) for cell in (*row, *[""] * (widest - len(row)))] for row in rows]
    head = next((place for place, row in enumerate(tidy) if _is_head(row)), None)
    if head is None:
        raise ImportRefusedError("no_header")
    columns = _columns(tidy[head])
    people: list[SheetPerson] = []
    left_out: list[SkippedRow] = []
    for place, row in enumerate(tidy):
        if any(row):
            why = _why_nobody(row, columns["name"], place - head)
            if why is None:
                people.append(_person(place + 1, row, columns))
            else:
                left_out.append(SkippedRow(place + 1, " ".join(cell for cell in row if cell), why))
    return PeopleSheet(tuple(people), tuple(left_out))


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():  # a folder, or a pipe or a device that would never end
            raise FileMissingError(str(path))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        gone = isinstance(error, FileNotFoundError)
        raise (FileMissingError if gone else FileUnreadableError)(str(path)) from error
    if len(data) > MOST_BYTES:
        raise ImportRefusedError("too_large")
    return data


def _ask_child(data: bytes, seconds: float, sheet: str) -> dict[str, object]:
    try:
        child = subprocess.run(  # noqa: S603  (this program itself)
            [*_command(), *([SHEET + sheet] if sheet else [])],
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise ImportRefusedError("too_slow") from error
    if child.returncode:
        raise ImportRefusedError("too_large" if child.returncode == _OUT_OF_MEMORY else "damaged")
    try:
        answer = json.loads(child.stdout)
    except ValueError as error:
        raise ImportRefusedError("damaged") from error
    return answer if isinstance(answer, dict) else {}


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    # Isolated: the current folder may be full of downloads, and no module is taken from there.
    home = str(Path(desktop_app.__file__).parent.parent)
    start = "import sys; sys.path.insert(0, sys.argv[1]); from desktop_app.services import sheet_reader as reader; "
    return [sys.executable, "-I", "-c", start + "sys.exit(reader.main())", home]


def _rows(answered: object) -> list[list[str]]:
    if not isinstance(answered, list):
        raise ImportRefusedError("damaged")
    return [[str(cell) for cell in row] for row in answered]


def _is_head(row: Sequence[str]) -> bool:
    return sum(bool(cell) for cell in row) >= _TABLE and "name" in _columns(row)


def _columns(row: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        for field, heading in _HEADS.items():
            if field not in found and re.fullmatch(heading, cell, re.IGNORECASE):
                found[field] = place
                break
    return found


def _why_nobody(row: Sequence[str], name_column: int, below_head: int) -> LeftOut | None:
    if below_head <= 0:
        return LeftOut.HEADER if below_head == 0 else LeftOut.TITLE
    if _TOTAL.fullmatch(next(cell for cell in row if cell)):
        return LeftOut.TOTAL
    if row[name_column]:
        return None
    return LeftOut.GROUP if sum(bool(cell) for cell in row) == 1 else LeftOut.NO_NAME


def _person(number: int, row: Sequence[str], columns: dict[str, int]) -> SheetPerson:
    return SheetPerson(number, **{field: row[place] for field, place in columns.items()})
