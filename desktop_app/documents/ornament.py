"""The ram's-horn ornament, drawn by compass: frames, corners and dividers of award papers."""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.pathobject import PDFPathObject

Point = tuple[float, float]

_STEM = 0.46
_TURNS = ((0.30, 0.46, 0.30, pi, 0.0), (0.385, 0.46, 0.215, 0.0, -pi), (0.305, 0.46, 0.135, pi, 0.0))
_SAMPLES = 25
_FOOT, _END = 0.078, 0.034
_DISC = 0.062
_POINTED = 0.345
_LOZENGE = (0.062, 0.10)
_LOZENGE_AT = 0.86
_CROSSES, _HORNS = 7, 19


@dataclass(frozen=True, slots=True)
class Frame:
    """A double frame with horns in its corners; lengths in mm."""

    outer: float = 12
    unit: float = 13
    stop: float = 12.5


def draw_frame(canvas: Any, page: Point, frame: Frame) -> None:
    """Draw both rules and the four corners in the canvas's present colours; ``page`` is (width, height) in mm."""
    wide, high = page
    canvas.setLineWidth(1.4)
    canvas.rect(frame.outer * mm, frame.outer * mm, (wide - 2 * frame.outer) * mm, (high - 2 * frame.outer) * mm)
    inner = frame.outer + 3
    canvas.setLineWidth(0.5)
    _inner_rules(canvas, (inner, inner, wide - inner, high - inner), frame.stop)
    shift = inner + 0.2 + 0.3 * (frame.unit - 13)
    for x, y, turn in ((shift, high - shift, 135), (wide - shift, high - shift, 225)):
        draw_crest(canvas, (x, y), frame.unit, turn)
    for x, y, turn in ((wide - shift, shift, 315), (shift, shift, 45)):
        draw_crest(canvas, (x, y), frame.unit, turn)


def draw_divider(canvas: Any, centre: Point, half_length: float = 34) -> None:
    """Draw two hairlines with a pair of horns between; ``centre`` in mm from the bottom left."""
    x, y = centre
    canvas.setLineWidth(0.5)
    for side in (-1, 1):
        canvas.line((x + side * half_length) * mm, y * mm, (x + side * 5.7) * mm, y * mm)
    _placed(canvas, (x, y - 2.16), 6, 0, _pair_polygons())


def draw_mark(canvas: Any, origin: Point, unit: float) -> None:
    """Draw a lone pair of horns with its foot at ``origin`` (mm from the bottom left)."""
    _placed(canvas, origin, unit, 0, _pair_polygons())


def draw_double_rule(canvas: Any, page: Point) -> None:
    """Draw the double frame of plain rules."""
    wide, high = page
    for edge, thick in ((13.0, 1.2), (14.6, 0.4)):
        canvas.setLineWidth(thick)
        canvas.rect(edge * mm, edge * mm, (wide - 2 * edge) * mm, (high - 2 * edge) * mm)


def draw_band(canvas: Any, left: float, bottom: float, high: float) -> None:
    """Draw the band of seven crosses, 27 wide, that stands at the side of a page."""
    for across, thick in ((0.0, 1.4), (1.6, 0.4), (25.4, 0.4), (27.0, 1.4)):
        canvas.setLineWidth(thick)
        canvas.line((left + across) * mm, bottom * mm, (left + across) * mm, (bottom + high) * mm)
    step = high / _CROSSES
    for place in range(_CROSSES):
        centre = (left + 13.5, bottom + (place + 0.5) * step)
        for turn in (0, 180):
            _placed(canvas, centre, 0.49 * step, turn, _flat_polygons())
        if place:
            _fill(canvas, _scaled(_diamond((left + 13.5, bottom + place * step), 1.5, 2.2)))


def draw_frieze(canvas: Any, left: float, right: float, bottom: float) -> None:
    """Draw nineteen pairs of horns standing on the lower of two rules, 10 apart."""
    canvas.setLineWidth(0.5)
    for y in (bottom, bottom + 10):
        canvas.line(left * mm, y * mm, right * mm, y * mm)
    step = (right - left) / _HORNS
    for place in range(_HORNS):
        _placed(canvas, (left + (place + 0.5) * step, bottom), 8.6, 0, _flat_polygons())


def draw_crest(canvas: Any, origin: Point, unit: float, turn: float) -> None:
    """Draw a crest with its foot at ``origin`` (mm), ``turn`` degrees clockwise from upright."""
    _placed(canvas, origin, unit, turn, (*_pair_polygons(), _diamond((0, _LOZENGE_AT), *_LOZENGE)))


def _placed(canvas: Any, origin: Point, unit: float, turn: float, polygons: tuple[tuple[Point, ...], ...]) -> None:
    canvas.saveState()
    canvas.translate(origin[0] * mm, origin[1] * mm)
    canvas.rotate(-turn)
    canvas.scale(unit * mm, unit * mm)
    for polygon in polygons:
        _fill(canvas, polygon)
    end_x, end_y = _centreline()[-1]
    for side in (-1, 1):
        canvas.circle(side * end_x, end_y, _DISC, stroke=0, fill=1)
    canvas.restoreState()


def _fill(canvas: Any, polygon: tuple[Point, ...]) -> None:
    canvas.drawPath(_path(polygon), stroke=0, fill=1)


@lru_cache(maxsize=200)
def _path(polygon: tuple[Point, ...]) -> PDFPathObject:
    """Return the path of a polygon: a hundred corners are written once, not for each letter that is looked at."""
    path = PDFPathObject()
    path.moveTo(*polygon[0])
    for point in polygon[1:]:
        path.lineTo(*point)
    path.close()
    return path


def _inner_rules(canvas: Any, box: tuple[float, float, float, float], stop: float) -> None:
    left, bottom, right, top = box
    for y in (bottom, top):
        canvas.line((left + stop) * mm, y * mm, (right - stop) * mm, y * mm)
    for x in (left, right):
        canvas.line(x * mm, (bottom + stop) * mm, x * mm, (top - stop) * mm)
    for x in (left + stop, right - stop):
        for y in (bottom, top):
            _fill(canvas, _scaled(_diamond((x, y), 0.75, 0.75)))
    for y in (bottom + stop, top - stop):
        for x in (left, right):
            _fill(canvas, _scaled(_diamond((x, y), 0.75, 0.75)))


def _scaled(polygon: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple((x * mm, y * mm) for x, y in polygon)


def _diamond(centre: Point, half_wide: float, half_high: float) -> tuple[Point, ...]:
    x, y = centre
    return ((x - half_wide, y), (x, y + half_high), (x + half_wide, y), (x, y - half_high))


@cache
def _centreline() -> tuple[Point, ...]:
    points: list[Point] = [(0.0, _STEM * step / 10) for step in range(11)]
    for centre_x, centre_y, radius, start, end in _TURNS:
        for step in range(1, _SAMPLES):
            angle = start + (end - start) * step / (_SAMPLES - 1)
            points.append((centre_x + radius * cos(angle), centre_y + radius * sin(angle)))
    return tuple(points)


@cache
def _pair_polygons() -> tuple[tuple[Point, ...], ...]:
    return _both(_outline(pointed=True))


@cache
def _flat_polygons() -> tuple[tuple[Point, ...], ...]:
    return _both(_outline(pointed=False))


def _both(right: tuple[Point, ...]) -> tuple[tuple[Point, ...], ...]:
    return right, tuple((-x, y) for x, y in right)


def _outline(*, pointed: bool) -> tuple[Point, ...]:
    points = _centreline()
    lengths = [0.0]
    for (x0, y0), (x1, y1) in pairwise(points):
        lengths.append(lengths[-1] + hypot(x1 - x0, y1 - y0))
    sides: tuple[list[Point], list[Point]] = ([], [])
    for place, (x, y) in enumerate(points):
        normal_x, normal_y = _normal(points, place)
        half = _FOOT + (_END - _FOOT) * lengths[place] / lengths[-1]
        half *= 0.10 + 0.90 * min(1.0, lengths[place] / _POINTED) if pointed else 1.0
        sides[0].append((x + normal_x * half, y + normal_y * half))
        sides[1].append((x - normal_x * half, y - normal_y * half))
    return (*sides[0], *reversed(sides[1]))


def _normal(points: tuple[Point, ...], place: int) -> Point:
    x0, y0 = points[max(place - 1, 0)]
    x1, y1 = points[min(place + 1, len(points) - 1)]
    length = hypot(x1 - x0, y1 - y0)
    return (-(y1 - y0) / length, (x1 - x0) / length)
