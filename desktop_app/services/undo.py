"""Steps: what has been done, what can be taken back and done again."""

from desktop_app.domain.changes import Topic
from desktop_app.domain.journal import Step, UndoState
from desktop_app.services.changes import Changes
from desktop_app.storage import journal, undo
from desktop_app.storage.database import Database


class Steps:
    """The steps of work in the journal; undo and redo survive a restart."""

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def state(self) -> UndoState:
        """Tell which step undo and redo would take now, and which was the last."""
        with self._database.reading() as unit:
            return undo.state(unit.session)

    def undo(self) -> Step:
        """Take the last undoable step back; return it.

        Raises:
            NothingToUndoError: No step is left that can be taken back.
            UndoBlockedError: A later step stands in the way.
        """
        step = undo.undo(self._database)
        self._changes.announce(*Topic)
        return step

    def redo(self) -> Step:
        """Do the step again that was taken back last; return it.

        Raises:
            NothingToUndoError: No step was taken back.
            UndoBlockedError: A later step stands in the way.
        """
        step = undo.redo(self._database)
        self._changes.announce(*Topic)
        return step

    def history(self, limit: int = 100) -> list[Step]:
        """List the last steps, the latest first."""
        with self._database.reading() as unit:
            return journal.steps(unit.session, limit)
