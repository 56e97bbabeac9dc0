"""A paper in two languages: both halves below each other, the free height in four equal gaps."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reportlab.lib.units import mm

from desktop_app.documents.fitting import STEP
from desktop_app.documents.letter_canvas import Line
from desktop_app.documents.letter_head import Head, issuer_lines, placed, title_lines
from desktop_app.documents.letter_layout import fitted_line, group, least_size
from desktop_app.documents.letter_look import Area, HeadLook, Look, Placed
from desktop_app.documents.letter_sheet import LetterSheet
from desktop_app.domain.errors import DoesNotFitError
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import LetterLine, LineRole

_ISSUERS_APART, _RULE_BELOW = 7.0, 6.0
_CAPITALS = 0.65
_DIVIDER_HIGH = 5.0
_GAPS, _LEAST_GAP, _FIRST_GAP = 4, 5.0, 11.5
_NAMES = (LineRole.NAME, LineRole.SALUTATION)


def issuers(look: HeadLook, page: Area, halves: Sequence[LetterSheet]) -> Head:
    """Set the issuer's names one below the other; ``bottom`` and ``divider`` are the y of the rule below them.

    Raises:
        DoesNotFitError: A word is wider than its room.
    """
    found: list[Placed] = []
    y = look.issuer_y + page.down
    for half in halves:
        for line in issuer_lines(look, page, half.issuer):
            found.append(replace(line, line=replace(line.line, baseline=y)))
            y += _ISSUERS_APART
    rule = y - _ISSUERS_APART + _RULE_BELOW
    return Head(tuple(found), (), rule, rule)


def titles(look: HeadLook, page: Area, halves: Sequence[LetterSheet]) -> list[list[Line]]:
    """Set the title of each half from a first baseline of 0 downwards.

    Raises:
        DoesNotFitError: A word is wider than its room.
    """
    return [list(_title(look, page, half.title, half.language)) for half in halves]


@lru_cache(maxsize=64)
def _title(look: HeadLook, page: Area, title: str, language: Language) -> tuple[Line, ...]:
    lines = [one.line for one in title_lines(look, page, title, language, 0.0)]
    return tuple(replace(line, baseline=line.baseline - lines[0].baseline) for line in lines)


def size_of(look: Look, page: Area, halves: Sequence[LetterSheet], free: tuple[float, float]) -> float:
    """Return the largest size of the body at which both halves fit.

    Raises:
        DoesNotFitError: They do not fit even at the smallest size.
    """
    size = max(look.styles[LineRole.BODY].size, page.least)
    while _gap(_blocks(look, page, halves, size), free) < _LEAST_GAP:
        if size <= least_size(look, page):
            raise DoesNotFitError("text", " ".join(line.text for half in halves for line in half.lines))
        size -= STEP
    return size


def place(
    look: Look, page: Area, halves: Sequence[LetterSheet], free: tuple[float, float], size: float
) -> tuple[list[Placed], list[Placed], float]:
    """Place titles and texts of both halves, and the divider between them.

    Raises:
        DoesNotFitError: A word is wider than its room.
    """
    blocks = _blocks(look, page, halves, size)
    gap = _gap(blocks, free)
    heads: list[Placed] = []
    texts: list[Placed] = []
    y, divider = free[0], 0.0
    for number, (title, text) in enumerate(blocks):
        first = y + gap + _above(title)
        heads += [placed(line, page, first) for line in title]
        texts += [placed(line, page, first) for line in text]
        y = first + _below(title, text)
        if number == 0:
            divider = y + gap + _DIVIDER_HIGH / 2
            y += gap + _DIVIDER_HIGH
    return heads, texts, divider


_Block = tuple[list[Line], list[Line]]


def _blocks(look: Look, page: Area, halves: Sequence[LetterSheet], size: float) -> list[_Block]:
    """Set title and text of each half from the title's first baseline; names of both halves are of one size."""
    look = _one_size_of_names(look, page, halves)
    blocks = []
    for title, half in zip(titles(look.head, page, halves), halves, strict=True):
        lines = group(look, page, half.lines, size)
        below = (title[-1].baseline if title else 0.0) + _first_gap(look, half.lines)
        blocks.append((title, [_lower(line, below) for line in lines]))
    return blocks


def _lower(line: Line, down: float) -> Line:
    return Line(line.text, line.font, line.size, line.baseline + down, line.tracking)


def _first_gap(look: Look, lines: Sequence[LetterLine]) -> float:
    return max(look.styles[lines[0].role].before, _FIRST_GAP) if lines else 0.0


def _one_size_of_names(look: Look, page: Area, halves: Sequence[LetterSheet]) -> Look:
    styles = dict(look.styles)
    for role in _NAMES:
        sizes = {fitted_line(look, page, line, 0.0).size for half in halves for line in half.lines if line.role is role}
        if len(sizes) > 1:
            styles[role] = replace(styles[role], size=min(sizes))
    return look if styles == look.styles else replace(look, styles=styles)


def _gap(blocks: Sequence[_Block], free: tuple[float, float]) -> float:
    used = sum(_above(title) + _below(title, text) for title, text in blocks) + _DIVIDER_HIGH
    return (free[1] - free[0] - used) / _GAPS


def _above(title: Sequence[Line]) -> float:
    return title[0].size * _CAPITALS / mm if title else 0.0


def _below(title: Sequence[Line], text: Sequence[Line]) -> float:
    return (text or title or [Line("", "", 0.0, 0.0)])[-1].baseline
