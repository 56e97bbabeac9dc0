"""A meeting with people in its list, for tests of commands about awards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from desktop_app.domain.identity import new_id
from desktop_app.domain.meetings import Meeting, MeetingKind
from tests.builders import a_card, a_desk

NAMES = ("Әбдірова Дина", "Ким Виктор Петрович", "Оспанов Асқар Маратұлы")
DAY = date(2024, 2, 28)


@dataclass(frozen=True, slots=True)
class Invited:
    """A meeting and the people in its list, by identity."""

    meeting: str
    people: tuple[str, ...]


def a_meeting(folder: Path, names: Sequence[str] = NAMES, *, number: int = 3, day: date = DAY) -> Invited:
    """Record a meeting with people in its list."""
    desk = a_desk(folder)
    meeting = Meeting(new_id(), MeetingKind.EXTENDED, day, "Кеңейтілген отырыс", "Расширенное заседание", number)
    desk.meetings.save(meeting)
    cards = [a_card(name) for name in names]
    desk.people.save_all(cards)
    desk.meetings.invite(meeting.id, [card.person.id for card in cards])
    desk.close()
    return Invited(str(meeting.id), tuple(str(card.person.id) for card in cards))


def numbers(folder: Path, meeting: str) -> list[str]:
    """Return the numbers of a meeting's awards in order, empty ones too."""
    desk = a_desk(folder)
    try:
        return [award.number for award in desk.awards.of_meeting(UUID(meeting))]
    finally:
        desk.close()
