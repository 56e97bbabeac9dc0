"""Services over a real database file, copied from one that is made once."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.services.desk import Desk
from tests.builders import Office, a_desk, an_office


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a new data file."""
    folder = tmp_path_factory.mktemp("new")
    a_desk(folder).close()
    return folder


@pytest.fixture(scope="session")
def office_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Office]:
    """Make a data file with our commission and its chair."""
    folder = tmp_path_factory.mktemp("office")
    made = an_office(folder)
    made.desk.close()
    return folder, made


@pytest.fixture
def desk(tmp_path: Path, new_file: Path) -> Iterator[Desk]:
    """Open a new desk on 28 February 2024."""
    shutil.copytree(new_file, tmp_path, dirs_exist_ok=True)
    opened = a_desk(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def office(tmp_path: Path, office_file: tuple[Path, Office]) -> Iterator[Office]:
    """Open a new desk with our commission and its chair."""
    folder, made = office_file
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    opened = a_desk(tmp_path)
    yield replace(made, desk=opened)
    opened.close()
