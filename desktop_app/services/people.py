"""People: found, shown, saved and deleted, with the forms of their names."""

from collections.abc import Sequence
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import RecordInUseError
from desktop_app.domain.forms import NameSuggestion
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Case, Language
from desktop_app.domain.people import (
    Category,
    ConfirmedForm,
    Organisation,
    PeopleOrder,
    PersonCard,
    PersonRow,
    check_named,
    check_person,
    check_position,
)
from desktop_app.i18n.folding import fold
from desktop_app.i18n.posts import translate_post
from desktop_app.services.changes import Changes
from desktop_app.services.forms import suggest_name
from desktop_app.storage import awards, organisations, people, phrases
from desktop_app.storage.database import Database


class People:
    """The people of the commission's work."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def ids(self, text: str = "", *, order: PeopleOrder = PeopleOrder.NAME, descending: bool = False) -> list[UUID]:
        """List everybody whose name, post, organisation or phone has words that begin with the words of ``text``."""
        with self._database.reading() as unit:
            return people.ids(unit.session, fold(text).split(), order=order, descending=descending)

    def rows(self, ids: Sequence[UUID], language: Language) -> list[PersonRow]:
        """Return the lines of the table for ``ids``, in their order; who has gone meanwhile is left out."""
        with self._database.reading() as unit:
            return people.rows(unit.session, ids, language, self._clock.today())

    def count(self) -> int:
        """Count everybody."""
        with self._database.reading() as unit:
            return people.count(unit.session)

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
            BusyError: Another process is writing.
        """
        check_person(card.person)
        for position in card.positions:
            check_position(position)
        for body in bodies:
            check_named(body.name_kk, body.name_ru)
        facts = {"name": str(card.person.name)}
        with self._database.writing(StepName(N_("Add {name}"), facts)) as unit:
            if people.exists(unit.session, card.person.id):
                unit.name = StepName(N_("Change {name}"), facts)
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

    def categories(self) -> list[Category]:
        """List the categories of people in their order."""
        with self._database.reading() as unit:
            return organisations.categories(unit.session)

    def save_category(self, category: Category) -> Category:
        """Save a category, new or changed.

        Raises:
            NameMissingError: No name in either language.
        """
        check_named(category.name_kk, category.name_ru)
        with self._database.writing(StepName(N_("Save category {name}"), {"name": category.name_ru})) as unit:
            saved = organisations.save_category(unit.session, category)
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)
        return saved

    def organisations(self) -> list[Organisation]:
        """List the organisations in Kazakh order of their Russian names."""
        with self._database.reading() as unit:
            return organisations.everything(unit.session)

    def save_organisation(self, organisation: Organisation) -> Organisation:
        """Save an organisation, new or changed.

        Raises:
            NameMissingError: No name in either language.
        """
        check_named(organisation.name_kk, organisation.name_ru)
        name = organisation.name_ru or organisation.name_kk
        with self._database.writing(StepName(N_("Save organisation {name}"), {"name": name})) as unit:
            saved = organisations.save(unit.session, organisation)
            people.refresh_search(unit.session, saved.id)
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)
        return saved
