"""Kinds of awards and the texts with fields that belong to them."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.designs import Design, Margins, PaperSize
from desktop_app.domain.errors import RecordGoneError
from desktop_app.storage import tables


def kinds(session: Session) -> list[AwardKind]:
    """List the kinds of awards, the lowest grade first."""
    row = tables.AwardKindRow
    return [_kind(found) for found in session.scalars(select(row).order_by(row.grade, row.code))]


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
    row.short_kk, row.short_ru, row.short_en = changed.short_kk, changed.short_ru, changed.short_en
    row.grade, row.repeat_months, row.active = changed.grade, changed.repeat_months, int(changed.active)
    session.add(row)
    session.flush()
    return _kind(row)


def templates(session: Session, kind_id: UUID) -> list[LetterTemplate]:
    """List the texts of a kind in their order; the first is the default."""
    row = tables.LetterTemplateRow
    query = select(row).where(row.kind_id == kind_id).order_by(row.position, row.id)
    return [_template(found) for found in session.scalars(query)]


def every_template(session: Session) -> list[LetterTemplate]:
    """List the texts of every kind, kind by kind in their order."""
    row, kind_row = tables.LetterTemplateRow, tables.AwardKindRow
    query = select(row).join(kind_row, kind_row.id == row.kind_id)
    return [
        _template(found)
        for found in session.scalars(query.order_by(kind_row.grade, kind_row.code, row.position, row.id))
    ]


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
    row.title_kk, row.title_ru = changed.title_kk, changed.title_ru
    row.design, row.paper = changed.design.value, changed.paper.value
    row.margin_left, row.margin_right = changed.margins.left, changed.margins.right
    row.margin_top, row.margin_bottom = changed.margins.top, changed.margins.bottom
    row.logo, row.signatories = changed.logo, changed.signatories
    row.version, row.active, row.shipped = changed.version, int(changed.active), changed.shipped
    session.add(row)
    session.flush()
    return _template(row)


def put_first(session: Session, template_id: UUID) -> None:
    """Put a text before the others of its kind."""
    row = session.get_one(tables.LetterTemplateRow, template_id)
    query = select(func.min(tables.LetterTemplateRow.position)).where(
        tables.LetterTemplateRow.kind_id == row.kind_id, tables.LetterTemplateRow.id != template_id
    )
    least = session.scalar(query)
    row.position = 0 if least is None else least - 1
    session.flush()


def awards_of_kind(session: Session, kind_id: UUID) -> int:
    """Count the awards of a kind."""
    query = select(func.count()).select_from(tables.AwardRow).where(tables.AwardRow.kind_id == kind_id)
    return session.scalar(query) or 0


def awards_by_template(session: Session, template_id: UUID) -> int:
    """Count the awards that were made with a text."""
    query = select(func.count()).select_from(tables.AwardRow).where(tables.AwardRow.template_id == template_id)
    return session.scalar(query) or 0


def delete_kind(session: Session, kind_id: UUID) -> None:
    """Delete a kind that has no awards, with its texts."""
    for row in session.scalars(select(tables.LetterTemplateRow).where(tables.LetterTemplateRow.kind_id == kind_id)):
        session.delete(row)
    session.flush()
    session.delete(session.get_one(tables.AwardKindRow, kind_id))


def delete_template(session: Session, template_id: UUID) -> None:
    """Delete a text that no award was made with."""
    session.delete(session.get_one(tables.LetterTemplateRow, template_id))


def _kind(row: tables.AwardKindRow) -> AwardKind:
    return AwardKind(
        id=row.id,
        code=row.code,
        name_kk=row.name_kk,
        name_ru=row.name_ru,
        name_en=row.name_en,
        number_pattern=row.number_pattern,
        short_kk=row.short_kk,
        short_ru=row.short_ru,
        short_en=row.short_en,
        grade=row.grade,
        repeat_months=row.repeat_months,
        active=bool(row.active),
    )


def _template(row: tables.LetterTemplateRow) -> LetterTemplate:
    return LetterTemplate(
        id=row.id,
        kind_id=row.kind_id,
        name_kk=row.name_kk,
        name_ru=row.name_ru,
        text_kk=row.text_kk,
        text_ru=row.text_ru,
        design=Design(row.design),
        paper=PaperSize(row.paper),
        margins=Margins(row.margin_left, row.margin_right, row.margin_top, row.margin_bottom),
        logo=row.logo,
        signatories=row.signatories,
        title_kk=row.title_kk,
        title_ru=row.title_ru,
        version=row.version,
        active=bool(row.active),
        shipped=row.shipped,
    )
