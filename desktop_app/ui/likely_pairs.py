"""The pairs of entries that may be one person, looked for beside the window and kept for all its pages."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.duplicates import DuplicatePair
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.ui.background import Background


class LikelyPairs(QObject):
    """Pairs as they were found last; ``pairs`` is ``None`` until they were looked for.

    ``stale`` tells that something changed while they were looked for, so that another look is due.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pairs: list[DuplicatePair] | None = None
        self._looking = False
        self.stale = False

    def look(self, desk: Desk, background: Background, language: Language) -> None:
        """Look for pairs in the background."""
        self.stale = self._looking
        if self._looking:
            return
        self._looking = True

        def hear(found: list[DuplicatePair]) -> None:
            self._looking = False
            self.pairs = found
            self.changed.emit()

        background.run_quietly(lambda _tell: desk.duplicates.candidates(language), hear)

    def of(self, person_id: UUID) -> DuplicatePair | None:
        """Return the likeliest pair that somebody stands in."""
        return next((pair for pair in self.pairs or () if person_id in (pair.one.id, pair.other.id)), None)

    def drop(self, gone: Iterable[DuplicatePair]) -> None:
        """Leave out pairs that were decided about, before the next look finds the same."""
        left_out = {frozenset((pair.one.id, pair.other.id)) for pair in gone}
        if self.pairs is not None:
            self.pairs = [pair for pair in self.pairs if frozenset((pair.one.id, pair.other.id)) not in left_out]
            self.changed.emit()
