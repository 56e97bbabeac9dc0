"""Batches of letters: who may be thanked, forms confirmed one by one or together, and which letters are made."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop_app.domain.awards import LetterWording, NewLetter
from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.forms import FormField
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Case, Language, NameOrder
from desktop_app.domain.people import ConfirmedForm, PeopleFilter, PeopleOrder
from desktop_app.services.changes import Changes
from desktop_app.services.composing import Recipient, asked_name, case_of
from desktop_app.services.records import letter_records, recipients, whom
from desktop_app.storage import awards, people, people_forms, people_listing
from desktop_app.storage.database import Database, Unit


@dataclass(frozen=True, slots=True)
class Candidates:
    """Who is looked for: a filter of people, and those only who were not awarded since a day."""

    people: PeopleFilter
    not_since: date | None = None


@dataclass(frozen=True, slots=True)
class FormPlace:
    """A form in a letter: of the name or of the post, in one language."""

    letter: NewLetter
    language: Language
    field: FormField


class Batches:
    """What a batch of letters needs beside composing, checking and issuing."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def candidates(self, wanted: Candidates) -> list[UUID]:
        """List who may be thanked: best first where a text is looked for, else by name."""
        order = PeopleOrder.BEST if wanted.people.text.strip() else PeopleOrder.NAME
        today = self._clock.today()
        with self._database.reading() as unit:
            found = list(people_listing.ids(unit.session, wanted.people, today, order=order))
            if wanted.not_since is None:
                return found
            rows = people.rows(unit.session, found, Language.RU, today)
        since = wanted.not_since
        return [row.id for row in rows if row.last_award_on is None or row.last_award_on < since]

    def in_order(self, person_ids: Collection[UUID]) -> list[UUID]:
        """Return people in the order of their names, as their letters are numbered; who is gone is left out."""
        wanted, today = set(person_ids), self._clock.today()
        with self._database.reading() as unit:
            named = people_listing.ids(unit.session, PeopleFilter(), today, order=PeopleOrder.NAME)
            ordered = [one for one in named if one in wanted]
            rest = [one for one in dict.fromkeys(person_ids) if one not in set(ordered)]
            return [*ordered, *(row.id for row in people.rows(unit.session, rest, Language.RU, today))]

    def confirm(self, places: Sequence[FormPlace]) -> list[FormPlace]:
        """Keep the forms that stand in letters with their people and posts, as somebody has looked at them.

        Returned are those that a card can keep: not the plain name, nor a post of somebody without one.

        Raises:
            RecordGoneError: A person is gone.
        """
        name, kept = StepName(N_("Confirm forms: {count}"), {"count": str(len(places))}), []
        with self._database.writing(name) as unit:
            found = recipients(unit, [whom(place.letter) for place in places])
            for place, recipient in zip(places, found, strict=True):
                if len(places) == 1:
                    unit.name = StepName(N_("Confirm a form of {name}"), {"name": recipient.name(place.language)})
                if _keep(unit, place, recipient):
                    kept.append(place)
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)
        return kept

    def preview(self, letter: NewLetter, language: Language, number: str) -> bytes:
        """Draw a letter as PDF with the number that it is going to take; no record is made.

        Raises:
            RuleError: The letter cannot be drawn.
        """
        from desktop_app.services import issuing  # noqa: PLC0415  (drawing is imported only when used)

        with self._database.reading(files=True) as unit:
            records = letter_records(unit, [letter])[0]
        wording = letter.wording(language)
        if wording is None:
            raise RecordGoneError("paper")
        return issuing.draft(records, wording, number, self._clock.today())

    def made(self, letter_ids: Collection[UUID]) -> set[UUID]:
        """Return which letters became awards already, as after a crash between numbering and keeping the draft."""
        with self._database.reading() as unit:
            return set(awards.known(unit.session, list(letter_ids)))


def _keep(unit: Unit, place: FormPlace, recipient: Recipient) -> bool:
    wording = place.letter.wording(place.language)
    form = _confirmed(wording, place.field) if wording is not None else None
    if form is None:
        return False
    if place.field is FormField.PERSON:
        if place.letter.person_id is not None:
            people.confirm(unit.session, place.letter.person_id, form)
        return place.letter.person_id is not None
    if recipient.position is not None:
        people_forms.keep_post(unit.session, recipient.position.id, form)
    return recipient.position is not None


def _confirmed(wording: LetterWording, of: FormField) -> ConfirmedForm | None:
    """Return the form of a wording as it is kept; ``None`` where the text asks for the plain name or for none."""
    form = wording.name_form if of is FormField.PERSON else wording.post_form
    case, asked = case_of(wording.text, of), asked_name(wording.text)
    if not form or case in (None, Case.NOMINATIVE):
        return None
    order = asked.order if asked and of is FormField.PERSON else NameOrder.SURNAME_FIRST
    return ConfirmedForm(wording.language, case, form, order)
