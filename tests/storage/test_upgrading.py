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
from desktop_app.storage import archive, backup, copies, search_index, undo, upgrading, verification
from desktop_app.storage.connection import connect, make_engine
from desktop_app.storage.database import Database
from desktop_app.storage.header import SCHEMA_VERSION
from desktop_app.storage.opening import make_file
from desktop_app.storage.tables import Base
from tests.builders import NOON
from tests.storage.rows import fill, looked_at, reopen

UNFILLED = {"operator", "setting", "draft", "phrase", "category", "organisation", "sheet_shape"}
HISTORY = Path(__file__).parent / "history"
HEAD, NEXT = SCHEMA_VERSION, SCHEMA_VERSION + 1
RECREATE = '''"""A next version that makes every table again."""
import sqlalchemy as sa
from alembic import op

revision = "{next:04d}"
down_revision = "{head:04d}"


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
    for source in (upgrading.MIGRATIONS / "env.py", *(upgrading.MIGRATIONS / "versions").glob("v*.py")):
        (folder / source.relative_to(upgrading.MIGRATIONS)).write_bytes(source.read_bytes())
    text = RECREATE.format(tables=sorted(Base.metadata.tables), rest=rest, head=HEAD, next=NEXT)
    (folder / "versions" / "next.py").write_text(text, "utf-8")
    return folder


def _schema(path: Path) -> dict[str, str]:
    with closing(connect(path, read_only=True)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: sql.replace("\n", "").replace("\t", "") for name, sql in rows if name != "alembic_version"}


def _parts(path: Path) -> dict[str, set[str]]:
    with closing(connect(path, read_only=True)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    plain = {name: sql.replace(f'"{name}"', name) for name, sql in rows if name != "alembic_version"}
    return {name: {part.strip(" \t,") for part in sql.splitlines()} for name, sql in plain.items()}


def _contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of the columns that the tables have now."""
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


def _is_a_table_of_rows(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or not str(name).startswith(search_index.TABLE)


def test_alembic_sees_no_difference(migrated: Path) -> None:
    engine = make_engine(migrated, read_only=True)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _is_a_table_of_rows})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_a_full_file_comes_through_a_recreate_of_every_table(filled: Path, scripts: Path) -> None:
    before = _contents(filled)
    assert all(
        before[table]
        for table in before.keys()
        - {"operator", "setting", "draft", "phrase", "category", "organisation", "sheet_shape"}
    )
    upgrading.upgrade(filled, NOON, scripts=scripts, version=NEXT)
    assert _contents(filled) == before
    assert _version(filled) == (NEXT, f"{NEXT:04d}")
    copies.examine(filled)


def test_triggers_are_made_again_after_a_recreate(filled: Path, scripts: Path) -> None:
    before = {name for name, sql in _schema(filled).items() if sql.startswith("CREATE TRIGGER")}
    upgrading.upgrade(filled, NOON, scripts=scripts, version=NEXT)
    assert before
    assert {name for name, sql in _schema(filled).items() if sql.startswith("CREATE TRIGGER")} == before


def test_tables_stay_strict_after_a_recreate(filled: Path, scripts: Path) -> None:
    upgrading.upgrade(filled, NOON, scripts=scripts, version=NEXT)
    loose = [
        name
        for name, sql in _schema(filled).items()
        if sql.startswith("CREATE TABLE") and not sql.endswith("STRICT") and not name.startswith(search_index.TABLE)
    ]
    assert loose == []


def test_a_verified_copy_is_made_first(filled: Path, scripts: Path) -> None:
    before = _contents(filled)
    upgrading.upgrade(filled, NOON, scripts=scripts, version=NEXT)
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
    second = scripts / "versions" / "next.py"
    second.write_text(second.read_text("utf-8").replace(str(sorted(Base.metadata.tables)), "['award']"), "utf-8")
    with closing(connect(filled)) as connection:
        for table in ("award_wording", "issued_paper", "award_event"):
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
        upgrading.upgrade(filled, NOON, scripts=scripts, version=NEXT)
    assert (_version(filled), filled.read_bytes()) == ((HEAD, f"{HEAD:04d}"), before)


def test_a_migration_that_fails_leaves_the_file_as_it_was(filled: Path, tmp_path: Path) -> None:
    scripts = _scripts(tmp_path / "bad", "    raise ZeroDivisionError")
    before = filled.read_bytes()
    with pytest.raises(ZeroDivisionError):
        upgrading.upgrade(filled, NOON, scripts=scripts, version=NEXT)
    assert filled.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of Unix")
@pytest.mark.parametrize("line", [1, 10, 19])
def test_a_migration_that_is_killed_happened_not_at_all(filled: Path, tmp_path: Path, line: int) -> None:
    scripts = _scripts(tmp_path / "bad")
    second = scripts / "versions" / "next.py"
    table = sorted(Base.metadata.tables)[line - 1]
    kill = f"        if table == {table!r}: import os; os.kill(os.getpid(), {int(signal.SIGKILL)})\n"
    text = second.read_text("utf-8")
    second.write_text(text.replace("        with op.batch", kill + "        with op.batch"), "utf-8")
    before = _contents(filled)
    code = (
        "import sys; from pathlib import Path; from tests.builders import NOON;"
        "from desktop_app.storage import upgrading;"
        f"upgrading.upgrade(Path(sys.argv[1]), NOON, scripts=Path(sys.argv[2]), version={NEXT})"
    )
    root = Path(__file__).parents[2]
    killed = subprocess.run([sys.executable, "-c", code, str(filled), str(scripts)], cwd=root, check=False)
    database = reopen(filled)
    assert killed.returncode == -signal.SIGKILL
    assert (_version(filled), _contents(filled), verification.problems(database)) == ((HEAD, f"{HEAD:04d}"), before, [])
    database.close()


def test_opening_an_older_file_brings_it_up_to_date(filled: Path) -> None:
    with closing(connect(filled)) as connection:
        connection.execute(f"PRAGMA user_version={HEAD - 1}")
    database = reopen(filled)
    assert _version(filled) == (HEAD, f"{HEAD:04d}")
    assert [made.reason for made in backup.backups(filled)] == [BackupReason.MIGRATION]
    database.close()


def test_an_older_backup_is_brought_up_to_date_when_it_is_restored(database: Database, tmp_path: Path) -> None:
    older = tmp_path / "older.db"
    make_file(older)
    with closing(connect(older)) as connection:
        connection.execute("PRAGMA user_version=0")
    before = looked_at(tmp_path)["older.db"]
    backup.restore(database, older)
    assert _version(database.path) == (HEAD, f"{HEAD:04d}")
    assert looked_at(tmp_path)["older.db"] == before


@pytest.fixture(params=sorted(HISTORY.glob("v*.zip")), ids=lambda packed: packed.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Unpack a data file as an earlier version left it: people, letters, a journal of their changes."""
    return archive.unpack_as(request.param, tmp_path / "old.db")


def _told(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(connect(path, read_only=True)) as connection:
        return list(connection.execute(query).fetchall())


def test_a_file_of_every_earlier_version_comes_up_to_date(old: Path) -> None:
    queries = (
        "SELECT id, surname, given_name, patronymic, phone, sort_key FROM person ORDER BY id",
        "SELECT id, recipient, number, basis, dated FROM award ORDER BY id",
        "SELECT id, award_id, blob, page FROM issued_paper ORDER BY id",
        "SELECT sequence, hash, payload FROM journal_entry ORDER BY sequence",
    )
    before = [_told(old, query) for query in queries]
    database = reopen(old)
    assert _version(old) == (HEAD, f"{HEAD:04d}")
    assert [_told(old, query) for query in queries] == before
    assert all(before)
    assert verification.problems(database) == []
    database.close()


def test_a_step_of_an_earlier_version_can_be_undone(old: Path) -> None:
    database = reopen(old)
    undo.undo(database)
    assert not _told(old, "SELECT 1 FROM person WHERE given_name = 'Адам'")
    undo.redo(database)
    assert _told(old, "SELECT consent, blocked FROM person WHERE given_name = 'Адам'") == [("unknown", 0)]
    database.close()


def test_people_of_an_earlier_version_are_found(old: Path) -> None:
    reopen(old).close()
    found = _told(old, "SELECT count(*) FROM people_search WHERE people_search MATCH 'касимова OR касым*'")
    assert found == [(1,)]


def test_what_a_decision_struck_off_has_its_day(tmp_path: Path) -> None:
    old = archive.unpack_as(HISTORY / "v4.zip", tmp_path / "old.db")
    reopen(old).close()
    assert _told(old, "SELECT struck_on FROM plan_item ORDER BY position") == [(None,), (None,), ("2024-03-05",)]
    assert _told(old, "SELECT postponed_to, postponed_on FROM plan_occurrence WHERE postponed_to IS NOT NULL") == [
        ("2024-03-01", None)
    ]
    assert _told(old, "SELECT decision, dated FROM plan_evidence") == [("", None)] * 2
