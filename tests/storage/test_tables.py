"""The tables: strict, without cascades, nothing in them that needs this program."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop_app.storage.connection import connect
from desktop_app.storage.tables import Base


def test_no_foreign_key_deletes_or_empties_other_rows() -> None:
    keys = [key for table in Base.metadata.tables.values() for key in table.foreign_keys]
    assert keys
    assert [key for key in keys if key.ondelete or key.onupdate] == []


def test_every_table_is_strict(path: Path) -> None:
    with closing(connect(path, read_only=True)) as connection:
        tables = connection.execute(
            "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
    assert [name for name, strict in tables if not strict] == []
    assert len(tables) > len(Base.metadata.tables)


def test_no_table_keeps_an_iin() -> None:
    """See docs/decisions/no-iin.md; a test of the command import looks into the file itself."""
    columns = [column.key for table in Base.metadata.tables.values() for column in table.columns]
    assert columns
    assert [name for name in columns if "iin" in name.split("_")] == []


def test_another_tool_can_check_the_file(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert [sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master") if "COLLATE" in str(sql)] == []


@pytest.mark.parametrize(
    ("table", "column"), [("person", "sex"), ("award", "state"), ("commission", "level"), ("name_form", '"case"')]
)
def test_an_unknown_word_is_refused(path: Path, table: str, column: str) -> None:
    columns = [item.name for item in Base.metadata.tables[table].columns]
    said = ", ".join("'nonsense'" if name == column.strip('"') else "'1'" for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        with pytest.raises(dbapi2.IntegrityError, match="CHECK constraint failed"):
            connection.execute(f"INSERT INTO {table} ({names}) VALUES ({said})")  # noqa: S608  (names of our own tables)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("mmap_size", 0),
        ("busy_timeout", 5_000),
        ("temp_store", 2),
    ],
)
def test_every_connection_is_set_up(path: Path, pragma: str, value: object) -> None:
    with closing(connect(path)) as connection:
        found = connection.execute(f"PRAGMA {pragma}").fetchone()
    assert (found or (0,))[0] == value
