"""Duplicates: entries that may be one person, told apart for good or made one."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.duplicates import DuplicatePair, MergeField, Merging, Side, united
from desktop_app.domain.errors import AlreadyMergedError, SameRecordError
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.domain.people import PersonCard, PersonRow, check_person
from desktop_app.i18n.merging import proposed
from desktop_app.i18n.post_wordings import PostBook
from desktop_app.services.changes import Changes
from desktop_app.services.resembling import resembling
from desktop_app.storage import distinct, known_people, merging, people, phrases
from desktop_app.storage.database import Database, Unit


class Duplicates:
    """Entries that may be one person."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def candidates(self, language: Language = Language.RU) -> list[DuplicatePair]:
        """List the pairs of entries that may be one person, the likeliest first.

        Pairs that were called different people, and whoever is blocked, are left out.
        """
        with self._database.reading() as unit:
            entries = known_people.everybody(unit.session)
            apart = distinct.pairs(unit.session)
            book = PostBook(phrases.book(unit.session))
        pairs = resembling(entries, lambda post: book.wording(post).ru)
        found = [pair for pair in pairs if frozenset((pair.one, pair.other)) not in apart]
        wanted = list({identity for pair in found for identity in (pair.one, pair.other)})
        with self._database.reading() as unit:
            rows = {row.id: row for row in people.rows(unit.session, wanted, language, self._clock.today())}
        return [
            DuplicatePair(
                _worded(rows[pair.one], language, book),
                _worded(rows[pair.other], language, book),
                pair.evidence,
                pair.score,
            )
            for pair in found
            if not (rows[pair.one].blocked or rows[pair.other].blocked)
        ]

    def different(self, one: UUID, other: UUID) -> None:
        """Remember that two entries are two people; the step can be undone.

        Raises:
            SameRecordError: Both are one entry.
            RecordGoneError: One of them is gone.
        """
        with self._database.writing(StepName("")) as unit:
            first, second = _two(unit, one, other)
            facts = {"name": str(first.person.name), "other": str(second.person.name)}
            unit.name = StepName(N_("{name} and {other} are different people"), facts)
            distinct.keep(unit.session, one, other)
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)

    def is_open(self, one: UUID, other: UUID) -> bool:
        """Tell whether two entries are both still there and were not merged: a list of pairs grows old."""
        with self._database.reading() as unit:
            there = people.cards(unit.session, [one, other])
        return len(there) == len({one, other}) and all(card.person.merged_into is None for card in there.values())

    def compare(self, survivor_id: UUID, other_id: UUID) -> Merging:
        """Return two cards side by side, with the choice that is proposed for each field.

        Raises:
            SameRecordError: Both are one entry.
            AlreadyMergedError: One of them was merged before.
            RecordGoneError: One of them is gone.
        """
        with self._database.reading() as unit:
            survivor, other = _two(unit, survivor_id, other_id)
        return Merging(survivor, other, proposed(survivor.person, other.person))

    def merge(self, survivor_id: UUID, other_id: UUID, choices: Mapping[MergeField, Side] | None = None) -> PersonCard:
        """Make two entries one in a single step that can be undone; return the card of the one that stays.

        A field without a choice is taken as ``compare`` proposes it. Posts and groups of both stay; the papers of the
        other entry keep the name of their day and stand in the history of the one that stays.

        Raises:
            SameRecordError: Both are one entry.
            AlreadyMergedError: One of them was merged before.
            RecordGoneError: One of them is gone.
            NameMissingError: The choices leave no name.
        """
        with self._database.writing(StepName("")) as unit:
            survivor, other = _two(unit, survivor_id, other_id)
            facts = {"name": str(survivor.person.name), "other": str(other.person.name)}
            unit.name = StepName(N_("Merge {name} and {other}"), facts)
            wanted = united(survivor, other, {**proposed(survivor.person, other.person), **(choices or {})})
            check_person(wanted.person)
            card = merging.merge(unit.session, survivor, other, wanted)
        self._changes.announce(Topic.PEOPLE, Topic.AWARDS, Topic.JOURNAL)
        return card


def _worded(row: PersonRow, language: Language, book: PostBook) -> PersonRow:
    """Return a line with its post in Kazakh for a Kazakh reader, where the phrase book knows it."""
    known = book.wording(row.post).kk if language is Language.KK and row.post else ""
    return replace(row, post=known) if known else row


def _two(unit: Unit, one: UUID, other: UUID) -> tuple[PersonCard, PersonCard]:
    if one == other:
        raise SameRecordError
    first, second = people.card(unit.session, one), people.card(unit.session, other)
    for card in (first, second):
        if card.person.merged_into is not None:
            raise AlreadyMergedError(str(card.person.name))
    return first, second
