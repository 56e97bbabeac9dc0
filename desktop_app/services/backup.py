"""Backups: made, listed, restored, and the data packed into one archive."""

from pathlib import Path

from desktop_app.domain.backups import Backup, BackupReason
from desktop_app.domain.changes import Topic
from desktop_app.domain.languages import Language
from desktop_app.i18n.texts import Texts
from desktop_app.services.changes import Changes
from desktop_app.storage import backup, verification
from desktop_app.storage.database import Database


class Backups:
    """The verified copies of the open data file, and the check of the data itself."""

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def make(self, reason: BackupReason = BackupReason.ASKED) -> Backup:
        """Make a verified copy beside the data; at start and exit, unchanged data keeps the copy that it has.

        Raises:
            FileDamagedError: The data does not pass its check; no copy was made and no older one was dropped.
            DiskFullError: No room for the copy.
            FileReadOnlyError: The folder may not be written.
        """
        made = backup.make(self._database, reason)
        self._changes.announce(Topic.BACKUPS)
        return made

    def all(self) -> list[Backup]:
        """List the backups, the latest first."""
        return backup.backups(self._database.path)

    def restore(self, path: Path) -> Backup | None:
        """Put the data back as a backup, an archive or another data file holds it.

        Returns:
            The safety copy of what was there before; ``None`` when that was damaged.

        Raises:
            BackupDamagedError: The backup does not pass its check; nothing has changed.
            FileProblemError: The file cannot be used; nothing has changed.
        """
        safety = backup.restore(self._database, path)
        self._changes.announce(*Topic)
        return safety

    def save_copy(self, target: Path) -> Path:
        """Pack database and kept papers into one archive that the program opens again.

        Raises:
            FileExistsAlreadyError: The target exists; it is untouched.
            FileDamagedError: The data does not pass its check.
            DiskFullError: No room for the archive.
        """
        return backup.save_copy(self._database, target)

    def folder(self) -> Path:
        """Tell where the backups lie."""
        return backup.folder(self._database.path)

    def verify(self, texts: Texts | None = None) -> list[str]:
        """Check file, links, journal, numbers and kept papers; return what is wrong, nothing when all is sound.

        Raises:
            FileDamagedError: The file is too damaged to be read.
        """
        said = texts or Texts(Language.EN)
        return [said.step(problem) for problem in verification.problems(self._database)]
