"""Settings of the office that live with the data: who works here, and who is working now."""

from desktop_app.domain.changes import Topic
from desktop_app.services.changes import Changes
from desktop_app.storage import settings
from desktop_app.storage.database import Database


class Settings:
    """Operators and other records of settings."""

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def operators(self) -> list[str]:
        """List the names of those who have worked with this file, in the order in which they came."""
        with self._database.reading() as unit:
            return settings.operators(unit.session)

    @property
    def operator(self) -> str:
        """Return who is working now, empty before anybody was named."""
        return self._database.operator

    def set_operator(self, name: str) -> None:
        """Name who is working now; the journal bears the name from here on.

        In a file open for reading only, the name is not kept.
        """
        name = " ".join(name.split())
        self._database.operator = name
        if name and not self._database.read_only and name not in self.operators():
            with self._database.unrecorded() as unit:
                settings.add_operator(unit.session, name)
            self._changes.announce(Topic.JOURNAL)
        self._changes.announce(Topic.SETTINGS)
