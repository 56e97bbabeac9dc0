"""Drafts: typed, not saved, not lost."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.storage import drafts
from desktop_app.storage.database import Database
from tests.storage.rows import reopen

CRASH = """
import os, signal, sys
from pathlib import Path
from desktop_app.storage import drafts
from tests.storage.rows import reopen
database = reopen(Path(sys.argv[1]))
drafts.save(database, "person:1", {"surname": "\\u04d8\\u043b"})
with database.writing("Never finished") as unit:
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_draft_survives_a_restart(path: Path) -> None:
    database = reopen(path)
    drafts.save(database, "person:1", {"surname": "Әл"})
    database.close()
    database = reopen(path)
    assert drafts.load(database, "person:1") == {"surname": "Әл"}
    database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of Unix")
def test_a_draft_survives_a_crash(path: Path) -> None:
    root = Path(__file__).parents[2]
    crashed = subprocess.run([sys.executable, "-c", CRASH, str(path)], cwd=root, check=False)
    database = reopen(path)
    assert crashed.returncode == -signal.SIGKILL
    assert drafts.load(database, "person:1") == {"surname": "Әл"}
    database.close()


def test_the_last_draft_counts(database: Database) -> None:
    drafts.save(database, "person:1", {"surname": "Ә"})
    drafts.save(database, "person:1", {"surname": "Әл"})
    assert drafts.load(database, "person:1") == {"surname": "Әл"}


def test_a_draft_is_forgotten(database: Database) -> None:
    drafts.save(database, "person:1", {"surname": "Әл"})
    drafts.forget(database, "person:1")
    drafts.forget(database, "person:1")
    assert drafts.load(database, "person:1") is None
