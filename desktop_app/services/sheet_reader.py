"""Reads the cells of a foreign table, in a child process of its own: bytes in, JSON out."""

import json
import re
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.services.list_columns import has_list
from desktop_app.services.sheet_child import SHEET
from desktop_app.services.sheet_encoding import decode
from desktop_app.services.sheet_limits import (
    MOST_COLUMNS,
    MOST_ROWS,
    check_container,
    check_entries,
    check_package,
)
from desktop_app.services.sheet_text import LONGEST_CELL, rows_of_text
from desktop_app.services.word_reader import WordTable, main_part, read_word

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

MEMORY = 512 * 1024 * 1024
_MOST_SHEETS = 20
_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_DOCUMENTS = (b"%pdf", b"{\\rtf", b"%!ps")  # they look like lines of text
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one sheet as texts, its name, the names of all sheets, and the encoding where it was guessed.

    ``above`` and ``below`` are the paragraphs around a table of a Word document.
    """

    rows: list[list[str]]
    name: str = ""
    names: tuple[str, ...] = ()
    guessed_encoding: str = ""
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


def read_rows(data: bytes) -> list[list[str]]:
    """Read the cells of the sheet that ``read_sheet`` takes by itself.

    Raises:
        ImportRefusedError: Nothing that can or may be read.
    """
    return read_sheet(data).rows


def read_sheet(data: bytes, wanted: str = "") -> Sheet:
    """Read a sheet of an XLSX, XLS or ODS, or the lines of a CSV, as texts; what it is, its bytes tell.

    Args:
        data: The file.
        wanted: The name of the sheet; without it, the first that has a list of people is read,
            else the first with any text.

    Raises:
        ImportRefusedError: Nothing that can or may be read, or no sheet of this name.
    """
    if not data:
        raise ImportRefusedError("empty")
    if data.startswith(_ZIP):
        package = _package(data)
        if main_part(package) is not None:
            check_entries(package.infolist())
            return _word_table(read_word(package), wanted)
        check_package(package)
        return _sheet(data, wanted)
    if data.startswith(_OLE):
        check_container(data)
        return _sheet(data, wanted)
    if data.lstrip()[:5].lower().startswith(_OTHER_DOCUMENTS):
        raise ImportRefusedError("format")
    if wanted:
        raise ImportRefusedError("no_sheet")
    decoded = decode(data)
    return Sheet(_limited(rows_of_text(decoded.text)), guessed_encoding=decoded.guessed)


def main() -> int:
    """Read a file from the pipe, with no more memory than ``MEMORY``; answer rows or a reason in JSON."""
    _limit_memory()
    wanted = sys.argv[-1].removeprefix(SHEET) if sys.argv[-1].startswith(SHEET) else ""
    with open(0, "rb", closefd=False) as source:
        data = source.read()
    try:
        sheet = read_sheet(data, wanted)
        answer: dict[str, object] = {
            "rows": sheet.rows,
            "sheet": sheet.name,
            "sheets": sheet.names,
            "encoding": sheet.guessed_encoding,
            "above": sheet.above,
            "below": sheet.below,
        }
    except ImportRefusedError as refused:
        answer = {"refused": refused.reason}
    except MemoryError:
        answer = {"refused": "too_large"}
    with open(1, "wb", closefd=False) as target:
        target.write(json.dumps(answer).encode("ascii"))
    return 0


def _package(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(BytesIO(data))
    except Exception as error:  # whatever a made-up archive brings out of the library
        raise ImportRefusedError("damaged") from error


def _sheet(data: bytes, wanted: str) -> Sheet:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415  (only the child needs it)

    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = [sheet for sheet in workbook.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
        names = tuple(sheet.name for sheet in sheets)
        _require(wanted, names)
        shown_first = sorted(sheets, key=lambda sheet: sheet.visible is not SheetVisibleEnum.Visible)[:_MOST_SHEETS]
        asked = [wanted] if wanted else [sheet.name for sheet in shown_first]
        found = [_named_sheet(workbook, name, names) for name in asked]
    except ImportRefusedError:
        raise
    except (MemoryError, KeyboardInterrupt):
        raise
    except BaseException as error:  # the library's panics are no Exceptions
        raise ImportRefusedError("password" if "assword" in str(error) else "damaged") from error
    chosen = next((sheet for sheet in found if has_list(sheet.rows)), None)
    chosen = chosen or next((sheet for sheet in found if any(map(any, sheet.rows))), Sheet([], names=names))
    return replace(chosen, rows=_limited(chosen.rows))


def _word_table(tables: Sequence[WordTable], wanted: str) -> Sheet:
    """Take the table that is asked for by its name or number, else the first with a list, else the longest."""
    names = tuple(table.name(number) for number, table in enumerate(tables, start=1))
    if wanted:
        chosen = next((place for place, name in enumerate(names) if wanted in {name, name.partition(":")[0]}), None)
        if chosen is None:
            raise ImportRefusedError("no_sheet")
    else:
        longest = max(range(len(tables)), key=lambda place: len(tables[place].rows))
        chosen = next((place for place, table in enumerate(tables) if has_list(table.rows)), longest)
    table = tables[chosen]
    return Sheet(_limited(table.rows), names[chosen], names, above=tuple(table.above), below=tuple(table.below))


def _require(wanted: str, names: tuple[str, ...]) -> None:
    if wanted and wanted not in names:
        raise ImportRefusedError("no_sheet")


def _named_sheet(workbook: "CalamineWorkbook", name: str, names: tuple[str, ...]) -> Sheet:
    rows = workbook.get_sheet_by_name(name).to_python(nrows=MOST_ROWS + 1)
    return Sheet([[_text(cell) for cell in row] for row in rows], name, names)


def _limited(rows: list[list[str]]) -> list[list[str]]:
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise ImportRefusedError("too_large")
    if any(len(cell) > LONGEST_CELL for row in rows for cell in row):
        raise ImportRefusedError("damaged")
    if not any(cell.strip() for row in rows for cell in row):
        raise ImportRefusedError("empty")
    return rows


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return _CONTROLS.sub("", str(cell))


def _limit_memory() -> None:
    if sys.platform == "win32":
        return  # the parent's time limit and the limits of size must do there
    import resource  # noqa: PLC0415  (not on Windows)

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
