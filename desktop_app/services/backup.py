"""Backups: made, listed, restored, and the data packed into one archive."""

from pathlib import Path

from desktop_app.domain.backups import Backup, BackupReason
from desktop_app.domain.changes import Topic
from desktop_app.domain.verification import Problem
from desktop_app.services.changes import Changes
from desktop_app.storage import archive, backup, verification
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
        made = backup.make(self._database, reason)
        self._changes.announce(Topic.BACKUPS)
        return made

    def all(self) -> list[Backup]:
        """List the backups, the latest first."""
        return backup.backups(self._database.path)

    def restore(self, path: Path) -> None:
        """Put the data back as a backup or an archive holds it, after a safety copy of what is there now.

        Raises:
            BackupDamagedError: The backup does not pass its check; nothing has changed.
            FileProblemError: The file cannot be used; nothing has changed.
        """
        backup.restore(self._database, path)
        self._changes.announce(*Topic)

    def save_copy(self, target: Path) -> Path:
        """Pack database and kept papers into one archive that the program opens again.

        Raises:
            FileExistsAlreadyError: The target exists; it is untouched.
            DiskFullError: No room for the archive.
        """
        return backup.save_copy(self._database, target)

    def folder(self) -> Path:
        """Tell where the backups lie."""
        return backup.folder(self._database.path)

    def verify(self) -> list[Problem]:
        """Check the data as it lies on the disk; return what is wrong with it, nothing when it is sound."""
        return verification.problems(self._database)


def is_archive(path: Path) -> bool:
    """Tell whether a file is an archive that ``save_copy`` packed."""
    return archive.is_archive(path)


def unpack(path: Path, target: Path) -> Path:
    """Make a new data file at ``target`` from an archive; it can be opened then.

    Raises:
        FileNotOursError: The archive is not ours.
        FileExistsAlreadyError: A file stands at ``target`` already.
        BackupDamagedError: The archive does not pass its check; nothing was made.
    """
    return archive.unpack_as(path, target)
