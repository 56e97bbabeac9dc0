"""A data file that is made once and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.storage.database import Database
from desktop_app.storage.opening import make_file, open_database
from tests.builders import a_clock


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an empty data file."""
    path = tmp_path_factory.mktemp("new") / "data.db"
    make_file(path)
    return path


@pytest.fixture
def path(tmp_path: Path, new_file: Path) -> Path:
    """Copy the empty data file into a folder of its own."""
    return Path(shutil.copy(new_file, tmp_path / "data.db"))


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """Open a data file on 28 February 2024."""
    opened = open_database(path, operator="Әлия", clock=a_clock())
    yield opened
    opened.close()
