"""Commissions and their signatories as they are stored."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from desktop_app.domain.commission import Commission, Level, Role, Signatory
from desktop_app.domain.errors import RecordGoneError
from desktop_app.storage import tables

_TEXTS = (
    "name_kk",
    "name_ru",
    "name_en",
    "short_kk",
    "short_ru",
    "oblast_kk",
    "oblast_ru",
    "address_kk",
    "address_ru",
    "place_kk",
    "place_ru",
    "phone",
    "email",
)


def everything(session: Session) -> list[Commission]:
    """List the commissions, our own first."""
    row = tables.CommissionRow
    ours_first = case((row.role == Role.OWN.value, 0), else_=1)
    return [_commission(found) for found in session.scalars(select(row).order_by(ours_first, row.name_ru, row.id))]


def commission(session: Session, commission_id: UUID) -> Commission:
    """Return one commission.

    Raises:
        RecordGoneError: The commission is gone.
    """
    return _commission(_row(session, commission_id))


def save(session: Session, changed: Commission) -> Commission:
    """Write a commission, new or changed; the logo stays as it is stored."""
    row = session.get(tables.CommissionRow, changed.id) or tables.CommissionRow(id=changed.id, logo=changed.logo)
    row.role, row.level, row.seal_mark = changed.role.value, changed.level.value, int(changed.seal_mark)
    for column in _TEXTS:
        setattr(row, column, getattr(changed, column).strip())
    session.add(row)
    session.flush()
    return _commission(row)


def set_logo(session: Session, commission_id: UUID, digest: str | None) -> None:
    """Point a commission to its logo.

    Raises:
        RecordGoneError: The commission is gone.
    """
    _row(session, commission_id).logo = digest


def signatories(session: Session, commission_id: UUID) -> list[Signatory]:
    """List those who sign for a commission, the latest term first; a secretary stands behind the others."""
    row = tables.SignatoryRow
    order = (row.valid_from.desc().nulls_last(), row.acting, row.name_ru, row.id)
    query = select(row).where(row.commission_id == commission_id).order_by(*order)
    return sorted((_signatory(found) for found in session.scalars(query)), key=lambda one: one.is_secretary)


def signatory(session: Session, signatory_id: UUID) -> Signatory:
    """Return one signatory.

    Raises:
        RecordGoneError: The signatory is gone.
    """
    row = session.get(tables.SignatoryRow, signatory_id)
    if row is None:
        raise RecordGoneError("signatory")
    return _signatory(row)


def save_signatory(session: Session, changed: Signatory) -> Signatory:
    """Write a signatory, new or changed.

    Raises:
        RecordGoneError: The commission is gone.
    """
    _row(session, changed.commission_id)
    row = session.get(tables.SignatoryRow, changed.id) or tables.SignatoryRow(id=changed.id)
    row.commission_id = changed.commission_id
    row.name_kk, row.name_ru = changed.name_kk.strip(), changed.name_ru.strip()
    row.post_kk, row.post_ru = changed.post_kk.strip(), changed.post_ru.strip()
    row.acting = int(changed.acting)
    row.valid_from, row.valid_to = changed.valid_from, changed.valid_to
    session.add(row)
    session.flush()
    return _signatory(row)


def delete_signatory(session: Session, signatory_id: UUID) -> None:
    """Delete a signatory.

    Raises:
        RecordGoneError: The signatory is gone.
    """
    row = session.get(tables.SignatoryRow, signatory_id)
    if row is None:
        raise RecordGoneError("signatory")
    session.delete(row)


def _row(session: Session, commission_id: UUID) -> tables.CommissionRow:
    row = session.get(tables.CommissionRow, commission_id)
    if row is None:
        raise RecordGoneError("commission")
    return row


def _commission(row: tables.CommissionRow) -> Commission:
    plain = Commission(
        id=row.id, role=Role(row.role), level=Level(row.level), logo=row.logo, seal_mark=bool(row.seal_mark)
    )
    return replace(plain, **{column: getattr(row, column) for column in _TEXTS})


def _signatory(row: tables.SignatoryRow) -> Signatory:
    return Signatory(
        id=row.id,
        commission_id=row.commission_id,
        name_kk=row.name_kk,
        name_ru=row.name_ru,
        post_kk=row.post_kk,
        post_ru=row.post_ru,
        acting=bool(row.acting),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )
