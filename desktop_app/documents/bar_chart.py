"""Horizontal bars of a paper: solid, hatched and white, with values at their ends; readable in black and white."""

from reportlab.graphics.shapes import Drawing, Group, Line, Rect, String
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from desktop_app.documents.blocks import Chart
from desktop_app.documents.colours import INK, TEAL
from desktop_app.documents.fonts import TINOS, TINOS_BOLD

_BAR, _APART, _GROUP_APART = 5 * mm, 0.5 * mm, 3.5 * mm
_HATCH = 4.2
_LEGEND, _CAPTION = 8 * mm, 7 * mm
_SOLID, _HATCHED = 0, 1


def bar_chart(chart: Chart, room: float) -> Drawing:
    """Draw a chart into ``room`` points of width."""
    names = max((stringWidth(bar.name, TINOS, 11) for bar in chart.bars), default=0) + 3 * mm
    group = len(chart.series) * (_BAR + _APART) + _GROUP_APART
    high = _CAPTION + _LEGEND + group * len(chart.bars)
    drawing = Drawing(room, high, initialFontName=TINOS)
    drawing.add(String(0, high - 12, chart.caption, fontName=TINOS_BOLD, fontSize=12, fillColor=INK))
    drawing.add(_legend(chart, names, high - _CAPTION - 5 * mm))
    most = max((value for bar in chart.bars for value in bar.values), default=0) or 1
    scale = (room - names - 12 * mm) / most
    top = high - _CAPTION - _LEGEND
    for bar in chart.bars:
        middle = top - (group - _GROUP_APART) / 2 - 4
        drawing.add(String(names - 3 * mm, middle, bar.name, fontName=TINOS, fontSize=11, textAnchor="end"))
        for series, value in enumerate(bar.values):
            y = top - (series + 1) * (_BAR + _APART)
            drawing.add(_bar(names, y, value * scale, series))
            drawing.add(String(names + value * scale + 3, y + 4, str(value), fontName=TINOS_BOLD, fontSize=11))
        top -= group
    drawing.add(Line(names, high - _CAPTION - _LEGEND + 2, names, top + 2, strokeColor=INK, strokeWidth=0.5))
    return drawing


def _legend(chart: Chart, left: float, y: float) -> Group:
    group = Group()
    for series, name in enumerate(chart.series):
        group.add(_bar(left, y, 5 * mm, series, high=3.5 * mm))
        group.add(String(left + 6.5 * mm, y + 2, name, fontName=TINOS, fontSize=10, fillColor=INK))
        left += stringWidth(name, TINOS, 10) + 14 * mm
    return group


def _bar(x: float, y: float, wide: float, series: int, high: float = _BAR) -> Group:
    group = Group()
    fill = TEAL if series == _SOLID else None
    if wide > 0:
        group.add(Rect(x, y, wide, high, fillColor=fill, strokeColor=INK, strokeWidth=0.5))
    if series == _HATCHED:
        _hatch(group, x, y, wide, high)
    return group


def _hatch(group: Group, x: float, y: float, wide: float, high: float) -> None:
    """Draw lines of 45 degrees within a bar."""
    start = x - high + _HATCH
    while start < x + wide:
        first, last = max(start, x), min(start + high, x + wide)
        if last > first:
            group.add(Line(first, y + first - start, last, y + last - start, strokeColor=INK, strokeWidth=0.6))
        start += _HATCH
