"""Where the lines of an award's text stand: fitted to their rooms, and placed between title and signature."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reportlab.lib.units import mm

from desktop_app.documents.breaking import evened, filled, tied
from desktop_app.documents.fitting import STEP, Fitted, fit_lines, fit_name
from desktop_app.documents.letter_canvas import Line
from desktop_app.documents.letter_head import placed
from desktop_app.documents.letter_look import Area, Look, Placed, Style
from desktop_app.domain.errors import DoesNotFitError, RuleError
from desktop_app.domain.letter_text import LetterLine, LineRole

NAMES = (LineRole.NAME, LineRole.SALUTATION)


def group(look: Look, page: Area, lines: Sequence[LetterLine], size: float) -> list[Line]:
    """Set lines from a first baseline of 0 downwards, the body in ``size`` points.

    Raises:
        DoesNotFitError: A word is wider than its room.
    """
    found: list[Line] = []
    previous: LineRole | None = None
    for line in lines:
        style, fitted = look.styles[line.role], fitted_line(look, page, line, size)
        leading = _leading(look, line.role, fitted.size)
        start = _start(look, found, (previous, line.role), leading, size)
        found += [Line(text, style.font, fitted.size, start + row * leading) for row, text in enumerate(fitted.lines)]
        previous = line.role
    return found


def height(lines: Sequence[Line]) -> float:
    """Return the distance between the first and the last baseline of a group in mm."""
    return lines[-1].baseline if lines else 0.0


def body_size(look: Look, page: Area, lines: Sequence[LetterLine], free: float) -> float:
    """Return the largest size of the body at which the text is not higher than ``free`` mm.

    Raises:
        DoesNotFitError: It is higher even at the smallest size, or a word is wider than its room.
    """
    size = max(look.styles[LineRole.BODY].size, page.least)
    while height(group(look, page, lines, size)) > free:
        if size <= least_size(look, page):
            raise DoesNotFitError("text", " ".join(line.text for line in lines))
        size -= STEP
    return size


def least_size(look: Look, page: Area) -> float:
    """Return the smallest size of the body in points."""
    return max(look.body_floor[0], page.least)


def at(lines: Sequence[Line], first: float, page: Area) -> list[Placed]:
    """Place a group with its first baseline at ``first``."""
    return [placed(line, page, first) for line in lines]


def line_problems(look: Look, page: Area, lines: Sequence[LetterLine]) -> list[RuleError]:
    """List the lines with a word that is wider than its room, each with its field."""
    found: list[RuleError] = []
    for line in lines:
        try:
            fitted_line(look, page, line, least_size(look, page))
        except DoesNotFitError as error:
            found.append(error)
    return found


def fitted_line(look: Look, page: Area, line: LetterLine, size: float) -> Fitted:
    """Break one line of the text into printed lines; names and posts shrink by themselves.

    Raises:
        DoesNotFitError: A word is wider than its room.
    """
    style = look.styles[line.role]
    if line.role is LineRole.BODY:
        style = _sized(style, size, size)
    elif style.floor < page.least:
        style = _sized(style, max(style.size, page.least), page.least)
    return _fitted(line, style, page.wider, centred=page.centred)


@lru_cache(maxsize=256)
def _sized(style: Style, size: float, floor: float) -> Style:
    return replace(style, size=size, floor=floor)


@lru_cache(maxsize=4_000)
def _fitted(line: LetterLine, style: Style, wider: float, *, centred: bool) -> Fitted:
    text, room = tied(line.text), (style.room + wider) * mm
    if line.role in NAMES:
        return fit_name(text, style.font, style.size, room, style.floor)
    field = "text" if line.role is LineRole.BODY else line.role.value
    breaking = evened if centred else filled
    return fit_lines(text, style.font, style.size, room, floor=style.floor, field=field, breaking=breaking)


def _start(
    look: Look, found: Sequence[Line], roles: tuple[LineRole | None, LineRole], leading: float, size: float
) -> float:
    """Return the baseline of the next line; the gap before a body shrinks with it."""
    previous, role = roles
    if not found:
        return 0.0
    if previous is role:
        return found[-1].baseline + leading + look.paragraph_gap
    style = look.styles[role]
    if role is not LineRole.BODY:
        return found[-1].baseline + style.before
    before = look.after_salutation if previous is LineRole.SALUTATION else style.before
    return found[-1].baseline + before * min(size / style.size, 1.0)


def _leading(look: Look, role: LineRole, size: float) -> float:
    """Return the distance of lines in mm: the body's shrinks faster than its letters."""
    style = look.styles[role]
    if role is not LineRole.BODY:
        return float(style.leading / style.size * size / mm)
    floor, closest = look.body_floor
    share = (size - floor) / (style.size - floor)
    return float((closest + share * (style.leading - closest)) / mm)
