"""How a desk is put together: the database opened, seeded when new, and handed to each service."""

from pathlib import Path

from desktop_app.domain.clock import Clock
from desktop_app.domain.journal import N_, StepName
from desktop_app.services.backup import Backups
from desktop_app.services.changes import Changes
from desktop_app.services.commissions import Commissions
from desktop_app.services.desk import Desk
from desktop_app.services.drafts import Drafts
from desktop_app.services.letters import Letters
from desktop_app.services.people import People
from desktop_app.services.register import Register
from desktop_app.services.settings import Settings
from desktop_app.services.undo import Steps
from desktop_app.storage import seeds
from desktop_app.storage.database import Database
from desktop_app.storage.opening import open_database


def wire(path: Path, *, clock: Clock, create: bool, operator: str) -> Desk:
    """Open the file at ``path`` and give every service its database, changes and clock.

    Raises:
        FileProblemError: The file cannot be used; it is untouched.
    """
    database = open_database(path, operator=operator, clock=clock, create=create)
    if not database.read_only:
        _seed(database)
    changes = Changes()
    return Desk(
        path=path,
        read_only=database.read_only,
        people=People(database, changes, clock),
        commissions=Commissions(database, changes, clock),
        letters=Letters(database, changes, clock),
        register=Register(database, clock),
        steps=Steps(database, changes),
        backups=Backups(database, changes),
        drafts=Drafts(database),
        settings=Settings(database, changes),
        changes=changes,
        clock=clock,
        database=database,
    )


def _seed(database: Database) -> None:
    with database.reading() as unit:
        seeded = seeds.present(unit.session)
    if not seeded:
        with database.writing(StepName(N_("Set up a new file")), undoable=False) as unit:
            seeds.plant(unit.session)
