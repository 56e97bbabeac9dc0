"""Tables of office papers: text is text and never markup, heads repeat, tall cells flow on."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from desktop_app.documents.breaking import loosened, tied
from desktop_app.documents.colours import GREY, HAIR, INK, TINT
from desktop_app.documents.fonts import TINOS, TINOS_BOLD, missing

_BOX = "□"
_END = TableStyle(
    [
        ("SPAN", (0, -1), (-1, -1)),
        ("NOSPLIT", (0, -2), (-1, -1)),
        ("LEFTPADDING", (0, -1), (-1, -1), 0),
        ("RIGHTPADDING", (0, -1), (-1, -1), 0),
        ("TOPPADDING", (0, -1), (-1, -1), 0),
    ]
)


def style(font: str, size: float, leading: float, *, centred: bool = False) -> ParagraphStyle:
    """Return a paragraph style of office papers, which never breaks words."""
    return ParagraphStyle(
        f"{font}{size}{centred}",
        fontName=font,
        fontSize=size,
        leading=leading,
        alignment=TA_CENTER if centred else TA_LEFT,
        textColor=INK,
        splitLongWords=1,
        embeddedHyphenation=1,
        bulletFontName=font,
    )


def paragraph(text: str, form: ParagraphStyle, room: float | None = None) -> Paragraph:
    """Return a paragraph that shows ``text`` as typed; what the font lacks becomes a box that is seen.

    Words wider than ``room`` points break where words may.
    """
    lines = [tied(line) for line in text.splitlines()]
    if room is not None:
        lines = [loosened(line, form.fontName, form.fontSize, room) for line in lines]
    shown = "\n".join(lines)
    for letter in missing(shown, form.fontName):
        shown = shown.replace(letter, _BOX)
    return _OnceBroken(escape(shown).replace("\n", "<br/>"), form)


class _OnceBroken(Paragraph):  # type: ignore[misc]  # the library has no types
    """A paragraph that breaks its lines once for a width: a table asks for the height of each cell four times."""

    _broken: tuple[float, tuple[float, float]] | None = None

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803  (their names)
        """Return the width and height that it takes, in points."""
        forgotten = not hasattr(self, "blPara")  # splitting drops the lines where it comes to nothing
        if forgotten or self._broken is None or self._broken[0] != availWidth:
            self._broken = availWidth, super().wrap(availWidth, availHeight)
        return self._broken[1]


def numbered_table(
    head: Sequence[str],
    rows: Sequence[Sequence[Flowable]],
    widths_mm: Sequence[float],
    *,
    end: Sequence[Flowable] = (),
    tall: bool = False,
) -> Table:
    """Return a table with a head, a second head row of column numbers, and rows of ready cells.

    Args:
        head: The names of the columns.
        rows: The cells of each row.
        widths_mm: The width of each column in mm.
        end: Stands below the last row, never on a page without it.
        tall: Whether rows may be higher than a page; then they flow on, else each stays whole.
    """
    head_cells = [paragraph(text, style(TINOS_BOLD, 8.5, 10, centred=True)) for text in head]
    numbers = [paragraph(str(place), style(TINOS, 8, 9, centred=True)) for place in range(1, len(head) + 1)]
    table = Table(
        [head_cells, numbers, *rows, *([[list(end), *[""] * (len(head) - 1)]] if end else [])],
        colWidths=[width * mm for width in widths_mm],
        repeatRows=2,
        splitInRow=int(tall),
    )
    table.setStyle(_rules(len(rows), -2 if end else -1))
    if end:
        table.setStyle(_END)
    return table


def _rules(rows: int, last: int) -> TableStyle:
    """Return the rules of a table whose last row with cells stands at ``last``."""
    commands = [
        ("FONTNAME", (0, 0), (-1, -1), TINOS),
        ("VALIGN", (0, 0), (-1, 1), "MIDDLE"),
        ("VALIGN", (0, 2), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), TINT),
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, INK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.35, GREY),
        ("LINEBELOW", (0, 1), (-1, 1), 0.9, INK),
        ("LINEBELOW", (0, 2), (-1, last), 0.35, GREY),
        ("LINEAFTER", (0, 0), (-2, last), 0.35, HAIR),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.6 * 2.835),
        ("RIGHTPADDING", (0, 0), (-1, -1), 1.0 * 2.835),
        ("TOPPADDING", (0, 0), (-1, -1), 1.0 * 2.835),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5 * 2.835),
    ]
    if rows:
        commands.append(("LINEBELOW", (0, last), (-1, last), 0.9, INK))
    return TableStyle(commands)
