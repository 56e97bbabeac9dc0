"""The desk: one open data file with everything that can be done with it."""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.clock import Clock
from desktop_app.services.changes import Changes

if TYPE_CHECKING:
    from desktop_app.services.awards import Awards
    from desktop_app.services.backup import Backups
    from desktop_app.services.batches import Batches
    from desktop_app.services.commissions import Commissions
    from desktop_app.services.drafts import Drafts
    from desktop_app.services.duplicates import Duplicates
    from desktop_app.services.exporting import Exporting
    from desktop_app.services.letters import Letters
    from desktop_app.services.lists import Lists
    from desktop_app.services.meetings import Meetings
    from desktop_app.services.names import Names
    from desktop_app.services.people import People
    from desktop_app.services.phrases import Phrases
    from desktop_app.services.preflight import Checking
    from desktop_app.services.presenting import Presenting
    from desktop_app.services.register import Register
    from desktop_app.services.reprinting import Reprinting
    from desktop_app.services.samples import Samples
    from desktop_app.services.settings import Settings
    from desktop_app.services.undo import Steps
    from desktop_app.storage.database import Database


@dataclass(frozen=True, slots=True)
class Desk:
    """An open data file and the services that work on it."""

    path: Path
    read_only: bool
    people: "People"
    lists: "Lists"
    duplicates: "Duplicates"
    exporting: "Exporting"
    names: "Names"
    phrases: "Phrases"
    commissions: "Commissions"
    samples: "Samples"
    meetings: "Meetings"
    letters: "Letters"
    batches: "Batches"
    preflight: "Checking"
    awards: "Awards"
    register: "Register"
    reprinting: "Reprinting"
    presenting: "Presenting"
    steps: "Steps"
    backups: "Backups"
    drafts: "Drafts"
    settings: "Settings"
    changes: Changes
    clock: Clock
    database: "Database"

    def close(self) -> None:
        """Close the file and give its lock back; a closed desk is of no more use."""
        self.database.close()


def is_new(path: Path) -> bool:
    """Tell whether there is no data file at ``path`` yet."""
    return not path.exists()


def is_archive(path: Path) -> bool:
    """Tell whether a file is an archive that ``Backups.save_copy`` packed."""
    from desktop_app.storage import archive  # noqa: PLC0415  (brings the database)

    return archive.is_archive(path)


def unpack_archive(archive_path: Path, target: Path) -> Path:
    """Make a new data file from an archive, ready for ``open_desk``.

    Raises:
        FileNotOursError: The archive is not ours.
        FileExistsAlreadyError: A file stands at ``target`` already.
        BackupDamagedError: The archive does not pass its check; nothing was made.
    """
    from desktop_app.storage import archive  # noqa: PLC0415  (brings the database)

    return archive.unpack_as(archive_path, target)


def open_desk(
    path: Path, *, clock: Clock | None = None, create: bool = False, operator: str = "", read_only: bool = False
) -> Desk:
    """Open the data file at ``path``; a new one is given its first records.

    With ``read_only`` the file is only looked at, so that an open window does not stand in the way.

    Raises:
        FileProblemError: The file cannot be used; it is untouched.
    """
    from desktop_app.services.wiring import wire  # noqa: PLC0415  (brings the database; a first paint needs none)
    from desktop_app.storage.opening import open_database  # noqa: PLC0415

    clock = clock or Clock()
    database = open_database(path, operator=operator, clock=clock, create=create, read_only=read_only)
    with ExitStack() as if_refused:
        if_refused.callback(database.close)
        desk = wire(database, clock)
        if_refused.pop_all()
    return desk
