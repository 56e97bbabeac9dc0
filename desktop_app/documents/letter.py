"""Award papers of every design: a page each, constant artwork drawn once for the whole batch."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Any, BinaryIO

from reportlab.lib.units import mm

from desktop_app.documents import fonts, letter_facts
from desktop_app.documents.colours import GREY, INK, TEAL
from desktop_app.documents.fonts import GARAMOND
from desktop_app.documents.letter_art import draw_art, draw_half_divider, draw_lines
from desktop_app.documents.letter_canvas import LetterCanvas
from desktop_app.documents.letter_page import (
    Own,
    Shared,
    constant,
    fit_problems,
    fonts_of,
    own,
    page_size,
    scale_of,
    shared,
    shrunk,
    size_of,
)
from desktop_app.documents.letter_sheet import LetterSheet
from desktop_app.documents.qr_code import qr_path
from desktop_app.domain.errors import MissingGlyphError, RuleError

__all__ = ["LetterSheet", "common_size", "letters_pdf", "problems", "shrunk", "write_letters"]


def letters_pdf(sheets: Iterable[LetterSheet], *, made_on: date) -> bytes:
    """Draw letters, a page each, their bodies in one size; the same sheets always give the same bytes.

    Args:
        sheets: The letters in their order.
        made_on: The day that the file's properties name.

    Raises:
        MissingGlyphError: A character that the font cannot draw.
        DoesNotFitError: A text that does not fit even at its smallest size.
    """
    batch = list(sheets)
    written = BytesIO()
    write_letters(batch, written, made_on=made_on, most=common_size(batch))
    return written.getvalue()


def common_size(sheets: Sequence[LetterSheet]) -> float | None:
    """Return the size of the body in points at which every letter of a batch fits; ``None`` for an empty batch.

    Raises:
        MissingGlyphError: A character that the font cannot draw.
        DoesNotFitError: A text that does not fit even at its smallest size.
    """
    fonts.register()
    for sheet in sheets:
        _require_glyphs(sheet)
    return min((size_of(sheet, shared(constant(sheet))) for sheet in sheets), default=None)


def write_letters(
    sheets: Iterable[LetterSheet],
    file: BinaryIO,
    *,
    made_on: date,
    tell: Callable[[int], object] | None = None,
    most: float | None = None,
) -> int:
    """Write letters as they come, a page each, in memory that does not grow with them; return how many.

    Args:
        sheets: The letters in their order.
        file: Where the PDF goes; to be thrown away when an error comes out of here.
        made_on: The day that the file's properties name.
        tell: Called after each page with the number of pages; gives up by an exception.
        most: The size of the bodies in points, as ``common_size`` tells; each its own without it.

    Raises:
        MissingGlyphError: A character that the font cannot draw.
        DoesNotFitError: A text that does not fit even at its smallest size.
    """
    fonts.register()
    canvas = LetterCanvas(file, initialFontName=GARAMOND)
    canvas.setSubject(f"{made_on:%d.%m.%Y}")
    canvas.setCreator("Zhospar")
    art = _Art(canvas)
    for sheet in sheets:
        _require_glyphs(sheet)
        art.draw(sheet, most)
        canvas.showPage()
        if tell:
            tell(canvas.pages)
    canvas.save()
    return canvas.pages


def problems(sheet: LetterSheet) -> list[RuleError]:
    """List everything that keeps a letter from printing clean; nothing when it does."""
    missing = _missing(sheet)
    found: list[RuleError] = [MissingGlyphError(missing)] if missing else []
    return [*found, *fit_problems(sheet)]


def _require_glyphs(sheet: LetterSheet) -> None:
    missing = _missing(sheet)
    if missing:
        raise MissingGlyphError(missing)


def _missing(sheet: LetterSheet) -> str:
    return "".join(dict.fromkeys("".join(fonts.missing(text, font) for text, font in fonts_of(sheet))))


class _Art:
    """Draws pages on one canvas; what pages share becomes a form that each of them names."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._forms: dict[LetterSheet, str] = {}
        self._divider = ""

    def draw(self, sheet: LetterSheet, most: float | None) -> None:
        """Draw one page, its body no larger than ``most`` points."""
        canvas, key, scale = self._canvas, constant(sheet), scale_of(sheet)
        around = shared(key)
        page = own(sheet, around, size_of(sheet, around) if most is None else most)
        if not self._forms:
            canvas.setTitle(sheet.title)
        paper = page_size(sheet)
        canvas.setPageSize(paper)
        if key not in self._forms:
            self._forms[key] = self._form(sheet, around)
        if scale != 1:
            wide, high = around.look.page
            canvas.translate((paper[0] - wide * mm * scale) / 2, (paper[1] - high * mm * scale) / 2)
            canvas.scale(scale, scale)
        canvas.doForm(self._forms[key])
        self._draw_own(sheet, page, around)

    def _draw_own(self, sheet: LetterSheet, page: Own, around: Shared) -> None:
        canvas, high = self._canvas, around.look.page[1]
        if page.divider is not None:
            self._draw_divider(around, high - page.divider)
        if page.titles:
            canvas.setFillColor(TEAL)
            draw_lines(canvas, page.titles, high)
        canvas.setFillColor(INK)
        draw_lines(canvas, page.text, high)
        if sheet.code:
            top = high - letter_facts.CODE_TOP
            canvas.draw_code(qr_path(sheet.code, letter_facts.CODE_LEFT, top, letter_facts.CODE_SIDE))
        canvas.setFillColor(GREY)
        draw_lines(canvas, page.grey, high)

    def _form(self, sheet: LetterSheet, around: Shared) -> str:
        name, (wide, high) = f"artwork{len(self._forms)}", around.look.page
        self._canvas.beginForm(name, 0, 0, wide * mm, high * mm)
        draw_art(self._canvas, sheet, around)
        self._canvas.endForm()
        return name

    def _draw_divider(self, around: Shared, y: float) -> None:
        """Draw the ornament between two halves, whose place is every page's own."""
        canvas, (wide, _high) = self._canvas, around.look.page
        name = "divider"
        if not self._divider:
            canvas.beginForm(name, 0, 0, wide * mm, 20 * mm)
            draw_half_divider(canvas, around.area.axis, 10.0)
            canvas.endForm()
            self._divider = name
        canvas.saveState()
        canvas.translate(0, (y - 10.0) * mm)
        canvas.doForm(name)
        canvas.restoreState()
