"""Tables from outside: their cells read by a child process, and the people in them."""

import json
import subprocess
import sys
from pathlib import Path

import desktop_app
from desktop_app.domain.errors import FileMissingError, FileUnreadableError, ImportRefusedError
from desktop_app.domain.lists import ListTable
from desktop_app.services.list_columns import find_columns, tidied
from desktop_app.services.list_rows import ReadRows, read_rows
from desktop_app.services.sheet_child import ARGUMENT, SHEET

SECONDS = 10.0
MOST_BYTES = 50 * 1024 * 1024
_OUT_OF_MEMORY = -6


def read_people(path: Path) -> ReadRows:
    """Read the people of a table, with the columns that it is found to have.

    Raises:
        FileMissingError: There is no such file.
        FileUnreadableError: The system does not let us read it.
        ImportRefusedError: The file cannot or must not be read.
    """
    rows = tidied(read_table(path))
    return read_rows(rows, find_columns(rows), ())


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
    return ListTable(
        rows=tuple(map(tuple, _rows(answer.get("rows")))),
        source=path.name,
        sheet=str(answer.get("sheet", "")),
        sheets=_texts(answer.get("sheets")),
        guessed_encoding=str(answer.get("encoding", "")),
        above=_texts(answer.get("above")),
        below=_texts(answer.get("below")),
    )


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


def _texts(answered: object) -> tuple[str, ...]:
    return tuple(map(str, answered)) if isinstance(answered, list) else ()
