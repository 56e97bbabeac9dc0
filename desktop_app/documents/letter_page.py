"""An award paper as it is set: what a batch shares, and what is every page's own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportlab.lib.units import mm

from desktop_app.documents import letter_bilingual, letter_facts
from desktop_app.documents.letter_foot import Signatures, footer, signatures
from desktop_app.documents.letter_head import Head, head
from desktop_app.documents.letter_layout import at, body_size, fitted_line, group, height, line_problems
from desktop_app.documents.letter_look import A5_SCALE, Area, Look, Placed, area
from desktop_app.documents.letter_looks import LOOKS
from desktop_app.documents.letter_sheet import LetterSheet
from desktop_app.domain.award_errors import NameShrunkError
from desktop_app.domain.designs import Design, PaperSize
from desktop_app.domain.errors import DoesNotFitError, RuleError
from desktop_app.domain.letter_text import LineRole

_A5 = (148.0, 210.0)
_NAMES = (LineRole.NAME, LineRole.SALUTATION)


@dataclass(frozen=True, slots=True)
class Shared:
    """What all pages of a batch show alike."""

    look: Look
    area: Area
    head: Head
    signatures: Signatures


@dataclass(frozen=True, slots=True)
class Own:
    """What one page shows: its text, titles that move with it, the grey lines of its foot, labels and values of facts.

    ``divider`` is the y of an ornament between two halves.
    """

    text: Sequence[Placed]
    grey: Sequence[Placed]
    titles: Sequence[Placed] = ()
    divider: float | None = None


def look_of(sheet: LetterSheet) -> tuple[Look, Area]:
    """Return the measures of a sheet's design, and the text edges of its template."""
    look = LOOKS[sheet.design]
    return look, area(look, sheet.margins, sheet.paper)


def page_size(sheet: LetterSheet) -> tuple[float, float]:
    """Return width and height of the paper in points."""
    wide, high = LOOKS[sheet.design].page
    if sheet.paper is PaperSize.A5:
        wide, high = _A5 if wide < high else _A5[::-1]
    return wide * mm, high * mm


def scale_of(sheet: LetterSheet) -> float:
    """Return by how much the measures of the A4 sheet are multiplied."""
    return A5_SCALE if sheet.paper is PaperSize.A5 else 1.0


@lru_cache(maxsize=64)
def shared(sheet: LetterSheet) -> Shared:
    """Set head and signatures of a sheet, as ``constant`` makes it.

    Raises:
        DoesNotFitError: One of them does not fit.
    """
    look, page = look_of(sheet)
    if sheet.design is Design.BILINGUAL:
        top = letter_bilingual.issuers(look.head, page, sheet.halves)
    else:
        top = head(look.head, page, sheet.issuer, sheet.title, sheet.language)
    return Shared(look, page, top, signatures(look, page, sheet.halves))


def size_of(sheet: LetterSheet, around: Shared) -> float:
    """Return the size of the body in points at which a sheet fits.

    Raises:
        DoesNotFitError: It does not fit even at the smallest size.
    """
    if sheet.design is Design.BILINGUAL:
        return letter_bilingual.size_of(around.look, around.area, sheet.halves, _free(around, sheet))
    top, bottom = _free(around, sheet)
    return body_size(around.look, around.area, sheet.lines, bottom - top + around.look.placing.rises)


def own(sheet: LetterSheet, around: Shared, size: float) -> Own:
    """Set what is a page's own, its body in ``size`` points.

    Raises:
        DoesNotFitError: It does not fit.
    """
    look, page = around.look, around.area
    grey = footer(look, page, sheet.halves)
    free = _free(around, sheet)
    if sheet.design is Design.BILINGUAL:
        titles, text, divider = letter_bilingual.place(look, page, sheet.halves, free, size)
        return Own(text, grey, titles, divider)
    top, bottom = free
    lines = group(look, page, sheet.lines, size)
    over = max(height(lines) - (bottom - top), 0.0)
    first = top - over if look.placing.anchored else top + look.placing.share * (bottom - top - height(lines))
    text = at(lines, first, page)
    if sheet.design is Design.CERTIFICATE:
        labels, values = letter_facts.facts(page, sheet)
        return Own((*text, *values), (*grey, *letter_facts.number_line(page, sheet), *labels))
    return Own(text, grey)


def fit_problems(sheet: LetterSheet) -> list[RuleError]:
    """List what does not fit, each with its field; nothing when everything does."""
    look, page = look_of(sheet)
    around = [problem for part in (_set_head, _set_foot, _set_signatures) if (problem := _problem(part, sheet))]
    words = [problem for half in sheet.halves for problem in line_problems(look, page, half.lines)]
    if words or any(problem.field != "footer" for problem in around):
        return [*around, *words]
    text = _problem(_set_text, sheet)
    return [*around, text] if text else [*around]


def shrunk(sheet: LetterSheet) -> NameShrunkError | None:
    """Tell whether the name is set smaller than its design wishes.

    Raises:
        DoesNotFitError: It does not fit at all.
    """
    look, page = look_of(sheet)
    for half in sheet.halves:
        for line in half.lines:
            if line.role in _NAMES:
                wished, used = look.styles[line.role].size, fitted_line(look, page, line, 0.0).size
                if used < wished:
                    return NameShrunkError(line.text, wished, used)
    return None


def fonts_of(sheet: LetterSheet) -> list[tuple[str, str]]:
    """Return every text that a sheet shows with the font that it is set in."""
    look, _ = look_of(sheet)
    found: list[tuple[str, str]] = []
    for half in sheet.halves:
        body = look.styles[LineRole.BODY].font
        found += [(half.issuer, look.head.issuer.font), (half.title, look.head.title.font)]
        for post, name in half.signers:
            found += [(post, body), (name, body)]
        found += [(text, body) for text in (half.place, half.number, half.basis)]
        found += [(line.text, look.styles[line.role].font) for line in half.lines]
        found += [(text, body) for fact in half.facts for text in fact]
    return found


def constant(sheet: LetterSheet) -> LetterSheet:
    """Return a sheet without what is every page's own: sheets with the same rest share their artwork."""
    beside = constant(sheet.beside) if sheet.beside else None
    facts = tuple(("", "") for _ in sheet.facts)
    return replace(
        sheet,
        lines=(),
        number="",
        basis="",
        place="",
        dated=sheet.dated.min,
        facts=facts,
        code=sheet.code[:1],
        beside=beside,
    )


def _free(around: Shared, sheet: LetterSheet) -> tuple[float, float]:
    """Return the y between which the text stands."""
    placing, page = around.look.placing, around.area
    top = max(around.head.bottom + placing.clear, placing.top + page.down)
    bottom = letter_facts.FACTS_TOP if sheet.facts and sheet.design is Design.CERTIFICATE else around.signatures.top
    return top, bottom - placing.foot


def _problem(part: Callable[[LetterSheet], object], sheet: LetterSheet) -> DoesNotFitError | None:
    try:
        part(sheet)
    except DoesNotFitError as error:
        return error
    return None


def _set_head(sheet: LetterSheet) -> None:
    look, page = look_of(sheet)
    if sheet.design is Design.BILINGUAL:
        letter_bilingual.issuers(look.head, page, sheet.halves)
        letter_bilingual.titles(look.head, page, sheet.halves)
    else:
        head(look.head, page, sheet.issuer, sheet.title, sheet.language)


def _set_foot(sheet: LetterSheet) -> None:
    look, page = look_of(sheet)
    footer(look, page, sheet.halves)


def _set_signatures(sheet: LetterSheet) -> None:
    look, page = look_of(sheet)
    signatures(look, page, sheet.halves)


def _set_text(sheet: LetterSheet) -> None:
    size_of(sheet, shared(constant(sheet)))
    if sheet.design is Design.CERTIFICATE:
        letter_facts.facts(look_of(sheet)[1], sheet)
