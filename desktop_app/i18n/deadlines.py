"""Deadlines of plans read: Russian and Kazakh wordings turned into the days of a year, and the rest as typed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.domain import deadlines as days
from desktop_app.domain.deadlines import Deadline, DeadlineKind, Span
from desktop_app.i18n.deadline_patterns import patterns
from desktop_app.i18n.deadline_rhythms import DAY_OF_EACH, DAY_OF_RHYTHM, ELECTIONS, NEVER_DUE, RHYTHMS, Rhythm
from desktop_app.i18n.deadline_words import folded, numbers_in, without_gaps

_LONGEST = 1_000
_BETWEEN = re.compile(r"(?:\s|[,.:]|\b(?:и|но|а\s+также|жане|бирак)\b)*")
_QUARTER = re.compile("квартал|токсан")
_MONTHLY, _QUARTERLY = 1, 3
_LAST_DAY = 31


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that were understood: what they name, their days, where they end; ``bare`` is a rhythm without days."""

    kind: DeadlineKind
    spans: Sequence[Span]
    end: int
    bare: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands between two semicolons: the pieces understood, and from the first that is not on, the rest."""

    pieces: Sequence[_Piece]
    rest: str


def read_deadline(text: str, year: int, *, month_after: bool = False) -> Deadline:
    """Read a deadline as typed, in Russian or Kazakh.

    A range of days or months is one occurrence; a list or range of quarters, halves or decades, and a list of months,
    is one for each; what comes again and again is one for each time.

    Args:
        text: The deadline as typed.
        year: The year of the plan.
        month_after: Whether «ежеквартально, до 5 числа» means the month after the quarter, not its last one.
    """
    reader, parts, begun = _Reader(year, month_after), list[_Part](), False
    for between in text.split(";"):
        parts.append(reader.part(between, begun=begun))
        begun = begun or bool(parts[-1].pieces)
    pieces = [piece for part in parts for piece in part.pieces]
    if not pieces:
        return Deadline(DeadlineKind.UNKNOWN, rest=text.strip())
    lasting = _is_lasting(pieces)
    spans = () if lasting else days.in_order(span for piece in pieces for span in piece.spans)
    rest = "; ".join(part.rest for part in parts if part.rest)
    return Deadline(DeadlineKind.PERMANENT if lasting else _kind(pieces), spans, never_due=not spans, rest=rest)


def _is_lasting(pieces: Sequence[_Piece]) -> bool:
    """Tell whether it goes on all the time: «постоянно», also «постоянно в течение года»."""
    kinds = {piece.kind for piece in pieces}
    return DeadlineKind.PERMANENT in kinds and kinds <= {DeadlineKind.PERMANENT, DeadlineKind.YEAR}


def _kind(pieces: Sequence[_Piece]) -> DeadlineKind:
    """Return the kind of the first piece; months that are named one by one are months."""
    months = [piece for piece in pieces if piece.kind in {DeadlineKind.MONTH, DeadlineKind.MONTHS}]
    several = pieces[0].kind is DeadlineKind.MONTH and len(months) > 1
    return DeadlineKind.MONTHS if several else pieces[0].kind


def _settled(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Return the pieces of a part; a rhythm has no days of its own where others name them: «ежегодно, до 1 марта»."""
    named = sum(len(piece.spans) for piece in pieces if not piece.bare)
    return [replace(piece, spans=()) if piece.bare and len(piece.spans) <= named else piece for piece in pieces]


def _days(plain: str, place: int, year: int) -> _Piece | None:
    """Read words that name days; the first pattern that fits decides, even where the calendar has no such day."""
    for pattern in patterns():
        found = pattern.words.match(plain, place)
        if found:
            spans = pattern.read(found, year)
            return _Piece(pattern.kind, spans, found.end()) if spans else None
    return None


def _never_due(plain: str, place: int) -> _Piece | None:
    for kind, words in NEVER_DUE:
        found = words.match(plain, place)
        if found:
            return _Piece(kind, (), found.end())
    return None


def _still_until(piece: _Piece, before: Sequence[_Piece]) -> _Piece:
    """Return a day as one to do it by where the day before it was: «до 5 апреля, 5 июля»."""
    if piece.kind is DeadlineKind.DAY and before and before[-1].kind is DeadlineKind.UNTIL:
        return replace(piece, kind=DeadlineKind.UNTIL, spans=[Span(None, span.ends) for span in piece.spans])
    return piece


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads parts of a deadline for the plan of a year."""

    year: int
    month_after: bool

    def part(self, text: str, *, begun: bool) -> _Part:
        """Read what stands between two semicolons, up to the first words that are not understood.

        What holds only while there are elections is no deadline of the plan, and stays as typed behind one.
        """
        text = without_gaps(text[:_LONGEST]) + text[_LONGEST:]
        plain, pieces, place = folded(text[:_LONGEST]), list[_Piece](), 0
        while True:
            between = _BETWEEN.match(plain, place)
            place = between.end() if between else place
            elections = ELECTIONS.match(plain, place)
            piece = None if elections and (begun or pieces) else self._piece(plain, place)
            if piece:
                pieces.append(_still_until(piece, pieces))
                place = piece.end
            if elections or not piece:
                return _Part(_settled(pieces), text[place:].strip(" \t\n\r.,"))

    def _piece(self, plain: str, place: int) -> _Piece | None:
        return (
            _days(plain, place, self.year)
            or self._day_of_each(plain, place)
            or self._rhythm(plain, place)
            or _never_due(plain, place)
        )

    def _day_of_each(self, plain: str, place: int) -> _Piece | None:
        """Read a day and then of what: «до 5 числа каждого месяца», «әр айдың 5-күніне дейін»."""
        for words in DAY_OF_EACH:
            found = words.match(plain, place)
            of_each = "".join(filter(None, found.group("every", "after", "each"))) if found else ""
            if found and of_each and _are_days(found):
                months = _QUARTERLY if _QUARTER.search(of_each) else _MONTHLY
                return self._on_days(days.parts_of_year(self.year, 12 // months), found, months)
        return None

    def _rhythm(self, plain: str, place: int) -> _Piece | None:
        """Read what comes again and again, with the day of the month that stands behind it."""
        for rhythm in RHYTHMS:
            found = rhythm.words.match(plain, place)
            if found:
                spans = rhythm.spans(self.year)
                whole = _Piece(DeadlineKind.PERIODIC, spans, found.end(), bare=True)
                return self._day_of_rhythm(plain, found.end(), rhythm) or whole
        return None

    def _day_of_rhythm(self, plain: str, place: int, rhythm: Rhythm) -> _Piece | None:
        for words in DAY_OF_RHYTHM:
            found = words.match(plain, place) if rhythm.months else None
            if found and _are_days(found):
                return self._on_days(rhythm.spans(self.year), found, rhythm.months)
        return None

    def _on_days(self, spans: Sequence[Span], found: re.Match[str], months: int) -> _Piece:
        """Return a day of the last month of each span, or of the month after it."""
        after = bool(found["after"]) or (self.month_after and months > _MONTHLY)
        ends = [(span.ends.year, span.ends.month) for span in spans]
        of_months = [days.month_after(*month) if after else month for month in ends]
        due = [days.day_or_last(*month, number) for month in of_months for number in numbers_in(found["days"])]
        return _Piece(DeadlineKind.PERIODIC, [Span(None if found["until"] else day, day) for day in due], found.end())


def _are_days(found: re.Match[str]) -> bool:
    return all(1 <= number <= _LAST_DAY for number in numbers_in(found["days"]))
