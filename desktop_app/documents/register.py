"""The register of awards: every number of a year with its recipient, landscape, heads repeated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from desktop_app.documents import fonts
from desktop_app.documents.colours import GREY, INK
from desktop_app.documents.fonts import TINOS, TINOS_BOLD
from desktop_app.documents.tables import numbered_table, paragraph, style
from desktop_app.documents.words import PaperWords, paper_words
from desktop_app.domain.awards import AwardRow, AwardState
from desktop_app.domain.languages import Language
from desktop_app.i18n.dates import on_date, short_date, year

NO_NUMBER = "–"
_WIDTHS = (9, 14, 18, 29, 36, 36, 45, 26, 21, 19, 22)
_SIDE, _TOP, _BOTTOM = 11 * mm, 14 * mm, 20 * mm
_FOOT_DOWN = 8 * mm
_PAGE_UP = 6
_SIGNING = (85 * mm, 5 * mm, 62 * mm, 5 * mm, 33 * mm)
_MOST_IN_ROW = 500


@dataclass(frozen=True, slots=True)
class RegisterSheet:
    """What the register of a year shows.

    ``gapless`` says that the counted numbers were looked through and none is missing; ``keeper`` signs below, under
    ``keeper_post``.
    """

    language: Language
    commission: str
    year: int
    made_on: date
    rows: tuple[AwardRow, ...]
    gapless: bool = False
    keeper_post: str = ""
    keeper: str = ""


def register_pdf(sheet: RegisterSheet) -> bytes:
    """Set the register; the same sheet always gives the same bytes."""
    fonts.register()
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
    edges = partial(_draw_edges, sheet, words)
    document.build(_story(sheet, words), onFirstPage=edges, onLaterPages=edges, canvasmaker=_canvas)
    return written.getvalue()


def mark_of(row: AwardRow, words: PaperWords) -> str:
    """Return the mark of a line: handed out or annulled, and whether it was printed again."""
    state = {AwardState.PRESENTED: words.presented, AwardState.ANNULLED: words.annulled}.get(row.state, "")
    return ", ".join(part for part in (state, words.duplicate if row.reprinted else "") if part)


def ground_of(row: AwardRow) -> str:
    """Return the grounds and who signed."""
    return ", ".join(part for part in (row.basis, row.signatory) if part)


def total_of(sheet: RegisterSheet, words: PaperWords) -> str:
    """Return the sentence below the last line: how many there are, and that no number is missing."""
    told = words.register_total.format(
        count=len(sheet.rows),
        presented=_count(sheet.rows, AwardState.PRESENTED),
        annulled=_count(sheet.rows, AwardState.ANNULLED),
    )
    return f"{told} {words.register_gapless}" if sheet.gapless else told


def _count(rows: Sequence[AwardRow], state: AwardState) -> int:
    return sum(1 for row in rows if row.state is state)


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
    end = _end(sheet, words)
    if max(map(_letters, sheet.rows)) > _MOST_IN_ROW:
        return [*story, numbered_table(words.register_head, rows, _WIDTHS, tall=True), KeepTogether(end)]
    return [*story, numbered_table(words.register_head, rows, _WIDTHS, end=end)]


def _letters(row: AwardRow) -> int:
    """Return how long the longest cell of a row may be."""
    return max(len(text) for text in (row.recipient, row.post, row.reason, ground_of(row), row.presented, row.kind))


def _end(sheet: RegisterSheet, words: PaperWords) -> list[Flowable]:
    grey = style(TINOS, 10, 12)
    grey.textColor = GREY
    plain = style(TINOS, 12, 14)
    post = sheet.keeper_post or words.secretary
    signature = Table([[paragraph(post, plain), "", "", "", paragraph(sheet.keeper, plain)]], colWidths=_SIGNING)
    signature.hAlign = "LEFT"
    signature.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), TINOS),
                ("LINEBELOW", (2, 0), (2, 0), 0.5, INK),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ]
        )
    )
    return [Spacer(1, 3 * mm), paragraph(total_of(sheet, words), grey), Spacer(1, 6 * mm), signature]


def _cells(place: int, row: AwardRow, words: PaperWords) -> list[Paragraph]:
    plain, centred = style(TINOS, 9, 10.4), style(TINOS, 9, 10.4, centred=True)
    return [
        paragraph(str(place), centred),
        paragraph(row.number or NO_NUMBER, centred),
        paragraph(short_date(row.dated), centred),
        paragraph(row.kind, plain),
        paragraph(row.recipient, plain),
        paragraph(row.post, plain),
        paragraph(row.reason, plain),
        paragraph(ground_of(row), plain),
        paragraph(row.presented, plain),
        paragraph("", plain),
        paragraph(mark_of(row, words), plain),
    ]


def _draw_edges(sheet: RegisterSheet, words: PaperWords, canvas: Any, document: Any) -> None:
    """Draw the page number above the text from page 2 on, and the line at the foot."""
    wide, high = document.pagesize
    canvas.saveState()
    if document.page > 1:
        canvas.setFillColor(INK)
        canvas.setFont(TINOS, 11)
        canvas.drawCentredString(wide / 2, high - _TOP + _PAGE_UP, str(document.page))
    canvas.setFillColor(GREY)
    canvas.setFont(TINOS, 9)
    y = _BOTTOM - _FOOT_DOWN
    canvas.drawString(_SIDE, y, words.made_on.format(date=on_date(sheet.made_on, sheet.language)))
    title = words.register_title.capitalize()
    canvas.drawRightString(wide - _SIDE, y, f"{title}, {year(sheet.year, sheet.language)}")
    canvas.restoreState()
