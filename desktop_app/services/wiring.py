"""How a desk is put together: the database opened, and seeded when new."""

from desktop_app.domain.clock import Clock
from desktop_app.domain.journal import N_, StepName
from desktop_app.services.desk import Desk
from desktop_app.storage.database import Database


def wire(database: Database, clock: Clock) -> Desk:
    """Make a desk of the open database; seed a new file."""
    if not database.read_only:
        _seed(database)
    return Desk(database, clock)


def _seed(database: Database) -> None:
    """Give a new file its first records, and an older one the templates that came along since."""
    from desktop_app.storage import seeds  # noqa: PLC0415  (a file that is only looked at is given nothing)

    with database.reading() as unit:
        seeded = seeds.present(unit.session)
        behind = seeded and seeds.behind(unit.session)
    if not seeded:
        with database.writing(StepName(N_("Set up a new file")), undoable=False) as unit:
            seeds.plant(unit.session)
    elif behind:
        with database.writing(StepName(N_("Take up new templates")), undoable=False) as unit:
            seeds.top_up(unit.session)
