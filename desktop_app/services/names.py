"""The names page: which forms a text will need, and which of them somebody should look at."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from desktop_app.domain.award_kinds import LetterTemplate
from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Case, Doubt, Language, NameOrder, Sex
from desktop_app.domain.letter_text import NameAsked, needs_sex
from desktop_app.domain.people import ConfirmedForm, Person, PersonCard, check_person
from desktop_app.i18n.initials import completed, has_initials_only, without_initials
from desktop_app.i18n.lookalikes import has_lookalikes, repaired_name
from desktop_app.i18n.names import guess_sex
from desktop_app.services.changes import Changes
from desktop_app.services.composing import asked_name
from desktop_app.services.forms import suggest_name
from desktop_app.storage import kinds, naming, people
from desktop_app.storage.database import Database

FormKey = tuple[UUID, Language]


@dataclass(frozen=True, slots=True)
class NeededForm:
    """A form of a name that a text needs, as proposed or confirmed.

    ``asks_sex`` tells that the text cannot be written before the sex is known, ``asks_name`` that
    only initials are known; such a person stands once, with the forms of the other languages in
    ``also``. ``repaired`` is the name without letters of another alphabet, empty where it has none;
    ``settled`` tells that nothing is left to look at.
    """

    person_id: UUID
    language: Language
    case: Case
    name: str
    post: str
    form: str
    sex: Sex
    reasons: tuple[Doubt, ...] = ()
    confirmed: bool = False
    asks_sex: bool = False
    asks_name: bool = False
    also: tuple[ConfirmedForm, ...] = ()
    repaired: str = ""
    order: NameOrder = NameOrder.SURNAME_FIRST

    @property
    def key(self) -> FormKey:
        """Return what tells the form from the others of one text."""
        return self.person_id, self.language

    @property
    def shown(self) -> str:
        """Return the forms of all languages that are confirmed with one key."""
        return " · ".join(dict.fromkeys((self.form, *(other.form for other in self.also))))

    @property
    def settled(self) -> bool:
        """Tell whether nobody needs to look at it any more."""
        return not self.reasons


class Names:
    """Forms of names before a text is written."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def needed(
        self,
        person_ids: Sequence[UUID],
        template_id: UUID,
        languages: Collection[Language],
        *,
        kept: Collection[FormKey] = (),
    ) -> list[NeededForm]:
        """List the forms that a text needs of these people and that somebody should look at, in their order.

        Args:
            person_ids: Whom the text is for; who has gone meanwhile is left out.
            template_id: The sample of the text.
            languages: In which languages it will be written.
            kept: Forms that are listed although nothing is doubtful about them any more.

        Raises:
            RecordGoneError: The sample is gone.
        """
        with self._database.reading() as unit:
            template = kinds.template(unit.session, template_id)
            cards = naming.cards(unit.session, person_ids)
            found = _looked_at(person_ids, cards, _asked(template, languages), frozenset(kept))
            held = naming.posts(unit.session, {form.person_id for form in found}, self._clock.today())
        return [replace(form, post=_post(held.get(form.person_id), form.language)) for form in found]

    def confirm(self, needed: NeededForm, form: str) -> None:
        """Keep a form that somebody has looked at, as proposed or corrected, and those that stand with it.

        Raises:
            RecordGoneError: The person is gone.
        """
        with self._database.writing(StepName(N_("Confirm a form of {name}"), {"name": needed.name})) as unit:
            text = " ".join(form.split()) or needed.form
            for kept in (ConfirmedForm(needed.language, needed.case, text, needed.order), *needed.also):
                people.confirm(unit.session, needed.person_id, kept)
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)

    def answer(self, needed: NeededForm, text: str) -> None:
        """Take what was typed: the full name of somebody with initials, else the form as it should stand.

        Raises:
            RecordGoneError: The person is gone.
            TextTooLongError: The name is longer than the limit.
        """
        with self._database.reading() as unit:
            person = people.card(unit.session, needed.person_id).person
        name = completed(person.name, text) if needed.asks_name else None
        if name is None:
            self.confirm(needed, text)
            return
        sex = person.sex if person.sex is not Sex.UNKNOWN else guess_sex(str(name))
        self._rename(replace(person, name=name, name_kk=without_initials(person.name_kk), sex=sex))

    def repair(self, person_id: UUID) -> None:
        """Put Cyrillic letters in the place of the Latin ones in a name, in both spellings.

        Raises:
            RecordGoneError: The person is gone.
        """
        with self._database.reading() as unit:
            person = people.card(unit.session, person_id).person
        self._rename(replace(person, name=repaired_name(person.name), name_kk=repaired_name(person.name_kk)))

    def set_sex(self, person_id: UUID, sex: Sex) -> None:
        """Note the sex of a person; Russian forms confirmed for another sex are dropped.

        Raises:
            RecordGoneError: The person is gone.
        """
        with self._database.writing(StepName("")) as unit:
            card = people.card(unit.session, person_id)
            unit.name = StepName(N_("Note the sex of {name}"), {"name": str(card.person.name)})
            people.save(unit.session, replace(card, person=replace(card.person, sex=sex)))
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)

    def _rename(self, person: Person) -> None:
        with self._database.writing(StepName(N_("Correct the name {name}"), {"name": str(person.name)})) as unit:
            card = people.card(unit.session, person.id)
            people.save(unit.session, replace(card, person=check_person(person)))
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)


_AS_IS = NameAsked(Case.NOMINATIVE)


def _asked(template: LetterTemplate, languages: Collection[Language]) -> list[tuple[Language, NameAsked, bool]]:
    """Tell how each language wants the name, and whether it wants the sex; the staff of an organisation has no name."""
    asked = []
    for language in languages:
        text = template.text(language)
        name, by_sex = asked_name(text), needs_sex(text)
        if name is not None and name.organisation:
            name = None
        if name is not None or by_sex:
            asked.append((language, name or _AS_IS, by_sex))
    return asked


def _looked_at(
    person_ids: Sequence[UUID],
    cards: Mapping[UUID, PersonCard],
    asked: Sequence[tuple[Language, NameAsked, bool]],
    kept: Collection[FormKey],
) -> list[NeededForm]:
    found = []
    for person_id in person_ids:
        card = cards.get(person_id)
        if card is not None:
            forms = [_needed(card, language, name, asks_sex=by_sex) for language, name, by_sex in asked]
            found += _asked_once([form for form in forms if not form.settled or form.key in kept])
    return found


def _asked_once(forms: list[NeededForm]) -> list[NeededForm]:
    """Let the forms of somebody with initials stand as one: the full name is asked once, not in each language."""
    asking = [form for form in forms if form.asks_name]
    if not asking:
        return forms
    first, others = asking[0], asking[1:]
    reasons = tuple(dict.fromkeys(reason for form in asking for reason in form.reasons))
    also = tuple(ConfirmedForm(form.language, form.case, form.form, form.order) for form in others)
    asks_sex = any(form.asks_sex for form in asking)
    once = replace(first, reasons=reasons, asks_sex=asks_sex, also=also)
    return [once, *(form for form in forms if not form.asks_name)]


def _post(held: naming.HeldPost | None, language: Language) -> str:
    if held is None:
        return ""
    return held.post_kk or held.post_ru if language is Language.KK else held.post_ru or held.post_kk


def _needed(card: PersonCard, language: Language, asked: NameAsked, *, asks_sex: bool) -> NeededForm:
    person, name = card.person, card.person.name_in(language)
    suggested = suggest_name(card, language, asked.case, asked.order)
    reasons = suggested.reasons
    asks_sex = asks_sex and person.sex is Sex.UNKNOWN
    if asks_sex and Doubt.SEX_UNKNOWN not in reasons:
        reasons = (Doubt.SEX_UNKNOWN, *reasons)
    return NeededForm(
        person.id,
        language,
        asked.case,
        str(name),
        "",
        suggested.form,
        person.sex,
        reasons,
        confirmed=suggested.confirmed,
        asks_sex=asks_sex,
        asks_name=Doubt.INITIALS in reasons and has_initials_only(name),
        repaired=str(repaired_name(name)) if Doubt.FOREIGN_LETTERS in reasons and has_lookalikes(str(name)) else "",
        order=asked.order,
    )
