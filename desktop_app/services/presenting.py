"""The list by which awards are handed out: who is called, in which order, and what is read aloud."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from desktop_app.domain.awards import Award
from desktop_app.domain.clock import Clock
from desktop_app.domain.commission import Role
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting
from desktop_app.i18n.read_aloud import read_aloud
from desktop_app.services.register import reason_of
from desktop_app.storage import awards, commission, kinds, meetings
from desktop_app.storage.database import Database, Unit


class Presenting:
    """Lists for handing out, of a meeting or of chosen awards."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def of_meeting(self, meeting_id: UUID, language: Language) -> bytes:
        """Draw the list of a meeting: its awards that have a paper, in the order of the register.

        Raises:
            RecordGoneError: The meeting is gone.
        """
        with self._database.reading() as unit:
            meeting = meetings.meeting(unit.session, meeting_id)
            found = [award for award in awards.of_meeting(unit.session, meeting_id) if award.state.issued]
            return self._drawn(unit, found, meeting, language)

    def pdf(self, award_ids: Sequence[UUID], language: Language) -> bytes:
        """Draw the list of awards that have a paper, in the order given; headed by their meeting if it is one.

        Raises:
            RecordGoneError: One of them is gone.
        """
        with self._database.reading() as unit:
            chosen = [awards.award(unit.session, award_id) for award_id in award_ids]
            found = [award for award in chosen if award.state.issued]
            return self._drawn(unit, found, _their_meeting(unit, found), language)

    def proposed(self, award_ids: Sequence[UUID], language: Language) -> tuple[date, str]:
        """Propose when and by whom awards are handed out: on their meeting's day, else today, by our chair then.

        Raises:
            RecordGoneError: One of them is gone.
        """
        with self._database.reading() as unit:
            found = [awards.award(unit.session, award_id) for award_id in award_ids]
            meeting = _their_meeting(unit, found)
            day = meeting.dated if meeting else self._clock.today()
            ours = next((one for one in commission.everything(unit.session) if one.role is Role.OWN), None)
            signing = commission.signatories(unit.session, ours.id) if ours else []
        chair = next((one for one in signing if one.valid_on(day) and not one.is_secretary), None)
        return day, chair.name(language) if chair else ""

    def meeting(self, award_id: UUID) -> Meeting | None:
        """Return the meeting that an award is made for, if there is one.

        Raises:
            RecordGoneError: The award is gone.
        """
        with self._database.reading() as unit:
            return _their_meeting(unit, [awards.award(unit.session, award_id)])

    def _drawn(self, unit: Unit, found: Sequence[Award], meeting: Meeting | None, language: Language) -> bytes:
        from desktop_app.documents.presentation import (  # noqa: PLC0415  (slow to import)
            Called,
            PresentationSheet,
            presentation_pdf,
        )

        kind_names = {kind.id: kind.name(language) for kind in kinds.kinds(unit.session)}
        issuers = {one.id: one.name(language) for one in commission.everything(unit.session)}
        called = []
        for award in found:
            name, post = _whom(award, language)
            said = reason_of(award, language, issuers[award.issuer_id]) if award.wording(language) else ""
            aloud = read_aloud(kind_names[award.kind_id], name, post, said, language)
            called.append(Called(award.number, name, post, aloud))
        return presentation_pdf(
            PresentationSheet(
                language=language,
                title=meeting.title(language) if meeting else "",
                dated=meeting.dated if meeting else self._clock.today(),
                place=meeting.place(language) if meeting else "",
                called=tuple(called),
            )
        )


def _their_meeting(unit: Unit, found: Sequence[Award]) -> Meeting | None:
    """Return the meeting of awards that are all made for the same one."""
    meeting_ids = {award.meeting_id for award in found}
    only = next(iter(meeting_ids)) if len(meeting_ids) == 1 else None
    return meetings.meeting(unit.session, only) if only else None


def _whom(award: Award, language: Language) -> tuple[str, str]:
    if language is Language.KK:
        return award.recipient_kk or award.recipient, award.post_kk or award.post
    return award.recipient, award.post or award.post_kk
