"""A list on its way into the register: cards made and changed, second entries merged, organisations found or made."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language, Sex
from desktop_app.domain.lists import Choice, ColumnRole, Evidence, ListedPerson, ListResult, RowKind
from desktop_app.domain.people import Category, FullName, Organisation, Person, PersonCard, Position, check_person
from desktop_app.i18n.better_names import better, spelt, spelt_as
from desktop_app.i18n.bodies import body_key, body_name
from desktop_app.i18n.categories import category_named
from desktop_app.i18n.names import guess_sex, sex_of_given_name
from desktop_app.i18n.phones import phone_keys
from desktop_app.i18n.post_wordings import PostBook
from desktop_app.i18n.spellings import spelling
from desktop_app.services.list_settling import Fate, Settled
from desktop_app.services.telling import Tell, tell_nobody, told

_UNMISTAKABLE = {Evidence.SAME_POST, Evidence.SAME_PHONE}


@dataclass(frozen=True, slots=True)
class Register:
    """What a list finds in the register: organisations, categories, and the phrase book."""

    organisations: Sequence[Organisation]
    categories: Sequence[Category]
    book: PostBook
    today: date


@dataclass(frozen=True, slots=True)
class Writing:
    """Everything that one import writes."""

    new: tuple[PersonCard, ...]
    merged: tuple[PersonCard, ...]
    changed: tuple[PersonCard, ...]
    organisations: tuple[Organisation, ...]
    categories: tuple[Category, ...]
    distinct: tuple[tuple[UUID, UUID], ...]
    result: ListResult


class ListWriter:
    """Turns settled rows into cards."""

    def __init__(self, register: Register, known: Mapping[UUID, PersonCard]) -> None:
        self._register = register
        self._known = known
        self._bodies = {body_key(name): one.id for one in register.organisations for name in (one.name_kk, one.name_ru)}
        self._bodies.pop("", None)
        self._categories = list(register.categories)
        self._new_bodies: list[Organisation] = []
        self._new_categories: list[Category] = []
        self._cards: dict[int, PersonCard] = {}
        self._changed: dict[UUID, PersonCard] = {}
        self._merged: list[PersonCard] = []
        self._distinct: list[tuple[UUID, UUID]] = []
        self._of_row: dict[int, UUID] = {}

    def write(self, settled: Sequence[Settled], tell: Tell = tell_nobody) -> Writing:
        """Turn the rows into what is written, and count them.

        Raises:
            NameMissingError: A row whose name was replaced by nothing.
            TextTooLongError: A row whose name was replaced by one that is too long.
        """
        for one in told(settled, tell, 1, 2):
            if one.fate is Fate.ADDED:
                self._add(one)
            elif one.fate is Fate.SECOND:
                self._merge(one)
            elif one.fate is Fate.KNOWN:
                self._know(one)
        fates = [one.fate for one in settled]
        return Writing(
            new=tuple(self._cards.values()),
            merged=tuple(self._merged),
            changed=tuple(self._changed.values()),
            organisations=tuple(self._new_bodies),
            categories=tuple(self._new_categories),
            distinct=tuple(self._distinct),
            result=ListResult(
                added=fates.count(Fate.ADDED),
                changed=len(self._changed),
                known=fates.count(Fate.KNOWN),
                second=fates.count(Fate.SECOND),
                skipped=fates.count(Fate.LEFT_OUT),
                people=tuple(dict.fromkeys(self._of_row.values())),
            ),
        )

    def _add(self, one: Settled) -> None:
        listed = one.row.person
        person = self._person(listed, _name(one))
        self._cards[listed.row] = PersonCard(person, self._positions(person.id, listed))
        self._of_row[listed.row] = person.id
        twin = one.row.twin
        if one.decision.choice is Choice.ADD and twin is not None:
            other = twin.person_id or self._of_row.get(twin.row)
            if other is not None:
                self._distinct.append((person.id, other))

    def _merge(self, one: Settled) -> None:
        listed, name = one.row.person, _name(one)
        first = self._cards[one.root] if one.root else self._card(one.person_id)
        root = first.person.id
        after = self._with_details(first, listed, name) if one.decision.take_changes else first
        if one.root:
            self._cards[one.root] = after
        else:
            self._change(first, after)
        self._of_row[listed.row] = root
        self._remember(one, name, root)
        self._remember_name(first, after)

    def _know(self, one: Settled) -> None:
        assert one.person_id is not None  # noqa: S101  (somebody known has an identity)
        listed, name = one.row.person, _name(one)
        self._of_row[listed.row] = one.person_id
        if (one.row.changes or one.row.kind is RowKind.DOUBTFUL) and one.decision.take_changes:
            card = self._card(one.person_id)
            after = self._with_changes(card, one, name)
            self._change(card, after)
            self._remember_name(card, after)
        if one.row.kind is RowKind.DOUBTFUL:
            self._remember(one, name, one.person_id)

    def _card(self, person_id: UUID | None) -> PersonCard:
        assert person_id is not None  # noqa: S101  (who is not new is known)
        return self._changed.get(person_id) or self._known[person_id]

    def _change(self, before: PersonCard, after: PersonCard) -> None:
        if after != before:
            self._changed[after.person.id] = after

    def _remember(self, one: Settled, name: FullName, root: UUID) -> None:
        """Keep a second spelling as an entry merged into the first, so that the next list is understood at once."""
        evidence = set(one.row.twin.evidence) if one.row.twin else set()
        if Evidence.SAME_NAME in evidence and evidence & _UNMISTAKABLE:
            return
        person = replace(self._person(one.row.person, name), merged_into=root)
        self._merged.append(PersonCard(person, self._positions(person.id, one.row.person)))

    def _remember_name(self, before: PersonCard, after: PersonCard) -> None:
        """Keep the shorter name that a fuller one has taken the place of; one that compares the same is not needed."""
        kept = (after.person.name, after.person.name_in(Language.KK))
        if spelling(before.person.name) in map(spelling, kept):
            return
        person = replace(before.person, id=new_id(), merged_into=after.person.id)
        posts = tuple(replace(post, id=new_id(), person_id=person.id) for post in before.positions)
        self._merged.append(PersonCard(person, posts))

    def _person(self, listed: ListedPerson, name: FullName) -> Person:
        person = Person(new_id(), name, sex=_sex(str(name)), phone=listed.phone, email=listed.email, notes=listed.notes)
        return check_person(person)

    def _positions(self, person_id: UUID, listed: ListedPerson, since: date | None = None) -> tuple[Position, ...]:
        if not (listed.post or listed.organisation or listed.category):
            return ()
        wording = self._register.book.wording(listed.post)
        position = Position(
            new_id(),
            person_id,
            post_kk=wording.kk,
            post_ru=wording.ru,
            organisation_id=self._organisation(listed.organisation),
            category_id=self._category(listed.category),
            valid_from=since,
        )
        return (position,)

    def _organisation(self, written: str) -> UUID | None:
        key = body_key(written)
        if not key:
            return None
        if key not in self._bodies:
            name = body_name(written)
            made = Organisation(new_id(), name.kk, name.ru)
            self._new_bodies.append(made)
            self._bodies[key] = made.id
        return self._bodies[key]

    def _category(self, named: str) -> UUID | None:
        if not named:
            return None
        found = category_named(named, self._categories)
        if found is None:
            order = max((one.order for one in self._categories), default=-1) + 1
            found = Category(new_id(), "", named, order)
            self._categories.append(found)
            self._new_categories.append(found)
        return found.id

    def _with_details(self, card: PersonCard, listed: ListedPerson, name: FullName) -> PersonCard:
        """Give a card what its second entry adds: a phone, the fuller name, what was not known."""
        person = _with_better_name(card.person, name)
        person = replace(
            person,
            sex=person.sex if person.sex is not Sex.UNKNOWN else _sex(str(person.name)),
            phone=_both_phones(person.phone, listed.phone),
            email=person.email or listed.email,
            notes=person.notes or listed.notes,
        )
        return replace(card, person=person, positions=card.positions or self._positions(person.id, listed))

    def _with_changes(self, card: PersonCard, one: Settled, name: FullName) -> PersonCard:
        """Give a card what the list says otherwise; an old post stays beside the new one."""
        said = {change.role: change.after for change in one.row.changes}
        person, positions = card.person, card.positions
        if one.decision.name is not None and ColumnRole.NAME in said:
            person = replace(person, name=name)
        elif ColumnRole.NAME in said or one.row.kind is RowKind.DOUBTFUL:
            person = _with_better_name(person, name)
        if ColumnRole.PHONE in said:
            person = replace(person, phone=said[ColumnRole.PHONE])
        if ColumnRole.EMAIL in said:
            person = replace(person, email=said[ColumnRole.EMAIL])
        if ColumnRole.POST in said:
            since = self._register.today if positions else None
            positions = (*positions, *self._positions(person.id, one.row.person, since))
        elif ColumnRole.ORGANISATION in said:
            positions = self._moved(positions, one.row.person, person.id)
        return replace(card, person=person, positions=positions)

    def _moved(self, positions: Sequence[Position], listed: ListedPerson, person_id: UUID) -> tuple[Position, ...]:
        if not positions:
            return self._positions(person_id, listed)
        last = max(positions, key=lambda one: one.valid_from or date.min)
        moved = replace(last, organisation_id=self._organisation(listed.organisation))
        return tuple(moved if one is last else one for one in positions)


def _with_better_name(person: Person, name: FullName) -> Person:
    found = better(spelt(person), spelt_as(name))
    return replace(person, name=found.ru, name_kk=found.kazakh_parts)


def _both_phones(first: str, second: str) -> str:
    if not second or (first and phone_keys(second) <= phone_keys(first)):
        return first
    return ", ".join(phone for phone in (first, second) if phone)


def _name(one: Settled) -> FullName:
    if one.decision.name is not None:
        return one.decision.name
    listed = one.row.person
    return listed.repaired if listed.repaired is not None and one.decision.repair else listed.name


def _sex(name: str) -> Sex:
    guessed = guess_sex(name)
    return guessed if guessed is not Sex.UNKNOWN else sex_of_given_name(name)


def is_renamed(person: Person, before: Person) -> bool:
    """Tell whether a name or the sex changes, so that forms of the name may be stale."""
    return (person.name, person.name_kk, person.sex) != (before.name, before.name_kk, before.sex)


def named_people(settled: Iterable[Settled]) -> set[UUID]:
    """Return everybody of the register whom the rows name."""
    return {one.person_id for one in settled if one.person_id is not None}


def wanted_cards(settled: Iterable[Settled]) -> list[UUID]:
    """Return whose cards are needed before anything can be written: of those who change, or get a second entry."""
    touched = (one for one in settled if one.row.changes or one.row.kind is RowKind.DOUBTFUL)
    return list(dict.fromkeys(one.person_id for one in touched if one.person_id is not None))
