"""Awards from their nomination on, the papers kept of them, and the lines of the register."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, exists, func, or_, select
from sqlalchemy.orm import Session

from desktop_app.domain.awards import Award, AwardEvent, AwardState, AwardStep, IssuedPaper, LetterWording, NewLetter
from desktop_app.domain.designs import Design
from desktop_app.domain.errors import NumberTakenError, RecordGoneError, RecordInUseError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.i18n.collation import sort_key
from desktop_app.i18n.folding import fold
from desktop_app.storage import merged, tables
from desktop_app.storage.award_tables import ISSUED

_NOTHING_FILLED = "{}"
_COLUMNS = tuple(tables.AwardRow.__table__.columns)


def known(session: Session, award_ids: Sequence[UUID]) -> dict[UUID, Award]:
    """Return those of ``award_ids`` that are there, nominations too."""
    query = select(tables.AwardRow).where(tables.AwardRow.id.in_(award_ids))
    return {award.id: award for award in _awards(session, query)}


def award(session: Session, award_id: UUID) -> Award:
    """Return one award.

    Raises:
        RecordGoneError: No award has this identity.
    """
    found = known(session, [award_id])
    if not found:
        raise RecordGoneError("award")
    return found[award_id]


def add(session: Session, new: Award) -> None:
    """Write a new award with what it says in each language.

    Raises:
        NumberTakenError: Another paper of this issuer, kind and year bears the number.
    """
    if number_taken(session, new):
        raise NumberTakenError(new.number)
    row = tables.AwardRow(id=new.id)
    _write(row, new)
    session.add(row)
    session.flush()
    _write_wordings(session, new)


def change(session: Session, changed: Award) -> None:
    """Write an award that is there: its number, state and whatever else has become of it.

    Raises:
        RecordGoneError: No award has this identity.
        NumberTakenError: Another paper of this issuer, kind and year bears the number.
    """
    row = session.get(tables.AwardRow, changed.id)
    if row is None:
        raise RecordGoneError("award")
    if number_taken(session, changed):
        raise NumberTakenError(changed.number)
    _write(row, changed)
    said = tables.AwardWordingRow
    languages = {wording.language.value for wording in changed.wordings}
    for old in session.scalars(select(said).where(said.award_id == changed.id, said.language.not_in(languages))):
        session.delete(old)
    session.flush()
    _write_wordings(session, changed)


def delete(session: Session, award_id: UUID) -> None:
    """Delete a nomination with everything that belongs to it; it must have no paper."""
    for part in (tables.AwardWordingRow, tables.AwardEventRow):
        for row in session.scalars(select(part).where(part.award_id == award_id)):
            session.delete(row)
    session.flush()
    session.delete(session.get_one(tables.AwardRow, award_id))


def number_taken(session: Session, new: Award | NewLetter) -> bool:
    """Tell whether another paper of the same issuer, kind and year bears this number."""
    row = tables.AwardRow
    same = (row.issuer_id == new.issuer_id, row.kind_id == new.kind_id, row.period == new.dated.year)
    query = select(row.id).where(*same, row.number == new.number, row.id != new.id)
    return bool(new.number) and session.scalar(query.limit(1)) is not None


def set_state(session: Session, award_id: UUID, state: AwardState, *, because: str = "") -> None:
    """Move an award on in its life.

    Raises:
        RecordGoneError: No award has this identity.
    """
    row = session.get(tables.AwardRow, award_id)
    if row is None:
        raise RecordGoneError("award")
    row.state = state.value
    row.annulled_because = because


def set_basis(session: Session, award_id: UUID, basis: str, basis_kk: str) -> None:
    """Give an award other grounds.

    Raises:
        RecordGoneError: No award has this identity.
    """
    row = session.get(tables.AwardRow, award_id)
    if row is None:
        raise RecordGoneError("award")
    row.basis, row.basis_kk = basis, basis_kk


def set_presented(session: Session, award_id: UUID, on: date | None, by: str) -> None:
    """Note when and by whom an award was handed out; ``None`` that it was not.

    Raises:
        RecordGoneError: No award has this identity.
    """
    row = session.get(tables.AwardRow, award_id)
    if row is None:
        raise RecordGoneError("award")
    row.presented_on, row.presented_by = on, by


def of_year(session: Session, year: int) -> list[Award]:
    """List the issued awards of a year, kind by kind: counted numbers in their order, then the others by date."""
    return _awards(session, _in_order(select(tables.AwardRow).where(tables.AwardRow.period == year, _had_a_paper())))


def of_meeting(session: Session, meeting_id: UUID) -> list[Award]:
    """List the awards made for a meeting, nominations too, in the order of the register."""
    return _awards(session, _in_order(select(tables.AwardRow).where(tables.AwardRow.meeting_id == meeting_id)))


def waiting(session: Session, *states: AwardState) -> list[Award]:
    """List the awards in some states, by date and name."""
    row = tables.AwardRow
    query = select(row).where(row.state.in_([state.value for state in states]))
    return sorted(_awards(session, query), key=lambda award: (award.dated, sort_key(award.recipient), award.id))


def given_since(session: Session, kind_id: UUID, day: date) -> list[Award]:
    """List the awards of a kind dated ``day`` or later that were issued and not annulled, the latest first."""
    row = tables.AwardRow
    query = select(row).where(row.kind_id == kind_id, row.dated >= day, row.state.in_(ISSUED))
    return _awards(session, query.order_by(row.dated.desc(), row.id))


def of_organisation(session: Session, organisation_id: UUID) -> list[Award]:
    """List the awards of the staff of an organisation, the latest first."""
    row = tables.AwardRow
    return _awards(
        session, select(row).where(row.organisation_id == organisation_id).order_by(row.dated.desc(), row.id)
    )


def of_person(session: Session, person_id: UUID) -> list[Award]:
    """List the awards of a person, the latest first, those of entries merged into this one too."""
    row = tables.AwardRow
    entries = merged.entries_of(session, person_id)
    return _awards(session, select(row).where(row.person_id.in_(entries)).order_by(row.dated.desc(), row.id))


def years(session: Session) -> list[int]:
    """List the years that have issued awards, the latest first."""
    row = tables.AwardRow
    return list(session.scalars(select(row.period).where(_had_a_paper()).distinct().order_by(row.period.desc())))


def count_of(session: Session, person_id: UUID) -> int:
    """Count the awards of a person, annulled ones and those of entries merged into this one too."""
    entries = merged.entries_of(session, person_id)
    query = select(func.count()).select_from(tables.AwardRow).where(tables.AwardRow.person_id.in_(entries))
    return session.scalar(query) or 0


def refuse_if_signed(session: Session, signatory_id: UUID) -> None:
    """Refuse when papers bear this signature.

    Raises:
        RecordInUseError: Issued papers bear the signature.
    """
    row = tables.AwardRow
    signed_by = or_(row.signatory_id == signatory_id, row.second_signatory_id == signatory_id)
    query = select(func.count()).select_from(row).where(signed_by)
    signed = session.scalar(query) or 0
    if signed:
        raise RecordInUseError("signatory", signed)


def keep_paper(session: Session, paper: IssuedPaper) -> None:
    """Remember where the bytes of an issued paper lie."""
    session.add(
        tables.IssuedPaperRow(
            id=paper.id,
            award_id=paper.award_id,
            language=paper.language.value,
            blob=paper.blob,
            page=paper.page,
            made_at=paper.made_at,
            copies=paper.copies,
        )
    )


def papers(session: Session, award_ids: Sequence[UUID], language: Language) -> list[IssuedPaper]:
    """Return the papers of ``award_ids`` in ``language``, in the order given.

    Raises:
        RecordGoneError: One of them was not made in this language.
    """
    row = tables.IssuedPaperRow
    columns = (row.id, row.award_id, row.language, row.blob, row.page, row.made_at, row.copies)
    query = select(*columns).where(row.award_id.in_(award_ids), row.language == language.value)
    found = {paper.award_id: paper for paper in session.execute(query)}
    if any(award_id not in found for award_id in award_ids):
        raise RecordGoneError("paper")
    return [_paper(found[award_id]) for award_id in award_ids]


def every_paper(session: Session, award_ids: Sequence[UUID]) -> dict[UUID, list[IssuedPaper]]:
    """Return the papers of each of ``award_ids`` in all languages, Kazakh first; awards in the order given.

    Raises:
        RecordGoneError: One of them has no paper.
    """
    row = tables.IssuedPaperRow
    columns = (row.id, row.award_id, row.language, row.blob, row.page, row.made_at, row.copies)
    found: dict[UUID, list[IssuedPaper]] = {award_id: [] for award_id in award_ids}
    for paper in session.execute(select(*columns).where(row.award_id.in_(found)).order_by(row.language, row.id)):
        found[paper.award_id].append(_paper(paper))
    if not all(found.values()):
        raise RecordGoneError("paper")
    return found


def states(session: Session, award_ids: Sequence[UUID]) -> list[tuple[AwardState, str]]:
    """Return state and number of each of ``award_ids``, in the order given.

    Raises:
        RecordGoneError: One of them is gone.
    """
    row = tables.AwardRow
    query = select(row.id, row.state, row.number).where(row.id.in_(award_ids))
    found = {award_id: (AwardState(state), number) for award_id, state, number in session.execute(query)}
    if any(award_id not in found for award_id in award_ids):
        raise RecordGoneError("award")
    return [found[award_id] for award_id in award_ids]


def count_copies(session: Session, award_id: UUID, copies: int) -> None:
    """Add to the printed copies of each paper of an award."""
    for row in session.scalars(select(tables.IssuedPaperRow).where(tables.IssuedPaperRow.award_id == award_id)):
        row.copies += copies


def note(session: Session, event: AwardEvent) -> None:
    """Add a step to the life of an award."""
    session.add(
        tables.AwardEventRow(
            id=event.id,
            award_id=event.award_id,
            step=event.step.value,
            at=event.at,
            operator=event.operator,
            note=event.note,
            copies=event.copies,
        )
    )


def life(session: Session, award_id: UUID) -> list[AwardEvent]:
    """List the steps in the life of an award, the first one first."""
    row = tables.AwardEventRow
    query = select(row).where(row.award_id == award_id).order_by(row.at, row.id)
    return [_event(found) for found in session.scalars(query)]


def reprinted(session: Session, award_ids: Sequence[UUID]) -> set[UUID]:
    """Tell which of the awards were printed again as a duplicate."""
    row = tables.AwardEventRow
    query = select(row.award_id).where(row.award_id.in_(award_ids), row.step == AwardStep.REPRINTED.value)
    return set(session.scalars(query))


def _in_order(query: Select[tables.AwardRow]) -> Select[tables.AwardRow]:
    row, kind = tables.AwardRow, tables.AwardKindRow
    order = (kind.grade, kind.code, row.sequence.nulls_last(), row.dated, row.number, row.folded, row.id)
    return query.join(kind, kind.id == row.kind_id).order_by(*order)


def _had_a_paper() -> ColumnElement[bool]:
    row, paper = tables.AwardRow, tables.IssuedPaperRow
    return or_(row.state.in_(ISSUED), exists().where(paper.award_id == row.id))


def _awards(session: Session, query: Select[tables.AwardRow]) -> list[Award]:
    rows = session.execute(query.with_only_columns(*_COLUMNS)).all()
    said = tables.AwardWordingRow
    wordings: dict[UUID, list[LetterWording]] = {row.id: [] for row in rows}
    columns = (said.award_id, said.language, said.text, said.name_form, said.post_form, said.filled)
    for found in session.execute(select(*columns).where(said.award_id.in_(wordings)).order_by(said.language)):
        wordings[found.award_id].append(_wording(found))
    return [_record(row, tuple(wordings[row.id])) for row in rows]


def _record(row: Row[*tuple[Any, ...]], wordings: tuple[LetterWording, ...]) -> Award:
    return Award(
        id=row.id,
        person_id=row.person_id,
        kind_id=row.kind_id,
        issuer_id=row.issuer_id,
        signatory_id=row.signatory_id,
        recipient=row.recipient,
        recipient_kk=row.recipient_kk,
        post=row.post,
        post_kk=row.post_kk,
        signed_by=row.signed_by,
        signed_by_kk=row.signed_by_kk,
        reason=row.reason,
        number=row.number,
        sequence=row.sequence,
        dated=row.dated,
        basis=row.basis,
        basis_kk=row.basis_kk,
        state=AwardState(row.state),
        wordings=wordings,
        annulled_because=row.annulled_because,
        organisation_id=row.organisation_id,
        template_id=row.template_id,
        template_version=row.template_version,
        design=Design(row.design),
        second_signatory_id=row.second_signatory_id,
        meeting_id=row.meeting_id,
        repeat_because=row.repeat_because,
        presented_on=row.presented_on,
        presented_by=row.presented_by,
    )


def _write(row: tables.AwardRow, award: Award) -> None:
    row.person_id, row.organisation_id = award.person_id, award.organisation_id
    row.kind_id, row.issuer_id, row.meeting_id = award.kind_id, award.issuer_id, award.meeting_id
    row.signatory_id, row.second_signatory_id = award.signatory_id, award.second_signatory_id
    row.template_id, row.template_version, row.design = award.template_id, award.template_version, award.design.value
    row.recipient, row.recipient_kk = award.recipient, award.recipient_kk
    row.post, row.post_kk = award.post, award.post_kk
    row.signed_by, row.signed_by_kk, row.reason = award.signed_by, award.signed_by_kk, award.reason
    row.number, row.sequence, row.period, row.dated = award.number, award.sequence, award.dated.year, award.dated
    row.basis, row.basis_kk, row.state = award.basis, award.basis_kk, award.state.value
    row.annulled_because, row.repeat_because = award.annulled_because, award.repeat_because
    row.presented_on, row.presented_by = award.presented_on, award.presented_by
    row.folded = " " + fold(f"{award.number} {award.recipient} {award.recipient_kk} {award.post} {award.post_kk}")


def _write_wordings(session: Session, award: Award) -> None:
    said = tables.AwardWordingRow
    known = {row.language: row for row in session.scalars(select(said).where(said.award_id == award.id))}
    for wording in award.wordings:
        row = known.get(wording.language.value) or said(id=new_id(), award_id=award.id, language=wording.language.value)
        row.text, row.name_form, row.post_form = wording.text, wording.name_form, wording.post_form
        row.filled = json.dumps(dict(wording.values), ensure_ascii=False)
        session.add(row)
    session.flush()


def _wording(row: Row[*tuple[Any, ...]]) -> LetterWording:
    filled = json.loads(row.filled) if row.filled != _NOTHING_FILLED else {}
    return LetterWording(Language(row.language), row.text, row.name_form, row.post_form, tuple(filled.items()))


def _event(row: tables.AwardEventRow) -> AwardEvent:
    return AwardEvent(row.id, row.award_id, AwardStep(row.step), row.at, row.operator, row.note, row.copies)


def _paper(row: Row[*tuple[Any, ...]]) -> IssuedPaper:
    return IssuedPaper(
        id=row.id,
        award_id=row.award_id,
        language=Language(row.language),
        blob=row.blob,
        page=row.page,
        made_at=row.made_at,
        copies=row.copies,
    )
