"""Migrations: equal to the tables, all or nothing, and not a row lost on the way."""

import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import IntegrityError

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.errors import FileDamagedError
from desktop_app.storage import backup, copies, upgrading, verification
from desktop_app.storage.connection import connect, make_engine
from desktop_app.storage.database import Database
from desktop_app.storage.header import SCHEMA_VERSION
from desktop_app.storage.opening import make_file
from desktop_app.storage.tables import Base
from tests.builders import NOON
from tests.storage.rows import fill, looked_at, reopen

RECREATE = '''"""A second version that makes every table again."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    for table in {tables}:
        with op.batch_alter_table(table, recreate="always") as batch:
            batch.add_column(sa.Column("added", sa.Text(), nullable=False, server_default=""))
{rest}
'''
CASCADING = "CREATE TABLE gift (id TEXT PRIMARY KEY, award_id TEXT REFERENCES award (id) ON DELETE CASCADE) STRICT"


@pytest.fixture
def filled(path: Path) -> Path:
    """Fill a data file and close it."""
    database = reopen(path)
    fill(database)
    database.close()
    return path


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """Copy the migrations and add one that recreates every table."""
    return _scripts(tmp_path / "scripts")


def _scripts(folder: Path, rest: str = "") -> Path:
    (folder / "versions").mkdir(parents=True)
    for name in ("env.py", "versions/v0001_first_tables.py"):
        (folder / name).write_bytes((upgrading.MIGRATIONS / name).read_bytes())
    text = RECREATE.format(tables=sorted(Base.metadata.tables), rest=rest)
    (folder / "versions" / "second.py").write_text(text, "utf-8")
    return folder


def _schema(path: Path) -> dict[str, str]:
    with closing(connect(path, read_only=True)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: sql.replace("\n", "").replace("\t", "") for name, sql in rows if name != "alembic_version"}


def _parts(path: Path) -> dict[str, set[str]]:
    with closing(connect(path, read_only=True)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: {part.strip(" \t,") for part in sql.splitlines()} for name, sql in rows if name != "alembic_version"}


def _contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of the first version's columns."""
    found = {}
    with closing(connect(path, read_only=True)) as connection:
        for name, table in Base.metadata.tables.items():
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            found[name] = sorted(connection.execute(f"SELECT {columns} FROM {name}").fetchall(), key=repr)  # noqa: S608  (our own names)
    return found


def _version(path: Path) -> tuple[int, str]:
    with closing(connect(path, read_only=True)) as connection:
        number = connection.execute("PRAGMA user_version").fetchone()[0]
        return number, connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    """Make a data file by its migrations only."""
    path = tmp_path / "migrated.db"
    with closing(connect(path)) as driver:
        driver.execute("PRAGMA foreign_keys=OFF")
        with upgrading.one_transaction(driver) as connection:
            upgrading.migrate(connection, path)
    return path


def test_migrations_make_the_same_file_as_the_tables(migrated: Path, path: Path) -> None:
    assert _parts(migrated) == _parts(path)
    assert _version(migrated) == _version(path)


def test_alembic_sees_no_difference(migrated: Path) -> None:
    engine = make_engine(migrated, read_only=True)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_a_full_file_comes_through_a_recreate_of_every_table(filled: Path, scripts: Path) -> None:
    before = _contents(filled)
    assert all(
        before[table]
        for table in before.keys() - {"operator", "setting", "draft", "phrase", "category", "organisation"}
    )
    upgrading.upgrade(filled, NOON, scripts=scripts, version=2)
    assert _contents(filled) == before
    assert _version(filled) == (2, "0002")
    copies.examine(filled)


def test_triggers_are_made_again_after_a_recreate(filled: Path, scripts: Path) -> None:
    before = {name for name, sql in _schema(filled).items() if sql.startswith("CREATE TRIGGER")}
    upgrading.upgrade(filled, NOON, scripts=scripts, version=2)
    assert before
    assert {name for name, sql in _schema(filled).items() if sql.startswith("CREATE TRIGGER")} == before


def test_tables_stay_strict_after_a_recreate(filled: Path, scripts: Path) -> None:
    upgrading.upgrade(filled, NOON, scripts=scripts, version=2)
    loose = [
        name for name, sql in _schema(filled).items() if sql.startswith("CREATE TABLE") and not sql.endswith("STRICT")
    ]
    assert loose == []


def test_a_verified_copy_is_made_first(filled: Path, scripts: Path) -> None:
    before = _contents(filled)
    upgrading.upgrade(filled, NOON, scripts=scripts, version=2)
    (made,) = backup.backups(filled)
    assert (made.reason, _contents(made.path)) == (BackupReason.MIGRATION, before)


def _recreate_with_foreign_keys_on(path: Path, scripts: Path) -> None:
    with closing(connect(path)) as driver, upgrading.one_transaction(driver) as connection:
        upgrading.run_scripts(connection, scripts)


def test_control_foreign_keys_left_on_stop_the_recreate(filled: Path, scripts: Path) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        _recreate_with_foreign_keys_on(filled, scripts)


def test_control_foreign_keys_left_on_lose_rows_where_a_key_cascades(filled: Path, tmp_path: Path) -> None:
    scripts = _scripts(tmp_path / "one")
    second = scripts / "versions" / "second.py"
    second.write_text(second.read_text("utf-8").replace(str(sorted(Base.metadata.tables)), "['award']"), "utf-8")
    with closing(connect(filled)) as connection:
        for table in ("award_wording", "issued_paper"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute(CASCADING)
        connection.execute("INSERT INTO gift SELECT id, id FROM award")
    _recreate_with_foreign_keys_on(filled, scripts)
    with closing(connect(filled, read_only=True)) as connection:
        assert connection.execute("SELECT count(*) FROM award").fetchone() == (3,)
        assert connection.execute("SELECT count(*) FROM gift").fetchone() == (0,)


@pytest.mark.parametrize(
    "rest",
    [
        '    op.execute("DELETE FROM letter_template")',
        "    op.execute(\"UPDATE position SET person_id = 'nobody'\")",
    ],
)
def test_a_migration_that_loses_something_is_taken_back(filled: Path, tmp_path: Path, rest: str) -> None:
    scripts = _scripts(tmp_path / "bad", rest)
    before = filled.read_bytes()
    with pytest.raises(FileDamagedError):
        upgrading.upgrade(filled, NOON, scripts=scripts, version=2)
    assert (_version(filled), filled.read_bytes()) == ((1, "0001"), before)


def test_a_migration_that_fails_leaves_the_file_as_it_was(filled: Path, tmp_path: Path) -> None:
    scripts = _scripts(tmp_path / "bad", "    raise ZeroDivisionError")
    before = filled.read_bytes()
    with pytest.raises(ZeroDivisionError):
        upgrading.upgrade(filled, NOON, scripts=scripts, version=2)
    assert filled.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of Unix")
@pytest.mark.parametrize("line", [1, 10, 19])
def test_a_migration_that_is_killed_happened_not_at_all(filled: Path, tmp_path: Path, line: int) -> None:
    scripts = _scripts(tmp_path / "bad")
    second = scripts / "versions" / "second.py"
    table = sorted(Base.metadata.tables)[line - 1]
    kill = f"        if table == {table!r}: import os; os.kill(os.getpid(), {int(signal.SIGKILL)})\n"
    text = second.read_text("utf-8")
    second.write_text(text.replace("        with op.batch", kill + "        with op.batch"), "utf-8")
    before = _contents(filled)
    code = (
        "import sys; from pathlib import Path; from tests.builders import NOON;"
        "from desktop_app.storage import upgrading;"
        "upgrading.upgrade(Path(sys.argv[1]), NOON, scripts=Path(sys.argv[2]), version=2)"
    )
    root = Path(__file__).parents[2]
    killed = subprocess.run([sys.executable, "-c", code, str(filled), str(scripts)], cwd=root, check=False)
    database = reopen(filled)
    assert killed.returncode == -signal.SIGKILL
    assert (_version(filled), _contents(filled), verification.problems(database)) == ((1, "0001"), before, [])
    database.close()


def test_opening_an_older_file_brings_it_up_to_date(filled: Path) -> None:
    with closing(connect(filled)) as connection:
        connection.execute("PRAGMA user_version=0")
    database = reopen(filled)
    assert _version(filled) == (SCHEMA_VERSION, "0001")
    assert [made.reason for made in backup.backups(filled)] == [BackupReason.MIGRATION]
    database.close()


def test_an_older_backup_is_brought_up_to_date_when_it_is_restored(database: Database, tmp_path: Path) -> None:
    older = tmp_path / "older.db"
    make_file(older)
    with closing(connect(older)) as connection:
        connection.execute("PRAGMA user_version=0")
    before = looked_at(tmp_path)["older.db"]
    backup.restore(database, older)
    assert _version(database.path) == (SCHEMA_VERSION, "0001")
    assert looked_at(tmp_path)["older.db"] == before
