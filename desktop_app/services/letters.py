"""Letters: proposed, checked, previewed, and issued with their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop_app.domain.award_kinds import LetterTemplate
from desktop_app.domain.awards import Award, LetterLanguages, NewLetter
from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.commission import Commission, Signatory
from desktop_app.domain.errors import NoSignatoryError, NumberTakenError, RecordGoneError, RuleError
from desktop_app.domain.forms import FormDoubt
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting
from desktop_app.services import composing
from desktop_app.services.changes import Changes
from desktop_app.services.composing import Values, Whom
from desktop_app.services.records import letter_records, recipients, whom
from desktop_app.services.values import meeting_values
from desktop_app.storage import awards, commission, counters, kinds, meetings
from desktop_app.storage.database import Database, Unit


@dataclass(frozen=True, slots=True)
class Wishes:
    """What letters are composed from; what is left out is chosen: our commission, who signs today, the first text.

    ``values_kk`` and ``values_ru`` are fields that a text leaves open, e.g. ``event``; a meeting gives its own
    title, date and place for those that are not said.
    """

    languages: LetterLanguages = LetterLanguages.BOTH
    issuer_id: UUID | None = None
    signatory_id: UUID | None = None
    dated: date | None = None
    template_id: UUID | None = None
    second_signatory_id: UUID | None = None
    meeting_id: UUID | None = None
    basis: str = ""
    basis_kk: str = ""
    values_kk: Values = ()
    values_ru: Values = ()

    def values(self, language: Language) -> Values:
        """Return what fills the open fields of a text in ``language``."""
        return self.values_kk if language is Language.KK else self.values_ru


class Letters:
    """The letters that are being prepared, up to the moment when they take their numbers."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def issuers(self) -> list[Commission]:
        """List the commissions whose letters can be made, our own first."""
        with self._database.reading() as unit:
            return commission.everything(unit.session)

    def compose(
        self,
        person_id: UUID,
        *,
        languages: LetterLanguages = LetterLanguages.BOTH,
        issuer_id: UUID | None = None,
        signatory_id: UUID | None = None,
        dated: date | None = None,
        template_id: UUID | None = None,
    ) -> NewLetter:
        """Propose a letter with its forms filled in: confirmed ones first, else suggested.

        Raises:
            RecordGoneError: The person, the issuer or the text is gone; or no commission is set up yet.
            NoSignatoryError: The issuer has nobody who signs.
        """
        wishes = Wishes(languages, issuer_id, signatory_id, dated, template_id)
        return self.compose_all([person_id], wishes)[0]

    def compose_all(
        self, person_ids: Sequence[UUID], wishes: Wishes, *, organisation_ids: Sequence[UUID] = ()
    ) -> list[NewLetter]:
        """Propose one letter for each person, then one for the staff of each organisation.

        Raises:
            RecordGoneError: A person, an organisation, the issuer or the text is gone; or no commission is set up yet.
            NoSignatoryError: The issuer has nobody who signs.
        """
        dated = wishes.dated or self._clock.today()
        wanted = [Whom(person_id, None, dated) for person_id in person_ids]
        wanted += [Whom(None, body, dated) for body in organisation_ids]
        with self._database.reading() as unit:
            chosen = _chosen(unit, wishes, dated)
            thanked = recipients(unit, wanted)
        return [_proposed(one, found, wishes, chosen) for one, found in zip(wanted, thanked, strict=True)]

    def reword(self, letter: NewLetter, language: Language, text: str) -> NewLetter:
        """Give a letter another text in one language, with the forms in the cases that it asks for.

        Raises:
            RecordGoneError: The person is gone.
        """
        with self._database.reading() as unit:
            found = recipients(unit, [whom(letter)])[0]
        return composing.reworded(letter, found, language, text)

    def recompose(self, letter: NewLetter, wishes: Wishes, *, keep_text: bool = True) -> NewLetter:
        """Compose a letter anew with other choices; typed forms stay, and typed texts with ``keep_text``.

        Raises:
            RecordGoneError: The person, the issuer or the text is gone.
            NoSignatoryError: The issuer has nobody who signs.
        """
        thanked = [letter.person_id] if letter.person_id else []
        bodies = [letter.organisation_id] if letter.organisation_id else []
        proposed = self.compose_all(thanked, wishes, organisation_ids=bodies)[0]
        with self._database.reading() as unit:
            before, after = recipients(unit, [whom(letter), whom(proposed)])
        return composing.recomposed(proposed, letter, before, after, keep_text=keep_text)

    def doubts(self, letter: NewLetter) -> list[FormDoubt]:
        """List the forms that somebody should look at before the letter goes on paper.

        Raises:
            RecordGoneError: The person is gone.
        """
        with self._database.reading() as unit:
            found = recipients(unit, [whom(letter)])[0]
        return composing.doubts(found, letter.wordings)

    def problems(self, letter: NewLetter) -> list[RuleError]:
        """List what keeps the letter from being issued; nothing when it prints clean."""
        from desktop_app.services import sheets  # noqa: PLC0415  (drawing is imported only when used)

        try:
            with self._database.reading(files=True) as unit:
                records = letter_records(unit, [letter])[0]
                number = self._number(unit, records)
                taken = bool(letter.number) and awards.number_taken(unit.session, letter)
        except RecordGoneError as gone:
            return [gone]
        found = sheets.problems(records, number)
        return [*found, NumberTakenError(letter.number)] if taken else found

    def preview(self, letter: NewLetter, language: Language) -> bytes:
        """Draw the letter as PDF with the number that it would take now; no record is made.

        Raises:
            RuleError: The letter cannot be drawn, as ``problems`` tells.
        """
        from desktop_app.services import issuing  # noqa: PLC0415  (drawing is imported only when used)

        with self._database.reading(files=True) as unit:
            records = letter_records(unit, [letter])[0]
            number = self._number(unit, records)
        wording = letter.wording(language)
        if wording is None:
            raise RecordGoneError("paper")
        return issuing.draft(records, wording, number, self._clock.today())

    def issue(self, letters: Sequence[NewLetter]) -> list[Award]:
        """Issue letters in one transaction: numbers, papers and confirmed forms, all or nothing.

        A letter that was issued before, as after a retry, keeps its number and paper.

        Raises:
            RuleError: The first thing that is wrong with any of them, as ``problems`` tells.
            NotApprovedError: One of them was nominated and not approved yet.
            BusyError: Another process is writing.
        """
        from desktop_app.services import issuing  # noqa: PLC0415  (drawing is imported only when used)

        unique = list({letter.id: letter for letter in letters}.values())
        with self._database.reading(files=True) as unit:
            issued = awards.known(unit.session, [letter.id for letter in unique])
            fresh = [letter for letter in unique if issuing.is_fresh(issued.get(letter.id))]
            issuing.require_clean(letter_records(unit, fresh))
        if fresh:
            name = StepName(N_("Issue letters: {count}"), {"count": str(len(fresh))})
            with self._database.writing(name, undoable=False, files=True) as unit:
                issuing.issue(unit, fresh, self._clock)
            self._changes.announce(Topic.AWARDS, Topic.PEOPLE, Topic.JOURNAL)
        with self._database.reading() as unit:
            issued = awards.known(unit.session, [letter.id for letter in unique])
        return [issued[letter.id] for letter in unique]

    def _number(self, unit: Unit, records: composing.LetterRecords) -> str:
        letter = records.letter
        if not records.counted:
            return letter.number
        year = letter.dated.year
        return records.kind.number(counters.peek(unit.session, letter.issuer_id, letter.kind_id, year), year)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What the wishes of a batch come to."""

    dated: date
    issuer: Commission
    signatory: Signatory
    template: LetterTemplate
    meeting: Meeting | None


def _chosen(unit: Unit, wishes: Wishes, dated: date) -> _Chosen:
    issuer = _issuer(unit, wishes.issuer_id)
    meeting = meetings.meeting(unit.session, wishes.meeting_id) if wishes.meeting_id else None
    signatory = _signatory(unit, issuer, wishes.signatory_id, dated)
    return _Chosen(dated, issuer, signatory, _template(unit, wishes.template_id), meeting)


def _proposed(one: Whom, found: composing.Recipient, wishes: Wishes, chosen: _Chosen) -> NewLetter:
    return NewLetter(
        id=new_id(),
        person_id=one.person_id,
        organisation_id=one.organisation_id,
        kind_id=chosen.template.kind_id,
        issuer_id=chosen.issuer.id,
        signatory_id=chosen.signatory.id,
        second_signatory_id=wishes.second_signatory_id,
        template_id=chosen.template.id,
        meeting_id=wishes.meeting_id,
        dated=chosen.dated,
        basis=wishes.basis,
        basis_kk=wishes.basis_kk,
        wordings=tuple(
            composing.worded(
                found,
                language,
                chosen.template.text(language),
                meeting_values(chosen.meeting, language, wishes.values(language)),
            )
            for language in wishes.languages.languages
        ),
    )


def _issuer(unit: Unit, issuer_id: UUID | None) -> Commission:
    if issuer_id is not None:
        return commission.commission(unit.session, issuer_id)
    everything = commission.everything(unit.session)
    if not everything:
        raise RecordGoneError("commission")
    return everything[0]


def _signatory(unit: Unit, issuer: Commission, signatory_id: UUID | None, dated: date) -> Signatory:
    if signatory_id is not None:
        return commission.signatory(unit.session, signatory_id)
    signing = commission.signatories(unit.session, issuer.id)
    if not signing:
        raise NoSignatoryError
    return next((signatory for signatory in signing if signatory.valid_on(dated)), signing[0])


def _template(unit: Unit, template_id: UUID | None) -> LetterTemplate:
    if template_id is not None:
        return kinds.template(unit.session, template_id)
    return kinds.templates(unit.session, kinds.kinds(unit.session)[0].id)[0]
