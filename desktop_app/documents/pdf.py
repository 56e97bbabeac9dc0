"""Blocks as PDF: heads of tables repeat, sections stay with their first row, signatures with the last one."""

from collections.abc import Sequence
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from desktop_app.documents import fonts
from desktop_app.documents.bar_chart import bar_chart
from desktop_app.documents.blocks import (
    Block,
    Chart,
    Grid,
    GridRow,
    Layout,
    Paper,
    RowKind,
    Signatures,
    Stamp,
    Text,
    Title,
)
from desktop_app.documents.breaking import evened, tied
from desktop_app.documents.colours import GREY, HAIR, INK, TINT
from desktop_app.documents.fonts import TINOS, TINOS_BOLD
from desktop_app.documents.tables import paragraph, style

_PAGE_UP = 6
_STAMP_WIDE = {True: 87 * mm, False: 80 * mm}
_RULE_DOWN, _STEP, _SIGN_WIDE = 0.9, 13 * mm, 190 * mm
_LONG_CELL = 600
_HEADING_SHARE = 0.95
_MM = 2.835


def paper_pdf(paper: Paper) -> bytes:
    """Set a paper; the same blocks always give the same bytes."""
    fonts.register()
    written = BytesIO()
    layout = paper.layout
    document = SimpleDocTemplate(
        written,
        pagesize=landscape(A4) if layout.landscape else A4,
        leftMargin=layout.left * mm,
        rightMargin=layout.right * mm,
        topMargin=layout.top * mm,
        bottomMargin=layout.bottom * mm,
        title=paper.title,
        creator="Zhospar",
        initialFontName=TINOS,
        invariant=1,
    )
    number = partial(_draw_number, layout)
    document.build(_story(paper), onLaterPages=number, canvasmaker=_canvas)
    return written.getvalue()


def _canvas(*arguments: Any, **options: Any) -> Canvas:
    return Canvas(*arguments, **{**options, "initialFontName": TINOS, "invariant": 1})


def _story(paper: Paper) -> list[Flowable]:
    story: list[Flowable] = []
    room = _room(paper.layout)
    blocks = list(paper.blocks)
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        before = blocks[place - 1] if place else None
        if isinstance(block, Grid):
            end = following if isinstance(following, Signatures) and not _is_tall(block) else None
            story.append(_grid(block, _signatures(end, room) if end else [], room))
        elif isinstance(block, Signatures):
            if not isinstance(before, Grid) or _is_tall(before):
                story.append(KeepTogether(_signatures(block, room)))
        else:
            story += _plain(block, paper.layout)
    return story


def _plain(block: Block, layout: Layout) -> list[Flowable]:
    if isinstance(block, Stamp):
        return [_stamp(block, layout), Spacer(1, 6 * mm)]
    if isinstance(block, Title):
        heading = paragraph(_evened(block, layout), style(TINOS_BOLD, block.size, block.size * 1.25, centred=True))
        return [heading, Spacer(1, block.after * mm)] if block.after else [heading]
    if isinstance(block, Chart):
        return [KeepTogether([bar_chart(block, _room(layout)), Spacer(1, 4 * mm)])]
    if isinstance(block, Text) and block.bold:
        return [
            CondPageBreak(30 * mm),
            Spacer(1, 3 * mm),
            paragraph(block.text, style(TINOS_BOLD, 13, 16)),
            Spacer(1, 2 * mm),
        ]
    assert isinstance(block, Text)  # noqa: S101  (what is left of the blocks)
    form = style(TINOS, 10, 12.4) if block.quiet else style(TINOS, 12, 15)
    if block.quiet:
        form.textColor = GREY
    return [Spacer(1, 1.5 * mm), paragraph(block.text, form), Spacer(1, 2.5 * mm)]


def _evened(block: Title, layout: Layout) -> str:
    """Return a heading in lines of lengths as even as may be."""
    lines = evened(tied(block.text), TINOS_BOLD, block.size, _room(layout) * _HEADING_SHARE)
    return "\n".join(lines) if lines else block.text


def _room(layout: Layout) -> float:
    wide = float(A4[1] if layout.landscape else A4[0])
    return wide - (layout.left + layout.right) * float(mm)


def _stamp(block: Stamp, layout: Layout) -> Table:
    room, wide = _room(layout), _STAMP_WIDE[layout.landscape]
    form = style(TINOS, 12.5, 15.5)
    cells = [paragraph("\n".join(lines), form) for lines in block.columns]
    if len(cells) > 1:
        table = Table([[cells[0], "", cells[1]]], colWidths=[wide, room - 2 * wide, wide])
    else:
        table = Table([["", cells[0]]], colWidths=[room - wide, wide])
    table.setStyle(TableStyle([*_BARE, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return table


_BARE = (
    ("FONTNAME", (0, 0), (-1, -1), TINOS),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
)


def _is_tall(grid: Grid) -> bool:
    """Tell whether a row may be higher than a page, so that rows flow on."""
    return any(map(_is_long, grid.rows))


def _is_long(row: GridRow) -> bool:
    return any(len(cell) > _LONG_CELL for cell in row.cells)


def _grid(block: Grid, end: Sequence[Flowable], room: float) -> Table:
    scale = room / (sum(block.widths) * mm)
    widths = [width * mm * scale for width in block.widths]
    head_form = style(TINOS_BOLD, block.size - 0.5, block.size + 1, centred=True)
    head = [paragraph(text, head_form) for text in block.head]
    rows = [_cells(row, block) for row in block.rows]
    last = [[list(end), *[""] * (len(block.head) - 1)]] if end else []
    table = Table([head, *rows, *last], colWidths=widths, repeatRows=1, splitInRow=int(_is_tall(block)))
    table.setStyle(TableStyle(_rules(block, closed=bool(end))))
    return table


def _cells(row: GridRow, block: Grid) -> list[Paragraph | str]:
    if row.kind is RowKind.SECTION:
        return [
            paragraph(row.cells[0], style(TINOS_BOLD, block.size + 0.5, block.size + 2)),
            *[""] * (len(block.head) - 1),
        ]
    font = TINOS_BOLD if row.kind is RowKind.TOTAL else TINOS
    return [paragraph(cell, _form(place, font, block)) for place, cell in enumerate(row.cells)]


def _form(place: int, font: str, block: Grid) -> ParagraphStyle:
    form = style(font, block.size, block.size * 1.165, centred=place in block.centred)
    if place in block.numbers:
        form.alignment = TA_RIGHT
        form.rightIndent = 4
    return form


def _rules(block: Grid, *, closed: bool) -> list[tuple[Any, ...]]:
    last = len(block.rows)
    commands: list[tuple[Any, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), TINOS),
        ("VALIGN", (0, 0), (-1, 0), "MIDDLE"),
        ("VALIGN", (0, 1), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), TINT),
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, INK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, INK),
        ("LINEBELOW", (0, 1), (-1, last), 0.35, GREY),
        ("LINEAFTER", (0, 0), (-2, last), 0.35, HAIR),
        ("LINEBELOW", (0, last), (-1, last), 0.9, INK),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.6 * _MM),
        ("RIGHTPADDING", (0, 0), (-1, -1), 1.0 * _MM),
        ("TOPPADDING", (0, 0), (-1, -1), 1.0 * _MM),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5 * _MM),
    ]
    for place, row in enumerate(block.rows, start=1):
        if row.kind is RowKind.SECTION:
            commands += [
                ("SPAN", (0, place), (-1, place)),
                ("BACKGROUND", (0, place), (-1, place), TINT),
                ("LINEABOVE", (0, place), (-1, place), 0.9, INK),
            ]
            if place < last and not _is_long(block.rows[place]):
                commands.append(("NOSPLIT", (0, place), (-1, place + 1)))
        elif row.kind is RowKind.TOTAL:
            commands.append(("LINEABOVE", (0, place), (-1, place), 0.9, INK))
    if closed:
        commands += [("SPAN", (0, -1), (-1, -1)), ("NOSPLIT", (0, -2), (-1, -1)), ("LEFTPADDING", (0, -1), (-1, -1), 0)]
    return commands


def _signatures(block: Signatures, room: float) -> list[Flowable]:
    wide = min(room, _SIGN_WIDE)
    post, name = style(TINOS, 14, 16), style(TINOS, 14, 16)
    widths = [wide * 0.42, 7 * mm, wide * 0.26, 7 * mm, wide - wide * 0.68 - 14 * mm]
    rows = [[paragraph(said, post), "", "", "", paragraph(who, name)] for said, who in block.signers]
    table = Table(rows, colWidths=widths, rowHeights=None, hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [
                *_BARE[:3],
                ("TOPPADDING", (0, 0), (-1, -1), _STEP - 16),
                ("BOTTOMPADDING", (0, 0), (-1, -1), _RULE_DOWN),
                ("LINEBELOW", (2, 0), (2, -1), 0.5, INK),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ]
        )
    )
    return [Spacer(1, 4 * mm), table]


def _draw_number(layout: Layout, canvas: Any, document: Any) -> None:
    """Draw the page number above the text."""
    wide, high = document.pagesize
    canvas.saveState()
    canvas.setFillColor(INK)
    canvas.setFont(TINOS, 11)
    canvas.drawCentredString(wide / 2, high - layout.top * mm + _PAGE_UP * mm / 2, str(document.page))
    canvas.restoreState()
