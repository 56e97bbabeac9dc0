"""The register of awards: its years, its lines, its PDF."""

from collections.abc import Collection, Sequence
from uuid import UUID

from desktop_app.domain.awards import Award, AwardRow, AwardState
from desktop_app.domain.clock import Clock
from desktop_app.domain.commission import Role
from desktop_app.domain.identity import made_at
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import Fillings, reason
from desktop_app.i18n.folding import fold
from desktop_app.storage import awards, commission, kinds
from desktop_app.storage.database import Database, Unit


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
            rows = _rows(unit, awards.of_year(unit.session, year), language)
        words = fold(text).split()
        return [row for row in rows if (not states or row.state in states) and _says(row, words)]

    def newest(self, language: Language) -> AwardRow | None:
        """Return the paper that was issued last of all that are not annulled, whatever its date and number."""
        with self._database.reading() as unit:
            papers = [award for year in awards.years(unit.session) for award in awards.of_year(unit.session, year)]
            good = [award for award in papers if award.state is not AwardState.ANNULLED]
            last = max(good, key=lambda award: (made_at(award.id), award.dated, award.sequence or 0), default=None)
            return None if last is None else _rows(unit, [last], language)[0]

    def of_person(self, person_id: UUID, language: Language) -> list[AwardRow]:
        """List the papers of one person, the latest first."""
        with self._database.reading() as unit:
            return _rows(unit, awards.of_person(unit.session, person_id), language)

    def pdf(self, year: int, language: Language) -> bytes:
        """Draw the register of a year as PDF, on a paper in ``language`` (Kazakh or Russian)."""
        from desktop_app.documents.register import RegisterSheet, register_pdf  # noqa: PLC0415  (slow to import)

        rows = self.rows(year, language)
        with self._database.reading() as unit:
            ours = next((one for one in commission.everything(unit.session) if one.role is Role.OWN), None)
        return register_pdf(
            RegisterSheet(
                language=language,
                commission=ours.name(language) if ours else "",
                year=year,
                made_on=self._clock.today(),
                rows=tuple(rows),
            )
        )


def _rows(unit: Unit, found: Sequence[Award], language: Language) -> list[AwardRow]:
    kind_names = {kind.id: kind.name(language) for kind in kinds.kinds(unit.session)}
    issuers = {issuer.id: issuer.name(language) for issuer in commission.everything(unit.session)}
    return [_row(award, language, kind_names[award.kind_id], issuers[award.issuer_id]) for award in found]


def _row(award: Award, language: Language, kind: str, issuer: str) -> AwardRow:
    kazakh = language is Language.KK
    return AwardRow(
        id=award.id,
        number=award.number,
        dated=award.dated,
        kind=kind,
        recipient=(award.recipient_kk if kazakh else award.recipient) or award.recipient,
        post=(award.post_kk or award.post) if kazakh else (award.post or award.post_kk),
        reason=_reason(award, language, issuer),
        issuer=issuer,
        signatory=(award.signed_by_kk if kazakh else award.signed_by) or award.signed_by,
        basis=(award.basis_kk or award.basis) if kazakh else (award.basis or award.basis_kk),
        state=award.state,
    )


def _reason(award: Award, language: Language, issuer: str) -> str:
    wording = award.wording(Language.KK)
    if language is not Language.KK or wording is None or len(award.wordings) == 1:
        return award.reason
    return reason(wording.text, Fillings(wording.name_form, wording.post_form, commission=issuer))


def _says(row: AwardRow, words: list[str]) -> bool:
    said = fold(
        f"{row.number} {row.recipient} {row.post} {row.reason} {row.issuer} {row.signatory} {row.basis} {row.kind}"
    )
    return all(any(token.startswith(word) for token in said.split()) for word in words)
