"""The one place where connections are made and set up."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from desktop_app.storage.addresses import address

BUSY_TIMEOUT_MS = 5_000
_PRAGMAS = (
    "journal_mode=TRUNCATE",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "mmap_size=0",
    f"busy_timeout={BUSY_TIMEOUT_MS}",
    "temp_store=MEMORY",
)


def connect(path: Path, *, read_only: bool = False) -> Any:
    """Open a bare connection in autocommit mode, with every pragma set.

    Args:
        path: The database file; made if it is missing and ``read_only`` is false.
        read_only: Open for looking only; nothing is written, not even a side file.
    """
    connection = dbapi2.connect(
        address(path, read_only=read_only), uri=True, isolation_level=None, check_same_thread=False
    )
    for pragma in _PRAGMAS:
        if not (read_only and pragma.startswith("journal_mode")):
            connection.execute(f"PRAGMA {pragma}")
    return connection


def make_engine(path: Path, *, read_only: bool = False) -> Engine:
    """Make an engine whose transactions begin as their execution option ``begin`` says; its errors show no values."""
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, read_only=read_only),
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=6,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
