"""Drafts: what was typed and is not saved yet, kept so that a crash or a language switch loses nothing."""

import json

from desktop_app.storage.database import Database
from desktop_app.storage.tables import DraftRow


def save(database: Database, key: str, data: dict[str, str]) -> None:
    """Keep what was typed into the form ``key``."""
    with database.unrecorded() as unit:
        row = unit.session.get(DraftRow, key) or DraftRow(key=key)
        row.content = json.dumps(data, ensure_ascii=False)
        row.typed_at = database.clock.now().replace(tzinfo=None)
        unit.session.add(row)


def load(database: Database, key: str) -> dict[str, str] | None:
    """Return what was typed into the form ``key``, if it was kept."""
    with database.reading() as unit:
        row = unit.session.get(DraftRow, key)
        return None if row is None else dict(json.loads(row.content))


def forget(database: Database, key: str) -> None:
    """Drop the draft of the form ``key``; no harm if there is none."""
    with database.unrecorded() as unit:
        row = unit.session.get(DraftRow, key)
        if row is not None:
            unit.session.delete(row)
