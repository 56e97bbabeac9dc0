"""Which entries of the register look like one person: those with a key in common are compared, never all with all."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from desktop_app.domain.lists import Evidence, KnownPerson
from desktop_app.services.list_entries import Entry, Likely, judge, known_entry

_NEIGHBOURS = 40
_HIGHEST_RANK = 450
_SURE = 90


@dataclass(frozen=True, slots=True)
class Resembling:
    """Two people who may be one; ``score`` is 0 to 100."""

    one: UUID
    other: UUID
    evidence: tuple[Evidence, ...]
    score: int


def resembling(known: Iterable[KnownPerson], russian: Callable[[str], str]) -> list[Resembling]:
    """Return the pairs of people who may be one, the likeliest first.

    An entry that was merged lends its names to the one that it turned out to be; ``russian`` words
    a post in Russian.
    """
    entries = [known_entry(one, lru_cache(None)(russian)) for one in known]
    best: dict[tuple[UUID, UUID], Resembling] = {}
    for one, other in _meetings(entries):
        likely = judge(one, other, faintly=True)
        if likely is not None:
            found = _pair(one, other, likely)
            key = (found.one, found.other)
            if key not in best or best[key].score < found.score:
                best[key] = found
    return sorted(best.values(), key=lambda pair: (-pair.score, pair.one, pair.other))


def _pair(one: Entry, other: Entry, likely: Likely) -> Resembling:
    first, second = sorted((_person(one), _person(other)))
    score = min(round(100 * likely.rank / _HIGHEST_RANK), 100)
    return Resembling(first, second, likely.evidence, max(score, _SURE) if likely.sure else score)


def _person(entry: Entry) -> UUID:
    assert entry.person_id is not None  # noqa: S101  (an entry of the register)
    return entry.person_id


def _meetings(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield each two entries of different people that have a key in common; in a crowd, only neighbours by name."""
    crowds: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number in sorted(range(len(entries)), key=lambda number: entries[number].spellings[0].whole):
        for key in set(_keys(entries[number])):
            crowds[key].append(number)
    met: set[tuple[int, int]] = set()
    for crowd in crowds.values():
        for place, first in enumerate(crowd):
            for second in crowd[place + 1 : place + 1 + _NEIGHBOURS]:
                pair = (first, second) if first < second else (second, first)
                if pair not in met:
                    met.add(pair)
                    if entries[first].person_id != entries[second].person_id:
                        yield entries[first], entries[second]


def _keys(entry: Entry) -> Iterator[Hashable]:
    """Say where an entry can be met: a misspelt part still leaves a key of the others."""
    for name in entry.spellings:
        yield "whole", name.whole
        yield "initial", name.surname_sound, name.initial
        if name.given_sound and name.father_sound:
            yield "father", name.given_sound, name.father_sound
        for place in (*entry.posts, *entry.bodies):
            yield "given", name.given_sound, place
            yield "surname", name.surname_sound, place
    for phone in entry.phones:
        yield "phone", phone
