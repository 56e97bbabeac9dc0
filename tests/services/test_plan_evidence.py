"""What fulfils items: meetings and decisions make them done, files are kept, everything can be taken back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.errors import FileMissingError, RecordGoneError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind, MeetingState
from desktop_app.domain.plan_errors import (
    DecisionMissingError,
    EvidenceTooLargeError,
    MarkedInFutureError,
    PlanClosedError,
)
from desktop_app.domain.plans import Mark, Plan
from desktop_app.services import plan_evidence
from desktop_app.services.desk import Desk
from desktop_app.services.plans import Ruling
from tests.services.planning import JANUARY, a_plan, first


def a_meeting(desk: Desk) -> Meeting:
    """Store a meeting of the day."""
    return desk.meetings.save(Meeting(new_id(), MeetingKind.REGULAR, date(2024, 2, 28), title_ru="Заседание № 2"))


def marks(desk: Desk, plan: Plan) -> list[tuple[Mark, date | None]]:
    """Return the mark of each time of the first item, with its day."""
    return [(one.mark, one.done_on) for one in first(desk, plan).occurrences]


def a_meeting_of(desk: Desk, day: date, state: MeetingState = MeetingState.HELD) -> Meeting:
    """Store a meeting of a day."""
    return desk.meetings.save(Meeting(new_id(), MeetingKind.SEMINAR, day, title_ru="Семинар", state=state))


def test_a_meeting_that_was_held_makes_the_time_done_that_its_day_belongs_to(desk: Desk) -> None:
    plan = a_plan(desk, ("Обучение", "I, II кварталы"))
    linked = desk.plan_evidence.link_meeting(first(desk, plan).id, a_meeting_of(desk, date(2024, 2, 20)).id)
    times = first(desk, plan).occurrences
    assert marks(desk, plan) == [(Mark.DONE, date(2024, 2, 20)), (Mark.OPEN, None)]
    assert linked.occurrence_id == times[0].id
    desk.steps.undo()
    assert marks(desk, plan) == [(Mark.OPEN, None)] * 2
    assert desk.plan_evidence.of_item(first(desk, plan).id) == []


def test_a_meeting_of_today_that_nobody_called_off_counts_as_held(desk: Desk) -> None:
    plan = a_plan(desk, ("Обучение", "I квартал"))
    today = a_meeting_of(desk, desk.clock.today(), MeetingState.PLANNED)
    desk.plan_evidence.link_meeting(first(desk, plan).id, today.id)
    assert marks(desk, plan) == [(Mark.DONE, desk.clock.today())]


@pytest.mark.parametrize(
    ("day", "state"), [(date(2024, 3, 20), MeetingState.PLANNED), (date(2024, 2, 1), MeetingState.CANCELLED)]
)
def test_a_meeting_to_come_or_called_off_leaves_the_item_open(desk: Desk, day: date, state: MeetingState) -> None:
    plan = a_plan(desk, ("Обучение", "I квартал"))
    desk.plan_evidence.link_meeting(first(desk, plan).id, a_meeting_of(desk, day, state).id)
    assert marks(desk, plan) == [(Mark.OPEN, None)]


def test_a_linked_meeting_makes_the_item_done_after_it_was_held(desk: Desk) -> None:
    plan, meeting = a_plan(desk, ("Обучение", "I квартал")), a_meeting_of(desk, date(2024, 3, 20), MeetingState.PLANNED)
    linked = desk.plan_evidence.link_meeting(first(desk, plan).id, meeting.id)
    desk.meetings.save(replace(meeting, state=MeetingState.HELD, dated=date(2024, 2, 27)))
    desk.plan_evidence.fulfil(linked.id)
    assert marks(desk, plan) == [(Mark.DONE, date(2024, 2, 27))]
    (kept,) = desk.plan_evidence.of_item(first(desk, plan).id)
    assert kept.occurrence_id == first(desk, plan).occurrences[0].id


def test_what_is_marked_already_is_left_as_it_is(desk: Desk) -> None:
    plan = a_plan(desk, ("Обучение", "I квартал"))
    time = first(desk, plan).occurrences[0].id
    desk.plan_marks.mark([time], Mark.PARTLY, reason="не все пришли")
    linked = desk.plan_evidence.link_meeting(first(desk, plan).id, a_meeting_of(desk, date(2024, 2, 20)).id, time)
    assert (marks(desk, plan)[0][0], linked.occurrence_id) == (Mark.PARTLY, time)


def test_an_item_that_never_falls_due_or_was_struck_off_takes_evidence_without_a_mark(desk: Desk) -> None:
    meeting = a_meeting_of(desk, date(2024, 2, 20))
    plan = a_plan(desk, ("Приём граждан", "постоянно"), ("Обучение", "март"))
    always, struck = desk.plans.whole(plan.id).items
    desk.plan_writing.strike(struck.id, "не нужно")
    for item in (always, struck):
        desk.plan_evidence.link_meeting(item.id, meeting.id)
    assert {one.mark for item in desk.plans.whole(plan.id).items for one in item.occurrences} == {Mark.OPEN}
    assert len(desk.plan_evidence.of_item(struck.id)) == 1


def test_a_decision_makes_an_item_done_once(desk: Desk) -> None:
    plan = a_plan(desk, ("Утвердить график", "I квартал"))
    item = first(desk, plan)
    linked = desk.plan_evidence.link_decision(item.id, Ruling(" 2/1 ", date(2024, 2, 19)))
    assert (linked.decision, linked.dated) == ("2/1", date(2024, 2, 19))
    assert desk.plan_evidence.link_decision(item.id, Ruling("2/1", date(2024, 2, 19))) == linked
    assert marks(desk, plan) == [(Mark.DONE, date(2024, 2, 19))]


def test_a_decision_without_a_number_or_of_a_day_to_come_is_refused(desk: Desk) -> None:
    item = first(desk, a_plan(desk))
    with pytest.raises(DecisionMissingError):
        desk.plan_evidence.link_decision(item.id, Ruling(" ", date(2024, 2, 19)))
    with pytest.raises(MarkedInFutureError):
        desk.plan_evidence.link_decision(item.id, Ruling("2/1", date(2024, 2, 29)))
    assert desk.plan_evidence.of_item(item.id) == []


def test_a_closed_plan_takes_no_evidence(desk: Desk) -> None:
    plan = a_plan(desk)
    desk.plans.approve(plan.id, JANUARY)
    desk.plans.close(plan.id)
    with pytest.raises(PlanClosedError):
        desk.plan_evidence.link_decision(first(desk, plan).id, JANUARY)


def test_only_a_meeting_can_fulfil_later(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "лист.pdf").write_bytes(b"%PDF sheet")
    kept = desk.plan_evidence.attach(first(desk, a_plan(desk)).id, tmp_path / "лист.pdf")
    with pytest.raises(RecordGoneError):
        desk.plan_evidence.fulfil(kept.id)


def test_a_meeting_fulfils_an_item_once_and_is_taken_away(desk: Desk) -> None:
    plan, meeting = a_plan(desk), a_meeting(desk)
    item = first(desk, plan)
    linked = desk.plan_evidence.link_meeting(item.id, meeting.id)
    assert desk.plan_evidence.link_meeting(item.id, meeting.id) == linked
    assert [one.meeting_id for one in desk.plan_evidence.of_item(item.id)] == [meeting.id]
    desk.plan_evidence.take_away(linked.id)
    assert desk.plan_evidence.of_item(item.id) == []
    with pytest.raises(RecordGoneError):
        desk.plan_evidence.take_away(linked.id)


def test_a_meeting_that_is_deleted_leaves_its_items(desk: Desk) -> None:
    plan, meeting = a_plan(desk), a_meeting(desk)
    item = first(desk, plan)
    desk.plan_evidence.link_meeting(item.id, meeting.id, item.occurrences[0].id)
    desk.meetings.delete(meeting.id)
    assert desk.plan_evidence.of_item(item.id) == []
    desk.steps.undo()
    assert len(desk.plan_evidence.of_item(item.id)) == 1


def test_a_file_is_kept_as_evidence_byte_for_byte(desk: Desk, tmp_path: Path) -> None:
    plan = a_plan(desk)
    item = first(desk, plan)
    file = tmp_path / "Лист регистрации.pdf"
    file.write_bytes(b"%PDF sheet")
    kept = desk.plan_evidence.attach(item.id, file)
    assert (kept.name, desk.plan_evidence.file_of(kept)) == ("Лист регистрации.pdf", b"%PDF sheet")
    with pytest.raises(FileMissingError):
        desk.plan_evidence.attach(item.id, tmp_path / "нет.pdf")


def test_a_file_that_is_too_large_is_refused(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_evidence, "LARGEST_EVIDENCE", 10)
    plan = a_plan(desk)
    (tmp_path / "big.bin").write_bytes(b"x" * 11)
    with pytest.raises(EvidenceTooLargeError):
        desk.plan_evidence.attach(first(desk, plan).id, tmp_path / "big.bin")


def test_evidence_of_an_occurrence_that_goes_stays_with_its_item(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "I, II кварталы"))
    item, meeting = first(desk, plan), a_meeting_of(desk, date(2024, 5, 20), MeetingState.PLANNED)
    desk.plan_evidence.link_meeting(item.id, meeting.id, item.occurrences[1].id)
    desk.plan_writing.reword(item.id, "deadline", "I квартал", Language.RU)
    assert [one.occurrence_id for one in desk.plan_evidence.of_item(item.id)] == [None]


def test_no_bytes_belong_to_a_meeting(desk: Desk) -> None:
    plan, meeting = a_plan(desk), a_meeting(desk)
    with pytest.raises(RecordGoneError):
        desk.plan_evidence.file_of(desk.plan_evidence.link_meeting(first(desk, plan).id, meeting.id))
