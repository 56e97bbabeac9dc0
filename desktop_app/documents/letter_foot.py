"""The foot of an award paper: who signs, the mark of the seal, and the line of number, date and place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportlab.lib.units import mm

from desktop_app.documents import fonts
from desktop_app.documents.breaking import tied
from desktop_app.documents.fitting import Fitted, fit_lines
from desktop_app.documents.fonts import GARAMOND
from desktop_app.documents.letter_canvas import Line
from desktop_app.documents.letter_look import Area, Look, Placed, Rule
from desktop_app.documents.letter_sheet import LetterSheet
from desktop_app.documents.words import seal_mark
from desktop_app.domain.designs import Design
from desktop_app.domain.errors import DoesNotFitError
from desktop_app.i18n.dates import official_date

_POST_SHARE, _POST_FLOOR, _POST_LEADING = 0.42, 10.0, 1.2
_RULE_GAP, _RULE_DROP = 7.0, 0.9
_STEP, _CLEAR = 13.5, 5.0
_LANGUAGES_APART = 5.8
_SEAL_SIZE, _FOOT_LEAST = 10.0, 7.0
_USUAL_LINES = 2
_BASIS_ABOVE = 4.6
_SEPARATOR = "\u00a0\u00a0\u00a0·\u00a0\u00a0\u00a0"


@dataclass(frozen=True, slots=True)
class Signatures:
    """Posts, names, rules and the mark of the seal; ``top`` is the y that the text keeps clear of."""

    lines: tuple[Placed, ...]
    rules: tuple[Rule, ...]
    seal: Placed | None
    top: float


@dataclass(frozen=True, slots=True)
class _Signer:
    """The lines of one who signs: their posts and names in each language, with their distance upwards."""

    posts: tuple[tuple[Fitted, float], ...]
    names: tuple[tuple[str, float], ...]
    high: float


def signatures(look: Look, page: Area, halves: Sequence[LetterSheet]) -> Signatures:
    """Set the block of signatures of one or two who sign, in one or two languages.

    Raises:
        DoesNotFitError: A post or a name does not fit beside the other.
    """
    signers = [_signer(look, page, row) for row in zip(*(half.signers for half in halves), strict=False)]
    return _set(
        look, page, tuple(signers), seal_mark(tuple(half.language for half in halves)) if halves[0].seal_mark else ""
    )


@lru_cache(maxsize=64)
def _set(look: Look, page: Area, signers: tuple[_Signer, ...], seal: str) -> Signatures:
    size, several = max(look.signature.size, page.least), len(signers) > 1
    left, right, baseline = _edges(look, page, several=several)
    wide = max((fonts.width(name, GARAMOND, size) / mm for one in signers for name, _ in one.names), default=0.0)
    posts = max((_post_wide(one) for one in signers), default=0.0)
    if posts + wide + _RULE_GAP > right - left:
        raise DoesNotFitError("signatory", "; ".join(name for one in signers for name, _ in one.names))
    rule = _rule(look, left + posts, right - wide)
    lines: list[Placed] = []
    rules: list[Rule] = []
    top = y = baseline
    for place, one in enumerate(reversed(signers)):
        for fitted, up in one.posts:
            leading = fitted.size * _POST_LEADING / mm
            rows = enumerate(reversed(fitted.lines))
            lines += [
                Placed(Line(text, GARAMOND, fitted.size, y - up - row * leading), left * mm) for row, text in rows
            ]
        for name, up in one.names:
            text = fonts.printable(name)
            x = (right - wide) * mm if several or len(one.names) > 1 else right * mm - fonts.width(name, GARAMOND, size)
            lines.append(Placed(Line(text, GARAMOND, size, y - up), x))
        if rule is not None:
            rules.append(Rule(*rule, y + _RULE_DROP))
        top = y - one.high
        if place + 1 < len(signers):
            y -= max(_STEP, one.high + _CLEAR)
    return Signatures(tuple(lines), tuple(rules), _seal(look, page, seal, baseline, several=several), top)


def _signer(look: Look, page: Area, row: Sequence[tuple[str, str]]) -> _Signer:
    """Fit the posts of one who signs; in two languages the Kazakh one stands above the Russian one."""
    size = max(look.signature.size, page.least)
    left, right, _ = _edges(look, page, several=False)
    posts, names, up = [], [], 0.0
    for post, name in reversed(row):
        fitted = _post(post, size, (right - left) * _POST_SHARE)
        posts.append((fitted, up))
        names.append((name, up))
        up += max(_LANGUAGES_APART, len(fitted.lines) * fitted.size * _POST_LEADING / mm)
    fitted, above = posts[-1]
    high = above + max(len(fitted.lines) - (_USUAL_LINES if len(row) == 1 else 1), 0) * fitted.size * _POST_LEADING / mm
    return _Signer(tuple(posts), tuple(names), high)


@lru_cache(maxsize=64)
def _post(post: str, size: float, room: float) -> Fitted:
    return fit_lines(tied(post), GARAMOND, size, room * mm, floor=min(_POST_FLOOR, size), field="signatory")


def _post_wide(signer: _Signer) -> float:
    return max(
        (fonts.width(text, GARAMOND, fitted.size) / mm for fitted, _ in signer.posts for text in fitted.lines),
        default=0.0,
    )


def _edges(look: Look, page: Area, *, several: bool) -> tuple[float, float, float]:
    """Return left edge, right edge and baseline of the block."""
    sign = look.signature
    return sign.left + page.left - look.left, sign.right + page.right - look.right, sign.y[several] - page.up


def _rule(look: Look, start: float, end: float) -> tuple[float, float] | None:
    """Return both ends of the rule between posts and names, where there is room for it."""
    start, end = start + _RULE_GAP, end - _RULE_GAP
    if look.signature.rule is not None:
        left, right = look.signature.rule
        if start <= left and right <= end:
            return left, right
    middle, half = (start + end) / 2, min(end - start, look.signature.longest) / 2
    return (middle - half, middle + half) if half > 0 else None


def _seal(look: Look, page: Area, words: str, baseline: float, *, several: bool) -> Placed | None:
    if not words:
        return None
    right, down = look.signature.seal_of_two if several else look.signature.seal
    left, _, _ = _edges(look, page, several=several)
    size = max(_SEAL_SIZE, page.least)
    half = fonts.width(words, GARAMOND, size) / 2
    return Placed(Line(words, GARAMOND, size, baseline + down), (left + right) * mm - half)


def footer(look: Look, page: Area, halves: Sequence[LetterSheet]) -> tuple[Placed, ...]:
    """Set number, date, place and grounds.

    Raises:
        DoesNotFitError: They do not fit in one line.
    """
    if look.foot.spread:
        return _spread(look, page, halves[0])
    y = look.foot.y - page.up
    lines = [_centred(look, page, _footer_words(halves), y)]
    basis = _SEPARATOR.join(half.basis for half in halves if half.basis) if len(halves) > 1 else ""
    if basis:
        lines.append(_centred(look, page, basis, y - _BASIS_ABOVE))
    return tuple(lines)


def _footer_words(halves: Sequence[LetterSheet]) -> str:
    sheet = halves[0]
    number = f"№\u00a0{sheet.number}" if sheet.number else ""
    if len(halves) > 1:
        dates = (", ".join(filter(None, (official_date(one.dated, one.language), one.place))) for one in halves)
        return _SEPARATOR.join(filter(None, (number, *dates)))
    dated = official_date(sheet.dated, sheet.language)
    if sheet.design is Design.DIPLOMA:
        return _SEPARATOR.join(filter(None, (number, sheet.basis or dated, sheet.place)))
    if sheet.design is Design.CERTIFICATE:
        return _SEPARATOR.join(filter(None, (sheet.basis, *(() if sheet.facts else (dated, sheet.place)))))
    return _SEPARATOR.join(filter(None, (number, dated, sheet.place, sheet.basis)))


def _centred(look: Look, page: Area, words: str, y: float) -> Placed:
    text, size = _fitted_footer(words, look.foot.size, (page.right - page.left + 2 * look.foot.bleed) * mm, page.least)
    return Placed(Line(text, GARAMOND, size, y), page.axis * mm - fonts.width(text, GARAMOND, size) / 2)


@lru_cache(maxsize=64)
def _fitted_footer(words: str, size: float, room: float, least: float) -> tuple[str, float]:
    text, size = fonts.printable(words), max(size, least)
    while fonts.width(text, GARAMOND, size) > room:
        if size <= max(_FOOT_LEAST, least):
            raise DoesNotFitError("footer", text)
        size -= 0.5
    return text, size


def _spread(look: Look, page: Area, sheet: LetterSheet) -> tuple[Placed, ...]:
    """Set the number left, the date in the middle, the place right; grounds join the date."""
    number = f"№\u00a0{sheet.number}" if sheet.number else ""
    dated = _SEPARATOR.join(filter(None, (official_date(sheet.dated, sheet.language), sheet.basis)))
    y, room = look.foot.y - page.up, page.right - page.left
    _, size = _fitted_footer(_SEPARATOR.join((number, dated, sheet.place)), look.foot.size, room * mm, page.least)
    found = []
    for words, share in ((number, 0.0), (dated, 0.5), (sheet.place, 1.0)):
        text = fonts.printable(words)
        x = (page.left + room * share) * mm - fonts.width(text, GARAMOND, size) * share
        found.append(Placed(Line(text, GARAMOND, size, y), x))
    return tuple(line for line in found if line.line.text)
