"""The dated occurrences of a plan as a calendar file, read again."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from desktop_app.documents.calendar_file import CalendarEntry, calendar_file
from tests.documents.plan_samples import ITEMS

MADE = datetime(2024, 2, 28, 7, 0, tzinfo=UTC)
ONE = CalendarEntry(
    id=UUID("01890000-0000-7000-8000-000000000001"),
    begins=date(2024, 1, 27),
    ends=date(2024, 2, 6),
    summary="22. Декада, посвящённая Всемирному дню выборов",
    description="27 января – 6 февраля\nвсе члены",
    category="План работы",
)
DAY = replace(ONE, id=UUID(int=7), begins=date(2024, 2, 1), ends=date(2024, 2, 1))


def _written(*entries: CalendarEntry, made_at: datetime = MADE) -> bytes:
    return calendar_file("План работы, 2024", entries, made_at)


def _events(written: bytes) -> list[Any]:
    return list(Calendar.from_ical(written).walk("VEVENT"))


@pytest.mark.parametrize(
    ("entry", "days"), [(ONE, (date(2024, 1, 27), date(2024, 2, 7))), (DAY, (date(2024, 2, 1), date(2024, 2, 2)))]
)
def test_an_entry_lasts_whole_days_and_ends_before_the_day_after(entry: CalendarEntry, days: tuple[date, date]) -> None:
    (event,) = _events(_written(entry))
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == days
    assert event["DTSTART"].params["VALUE"] == "DATE"


def test_an_entry_says_what_who_and_until_when() -> None:
    (event,) = _events(_written(ONE))
    assert str(event["SUMMARY"]) == ONE.summary
    assert str(event["DESCRIPTION"]) == ONE.description
    assert [str(one) for one in event["CATEGORIES"].cats] == ["План работы"]


def test_what_is_not_known_is_left_out() -> None:
    (event,) = _events(_written(replace(ONE, description="", category="")))
    assert {"DESCRIPTION", "CATEGORIES"} & set(event) == set()


def test_the_same_occurrence_is_the_same_entry_in_every_file() -> None:
    (first,), (later,) = _events(_written(ONE)), _events(_written(replace(ONE, summary="Иначе"), made_at=MADE))
    assert str(first["UID"]) == str(later["UID"]) == "01890000-0000-7000-8000-000000000001@zhospar"


@pytest.mark.parametrize("entry", [ONE, DAY])
def test_it_rings_seven_days_before_the_last_day(entry: CalendarEntry) -> None:
    (event,) = _events(_written(entry))
    (alarm,) = event.subcomponents
    assert event.decoded("DTSTART") + alarm.decoded("TRIGGER") == entry.ends - timedelta(days=7)
    assert (str(alarm["ACTION"]), str(alarm["DESCRIPTION"])) == ("DISPLAY", entry.summary)


def test_what_is_done_does_not_ring() -> None:
    (event,) = _events(_written(replace(ONE, done=True)))
    assert event.subcomponents == []


def test_a_deadline_does_not_show_anybody_as_busy() -> None:
    (event,) = _events(_written(ONE))
    assert str(event["TRANSP"]) == "TRANSPARENT"


def test_the_calendar_bears_its_name_and_maker() -> None:
    calendar = Calendar.from_ical(_written(ONE))
    assert str(calendar["X-WR-CALNAME"]) == "План работы, 2024"
    assert (str(calendar["VERSION"]), "Zhospar" in str(calendar["PRODID"])) == ("2.0", True)


def test_the_instant_is_told_in_utc_wherever_the_clock_stands() -> None:
    almaty = MADE.astimezone(timezone(timedelta(hours=5)))
    assert b"DTSTAMP:20240228T070000Z" in _written(ONE, made_at=almaty)
    assert _written(ONE, made_at=almaty) == _written(ONE)


def test_lines_end_as_the_standard_says_and_are_folded_at_75_octets() -> None:
    written = _written(*(replace(ONE, id=UUID(int=n), summary=item.title[0]) for n, item in enumerate(ITEMS)))
    lines = written.split(b"\r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)
    assert [str(event["SUMMARY"]) for event in _events(written)] == [item.title[0] for item in ITEMS]


def test_the_same_entries_give_the_same_bytes_and_others_give_others() -> None:
    assert _written(ONE, DAY) == _written(ONE, DAY)
    assert _written(ONE, DAY) != _written(DAY, ONE)


def test_a_plan_without_dates_is_an_empty_calendar() -> None:
    assert _events(_written()) == []
    assert Calendar.from_ical(_written()).name == "VCALENDAR"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=120))
def test_any_line_of_text_is_read_back_as_it_was_typed(typed: str) -> None:
    (event,) = _events(_written(replace(ONE, summary=typed, description=f"{typed}\n{typed}")))
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == (typed, f"{typed}\n{typed}")
