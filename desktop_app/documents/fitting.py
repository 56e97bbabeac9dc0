"""Shrinking a text until it fits its place: in even steps, never cut, never squeezed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.documents.blocks import Grid, texts_of
from desktop_app.documents.breaking import evened
from desktop_app.documents.fonts import TINOS_BOLD, width
from desktop_app.domain.errors import DoesNotFitError

STEP = 0.5
_SMALLEST_HEAD = 7
_POINTS_PER_MM = 72 / 25.4
_ONE_LINE_FLOOR = 0.86
_TWO_LINE_START = 0.92


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines and the size in points at which they fit."""

    lines: tuple[str, ...]
    size: float


Breaking = Callable[[str, str, float, float], tuple[str, ...] | None]


def fit_words(texts: Iterable[tuple[str, float]], font_name: str, size: float, floor: float) -> float:
    """Return the largest size down to ``floor`` at which no word is wider than the room of its text, all in points."""
    words = [(word, room) for text, room in texts for word in text.split()]
    for tried in _steps(size, floor):
        if all(width(word, font_name, tried) <= room for word, room in words):
            return tried
    return floor


def fit_head(grid: Grid, rooms_mm: Sequence[float]) -> float:
    """Return the size in points at which no word of the head of a table is wider than the room of its column."""
    rooms = [room * _POINTS_PER_MM for room in rooms_mm]
    heads = [(line, room) for text, room in zip(grid.head, rooms, strict=True) for line in texts_of(text)]
    return fit_words(heads, TINOS_BOLD, grid.size - STEP, _SMALLEST_HEAD)


def fit_name(text: str, font_name: str, size: float, room: float, floor: float) -> Fitted:
    """Fit a name: one line down to 86 %, else two evened lines from 92 % down, else three at the floor.

    Args:
        text: The name, words tied.
        font_name: A registered font.
        size: The size wished, in points.
        room: The width of a line in points.
        floor: The smallest size, in points.

    Raises:
        DoesNotFitError: It fits in none of these ways.
    """
    for tried in _steps(size, max(size * _ONE_LINE_FLOOR, floor)):
        if width(text, font_name, tried) <= room:
            return Fitted((text,), tried)
    for tried in _steps(size * _TWO_LINE_START, floor):
        lines = evened(text, font_name, tried, room)
        if lines is not None and len(lines) <= 2:  # noqa: PLR2004  (two lines)
            return Fitted(lines, tried)
    lines = evened(text, font_name, floor, room)
    if lines is not None and len(lines) <= 3:  # noqa: PLR2004  (three lines)
        return Fitted(lines, floor)
    raise DoesNotFitError("person", text)


def fit_lines(  # noqa: PLR0913  (a text and its place)
    text: str, font_name: str, size: float, room: float, *, floor: float, field: str, breaking: Breaking = evened
) -> Fitted:
    """Fit a paragraph of any number of lines: smaller only where a single word is wider than the room.

    Raises:
        DoesNotFitError: A word is wider than the room even at the floor.
    """
    for tried in _steps(size, floor):
        lines = breaking(text, font_name, tried, room)
        if lines is not None:
            return Fitted(lines, tried)
    raise DoesNotFitError(field, text)


def _steps(size: float, floor: float) -> Iterator[float]:
    while size > floor:
        yield size
        size -= STEP
    yield floor
