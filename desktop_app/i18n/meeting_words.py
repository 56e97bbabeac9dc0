"""The words for kinds and states of meetings, and for who came."""

from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind, MeetingState, Presence
from desktop_app.i18n.texts import Texts

KINDS = {
    MeetingKind.REGULAR: N_("Regular sitting"),
    MeetingKind.EXTRAORDINARY: N_("Extraordinary sitting"),
    MeetingKind.EXTENDED: N_("Extended sitting"),
    MeetingKind.REPORT: N_("Reporting meeting"),
    MeetingKind.SEMINAR: N_("Seminar meeting"),
    MeetingKind.TRAINING: N_("Training seminar"),
    MeetingKind.FIELD_SEMINAR: N_("Field seminar"),
    MeetingKind.ROUND_TABLE: N_("Round table"),
    MeetingKind.LECTURE: N_("Lecture"),
    MeetingKind.OPEN_DAY: N_("Open day"),
    MeetingKind.BRIEFING: N_("Briefing"),
    MeetingKind.GAME: N_("Business game"),
}
MEETING_STATES = {
    MeetingState.PLANNED: N_("Planned"),
    MeetingState.HELD: N_("Held"),
    MeetingState.CANCELLED: N_("Called off"),
}
PRESENCES = {
    Presence.UNKNOWN: N_("Invited"),
    Presence.PRESENT: N_("Came"),
    Presence.ABSENT: N_("Did not come"),
    Presence.EXCUSED: N_("Excused"),
}


def meeting_name(meeting: Meeting, texts: Texts) -> str:
    """Return what lists call a meeting: its number, if it has one, and its title."""
    language = texts.language if texts.language is not Language.EN else Language.RU
    title = meeting.title(language)
    return f"№ {meeting.number}. {title}" if meeting.number else title
