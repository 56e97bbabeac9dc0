"""People: found, shown, saved and deleted, with the forms of their names."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import AlreadyMergedError, RecordInUseError
from desktop_app.domain.forms import NameSuggestion
from desktop_app.domain.identity import Identities
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Case, Language
from desktop_app.domain.people import (
    ConfirmedForm,
    Organisation,
    PeopleFilter,
    PeopleOrder,
    Person,
    PersonCard,
    PersonFound,
    PersonRow,
    check_named,
    check_person,
    check_position,
)
from desktop_app.i18n.posts import translate_post
from desktop_app.services.belonging import Belonging
from desktop_app.services.forms import suggest_name
from desktop_app.storage import awards, organisations, people, people_listing, phrases


class People(Belonging):
    """The people of the commission's work."""

    def ids(
        self, wanted: PeopleFilter | str = "", *, order: PeopleOrder = PeopleOrder.BEST, descending: bool = False
    ) -> Identities:
        """List the people of a filter, or those whom a text finds; best first where there is a text, else by name.

        Found are those who have for each word a name, a post, an organisation or a phone that
        begins with it; last those who have it with one letter wrong, a few where many are found.
        """
        with self._database.reading() as unit:
            return people_listing.ids(
                unit.session, _filter(wanted), self._clock.today(), order=order, descending=descending
            )

    def search(self, text: str, language: Language, most: int = 50) -> list[PersonFound]:
        """Return the lines of those whom a text finds, best first, with how well each fits."""
        with self._database.reading() as unit:
            return people_listing.search_people(unit.session, text, language, self._clock.today(), most)

    def rows(self, ids: Sequence[UUID], language: Language) -> list[PersonRow]:
        """Return the lines of the table for ``ids``, in their order; who has gone meanwhile is left out."""
        with self._database.reading() as unit:
            return people.rows(unit.session, ids, language, self._clock.today())

    def count(self, wanted: PeopleFilter | str = "") -> int:
        """Count the people of a filter, or everybody; whoever is blocked or was merged does not count."""
        with self._database.reading() as unit:
            return people_listing.count(unit.session, _filter(wanted), self._clock.today())

    def card(self, person_id: UUID) -> PersonCard:
        """Return everything about one person.

        Raises:
            RecordGoneError: Nobody has this identity.
        """
        with self._database.reading() as unit:
            return people.card(unit.session, person_id)

    def save(self, card: PersonCard, bodies: Sequence[Organisation] = ()) -> PersonCard:
        """Save a card whole, new or changed; forms of a name that has changed are dropped.

        ``bodies`` are organisations that the card names first; they are saved in the same step.

        Raises:
            EmailWrongError: The e-mail address cannot be one.
            NameMissingError: No surname and no given name.
            TextTooLongError: A part of the name, the notes or a post are too long.
            PeriodReversedError: A post ends before it begins.
            AlreadyMergedError: The entry was merged into another one meanwhile.
            BusyError: Another process is writing.
        """
        check_person(card.person)
        for position in card.positions:
            check_position(position)
        for body in bodies:
            check_named(body.name_kk, body.name_ru)
        facts = {"name": str(card.person.name)}
        with self._database.writing(StepName(N_("Add {name}"), facts)) as unit:
            before = people.person(unit.session, card.person.id)
            if before is not None:
                unit.name = StepName(N_("Change {name}"), facts)
                _refuse_if_merged(before)
            for body in bodies:
                organisations.save(unit.session, body)
            saved = people.save(unit.session, card)
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)
        return saved

    def save_all(self, cards: Sequence[PersonCard]) -> int:
        """Save many cards in one step, as an import does; tell how many.

        Raises:
            NameMissingError: A card without a name; nothing is saved.
            TextTooLongError: A text too long; nothing is saved.
            PeriodReversedError: A post ends before it begins; nothing is saved.
        """
        for card in cards:
            check_person(card.person)
            for position in card.positions:
                check_position(position)
        with self._database.writing(StepName(N_("Add people: {count}"), {"count": str(len(cards))})) as unit:
            for card in cards:
                people.save(unit.session, card)
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)
        return len(cards)

    def set_blocked(self, person_id: UUID, *, blocked: bool) -> PersonCard:
        """Take somebody out of every list, choice and export, or bring them back; the step can be undone.

        Raises:
            RecordGoneError: Nobody has this identity.
            AlreadyMergedError: The entry was merged into another one.
        """
        with self._database.writing(StepName("")) as unit:
            card = people.card(unit.session, person_id)
            _refuse_if_merged(card.person)
            sentence = N_("Block {name}") if blocked else N_("Unblock {name}")
            unit.name = StepName(sentence, {"name": str(card.person.name)})
            saved = people.save(unit.session, replace(card, person=replace(card.person, blocked=blocked)))
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)
        return saved

    def delete(self, person_id: UUID) -> None:
        """Delete a person with posts and forms; the step can be undone.

        Raises:
            RecordGoneError: Nobody has this identity.
            RecordInUseError: Issued papers refer to the person.
        """
        name = str(self.card(person_id).person.name)
        with self._database.writing(StepName(N_("Delete {name}"), {"name": name})) as unit:
            papers = awards.count_of(unit.session, person_id)
            if papers:
                raise RecordInUseError("person", papers)
            people.delete(unit.session, person_id)
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)

    def suggest(self, card: PersonCard, language: Language, case: Case) -> NameSuggestion:
        """Return the form of a name for a paper: the confirmed one, else what the rules suggest."""
        return suggest_name(card, language, case)

    def confirm(self, person_id: UUID, form: ConfirmedForm) -> None:
        """Keep a form of the name that somebody has looked at.

        Raises:
            RecordGoneError: Nobody has this identity.
        """
        name = str(self.card(person_id).person.name)
        with self._database.writing(StepName(N_("Confirm a form of {name}"), {"name": name})) as unit:
            people.confirm(unit.session, person_id, form)
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)

    def kazakh_post(self, post_ru: str) -> str | None:
        """Word a Russian post in Kazakh by the phrase book; ``None`` when it does not know the wording."""
        with self._database.reading() as unit:
            book = phrases.book(unit.session)
        return translate_post(post_ru, book)


def _refuse_if_merged(person: Person) -> None:
    if person.merged_into is not None:
        raise AlreadyMergedError(str(person.name))


def _filter(wanted: PeopleFilter | str) -> PeopleFilter:
    return PeopleFilter(wanted) if isinstance(wanted, str) else wanted
