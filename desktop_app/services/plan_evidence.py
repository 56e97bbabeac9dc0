"""What fulfils the items of plans: meetings and decisions, by which they become done, and files."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import FileMissingError, FileUnreadableError, RecordGoneError
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.meetings import Meeting, MeetingState
from desktop_app.domain.plan_errors import EvidenceTooLargeError, MarkedInFutureError
from desktop_app.domain.plans import Evidence, Mark, PlanItem
from desktop_app.services.changes import Changes
from desktop_app.services.plan_marks import titles_of
from desktop_app.services.plans import Ruling, require_not_closed
from desktop_app.storage import blobs, meetings, plan_evidence, plan_items, plans
from desktop_app.storage.database import Database, Unit

LARGEST_EVIDENCE = 20 * 1024 * 1024


class PlanEvidence:
    """The thread from an item to what came of it."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def of_item(self, item_id: UUID) -> list[Evidence]:
        """List what fulfils an item, in the order in which it was noted."""
        with self._database.reading() as unit:
            return plan_evidence.of_items(unit.session, [item_id])

    def link_meeting(self, item_id: UUID, meeting_id: UUID, occurrence_id: UUID | None = None) -> Evidence:
        """Note that a meeting fulfils an item; the same one is noted once.

        A meeting that has been held marks the time that it falls in as done on its day (`PlanItem.fulfilled_on`);
        one that is to come leaves the item open.

        Args:
            item_id: The item.
            meeting_id: The meeting.
            occurrence_id: The time that it fulfils; without it, the one that its day belongs to.

        Raises:
            RecordGoneError: The item or the meeting is gone.
            PlanClosedError: The plan is closed.
        """
        with self._writing(N_("Link a meeting with the item {title}"), item_id) as (unit, item):
            meeting = meetings.meeting(unit.session, meeting_id)
            known = [one for one in plan_evidence.of_items(unit.session, [item_id]) if one.meeting_id == meeting_id]
            for one in known:
                if occurrence_id in {None, one.occurrence_id}:
                    return one
            held = _was_held(meeting, self._clock.today())
            time = _fulfil(unit, item, meeting.dated, occurrence_id) if held else occurrence_id
            return plan_evidence.save(unit.session, self._made(item_id, time, meeting_id=meeting_id))

    def link_decision(self, item_id: UUID, ruling: Ruling, occurrence_id: UUID | None = None) -> Evidence:
        """Note that a decision fulfils an item, and mark the time that its day belongs to as done on that day.

        Raises:
            RecordGoneError: The item is gone.
            DecisionMissingError: The decision has no number.
            MarkedInFutureError: Its day has not come.
            PlanClosedError: The plan is closed.
        """
        ruling = ruling.checked()
        if ruling.dated > self._clock.today():
            raise MarkedInFutureError(ruling.dated)
        with self._writing(N_("Link a decision with the item {title}"), item_id) as (unit, item):
            for one in plan_evidence.of_items(unit.session, [item_id]):
                if (one.decision, one.dated) == (ruling.number, ruling.dated):
                    return one
            time = _fulfil(unit, item, ruling.dated, occurrence_id)
            return plan_evidence.save(unit.session, self._made(item_id, time, ruling=ruling))

    def fulfil(self, evidence_id: UUID) -> None:
        """Mark as done what a linked meeting fulfils that has been held meanwhile; the step can be undone.

        Raises:
            RecordGoneError: The evidence is gone, or is no meeting.
            PlanClosedError: The plan is closed.
        """
        with self._database.reading() as unit:
            item_id = plan_evidence.one(unit.session, evidence_id).item_id
        with self._writing(N_("Mark done: {title}"), item_id) as (unit, item):
            found = plan_evidence.one(unit.session, evidence_id)
            if found.meeting_id is None:
                raise RecordGoneError("meeting")
            meeting = meetings.meeting(unit.session, found.meeting_id)
            time = _fulfil(unit, item, meeting.dated, found.occurrence_id)
            plan_evidence.save(unit.session, replace(found, occurrence_id=time))

    def attach(self, item_id: UUID, path: Path, occurrence_id: UUID | None = None) -> Evidence:
        """Keep a file as evidence of an item.

        Raises:
            FileMissingError: There is no such file.
            FileUnreadableError: The system does not let us read it.
            EvidenceTooLargeError: It is larger than 20 MB.
            RecordGoneError: The item is gone.
            PlanClosedError: The plan is closed.
        """
        data = _bytes(path)
        with self._writing(N_("Attach a file to the item {title}"), item_id, files=True) as (unit, _item):
            kept = blobs.put(unit, data)
            return plan_evidence.save(unit.session, self._made(item_id, occurrence_id, blob=kept, name=path.name))

    def file_of(self, evidence: Evidence) -> bytes:
        """Return the bytes of a file that was kept as evidence.

        Raises:
            FileDamagedError: They are missing or have changed.
            RecordGoneError: The evidence is no file.
        """
        if evidence.blob is None:
            raise RecordGoneError("plan_evidence")
        with self._database.reading(files=True) as unit:
            return blobs.get(unit, evidence.blob)

    def take_away(self, evidence_id: UUID) -> None:
        """Take evidence away; marks stay. The step can be undone.

        Raises:
            RecordGoneError: It is gone.
            PlanClosedError: The plan is closed.
        """
        with self._database.reading() as unit:
            item_id = plan_evidence.one(unit.session, evidence_id).item_id
        with self._writing(N_("Take evidence away from the item {title}"), item_id) as (unit, _item):
            plan_evidence.take_away(unit.session, evidence_id)

    def _made(
        self,
        item_id: UUID,
        occurrence_id: UUID | None,
        *,
        meeting_id: UUID | None = None,
        blob: str | None = None,
        name: str = "",
        ruling: Ruling | None = None,
    ) -> Evidence:
        number, dated = (ruling.number, ruling.dated) if ruling else ("", None)
        at = self._clock.now().replace(tzinfo=None)
        return Evidence(new_id(), item_id, occurrence_id, meeting_id, blob, name, number, dated, at)

    @contextmanager
    def _writing(self, words: str, item_id: UUID, *, files: bool = False) -> Iterator[tuple[Unit, PlanItem]]:
        with self._database.writing(StepName(words), files=files) as unit:
            item = plan_items.item(unit.session, item_id)
            unit.name = StepName(words, titles_of(item))
            require_not_closed(plans.plan(unit.session, item.plan_id))
            yield unit, item
        self._changes.announce(Topic.PLANS, Topic.JOURNAL)


def _was_held(meeting: Meeting, today: date) -> bool:
    if meeting.state is MeetingState.CANCELLED:
        return False
    return meeting.state is MeetingState.HELD or meeting.dated <= today


def _fulfil(unit: Unit, item: PlanItem, day: date, occurrence_id: UUID | None) -> UUID | None:
    """Mark a time of an item as done on a day where it is open; return which time that is."""
    if item.struck:
        return occurrence_id
    named = next((one for one in item.occurrences if one.id == occurrence_id), None)
    found = item.fulfilled_on(day) if named is None else named
    if found is not None and found.mark is Mark.OPEN:
        plan_items.save_occurrence(unit.session, replace(found, mark=Mark.DONE, done_on=day))
    return found.id if found is not None else None


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise FileMissingError(str(path))
        with path.open("rb") as file:
            data = file.read(LARGEST_EVIDENCE + 1)
    except OSError as error:
        raise FileUnreadableError(str(path)) from error
    if len(data) > LARGEST_EVIDENCE:
        raise EvidenceTooLargeError(LARGEST_EVIDENCE // (1024 * 1024))
    return data
