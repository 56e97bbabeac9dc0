"""Meetings of the commission: their first form, and who attends them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.award_errors import MeetingNumberError, MeetingTitleMissingError
from desktop_app.domain.errors import TextTooLongError
from desktop_app.domain.languages import Language

_TITLE_LIMIT = 500
_MOST_MEETINGS = 999


class MeetingKind(StrEnum):
    """Kind of a meeting; only sittings have quorum, votes and decisions."""

    REGULAR = "regular"
    EXTRAORDINARY = "extraordinary"
    EXTENDED = "extended"
    REPORT = "report"
    SEMINAR = "seminar"
    TRAINING = "training"
    FIELD_SEMINAR = "field_seminar"
    ROUND_TABLE = "round_table"
    LECTURE = "lecture"
    OPEN_DAY = "open_day"
    BRIEFING = "briefing"
    GAME = "game"


class MeetingState(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Presence(StrEnum):
    """What is known of somebody's attendance."""

    UNKNOWN = "unknown"
    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting; ``number`` counts within the year, ``begins`` is local time."""

    id: UUID
    kind: MeetingKind
    dated: date
    title_kk: str = ""
    title_ru: str = ""
    number: int | None = None
    begins: time | None = None
    place_kk: str = ""
    place_ru: str = ""
    state: MeetingState = MeetingState.PLANNED

    def title(self, language: Language) -> str:
        """Return the title in ``language``, else in the other one."""
        return (self.title_kk if language is Language.KK else self.title_ru) or self.title_ru or self.title_kk

    def place(self, language: Language) -> str:
        """Return the place in ``language``, else in the other one."""
        return (self.place_kk if language is Language.KK else self.place_ru) or self.place_ru or self.place_kk

    @property
    def numbered(self) -> str:
        """Return the number with its year, e.g. «3/2024»; nothing where there is none."""
        return numbered(self.number, self.dated)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Somebody in the list of a meeting: invited or come without it, and whether present."""

    meeting_id: UUID
    person_id: UUID
    category_id: UUID | None = None
    invited: bool = True
    presence: Presence = Presence.UNKNOWN


@dataclass(frozen=True, slots=True)
class AttendeeRow:
    """A line of the attendees: what it shows, nothing more; ``awards`` counts awards made for this meeting."""

    person_id: UUID
    name: str
    post: str
    organisation: str
    category_id: UUID | None
    category: str
    invited: bool
    presence: Presence
    awards: int = 0


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A line of the meetings of a year: the record and its counts."""

    meeting: Meeting
    attendees: int = 0
    present: int = 0
    awards: int = 0


_STRENGTH = (Presence.UNKNOWN, Presence.ABSENT, Presence.EXCUSED, Presence.PRESENT)


def stronger(own: Attendance | None, other: Attendance) -> Attendance:
    """Unite two lines of one person in the list of a meeting: who came under either entry came."""
    if own is None:
        return other
    presence = max(own.presence, other.presence, key=_STRENGTH.index)
    category = own.category_id or other.category_id
    return Attendance(own.meeting_id, own.person_id, category, invited=own.invited or other.invited, presence=presence)


def check_meeting(meeting: Meeting) -> Meeting:
    """Check a meeting before it is stored.

    Raises:
        MeetingTitleMissingError: No title in either language.
        MeetingNumberError: The number is none that a meeting can have.
        TextTooLongError: A title or place is longer than 500 characters.
    """
    if not (meeting.title_kk.strip() or meeting.title_ru.strip()):
        raise MeetingTitleMissingError
    if meeting.number is not None and not 1 <= meeting.number <= _MOST_MEETINGS:
        raise MeetingNumberError(meeting.number)
    for text in (meeting.title_kk, meeting.title_ru, meeting.place_kk, meeting.place_ru):
        if len(text) > _TITLE_LIMIT:
            raise TextTooLongError(len(text), _TITLE_LIMIT)
    return meeting


def numbered(number: int | None, dated: date) -> str:
    """Return the number of a meeting with its year, e.g. «3/2024»; nothing where there is none."""
    return f"{number}/{dated.year}" if number else ""


def meant(text: str, known: Iterable[tuple[UUID, date, int | None]]) -> list[UUID]:
    """List the meetings that a text means: an identity, a number «3/2024», or a date, 28.02.2024 or ISO.

    Args:
        text: What was typed.
        known: Identity, date and number of each meeting.
    """
    wanted = text.strip().removeprefix("№").strip().lower()
    day = _day(wanted)
    if day is not None:
        return [identity for identity, dated, _ in known if dated == day]
    return [
        identity
        for identity, dated, number in known
        if wanted and wanted in {str(identity), identity.hex, numbered(number, dated)}
    ]


def _day(text: str) -> date | None:
    for pattern in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007  (a day, no instant)
        except ValueError:
            continue
    return None
