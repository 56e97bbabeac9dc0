"""Entries as they are compared: people of the register and rows of a list in one shape, and how two of them stand."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from rapidfuzz.fuzz import token_set_ratio

from desktop_app.domain.lists import Evidence, KnownPerson, ListedPerson
from desktop_app.domain.people import FullName
from desktop_app.i18n.bodies import body_key
from desktop_app.i18n.phones import phone_keys
from desktop_app.i18n.post_wordings import is_one_seat, post_key
from desktop_app.i18n.spellings import Likeness, Resemblance, Spelling, compare, spelling

_NEARLY_ONE_POST = 92
_ALL_ALIKE = 4
_HEADS_APART = frozenset({"зам", "член", "пред", "секретарь", "помощник", "советник", "аким", "дир", "рук"})


class Relation(Enum):
    """How the posts or the phones of two entries stand to each other."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody as entries are compared; of the register (``person_id``), or a ``row`` of the list."""

    spellings: tuple[Spelling, ...]
    posts: frozenset[str]
    bodies: frozenset[str]
    phones: frozenset[str]
    person_id: UUID | None = None
    entry_id: UUID | None = None
    row: int = 0


@dataclass(frozen=True, slots=True)
class Likely:
    """Why an entry is somebody, and whether for sure; a higher ``rank`` is nearer.

    ``identical`` entries say the same in everything, so that it does not matter which is meant.
    """

    sure: bool
    rank: int
    evidence: tuple[Evidence, ...]
    identical: bool = False


@dataclass(frozen=True, slots=True)
class _Standing:
    """How two entries stand to each other: names, posts, phones, organisations; ``posted`` of them have a post."""

    near: Resemblance
    posts: Relation
    phones: Relation
    bodies: Relation
    whole: bool
    seat: bool
    posted: int

    @property
    def rank(self) -> int:
        """Return a number that is higher for the likelier."""
        post = self.posts is Relation.SAME
        return self.near.score + 100 * (self.phones is Relation.SAME) + 60 * post + 40 * self.seat

    @property
    def surely(self) -> bool:
        """Tell whether nobody needs to be asked."""
        if not self.near.same:
            return False
        if Relation.SAME in {self.posts, self.phones}:
            return True
        if Relation.OTHER in {self.posts, self.phones}:
            return False
        return self.whole or self.posted != 1

    @property
    def perhaps(self) -> bool:
        """Tell whether it is worth asking."""
        if self.phones is Relation.SAME:
            return True
        if Likeness.MISSING in {self.near.surname, self.near.given} and not self.near.same:
            return False
        if self.seat:
            return True
        judged = {Relation.SAME: self._in_one_post, Relation.OTHER: self._in_other_posts}
        return judged.get(self.posts, self._without_post)()

    @property
    def faintly(self) -> bool:
        """Tell whether nothing but the language of the patronymic and the post differ: Ерлановна, Ерланқызы."""
        near = self.near
        one_name = {near.surname, near.given} == {Likeness.EQUAL} and near.patronymic is Likeness.SOUNDS
        return one_name and self.whole and self.posts is Relation.OTHER and self.phones is Relation.UNKNOWN

    def _in_one_post(self) -> bool:
        """Judge two in a post that many hold: deputies, teachers."""
        if self.near.misspelt:
            sure_of_surname = self.whole or self.near.surname is not Likeness.MISSPELT
            return self.bodies is Relation.SAME and self.phones is not Relation.OTHER and sure_of_surname
        short = self.near.initials or self.near.shorter
        return not (short and self.phones is Relation.OTHER and self.bodies is not Relation.SAME)

    def _in_other_posts(self) -> bool:
        return self.near.same and self.whole and self.phones is Relation.UNKNOWN

    def _without_post(self) -> bool:
        if self.near.same:
            return True
        if Relation.OTHER in {self.phones, self.bodies}:
            return False
        if self.near.misspelt:
            return self.whole
        return not self.near.initials or not self.posted

    def evidence(self) -> Iterator[Evidence]:
        """Tell what speaks for one person, and what against."""
        near = self.near
        if near.same:
            yield Evidence.SAME_NAME
        elif near.initials:
            yield Evidence.INITIALS
        elif near.shorter:
            yield Evidence.SHORTER_NAME
        if not near.same and (near.misspelt or Likeness.SOUNDS in {near.surname, near.given, near.patronymic}):
            yield Evidence.SIMILAR_NAME
        if self.posts is not Relation.UNKNOWN:
            yield Evidence.SAME_POST if self.posts is Relation.SAME else Evidence.OTHER_POST
        if self.bodies is Relation.SAME:
            yield Evidence.SAME_ORGANISATION
        if self.phones is not Relation.UNKNOWN:
            yield Evidence.SAME_PHONE if self.phones is Relation.SAME else Evidence.OTHER_PHONE


def listed_entry(person: ListedPerson, russian: Callable[[str], str]) -> Entry:
    """Return a row as it is compared; ``russian`` words a post in Russian."""
    names = [person.repaired or person.name]
    return Entry(
        _spellings(names),
        _posts([person.post], russian),
        _bodies([person.organisation]),
        phone_keys(person.phone),
        row=person.row,
    )


def known_entry(known: KnownPerson, russian: Callable[[str], str]) -> Entry:
    """Return an entry of the register as it is compared."""
    return Entry(
        _spellings(known.names),
        _posts(known.posts, russian),
        _bodies(known.organisations),
        phone_keys(known.phone),
        person_id=known.person_id,
        entry_id=known.entry_id,
    )


def judge(one: Entry, other: Entry, *, faintly: bool = False) -> Likely | None:
    """Tell whether two entries are one person, surely or perhaps; nothing when they are two.

    With ``faintly`` also those who may be one only in that somebody may have changed the post.
    """
    near = _nearest(one, other)
    if near is None:
        return None
    posts, seat = post_relation(one, other)
    standing = _Standing(
        near,
        posts,
        _relation(one.phones, other.phones),
        _relation(one.bodies, other.bodies),
        whole=all(any(name.is_whole for name in entry.spellings) for entry in (one, other)),
        seat=seat,
        posted=bool(one.posts) + bool(other.posts),
    )
    if not (standing.surely or standing.perhaps or (faintly and standing.faintly)):
        return None
    alike = _alikeness(one, other)
    return Likely(standing.surely, standing.rank + alike, tuple(standing.evidence()), identical=alike == _ALL_ALIKE)


def _alikeness(one: Entry, other: Entry) -> int:
    """Count in how much two entries say the very same, or both nothing."""
    said = ("spellings", "posts", "bodies", "phones")
    return sum(getattr(one, field) == getattr(other, field) for field in said)


def post_relation(one: Entry, other: Entry) -> tuple[Relation, bool]:
    """Tell whether two entries hold one post, and whether only one person at a time can hold it."""
    if not (one.posts and other.posts):
        return Relation.UNKNOWN, False
    common = one.posts & other.posts
    if any(map(is_one_seat, common)):
        return Relation.SAME, True
    apart = bool(one.bodies and other.bodies) and not _share_body(one.bodies, other.bodies)
    if common:
        return (Relation.OTHER, False) if apart else (Relation.SAME, False)
    alike = [
        mine for mine in one.posts for theirs in other.posts if _is_one_post(mine, theirs, one.bodies | other.bodies)
    ]
    if alike and not apart:
        return Relation.SAME, any(map(is_one_seat, alike))
    return Relation.OTHER, False


def _nearest(one: Entry, other: Entry) -> Resemblance | None:
    found = [near for mine in one.spellings for theirs in other.spellings if (near := compare(mine, theirs))]
    return max(found, key=lambda near: (near.same, near.score), default=None)


def _relation(one: frozenset[str], other: frozenset[str]) -> Relation:
    if not (one and other):
        return Relation.UNKNOWN
    return Relation.SAME if one & other or _share_body(one, other) else Relation.OTHER


def _share_body(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether a name of one organisation is a shorter form of the other's."""
    return any(_within(mine, theirs) or _within(theirs, mine) for mine in one for theirs in other)


def _within(short: str, long: str) -> bool:
    return set(short.split()) <= set(long.split())


def _is_one_post(mine: str, theirs: str, bodies: frozenset[str]) -> bool:
    one, other = set(mine.split()), set(theirs.split())
    if one & _HEADS_APART != other & _HEADS_APART or _digits(one) != _digits(other):
        within = (one <= other or other <= one) and one & _HEADS_APART == other & _HEADS_APART
        return within and _digits(one ^ other) <= {word for body in bodies for word in body.split()}
    return one <= other or other <= one or token_set_ratio(mine, theirs) >= _NEARLY_ONE_POST


def _digits(words: set[str]) -> set[str]:
    return {word for word in words if word.isdigit()}


def _spellings(names: Iterable[FullName]) -> tuple[Spelling, ...]:
    return tuple(dict.fromkeys(spelling(name) for name in names))


def _posts(posts: Iterable[str], russian: Callable[[str], str]) -> frozenset[str]:
    return frozenset(post_key(russian(post) or post) for post in posts if post)


def _bodies(bodies: Iterable[str]) -> frozenset[str]:
    return frozenset(key for body in bodies if body and (key := body_key(body)))
