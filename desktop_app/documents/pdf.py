"""Blocks as PDF: what belongs together stays on one page, and pages are numbered from the second on."""

from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from itertools import takewhile
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Spacer,
    Table,
    TableStyle,
)

from desktop_app.documents import fonts
from desktop_app.documents.bar_chart import bar_chart
from desktop_app.documents.blocks import Block, Chart, Grid, Layout, Paper, Signatures, Stamp, Text, Title
from desktop_app.documents.breaking import evened, tied
from desktop_app.documents.colours import GREY, INK
from desktop_app.documents.fonts import TINOS, TINOS_BOLD
from desktop_app.documents.pdf_grid import GridOnPages
from desktop_app.documents.pdf_signatures import signatures
from desktop_app.documents.tables import paragraph, style

_PAGE_UP = 6 * mm
_STAMP_WIDE = {True: 87 * mm, False: 80 * mm}
_STAMP_SIZE, _STAMP_LEADING = 12.5, 15.5
_HEADING_SHARE, _LONGEST_EVENED = 0.95, 500
_HEADING_HIGH = 13 * mm


def paper_pdf(paper: Paper) -> bytes:
    """Set a paper; the same blocks always give the same bytes."""
    fonts.register()
    written = BytesIO()
    layout, (room, high) = paper.layout, _room(paper.layout)
    document = BaseDocTemplate(
        written,
        pagesize=landscape(A4) if layout.landscape else A4,
        title=paper.title,
        creator="Zhospar",
    )
    nothing = dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0)
    frame = Frame(layout.left * mm, layout.bottom * mm, room, high, **nothing)
    document.addPageTemplates(PageTemplate("page", [frame], onPage=partial(_draw_number, layout)))
    document.build(list(_story(paper)), canvasmaker=_canvas)
    return written.getvalue()


def _canvas(*arguments: Any, **options: Any) -> Canvas:
    return Canvas(*arguments, **{**options, "initialFontName": TINOS, "invariant": 1})


def _room(layout: Layout) -> tuple[float, float]:
    """Return width and height of what is printed on a page, in points."""
    wide, high = landscape(A4) if layout.landscape else A4
    return float(wide) - (layout.left + layout.right) * mm, float(high) - (layout.top + layout.bottom) * mm


def _story(paper: Paper) -> Iterator[Flowable]:
    room, high = _room(paper.layout)
    blocks = list(paper.blocks)
    opening = 0.0
    while blocks:
        block = blocks.pop(0)
        if isinstance(block, Grid):
            below = list(takewhile(_stays_below, blocks))
            del blocks[: len(below)]
            end = [one for under in below for one in _plain(under, paper.layout)]
            yield from GridOnPages(block, room, high).flowables(end)
        elif isinstance(block, Signatures):
            yield KeepTogether(signatures(block, room))
        else:
            if isinstance(block, Text) and block.bold:
                opening = GridOnPages(blocks[0], room, high).opening if blocks and isinstance(blocks[0], Grid) else 0.0
                yield CondPageBreak(_HEADING_HIGH + opening)
            yield from _plain(block, paper.layout)


def _stays_below(block: Block) -> bool:
    """Tell whether a block belongs to the table above it."""
    return isinstance(block, Signatures) or (isinstance(block, Text) and block.quiet)


def _plain(block: Block, layout: Layout) -> Sequence[Flowable]:
    room, _ = _room(layout)
    if isinstance(block, Stamp):
        return [_stamp(block, layout), Spacer(1, 6 * mm)]
    if isinstance(block, Title):
        form = style(TINOS_BOLD, block.size, block.size * 1.25, centred=True)
        heading = paragraph(_evened(block.text, TINOS_BOLD, block.size, room * _HEADING_SHARE), form)
        return [heading, Spacer(1, block.after * mm)]
    if isinstance(block, Chart):
        return [KeepTogether([bar_chart(block, room), Spacer(1, 4 * mm)])]
    if isinstance(block, Signatures):
        return signatures(block, room)
    assert isinstance(block, Text)  # noqa: S101  (what is left of the blocks)
    return _text(block)


def _text(block: Text) -> Sequence[Flowable]:
    if block.bold:
        return [Spacer(1, 3 * mm), paragraph(block.text, style(TINOS_BOLD, 13, 16)), Spacer(1, 2 * mm)]
    form = style(TINOS, 10, 12.4) if block.quiet else style(TINOS, 12, 15)
    if block.quiet:
        form.textColor = GREY
    return [Spacer(1, 1.5 * mm), paragraph(block.text, form), Spacer(1, 2.5 * mm)]


def _evened(text: str, font: str, size: float, room: float) -> str:
    """Return a text in lines of lengths as even as may be; one that is very long fills them."""
    if len(text) > _LONGEST_EVENED:
        return text
    lines = [evened(tied(line), font, size, room) or (line,) for line in text.splitlines()]
    return "\n".join(part for line in lines for part in line)


def _stamp(block: Stamp, layout: Layout) -> Table:
    room, wide = _room(layout)[0], _STAMP_WIDE[layout.landscape]
    form = style(TINOS, _STAMP_SIZE, _STAMP_LEADING)
    cells = [
        paragraph("\n".join(_evened(line, TINOS, _STAMP_SIZE, wide) for line in lines), form) for lines in block.columns
    ]
    if len(cells) > 1:
        table = Table([[cells[0], "", cells[1]]], colWidths=[wide, room - 2 * wide, wide], splitInRow=1)
    else:
        table = Table([["", cells[0]]], colWidths=[room - wide, wide], splitInRow=1)
    sides = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
    table.setStyle(TableStyle([("FONTNAME", (0, 0), (-1, -1), TINOS), ("VALIGN", (0, 0), (-1, -1), "TOP"), *sides]))
    return table


def _draw_number(layout: Layout, canvas: Any, document: Any) -> None:
    """Draw the page number above the middle of the text, from page 2 on."""
    if document.page == 1:
        return
    wide, high = document.pagesize
    canvas.saveState()
    canvas.setFillColor(INK)
    canvas.setFont(TINOS, 11)
    middle = (wide + (layout.left - layout.right) * mm) / 2
    canvas.drawCentredString(middle, high - layout.top * mm + _PAGE_UP, str(document.page))
    canvas.restoreState()
