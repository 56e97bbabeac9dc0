"""Backups: made, listed, restored, and the data packed into one archive."""

from pathlib import Path

from desktop_app.domain.backups import Backup, BackupReason
from desktop_app.domain.changes import Topic
from desktop_app.services.changes import Changes
from desktop_app.storage.database import Database


class Backups:
    """The verified copies of the open data file."""

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def make(self, reason: BackupReason = BackupReason.ASKED) -> Backup:
        """Make a verified copy beside the data; an older good one is never replaced by a bad one.

        Raises:
            FileDamagedError: The data does not pass its check; no copy was made.
            DiskFullError: No room for the copy.
        """
        from desktop_app.storage import backup  # noqa: PLC0415

        made = backup.make(self._database, reason)
        self._changes.announce(Topic.BACKUPS)
        return made

    def all(self) -> list[Backup]:
        """List the backups, the latest first."""
        from desktop_app.storage import backup  # noqa: PLC0415

        return backup.backups(self._database.path)

    def restore(self, path: Path) -> None:
        """Put the data back as a backup or an archive holds it, after a safety copy of what is there now.

        Raises:
            BackupDamagedError: The backup does not pass its check; nothing has changed.
            FileProblemError: The file cannot be used; nothing has changed.
        """
        from desktop_app.storage import backup  # noqa: PLC0415

        backup.restore(self._database, path)
        self._changes.announce(*Topic)

    def save_copy(self, target: Path) -> Path:
        """Pack database and kept papers into one archive that the program opens again.

        Raises:
            FileExistsAlreadyError: The target exists; it is untouched.
            DiskFullError: No room for the archive.
        """
        from desktop_app.storage import backup  # noqa: PLC0415

        return backup.save_copy(self._database, target)

    def folder(self) -> Path:
        """Tell where the backups lie."""
        from desktop_app.storage import backup  # noqa: PLC0415

        return backup.folder(self._database.path)

    def verify(self) -> list[str]:
        """Check the data as it lies on the disk; return what is wrong with it, nothing when it is sound."""
        from desktop_app.storage import backup  # noqa: PLC0415

        return backup.verify(self._database)
