"""Our plan beside that of another commission: what is missing, what is later, what is extra."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rapidfuzz import fuzz

from desktop_app.domain.plan_lists import PlanPreview, ReadItem
from desktop_app.i18n.folding import fold
from desktop_app.services.plan_control import PlanLine, PlanView

_ALIKE = 74.0
_TELLING = 3


class Difference(StrEnum):
    """How an item of one plan stands beside the other plan."""

    MISSING = "missing"
    LATE = "late"
    EXTRA = "extra"
    STRUCK = "struck"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair of items, one of them missing where only the other plan has it; days are the last ones."""

    difference: Difference
    ours: PlanLine | None = None
    theirs: ReadItem | None = None
    our_day: date | None = None
    their_day: date | None = None


def compare(view: PlanView, theirs: PlanPreview) -> list[Compared]:
    """Pair the items of two plans by their words, the likeliest pairs first, and tell how they differ."""
    ours = view.lines
    pairs = _pairs(ours, theirs.items)
    by_theirs = {their: our for our, their in pairs}
    found = []
    for place, item in enumerate(theirs.items):
        our = ours[by_theirs[place]] if place in by_theirs else None
        found.append(_compared(our, item))
    taken = {our for our, _ in pairs}
    found += [
        Compared(Difference.EXTRA, line, our_day=_our_day(line))
        for place, line in enumerate(ours)
        if place not in taken and not line.item.struck
    ]
    order = list(Difference)
    return sorted(found, key=lambda one: order.index(one.difference))


def _compared(our: PlanLine | None, item: ReadItem) -> Compared:
    theirs = max((last for _first, last in item.due), default=None)
    if our is None:
        return Compared(Difference.MISSING, theirs=item, their_day=theirs)
    ours = _our_day(our)
    if our.item.struck:
        return Compared(Difference.STRUCK, our, item, ours, theirs)
    late = theirs is not None and (ours is None or ours > theirs)
    return Compared(Difference.LATE if late else Difference.SAME, our, item, ours, theirs)


def _our_day(line: PlanLine) -> date | None:
    return max((one.last_day for one in line.item.occurrences if one.last_day is not None), default=None)


def _pairs(ours: Sequence[PlanLine], theirs: Sequence[ReadItem]) -> list[tuple[int, int]]:
    """Pair items whose words are alike, each once, the likeliest pair first."""
    our_words = [_words(line.item.wording.title_ru, line.item.wording.title_kk) for line in ours]
    their_words = [_words(item.wording.title_ru, item.wording.title_kk) for item in theirs]
    scored = [
        (score, our, their)
        for our, one in enumerate(our_words)
        for their, other in enumerate(their_words)
        if (score := _likeness(one, other)) >= _ALIKE
    ]
    pairs: list[tuple[int, int]] = []
    used_ours: set[int] = set()
    used_theirs: set[int] = set()
    for _score, our, their in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if our not in used_ours and their not in used_theirs:
            pairs.append((our, their))
            used_ours.add(our)
            used_theirs.add(their)
    return pairs


def _words(*titles: str) -> tuple[str, ...]:
    return tuple(fold(title) for title in titles if title)


def _likeness(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Return how alike the likeliest of the titles are, 0-100; a few short words never are by part."""
    best = 0.0
    for one in ours:
        for other in theirs:
            short = min(len(one.split()), len(other.split())) < _TELLING
            whole = fuzz.token_sort_ratio(one, other)
            best = max(best, whole if short else max(whole, fuzz.token_set_ratio(one, other) * 0.9))
    return best
