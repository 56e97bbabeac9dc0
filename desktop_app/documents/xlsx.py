"""The tables of a paper as a workbook: text as text, heads that stay, sections over the whole width."""

import io
from datetime import datetime
from typing import Any

from desktop_app.documents.blocks import Grid, Paper, RowKind, Signatures, Stamp, Text, Title
from desktop_app.documents.lists import CELL_LIMIT

_A4 = 9
_MM_IN_CHARACTER = 1.9
_NAME_LIMIT = 31
_TEXT_ONLY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def paper_xlsx(paper: Paper, made_at: datetime, sheet: str) -> bytes:
    """Write the titles and tables of a paper on one sheet; nobody's name in its properties."""
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415  (no types; slow to import)

    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _TEXT_ONLY) as book:
        book.set_properties({"title": paper.title, "author": "", "created": made_at})
        _Sheet(book, book.add_worksheet(sheet[:_NAME_LIMIT]), paper).write()
    return made.getvalue()


class _Sheet:
    """One sheet, written from top to bottom."""

    def __init__(self, book: Any, page: Any, paper: Paper) -> None:
        self._page = page
        self._paper = paper
        self._line = 0
        wrapped = {"text_wrap": True, "valign": "top", "border": 1, "num_format": "@", "font_name": "Times New Roman"}
        self._text = book.add_format(wrapped)
        self._centred = book.add_format({**wrapped, "align": "center"})
        self._bold = book.add_format({**wrapped, "bold": True, "bg_color": "#ECF0F0"})
        self._head = book.add_format({**wrapped, "bold": True, "align": "center", "valign": "vcenter"})
        self._title = book.add_format(
            {"bold": True, "align": "center", "font_name": "Times New Roman", "font_size": 14}
        )
        self._plain = book.add_format({"font_name": "Times New Roman"})
        self._wide = max((len(block.head) for block in paper.blocks if isinstance(block, Grid)), default=1)

    def write(self) -> None:
        """Write the blocks, then set up printing."""
        for block in self._paper.blocks:
            if isinstance(block, Stamp):
                self._stamp(block)
            elif isinstance(block, Title):
                self._page.merge_range(self._line, 0, self._line, self._wide - 1, "", self._title)
                self._page.write_string(self._line, 0, block.text.replace("\n", " "), self._title)
                self._line += 1
            elif isinstance(block, Text):
                self._page.write_string(self._line, 0, block.text[:CELL_LIMIT], self._plain)
                self._line += 1
            elif isinstance(block, Grid):
                self._grid(block)
            elif isinstance(block, Signatures):
                self._signatures(block)
        self._set_up()

    def _stamp(self, block: Stamp) -> None:
        places = (0, max(self._wide - 2, 1)) if len(block.columns) > 1 else (max(self._wide - 2, 0),)
        for place, lines in zip(places, block.columns, strict=True):
            for down, line in enumerate(lines):
                self._page.write_string(self._line + down, place, line, self._plain)
        self._line += max(map(len, block.columns)) + 1

    def _grid(self, block: Grid) -> None:
        for place, (heading, wide) in enumerate(zip(block.head, block.widths, strict=True)):
            self._page.write_string(self._line, place, heading, self._head)
            self._page.set_column(place, place, wide / _MM_IN_CHARACTER)
        if not any(isinstance(one, Grid) for one in self._paper.blocks[: self._paper.blocks.index(block)]):
            self._page.repeat_rows(self._line)
            self._page.freeze_panes(self._line + 1, 0)
        for row in block.rows:
            self._line += 1
            if row.kind is RowKind.SECTION:
                self._page.merge_range(self._line, 0, self._line, len(block.head) - 1, "", self._bold)
                self._page.write_string(self._line, 0, row.cells[0][:CELL_LIMIT], self._bold)
                continue
            for place, cell in enumerate(row.cells):
                centred = self._centred if place in block.centred | block.numbers else self._text
                form = self._bold if row.kind is RowKind.TOTAL else centred
                self._page.write_string(self._line, place, cell[:CELL_LIMIT], form)
        self._line += 2

    def _signatures(self, block: Signatures) -> None:
        for post, name in block.signers:
            self._line += 1
            self._page.write_string(self._line, 1, post, self._plain)
            self._page.write_string(self._line, min(3, self._wide - 1), name, self._plain)

    def _set_up(self) -> None:
        if self._paper.layout.landscape:
            self._page.set_landscape()
        self._page.set_paper(_A4)
        self._page.fit_to_pages(1, 0)
        self._page.set_footer("&R&P / &N")
