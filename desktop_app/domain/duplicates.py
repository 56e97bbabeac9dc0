"""Two entries of one person: why they look like one, and what one card becomes of both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.languages import Case, Language, Sex
from desktop_app.domain.lists import Evidence
from desktop_app.domain.people import ConfirmedForm, Consent, FullName, Person, PersonCard, PersonRow, Position


class Side(StrEnum):
    """From which of two entries a field is taken."""

    SURVIVOR = "survivor"
    OTHER = "other"


class MergeField(StrEnum):
    """A field that is chosen when two entries become one."""

    SURNAME = "surname"
    GIVEN_NAME = "given_name"
    PATRONYMIC = "patronymic"
    SURNAME_KK = "surname_kk"
    GIVEN_NAME_KK = "given_name_kk"
    PATRONYMIC_KK = "patronymic_kk"
    SEX = "sex"
    PHONE = "phone"
    EMAIL = "email"
    NOTES = "notes"
    CONSENT = "consent"


NAME_FIELDS = {
    MergeField.SURNAME: MergeField.SURNAME_KK,
    MergeField.GIVEN_NAME: MergeField.GIVEN_NAME_KK,
    MergeField.PATRONYMIC: MergeField.PATRONYMIC_KK,
}


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two entries that may be one person, and what speaks for it and against it; ``score`` is 0 to 100."""

    one: PersonRow
    other: PersonRow
    evidence: tuple[Evidence, ...]
    score: int


@dataclass(frozen=True, slots=True)
class Merging:
    """Two cards side by side, with the choice that is proposed for each field."""

    survivor: PersonCard
    other: PersonCard
    choices: Mapping[MergeField, Side]

    @property
    def differing(self) -> tuple[MergeField, ...]:
        """Return the fields in which the cards differ, so that there is something to choose."""
        one, other = self.survivor.person, self.other.person
        return tuple(field for field in MergeField if value_of(one, field) != value_of(other, field))


def value_of(person: Person, field: MergeField) -> str:
    """Return what a person has in a field, empty for nothing; a Kazakh part is as Kazakh papers spell it."""
    spelt = person.name_in(Language.KK)
    values = {
        MergeField.SURNAME: person.name.surname,
        MergeField.GIVEN_NAME: person.name.given_name,
        MergeField.PATRONYMIC: person.name.patronymic,
        MergeField.SURNAME_KK: spelt.surname,
        MergeField.GIVEN_NAME_KK: spelt.given_name,
        MergeField.PATRONYMIC_KK: spelt.patronymic,
        MergeField.SEX: "" if person.sex is Sex.UNKNOWN else person.sex.value,
        MergeField.PHONE: person.phone,
        MergeField.EMAIL: person.email,
        MergeField.NOTES: person.notes,
        MergeField.CONSENT: "" if person.consent is Consent.UNKNOWN else person.consent.value,
    }
    return values[field]


def united(survivor: PersonCard, other: PersonCard, choices: Mapping[MergeField, Side]) -> PersonCard:
    """Return the one card that two become: fields as chosen, posts and groups of both, forms that still hold.

    A field without a choice is the survivor's. Whoever was blocked in one entry stays blocked.
    """
    person = _united_person(survivor.person, other.person, choices)
    return PersonCard(
        person,
        united_positions(person.id, survivor.positions, other.positions),
        _united_forms(person, survivor, other),
        tuple(sorted({*survivor.groups, *other.groups})),
    )


def united_positions(
    person_id: UUID, survivors: Sequence[Position], others: Sequence[Position]
) -> tuple[Position, ...]:
    """Return the posts of both; a post that both have is kept once, with what only the other entry knows of it."""
    kept = list(survivors)
    for other in others:
        place = next((place for place, one in enumerate(kept) if same_post(one, other)), None)
        if place is None:
            kept.append(replace(other, person_id=person_id))
        else:
            kept[place] = _completed(kept[place], other)
    return tuple(kept)


def same_post(one: Position, other: Position) -> bool:
    """Tell whether two posts are one: the same wording, no other organisation, no other time."""
    wordings = [(_plain(one.post_ru), _plain(other.post_ru)), (_plain(one.post_kk), _plain(other.post_kk))]
    known = [(first, second) for first, second in wordings if first and second]
    bodies = {one.organisation_id, other.organisation_id} - {None}
    times = {(one.valid_from, one.valid_to), (other.valid_from, other.valid_to)} - {(None, None)}
    return bool(known) and all(first == second for first, second in known) and len(bodies) < 2 and len(times) < 2  # noqa: PLR2004  (two that differ)


def _united_person(survivor: Person, other: Person, choices: Mapping[MergeField, Side]) -> Person:
    taken = {field: other if choices.get(field) is Side.OTHER else survivor for field in MergeField}
    told = {field: value_of(taken[field], field) for field in MergeField}
    name = FullName(*(told[field] for field in NAME_FIELDS))
    kazakh = (told[kk] if told[kk] != told[ru] else "" for ru, kk in NAME_FIELDS.items())
    return replace(
        survivor,
        name=name,
        name_kk=FullName(*kazakh),
        sex=taken[MergeField.SEX].sex,
        phone=told[MergeField.PHONE],
        email=told[MergeField.EMAIL],
        notes=told[MergeField.NOTES],
        consent=taken[MergeField.CONSENT].consent,
        consent_on=taken[MergeField.CONSENT].consent_on,
        blocked=survivor.blocked or other.blocked,
    )


def _united_forms(person: Person, survivor: PersonCard, other: PersonCard) -> tuple[ConfirmedForm, ...]:
    kept: dict[tuple[Language, Case], ConfirmedForm] = {}
    for card in (survivor, other):
        stale = person.languages_spelt_otherwise(card.person)
        for form in card.forms:
            if form.language not in stale:
                kept.setdefault((form.language, form.case), form)
    return tuple(kept.values())


def _completed(one: Position, other: Position) -> Position:
    timed = one if (one.valid_from, one.valid_to) != (None, None) else other
    return replace(
        one,
        post_kk=one.post_kk or other.post_kk,
        post_ru=one.post_ru or other.post_ru,
        organisation_id=one.organisation_id or other.organisation_id,
        category_id=one.category_id or other.category_id,
        valid_from=timed.valid_from,
        valid_to=timed.valid_to,
    )


def _plain(wording: str) -> str:
    return " ".join(wording.casefold().split())
