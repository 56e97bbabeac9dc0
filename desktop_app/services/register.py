"""The register of awards: its years, its lines, its PDF and its workbook."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import UUID

from desktop_app.domain.award_kinds import AwardKind
from desktop_app.domain.awards import Award, AwardRow, AwardState
from desktop_app.domain.clock import Clock
from desktop_app.domain.commission import Role
from desktop_app.domain.identity import made_at
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import Fillings, reason
from desktop_app.domain.meetings import Meeting
from desktop_app.i18n.dates import short_date
from desktop_app.i18n.folding import fold
from desktop_app.services.values import spoken
from desktop_app.storage import awards, commission, kinds, meetings
from desktop_app.storage.database import Database, Unit

if TYPE_CHECKING:
    from desktop_app.documents.register import RegisterSheet


@dataclass(frozen=True, slots=True)
class RegisterFilter:
    """Which lines of the register are wanted; what is left out is not asked for."""

    kind_id: UUID | None = None
    issuer_id: UUID | None = None
    states: frozenset[AwardState] = frozenset()
    meeting_id: UUID | None = None

    def takes(self, row: AwardRow) -> bool:
        """Tell whether a line is wanted."""
        asked = (
            (self.kind_id, row.kind_id),
            (self.issuer_id, row.issuer_id),
            (self.meeting_id, row.meeting_id),
        )
        return all(wanted in (None, held) for wanted, held in asked) and (not self.states or row.state in self.states)


EVERYTHING = RegisterFilter()


class Register:
    """The register in which every issued paper stands, annulled ones too."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def years(self) -> list[int]:
        """List the years that have papers, the latest first."""
        with self._database.reading() as unit:
            return awards.years(unit.session)

    def rows(self, year: int, language: Language, text: str = "", only: RegisterFilter = EVERYTHING) -> list[AwardRow]:
        """List the papers of a year by number, those that ``only`` takes and that have the words of ``text``."""
        with self._database.reading() as unit:
            rows = _rows(unit, awards.of_year(unit.session, year), language)
        words = fold(text).split()
        return [row for row in rows if only.takes(row) and _says(row, words)]

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

    def pdf(self, year: int, language: Language, only: RegisterFilter = EVERYTHING) -> bytes:
        """Draw the register of a year as PDF, on a paper in ``language`` (Kazakh or Russian)."""
        from desktop_app.documents.register import register_pdf  # noqa: PLC0415  (slow to import)

        return register_pdf(self._sheet(year, language, only))

    def xlsx(self, year: int, language: Language, only: RegisterFilter = EVERYTHING) -> bytes:
        """Write the register of a year as a workbook with the columns of the paper, in Kazakh or Russian."""
        from desktop_app.documents.register_table import register_xlsx  # noqa: PLC0415  (slow to import)

        return register_xlsx(self._sheet(year, language, only), self._clock.now())

    def _sheet(self, year: int, language: Language, only: RegisterFilter) -> "RegisterSheet":
        from desktop_app.documents.register import RegisterSheet  # noqa: PLC0415  (slow to import)

        today = self._clock.today()
        with self._database.reading() as unit:
            papers = awards.of_year(unit.session, year)
            rows = [row for row in _rows(unit, papers, language) if only.takes(row)]
            ours = next((one for one in commission.everything(unit.session) if one.role is Role.OWN), None)
            signing = commission.signatories(unit.session, ours.id) if ours else []
        keeper = next((one for one in signing if one.is_secretary and one.valid_on(today)), None)
        return RegisterSheet(
            language=language,
            commission=ours.name(language) if ours else "",
            year=year,
            made_on=today,
            rows=tuple(rows),
            gapless=is_gapless(papers),
            keeper_post=keeper.post(language) if keeper else "",
            keeper=keeper.name(language) if keeper else "",
        )


def is_gapless(papers: Iterable[Award]) -> bool:
    """Tell whether there are counted numbers and each issuer and kind has all from 1 on."""
    counted = sorted((str(a.issuer_id), str(a.kind_id), a.sequence) for a in papers if a.sequence is not None)
    runs = [[number for *_, number in run] for _, run in groupby(counted, key=lambda one: one[:2])]
    return bool(runs) and all(run == list(range(1, len(run) + 1)) for run in runs)


@dataclass(frozen=True, slots=True)
class _Around:
    """The records that a line of the register names."""

    kinds: dict[UUID, AwardKind]
    issuers: dict[UUID, str]
    meetings: dict[UUID, Meeting]
    reprinted: Collection[UUID]


def _rows(unit: Unit, found: Sequence[Award], language: Language) -> list[AwardRow]:
    around = _Around(
        kinds={kind.id: kind for kind in kinds.kinds(unit.session)},
        issuers={issuer.id: issuer.name(language) for issuer in commission.everything(unit.session)},
        meetings={one.id: one for one in meetings.meetings(unit.session)},
        reprinted=awards.reprinted(unit.session, [award.id for award in found]),
    )
    return [_row(award, language, around) for award in found]


def _row(award: Award, language: Language, around: _Around) -> AwardRow:
    kazakh = language is Language.KK
    issuer, kind = around.issuers[award.issuer_id], around.kinds[award.kind_id]
    return AwardRow(
        id=award.id,
        number=award.number,
        dated=award.dated,
        kind=kind.name(language),
        kind_short=kind.short(language),
        kind_id=award.kind_id,
        issuer_id=award.issuer_id,
        meeting_id=award.meeting_id,
        person_id=award.person_id,
        recipient=(award.recipient_kk if kazakh else award.recipient) or award.recipient,
        post=(award.post_kk or award.post) if kazakh else (award.post or award.post_kk),
        reason=reason_of(award, language, issuer),
        issuer=issuer,
        signatory=(award.signed_by_kk if kazakh else award.signed_by) or award.signed_by,
        basis=(award.basis_kk or award.basis) if kazakh else (award.basis or award.basis_kk),
        state=award.state,
        presented=_presented(award, language, around.meetings),
        reprinted=award.id in around.reprinted,
    )


def _presented(award: Award, language: Language, known: dict[UUID, Meeting]) -> str:
    """Return where, when and by whom an award was handed out; where is known only of a meeting's own day."""
    if award.presented_on is None:
        return ""
    meeting = known.get(award.meeting_id) if award.meeting_id else None
    place = meeting.place(language) if meeting and meeting.dated == award.presented_on else ""
    return ", ".join(part for part in (place, short_date(award.presented_on), award.presented_by) if part)


def reason_of(award: Award, language: Language, issuer: str) -> str:
    """Return what an award thanks for, in ``language`` if its paper was made in it."""
    wording = award.wording(Language.KK)
    if language is not Language.KK or wording is None or len(award.wordings) == 1:
        return award.reason
    return reason(
        wording.text,
        Fillings(wording.name_form, wording.post_form, commission=issuer, values=spoken(wording.values, language)),
    )


def _says(row: AwardRow, words: list[str]) -> bool:
    said = fold(
        f"{row.number} {row.recipient} {row.post} {row.reason} {row.issuer} {row.signatory} {row.basis} {row.kind}"
    )
    return all(any(token.startswith(word) for token in said.split()) for word in words)
