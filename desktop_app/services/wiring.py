"""How a desk is put together: the database opened, seeded when new, and handed to each service."""

from desktop_app.domain.clock import Clock
from desktop_app.domain.journal import N_, StepName
from desktop_app.services.awards import Awards
from desktop_app.services.backup import Backups
from desktop_app.services.batches import Batches
from desktop_app.services.changes import Changes
from desktop_app.services.commissions import Commissions
from desktop_app.services.desk import Desk
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
from desktop_app.storage import seeds
from desktop_app.storage.database import Database


def wire(database: Database, clock: Clock) -> Desk:
    """Give every service the open database, the changes and the clock; seed a new file."""
    if not database.read_only:
        _seed(database)
    changes = Changes()
    return Desk(
        path=database.path,
        read_only=database.read_only,
        people=People(database, changes, clock),
        lists=Lists(database, changes, clock),
        duplicates=Duplicates(database, changes, clock),
        exporting=Exporting(database, clock),
        names=Names(database, changes, clock),
        phrases=Phrases(database, changes),
        commissions=Commissions(database, changes, clock),
        samples=Samples(database, changes, clock),
        meetings=Meetings(database, changes, clock),
        letters=Letters(database, changes, clock),
        batches=Batches(database, changes, clock),
        preflight=Checking(database),
        awards=Awards(database, changes, clock),
        register=Register(database, clock),
        reprinting=Reprinting(database, changes, clock),
        presenting=Presenting(database, clock),
        steps=Steps(database, changes),
        backups=Backups(database, changes),
        drafts=Drafts(database),
        settings=Settings(database, changes),
        changes=changes,
        clock=clock,
        database=database,
    )


def _seed(database: Database) -> None:
    """Give a new file its first records, and an older one the templates that came along since."""
    with database.reading() as unit:
        seeded = seeds.present(unit.session)
        behind = seeded and seeds.behind(unit.session)
    if not seeded:
        with database.writing(StepName(N_("Set up a new file")), undoable=False) as unit:
            seeds.plant(unit.session)
    elif behind:
        with database.writing(StepName(N_("Take up new templates")), undoable=False) as unit:
            seeds.top_up(unit.session)
