"""The tables of a paper as a workbook: text as text, numbers that add up, heads that stay, sections over the width."""

import io
from datetime import datetime
from math import ceil
from typing import Any

from desktop_app.documents.blocks import Block, Grid, Paper, RowKind, Signatures, Stamp, Text, Title, flat
from desktop_app.documents.fitting import fit_head
from desktop_app.documents.lists import CELL_LIMIT

_A4 = 9
_MM_IN_CHARACTER = 1.9
_NAME_LIMIT = 31
_LINE_HIGH, _TITLE_SIZE, _SIZE = 15, 14, 11
_BESIDE_MM = 2
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

    Each table has a sheet of its own, named by the heading above it or by its first column: columns have one width
    only, and only one head can stay.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415  (no types; slow to import)

    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _TEXT_ONLY) as book:
        book.set_properties({"title": paper.title, "author": "", "created": made_at})
        for place, blocks in enumerate(_sheets(paper.blocks)):
            page = book.add_worksheet(_name(blocks[0]) if place else sheet[:_NAME_LIMIT])
            _Sheet(book, page, blocks).write(landscape=paper.layout.landscape)
    return made.getvalue()


def _sheets(blocks: tuple[Block, ...]) -> list[list[Block]]:
    """Share the blocks out among sheets: a new one with each table but the first, and with the heading above it."""
    shared: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Grid) and any(isinstance(one, Grid) for one in shared[-1]):
            last = shared[-1][-1]
            headed = isinstance(last, Text) and last.bold
            shared.append([shared[-1].pop()] if headed else [])
        shared[-1].append(block)
    return shared


def _name(first: Block) -> str:
    """Return the name of a sheet from what stands first on it, without what is said in brackets."""
    said = first.text if isinstance(first, Text) else flat(first.head[0]) if isinstance(first, Grid) else ""
    return said.partition(" (")[0][:_NAME_LIMIT]


class _Sheet:
    """One sheet, written from top to bottom."""

    def __init__(self, book: Any, page: Any, blocks: list[Block]) -> None:
        self._page = page
        self._blocks = blocks
        self._line = 0
        grid = next((block for block in blocks if isinstance(block, Grid)), None)
        self._widths = [width / _MM_IN_CHARACTER for width in grid.widths] if grid else [80.0]
        plain = {"text_wrap": True, "valign": "top", "num_format": "@", "font_name": "Times New Roman"}
        ruled = {**plain, "border": 1, "font_size": grid.size if grid else _SIZE}
        self._plain = book.add_format(plain)
        self._title = book.add_format({**plain, "bold": True, "align": "center", "font_size": _TITLE_SIZE})
        head = {"bold": True, "align": "center", "valign": "vcenter", "bg_color": _TINT}
        size = fit_head(grid, [width - _BESIDE_MM for width in grid.widths]) if grid else _SIZE
        self._head = book.add_format({**ruled, **head, "font_size": size})
        total = {**ruled, "bold": True, "bg_color": _TINT}
        self._bold = book.add_format(total)
        self._cells = {centred: book.add_format({**ruled, **_ALIGNED[centred]}) for centred in (False, True)}
        counted = {"num_format": "General", **_ALIGNED[True]}
        self._counts = {last: book.add_format({**(total if last else ruled), **counted}) for last in (False, True)}

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
        told = list(zip(places, block.columns, strict=True))
        high = 1 + max(
            sum(ceil(max(len(line), 1) / sum(self._widths[first : end + 1])) for line in lines)
            for (first, end), lines in told
        )
        for (first, end), lines in told:
            self._merged(self._line + high, first, end, "\n".join(lines), self._plain)
        self._line += high + 2

    def _grid(self, block: Grid) -> None:
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
                self._cell(place, flat(cell), block, last=row.kind is RowKind.TOTAL)
            self._line += 1
        self._line += 1

    def _cell(self, place: int, text: str, block: Grid, *, last: bool) -> None:
        """Write a cell; a count stands as a number, what is none of it as text."""
        if place in block.numbers and text.isdecimal() and text == str(int(text)):
            self._page.write_number(self._line, place, int(text), self._counts[last])
            return
        form = self._bold if last else self._cells[place in block.centred | block.numbers]
        self._page.write_string(self._line, place, text[:CELL_LIMIT], form)

    def _signatures(self, block: Signatures) -> None:
        for post, name in block.signers:
            self._line += 1
            place = min(1, len(self._widths) - 1)
            self._page.write_string(self._line, place, post, self._plain)
            self._page.write_string(self._line, min(3, len(self._widths) - 1), name, self._plain)
            self._line += 1


_ALIGNED: dict[bool, dict[str, str]] = {False: {}, True: {"align": "center"}}
