"""What a certificate shows under its text: columns of facts between hairlines, its number, and the code."""

from functools import lru_cache

from reportlab.lib.units import mm

from desktop_app.documents import fonts
from desktop_app.documents.breaking import evened, tied
from desktop_app.documents.fitting import Fitted, fit_name
from desktop_app.documents.fonts import GARAMOND, GARAMOND_ITALIC, GARAMOND_MEDIUM
from desktop_app.documents.letter_canvas import Line
from desktop_app.documents.letter_look import Area, Placed, Rule
from desktop_app.documents.letter_sheet import LetterSheet
from desktop_app.documents.words import paper_words
from desktop_app.domain.errors import DoesNotFitError

FACTS_TOP = 135.5
_FACTS_BOTTOM = 150.5
_LABEL_Y, _VALUE_Y, _VALUE_LEADING = 141.0, 147.3, 0.42
_LABEL_SIZE, _VALUE_SIZE, _VALUE_FLOOR = 11.0, 14.5, 9.5
_SHARES = (72.0, 46.0, 42.0, 55.0)
_PADDING = 2.0
_NUMBER_Y, _NUMBER_SIZE = 77.0, 15.0
CODE_LEFT, CODE_TOP, CODE_SIDE = 41.0, 158.0, 22.0
_CAPTION_Y, _CAPTION_SIZE, _CAPTION_LEADING = 184.6, 9.5, 10.5


def facts(page: Area, sheet: LetterSheet) -> tuple[list[Placed], list[Placed]]:
    """Return labels and values, each centred in its column.

    Raises:
        DoesNotFitError: A value does not fit its column.
    """
    labels: list[Placed] = []
    values: list[Placed] = []
    whole = sum(_SHARES[: len(sheet.facts)])
    left = page.left
    for (label, value), share in zip(sheet.facts, _SHARES, strict=False):
        wide = (page.right - page.left) * share / whole
        axis = (left + wide / 2) * mm
        labels.append(_centred(Line(label, GARAMOND_ITALIC, max(_LABEL_SIZE, page.least), _LABEL_Y), axis))
        values += [
            _centred(line, axis) for line in _value(value, (wide - _PADDING) * mm, max(_VALUE_FLOOR, page.least))
        ]
        left += wide
    return labels, values


def fact_rules(page: Area, sheet: LetterSheet) -> tuple[Rule, ...]:
    """Return the hairlines above and below the facts."""
    return tuple(Rule(page.left, page.right, y) for y in (FACTS_TOP, _FACTS_BOTTOM)) if sheet.facts else ()


def number_line(page: Area, sheet: LetterSheet) -> tuple[Placed, ...]:
    """Return the number below the title, if there is one."""
    if not sheet.number:
        return ()
    return (_centred(Line(f"№\u00a0{sheet.number}", GARAMOND, _NUMBER_SIZE, _NUMBER_Y + page.down), page.axis * mm),)


def caption(page: Area, sheet: LetterSheet) -> tuple[Placed, ...]:
    """Return the words under the code."""
    size = max(_CAPTION_SIZE, page.least)
    words = paper_words(sheet.language).qr_caption
    lines = evened(tied(words), GARAMOND_ITALIC, size, (CODE_SIDE + 12) * mm) or (words,)
    leading = _CAPTION_LEADING / mm * size / _CAPTION_SIZE
    return tuple(
        Placed(Line(text, GARAMOND_ITALIC, size, _CAPTION_Y + row * leading), CODE_LEFT * mm)
        for row, text in enumerate(lines)
    )


@lru_cache(maxsize=256)
def _value(value: str, room: float, floor: float) -> tuple[Line, ...]:
    try:
        fitted: Fitted = fit_name(tied(fonts.printable(value)), GARAMOND_MEDIUM, _VALUE_SIZE, room, floor)
    except DoesNotFitError as error:
        raise DoesNotFitError("facts", value) from error
    leading = _VALUE_LEADING * fitted.size
    first = _VALUE_Y - (len(fitted.lines) - 1) * leading / 2
    return tuple(
        Line(text, GARAMOND_MEDIUM, fitted.size, first + row * leading) for row, text in enumerate(fitted.lines)
    )


def _centred(line: Line, axis: float) -> Placed:
    return Placed(line, axis - fonts.width(line.text, line.font, line.size) / 2)
