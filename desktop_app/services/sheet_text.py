"""Splits text into rows of cells: values between commas, semicolons or tabs, and what was pasted."""

import csv
import re
from io import StringIO

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.services.sheet_limits import MOST_COLUMNS, MOST_ROWS

_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|\?xml|table|svg|head|body)", re.IGNORECASE)
_SAMPLE = 64 * 1024
LONGEST_CELL = 32_767  # as Excel has it


def rows_of_text(text: str) -> list[list[str]]:
    """Split the text of a file into rows of cells.

    Raises:
        ImportRefusedError: No text, a page of markup, or more than is read.
    """
    if _BINARY.search(text) or _MARKUP.match(text):
        raise ImportRefusedError("format")
    csv.field_size_limit(LONGEST_CELL)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text)):
            rows.append(row)
            if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise ImportRefusedError("too_large")
    except csv.Error as error:
        raise ImportRefusedError("damaged") from error
    return rows


def rows_of_pasted(text: str) -> list[list[str]]:
    """Split pasted text into rows: cells of Word or Excel with tabs between them, else one line a row.

    Raises:
        ImportRefusedError: No text, or more than is read.
    """
    if not text.strip():
        raise ImportRefusedError("empty")
    text = text.replace("\u2028", "\n").replace("\x0b", "\n").replace("\r\n", "\n").replace("\r", "\n")
    text = _BINARY.sub("", text)  # Word leaves marks of its own
    rows = _pasted_cells(text) if "\t" in text else [[line] for line in text.split("\n")]
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise ImportRefusedError("too_large")
    return rows


def _pasted_cells(text: str) -> list[list[str]]:
    """Split at tabs; a cell with lines of its own comes between quotation marks, any other sign is itself."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter="\t"))
    except csv.Error:
        rows = []
    lines = [line.split("\t") for line in text.split("\n")]
    return rows if rows and max(map(len, rows), default=0) == max(map(len, lines)) else lines


def _delimiter(text: str) -> str:
    head = text[:_SAMPLE].splitlines()[:50]
    counts = {sign: sum(line.count(sign) for line in head) for sign in ("\t", ";", ",")}
    return max(counts, key=lambda sign: counts[sign])
