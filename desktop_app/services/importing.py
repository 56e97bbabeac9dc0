"""Foreign sheets, read in a child process and told as people rows, with every row that was left out."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.domain.errors import FileMissingError, FileReadOnlyError, ImportRefusedError

READER_ARGUMENT = "--read-sheet"
_SECONDS = 10
_COLUMNS = {
    "name": ("ф.и.о", "фио", "фамилия", "т.а.ә", "аты-жөні", "name"),
    "post": ("должность", "лауазым", "post"),
    "organisation": ("организация", "ұйым", "organisation", "место работы"),
    "phone": ("телефон", "phone"),
}
_TOTAL = re.compile(r"^(итого|всего|жиыны|барлығы|total)\b", re.IGNORECASE)


class LeftOut(StrEnum):
    """Why a row below the header is no person."""

    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """A person as a row of the sheet tells."""

    row: int
    name: str
    post: str
    organisation: str
    phone: str


@dataclass(frozen=True, slots=True)
class SheetReading:
    """What was read: people, and the rows left out as (row, reason)."""

    people: tuple[SheetPerson, ...]
    left_out: tuple[tuple[int, LeftOut], ...]


def read_sheet(path: Path) -> list[list[str]]:
    """Read the first sheet of a file in a child process; cells come as text.

    Raises:
        FileMissingError: There is no such file.
        FileReadOnlyError: The file may not be read.
        ImportRefusedError: The file cannot or must not be read.
    """
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissingError(str(path)) from error
    except OSError as error:
        raise FileReadOnlyError(str(path)) from error
    return _answer(data)


def people_of(rows: list[list[str]]) -> SheetReading:
    """Find the header below title rows and tell the people under it.

    Raises:
        ImportRefusedError: No row holds the name of a name column.
    """
    header = next((place for place, row in enumerate(rows) if _column(row, "name") is not None), None)
    if header is None:
        raise ImportRefusedError("no_header")
    columns = {key: _column(rows[header], key) for key in _COLUMNS}
    people: list[SheetPerson] = []
    left_out: list[tuple[int, LeftOut]] = []
    for place, row in enumerate(rows[header + 1 :], start=header + 2):
        told = {key: row[column] if column is not None and column < len(row) else "" for key, column in columns.items()}
        filled = [cell for cell in row if cell]
        if not filled:
            continue
        if any(_TOTAL.match(cell) for cell in filled):
            left_out.append((place, LeftOut.TOTAL))
        elif len(filled) == 1 or not told["name"]:
            left_out.append((place, LeftOut.GROUP))
        else:
            people.append(SheetPerson(place, **told))
    return SheetReading(tuple(people), tuple(left_out))


def _column(row: list[str], key: str) -> int | None:
    for place, cell in enumerate(row):
        if cell.casefold().replace(" ", "").startswith(tuple(name.replace(" ", "") for name in _COLUMNS[key])):
            return place
    return None


def _answer(data: bytes) -> list[list[str]]:
    frozen = getattr(sys, "frozen", False)
    command = (
        [sys.executable, READER_ARGUMENT] if frozen else [sys.executable, "-m", "desktop_app.services.sheet_reader"]
    )
    try:
        child = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603  (our own program)
    except subprocess.TimeoutExpired as error:
        raise ImportRefusedError("too_slow") from error
    try:
        answer = json.loads(child.stdout)
    except ValueError as error:
        raise ImportRefusedError("damaged") from error
    if "refused" in answer:
        raise ImportRefusedError(answer["refused"])
    return [[str(cell) for cell in row] for row in answer["rows"]]
