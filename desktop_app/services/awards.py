"""Awards in their life: nominated, approved, numbered, printed, presented, annulled; their papers as they were."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from uuid import UUID

from desktop_app.domain.awards import (
    Award,
    AwardEvent,
    AwardState,
    AwardStep,
    IssuedPaper,
    NewLetter,
    check_step,
)
from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import ReasonMissingError
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.services.changes import Changes
from desktop_app.services.each_paper import NamedPaper, named_papers
from desktop_app.storage import awards, blobs
from desktop_app.storage.database import Database, Unit


class Awards:
    """Everything that becomes of an award once it is on record."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def award(self, award_id: UUID) -> Award:
        """Return an award.

        Raises:
            RecordGoneError: No award has this identity.
        """
        with self._database.reading() as unit:
            return awards.award(unit.session, award_id)

    def life(self, award_id: UUID) -> list[AwardEvent]:
        """List the steps in the life of an award, the first one first."""
        with self._database.reading() as unit:
            return awards.life(unit.session, award_id)

    def waiting(self, *states: AwardState) -> list[Award]:
        """List the awards in some states, by date and name."""
        with self._database.reading() as unit:
            return awards.waiting(unit.session, *states)

    def of_meeting(self, meeting_id: UUID) -> list[Award]:
        """List the awards made for a meeting, nominations too, in the order of the register."""
        with self._database.reading() as unit:
            return awards.of_meeting(unit.session, meeting_id)

    def letters(self, award_ids: Sequence[UUID]) -> list[NewLetter]:
        """Return awards as letters that can be changed, checked and numbered, in the order given.

        Raises:
            RecordGoneError: One of them is gone.
        """
        with self._database.reading() as unit:
            return [_letter(awards.award(unit.session, award_id)) for award_id in award_ids]

    def nominate(self, letters: Sequence[NewLetter], *, approved: bool = False) -> list[Award]:
        """Keep letters as nominations, or as approved ones where that was decided elsewhere.

        Raises:
            WrongStateError: One of them has a paper already.
            RecordGoneError: A record that a letter refers to is gone.
        """
        from desktop_app.services import issuing  # noqa: PLC0415  (drawing is imported only when used)

        name = StepName(N_("Nominate for awards: {count}"), {"count": str(len(letters))})
        with self._database.writing(name, files=True) as unit:
            issuing.nominate(unit, letters, self._clock, approved=approved)
            kept = awards.known(unit.session, [letter.id for letter in letters])
        self._announce()
        return [kept[letter.id] for letter in letters]

    def approve(self, award_ids: Collection[UUID], *, basis: str = "", basis_kk: str = "") -> None:
        """Approve nominations; the decision, if there is one, becomes the grounds that the paper names.

        Raises:
            WrongStateError: One of them is not a nomination any more.
            RecordGoneError: One of them is gone.
        """
        name = StepName(N_("Approve nominations: {count}"), {"count": str(len(award_ids))})
        with self._database.writing(name) as unit:
            for award_id in award_ids:
                if basis or basis_kk:
                    awards.set_basis(unit.session, award_id, basis, basis_kk)
                self._step(unit, award_id, AwardStep.APPROVED, AwardState.APPROVED, told=basis)
        self._announce()

    def send_back(self, award_ids: Collection[UUID]) -> None:
        """Make approved awards nominations again.

        Raises:
            WrongStateError: One of them is not approved, or has its number already.
            RecordGoneError: One of them is gone.
        """
        name = StepName(N_("Send nominations back: {count}"), {"count": str(len(award_ids))})
        with self._database.writing(name) as unit:
            for award_id in award_ids:
                self._step(unit, award_id, AwardStep.RETURNED, AwardState.NOMINATED)
        self._announce()

    def drop(self, award_ids: Collection[UUID]) -> None:
        """Delete nominations that have no number yet; undo brings them back.

        Raises:
            WrongStateError: One of them has a number.
            RecordGoneError: One of them is gone.
        """
        name = StepName(N_("Delete nominations: {count}"), {"count": str(len(award_ids))})
        with self._database.writing(name) as unit:
            for award_id in award_ids:
                found = awards.award(unit.session, award_id)
                if found.state is not AwardState.NOMINATED:
                    check_step(found.state, AwardStep.RETURNED, found.number)
                awards.delete(unit.session, award_id)
        self._announce()

    def mark_printed(self, award_ids: Collection[UUID], copies: int = 1) -> None:
        """Note that papers were printed.

        Raises:
            WrongStateError: One of the awards has no paper.
            RecordGoneError: One of the awards is gone.
        """
        name = StepName(N_("Print letters: {count}"), {"count": str(len(award_ids))})
        with self._database.writing(name, undoable=False) as unit:
            for award_id in award_ids:
                state = awards.award(unit.session, award_id).state
                later = AwardState.PRINTED if state is AwardState.NUMBERED else state
                if state is not AwardState.ANNULLED:  # it may have been annulled while the printer was at work
                    self._step(unit, award_id, AwardStep.PRINTED, later, copies=copies)
                awards.count_copies(unit.session, award_id, copies)
        self._announce()

    def present(self, award_ids: Collection[UUID], on: date, by: str = "") -> None:
        """Note that papers were handed out, when and by whom.

        Raises:
            WrongStateError: One of the awards has no paper, or was handed out already.
            RecordGoneError: One of the awards is gone.
        """
        name = StepName(N_("Hand out awards: {count}"), {"count": str(len(award_ids))})
        with self._database.writing(name, undoable=False) as unit:
            for award_id in award_ids:
                awards.set_presented(unit.session, award_id, on, by.strip())
                self._step(unit, award_id, AwardStep.PRESENTED, AwardState.PRESENTED, told=by.strip())
        self._announce()

    def take_back(self, award_ids: Collection[UUID]) -> None:
        """Note that papers marked as handed out were not; they are printed ones again.

        Raises:
            WrongStateError: One of the awards is not marked as handed out.
            RecordGoneError: One of the awards is gone.
        """
        name = StepName(N_("Take the handing out back: {count}"), {"count": str(len(award_ids))})
        with self._database.writing(name, undoable=False) as unit:
            for award_id in award_ids:
                awards.set_presented(unit.session, award_id, None, "")
                self._step(unit, award_id, AwardStep.TAKEN_BACK, AwardState.PRINTED)
        self._announce()

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
        name = StepName(N_("Annul letter № {number}"), {"number": number})
        with self._database.writing(name, undoable=False) as unit:
            self._step(unit, award_id, AwardStep.ANNULLED, AwardState.ANNULLED, told=reason.strip())
            awards.set_state(unit.session, award_id, AwardState.ANNULLED, because=reason.strip())
        self._announce()

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
        return self._bound(lambda unit: awards.papers(unit.session, award_ids, language))

    def every_paper(self, award_id: UUID) -> bytes:
        """Return the papers of an award in all its languages as one PDF, Kazakh first.

        Raises:
            RecordGoneError: The award is gone.
        """

        def kept(unit: Unit) -> list[IssuedPaper]:
            made_in = awards.award(unit.session, award_id).languages
            return [paper for one in made_in for paper in awards.papers(unit.session, [award_id], one)]

        return self._bound(kept)

    def each_paper(self, award_ids: Sequence[UUID], languages: Collection[Language]) -> Iterator[NamedPaper]:
        """Return the papers of awards one after the other, each with the words that its file is named by.

        Raises:
            RecordGoneError: One of the awards is gone, or has no paper.
        """
        return named_papers(self._database, award_ids, languages)

    def _bound(self, wanted: Callable[[Unit], list[IssuedPaper]]) -> bytes:
        from desktop_app.services import binding  # noqa: PLC0415  (drawing is imported only when used)

        with self._database.reading(files=True) as unit:
            kept = wanted(unit)
            batches = {digest: blobs.get(unit, digest) for digest in {paper.blob for paper in kept}}
        return binding.bound(kept, batches)

    def _step(
        self, unit: Unit, award_id: UUID, step: AwardStep, state: AwardState, *, told: str = "", copies: int = 0
    ) -> None:
        from desktop_app.services import issuing  # noqa: PLC0415  (drawing is imported only when used)

        before = awards.award(unit.session, award_id)
        check_step(before.state, step, before.number)
        awards.set_state(unit.session, award_id, state)
        issuing.note(unit, award_id, step, self._clock, told=told, copies=copies)

    def _announce(self) -> None:
        self._changes.announce(Topic.AWARDS, Topic.PEOPLE, Topic.JOURNAL)


def _letter(award: Award) -> NewLetter:
    return NewLetter(
        id=award.id,
        person_id=award.person_id,
        kind_id=award.kind_id,
        issuer_id=award.issuer_id,
        signatory_id=award.signatory_id,
        dated=award.dated,
        wordings=award.wordings,
        number=award.number,
        basis=award.basis,
        basis_kk=award.basis_kk,
        organisation_id=award.organisation_id,
        template_id=award.template_id,
        second_signatory_id=award.second_signatory_id,
        meeting_id=award.meeting_id,
        repeat_because=award.repeat_because,
    )
