"""Where every line of a classic letter stands: the head from above, the group by its share of the free height."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportlab.lib.units import mm

from desktop_app.documents.breaking import evened, tied
from desktop_app.documents.fitting import STEP, Fitted, fit_lines, fit_name
from desktop_app.documents.fonts import GARAMOND, GARAMOND_ITALIC, GARAMOND_MEDIUM, width
from desktop_app.documents.letter_canvas import Line
from desktop_app.domain.errors import DoesNotFitError, RuleError
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import LetterLine, LineRole

PAGE = (210.0, 297.0)

_ISSUER_Y, _ISSUER_ROOM = 42.0, 118.0
_DIVIDER_BLOCK, _DIVIDER_LINE = 6.0, 3.6
_TITLE_ROOM = 148.0
_NAME_ROOM, _POST_ROOM, _BODY_ROOM = 148.0, 134.0, 140.0
_NAME_FLOOR, _POST_FLOOR, _BODY_FLOOR = 18.0, 12.0, 14.0
_SHARE, _MARGIN = 0.40, 14.0
_BODY_SIZE, _BODY_LEADING, _LEADING_FLOOR = 18.0, 26.0, 19.0
_PARAGRAPH_GAP = 2.0
_BEFORE = {LineRole.OPENING: 12.0, LineRole.NAME: 15.0, LineRole.POST: 10.5, LineRole.BODY: 16.5}
_STYLES = {
    LineRole.OPENING: (GARAMOND_ITALIC, 18.0, 1.3),
    LineRole.NAME: (GARAMOND_MEDIUM, 28.0, 1.118),
    LineRole.POST: (GARAMOND_ITALIC, 17.0, 22.5 / 17.0),
}


@dataclass(frozen=True, slots=True)
class Head:
    """The constant top of a letter; ``bottom`` is the baseline of the title's last line."""

    issuer: tuple[Line, ...]
    divider: float
    title: tuple[Line, ...]
    bottom: float


@lru_cache(maxsize=64)
def head(issuer: str, title: str, language: Language) -> Head:
    """Set issuer, divider and title.

    Raises:
        DoesNotFitError: A word of either is wider than its room.
    """
    lines = _tracked(issuer.upper(), "issuer", 12.5, _ISSUER_ROOM, 0.07)
    leading = 17 / mm
    set_issuer = tuple(replace(line, baseline=_ISSUER_Y + place * leading) for place, line in enumerate(lines))
    block = set_issuer[-1].baseline + _DIVIDER_BLOCK if set_issuer else _ISSUER_Y
    set_title = _title(title, language, block)
    return Head(set_issuer, block + _DIVIDER_LINE, set_title, set_title[-1].baseline if set_title else block)


def layout(lines: Sequence[LetterLine], title_bottom: float, signature: float) -> list[Line]:
    """Set the lines of the text between title and signature; baselines in mm from the top.

    Raises:
        DoesNotFitError: The text does not fit even at its smallest size.
    """
    top, bottom = title_bottom + _MARGIN, signature - _MARGIN
    size = _BODY_SIZE
    while True:
        group = _group(lines, size)
        height = group[-1].baseline if group else 0.0
        if height <= bottom - top:
            break
        if size <= _BODY_FLOOR:
            raise DoesNotFitError("text", " ".join(line.text for line in lines))
        size -= STEP
    first = top + _SHARE * (bottom - top - height)
    return [replace(line, baseline=first + line.baseline) for line in group]


def text_problems(lines: Sequence[LetterLine], title_bottom: float, signature: float) -> list[RuleError]:
    """List what does not fit between title and signature, each with its field."""
    found: list[RuleError] = []
    for line in lines:
        try:
            _fitted(line, _BODY_FLOOR)
        except DoesNotFitError as error:
            found.append(error)
    if not found:
        try:
            layout(lines, title_bottom, signature)
        except DoesNotFitError as error:
            found.append(error)
    return found


def _title(title: str, language: Language, block: float) -> tuple[Line, ...]:
    if language is Language.KK and width(title, GARAMOND_MEDIUM, 47, 0.08) <= _TITLE_ROOM * mm:
        return (Line(title, GARAMOND_MEDIUM, 47, block + 37, 0.08),)
    lines = _tracked(title, "title", 35, _TITLE_ROOM, 0.05)
    leading = lines[0].size * 43 / 35 / mm if lines else 0.0
    return tuple(replace(line, baseline=block + 33 + place * leading) for place, line in enumerate(lines))


def _tracked(text: str, field: str, size: float, room: float, tracking: float) -> tuple[Line, ...]:
    tried = size
    while tried >= size * 0.6:
        lines = evened(tied(text), GARAMOND_MEDIUM, tried, room * mm, tracking)
        if lines is not None:
            return tuple(Line(line, GARAMOND_MEDIUM, tried, 0.0, tracking) for line in lines)
        tried -= STEP
    raise DoesNotFitError(field, text)


def _group(lines: Sequence[LetterLine], body_size: float) -> list[Line]:
    """Set the lines from a first baseline of 0 downwards."""
    group: list[Line] = []
    previous: LineRole | None = None
    for line in lines:
        fitted = _fitted(line, body_size)
        font, leading = role_font(line.role), _leading(line.role, fitted.size)
        start = _start(group, previous, line.role, leading)
        group += [Line(text, font, fitted.size, start + place * leading) for place, text in enumerate(fitted.lines)]
        previous = line.role
    return group


def _start(group: list[Line], previous: LineRole | None, role: LineRole, leading: float) -> float:
    if not group:
        return 0.0
    gap = leading + _PARAGRAPH_GAP if previous is role else _BEFORE[role]
    return group[-1].baseline + gap


@lru_cache(maxsize=2_000)
def _fitted(line: LetterLine, body_size: float) -> Fitted:
    text = tied(line.text)
    if line.role is LineRole.NAME:
        return fit_name(text, GARAMOND_MEDIUM, 28, _NAME_ROOM * mm, _NAME_FLOOR)
    if line.role is LineRole.BODY:
        return fit_lines(text, GARAMOND, body_size, _BODY_ROOM * mm, floor=body_size, field="text")
    font, size, _ = _STYLES[line.role]
    room = _POST_ROOM if line.role is LineRole.POST else _BODY_ROOM
    return fit_lines(text, font, size, room * mm, floor=_POST_FLOOR, field=line.role.value)


def role_font(role: LineRole) -> str:
    """Return the font in which lines of a role are set."""
    return _STYLES[role][0] if role in _STYLES else GARAMOND


def _leading(role: LineRole, size: float) -> float:
    if role in _STYLES:
        return float(size * _STYLES[role][2] / mm)
    share = (size - _BODY_FLOOR) / (_BODY_SIZE - _BODY_FLOOR)
    return float((_LEADING_FLOOR + share * (_BODY_LEADING - _LEADING_FLOOR)) / mm)
