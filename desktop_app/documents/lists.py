"""Tables for other programs, as XLSX and CSV: every cell is text and stays text."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.errors import TextTooLongError

CELL_LIMIT = 32_767
_LIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "'")
_A4 = 9
_NARROWEST, _WIDEST, _LOOKED_AT = 8, 60, 2_000
_TEXT_ONLY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class ListSheet:
    """A table with a row of headings; ``footer`` stands on each printed page."""

    title: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    made_at: datetime
    footer: str = ""


def list_xlsx(sheet: ListSheet) -> bytes:
    """Write a table as a workbook: text cells only, a heading that stays, a filter, nobody's name in its properties.

    Raises:
        TextTooLongError: A cell is longer than a workbook takes.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415  (no types; slow to import)

    _check(sheet)
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _TEXT_ONLY) as book:
        book.set_properties({"title": sheet.title, "author": "", "created": sheet.made_at})
        page = book.add_worksheet(sheet.title)
        wrapped = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "num_format": "@"})
        for place, text in enumerate(sheet.headings):
            page.write_string(0, place, text, heading)
            page.set_column(place, place, _width(sheet, place))
        for number, row in enumerate(sheet.rows, start=1):
            for place, text in enumerate(row):
                page.write_string(number, place, text, wrapped)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, len(sheet.rows), len(sheet.headings) - 1)
        page.repeat_rows(0)
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.set_footer(f"&L{sheet.footer.replace('&', '&&')}&R&P / &N")
    return made.getvalue()


def list_csv(sheet: ListSheet) -> bytes:
    """Write a table as CSV that Excel opens: UTF-8 with a mark, semicolons, and no cell that would be calculated.

    Raises:
        TextTooLongError: A cell is longer than a table program takes.
    """
    _check(sheet)
    made = io.StringIO(newline="")
    lines = csv.writer(made, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    lines.writerows([[guarded(cell) for cell in row] for row in (sheet.headings, *sheet.rows)])
    return made.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """Put an apostrophe before what a table program would calculate, and before an apostrophe that leads."""
    return f"'{cell}" if cell.lstrip(" \xa0").startswith(_LIVE) else cell


def _check(sheet: ListSheet) -> None:
    longest = max((len(cell) for row in sheet.rows for cell in row), default=0)
    if longest > CELL_LIMIT:
        raise TextTooLongError(longest, CELL_LIMIT)


def _width(sheet: ListSheet, place: int) -> int:
    longest = max((len(row[place]) for row in sheet.rows[:_LOOKED_AT]), default=0)
    return min(max(longest, len(sheet.headings[place]), _NARROWEST), _WIDEST) + 2
