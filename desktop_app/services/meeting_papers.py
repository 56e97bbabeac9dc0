"""The papers of a meeting in one PDF, without what takes longer to load than they take to write."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from desktop_app.documents.binding import bind
from desktop_app.domain.awards import AwardOutline
from desktop_app.domain.languages import Language
from desktop_app.storage.meeting_papers import kept_papers


@dataclass(frozen=True, slots=True)
class MeetingPapers:
    """The papers of a meeting, and all its awards in the order of the register."""

    meeting_id: UUID
    awards: Sequence[AwardOutline]
    pdf: bytes
    pages: int


def meeting_papers(path: Path, meeting: str, languages: Collection[Language]) -> MeetingPapers | None:
    """Bind the papers of the meeting that a text means; nothing where the data must be opened to tell why not.

    Args:
        path: The data file; it is only looked at.
        meeting: An identity, a number «3/2024», or a date.
        languages: The languages of the papers that are wanted.
    """
    kept = kept_papers(path, meeting, languages)
    if kept is None:
        return None
    pdf = bind([(kept.blobs[blob], page) for blob, page in kept.pages])
    return MeetingPapers(kept.meeting_id, kept.awards, pdf, len(kept.pages))
