"""Kinds of awards and the texts with fields that belong to them."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.errors import RecordGoneError
from desktop_app.storage import tables


def kinds(session: Session) -> list[AwardKind]:
    """List the kinds of awards by their code."""
    return [_kind(row) for row in session.scalars(select(tables.AwardKindRow).order_by(tables.AwardKindRow.code))]


def kind(session: Session, kind_id: UUID) -> AwardKind:
    """Return one kind.

    Raises:
        RecordGoneError: The kind is gone.
    """
    row = session.get(tables.AwardKindRow, kind_id)
    if row is None:
        raise RecordGoneError("kind")
    return _kind(row)


def save_kind(session: Session, changed: AwardKind) -> AwardKind:
    """Write a kind, new or changed."""
    row = session.get(tables.AwardKindRow, changed.id) or tables.AwardKindRow(id=changed.id)
    row.code, row.number_pattern = changed.code, changed.number_pattern
    row.name_kk, row.name_ru, row.name_en = changed.name_kk, changed.name_ru, changed.name_en
    session.add(row)
    session.flush()
    return _kind(row)


def templates(session: Session, kind_id: UUID) -> list[LetterTemplate]:
    """List the texts of a kind in their order; the first is the default."""
    row = tables.LetterTemplateRow
    query = select(row).where(row.kind_id == kind_id).order_by(row.position, row.id)
    return [_template(found) for found in session.scalars(query)]


def template(session: Session, template_id: UUID) -> LetterTemplate:
    """Return one text.

    Raises:
        RecordGoneError: The text is gone.
    """
    row = session.get(tables.LetterTemplateRow, template_id)
    if row is None:
        raise RecordGoneError("template")
    return _template(row)


def save_template(session: Session, changed: LetterTemplate) -> LetterTemplate:
    """Write a text; a new one goes behind the others of its kind."""
    row = session.get(tables.LetterTemplateRow, changed.id)
    if row is None:
        last = session.scalar(
            select(func.max(tables.LetterTemplateRow.position)).where(
                tables.LetterTemplateRow.kind_id == changed.kind_id
            )
        )
        row = tables.LetterTemplateRow(id=changed.id, position=0 if last is None else last + 1)
    row.kind_id = changed.kind_id
    row.name_kk, row.name_ru = changed.name_kk, changed.name_ru
    row.text_kk, row.text_ru = changed.text_kk, changed.text_ru
    session.add(row)
    session.flush()
    return _template(row)


def _kind(row: tables.AwardKindRow) -> AwardKind:
    return AwardKind(row.id, row.code, row.name_kk, row.name_ru, row.name_en, row.number_pattern)


def _template(row: tables.LetterTemplateRow) -> LetterTemplate:
    return LetterTemplate(row.id, row.kind_id, row.name_kk, row.name_ru, row.text_kk, row.text_ru)
