"""Blocks as a Word document: the same words, heads of tables that repeat, signatures that stay with the last row."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import Any

from desktop_app.documents import docx_marks as marks
from desktop_app.documents.blocks import (
    Block,
    Cell,
    Chart,
    Grid,
    GridRow,
    Paper,
    RowKind,
    Signatures,
    Stamp,
    Text,
    Title,
    texts_of,
)
from desktop_app.documents.fitting import fit_head
from desktop_app.domain.languages import Language

_GREY = "68686E"
_STAMP_WIDE = {True: 87, False: 80}
_A4 = (210, 297)
_LONG_CELL = 600
_HEADER_UP = 10
_SMALLER = 1
_SURE = 0.97


@dataclass(frozen=True, slots=True)
class _Look:
    """How a paragraph looks; spaces in mm; ``kept`` with what follows it."""

    size: float = 12
    bold: bool = False
    centred: bool = False
    right: bool = False
    grey: bool = False
    before: float = 0
    after: float = 0
    kept: bool = False
    language: Language | None = None


def paper_docx(paper: Paper) -> bytes:
    """Write a paper as a Word document; the same blocks always give the same bytes."""
    from docx import Document  # noqa: PLC0415  (slow to import)

    document = Document()
    _set_page(document, paper)
    _set_properties(document.core_properties, paper)
    writer = _Writer(document, paper)
    for place, block in enumerate(paper.blocks):
        writer.write(block, paper.blocks[place + 1 :])
    written = BytesIO()
    document.save(written)
    return marks.repeatable(written.getvalue())


class _Writer:
    """The body of a document, written from top to bottom."""

    def __init__(self, document: Any, paper: Paper) -> None:
        self._document = document
        self._layout = paper.layout
        self._languages = paper.languages
        self._room = (_A4[1] if paper.layout.landscape else _A4[0]) - paper.layout.left - paper.layout.right

    def write(self, block: Block, following: Sequence[Block]) -> None:
        """Write a block; what follows decides whether a table keeps its last row with it."""
        if isinstance(block, Stamp):
            self._stamp(block)
        elif isinstance(block, Title):
            look = _Look(block.size, bold=True, centred=True, after=block.after, kept=True, language=block.language)
            self._paragraph(block.text, look)
        elif isinstance(block, Text):
            size = 10 if block.quiet else 13 if block.bold else 12
            kept = block.bold or (block.quiet and _signed(following))
            look = _Look(size, bold=block.bold, grey=block.quiet, before=2, after=2, kept=kept)
            self._paragraph(block.text, look)
        elif isinstance(block, Grid):
            self._grid(block, keep=_signed(following))
        elif isinstance(block, Chart):
            self._chart(block)
        else:
            self._signatures(block)

    def _paragraph(self, text: str, look: _Look) -> None:
        _fill(self._document.add_paragraph(), text, look)

    def _gap(self, size: float, *, kept: bool = False) -> None:
        """Write an empty paragraph: two tables without one between would be one table."""
        self._paragraph("", _Look(size, kept=kept))

    def _stamp(self, block: Stamp) -> None:
        wide, two = _STAMP_WIDE[self._layout.landscape], len(block.columns) > 1
        widths = (wide, self._room - 2 * wide, wide) if two else (self._room - wide, wide)
        cells = self._table(1, widths).rows[0].cells
        languages = self._languages if two else (None,)
        filled = (cells[0], cells[2]) if two else (cells[1],)
        for cell, lines, language in zip(filled, block.columns, languages, strict=True):
            _fill(cell.paragraphs[0], "\n".join(lines), _Look(12.5, language=language))
        self._gap(8)

    def _grid(self, block: Grid, *, keep: bool, whole: bool = False) -> None:
        """Write a table; ``keep`` its last row with what follows, ``whole`` all of it on one page."""
        scale = self._room / sum(block.widths)
        table = self._table(len(block.rows) + 1, tuple(width * scale for width in block.widths))
        marks.rule_table(table)
        head, *rows = table.rows
        marks.repeat(head)
        marks.keep_whole(head)
        size = fit_head(block, [(width * scale - marks.BESIDE_MM) * _SURE for width in block.widths])
        for cell, text in zip(head.cells, block.head, strict=True):
            marks.rule(cell, "bottom", 1)
            marks.shade(cell)
            self._fill_cell(cell, text, _Look(size, bold=True, centred=True))
        for place, (row, told) in enumerate(zip(rows, block.rows, strict=True), start=1):
            self._row(row, told, block, keep=keep if place == len(block.rows) else whole)

    def _row(self, row: Any, told: GridRow, block: Grid, *, keep: bool) -> None:
        cells = row.cells
        if not any(len(text) > _LONG_CELL for cell in told.cells for text in texts_of(cell)):
            marks.keep_whole(row)
        if told.kind is RowKind.SECTION:
            merged = cells[0].merge(cells[-1])
            marks.rule(merged, "top", 1)
            marks.shade(merged)
            self._fill_cell(merged, told.cells[0], _Look(block.size + 0.5, bold=True, kept=True))
            return
        for place, (cell, text) in enumerate(zip(cells, told.cells, strict=True)):
            total, centred, right = told.kind is RowKind.TOTAL, place in block.centred, place in block.numbers
            if total:
                marks.rule(cell, "top", 1)
            self._fill_cell(cell, text, _Look(block.size, bold=total, centred=centred, right=right, kept=keep))

    def _fill_cell(self, cell: Any, text: Cell, look: _Look) -> None:
        """Write the texts of a cell below each other, each in its language, the others a little smaller."""
        first, *others = texts_of(text)
        known = iter(self._languages if others else (None,))
        _fill(cell.paragraphs[0], first, replace(look, language=next(known)))
        for other in others:
            lesser = replace(look, size=look.size - _SMALLER, before=0.7, language=next(known, None))
            _fill(cell.add_paragraph(), other, lesser)

    def _chart(self, block: Chart) -> None:
        """Write the numbers of a chart as a table: Word shows no drawing of ours."""
        self._paragraph(block.caption, _Look(bold=True, before=2, after=1, kept=True))
        rows = tuple(GridRow((bar.name, *map(str, bar.values))) for bar in block.bars)
        numbers = frozenset(range(1, len(block.series) + 1))
        widths = (1.0,) * (len(block.series) + 1)
        self._grid(Grid(("", *block.series), widths, rows, numbers=numbers), keep=False, whole=True)
        self._gap(8)

    def _signatures(self, block: Signatures) -> None:
        room = min(self._room, 190)
        self._gap(8, kept=True)
        table = self._table(len(block.signers), (room * 0.42, 7, room * 0.26, 5, room * 0.32 - 12))
        for place, (row, (post, name)) in enumerate(zip(table.rows, block.signers, strict=True), start=1):
            marks.keep_whole(row)
            cells, look = row.cells, _Look(14, before=9, kept=place < len(block.signers))
            marks.rule(cells[2], "bottom")
            for cell, text in zip(cells, (post, "", "", "", name), strict=True):
                _fill(cell.paragraphs[0], text, look)
                cell.vertical_alignment = _bottom()
        self._gap(1)

    def _table(self, rows: int, widths: tuple[float, ...]) -> Any:
        from docx.shared import Mm  # noqa: PLC0415  (slow to import)

        table = self._document.add_table(rows=rows, cols=len(widths))
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Mm(width)
        return table


def _signed(following: Sequence[Block]) -> bool:
    """Tell whether signatures follow, with nothing but a formula before them."""
    first = next((one for one in following if not (isinstance(one, Text) and one.quiet)), None)
    return isinstance(first, Signatures)


def _fill(made: Any, text: str, look: _Look) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  (slow to import)
    from docx.shared import Mm, Pt, RGBColor  # noqa: PLC0415

    sides = {(True, False): WD_ALIGN_PARAGRAPH.CENTER, (False, True): WD_ALIGN_PARAGRAPH.RIGHT}
    made.alignment = sides.get((look.centred, look.right), WD_ALIGN_PARAGRAPH.LEFT)
    form = made.paragraph_format
    form.space_before, form.space_after, form.keep_with_next = Mm(look.before), Mm(look.after), look.kept
    run = made.add_run()
    for place, line in enumerate(marks.clean(text).split("\n")):
        if place:
            run.add_break()
        run.add_text(line)
    run.font.size, run.font.bold = Pt(look.size), look.bold
    if look.grey:
        run.font.color.rgb = RGBColor.from_string(_GREY)
    if look.language is not None:
        marks.set_language(run._r.get_or_add_rPr(), look.language)  # noqa: SLF001  (no other way)


def _bottom() -> Any:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT  # noqa: PLC0415  (slow to import)

    return WD_CELL_VERTICAL_ALIGNMENT.BOTTOM


def _set_page(document: Any, paper: Paper) -> None:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415  (slow to import)
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.shared import Mm, Pt  # noqa: PLC0415

    layout, section = paper.layout, document.sections[0]
    wide, high = reversed(_A4) if layout.landscape else _A4
    section.orientation = WD_ORIENT.LANDSCAPE if layout.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(wide), Mm(high)
    section.left_margin, section.right_margin = Mm(layout.left), Mm(layout.right)
    section.top_margin, section.bottom_margin = Mm(layout.top), Mm(layout.bottom)
    section.header_distance = Mm(max(layout.top - _HEADER_UP, 5))
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    marks.number_pages(number)
    normal = document.styles["Normal"]
    normal.font.size = Pt(12)
    normal.paragraph_format.line_spacing, normal.paragraph_format.space_after = 1.0, Mm(0)
    marks.set_font(normal, paper.languages[0])


def _set_properties(properties: Any, paper: Paper) -> None:
    properties.title, properties.author, properties.comments = marks.clean(paper.title), "", ""
    properties.language = marks.TAGS[paper.languages[0]]
    properties.last_modified_by, properties.revision = "", 1
    for moment in ("created", "modified"):
        setattr(properties, moment, datetime(*marks.EPOCH))  # noqa: DTZ001  (the library wants it naive)
