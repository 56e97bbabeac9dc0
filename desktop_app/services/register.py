"""The register of awards: its years, its lines, its PDF."""

from collections.abc import Collection
from uuid import UUID

from desktop_app.domain.awards import AwardRow, AwardState
from desktop_app.domain.clock import Clock
from desktop_app.domain.commission import Role
from desktop_app.domain.languages import Language
from desktop_app.i18n.folding import fold
from desktop_app.storage import awards, commission
from desktop_app.storage.database import Database


class Register:
    """The register in which every issued paper stands, annulled ones too."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def years(self) -> list[int]:
        """List the years that have papers, the latest first."""
        with self._database.reading() as unit:
            return awards.years(unit.session)

    def rows(
        self, year: int, language: Language, text: str = "", states: Collection[AwardState] = ()
    ) -> list[AwardRow]:
        """List the papers of a year by number; of ``states`` only, if given, and with the words of ``text``."""
        with self._database.reading() as unit:
            rows = awards.rows(unit.session, year, language)
        words = fold(text).split()
        return [row for row in rows if (not states or row.state in states) and _says(row, words)]

    def of_person(self, person_id: UUID, language: Language) -> list[AwardRow]:
        """List the papers of one person, the latest first."""
        with self._database.reading() as unit:
            return awards.rows_of(unit.session, person_id, language)

    def pdf(self, year: int, language: Language) -> bytes:
        """Draw the register of a year as PDF, on a paper in ``language`` (Kazakh or Russian)."""
        from desktop_app.documents.register import RegisterLine, RegisterSheet, register_pdf  # noqa: PLC0415  (ReportLab)

        with self._database.reading() as unit:
            rows = awards.rows(unit.session, year, language)
            own = next((one for one in commission.everything(unit.session) if one.role is Role.OWN), None)
        raise NotImplementedError


def _says(row: AwardRow, words: list[str]) -> bool:
    said = fold(" ".join((row.number, row.recipient, row.post, row.reason, row.issuer, row.signatory, row.basis)))
    return all(any(token.startswith(word) for token in said.split()) for word in words)
