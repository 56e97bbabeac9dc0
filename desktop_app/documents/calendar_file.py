"""The dated occurrences of a plan as a calendar file (iCalendar, RFC 5545)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

_WARNED_BEFORE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One occurrence: whole days from the first to the last; ``UUID`` makes it the same entry in every calendar."""

    id: UUID
    begins: date
    ends: date
    summary: str
    description: str = ""
    category: str = ""
    done: bool = False


def calendar_file(name: str, entries: Sequence[CalendarEntry], made_at: datetime) -> bytes:
    """Write a calendar; the same entries and instant (aware) always give the same bytes."""
    from icalendar import Alarm, Calendar, Event  # noqa: PLC0415  (slow to import)

    calendar = Calendar()
    calendar.add("prodid", "-//Zhospar//Plan//")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        event = Event()
        event.add("uid", f"{entry.id}@zhospar")
        event.add("dtstamp", made_at)
        event.add("dtstart", entry.begins)
        event.add("dtend", entry.ends + timedelta(days=1))
        event.add("summary", entry.summary)
        if entry.description:
            event.add("description", entry.description)
        if entry.category:
            event.add("categories", [entry.category])
        event.add("transp", "TRANSPARENT")
        if not entry.done:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", entry.summary)
            alarm.add("trigger", entry.ends - entry.begins - _WARNED_BEFORE)
            event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
