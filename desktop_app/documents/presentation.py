"""The list for handing out: in large type, in the order of calling, with the sentence to read aloud."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, SimpleDocTemplate, Spacer, Table, TableStyle

from desktop_app.documents import fonts
from desktop_app.documents.colours import GREY, HAIR, INK
from desktop_app.documents.fonts import TINOS, TINOS_BOLD, TINOS_ITALIC
from desktop_app.documents.tables import paragraph, style
from desktop_app.documents.words import PaperWords, paper_words
from desktop_app.domain.languages import Language
from desktop_app.i18n.dates import official_date

_SIDE, _TOP, _BOTTOM = 15 * mm, 14 * mm, 18 * mm
_WIDTHS = (12 * mm, 22 * mm, 134 * mm, 12 * mm)
_TICK = 6 * mm


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody who is called: the number of the paper, name and post, and what is read aloud."""

    number: str
    name: str
    post: str
    aloud: str


@dataclass(frozen=True, slots=True)
class PresentationSheet:
    """What the list shows; ``title`` is the meeting's, empty where there is none."""

    language: Language
    title: str
    dated: date
    place: str
    called: tuple[Called, ...]


def presentation_pdf(sheet: PresentationSheet) -> bytes:
    """Set the list; nobody is split over two pages, and the same sheet always gives the same bytes."""
    fonts.register()
    pages = _set(sheet, 0)[1]
    return _set(sheet, pages)[0]


def _set(sheet: PresentationSheet, pages: int) -> tuple[bytes, int]:
    written = BytesIO()
    words = paper_words(sheet.language)
    document = SimpleDocTemplate(
        written,
        pagesize=A4,
        leftMargin=_SIDE,
        rightMargin=_SIDE,
        topMargin=_TOP,
        bottomMargin=_BOTTOM,
        title=words.presentation_title,
        creator="Zhospar",
        initialFontName=TINOS,
        invariant=1,
    )
    foot = partial(_draw_foot, words, pages)
    document.build(_story(sheet, words), onFirstPage=foot, onLaterPages=foot, canvasmaker=_canvas)
    return written.getvalue(), document.page


def _canvas(*arguments: Any, **options: Any) -> Canvas:
    return Canvas(*arguments, **{**options, "initialFontName": TINOS, "invariant": 1})


def _story(sheet: PresentationSheet, words: PaperWords) -> list[Flowable]:
    when = ", ".join(part for part in (official_date(sheet.dated, sheet.language), sheet.place) if part)
    head: list[Flowable] = [paragraph(words.presentation_title, style(TINOS_BOLD, 18, 22, centred=True))]
    if sheet.title:
        head.append(paragraph(sheet.title, style(TINOS, 14, 17, centred=True)))
    head += [paragraph(when, style(TINOS, 14, 17, centred=True)), Spacer(1, 5 * mm)]
    if not sheet.called:
        return [*head, paragraph(words.presentation_empty, style(TINOS, 14, 17, centred=True))]
    return head + [KeepTogether([_block(place, one)]) for place, one in enumerate(sheet.called, start=1)]


def _block(place: int, one: Called) -> Table:
    said: list[Flowable] = [paragraph(one.name, style(TINOS_BOLD, 18, 22))]
    if one.post:
        said.append(paragraph(one.post, style(TINOS, 13, 16)))
    said += [Spacer(1, 1.5 * mm), paragraph(one.aloud, style(TINOS_ITALIC, 14, 18))]
    number = paragraph(f"№ {one.number}" if one.number else "–", style(TINOS, 14, 22))
    cells = [[paragraph(str(place), style(TINOS_BOLD, 18, 22)), number, said, _tick()]]
    block = Table(cells, colWidths=_WIDTHS, splitInRow=1)
    block.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), TINOS),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEABOVE", (0, 0), (-1, 0), 0.5, HAIR),
                ("LEFTPADDING", (0, 0), (-1, -1), 2),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4),
                ("TOPPADDING", (0, 0), (-1, -1), 5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
            ]
        )
    )
    return block


def _tick() -> Table:
    """Return the box that is ticked when the paper was handed out."""
    box = Table([[""]], colWidths=_TICK, rowHeights=_TICK)
    box.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 0.9, INK), ("FONTNAME", (0, 0), (-1, -1), TINOS)]))
    return box


def _draw_foot(words: PaperWords, pages: int, canvas: Any, document: Any) -> None:
    canvas.saveState()
    canvas.setFillColor(GREY)
    canvas.setFont(TINOS, 9)
    count = words.sheet_of.format(page=document.page, pages=pages)
    canvas.drawRightString(document.pagesize[0] - _SIDE, _BOTTOM - 8 * mm, count)
    canvas.restoreState()
