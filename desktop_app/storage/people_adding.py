"""Many new people at once, as an import writes them: mapped rows in a few statements, so that the journal sees each."""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.people import Organisation, PersonCard
from desktop_app.i18n.collation import sort_key
from desktop_app.i18n.searching import searched_text
from desktop_app.storage import tables

_ASKED_AT_ONCE = 500

Row = TypeVar("Row", tables.PersonRow, tables.PositionRow)


def add_bodies(session: Session, bodies: Sequence[Organisation]) -> None:
    """Write new organisations."""
    session.add_all(
        [
            tables.OrganisationRow(
                id=body.id, name_kk=body.name_kk, name_ru=body.name_ru, sort_key=sort_key(body.name_ru or body.name_kk)
            )
            for body in bodies
        ]
    )
    session.flush()


def add_all(session: Session, cards: Sequence[PersonCard]) -> None:
    """Write new cards without forms and groups; entries merged into others come after those."""
    names = _body_names(session, cards)
    for merged in (False, True):
        batch = [card for card in cards if (card.person.merged_into is not None) is merged]
        session.add_all([_person(card, names) for card in batch])
        session.flush()
    session.add_all([row for card in cards for row in _positions(card)])
    session.flush()


def change_all(session: Session, before: Mapping[UUID, PersonCard], cards: Sequence[PersonCard]) -> None:
    """Write phones, addresses, notes and posts of many cards; their names and forms are as ``before``."""
    names = _body_names(session, cards)
    people = _rows_by_id(session, tables.PersonRow, [card.person.id for card in cards])
    posts = _rows_by_id(session, tables.PositionRow, [post.id for card in cards for post in card.positions])
    for card in cards:
        row, person = people[card.person.id], card.person
        row.phone, row.email, row.notes, row.folded = person.phone, person.email, person.notes, _searched(card, names)
        known = {post.id for post in before[person.id].positions}
        session.add_all(row for row, post in zip(_positions(card), card.positions, strict=True) if post.id not in known)
        for post in card.positions:
            if post.id in known:
                posts[post.id].organisation_id = post.organisation_id
    session.flush()


def _rows_by_id(session: Session, table: type[Row], ids: Sequence[UUID]) -> dict[UUID, Row]:
    return {row.id: row for row in session.scalars(select(table).where(table.id.in_(ids)))}


def _body_names(session: Session, cards: Sequence[PersonCard]) -> dict[UUID, tuple[str, str]]:
    """Return the names of the organisations of these cards: a batch needs a few hundred of many thousands."""
    row = tables.OrganisationRow
    wanted = sorted({post.organisation_id for card in cards for post in card.positions if post.organisation_id})
    found: dict[UUID, tuple[str, str]] = {}
    for begin in range(0, len(wanted), _ASKED_AT_ONCE):
        query = select(row.id, row.name_ru, row.name_kk).where(row.id.in_(wanted[begin : begin + _ASKED_AT_ONCE]))
        found |= {identity: (ru, kk) for identity, ru, kk in session.execute(query)}
    return found


def _person(card: PersonCard, names: dict[UUID, tuple[str, str]]) -> tables.PersonRow:
    person = card.person
    return tables.PersonRow(
        id=person.id,
        surname=person.name.surname,
        given_name=person.name.given_name,
        patronymic=person.name.patronymic,
        surname_kk=person.name_kk.surname,
        given_name_kk=person.name_kk.given_name,
        patronymic_kk=person.name_kk.patronymic,
        sex=person.sex.value,
        phone=person.phone,
        email=person.email,
        notes=person.notes,
        consent=person.consent.value,
        consent_on=person.consent_on,
        blocked=int(person.blocked),
        merged_into=person.merged_into,
        sort_key=sort_key(str(person.name)),
        folded=_searched(card, names),
    )


def _searched(card: PersonCard, names: dict[UUID, tuple[str, str]]) -> str:
    texts = [text for post in card.positions for text in (post.post_ru, post.post_kk)]
    bodies = [name for post in card.positions if post.organisation_id for name in names[post.organisation_id]]
    spelt = (str(card.person.name), str(card.person.name_kk))
    return searched_text(spelt, [*texts, *bodies], card.person.phone)


def _positions(card: PersonCard) -> list[tables.PositionRow]:
    return [
        tables.PositionRow(
            id=post.id,
            person_id=card.person.id,
            post_kk=post.post_kk.strip(),
            post_ru=post.post_ru.strip(),
            organisation_id=post.organisation_id,
            category_id=post.category_id,
            valid_from=post.valid_from,
            valid_to=post.valid_to,
        )
        for post in card.positions
    ]
