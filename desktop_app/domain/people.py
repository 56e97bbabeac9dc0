"""People, the posts they hold, and the forms of their names."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.contacts import check_email
from desktop_app.domain.errors import NameMissingError, PeriodReversedError, TextTooLongError
from desktop_app.domain.languages import PAPER_LANGUAGES, Case, Language, NameOrder, Sex

NAME_LIMIT = 120
TEXT_LIMIT = 2_000


@dataclass(frozen=True, slots=True)
class FullName:
    """A name as it was typed, part by part."""

    surname: str
    given_name: str = ""
    patronymic: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """Return the parts that are filled in, surname first."""
        return tuple(part for part in (self.surname, self.given_name, self.patronymic) if part)

    def ordered(self, order: NameOrder) -> str:
        """Return the whole name with the surname where ``order`` puts it."""
        if order is NameOrder.SURNAME_FIRST:
            return str(self)
        return " ".join(part for part in (self.given_name, self.patronymic, self.surname) if part)

    def __str__(self) -> str:
        return " ".join(self.parts)


def spelt_in(language: Language, name: FullName, name_kk: FullName) -> FullName:
    """Return the spelling for ``language``; an empty part of ``name_kk`` means "the same"."""
    if language is not Language.KK:
        return name
    return FullName(
        name_kk.surname or name.surname,
        name_kk.given_name or name.given_name,
        name_kk.patronymic or name.patronymic,
    )


class Consent(StrEnum):
    """Whether a person agreed that the commission keeps these data."""

    UNKNOWN = "unknown"
    WRITTEN = "written"
    SPOKEN = "spoken"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Group:
    """A list of people under a name of the user's own, e.g. the jury of a contest."""

    id: UUID
    name_kk: str
    name_ru: str

    def name(self, language: Language) -> str:
        """Return the name in ``language``, else in the other one."""
        return (self.name_kk if language is Language.KK else self.name_ru) or self.name_ru or self.name_kk


@dataclass(frozen=True, slots=True)
class Category:
    """A category of attendees, e.g. precinct commissions."""

    id: UUID
    name_kk: str
    name_ru: str
    order: int = 0


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that people work for."""

    id: UUID
    name_kk: str
    name_ru: str


@dataclass(frozen=True, slots=True)
class Position:
    """A post that a person holds for a time; papers use the one valid on their date."""

    id: UUID
    person_id: UUID
    post_kk: str = ""
    post_ru: str = ""
    organisation_id: UUID | None = None
    category_id: UUID | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def post(self, language: Language) -> str:
        """Return the wording of the post in ``language``."""
        return self.post_kk if language is Language.KK else self.post_ru

    def valid_on(self, day: date) -> bool:
        """Tell whether the post is held on ``day`` (both ends included)."""
        started = self.valid_from is None or self.valid_from <= day
        return started and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the commission invites, thanks or lists.

    ``name`` is the spelling used in Russian papers and in the window; ``name_kk`` is the Kazakh
    spelling where it differs, part by part (an empty part means "the same"). Whoever is
    ``blocked`` stands in no list, no choice and no export; ``merged_into`` is who the entry
    turned out to be.
    """

    id: UUID
    name: FullName
    name_kk: FullName = FullName("")
    sex: Sex = Sex.UNKNOWN
    phone: str = ""
    email: str = ""
    notes: str = ""
    consent: Consent = Consent.UNKNOWN
    consent_on: date | None = None
    blocked: bool = False
    merged_into: UUID | None = None

    def name_in(self, language: Language) -> FullName:
        """Return the spelling for a paper in ``language``."""
        return spelt_in(language, self.name, self.name_kk)

    def languages_spelt_otherwise(self, before: "Person") -> tuple[Language, ...]:
        """Return the paper languages in which forms of the name ``before`` no longer hold."""
        return tuple(
            language
            for language in PAPER_LANGUAGES
            if self.name_in(language) != before.name_in(language)
            or (language is Language.RU and self.sex is not before.sex)
        )


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A line of the table of people: what it shows, nothing more."""

    id: UUID
    name: str
    post: str
    category: str
    organisation: str
    last_award_on: date | None = None
    phone: str = ""
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class PersonFound:
    """A line that a search has found; ``score`` is 100 for the best, less for what fits less."""

    row: PersonRow
    score: int


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which people a list shows; ``blocked`` shows the blocked ones, and only them.

    ``thanked`` tells whether somebody was ever thanked, ``present`` whether somebody came to the meeting
    ``meeting_id``; ``None`` means that it does not matter.
    """

    text: str = ""
    category_id: UUID | None = None
    organisation_id: UUID | None = None
    group_id: UUID | None = None
    thanked: bool | None = None
    consent: Consent | None = None
    blocked: bool = False
    meeting_id: UUID | None = None
    present: bool | None = None


class PeopleOrder(StrEnum):
    """By what the table of people is sorted."""

    BEST = "best"
    NAME = "name"
    POST = "post"
    CATEGORY = "category"
    ORGANISATION = "organisation"
    LAST_AWARD = "last_award"


@dataclass(frozen=True, slots=True)
class ConfirmedForm:
    """A form of a name or of a post that a person has looked at and confirmed."""

    language: Language
    case: Case
    form: str
    order: NameOrder = NameOrder.SURNAME_FIRST


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Everything that the card of a person shows, and that a form saves as one record."""

    person: Person
    positions: tuple[Position, ...] = ()
    forms: tuple[ConfirmedForm, ...] = ()
    groups: tuple[UUID, ...] = ()


def check_person(person: Person) -> Person:
    """Check a person before it is stored.

    Raises:
        NameMissingError: No surname and no given name.
        TextTooLongError: A part of the name or the notes are longer than the limit.
        EmailWrongError: The e-mail address cannot be one.
    """
    if not (person.name.surname.strip() or person.name.given_name.strip()):
        raise NameMissingError
    for part in (*person.name.parts, *person.name_kk.parts, person.phone, person.email):
        _check_length(part, NAME_LIMIT)
    _check_length(person.notes, TEXT_LIMIT)
    check_email(person.email)
    return person


def check_named(*names: str) -> None:
    """Check that a record has a name in some language, and none that is too long.

    Raises:
        NameMissingError: No name at all.
        TextTooLongError: A name is longer than the limit.
    """
    if not any(name.strip() for name in names):
        raise NameMissingError
    for name in names:
        _check_length(name, TEXT_LIMIT)


def check_position(position: Position) -> Position:
    """Check a post before it is stored.

    Raises:
        PeriodReversedError: The post ends before it begins.
        TextTooLongError: The wording is longer than the limit.
    """
    if position.valid_from and position.valid_to and position.valid_to < position.valid_from:
        raise PeriodReversedError(position.valid_from, position.valid_to)
    for wording in (position.post_kk, position.post_ru):
        _check_length(wording, TEXT_LIMIT)
    return position


def position_on(positions: tuple[Position, ...], day: date) -> Position | None:
    """Return the post valid on ``day``; of several, the one that began last."""
    held = [position for position in positions if position.valid_on(day)]
    return max(held, key=lambda position: position.valid_from or date.min, default=None)


def _check_length(text: str, limit: int) -> None:
    if len(text) > limit:
        raise TextTooLongError(len(text), limit)
