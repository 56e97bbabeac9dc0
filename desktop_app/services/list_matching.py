"""Who the rows of a list are: new, known, changed, or perhaps a second spelling of somebody."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from desktop_app.domain.errors import RuleError
from desktop_app.domain.identity import new_id
from desktop_app.domain.lists import (
    ColumnRole,
    FieldChange,
    KnownPerson,
    ListedPerson,
    ListRow,
    RowDoubt,
    RowKind,
    Twin,
)
from desktop_app.domain.people import Person, Position, check_person, check_position
from desktop_app.i18n.better_names import is_better
from desktop_app.i18n.phones import phone_keys
from desktop_app.i18n.post_wordings import PostBook
from desktop_app.i18n.spellings import Spelling, spelling
from desktop_app.services.list_entries import Entry, Likely, Relation, judge, known_entry, listed_entry, post_relation
from desktop_app.services.telling import PARTS, Tell, tell_nobody, told

_MOST_COMPARED = 200
_KEPT_LETTERS = 2


@dataclass(slots=True)
class _Somebody:
    """Everything that is known of one person, the merged entries included."""

    known: KnownPerson
    posts: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)
    phone_after: str = ""
    seen: bool = False

    def see(self, changes: Sequence[FieldChange]) -> None:
        """Note that the list has named this person, and what it changes: another row adds to that."""
        self.seen = True
        for change in changes:
            if change.role is ColumnRole.PHONE:
                self.phone_after = change.after
                self.phones |= phone_keys(change.after)

    @property
    def phone(self) -> str:
        """Return the phone that the card will have after the rows before."""
        return self.phone_after or self.known.phone

    @property
    def entry(self) -> Entry:
        """Return all of it as one entry."""
        return Entry((), frozenset(self.posts), frozenset(self.bodies), frozenset(self.phones))


class Matching:
    """Compares the rows of one list with the register and with each other; similar names meet, never all with all."""

    def __init__(
        self, people: Sequence[KnownPerson], listed: Sequence[ListedPerson], book: PostBook, tell: Tell = tell_nobody
    ) -> None:
        self._book = book
        self._tell = tell
        self._refused = {person.row: refused for person in listed if (refused := refusal(person))}
        taken = (person for person in told(listed, tell, 2, PARTS) if person.row not in self._refused)
        self._entries = {person.row: listed_entry(person, self._russian) for person in taken}
        self._listed = {person.row: person for person in listed}
        self._meeting: defaultdict[Hashable, list[Entry]] = defaultdict(list)
        self._said: set[Entry] = set()
        self._somebodies: dict[UUID, _Somebody] = {}
        self._take_in(people)

    def rows(self) -> list[ListRow]:
        """Return every row with what it is."""
        found = []
        for number, person in told(list(self._listed.items()), self._tell, 4, PARTS):
            if number in self._refused:
                found.append(ListRow(person, RowKind.REFUSED, refused=self._refused[number]))
                continue
            entry = self._entries[number]
            found.append(self._row(person, entry))
            self._meet(entry)
        return found

    def _russian(self, post: str) -> str:
        return self._book.wording(post).ru

    def _take_in(self, people: Sequence[KnownPerson]) -> None:
        """Take those of the register in whom some row could be interested."""
        wanted = {key for entry in self._entries.values() for key in _rough_keys(entry.spellings, entry.phones)}
        looked = told(people, self._tell, 3, PARTS)
        near = {known.person_id for known in looked if not wanted.isdisjoint(_rough_known(known))}
        roots = {known.entry_id: known for known in people if known.entry_id == known.person_id}
        for known in people:
            if known.person_id in near:
                entry = known_entry(known, self._russian)
                self._meet(entry)
                root = roots.get(known.person_id, known)
                somebody = self._somebodies.setdefault(known.person_id, _Somebody(root))
                somebody.posts |= entry.posts
                somebody.bodies |= entry.bodies
                somebody.phones |= entry.phones

    def _meet(self, entry: Entry) -> None:
        if entry.person_id is None:
            said = replace(entry, row=0)
            if said in self._said:
                return  # whoever is like this row is like the earlier one that says the same
            self._said.add(said)
        for key in set(_keys(entry)):
            self._meeting[key].append(entry)

    def _row(self, person: ListedPerson, entry: Entry) -> ListRow:
        likely = self._likely(entry)
        if not likely:
            return ListRow(person, RowKind.NEW)
        best, other = likely[0]
        if other.person_id is None:
            return ListRow(person, RowKind.DOUBTFUL, twin=self._twin_row(best, other.row))
        somebody = self._somebodies[other.person_id]
        near = [(judged, rival) for judged, rival in likely if judged.sure and judged.rank == best.rank]
        rivals = {rival.person_id for judged, rival in near if rival.person_id and not judged.identical}
        twin = Twin(
            str(somebody.known.names[0]),
            next(iter(somebody.known.posts), ""),
            best.evidence,
            person_id=other.person_id,
        )
        if not best.sure or len(rivals) > 1:
            changes = (*_better(person, somebody), *_changes(person, entry, somebody, second=True))
            return ListRow(person, RowKind.DOUBTFUL, twin, changes)
        changes = (*_better(person, somebody), *_changes(person, entry, somebody, second=somebody.seen))
        somebody.see(changes)
        return ListRow(person, RowKind.CHANGED if changes else RowKind.KNOWN, twin, changes)

    def _likely(self, entry: Entry) -> list[tuple[Likely, Entry]]:
        """Return who the entry may be, the likeliest first; the register before the list, what is sure before all."""
        met = {id(other): other for key in _asked(entry) for other in self._meeting[key][:_MOST_COMPARED]}
        found = [(likely, other) for other in met.values() if (likely := judge(entry, other))]
        found.sort(
            key=lambda one: (one[0].sure and one[1].person_id is not None, one[0].rank, one[1].row == 0), reverse=True
        )
        return found

    def _twin_row(self, likely: Likely, row: int) -> Twin:
        twin = self._listed[row]
        return Twin(str(twin.repaired or twin.name), twin.post, likely.evidence, row=row)


def refusal(person: ListedPerson) -> str:
    """Return the class of the rule that keeps a row out, nothing where it can be written."""
    name = person.repaired or person.name
    if not any(letter.isalpha() for letter in str(name)):
        return "NameMissingError"
    identity = new_id()
    try:
        check_person(Person(identity, name, phone=person.phone, email=person.email, notes=person.notes))
        check_position(Position(identity, identity, post_ru=person.post))
        check_position(Position(identity, identity, post_ru=person.organisation))
        check_position(Position(identity, identity, post_ru=person.category))
    except RuleError as refused:
        return type(refused).__name__
    return ""


def _better(person: ListedPerson, somebody: _Somebody) -> Iterator[FieldChange]:
    name, before = person.repaired or person.name, somebody.known.names[0]
    if is_better(name, before):
        yield FieldChange(ColumnRole.NAME, str(before), str(name))


def _changes(person: ListedPerson, entry: Entry, somebody: _Somebody, *, second: bool) -> Iterator[FieldChange]:
    """Tell what a row says otherwise than the card; a second spelling adds its phone to the one that is there."""
    known = somebody.known
    if person.phone and RowDoubt.PHONE not in person.doubts and not phone_keys(person.phone) <= somebody.phones:
        after = f"{somebody.phone}, {person.phone}" if second and somebody.phone else person.phone
        yield FieldChange(ColumnRole.PHONE, somebody.phone, after)
    if person.email and person.email.casefold() != known.email.casefold():
        yield FieldChange(ColumnRole.EMAIL, known.email, person.email)
    other_post = person.post and post_relation(entry, somebody.entry)[0] is not Relation.SAME
    if other_post:
        yield FieldChange(ColumnRole.POST, next(iter(known.posts), ""), person.post)
    if person.organisation and not entry.bodies <= somebody.bodies:
        yield FieldChange(ColumnRole.ORGANISATION, next(iter(known.organisations), ""), person.organisation)


def _keys(entry: Entry) -> Iterator[Hashable]:
    """Say where an entry can be met."""
    for name in entry.spellings:
        yield "whole", name.whole
        yield "initial", name.surname_sound, name.initial, bool(entry.posts)
        if name.given_sound and name.father_sound:
            yield "father", name.given_sound, name.father_sound, bool(entry.posts)
        for place in (*entry.posts, *entry.bodies):
            yield "surname", name.surname_sound, place
            yield "given", name.given_sound, place
            for number in place.split():
                if number.isdigit():
                    yield "number", name.surname_sound, number
    for phone in entry.phones:
        yield "phone", phone


def _asked(entry: Entry) -> Iterator[Hashable]:
    """Say where an entry looks for others: those without a post may be anybody of their name."""
    for key in _keys(entry):
        if isinstance(key, tuple) and key[0] in {"initial", "father"}:
            yield (*key[:-1], False)
            if not entry.posts:
                yield (*key[:-1], True)
        else:
            yield key


def _rough_keys(names: Iterable[Spelling], phones: Iterable[str]) -> Iterator[Hashable]:
    """Say by what somebody could be of interest at all: a slip in the surname leaves its beginning or its end."""
    for name in names:
        yield name.surname_sound
        yield name.whole
        yield name.given_sound, name.surname_sound[:_KEPT_LETTERS]
        yield name.given_sound, "", name.surname_sound[-_KEPT_LETTERS:]
    yield from phones


def _rough_known(known: KnownPerson) -> Iterator[Hashable]:
    return _rough_keys(map(spelling, known.names), phone_keys(known.phone) if known.phone else ())
