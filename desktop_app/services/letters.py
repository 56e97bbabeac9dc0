"""Letters: proposed, checked, previewed, issued with their numbers, printed and annulled."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.awards import Award, AwardState, LetterLanguages, NewLetter
from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.commission import Commission, Signatory
from desktop_app.domain.errors import (
    AlreadyAnnulledError,
    NoSignatoryError,
    NumberTakenError,
    ReasonMissingError,
    RecordGoneError,
    RuleError,
)
from desktop_app.domain.forms import FormDoubt
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import check_text
from desktop_app.services import composing
from desktop_app.services.changes import Changes
from desktop_app.services.records import letter_records, recipients
from desktop_app.storage import awards, blobs, commission, counters, kinds
from desktop_app.storage.database import Database, Unit


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a letter is composed from; what is left out is chosen: our commission, who signs today, the first text."""

    languages: LetterLanguages = LetterLanguages.BOTH
    issuer_id: UUID | None = None
    signatory_id: UUID | None = None
    dated: date | None = None
    template_id: UUID | None = None


class Letters:
    """The letters and other awards that the commission hands out."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def kinds(self) -> list[AwardKind]:
        """List the kinds of awards."""
        with self._database.reading() as unit:
            return kinds.kinds(unit.session)

    def templates(self, kind_id: UUID) -> list[LetterTemplate]:
        """List the texts of a kind; the first is the default."""
        with self._database.reading() as unit:
            return kinds.templates(unit.session, kind_id)

    def save_template(self, template: LetterTemplate) -> LetterTemplate:
        """Save a text of our own, new or changed; letters that were issued keep theirs.

        Raises:
            EmptyTextError: One of the texts is empty.
            TextTooLongError: One of the texts is too long.
            UnbalancedBraceError: A brace without its partner.
            UnknownFieldError: A field that the program does not know.
        """
        for text in (template.text_kk, template.text_ru):
            check_text(text)
        name = template.name_ru or template.name_kk
        with self._database.writing(StepName(N_("Save the text {name}"), {"name": name})) as unit:
            saved = kinds.save_template(unit.session, template)
        self._changes.announce(Topic.SETTINGS, Topic.JOURNAL)
        return saved

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

    def compose_all(self, person_ids: Sequence[UUID], wishes: Wishes) -> list[NewLetter]:
        """Propose one letter for each person.

        Raises:
            RecordGoneError: A person, the issuer or the text is gone; or no commission is set up yet.
            NoSignatoryError: The issuer has nobody who signs.
        """
        dated = wishes.dated or self._clock.today()
        with self._database.reading() as unit:
            issuer = _issuer(unit, wishes.issuer_id)
            signatory = _signatory(unit, issuer, wishes.signatory_id, dated)
            template = _template(unit, wishes.template_id)
            thanked = recipients(unit, [(person_id, dated) for person_id in person_ids])
        return [
            NewLetter(
                id=new_id(),
                person_id=found.card.person.id,
                kind_id=template.kind_id,
                issuer_id=issuer.id,
                signatory_id=signatory.id,
                dated=dated,
                wordings=tuple(
                    composing.worded(found, language, template.text(language))
                    for language in wishes.languages.languages
                ),
            )
            for found in thanked
        ]

    def reword(self, letter: NewLetter, language: Language, text: str) -> NewLetter:
        """Give a letter another text in one language, with the forms in the cases that it asks for.

        Raises:
            RecordGoneError: The person is gone.
        """
        with self._database.reading() as unit:
            found = recipients(unit, [(letter.person_id, letter.dated)])[0]
        return composing.reworded(letter, found, language, text)

    def recompose(self, letter: NewLetter, wishes: Wishes, *, keep_text: bool = True) -> NewLetter:
        """Compose a letter anew with other choices; typed forms stay, and typed texts with ``keep_text``.

        Raises:
            RecordGoneError: The person, the issuer or the text is gone.
            NoSignatoryError: The issuer has nobody who signs.
        """
        proposed = self.compose_all([letter.person_id], wishes)[0]
        with self._database.reading() as unit:
            person = letter.person_id
            before, after = recipients(unit, [(person, letter.dated), (person, proposed.dated)])
        return composing.recomposed(proposed, letter, before, after, keep_text=keep_text)

    def doubts(self, letter: NewLetter) -> list[FormDoubt]:
        """List the forms that somebody should look at before the letter goes on paper.

        Raises:
            RecordGoneError: The person is gone.
        """
        with self._database.reading() as unit:
            found = recipients(unit, [(letter.person_id, letter.dated)])[0]
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
            BusyError: Another process is writing.
        """
        from desktop_app.services import issuing  # noqa: PLC0415  (drawing is imported only when used)

        unique = list({letter.id: letter for letter in letters}.values())
        with self._database.reading(files=True) as unit:
            issued = awards.known(unit.session, [letter.id for letter in unique])
            fresh = [letter for letter in unique if letter.id not in issued]
            issuing.require_clean(letter_records(unit, fresh))
        if fresh:
            name = StepName(N_("Issue letters: {count}"), {"count": str(len(fresh))})
            with self._database.writing(name, undoable=False, files=True) as unit:
                issuing.issue(unit, fresh, self._clock)
            self._changes.announce(Topic.AWARDS, Topic.PEOPLE, Topic.JOURNAL)
        with self._database.reading() as unit:
            issued = awards.known(unit.session, [letter.id for letter in unique])
        return [issued[letter.id] for letter in unique]

    def award(self, award_id: UUID) -> Award:
        """Return an issued award.

        Raises:
            RecordGoneError: No award has this identity.
        """
        with self._database.reading() as unit:
            return awards.award(unit.session, award_id)

    def paper(self, award_id: UUID, language: Language) -> bytes:
        """Return the paper of an award as PDF, from the bytes that were kept.

        Raises:
            RecordGoneError: The award was not made in this language.
        """
        return self.papers([award_id], language)

    def papers(self, award_ids: Sequence[UUID], language: Language) -> bytes:
        """Return the papers of many awards as one PDF, in the order given.

        Raises:
            RecordGoneError: One of them was not made in this language.
        """
        from desktop_app.services import issuing  # noqa: PLC0415  (drawing is imported only when used)

        with self._database.reading(files=True) as unit:
            kept = awards.papers(unit.session, award_ids, language)
            batches = {digest: blobs.get(unit, digest) for digest in {paper.blob for paper in kept}}
        return issuing.bound(kept, batches)

    def every_paper(self, award_id: UUID) -> bytes:
        """Return the papers of an award in all its languages as one PDF, Kazakh first.

        Raises:
            RecordGoneError: The award is gone.
        """
        from desktop_app.services import issuing  # noqa: PLC0415  (drawing is imported only when used)

        with self._database.reading(files=True) as unit:
            award = awards.award(unit.session, award_id)
            kept = [paper for one in award.languages for paper in awards.papers(unit.session, [award_id], one)]
            batches = {digest: blobs.get(unit, digest) for digest in {paper.blob for paper in kept}}
        return issuing.bound(kept, batches)

    def mark_printed(self, award_ids: Collection[UUID], copies: int = 1) -> None:
        """Note that papers were printed.

        Raises:
            RecordGoneError: One of the awards is gone.
        """
        name = StepName(N_("Print letters: {count}"), {"count": str(len(award_ids))})
        with self._database.writing(name, undoable=False) as unit:
            for award_id in award_ids:
                if awards.award(unit.session, award_id).state is AwardState.NUMBERED:
                    awards.set_state(unit.session, award_id, AwardState.PRINTED)
                awards.count_copies(unit.session, award_id, copies)
        self._changes.announce(Topic.AWARDS, Topic.JOURNAL)

    def annul(self, award_id: UUID, reason: str) -> None:
        """Annul an award; its number stays used and its paper stays kept.

        Raises:
            ReasonMissingError: No reason is given.
            RecordGoneError: The award is gone.
            AlreadyAnnulledError: It is annulled already.
        """
        if not reason.strip():
            raise ReasonMissingError
        number = self.award(award_id).number
        with self._database.writing(
            StepName(N_("Annul letter № {number}"), {"number": number}), undoable=False
        ) as unit:
            if awards.award(unit.session, award_id).state is AwardState.ANNULLED:
                raise AlreadyAnnulledError
            awards.set_state(unit.session, award_id, AwardState.ANNULLED, because=reason.strip())
        self._changes.announce(Topic.AWARDS, Topic.PEOPLE, Topic.JOURNAL)

    def _number(self, unit: Unit, records: composing.LetterRecords) -> str:
        letter = records.letter
        if not records.counted:
            return letter.number
        return composing.number_text(
            records.kind, counters.peek(unit.session, letter.issuer_id, letter.kind_id, letter.dated.year)
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
