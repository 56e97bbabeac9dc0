"""Drafts: typed, not saved, not lost."""

from pathlib import Path

from desktop_app.storage import drafts
from desktop_app.storage.database import Database
from tests.storage.rows import reopen


def test_a_draft_survives_a_restart(path: Path) -> None:
    database = reopen(path)
    drafts.save(database, "person:1", {"surname": "Әл"})
    database.close()
    database = reopen(path)
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
