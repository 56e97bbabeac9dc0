"""Everybody in the register as lists from outside are compared with them: names, posts and phones, no more."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, String, or_, select, true, type_coerce
from sqlalchemy.orm import Session

from desktop_app.domain.lists import KnownPerson
from desktop_app.domain.people import FullName
from desktop_app.storage import tables


def everybody(session: Session) -> list[KnownPerson]:
    """Return all entries, merged ones too, in the order of their making."""
    return _known(session, true())


def among(session: Session, person_ids: Collection[UUID]) -> list[KnownPerson]:
    """Return the entries of some people, with those merged into them, in the order of their making."""
    row = tables.PersonRow
    return _known(session, or_(row.id.in_(person_ids), row.merged_into.in_(person_ids)))


def _known(session: Session, wanted: ColumnElement[bool]) -> list[KnownPerson]:
    row = tables.PersonRow
    columns = (row.surname, row.given_name, row.patronymic, row.surname_kk, row.given_name_kk, row.patronymic_kk)
    query = select(
        type_coerce(row.id, String), type_coerce(row.merged_into, String), row.phone, row.email, *columns
    ).where(wanted)
    found = session.execute(query.order_by(row.id)).all()
    posts, bodies = _held(session, wanted)
    roots = {identity: merged_into for identity, merged_into, *_ in found if merged_into}
    return [
        KnownPerson(
            entry_id=(entry := UUID(identity)),
            person_id=UUID(_root(identity, roots)) if identity in roots else entry,
            names=_names(*parts),
            phone=phone,
            email=email,
            posts=tuple(posts[identity]),
            organisations=tuple(bodies[identity]),
        )
        for identity, _, phone, email, *parts in found
    ]


def _names(*parts: str) -> tuple[FullName, ...]:
    name = FullName(*parts[:3])
    if not any(parts[3:]):
        return (name,)
    return (name, FullName(*(kazakh or russian for kazakh, russian in zip(parts[3:], parts[:3], strict=True))))


def _root(identity: str, merged: dict[str, str]) -> str:
    """Follow an entry to the one that it turned out to be; a circle ends where it began."""
    seen = {identity}
    while (following := merged.get(identity)) is not None and following not in seen:
        identity = following
        seen.add(identity)
    return identity


def _held(session: Session, wanted: ColumnElement[bool]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    person, position, body = tables.PersonRow, tables.PositionRow, tables.OrganisationRow
    query = (
        select(type_coerce(position.person_id, String), position.post_ru, position.post_kk, body.name_ru, body.name_kk)
        .join(person, person.id == position.person_id)
        .outerjoin(body, body.id == position.organisation_id)
        .where(wanted)
    )
    posts: defaultdict[str, list[str]] = defaultdict(list)
    bodies: defaultdict[str, list[str]] = defaultdict(list)
    for person_id, post_ru, post_kk, name_ru, name_kk in session.execute(query):
        posts[person_id] += [post for post in (post_ru, post_kk) if post]
        bodies[person_id] += [name for name in (name_ru, name_kk) if name]
    return posts, bodies
