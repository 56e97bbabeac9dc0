"""The signatures below a paper as PDF: post, line and name on one baseline."""

from collections.abc import Iterable

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from desktop_app.documents.blocks import Signatures
from desktop_app.documents.breaking import evened, tied
from desktop_app.documents.colours import INK
from desktop_app.documents.fonts import TINOS
from desktop_app.documents.tables import paragraph, style

_SIZE, _LEADING = 14, 16
_WIDEST, _POST_SHARE, _NAME_SHARE = 190 * mm, 0.42, 0.36
_LINE, _LINE_LEAST, _BEFORE_LINE, _BEFORE_NAME = 62 * mm, 30 * mm, 7 * mm, 5 * mm
_STEP, _RULE_DOWN, _FIRST = 13 * mm, 0.55, 2 * mm


def signatures(block: Signatures, room: float) -> list[Flowable]:
    """Return who signs, at most 190 mm wide; names start on a common edge."""
    wide = min(room, _WIDEST)
    names = min(_widest(name for _, name in block.signers) + 1, wide * _NAME_SHARE)
    line = max(min(_LINE, wide * (1 - _POST_SHARE) - names - _BEFORE_LINE - _BEFORE_NAME), _LINE_LEAST)
    posts = wide - names - line - _BEFORE_NAME - _BEFORE_LINE
    form = style(TINOS, _SIZE, _LEADING)
    rows = [[paragraph(_broken(post, posts), form), "", "", "", paragraph(name, form)] for post, name in block.signers]
    table = Table(rows, colWidths=[posts, _BEFORE_LINE, line, _BEFORE_NAME, names], hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), TINOS),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), _STEP - _LEADING),
                ("BOTTOMPADDING", (0, 0), (-1, -1), _RULE_DOWN),
                ("LINEBELOW", (2, 0), (2, -1), 0.5, INK),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ]
        )
    )
    return [Spacer(1, _FIRST), table]


def _widest(names: Iterable[str]) -> float:
    lines = [line for name in names for line in name.splitlines()]
    return max((float(stringWidth(tied(line), TINOS, _SIZE)) for line in lines), default=0.0)


def _broken(post: str, room: float) -> str:
    """Return a post in lines of lengths as even as may be."""
    lines = [evened(tied(line), TINOS, _SIZE, room) or (line,) for line in post.splitlines()]
    return "\n".join(part for line in lines for part in line)
