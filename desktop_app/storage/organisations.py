"""Organisations and categories: what the posts of people refer to."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop_app.domain.errors import HeldByPeopleError, RecordGoneError
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Category, Organisation
from desktop_app.i18n.collation import sort_key
from desktop_app.storage import tables


def everything(session: Session) -> list[Organisation]:
    """List the organisations in Kazakh order."""
    row = tables.OrganisationRow
    query = select(row.id, row.name_kk, row.name_ru).order_by(row.sort_key, row.id)
    return [Organisation(*found) for found in session.execute(query)]


def organisation(session: Session, organisation_id: UUID) -> Organisation:
    """Return one organisation.

    Raises:
        RecordGoneError: The organisation is gone.
    """
    row = session.get(tables.OrganisationRow, organisation_id)
    if row is None:
        raise RecordGoneError("organisation")
    return _organisation(row)


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


def delete(session: Session, organisation_id: UUID) -> Organisation:
    """Delete an organisation; return what it was.

    Raises:
        RecordGoneError: The organisation is gone.
        HeldByPeopleError: Posts refer to it.
    """
    gone = organisation(session, organisation_id)
    for post in _let_go(session, "organisation", tables.PositionRow.organisation_id == organisation_id):
        post.organisation_id = None
    session.flush()
    session.delete(session.get_one(tables.OrganisationRow, organisation_id))
    session.flush()
    return gone


def delete_category(session: Session, category_id: UUID) -> Category:
    """Delete a category; return what it was.

    Raises:
        RecordGoneError: The category is gone.
        HeldByPeopleError: Posts refer to it.
    """
    row = session.get(tables.CategoryRow, category_id)
    if row is None:
        raise RecordGoneError("category")
    for post in _let_go(session, "category", tables.PositionRow.category_id == category_id):
        post.category_id = None
    attendance = tables.AttendanceRow
    for one in session.scalars(select(attendance).where(attendance.category_id == category_id)):
        one.category_id = None
    session.flush()
    gone = _category(row)
    session.delete(row)
    session.flush()
    return gone


def sizes(session: Session) -> dict[UUID, int]:
    """Count the people of each organisation and each category that has any."""
    row, person = tables.PositionRow, tables.PersonRow
    found: dict[UUID, int] = {}
    for column in (row.organisation_id, row.category_id):
        counted = select(column, func.count(row.person_id.distinct())).join(person, person.id == row.person_id)
        query = counted.where(column.is_not(None), person.merged_into.is_(None)).group_by(column)
        found |= {identity: people for identity, people in session.execute(query) if identity is not None}
    return found


def move_category(session: Session, category_id: UUID, by: int) -> Category:
    """Move a category up (negative) or down by so many places; return it.

    Raises:
        RecordGoneError: The category is gone.
    """
    query = select(tables.CategoryRow).order_by(tables.CategoryRow.position, tables.CategoryRow.id)
    rows = list(session.scalars(query))
    place = next((place for place, row in enumerate(rows) if row.id == category_id), None)
    if place is None:
        raise RecordGoneError("category")
    moved = rows.pop(place)
    rows.insert(max(0, min(len(rows), place + by)), moved)
    for position, row in enumerate(rows):
        row.position = position
    session.flush()
    return _category(moved)


def hand_over(session: Session, organisation_id: UUID, to_id: UUID) -> None:
    """Let every post at an organisation be one at another."""
    row = tables.PositionRow
    for position in session.scalars(select(row).where(row.organisation_id == organisation_id)):
        position.organisation_id = to_id
    session.flush()


def names(session: Session, language: Language, wanted: Iterable[UUID | None]) -> dict[UUID | None, str]:
    """Return the name of each of these organisations and categories in ``language``, else in the other one."""
    found: dict[UUID | None, str] = {}
    identities = [identity for identity in wanted if identity is not None]
    for row in (tables.OrganisationRow, tables.CategoryRow):
        query = select(row.id, row.name_kk, row.name_ru).where(row.id.in_(identities))
        for identity, kk, ru in session.execute(query):
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


def _let_go(session: Session, kind: str, refers: ColumnElement[bool]) -> list[tables.PositionRow]:
    """Return the posts of merged entries that refer to a record; posts of people who are there hold it."""
    post, person = tables.PositionRow, tables.PersonRow
    found = session.execute(select(post, person.merged_into).join(person, person.id == post.person_id).where(refers))
    posts = found.all()
    held = sum(merged_into is None for _, merged_into in posts)
    if held:
        raise HeldByPeopleError(kind, held)
    return [row for row, _ in posts]


def _organisation(row: tables.OrganisationRow) -> Organisation:
    return Organisation(row.id, row.name_kk, row.name_ru)


def _category(row: tables.CategoryRow) -> Category:
    return Category(row.id, row.name_kk, row.name_ru, row.position)
