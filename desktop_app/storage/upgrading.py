"""Bringing the tables of an older data file up to date: a verified copy first, then all steps or none."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.errors import FileDamagedError
from desktop_app.storage import copies, search_index
from desktop_app.storage.connection import connect
from desktop_app.storage.failures import explained
from desktop_app.storage.header import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.storage.triggers import make_triggers

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def upgrade(path: Path, at: datetime, *, scripts: Path = MIGRATIONS, version: int = SCHEMA_VERSION) -> None:
    """Bring a data file up to date, wholly or not at all.

    Raises:
        FileDamagedError: Rows were lost or references broken on the way; the file is as it was.
        DiskFullError: No room for the copy or for the change; the file is as it was.
    """
    from desktop_app.storage import backup  # noqa: PLC0415  (restoring a backup may upgrade it)

    backup.make_of(path, BackupReason.MIGRATION, at, rotate=False)
    with explained(path), closing(connect(path)) as driver:
        driver.execute("PRAGMA foreign_keys=OFF")
        with one_transaction(driver) as connection:
            migrate(connection, path, scripts=scripts, version=version)


def migrate(connection: Connection, path: Path, *, scripts: Path = MIGRATIONS, version: int = SCHEMA_VERSION) -> None:
    """Run every step that is due inside the transaction of ``connection``, and compare before with after.

    Raises:
        FileDamagedError: A table has lost or won rows, or a reference leads nowhere.
    """
    driver = connection.connection.driver_connection
    before = copies.count_rows(driver)
    run_scripts(connection, scripts)
    after = copies.count_rows(driver)
    lost = any(after.get(table, count) != count for table, count in before.items() if table != "alembic_version")
    if lost or connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise FileDamagedError(str(path))
    search_index.fold_anew(connection)
    make_triggers(connection)
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={version}")


def run_scripts(connection: Connection, scripts: Path = MIGRATIONS) -> None:
    """Let Alembic run the scripts that the database has not seen."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


@contextmanager
def one_transaction(driver: object) -> Iterator[Connection]:
    """Offer a bare connection to Alembic inside one transaction that holds the schema changes too."""
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: driver, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.connect() as connection, connection.begin():
        yield connection
