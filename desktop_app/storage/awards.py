"""Issued awards, the papers kept of them, and the lines of the register."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desktop_app.domain.awards import Award, AwardState, IssuedPaper, LetterWording, NewLetter
from desktop_app.domain.errors import NumberTakenError, RecordGoneError, RecordInUseError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.i18n.folding import fold
from desktop_app.storage import merged, tables


def known(session: Session, award_ids: Sequence[UUID]) -> dict[UUID, Award]:
    """Return those of ``award_ids`` that are issued already."""
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
    session.add(
        tables.AwardRow(
            id=new.id,
            person_id=new.person_id,
            kind_id=new.kind_id,
            issuer_id=new.issuer_id,
            signatory_id=new.signatory_id,
            recipient=new.recipient,
            recipient_kk=new.recipient_kk,
            post=new.post,
            post_kk=new.post_kk,
            signed_by=new.signed_by,
            signed_by_kk=new.signed_by_kk,
            reason=new.reason,
            number=new.number,
            sequence=new.sequence,
            period=new.dated.year,
            dated=new.dated,
            basis=new.basis,
            basis_kk=new.basis_kk,
            state=new.state.value,
            annulled_because=new.annulled_because,
            folded=" " + fold(f"{new.number} {new.recipient} {new.recipient_kk} {new.post} {new.post_kk}"),
        )
    )
    session.flush()
    for said in new.wordings:
        session.add(
            tables.AwardWordingRow(
                id=new_id(),
                award_id=new.id,
                language=said.language.value,
                text=said.text,
                name_form=said.name_form,
                post_form=said.post_form,
            )
        )
    session.flush()


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


def of_year(session: Session, year: int) -> list[Award]:
    """List the awards of a year, kind by kind: counted numbers in their order, then the others by date."""
    row, kind = tables.AwardRow, tables.AwardKindRow
    order = (kind.code, row.sequence.nulls_last(), row.dated, row.number, row.recipient, row.id)
    return _awards(session, select(row).join(kind, kind.id == row.kind_id).where(row.period == year).order_by(*order))


def of_person(session: Session, person_id: UUID) -> list[Award]:
    """List the awards of a person, the latest first, those of entries merged into this one too."""
    row = tables.AwardRow
    entries = merged.entries_of(session, person_id)
    return _awards(session, select(row).where(row.person_id.in_(entries)).order_by(row.dated.desc(), row.id))


def years(session: Session) -> list[int]:
    """List the years that have awards, the latest first."""
    return list(session.scalars(select(tables.AwardRow.period).distinct().order_by(tables.AwardRow.period.desc())))


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
    query = select(func.count()).select_from(tables.AwardRow).where(tables.AwardRow.signatory_id == signatory_id)
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
    query = select(row).where(row.award_id.in_(award_ids), row.language == language.value)
    found = {paper.award_id: paper for paper in session.scalars(query)}
    if any(award_id not in found for award_id in award_ids):
        raise RecordGoneError("paper")
    return [_paper(found[award_id]) for award_id in award_ids]


def count_copies(session: Session, award_id: UUID, copies: int) -> None:
    """Add to the printed copies of each paper of an award."""
    for row in session.scalars(select(tables.IssuedPaperRow).where(tables.IssuedPaperRow.award_id == award_id)):
        row.copies += copies


def _awards(session: Session, query: Select[tables.AwardRow]) -> list[Award]:
    rows = session.scalars(query).all()
    said = tables.AwardWordingRow
    wordings: dict[UUID, list[LetterWording]] = {row.id: [] for row in rows}
    for found in session.scalars(select(said).where(said.award_id.in_(wordings)).order_by(said.language)):
        wordings[found.award_id].append(
            LetterWording(Language(found.language), found.text, found.name_form, found.post_form)
        )
    return [_record(row, tuple(wordings[row.id])) for row in rows]


def _record(row: tables.AwardRow, wordings: tuple[LetterWording, ...]) -> Award:
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
    )


def _paper(row: tables.IssuedPaperRow) -> IssuedPaper:
    return IssuedPaper(
        id=row.id,
        award_id=row.award_id,
        language=Language(row.language),
        blob=row.blob,
        page=row.page,
        made_at=row.made_at,
        copies=row.copies,
    )
