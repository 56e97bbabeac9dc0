"""Drafts: what has been typed and not saved, kept so that a crash or a language switch loses nothing."""

from desktop_app.storage import drafts
from desktop_app.storage.database import Database


class Drafts:
    """Unsaved forms by key, e.g. ``person:UUID``; not part of the journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, key: str, data: dict[str, str]) -> None:
        """Keep what a form holds; in a file open for reading only, nothing is kept."""
        if not self._database.read_only:
            drafts.save(self._database, key, data)

    def load(self, key: str) -> dict[str, str] | None:
        """Return what was kept under ``key``, if anything."""
        return drafts.load(self._database, key)

    def forget(self, key: str) -> None:
        """Forget what was kept under ``key``."""
        if not self._database.read_only:
            drafts.forget(self._database, key)
