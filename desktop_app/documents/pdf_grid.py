"""A table of a paper as PDF: its head repeats, a section stays with its first row, high rows flow on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Table, TableStyle

from desktop_app.documents.blocks import Cell, Grid, GridRow, RowKind, texts_of
from desktop_app.documents.colours import GREY, HAIR, INK, TINT
from desktop_app.documents.fonts import TINOS, TINOS_BOLD
from desktop_app.documents.tables import paragraph, style

_LEFT, _RIGHT, _ABOVE, _BELOW = (float(space * mm) for space in (1.6, 1.0, 1.0, 1.5))
_LEADING = 1.165
_SMALLER, _BETWEEN = 1, 2
_MOST_LINES, _PIECE_LINES = 14, 4
_NUMBER_SHARE, _NUMBER_LEAST, _NUMBER_MOST = 0.33, 4 * mm, 9 * mm
_ENDLESS = 1_000_000.0
_SLACK = 0.01

Cells = list[list[Paragraph]]
Command = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row as it is drawn, or a piece of one that is too high to stay whole; ``high`` with its padding."""

    cells: Cells
    kind: RowKind
    high: float
    begins: bool = True
    ends: bool = True


class GridOnPages:
    """A table measured for pages of one size: ``room`` wide, ``high`` from top to bottom, in points."""

    def __init__(self, block: Grid, room: float, high: float) -> None:
        scale = room / sum(block.widths)
        self._block = block
        self._widths = [width * scale for width in block.widths]
        self._room = room
        self._head = [self._cell(text, self._head_form, place) for place, text in enumerate(block.head)]
        self._lines = [line for row in block.rows for line in self._row(row)]
        self._head_high: float = self._highest(self._head) + _ABOVE + _BELOW
        self._free = high - self._head_high

    @property
    def opening(self) -> float:
        """Return the height of the head with the first row, and its section before it."""
        first = 2 if self._lines and self._lines[0].kind is RowKind.SECTION else 1
        return self._head_high + sum(line.high for line in self._lines[:first])

    def flowables(self, end: Sequence[Flowable] = ()) -> list[Flowable]:
        """Return the table; ``end`` stands below its last row and never on a page without it, if both have room."""
        kept = self._kept_with_end(end) if end else None
        below = [[list(end), *self._blanks]] if kept is not None else []
        data = [self._head, *(self._drawn(line) for line in self._lines), *below]
        table = _PagedTable(data, colWidths=self._widths, repeatRows=1)
        table.setStyle(TableStyle([*self._rules(), *self._row_rules()]))
        if kept is None:
            return [table, KeepTogether(list(end))] if end else [table]
        nothing_beside = [(f"{side}PADDING", (0, -1), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
        table.setStyle(TableStyle([("SPAN", (0, -1), (-1, -1)), ("NOSPLIT", (0, kept + 1), (-1, -1)), *nothing_beside]))
        return [table]

    @property
    def _blanks(self) -> list[str]:
        return [""] * (len(self._widths) - 1)

    @property
    def _head_form(self) -> ParagraphStyle:
        return style(TINOS_BOLD, self._block.size - 0.5, self._block.size + 1, centred=True)

    def _kept_with_end(self, end: Sequence[Flowable]) -> int | None:
        """Return the first line that stays with the end: the last but one, the last, or none that has room."""
        needed = sum(_height_of(one, self._room) for one in end)
        count = len(self._lines)
        for first in dict.fromkeys((max(count - 2, 0), count - 1)):
            start = first
            while start > 0 and self._lines[start - 1].kind is RowKind.SECTION:
                start -= 1
            if first >= 0 and needed + sum(line.high for line in self._lines[start:]) <= self._free:
                return start
        return None

    def _drawn(self, line: _Line) -> list[Any]:
        return [line.cells[0], *self._blanks] if line.kind is RowKind.SECTION else list(line.cells)

    def _row(self, row: GridRow) -> Iterator[_Line]:
        size = self._block.size
        if row.kind is RowKind.SECTION:
            form = style(TINOS_BOLD, size + 0.5, size + 2)
            cells, widths = [_paragraphs(row.cells[0], form, self._room - _LEFT - _RIGHT)], [self._room]
        else:
            font = TINOS_BOLD if row.kind is RowKind.TOTAL else TINOS
            form = style(font, size, size * _LEADING)
            cells, widths = [self._cell(cell, form, place) for place, cell in enumerate(row.cells)], self._widths
        high = self._highest(cells, widths)
        if high <= _MOST_LINES * form.leading:
            yield _Line(cells, row.kind, high + _ABOVE + _BELOW)
            return
        yield from self._pieces(cells, widths, row.kind, _PIECE_LINES * form.leading)

    def _pieces(self, cells: Cells, widths: Sequence[float], kind: RowKind, high: float) -> Iterator[_Line]:
        """Share the cells of a high row out among several that look like one."""
        shared = [_shared(cell, width - _LEFT - _RIGHT, high) for cell, width in zip(cells, widths, strict=True)]
        pieces = list(zip_longest(*shared, fillvalue=[]))
        for place, piece in enumerate(pieces):
            begins, ends = place == 0, place == len(pieces) - 1
            own = self._highest(list(piece), widths) + _ABOVE * begins + _BELOW * ends
            yield _Line(list(piece), kind, own, begins, ends)

    def _cell(self, cell: Cell, form: ParagraphStyle, place: int) -> list[Paragraph]:
        wide = self._widths[place]
        if place in self._block.centred:
            form = ParagraphStyle(f"{form.name}C", form, alignment=TA_CENTER)
        elif place in self._block.numbers and form.alignment != TA_CENTER:
            away = min(max(wide * _NUMBER_SHARE, _NUMBER_LEAST), _NUMBER_MOST)
            form = ParagraphStyle(f"{form.name}R{place}", form, alignment=TA_RIGHT, rightIndent=away)
        return _paragraphs(cell, form, wide - _LEFT - _RIGHT)

    def _highest(self, cells: Cells, widths: Sequence[float] | None = None) -> float:
        return max(
            (_height(cell, width - _LEFT - _RIGHT) for cell, width in zip(cells, widths or self._widths, strict=True)),
            default=0,
        )

    def _rules(self) -> list[Command]:
        last = len(self._lines)
        return [
            ("FONTNAME", (0, 0), (-1, -1), TINOS),
            ("VALIGN", (0, 0), (-1, 0), "MIDDLE"),
            ("VALIGN", (0, 1), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (-1, 0), TINT),
            ("LINEABOVE", (0, 0), (-1, 0), 0.9, INK),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, INK),
            ("LINEAFTER", (0, 0), (-2, last), 0.35, HAIR),
            ("LINEBELOW", (0, last), (-1, last), 0.9, INK),
            ("LEFTPADDING", (0, 0), (-1, -1), _LEFT),
            ("RIGHTPADDING", (0, 0), (-1, -1), _RIGHT),
            ("TOPPADDING", (0, 0), (-1, -1), _ABOVE),
            ("BOTTOMPADDING", (0, 0), (-1, -1), _BELOW),
        ]

    def _row_rules(self) -> Iterator[Command]:
        """Yield what differs from row to row."""
        for place, line in enumerate(self._lines, start=1):
            first, last = (0, place), (-1, place)
            if not line.begins:
                yield ("TOPPADDING", first, last, 0)
            if not line.ends:
                yield ("BOTTOMPADDING", first, last, 0)
            elif place < len(self._lines):
                yield ("LINEBELOW", first, last, 0.35, GREY)
            if line.begins and line.kind is not RowKind.ITEM:
                yield ("LINEABOVE", first, last, 0.9, INK)
            if line.kind is RowKind.SECTION:
                yield from (("SPAN", first, last), ("BACKGROUND", first, last, TINT))
                if line.ends and place < len(self._lines):
                    yield ("NOSPLIT", first, (-1, place + 1))


class _PagedTable(Table):  # type: ignore[misc]  # the library has no types
    """A table that ends on each page with a rule, and where a row goes on leaves room above and below."""

    def split(self, availWidth: float, availHeight: float) -> list[Table]:  # noqa: N803  (the library's names)
        parts: list[Table] = super().split(availWidth, availHeight - _BELOW)
        if len(parts) > 1:
            before, behind = parts
            before.setStyle(TableStyle([("LINEBELOW", (0, -1), (-1, -1), 0.35, GREY)]))
            _widen(before, -1, "BOTTOMPADDING", _BELOW)
            _widen(behind, 1, "TOPPADDING", _ABOVE)
        return parts


def _widen(table: Table, row: int, padding: str, space: float) -> None:
    """Give a row that was cut its padding; the heights of the rows are known by then."""
    held = table._cellStyles[row][0]  # noqa: SLF001  (no other way)
    if not (held.topPadding if padding == "TOPPADDING" else held.bottomPadding):
        table.setStyle(TableStyle([(padding, (0, row), (-1, row), space)]))
        table._argH[row] += space  # noqa: SLF001  (no other way)


def _paragraphs(cell: Cell, form: ParagraphStyle, room: float) -> list[Paragraph]:
    """Set the texts of a cell below each other, the others a little smaller than the first."""
    first, *others = texts_of(cell)
    made = [paragraph(first, form, room)] if first else []
    if others:
        size = form.fontSize - _SMALLER
        lesser = ParagraphStyle(
            f"{form.name}L", form, fontSize=size, leading=size * form.leading / form.fontSize, spaceBefore=_BETWEEN
        )
        made += [paragraph(text, lesser, room) for text in others]
    return made


def _height(cell: Sequence[Paragraph], room: float) -> float:
    return sum(float(one.wrap(room, _ENDLESS)[1]) for one in cell) + _BETWEEN * max(len(cell) - 1, 0)


def _height_of(flowable: Flowable, room: float) -> float:
    high = float(flowable.wrap(room, _ENDLESS)[1])
    return high + float(flowable.getSpaceBefore()) + float(flowable.getSpaceAfter())


def _shared(cell: list[Paragraph], room: float, high: float) -> list[list[Paragraph]]:
    """Share a cell out among pieces at most so high."""
    if _height(cell, room) <= high:
        return [cell]
    return [[piece] for one in cell for piece in _halved(one, room, high)]


def _halved(one: Paragraph, room: float, high: float) -> Iterator[Paragraph]:
    """Split a paragraph by halves until each is at most so high; a long text costs little more than its setting."""
    whole = float(one.wrap(room, _ENDLESS)[1])
    if whole <= high + _SLACK:
        yield one
        return
    upper = max(int(whole / 2 / high), 1) * high
    for part in one.split(room, upper + _SLACK):
        yield from _halved(part, room, high)
