"""Thank-you letters, classic portrait: one page each, constant artwork drawn once for the whole batch."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from io import BytesIO
from typing import Any, BinaryIO

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from desktop_app.documents import fonts
from desktop_app.documents.breaking import tied
from desktop_app.documents.colours import BRONZE, GREY, INK, TEAL
from desktop_app.documents.fitting import Fitted, fit_lines
from desktop_app.documents.fonts import GARAMOND
from desktop_app.documents.letter_canvas import LetterCanvas, Line
from desktop_app.documents.letter_layout import PAGE, Head, head, layout, role_font, text_problems
from desktop_app.documents.letter_sheet import LetterSheet
from desktop_app.documents.ornament import Frame, draw_divider, draw_frame
from desktop_app.documents.words import paper_words
from desktop_app.domain.errors import DoesNotFitError, MissingGlyphError, RuleError
from desktop_app.domain.languages import Language
from desktop_app.i18n.dates import official_date

__all__ = ["LetterSheet", "letters_pdf", "problems", "write_letters"]

_LEFT, _RIGHT, _AXIS = 34.0, 176.0, 105.0
_SIGNATURE_Y, _FOOTER_Y = 239.0, 270.0
_POST_SHARE, _RULE_GAP, _RULE_LONGEST = 0.42, 7.0, 52.0
_POST_LINES = 2
_SEAL_X, _SEAL_DOWN = 20.0, 13.0
_LOGO_TOP, _LOGO_HIGH, _LOGO_WIDE = 19.0, 15.0, 60.0
_SEPARATOR = "\u00a0\u00a0\u00a0·\u00a0\u00a0\u00a0"


def letters_pdf(sheets: Iterable[LetterSheet], *, made_on: date) -> bytes:
    """Draw letters, a page each; the same sheets always give the same bytes.

    Args:
        sheets: The letters in their order.
        made_on: The day that the file's properties name.

    Raises:
        MissingGlyphError: A character that the font cannot draw.
        DoesNotFitError: A text that does not fit even at its smallest size.
    """
    written = BytesIO()
    write_letters(sheets, written, made_on=made_on)
    return written.getvalue()


def write_letters(
    sheets: Iterable[LetterSheet], file: BinaryIO, *, made_on: date, tell: Callable[[int], object] | None = None
) -> int:
    """Write letters as they come, a page each, in memory that does not grow with them; return how many.

    Args:
        sheets: The letters in their order.
        file: Where the PDF goes; to be thrown away when an error comes out of here.
        made_on: The day that the file's properties name.
        tell: Called after each page with the number of pages; gives up by an exception.

    Raises:
        MissingGlyphError: A character that the font cannot draw.
        DoesNotFitError: A text that does not fit even at its smallest size.
    """
    fonts.register()
    canvas = LetterCanvas(file, pagesize=(PAGE[0] * mm, PAGE[1] * mm), initialFontName=GARAMOND)
    canvas.setSubject(f"{made_on:%d.%m.%Y}")
    canvas.setCreator("Zhospar")
    forms: dict[LetterSheet, str] = {}
    for sheet in sheets:
        if not forms:
            canvas.setTitle(sheet.title)
        _require_clean(sheet)
        _draw(canvas, sheet, forms)
        canvas.showPage()
        if tell:
            tell(canvas.pages)
    canvas.save()
    return canvas.pages


def problems(sheet: LetterSheet) -> list[RuleError]:
    """List everything that keeps a letter from printing clean; nothing when it does."""
    missing = _missing(sheet)
    found: list[RuleError] = [MissingGlyphError(missing)] if missing else []
    try:
        top = head(sheet.issuer, sheet.title, sheet.language)
    except DoesNotFitError as error:
        return [*found, error, *_foot_problems(sheet)]
    foot = _foot_problems(sheet)
    return [*found, *text_problems(sheet.lines, top.bottom, _SIGNATURE_Y if foot else _text_end(sheet)), *foot]


def _require_clean(sheet: LetterSheet) -> None:
    missing = _missing(sheet)
    if missing:
        raise MissingGlyphError(missing)
    for problem in _foot_problems(sheet):
        raise problem


def _missing(sheet: LetterSheet) -> str:
    constant = (sheet.issuer, sheet.title, sheet.signatory_post, sheet.signatory_name, sheet.place, sheet.number)
    found = [fonts.missing(text, GARAMOND) for text in (*constant, sheet.basis)]
    found += [fonts.missing(line.text, role_font(line.role)) for line in sheet.lines]
    return "".join(dict.fromkeys("".join(found)))


def _draw(canvas: Any, sheet: LetterSheet, forms: dict[LetterSheet, str]) -> None:
    top = head(sheet.issuer, sheet.title, sheet.language)
    key = replace(sheet, lines=(), number="", basis="", place="", dated=date.min)
    if key not in forms:
        forms[key] = f"artwork{len(forms)}"
        canvas.beginForm(forms[key], 0, 0, PAGE[0] * mm, PAGE[1] * mm)
        _draw_artwork(canvas, sheet, top)
        canvas.endForm()
    canvas.doForm(forms[key])
    canvas.setFillColor(INK)
    for line in layout(sheet.lines, top.bottom, _text_end(sheet)):
        _centred(canvas, line)
    _draw_footer(canvas, sheet)


def _draw_artwork(canvas: Any, sheet: LetterSheet, top: Head) -> None:
    canvas.setStrokeColor(BRONZE)
    canvas.setFillColor(BRONZE)
    draw_frame(canvas, PAGE, Frame())
    draw_divider(canvas, (_AXIS, PAGE[1] - top.divider))
    canvas.setFillColor(INK)
    for line in top.issuer:
        _centred(canvas, line)
    canvas.setFillColor(TEAL)
    for line in top.title:
        _centred(canvas, line)
    canvas.setFillColor(INK)
    _draw_signature(canvas, sheet)
    if sheet.seal_mark:
        canvas.setFillColor(GREY)
        seal = Line(paper_words(sheet.language).seal, GARAMOND, 10, _SIGNATURE_Y + _SEAL_DOWN)
        _centred(canvas, seal, axis=_LEFT + _SEAL_X)
    if sheet.logo:
        _draw_logo(canvas, sheet.logo)


def _draw_logo(canvas: Any, logo: bytes) -> None:
    image = ImageReader(BytesIO(logo))
    pixels_wide, pixels_high = image.getSize()
    scale = min(_LOGO_WIDE / pixels_wide, _LOGO_HIGH / pixels_high)
    wide, high = pixels_wide * scale, pixels_high * scale
    bottom = PAGE[1] - _LOGO_TOP - (_LOGO_HIGH + high) / 2
    canvas.drawImage(image, (_AXIS - wide / 2) * mm, bottom * mm, wide * mm, high * mm, mask="auto")


def _draw_signature(canvas: Any, sheet: LetterSheet) -> None:
    post, size = _signature_post(sheet)
    name_wide = fonts.width(sheet.signatory_name, GARAMOND, 15)
    for up, text in enumerate(reversed(post)):
        _at(canvas, Line(text, GARAMOND, size, _SIGNATURE_Y - up * size * 1.2 / mm), _LEFT * mm)
    _at(canvas, Line(fonts.printable(sheet.signatory_name), GARAMOND, 15, _SIGNATURE_Y), _RIGHT * mm - name_wide)
    post_wide = max((fonts.width(text, GARAMOND, size) for text in post), default=0.0)
    start = _LEFT + post_wide / mm + _RULE_GAP
    end = _RIGHT - name_wide / mm - _RULE_GAP
    middle, half = (start + end) / 2, min(end - start, _RULE_LONGEST) / 2
    if half > 0:
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.5)
        y = (PAGE[1] - _SIGNATURE_Y - 0.9) * mm
        canvas.line((middle - half) * mm, y, (middle + half) * mm, y)


def _text_end(sheet: LetterSheet) -> float:
    """Return the y that the text keeps clear of: the signature, or the first line of a tall post."""
    post, size = _signature_post(sheet)
    return float(_SIGNATURE_Y - max(len(post) - _POST_LINES, 0) * size * 1.2 / mm)


def _signature_post(sheet: LetterSheet) -> tuple[tuple[str, ...], float]:
    fitted = _fitted_post(sheet.signatory_post)
    return fitted.lines, fitted.size


@lru_cache(maxsize=64)
def _fitted_post(post: str) -> Fitted:
    room = (_RIGHT - _LEFT) * _POST_SHARE * mm
    return fit_lines(tied(post), GARAMOND, 15, room, floor=10, field="signatory")


def _draw_footer(canvas: Any, sheet: LetterSheet) -> None:
    canvas.setFillColor(GREY)
    text, size = _footer(sheet)
    _centred(canvas, Line(text, GARAMOND, size, _FOOTER_Y))


@lru_cache(maxsize=64)
def _footer(sheet: LetterSheet) -> tuple[str, float]:
    number = f"№\u00a0{sheet.number}" if sheet.number else ""
    parts = (number, official_date(sheet.dated, sheet.language), sheet.place, sheet.basis)
    text = fonts.printable(_SEPARATOR.join(part for part in parts if part))
    size = 11.0
    while fonts.width(text, GARAMOND, size) > (_RIGHT - _LEFT + 16) * mm and size > 7:  # noqa: PLR2004  (7 pt is the least one reads)
        size -= 0.5
    return text, size


def _foot_problems(sheet: LetterSheet) -> list[RuleError]:
    found: list[RuleError] = []
    text, size = _footer(sheet)
    if fonts.width(text, GARAMOND, size) > (_RIGHT - _LEFT + 16) * mm:
        found.append(DoesNotFitError("footer", text))
    try:
        post, post_size = _signature_post(sheet)
    except DoesNotFitError as error:
        return [*found, error]
    post_wide = max((fonts.width(line, GARAMOND, post_size) for line in post), default=0.0)
    name_wide = fonts.width(sheet.signatory_name, GARAMOND, 15)
    if post_wide + name_wide + _RULE_GAP * mm > (_RIGHT - _LEFT) * mm:
        found.append(DoesNotFitError("signatory", sheet.signatory_name))
    return found


def _centred(canvas: Any, line: Line, axis: float = _AXIS) -> None:
    _at(canvas, line, axis * mm - fonts.width(line.text, line.font, line.size, line.tracking) / 2)


def _at(canvas: Any, line: Line, x: float) -> None:
    canvas.draw_line(line, x, (PAGE[1] - line.baseline) * mm)
