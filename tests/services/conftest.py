"""Services over a real database file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.desk import Desk
from tests.builders import Office, a_desk, an_office


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open a new desk on 28 February 2024."""
    opened = a_desk(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Open a new desk with our commission and its chair."""
    opened = an_office(tmp_path)
    yield opened
    opened.desk.close()
