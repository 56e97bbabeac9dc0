"""Who was awarded already: the same award within the kind's period, under this name or a similar one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from uuid import UUID

from desktop_app.domain.award_errors import AwardedRecentlyError, AwardedSimilarError, TwiceInBatchError
from desktop_app.domain.awards import Award
from desktop_app.domain.errors import RuleError
from desktop_app.i18n.post_wordings import PostBook
from desktop_app.services.composing import LetterRecords
from desktop_app.services.resembling import resembling
from desktop_app.storage import awards, distinct, known_people, merged, phrases
from desktop_app.storage.database import Unit

_MONTHS = 12
_LIKELY = 50

Found = tuple[UUID, RuleError]


def repeats(unit: Unit, records: Sequence[LetterRecords]) -> Iterator[Found]:
    """Yield for letters, by their identity, what was given already, or stands in another of these letters.

    Entries that somebody called different people are not compared.
    """
    by_kind: defaultdict[UUID, list[LetterRecords]] = defaultdict(list)
    for one in records:
        by_kind[one.kind.id].append(one)
    for same_kind in by_kind.values():
        given = _given(unit, same_kind)
        yield from _again(unit, same_kind, given)
        yield from _alike(unit, same_kind, given)


def months_between(earlier: date, later: date) -> int:
    """Return how many full months lie between two dates, in whichever order they are given."""
    first, last = min(earlier, later), max(earlier, later)
    return (last.year - first.year) * _MONTHS + last.month - first.month - (last.day < first.day)


def _given(unit: Unit, records: Sequence[LetterRecords]) -> list[Award]:
    """List the awards of the kind from the earliest date that can matter, the latest first."""
    months = records[0].kind.repeat_months
    if not months:
        return []
    first = min(one.letter.dated for one in records)
    year, month = divmod(first.year * _MONTHS + first.month - 1 - months, _MONTHS)
    own = {one.letter.id for one in records}
    since = awards.given_since(unit.session, records[0].kind.id, date(max(year, 1), month + 1, 1))
    return [award for award in since if award.id not in own]


def _again(unit: Unit, records: Sequence[LetterRecords], given: Sequence[Award]) -> Iterator[Found]:
    thanked = {one.letter.person_id for one in records if one.letter.person_id}
    roots = merged.survivors(unit.session, thanked)
    by_whom: defaultdict[UUID | None, list[Award]] = defaultdict(list)
    for award in given:
        known = award.person_id or award.organisation_id
        by_whom[roots.get(known, known) if known else None].append(award)
    met: set[UUID] = set()
    for one in records:
        letter, months = one.letter, one.kind.repeat_months
        whom = letter.person_id or letter.organisation_id
        if whom is None:
            continue
        last = next((award for award in by_whom[whom] if _within(award, one)), None)
        if last is not None:
            passed = months_between(last.dated, letter.dated)
            yield letter.id, AwardedRecentlyError(last.dated, last.number, passed, months)
        if whom in met:
            yield letter.id, TwiceInBatchError(_name(one))
        met.add(whom)


def _alike(unit: Unit, records: Sequence[LetterRecords], given: Sequence[Award]) -> Iterator[Found]:
    """Yield letters to people whose names resemble another one's: of an award, or of an earlier letter."""
    by_person = {one.letter.person_id: one for one in records if one.letter.person_id}
    awarded: dict[UUID, Award] = {}
    for award in given:
        if award.person_id:
            awarded.setdefault(award.person_id, award)
    apart = distinct.pairs(unit.session)
    places = {one.letter.id: place for place, one in enumerate(records)}
    book = PostBook(phrases.book(unit.session))
    entries = known_people.among(unit.session, {*by_person, *awarded} - {None})
    for pair in resembling(entries, lru_cache(None)(lambda post: book.wording(post).ru)):
        if pair.score < _LIKELY or frozenset((pair.one, pair.other)) in apart:
            continue
        one, other = by_person.get(pair.one), by_person.get(pair.other)
        if one and other:
            earlier, later = sorted((one, other), key=lambda found: places[found.letter.id])
            yield later.letter.id, TwiceInBatchError(_name(earlier))
        for found, whose in ((one, pair.other), (other, pair.one)):
            last = awarded.get(whose)
            if found and last and _within(last, found):
                yield found.letter.id, AwardedSimilarError(last.recipient, last.dated, last.number)


def _within(award: Award, records: LetterRecords) -> bool:
    return months_between(award.dated, records.letter.dated) < records.kind.repeat_months


def _name(records: LetterRecords) -> str:
    languages = [wording.language for wording in records.letter.wordings]
    return records.recipient.name(languages[-1]) if languages else ""
