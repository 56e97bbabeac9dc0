"""Organisations and categories: what the posts of people refer to."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.languages import Language
from desktop_app.domain.people import Category, Organisation
from desktop_app.i18n.collation import sort_key
from desktop_app.storage import tables


def everything(session: Session) -> list[Organisation]:
    """List the organisations in Kazakh order."""
    query = select(tables.OrganisationRow).order_by(tables.OrganisationRow.sort_key, tables.OrganisationRow.id)
    return [_organisation(row) for row in session.scalars(query)]


def save(session: Session, changed: Organisation) -> Organisation:
    """Write an organisation, new or changed."""
    row = session.get(tables.OrganisationRow, changed.id) or tables.OrganisationRow(id=changed.id)
    row.name_kk, row.name_ru = changed.name_kk.strip(), changed.name_ru.strip()
    row.sort_key = sort_key(row.name_ru or row.name_kk)
    session.add(row)
    session.flush()
    return _organisation(row)


def categories(session: Session) -> list[Category]:
    """List the categories in their order."""
    query = select(tables.CategoryRow).order_by(tables.CategoryRow.position, tables.CategoryRow.id)
    return [_category(row) for row in session.scalars(query)]


def save_category(session: Session, changed: Category) -> Category:
    """Write a category, new or changed."""
    row = session.get(tables.CategoryRow, changed.id) or tables.CategoryRow(id=changed.id)
    row.name_kk, row.name_ru, row.position = changed.name_kk.strip(), changed.name_ru.strip(), changed.order
    session.add(row)
    session.flush()
    return _category(row)


def names(session: Session, language: Language) -> dict[UUID | None, str]:
    """Return the name of each organisation and category in ``language``, else in the other one."""
    found: dict[UUID | None, str] = {}
    for row in (tables.OrganisationRow, tables.CategoryRow):
        for identity, kk, ru in session.execute(select(row.id, row.name_kk, row.name_ru)):
            found[identity] = (kk or ru) if language is Language.KK else (ru or kk)
    return found


def search_names(session: Session, identities: Iterable[UUID | None]) -> list[str]:
    """Return every name of the organisations given, for the searched text."""
    wanted = [identity for identity in identities if identity is not None]
    if not wanted:
        return []
    row = tables.OrganisationRow
    pairs = session.execute(select(row.name_ru, row.name_kk).where(row.id.in_(wanted)))
    return [name for pair in pairs for name in pair]


def _organisation(row: tables.OrganisationRow) -> Organisation:
    return Organisation(row.id, row.name_kk, row.name_ru)


def _category(row: tables.CategoryRow) -> Category:
    return Category(row.id, row.name_kk, row.name_ru, row.position)
