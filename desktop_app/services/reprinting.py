"""Papers printed again: the bytes that were kept, marked as duplicates on wish, and noted with the reason."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.award_errors import NothingToPrintError
from desktop_app.domain.awards import AwardStep, check_step
from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import ReasonMissingError
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.services.changes import Changes
from desktop_app.storage import awards, blobs
from desktop_app.storage.database import Database


@dataclass(frozen=True, slots=True)
class Reprint:
    """Sheets to print: the PDF, and whose award stands on each of its pages."""

    pdf: bytes
    pages: tuple[UUID, ...]


class Reprinting:
    """Printing again what was issued before."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def reprint(self, award_ids: Sequence[UUID], reason: str, *, duplicate: bool) -> bytes:
        """Return papers in every language that they were made in, as they were, and note why they are printed again.

        Raises:
            ReasonMissingError: No reason is given.
            AlreadyAnnulledError: One of them is annulled.
            WrongStateError: One of them has no paper yet.
            RecordGoneError: One of them is gone.
            NothingToPrintError: No paper is asked for.
        """
        if not reason.strip():
            raise ReasonMissingError
        made = self.sheets(award_ids, duplicate=duplicate)
        self.note(award_ids, reason, 1)
        return made.pdf

    def sheets(
        self, award_ids: Sequence[UUID], *, duplicate: bool, languages: Collection[Language] = PAPER_LANGUAGES
    ) -> Reprint:
        """Return the sheets for printing again; nothing is noted until they are printed.

        Raises:
            AlreadyAnnulledError: One of them is annulled.
            WrongStateError: One of them has no paper yet.
            RecordGoneError: One of them is gone.
            NothingToPrintError: None of them was made in these languages.
        """
        from desktop_app.services import binding  # noqa: PLC0415  (drawing is imported only when used)

        with self._database.reading(files=True) as unit:
            for state, number in awards.states(unit.session, award_ids):
                check_step(state, AwardStep.REPRINTED, number)
            papers = awards.every_paper(unit.session, award_ids)
            kept = [one for of_award in papers.values() for one in of_award if one.language in languages]
            batches = {digest: blobs.get(unit, digest) for digest in {paper.blob for paper in kept}}
        if not kept:
            raise NothingToPrintError
        places = dict.fromkeys((paper.blob, paper.page, paper.award_id) for paper in kept)
        pdf = binding.bound(kept, batches)
        return Reprint(_marked(pdf) if duplicate else pdf, tuple(award_id for *_, award_id in places))

    def note(self, award_ids: Collection[UUID], reason: str, copies: int) -> None:
        """Note that papers were printed again, why, and how many copies of each.

        Raises:
            ReasonMissingError: No reason is given.
            AlreadyAnnulledError: One of them is annulled.
            RecordGoneError: One of them is gone.
        """
        from desktop_app.services import issuing  # noqa: PLC0415  (drawing is imported only when used)

        if not reason.strip():
            raise ReasonMissingError
        name = StepName(N_("Print letters again: {count}"), {"count": str(len(award_ids))})
        with self._database.writing(name, undoable=False) as unit:
            for award_id in award_ids:
                before = awards.award(unit.session, award_id)
                check_step(before.state, AwardStep.REPRINTED, before.number)
                issuing.note(unit, award_id, AwardStep.REPRINTED, self._clock, told=reason.strip(), copies=copies)
                awards.count_copies(unit.session, award_id, copies)
        self._changes.announce(Topic.AWARDS, Topic.PEOPLE, Topic.JOURNAL)


def _marked(pdf: bytes) -> bytes:
    from desktop_app.documents.duplicate import marked_as_duplicate  # noqa: PLC0415  (slow to import)

    return marked_as_duplicate(pdf)
