"""Deadlines of plans read: Russian and Kazakh wordings turned into the days of a year, and the rest as typed."""

import re
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain import deadlines as days
from desktop_app.domain.deadlines import Deadline, DeadlineKind, Span
from desktop_app.i18n.deadline_patterns import PATTERNS
from desktop_app.i18n.deadline_rhythms import ELECTIONS, NEVER_DUE, RHYTHMS, Rhythm
from desktop_app.i18n.deadline_words import folded

_LONGEST = 1_000
_BETWEEN = re.compile(r"(?:\s|[,.:]|\bи\b|\bа\s+также\b|\bжане\b)*")
_UNTIL = r"(?P<until>до|не\s+позд?нее|к|по)\s+"
_DAY = r"(?P<day>\d{1,2})(?:\s*-?\s*(?:го|му|е))?\s*-?\s*числ\w+"
_DAY_KK = r"(?P<day>\d{1,2})\s*-?\s*(?:кун\w*|ы?на|и?не|сы?на|си?не)(?P<until>\s*дейин)?(?!\w)"
_FOLLOWING = (
    r"(?:следующ\w+\s+месяц\w*"
    r"|(?:следующ\w+\s+)?месяц\w*,?\s+следующ\w+\s+за\s+\w+(?:\s+(?:периодом|кварталом|месяцем))?)"
)
_OF_EACH = r"(?:\s+(?:последн\w+\s+|кажд\w+\s+|текущ\w+\s+)?(?:месяц\w*|квартал\w*))?"
_DAY_OF_RHYTHM = re.compile(rf",?\s*(?:{_UNTIL})?{_DAY}(?P<after>\s+{_FOLLOWING})?{_OF_EACH}(?!\w)")
_DAY_OF_RHYTHM_KK = re.compile(rf",?\s*(?:(?P<after>келеси\s+айдын)\s+)?{_DAY_KK}")
_EACH_MONTH = r"ежемесячно|кажд\w+\s+месяц\w*"
_EACH_QUARTER = r"ежеквартально|(?:последн\w+\s+месяц\w*\s+)?(?:кажд\w+\s+)?квартал\w*"
_DAY_OF_EACH = re.compile(rf"(?:{_UNTIL})?{_DAY},?\s*(?:(?P<month>{_EACH_MONTH})|(?:{_EACH_QUARTER}))(?!\w)")
_DAY_OF_EACH_KK = re.compile(rf"(?:ар\s+айдын|ай\s+сайын)\s+{_DAY_KK}")
_MONTHLY, _QUARTERLY = 1, 3


@dataclass
class _Read:
    """What was read so far."""

    spans: list[Span] = field(default_factory=list)
    kinds: list[DeadlineKind] = field(default_factory=list)
    rests: list[str] = field(default_factory=list)
    never_due: bool = False


def read_deadline(text: str, year: int, *, month_after: bool = False) -> Deadline:
    """Read a deadline as typed, in Russian or Kazakh.

    A range of days or months is one occurrence; a list or range of quarters, halves or decades, and a list of months,
    is one for each; what comes again and again is one for each time.

    Args:
        text: The deadline as typed.
        year: The year of the plan.
        month_after: Whether «ежеквартально, до 5 числа» means the month after the quarter, not its last one.
    """
    read = _Read()
    begin = 0
    for part in (*re.finditer(";", text), None):
        end = part.start() if part else len(text)
        _read_part(text[begin:end], year, read, month_after=month_after)
        begin = part.end() if part else end
    if not read.kinds:
        return Deadline(DeadlineKind.UNKNOWN, rest=text.strip())
    kind = read.kinds[0]
    if kind is DeadlineKind.MONTH and len(read.spans) > 1:
        kind = DeadlineKind.MONTHS
    lasting = DeadlineKind.PERMANENT in read.kinds and set(read.kinds) <= {DeadlineKind.PERMANENT, DeadlineKind.YEAR}
    spans = () if lasting else days.in_order(read.spans)
    return Deadline(kind, spans, never_due=read.never_due and not spans, rest="; ".join(read.rests))


def _read_part(text: str, year: int, read: _Read, *, month_after: bool) -> None:
    """Read what stands between two semicolons; from the first words that are not understood on, it is rest."""
    plain, place, begun = folded(text[:_LONGEST]), 0, len(read.kinds)
    while True:
        between = _BETWEEN.match(plain, place)
        place = between.end() if between else place
        if place >= len(plain):
            break
        following = None
        if len(read.kinds) == begun or not ELECTIONS.match(plain, place):
            following = _read_piece(plain, place, year, read, month_after=month_after)
        if following is None:
            break
        place = following
    rest = text[place:].strip(" \t\n\r.,")
    if rest:
        read.rests.append(rest)


def _read_piece(plain: str, place: int, year: int, read: _Read, *, month_after: bool) -> int | None:
    """Read one piece; tell where it ends, ``None`` where nothing was understood."""
    return (
        _read_days(plain, place, year, read)
        or _read_rhythm(plain, place, year, read, month_after=month_after)
        or _read_never_due(plain, place, read)
    )


def _read_days(plain: str, place: int, year: int, read: _Read) -> int | None:
    for pattern in PATTERNS:
        found = pattern.words.match(plain, place)
        spans = pattern.read(found, year) if found else None
        if found and spans:
            read.kinds.append(pattern.kind)
            read.spans += spans
            return found.end()
    return None


def _read_never_due(plain: str, place: int, read: _Read) -> int | None:
    for kind, words in NEVER_DUE:
        found = words.match(plain, place)
        if found:
            read.kinds.append(kind)
            read.never_due = True
            return found.end()
    return None


def _read_rhythm(plain: str, place: int, year: int, read: _Read, *, month_after: bool) -> int | None:
    """Read what comes again and again, with the day of the month that stands behind or before it."""
    for words, kazakh in ((_DAY_OF_EACH, False), (_DAY_OF_EACH_KK, True)):
        found = words.match(plain, place)
        if found:
            months = _MONTHLY if kazakh or found["month"] else _QUARTERLY
            spans = _on_days(days.parts_of_year(year, 12 // months), found, after=month_after and months > 1)
            return _taken(read, spans, found.end())
    for rhythm in RHYTHMS:
        found = rhythm.words.match(plain, place)
        if found:
            return _read_day_of_rhythm(plain, found.end(), rhythm, year, read, month_after=month_after)
    return None


def _read_day_of_rhythm(
    plain: str, place: int, rhythm: Rhythm, year: int, read: _Read, *, month_after: bool
) -> int | None:
    spans = rhythm.spans(year)
    for words in (_DAY_OF_RHYTHM, _DAY_OF_RHYTHM_KK):
        found = words.match(plain, place) if rhythm.months else None
        if found and 1 <= int(found["day"]) <= 31:  # noqa: PLR2004  (days of a month)
            after = bool(found["after"]) or (month_after and rhythm.months > 1)
            return _taken(read, _on_days(spans, found, after=after), found.end())
    return _taken(read, spans, place)


def _on_days(spans: list[Span], found: re.Match[str], *, after: bool) -> list[Span]:
    """Return a day of the last month of each span, or of the month after it."""
    wanted = []
    for span in spans:
        year, month = span.ends.year, span.ends.month
        year, month = days.month_after(year, month) if after else (year, month)
        day: date = days.day_or_last(year, month, min(int(found["day"]), 31))
        wanted.append(Span(None if found["until"] else day, day))
    return wanted


def _taken(read: _Read, spans: list[Span], end: int) -> int:
    read.kinds.append(DeadlineKind.PERIODIC)
    read.spans += spans
    return end
