"""Reads the tables of a Word document, in the child process: XML streamed through, nothing of it kept but text.

Source: ECMA-376, part 1, 17.4 (tables) and 17.3 (paragraphs and runs).
"""

import re
import zipfile
from dataclasses import dataclass, field
from xml.parsers import expat

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.services.sheet_limits import MOST_COLUMNS, MOST_ROWS, refuse_doctype, unpacked
from desktop_app.services.sheet_text import LONGEST_CELL

_DOCUMENT = re.compile(r"word/document\d*\.xml", re.IGNORECASE)  # Word in the browser writes a document2.xml
MOST_TABLES = 50
_DEEPEST = 200
_MOST_AROUND, _LONGEST_AROUND = 200, 2_000
_NOT_READ = frozenset({"Fallback", "del", "moveFrom", "instrText", "delText", "sectPr", "rPr", "pPr"})
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


@dataclass
class WordTable:
    """A table of a document: its rows, the paragraphs between the table before and it, and those behind it."""

    rows: list[list[str]] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)

    def name(self, number: int) -> str:
        """Return what the table is called in a choice: its number and the beginning of its first row."""
        first = next((row for row in self.rows if sum(map(bool, row)) > 1), [""])
        words = ", ".join(" ".join(cell.split()) for cell in first if cell)
        return f"{number}: {words[:60]}" if words else str(number)


@dataclass
class _Cell:
    lines: list[str] = field(default_factory=list)
    span: int = 1
    continues: bool = False


@dataclass
class _Open:
    """A table that is being read; ``before`` are columns that a row leaves out at its beginning."""

    rows: list[list[str]] = field(default_factory=list)
    row: list[_Cell] = field(default_factory=list)
    cell: _Cell | None = None
    before: int = 0


def main_part(package: zipfile.ZipFile) -> zipfile.ZipInfo | None:
    """Return the part with the text of a document, if the package is one."""
    found = (one for one in package.infolist() if _DOCUMENT.fullmatch(one.filename.replace("\\", "/")))
    return min(found, key=lambda one: one.filename, default=None)


def read_word(package: zipfile.ZipFile) -> list[WordTable]:
    """Read the tables of a document that has passed its checks.

    Raises:
        ImportRefusedError: It cannot or must not be read, or has no table.
    """
    entry = main_part(package)
    if entry is None:
        raise ImportRefusedError("format")
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = refuse_doctype
    try:
        for chunk in unpacked(package, entry):
            parser.Parse(chunk, False)  # noqa: FBT003  (the C parser takes no keyword)
        parser.Parse(b"", True)  # noqa: FBT003  (the C parser takes no keyword)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: encodings that nobody knows
        raise ImportRefusedError("damaged") from error
    if not reader.tables:
        raise ImportRefusedError("no_table")
    return reader.finished()


class _Reader:
    """Follows the elements of a document's body."""

    def __init__(self) -> None:
        self.tables: list[WordTable] = []
        self._open: list[_Open] = []
        self._paragraphs: list[list[str]] = []
        self._between: list[str] = []
        self._unread = self._depth = self._rows = 0
        self._in_text = False

    def start(self, qualified: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        name = qualified.rpartition(" ")[2]
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ImportRefusedError("damaged")
        if self._unread or name in _NOT_READ:
            self._unread += 1
        elif name == "t":
            self._in_text = True
        elif name == "p":
            self._paragraphs.append([])
        elif name in _SIGNS and self._paragraphs:
            self._paragraphs[-1].append(_SIGNS[name])
        else:
            self._start_of_table(name, attributes)

    def end(self, qualified: str) -> None:
        """Take the end of an element."""
        name = qualified.rpartition(" ")[2]
        self._depth -= 1
        if self._unread:
            self._unread -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p":
            self._end_of_paragraph()
        elif name == "tc" and self._open and self._open[-1].cell is not None:
            self._open[-1].row.append(self._open[-1].cell)
            self._open[-1].cell = None
        elif name == "tr" and self._open:
            self._end_of_row(self._open[-1])
        elif name == "tbl" and self._open:
            self._end_of_table(self._open.pop())

    def text(self, words: str) -> None:
        """Take the letters of a run."""
        if self._in_text and not self._unread and self._paragraphs:
            self._paragraphs[-1].append(words.replace("\u00ad", ""))

    def finished(self) -> list[WordTable]:
        """Return the tables, each with the paragraphs behind it."""
        behind = [table.above for table in self.tables[1:]] + [self._between]
        for table, below in zip(self.tables, behind, strict=False):
            table.below = below[:_MOST_AROUND]
        return self.tables

    def _start_of_table(self, name: str, attributes: dict[str, str]) -> None:
        value = next((held for key, held in attributes.items() if key.rpartition(" ")[2] == "val"), "")
        table = self._open[-1] if self._open else None
        if name == "tbl":
            self._open.append(_Open())
        elif table is None:
            return
        elif name == "tr":
            table.row, table.before = [], 0
        elif name == "tc":
            table.cell = _Cell()
        elif name == "gridBefore":
            table.before = _count(value, least=0)
        elif table.cell is not None and name == "gridSpan":
            table.cell.span = _count(value)
        elif table.cell is not None and name == "vMerge":
            table.cell.continues = value != "restart"

    def _end_of_paragraph(self) -> None:
        said = "".join(self._paragraphs.pop()) if self._paragraphs else ""
        if self._open and self._open[-1].cell is not None:
            self._open[-1].cell.lines.append(said)
            return
        for line in said.split("\n"):
            if line.strip():
                self._between.append(" ".join(line.split())[:_LONGEST_AROUND])

    def _end_of_row(self, table: _Open) -> None:
        above = table.rows[-1] if table.rows else []
        row = [""] * table.before
        for cell in table.row:
            place = len(row)
            text = "\n".join(line.strip() for line in cell.lines).strip()
            if cell.continues and place < len(above):
                text = above[place]
            row += [text, *[""] * (cell.span - 1)]
            if len(row) > MOST_COLUMNS or len(text) > LONGEST_CELL:
                raise ImportRefusedError("too_large")
        table.rows.append(row)
        self._rows += 1
        if self._rows > MOST_ROWS:
            raise ImportRefusedError("too_large")

    def _end_of_table(self, table: _Open) -> None:
        if self._open:
            outer = self._open[-1].cell
            if outer is not None:
                outer.lines += [" ".join(cell for cell in row if cell) for row in table.rows]
            return
        if any(any(row) for row in table.rows):
            self._take(table.rows)

    def _take(self, rows: list[list[str]]) -> None:
        if len(self.tables) >= MOST_TABLES:
            raise ImportRefusedError("too_large")
        self.tables.append(WordTable(rows, self._between[-_MOST_AROUND:]))
        self._between = []


def _count(value: str, least: int = 1) -> int:
    if not value.isascii() or not value.isdecimal() or not 0 <= int(value) <= MOST_COLUMNS:
        raise ImportRefusedError("damaged")
    return max(int(value), least)
