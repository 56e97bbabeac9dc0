"""Blocks as a Word document: the same words, heads of tables that repeat, signatures that stay with the last row."""

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Any

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
from desktop_app.domain.languages import Language

_FONT = "Times New Roman"  # every office computer has it; the PDF's Tinos has the same widths
_TINT, _GREY = "ECF0F0", "68686E"
_STAMP_WIDE = {True: 87, False: 80}
_A4 = (210, 297)
_TAGS = {Language.KK: "kk-KZ", Language.RU: "ru-RU", Language.EN: "en-US"}
_LONG_CELL = 600
_EPOCH = (2020, 1, 1, 0, 0, 0)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EMPTY_TABLE = 1
_THUMBNAIL = re.compile(rb"<Relationship [^>]*thumbnail[^>]*/>")


def paper_docx(paper: Paper) -> bytes:
    """Write a paper as a Word document; the same blocks always give the same bytes."""
    from docx import Document  # noqa: PLC0415  (slow to import)

    document = Document()
    _set_page(document, paper)
    for place, block in enumerate(paper.blocks):
        following = paper.blocks[place + 1] if place + 1 < len(paper.blocks) else None
        _write(document, block, paper.layout, keep=isinstance(following, Signatures))
    written = BytesIO()
    document.save(written)
    return _repeatable(written.getvalue())


def _write(document: Any, block: Block, layout: Layout, *, keep: bool) -> None:
    if isinstance(block, Stamp):
        _stamp(document, block, layout)
    elif isinstance(block, Title):
        _paragraph(document, block.text, _Look(block.size, bold=True, centred=True, after=block.after))
    elif isinstance(block, Text):
        size = 10 if block.quiet else 13 if block.bold else 12
        made = _paragraph(document, block.text, _Look(size, bold=block.bold, grey=block.quiet, before=2, after=2))
        made.paragraph_format.keep_with_next = block.bold
    elif isinstance(block, Grid):
        _grid(document, block, layout, keep=keep)
    elif isinstance(block, Chart):
        _chart(document, block, layout)
    else:
        _signatures(document, block, layout)


def _set_page(document: Any, paper: Paper) -> None:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415  (slow to import)
    from docx.shared import Mm  # noqa: PLC0415

    layout, section = paper.layout, document.sections[0]
    wide, high = reversed(_A4) if layout.landscape else _A4
    section.orientation = WD_ORIENT.LANDSCAPE if layout.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(wide), Mm(high)
    section.left_margin, section.right_margin = Mm(layout.left), Mm(layout.right)
    section.top_margin, section.bottom_margin = Mm(layout.top), Mm(layout.bottom)
    section.header_distance = Mm(max(layout.top - 9, 5))
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])
    _set_font(document.styles["Normal"], paper)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = _clean(paper.title), "", ""
    properties.language = _TAGS[paper.languages[0]]
    properties.last_modified_by, properties.revision = "", 1
    for moment in ("created", "modified"):
        setattr(properties, moment, _moment())


def _moment() -> Any:
    from datetime import datetime  # noqa: PLC0415  (beside its only use)

    return datetime(*_EPOCH)  # noqa: DTZ001  (the library wants it naive)


def _set_font(style: Any, paper: Paper) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415  (slow to import)
    from docx.shared import Pt  # noqa: PLC0415

    style.font.name, style.font.size = _FONT, Pt(12)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), _FONT)
    language = style.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): _TAGS[paper.languages[0]]})
    style.element.get_or_add_rPr().append(language)


def _page_number(paragraph: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  (slow to import)
    from docx.oxml.ns import qn  # noqa: PLC0415

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        name = "w:fldChar" if kind else "w:instrText"
        element = run._r.makeelement(qn(name), {qn("w:fldCharType"): kind} if kind else {})  # noqa: SLF001  (no other way)
        element.text = text or None
        run._r.append(element)  # noqa: SLF001


@dataclass(frozen=True, slots=True)
class _Look:
    """How a paragraph looks; spaces in mm."""

    size: float = 12
    bold: bool = False
    centred: bool = False
    right: bool = False
    grey: bool = False
    before: float = 0
    after: float = 0


def _paragraph(parent: Any, text: str, look: _Look) -> Any:
    return _filled(parent.add_paragraph(), text, look)


def _filled(made: Any, text: str, look: _Look) -> Any:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  (slow to import)
    from docx.shared import Mm, Pt, RGBColor  # noqa: PLC0415

    sides = {(True, False): WD_ALIGN_PARAGRAPH.CENTER, (False, True): WD_ALIGN_PARAGRAPH.RIGHT}
    made.alignment = sides.get((look.centred, look.right), WD_ALIGN_PARAGRAPH.LEFT)
    made.paragraph_format.space_before, made.paragraph_format.space_after = Mm(look.before), Mm(look.after)
    for place, line in enumerate(_clean(text).split("\n")):
        run = made.add_run()
        if place:
            run.add_break()
        run.add_text(line)
        run.font.size, run.font.bold = Pt(look.size), look.bold
        if look.grey:
            run.font.color.rgb = RGBColor.from_string(_GREY)
    return made


def _stamp(document: Any, block: Stamp, layout: Layout) -> None:
    room, wide = _room(layout), _STAMP_WIDE[layout.landscape]
    two = len(block.columns) > 1
    widths = (wide, room - 2 * wide, wide) if two else (room - wide, wide)
    table = _table(document, 1, widths)
    cells = table.rows[0].cells
    for cell, lines in zip((cells[0], cells[2]) if two else (cells[1],), block.columns, strict=True):
        _filled(cell.paragraphs[0], "\n".join(lines), _Look(12.5))
    _paragraph(document, "", _Look(8))


def _grid(document: Any, block: Grid, layout: Layout, *, keep: bool) -> None:
    scale = _room(layout) / sum(block.widths)
    widths = tuple(width * scale for width in block.widths)
    table = _table(document, len(block.rows) + 1, widths, ruled=True)
    rows = list(table.rows)
    _repeat(rows[0])
    for cell, text in zip(rows[0].cells, block.head, strict=True):
        _shade(cell)
        _filled(cell.paragraphs[0], text, _Look(block.size - 0.5, bold=True, centred=True))
    for place, (row, told) in enumerate(zip(rows[1:], block.rows, strict=True), start=1):
        last = place == len(block.rows)
        _row(row, told, block, keep=told.kind is RowKind.SECTION or (keep and last))


def _row(row: Any, told: GridRow, block: Grid, *, keep: bool) -> None:
    cells = row.cells
    if not any(len(cell) > _LONG_CELL for cell in told.cells):
        _whole(row)
    if told.kind is RowKind.SECTION:
        merged = cells[0].merge(cells[-1])
        _shade(merged)
        heading = _filled(merged.paragraphs[0], told.cells[0], _Look(block.size + 0.5, bold=True))
        heading.paragraph_format.keep_with_next = True
        return
    for place, (cell, text) in enumerate(zip(cells, told.cells, strict=True)):
        bold, centred, right = told.kind is RowKind.TOTAL, place in block.centred, place in block.numbers
        made = _filled(cell.paragraphs[0], text, _Look(block.size, bold=bold, centred=centred, right=right))
        made.paragraph_format.keep_with_next = keep


def _chart(document: Any, block: Chart, layout: Layout) -> None:
    """Write the numbers of a chart as a table: Word shows no drawing of ours."""
    caption = _paragraph(document, block.caption, _Look(bold=True, before=2, after=1))
    caption.paragraph_format.keep_with_next = True
    rows = tuple(GridRow((bar.name, *map(str, bar.values))) for bar in block.bars)
    numbers = frozenset(range(1, len(block.series) + 1))
    widths = (1.0,) * (len(block.series) + 1)
    _grid(document, Grid(("", *block.series), widths, rows, numbers=numbers), layout, keep=False)
    _paragraph(document, "", _Look(8))


def _signatures(document: Any, block: Signatures, layout: Layout) -> None:
    room = min(_room(layout), 190)
    table = _table(document, len(block.signers), (room * 0.42, 7, room * 0.26, 7, room * 0.32 - 14))
    look = _Look(14, before=9)
    for row, (post, name) in zip(table.rows, block.signers, strict=True):
        _whole(row)
        cells = row.cells
        _filled(cells[0].paragraphs[0], post, look).paragraph_format.keep_with_next = True
        _filled(cells[2].paragraphs[0], "", look)
        _border(cells[2], "bottom")
        _filled(cells[4].paragraphs[0], name, look)


def _room(layout: Layout) -> float:
    return (_A4[1] if layout.landscape else _A4[0]) - layout.left - layout.right


def _table(document: Any, rows: int, widths: tuple[float, ...], *, ruled: bool = False) -> Any:
    from docx.shared import Mm  # noqa: PLC0415  (slow to import)

    table = document.add_table(rows=max(rows, _EMPTY_TABLE), cols=len(widths))
    table.autofit = False
    if ruled:
        table.style = "Table Grid"
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return table


def _repeat(row: Any) -> None:
    _flag(row, "w:tblHeader")


def _whole(row: Any) -> None:
    _flag(row, "w:cantSplit")


def _flag(row: Any, name: str) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415  (slow to import)

    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  (no other way)
    properties.append(properties.makeelement(qn(name), {}))


def _shade(cell: Any) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415  (slow to import)

    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001  (no other way)
    fill = {qn("w:val"): "clear", qn("w:color"): "auto", qn("w:fill"): _TINT}
    properties.append(properties.makeelement(qn("w:shd"), fill))


def _border(cell: Any, side: str) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415  (slow to import)

    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001  (no other way)
    borders = properties.makeelement(qn("w:tcBorders"), {})
    line = {qn("w:val"): "single", qn("w:sz"): "4", qn("w:space"): "0", qn("w:color"): "1C1C20"}
    borders.append(borders.makeelement(qn(f"w:{side}"), line))
    properties.append(borders)


def _clean(text: str) -> str:
    """Return a text without the signs that no XML can hold."""
    return _CONTROLS.sub("", text)


def _repeatable(data: bytes) -> bytes:
    """Return the package with the same times in every entry."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as package, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(package.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            if not name.startswith("docProps/thumbnail"):
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                data = package.read(name)
                made.writestr(entry, _THUMBNAIL.sub(b"", data) if name == "_rels/.rels" else data)
    return written.getvalue()
