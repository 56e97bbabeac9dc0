"""The tables of a paper as a workbook: text as text, heads that stay, sections over the whole width."""

import io
from datetime import datetime
from math import ceil
from typing import Any

from desktop_app.documents.blocks import Block, Grid, Paper, RowKind, Signatures, Stamp, Text, Title, flat
from desktop_app.documents.lists import CELL_LIMIT

_A4 = 9
_MM_IN_CHARACTER = 1.9
_NAME_LIMIT = 31
_LINE_HIGH, _TITLE_SIZE = 15, 14
_HIGHEST = 400
_TINT = "#ECF0F0"
_TEXT_ONLY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def paper_xlsx(paper: Paper, made_at: datetime, sheet: str) -> bytes:
    """Write the titles and tables of a paper; nobody's name in its properties.

    A table of another shape than the one before it has a sheet of its own, named by the heading above it: columns have
    one width only, and only one head can stay.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415  (no types; slow to import)

    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _TEXT_ONLY) as book:
        book.set_properties({"title": paper.title, "author": "", "created": made_at})
        for place, blocks in enumerate(_sheets(paper.blocks)):
            heading = blocks[0].text if place and isinstance(blocks[0], Text) else sheet
            _Sheet(book, book.add_worksheet(heading[:_NAME_LIMIT]), blocks).write(landscape=paper.layout.landscape)
    return made.getvalue()


def _sheets(blocks: tuple[Block, ...]) -> list[list[Block]]:
    """Share the blocks out among sheets: a new one where a heading stands above a table of another shape."""
    shared: list[list[Block]] = [[]]
    before: tuple[float, ...] | None = None
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        heads = isinstance(block, Text) and block.bold
        if heads and isinstance(following, Grid) and before not in {None, following.widths}:
            shared.append([])
        if isinstance(block, Grid):
            before = block.widths
        shared[-1].append(block)
    return shared


class _Sheet:
    """One sheet, written from top to bottom."""

    def __init__(self, book: Any, page: Any, blocks: list[Block]) -> None:
        self._page = page
        self._blocks = blocks
        self._line = 0
        plain = {"text_wrap": True, "valign": "top", "num_format": "@", "font_name": "Times New Roman"}
        ruled = {**plain, "border": 1}
        self._plain = book.add_format(plain)
        self._title = book.add_format({**plain, "bold": True, "align": "center", "font_size": _TITLE_SIZE})
        self._head = book.add_format({**ruled, "bold": True, "align": "center", "valign": "vcenter", "bg_color": _TINT})
        self._bold = book.add_format({**ruled, "bold": True, "bg_color": _TINT})
        self._cells = {centred: book.add_format({**ruled, **_ALIGNED[centred]}) for centred in (False, True)}
        self._grids = [block for block in blocks if isinstance(block, Grid)]
        self._widths = [width / _MM_IN_CHARACTER for width in self._grids[0].widths] if self._grids else [80.0]

    def write(self, *, landscape: bool) -> None:
        """Write the blocks, then set up printing."""
        for place, wide in enumerate(self._widths):
            self._page.set_column(place, place, wide)
        for block in self._blocks:
            if isinstance(block, Stamp):
                self._stamp(block)
            elif isinstance(block, Title | Text):
                self._across(block.text, self._title if isinstance(block, Title) else self._plain)
            elif isinstance(block, Grid):
                self._grid(block)
            elif isinstance(block, Signatures):
                self._signatures(block)
        if landscape:
            self._page.set_landscape()
        self._page.set_paper(_A4)
        self._page.fit_to_pages(1, 0)
        self._page.set_footer("&R&P / &N")

    def _across(self, text: str, form: Any) -> None:
        """Write a text over all columns, in a row as high as its lines: a merged row does not grow by itself."""
        room = sum(self._widths) * (11 / _TITLE_SIZE if form is self._title else 1)
        lines = sum(ceil(max(len(line), 1) / room) for line in text.split("\n"))
        self._page.set_row(self._line, min(lines * _LINE_HIGH * (1.25 if form is self._title else 1), _HIGHEST))
        self._merged(self._line, 0, len(self._widths) - 1, text, form)
        self._line += 1

    def _merged(self, last_line: int, first: int, last: int, text: str, form: Any) -> None:
        if last > first or last_line > self._line:
            self._page.merge_range(self._line, first, last_line, last, "", form)
        self._page.write_string(self._line, first, text[:CELL_LIMIT], form)

    def _stamp(self, block: Stamp) -> None:
        """Write each column of the stamp into a block of cells that has room for longer lines."""
        last = len(self._widths) - 1
        places = ((0, min(1, last)), (max(last - 2, 0), last))[-len(block.columns) :]
        high = max(map(len, block.columns)) + 1
        for (first, end), lines in zip(places, block.columns, strict=True):
            self._merged(self._line + high, first, end, "\n".join(lines), self._plain)
        self._line += high + 2

    def _grid(self, block: Grid) -> None:
        if len(self._grids) == 1:
            self._page.repeat_rows(self._line)
            self._page.freeze_panes(self._line + 1, 0)
        for place, heading in enumerate(block.head):
            self._page.write_string(self._line, place, flat(heading), self._head)
        self._line += 1
        for row in block.rows:
            if row.kind is RowKind.SECTION:
                self._across(flat(row.cells[0]), self._bold)
                continue
            for place, cell in enumerate(row.cells):
                form = self._cells[place in block.centred | block.numbers]
                form = self._bold if row.kind is RowKind.TOTAL else form
                self._page.write_string(self._line, place, flat(cell)[:CELL_LIMIT], form)
            self._line += 1
        self._line += 1

    def _signatures(self, block: Signatures) -> None:
        for post, name in block.signers:
            self._line += 1
            place = min(1, len(self._widths) - 1)
            self._page.write_string(self._line, place, post, self._plain)
            self._page.write_string(self._line, min(3, len(self._widths) - 1), name, self._plain)
            self._line += 1


_ALIGNED: dict[bool, dict[str, str]] = {False: {}, True: {"align": "center"}}
