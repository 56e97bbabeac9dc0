"""What becomes of each row of a list once everything is decided, and the sum that must come out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from desktop_app.domain.lists import BELOW_HEADER, Choice, ListPreview, ListRow, ListSum, RowDecision, RowKind


class Fate(Enum):
    """What becomes of a row."""

    ADDED = "added"
    KNOWN = "known"
    SECOND = "second"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Settled:
    """A row with its fate: whose second entry it is (``root``, a row), or whom it is known as."""

    row: ListRow
    decision: RowDecision
    fate: Fate
    root: int = 0
    person_id: UUID | None = None


def settle(preview: ListPreview, decided: Mapping[int, RowDecision]) -> list[Settled]:
    """Follow every decision to its end: who is the same as a row that is the same as somebody known, is that person."""
    settled: dict[int, Settled] = {}
    for row in preview.rows:
        settled[row.person.row] = _settled(row, preview.decision(row, decided), settled)
    return list(settled.values())


def total(preview: ListPreview, decided: Mapping[int, RowDecision]) -> ListSum:
    """Return the sum for these decisions."""
    fates = Counter(one.fate for one in settle(preview, decided))
    beside = sum(row.why in BELOW_HEADER for row in preview.left_out)
    return ListSum(
        read=len(preview.rows) + beside,
        added=fates[Fate.ADDED],
        known=fates[Fate.KNOWN],
        second=fates[Fate.SECOND],
        left_out=fates[Fate.LEFT_OUT] + beside,
    )


def _settled(row: ListRow, decision: RowDecision, earlier: Mapping[int, Settled]) -> Settled:
    if decision.choice is Choice.SKIP or (row.kind is RowKind.REFUSED and decision.name is None):
        return Settled(row, decision, Fate.LEFT_OUT)
    twin = row.twin
    if decision.choice is Choice.ADD or twin is None:
        return Settled(row, decision, Fate.ADDED)
    if twin.person_id is not None:
        return Settled(row, decision, Fate.KNOWN, person_id=twin.person_id)
    first = earlier.get(twin.row)
    if first is None or first.fate is Fate.LEFT_OUT:
        return Settled(row, decision, Fate.ADDED)
    if first.fate is Fate.KNOWN:
        return Settled(row, decision, Fate.SECOND, person_id=first.person_id)
    return Settled(row, decision, Fate.SECOND, root=first.root or twin.row, person_id=first.person_id)
