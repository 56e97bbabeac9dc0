"""The desk: one open data file with everything that can be done with it."""

from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.clock import Clock
from desktop_app.services.changes import Changes

if TYPE_CHECKING:
    from desktop_app.services.awards import Awards
    from desktop_app.services.backup import Backups
    from desktop_app.services.batches import Batches
    from desktop_app.services.calendar import OfficeCalendar
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
    from desktop_app.services.plan_control import PlanControl
    from desktop_app.services.plan_evidence import PlanEvidence
    from desktop_app.services.plan_lists import PlanLists
    from desktop_app.services.plan_marks import PlanMarks
    from desktop_app.services.plan_papers import PlanPapers
    from desktop_app.services.plan_starting import PlanStarting
    from desktop_app.services.plan_writing import PlanWriting
    from desktop_app.services.plans import Plans
    from desktop_app.services.preflight import Checking
    from desktop_app.services.presenting import Presenting
    from desktop_app.services.register import Register
    from desktop_app.services.reprinting import Reprinting
    from desktop_app.services.samples import Samples
    from desktop_app.services.settings import Settings
    from desktop_app.services.undo import Steps
    from desktop_app.storage.database import Database


class Desk:
    """An open data file and the services that work on it, each loaded when it is first asked for."""

    def __init__(self, database: "Database", clock: Clock) -> None:
        self.path = database.path
        self.read_only = database.read_only
        self.database = database
        self.clock = clock
        self.changes = Changes()

    @cached_property
    def people(self) -> "People":
        """Serve the people of the register."""
        from desktop_app.services.people import People  # noqa: PLC0415  (loaded when it is first asked for)

        return People(self.database, self.changes, self.clock)

    @cached_property
    def lists(self) -> "Lists":
        """Serve lists taken in from files."""
        from desktop_app.services.lists import Lists  # noqa: PLC0415  (loaded when it is first asked for)

        return Lists(self.database, self.changes, self.clock)

    @cached_property
    def duplicates(self) -> "Duplicates":
        """Serve entries that may be one person."""
        from desktop_app.services.duplicates import Duplicates  # noqa: PLC0415  (loaded when it is first asked for)

        return Duplicates(self.database, self.changes, self.clock)

    @cached_property
    def exporting(self) -> "Exporting":
        """Serve tables and cards written for others."""
        from desktop_app.services.exporting import Exporting  # noqa: PLC0415  (loaded when it is first asked for)

        return Exporting(self.database, self.clock)

    @cached_property
    def names(self) -> "Names":
        """Serve names in cases."""
        from desktop_app.services.names import Names  # noqa: PLC0415  (loaded when it is first asked for)

        return Names(self.database, self.changes, self.clock)

    @cached_property
    def phrases(self) -> "Phrases":
        """Serve posts and organisations in both languages."""
        from desktop_app.services.phrases import Phrases  # noqa: PLC0415  (loaded when it is first asked for)

        return Phrases(self.database, self.changes)

    @cached_property
    def commissions(self) -> "Commissions":
        """Serve commissions and who signs for them."""
        from desktop_app.services.commissions import Commissions  # noqa: PLC0415  (loaded when it is first asked for)

        return Commissions(self.database, self.changes, self.clock)

    @cached_property
    def samples(self) -> "Samples":
        """Serve award kinds and sample texts."""
        from desktop_app.services.samples import Samples  # noqa: PLC0415  (loaded when it is first asked for)

        return Samples(self.database, self.changes, self.clock)

    @cached_property
    def meetings(self) -> "Meetings":
        """Serve meetings and who is invited."""
        from desktop_app.services.meetings import Meetings  # noqa: PLC0415  (loaded when it is first asked for)

        return Meetings(self.database, self.changes, self.clock)

    @cached_property
    def letters(self) -> "Letters":
        """Serve letters that are being prepared."""
        from desktop_app.services.letters import Letters  # noqa: PLC0415  (loaded when it is first asked for)

        return Letters(self.database, self.changes, self.clock)

    @cached_property
    def batches(self) -> "Batches":
        """Serve the batch that is being prepared."""
        from desktop_app.services.batches import Batches  # noqa: PLC0415  (loaded when it is first asked for)

        return Batches(self.database, self.changes, self.clock)

    @cached_property
    def preflight(self) -> "Checking":
        """Serve the check before numbers are given."""
        from desktop_app.services.preflight import Checking  # noqa: PLC0415  (loaded when it is first asked for)

        return Checking(self.database)

    @cached_property
    def awards(self) -> "Awards":
        """Serve awards from their nomination on."""
        from desktop_app.services.awards import Awards  # noqa: PLC0415  (loaded when it is first asked for)

        return Awards(self.database, self.changes, self.clock)

    @cached_property
    def register(self) -> "Register":
        """Serve the register of awards."""
        from desktop_app.services.register import Register  # noqa: PLC0415  (loaded when it is first asked for)

        return Register(self.database, self.clock)

    @cached_property
    def reprinting(self) -> "Reprinting":
        """Serve papers printed again."""
        from desktop_app.services.reprinting import Reprinting  # noqa: PLC0415  (loaded when it is first asked for)

        return Reprinting(self.database, self.changes, self.clock)

    @cached_property
    def presenting(self) -> "Presenting":
        """Serve the list for handing out."""
        from desktop_app.services.presenting import Presenting  # noqa: PLC0415  (loaded when it is first asked for)

        return Presenting(self.database, self.clock)

    @cached_property
    def plans(self) -> "Plans":
        """Serve annual plans."""
        from desktop_app.services.plans import Plans  # noqa: PLC0415  (loaded when it is first asked for)

        return Plans(self.database, self.changes, self.clock)

    @cached_property
    def plan_writing(self) -> "PlanWriting":
        """Serve the lines of plans."""
        from desktop_app.services.plan_writing import PlanWriting  # noqa: PLC0415  (loaded when it is first asked for)

        return PlanWriting(self.database, self.changes, self.clock)

    @cached_property
    def plan_marks(self) -> "PlanMarks":
        """Serve marks on plans."""
        from desktop_app.services.plan_marks import PlanMarks  # noqa: PLC0415  (loaded when it is first asked for)

        return PlanMarks(self.database, self.changes, self.clock)

    @cached_property
    def plan_evidence(self) -> "PlanEvidence":
        """Serve what fulfils the items of plans."""
        from desktop_app.services.plan_evidence import PlanEvidence  # noqa: PLC0415  (loaded when it is first asked for)

        return PlanEvidence(self.database, self.changes, self.clock)

    @cached_property
    def plan_starting(self) -> "PlanStarting":
        """Serve new plans and what is carried over."""
        from desktop_app.services.plan_starting import PlanStarting  # noqa: PLC0415  (loaded when it is first asked for)

        return PlanStarting(self.database, self.changes, self.clock)

    @cached_property
    def plan_lists(self) -> "PlanLists":
        """Serve plans taken in from files."""
        from desktop_app.services.plan_lists import PlanLists  # noqa: PLC0415  (loaded when it is first asked for)

        return PlanLists(self.database, self.changes, self.clock)

    @cached_property
    def plan_control(self) -> "PlanControl":
        """Serve control of plans."""
        from desktop_app.services.plan_control import PlanControl  # noqa: PLC0415  (loaded when it is first asked for)

        return PlanControl(self.database, self.changes, self.clock)

    @cached_property
    def plan_papers(self) -> "PlanPapers":
        """Serve the papers of plans."""
        from desktop_app.services.plan_papers import PlanPapers  # noqa: PLC0415  (loaded when it is first asked for)

        return PlanPapers(self.database, self.clock)

    @cached_property
    def calendar(self) -> "OfficeCalendar":
        """Serve the calendar of days off."""
        from desktop_app.services.calendar import OfficeCalendar  # noqa: PLC0415  (loaded when it is first asked for)

        return OfficeCalendar(self.database, self.changes)

    @cached_property
    def steps(self) -> "Steps":
        """Serve undo and redo."""
        from desktop_app.services.undo import Steps  # noqa: PLC0415  (loaded when it is first asked for)

        return Steps(self.database, self.changes)

    @cached_property
    def backups(self) -> "Backups":
        """Serve backups and copies."""
        from desktop_app.services.backup import Backups  # noqa: PLC0415  (loaded when it is first asked for)

        return Backups(self.database, self.changes)

    @cached_property
    def drafts(self) -> "Drafts":
        """Serve what was typed and not saved."""
        from desktop_app.services.drafts import Drafts  # noqa: PLC0415  (loaded when it is first asked for)

        return Drafts(self.database)

    @cached_property
    def settings(self) -> "Settings":
        """Serve settings kept in the file."""
        from desktop_app.services.settings import Settings  # noqa: PLC0415  (loaded when it is first asked for)

        return Settings(self.database, self.changes)

    def load(self) -> None:
        """Load every service now, so that nothing waits for one later."""
        for name, member in vars(Desk).items():
            if isinstance(member, cached_property):
                getattr(self, name)

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
