"""A sample sheet under the commission's letterhead: Kazakh left, Russian right, the logo between."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents import fonts
from desktop_app.documents.breaking import evened, tied
from desktop_app.documents.colours import INK, TEAL, TINT
from desktop_app.documents.fonts import TINOS, TINOS_BOLD
from desktop_app.domain.commission import Commission
from desktop_app.domain.languages import Language
from desktop_app.i18n.dates import official_date

_PAGE = (210.0, 297.0)
_LEFT, _RIGHT, _TOP = 25.0, 195.0, 18.0
_COLUMN, _LOGO = 74.0, 20.0
_NAME_SIZE, _NAME_LEADING, _NAME_FLOOR = 11.5, 14.0, 7.0
_ADDRESS_SIZE, _ADDRESS_LEADING = 9.0, 11.0


@dataclass(frozen=True, slots=True)
class _Column:
    centre: float
    name: str
    contacts: tuple[str, ...]


def letterhead_pdf(commission: Commission, made_on: date, logo: bytes | None, language: Language) -> bytes:
    """Draw one page with the letterhead and a line for date, place and number in ``language``."""
    fonts.register()
    written = BytesIO()
    canvas = Canvas(written, pagesize=(_PAGE[0] * mm, _PAGE[1] * mm), invariant=1, initialFontName=TINOS)
    canvas.setFillColor(INK)
    columns = _columns(commission)
    bottom = max(_draw_column(canvas, column) for column in columns)
    if logo:
        _draw_logo(canvas, logo)
    _draw_rules(canvas, bottom + 2)
    _draw_date_line(canvas, bottom + 11, commission, made_on, language)
    canvas.showPage()
    canvas.save()
    return written.getvalue()


def _columns(commission: Commission) -> tuple[_Column, _Column]:
    contacts = tuple(part for part in (commission.phone, commission.email) if part)
    kazakh = tuple(part for part in (commission.address_kk, *contacts) if part)
    russian = tuple(part for part in (commission.address_ru, *contacts) if part)
    return (
        _Column(_LEFT + _COLUMN / 2, commission.name_kk, kazakh),
        _Column(_RIGHT - _COLUMN / 2, commission.name_ru, russian),
    )


def _draw_column(canvas: Any, column: _Column) -> float:
    """Draw one side and return the baseline of its last line, in mm from the top."""
    y: float = _TOP + _NAME_SIZE / mm
    size, lines = _fitted(column.name.upper(), TINOS_BOLD, _NAME_SIZE)
    for line in lines:
        _centred(canvas, line, TINOS_BOLD, size, (column.centre, y))
        y += _NAME_LEADING / mm
    y += 1
    for contact in column.contacts:
        size, lines = _fitted(contact, TINOS, _ADDRESS_SIZE)
        for line in lines:
            _centred(canvas, line, TINOS, size, (column.centre, y))
            y += _ADDRESS_LEADING / mm
    return float(y - _ADDRESS_LEADING / mm)


def _fitted(text: str, font: str, size: float) -> tuple[float, tuple[str, ...]]:
    while size > _NAME_FLOOR:
        lines = evened(tied(text), font, size, _COLUMN * mm)
        if lines is not None:
            return size, lines
        size -= 0.5
    return size, (tied(text),)


def _centred(canvas: Any, text: str, font: str, size: float, place: tuple[float, float]) -> None:
    canvas.setFont(font, size)
    canvas.drawString(place[0] * mm - fonts.width(text, font, size) / 2, (_PAGE[1] - place[1]) * mm, text)


def _draw_logo(canvas: Any, logo: bytes) -> None:
    image = ImageReader(BytesIO(logo))
    wide, high = image.getSize()
    scale = _LOGO / max(wide, high)
    x = (_LEFT + _RIGHT) / 2 - wide * scale / 2
    y = _PAGE[1] - _TOP - high * scale
    canvas.drawImage(image, x * mm, y * mm, wide * scale * mm, high * scale * mm, mask="auto")


def _draw_rules(canvas: Any, y: float) -> None:
    canvas.setStrokeColor(TEAL)
    for thick, down in ((1.3, 0.0), (0.4, 0.8)):
        canvas.setLineWidth(thick)
        canvas.line(_LEFT * mm, (_PAGE[1] - y - down) * mm, _RIGHT * mm, (_PAGE[1] - y - down) * mm)


def _draw_date_line(canvas: Any, y: float, commission: Commission, made_on: date, language: Language) -> None:
    canvas.setFont(TINOS, 12)
    up = (_PAGE[1] - y) * mm
    canvas.drawString(_LEFT * mm, up, official_date(made_on, language))
    canvas.drawCentredString((_LEFT + _RIGHT) / 2 * mm, up, fonts.printable(commission.place(language)))
    canvas.drawRightString(_RIGHT * mm, up, "№ ______")
    canvas.setFillColor(TINT)
    for place in range(14):
        short = 60 if place % 5 == 4 else 0  # noqa: PLR2004  (every fifth line ends a paragraph)
        canvas.rect(_LEFT * mm, up - (16 + 7 * place) * mm, (_RIGHT - _LEFT - short) * mm, 2.4 * mm, stroke=0, fill=1)
