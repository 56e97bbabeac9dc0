"""The constant top of an award paper: issuer and title."""

from dataclasses import dataclass
from functools import lru_cache

from reportlab.lib.units import mm

from desktop_app.documents.breaking import evened, filled, tied
from desktop_app.documents.fitting import STEP
from desktop_app.documents.fonts import width
from desktop_app.documents.letter_canvas import Line
from desktop_app.documents.letter_look import Area, HeadLook, Placed, Style, TitleSize
from desktop_app.domain.errors import DoesNotFitError
from desktop_app.domain.languages import Language

_DIVIDER_BLOCK, _DIVIDER_LINE = 6.0, 3.6
_ONE_LINE_SHARE = 0.72


@dataclass(frozen=True, slots=True)
class Head:
    """Issuer, title, the y of the divider between; ``bottom`` is the baseline of the title's last line."""

    issuer: tuple[Placed, ...]
    title: tuple[Placed, ...]
    divider: float
    bottom: float


@lru_cache(maxsize=64)
def head(look: HeadLook, page: Area, issuer: str, title: str, language: Language) -> Head:
    """Set issuer and title.

    Raises:
        DoesNotFitError: A word of either is wider than its room.
    """
    set_issuer = issuer_lines(look, page, issuer)
    block = set_issuer[-1].line.baseline + _DIVIDER_BLOCK if set_issuer else look.issuer_y + page.down
    set_title = title_lines(look, page, title, language, block)
    bottom = set_title[-1].line.baseline if set_title else block
    return Head(set_issuer, set_title, block + _DIVIDER_LINE, bottom)


def issuer_lines(look: HeadLook, page: Area, issuer: str) -> tuple[Placed, ...]:
    """Set the issuer.

    Raises:
        DoesNotFitError: A word is wider than the room.
    """
    tracking = look.capitals or 0.0
    text = issuer if look.capitals is None else issuer.upper()
    lines, size = tracked(text, "issuer", look.issuer, page, tracking)
    leading = look.issuer.leading / look.issuer.size * size / mm
    first = look.issuer_y + page.down - look.grows * leading * (len(lines) - 1)
    set_lines = (Line(line, look.issuer.font, size, first + row * leading, tracking) for row, line in enumerate(lines))
    return tuple(placed(line, page) for line in set_lines)


def title_lines(look: HeadLook, page: Area, title: str, language: Language, block: float) -> tuple[Placed, ...]:
    """Set the title at its place, or below the ``block`` of the issuer where the head flows.

    Raises:
        DoesNotFitError: A word is wider than the room.
    """
    usual, own = look.titles[Language.RU], look.titles[language]
    text = mixed_case(title) if look.mixed else title.upper()
    chosen = (
        own if width(text, look.title.font, own.size, own.tracking) <= (look.title.room + page.wider) * mm else usual
    )
    style = Style(look.title.font, chosen.size, look.title.leading, look.title.room, look.title.floor)
    lines, size = tracked(text, "title", style, page, chosen.tracking, whole=look.title_y is not None)
    leading = look.title.leading / usual.size * size / mm
    first = _title_y(look, chosen, page, block)
    set_lines = (Line(line, style.font, size, first + row * leading, chosen.tracking) for row, line in enumerate(lines))
    return tuple(placed(line, page) for line in set_lines)


def _title_y(look: HeadLook, chosen: TitleSize, page: Area, block: float) -> float:
    return block + chosen.below if look.title_y is None else look.title_y + page.down


def mixed_case(title: str) -> str:
    """Return a title in capitals as a sentence would write it; others as they are typed."""
    return title[:1] + title[1:].lower() if title.isupper() else title


def tracked(
    text: str, field: str, style: Style, page: Area, tracking: float, *, whole: bool = False
) -> tuple[tuple[str, ...], float]:
    """Break a text into lines, smaller where a word is too wide; ``whole`` texts shrink first to stay on one line.

    Raises:
        DoesNotFitError: A word is wider than the room at the floor.
    """
    room, floor = (style.room + page.wider) * mm, max(style.floor, page.least)
    one_line = max(style.size * _ONE_LINE_SHARE, floor) if whole and page.centred else style.size
    for most in (1, None):
        tried = max(style.size, floor)
        while tried >= (one_line if most else floor):
            lines = _broken(text, style.font, tried, room, tracking, page)
            if lines is not None and (most is None or len(lines) <= most):
                return lines, tried
            tried -= STEP
    raise DoesNotFitError(field, text)


def _broken(text: str, font: str, size: float, room: float, tracking: float, page: Area) -> tuple[str, ...] | None:
    if page.centred:
        return evened(tied(text), font, size, room, tracking)
    return filled(tied(text), font, size, room)


def placed(line: Line, page: Area, down: float = 0.0) -> Placed:
    """Place a line ``down`` mm lower, on the axis of its page, or at the left edge where texts are ragged."""
    moved = Line(line.text, line.font, line.size, line.baseline + down, line.tracking)
    if not page.centred:
        return Placed(moved, page.left * mm)
    return Placed(moved, page.axis * mm - _half_width(line.text, line.font, line.size, line.tracking))


@lru_cache(maxsize=4_000)
def _half_width(text: str, font: str, size: float, tracking: float) -> float:
    return width(text, font, size, tracking) / 2
