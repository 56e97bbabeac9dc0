"""The register of awards: every number of a year with its recipient, landscape, heads repeated."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer

from desktop_app.documents import fonts
from desktop_app.documents.colours import GREY
from desktop_app.documents.fonts import TINOS, TINOS_BOLD
from desktop_app.documents.tables import numbered_table, paragraph, style
from desktop_app.documents.words import PaperWords, paper_words
from desktop_app.domain.awards import AwardRow, AwardState
from desktop_app.domain.languages import Language
from desktop_app.i18n.dates import on_date, short_date, year

_WIDTHS = (9, 14, 18, 29, 36, 36, 45, 26, 21, 19, 22)
_SIDE, _TOP, _BOTTOM = 11 * mm, 14 * mm, 20 * mm
_FOOT_DOWN = 8 * mm


@dataclass(frozen=True, slots=True)
class RegisterSheet:
    """What the register of a year shows."""

    language: Language
    commission: str
    year: int
    made_on: date
    rows: tuple[AwardRow, ...]


def register_pdf(sheet: RegisterSheet) -> bytes:
    """Set the register; the same sheet always gives the same bytes."""
    fonts.register()
    pages = _set(sheet, 0)
    return _set(sheet, pages[1])[0]


def _set(sheet: RegisterSheet, pages: int) -> tuple[bytes, int]:
    written = BytesIO()
    words = paper_words(sheet.language)
    document = SimpleDocTemplate(
        written,
        pagesize=landscape(A4),
        leftMargin=_SIDE,
        rightMargin=_SIDE,
        topMargin=_TOP,
        bottomMargin=_BOTTOM,
        title=f"{words.register_title}, {sheet.year}",
        creator="Zhospar",
        initialFontName=TINOS,
        invariant=1,
    )
    foot = partial(_draw_foot, sheet, words, pages)
    document.build(_story(sheet, words), onFirstPage=foot, onLaterPages=foot, canvasmaker=_canvas)
    return written.getvalue(), document.page


def _canvas(*arguments: Any, **options: Any) -> Canvas:
    return Canvas(*arguments, **{**options, "initialFontName": TINOS, "invariant": 1})


def _story(sheet: RegisterSheet, words: PaperWords) -> list[Flowable]:
    subtitle = f"{sheet.commission}, {year(sheet.year, sheet.language)}" if sheet.commission else str(sheet.year)
    story: list[Flowable] = [
        paragraph(words.register_title, style(TINOS_BOLD, 16, 20, centred=True)),
        paragraph(subtitle, style(TINOS, 12, 15, centred=True)),
        Spacer(1, 4 * mm),
    ]
    if not sheet.rows:
        return [*story, Spacer(1, 20 * mm), paragraph(words.register_empty, style(TINOS, 12, 15, centred=True))]
    rows = [_cells(place, row, words) for place, row in enumerate(sheet.rows, start=1)]
    return [*story, numbered_table(words.register_head, rows, _WIDTHS)]


def _cells(place: int, row: AwardRow, words: PaperWords) -> list[Paragraph]:
    plain, centred = style(TINOS, 9, 10.4), style(TINOS, 9, 10.4, centred=True)
    ground = ", ".join(part for part in (row.basis, row.signatory) if part)
    mark = words.annulled if row.state is AwardState.ANNULLED else ""
    return [
        paragraph(str(place), centred),
        paragraph(row.number, centred),
        paragraph(short_date(row.dated), centred),
        paragraph(row.kind, plain),
        paragraph(row.recipient, plain),
        paragraph(row.post, plain),
        paragraph(row.reason, plain),
        paragraph(ground, plain),
        paragraph("", plain),
        paragraph("", plain),
        paragraph(mark, plain),
    ]


def _draw_foot(sheet: RegisterSheet, words: PaperWords, pages: int, canvas: Any, document: Any) -> None:
    canvas.saveState()
    canvas.setFillColor(GREY)
    canvas.setFont(TINOS, 9)
    y = _BOTTOM - _FOOT_DOWN
    canvas.drawString(_SIDE, y, words.made_on.format(date=on_date(sheet.made_on, sheet.language)))
    count = words.sheet_of.format(page=document.page, pages=pages)
    canvas.drawRightString(document.pagesize[0] - _SIDE, y, count)
    canvas.restoreState()
