"""What the pages of a batch share, drawn once: frame and ornaments, head, signatures, seal, logo."""

from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from desktop_app.documents import letter_facts
from desktop_app.documents.colours import BRONZE, GREY, INK, TEAL
from desktop_app.documents.letter_look import Area, Look, Placed, Rule
from desktop_app.documents.letter_page import Shared
from desktop_app.documents.letter_sheet import LetterSheet
from desktop_app.documents.ornament import (
    Frame,
    draw_band,
    draw_divider,
    draw_double_rule,
    draw_frame,
    draw_frieze,
    draw_mark,
)
from desktop_app.domain.designs import Design

_DIPLOMA_FRAME, _DIPLOMA_DIVIDER = Frame(unit=15, stop=14.5), 40.0
_DIPLOMA_DIVIDER_BELOW = 7.0
_MARK_UNIT, _MARK_Y, _MARK_SHARE = 9.4, 35.2, 0.655
_HEAD_RULE_Y, _FOOT_RULE_Y = 40.0, 265.0
_BAND = (14.0, 14.0, 182.0)
_LANDSCAPE_RULE, _LANDSCAPE_RULE_BELOW = 42.0, 5.5
_FRAME_OF_CERTIFICATE = 13.0
_FRIEZE = (26.0, 271.0, 29.6)


def draw_art(canvas: Any, sheet: LetterSheet, around: Shared) -> None:
    """Draw everything that does not change from page to page, in mm of the A4 sheet."""
    high = around.look.page[1]
    _ORNAMENTS[sheet.design](canvas, around, sheet)
    canvas.setFillColor(INK)
    draw_lines(canvas, around.head.issuer, high)
    canvas.setFillColor(TEAL)
    draw_lines(canvas, around.head.title, high)
    canvas.setFillColor(INK)
    canvas.setStrokeColor(INK)
    draw_lines(canvas, around.signatures.lines, high)
    for rule in around.signatures.rules:
        _rule(canvas, rule, high)
    canvas.setFillColor(GREY)
    if around.signatures.seal:
        draw_lines(canvas, (around.signatures.seal,), high)
    if sheet.design is Design.CERTIFICATE and sheet.code:
        draw_lines(canvas, letter_facts.caption(around.area, sheet), high)
    if sheet.logo:
        _draw_logo(canvas, sheet.logo, around.look, around.area)


def draw_lines(canvas: Any, lines: "tuple[Placed, ...] | list[Placed] | Any", high: float) -> None:
    """Draw placed lines in the present colour on a page ``high`` mm high."""
    for one in lines:
        canvas.draw_line(one.line, one.x, (high - one.line.baseline) * mm)


def draw_half_divider(canvas: Any, axis: float, y: float) -> None:
    """Draw the ornament between the halves of a page in two languages; mm from the bottom left."""
    canvas.setStrokeColor(BRONZE)
    canvas.setFillColor(BRONZE)
    draw_divider(canvas, (axis, y))


def _classic(canvas: Any, around: Shared, _sheet: LetterSheet) -> None:
    _colour(canvas, BRONZE)
    draw_frame(canvas, around.look.page, Frame())
    draw_divider(canvas, (around.area.axis, around.look.page[1] - around.head.divider))


def _modern(canvas: Any, around: Shared, sheet: LetterSheet) -> None:
    page, high = around.area, around.look.page[1]
    _colour(canvas, TEAL)
    if not sheet.logo:
        draw_mark(canvas, (page.left + _MARK_UNIT * _MARK_SHARE, high - _MARK_Y - page.down), _MARK_UNIT)
    _rule(canvas, Rule(page.left, page.right, _HEAD_RULE_Y + page.down, 0.6), high)
    _rule(canvas, Rule(page.left, page.right, _FOOT_RULE_Y - page.up, 0.6), high)


def _landscape(canvas: Any, around: Shared, _sheet: LetterSheet) -> None:
    _colour(canvas, BRONZE)
    draw_band(canvas, *_BAND)
    axis, y = around.area.axis, around.look.head.issuer_y + _LANDSCAPE_RULE_BELOW + around.area.down
    _rule(canvas, Rule(axis - _LANDSCAPE_RULE, axis + _LANDSCAPE_RULE, y), around.look.page[1])


def _bilingual(canvas: Any, around: Shared, _sheet: LetterSheet) -> None:
    _colour(canvas, TEAL)
    draw_double_rule(canvas, around.look.page)
    _colour(canvas, BRONZE)
    _rule(canvas, Rule(around.area.left, around.area.right, around.head.divider), around.look.page[1])


def _diploma(canvas: Any, around: Shared, _sheet: LetterSheet) -> None:
    _colour(canvas, TEAL)
    draw_frame(canvas, around.look.page, _DIPLOMA_FRAME)
    y = around.look.head.issuer_y + _DIPLOMA_DIVIDER_BELOW + around.area.down
    draw_divider(canvas, (around.area.axis, around.look.page[1] - y), _DIPLOMA_DIVIDER)


def _certificate(canvas: Any, around: Shared, sheet: LetterSheet) -> None:
    wide, high = around.look.page
    _colour(canvas, BRONZE)
    canvas.setLineWidth(0.9)
    edge = _FRAME_OF_CERTIFICATE
    canvas.rect(edge * mm, edge * mm, (wide - 2 * edge) * mm, (high - 2 * edge) * mm)
    left, right, bottom = _FRIEZE
    draw_frieze(canvas, left, right, high - bottom)
    canvas.setStrokeColor(GREY)
    for rule in letter_facts.fact_rules(around.area, sheet):
        _rule(canvas, rule, high)


_ORNAMENTS = {
    Design.CLASSIC: _classic,
    Design.MODERN: _modern,
    Design.LANDSCAPE: _landscape,
    Design.BILINGUAL: _bilingual,
    Design.DIPLOMA: _diploma,
    Design.CERTIFICATE: _certificate,
}


def _colour(canvas: Any, colour: Any) -> None:
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour)


def _rule(canvas: Any, rule: Rule, high: float) -> None:
    canvas.setLineWidth(rule.thick)
    y = (high - rule.y) * mm
    canvas.line(rule.left * mm, y, rule.right * mm, y)


def _draw_logo(canvas: Any, logo: bytes, look: Look, page: Area) -> None:
    image, place = ImageReader(BytesIO(logo)), look.logo
    pixels_wide, pixels_high = image.getSize()
    scale = min(place.wide / pixels_wide, place.high / pixels_high)
    wide, high = pixels_wide * scale, pixels_high * scale
    left = page.left if place.at_left else page.axis - wide / 2
    bottom = look.page[1] - place.top - page.down - (place.high + high) / 2
    canvas.drawImage(image, left * mm, bottom * mm, wide * mm, high * mm, mask="auto")
