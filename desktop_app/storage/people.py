"""People as they are stored: whole cards in, cards and lines of the table out."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.languages import Case, Language, Sex
from desktop_app.domain.people import (
    ConfirmedForm,
    Consent,
    FullName,
    Person,
    PersonCard,
    PersonRow,
    Position,
    position_on,
    spelt_in,
)
from desktop_app.i18n.collation import sort_key
from desktop_app.i18n.searching import searched_text
from desktop_app.storage import distinct, groups, meetings, merged, organisations, people_forms, tables
from desktop_app.storage.award_tables import ISSUED


def person(session: Session, person_id: UUID) -> Person | None:
    """Return the person of an identity without posts and forms, if there is one."""
    row = session.get(tables.PersonRow, person_id)
    return None if row is None else _person(row)


def exists(session: Session, person_id: UUID) -> bool:
    """Tell whether there is a person with this identity."""
    return session.scalar(select(tables.PersonRow.id).where(tables.PersonRow.id == person_id)) is not None


def existing(session: Session, person_ids: Collection[UUID]) -> list[UUID]:
    """Return those of ``person_ids`` who are there and were not merged into somebody else."""
    row = tables.PersonRow
    return list(session.scalars(select(row.id).where(row.id.in_(person_ids), row.merged_into.is_(None))))


def rows(session: Session, person_ids: Sequence[UUID], language: Language, today: date) -> list[PersonRow]:
    """Return the lines of the table for ``person_ids``, in their order."""
    wanted, row = list(person_ids), tables.PersonRow
    names = (row.surname, row.given_name, row.patronymic, row.surname_kk, row.given_name_kk, row.patronymic_kk)
    query = select(row.id, row.phone, row.blocked, *names).where(row.id.in_(wanted))
    told = {found.id: found for found in session.execute(query)}
    held = _positions_of(session, wanted)
    shown = {person_id: shown_position(held[person_id], today) for person_id in told}
    referred = {one for post in shown.values() if post for one in (post.category_id, post.organisation_id)}
    bodies = organisations.names(session, language, referred)
    thanked = last_awards(session, wanted)
    lines = []
    for person_id in wanted:
        if (found := told.get(person_id)) is not None:
            post = shown[person_id]
            lines.append(
                PersonRow(
                    id=person_id,
                    name=_spelt(found, language),
                    post=wording(post, language),
                    category=bodies.get(post.category_id, "") if post else "",
                    organisation=bodies.get(post.organisation_id, "") if post else "",
                    last_award_on=thanked.get(person_id),
                    phone=found.phone,
                    blocked=bool(found.blocked),
                )
            )
    return lines


def last_awards(session: Session, person_ids: Sequence[UUID]) -> dict[UUID, date]:
    """Tell when each person was thanked last, also under an entry that was merged; annulled papers do not count."""
    award, entries = tables.AwardRow, merged.survivors(session, person_ids)
    query = (
        select(award.person_id, func.max(award.dated))
        .where(award.person_id.in_([*person_ids, *entries]), award.state.in_(ISSUED))
        .group_by(award.person_id)
    )
    last: dict[UUID, date] = {}
    for entry, day in session.execute(query):
        if entry is None:
            continue
        person_id = entries.get(entry, entry)
        last[person_id] = max(day, last.get(person_id, day))
    return last


def cards(session: Session, person_ids: Collection[UUID]) -> dict[UUID, PersonCard]:
    """Return the cards of those of ``person_ids`` who are there."""
    found = session.scalars(select(tables.PersonRow).where(tables.PersonRow.id.in_(person_ids))).all()
    held = _positions_of(session, person_ids)
    forms = people_forms.of_people(session, person_ids)
    within = groups.of_people(session, person_ids)
    return {row.id: PersonCard(_person(row), tuple(held[row.id]), forms[row.id], within[row.id]) for row in found}


def card(session: Session, person_id: UUID) -> PersonCard:
    """Return the card of a person.

    Raises:
        RecordGoneError: Nobody has this identity.
    """
    found = cards(session, [person_id])
    if not found:
        raise RecordGoneError("person")
    return found[person_id]


def save(session: Session, wanted: PersonCard) -> PersonCard:
    """Write a whole card, new or changed; forms and posts that it does not have are deleted.

    Forms that were confirmed for a name that changes are dropped. Only a merge makes an entry a merged one.
    """
    row = session.get(tables.PersonRow, wanted.person.id)
    changed = wanted if row is None else _without_stale_forms(session, wanted, _person(row))
    with session.no_autoflush:
        if row is None:
            row = tables.PersonRow(id=wanted.person.id, merged_into=wanted.person.merged_into)
            _fill(row, changed.person, _searched(session, changed))
            session.add(row)
            session.flush()
        else:
            _fill(row, changed.person, _searched(session, changed))
        _save_positions(session, changed)
        people_forms.replace(session, changed.person.id, changed.forms)
        groups.put_into(session, changed.person.id, changed.groups)
    session.flush()
    return changed


def delete(session: Session, person_id: UUID) -> None:
    """Delete a person with posts and forms, and the entries that were merged into this one.

    Raises:
        RecordGoneError: Nobody has this identity.
    """
    row = session.get(tables.PersonRow, person_id)
    if row is None:
        raise RecordGoneError("person")
    for entry in merged.survivors(session, [person_id]):
        delete(session, entry)
    people_forms.replace(session, person_id, ())
    groups.put_into(session, person_id, ())
    meetings.forget(session, person_id)
    distinct.forget(session, person_id)
    posts = session.scalars(select(tables.PositionRow).where(tables.PositionRow.person_id == person_id)).all()
    for post in posts:
        people_forms.forget_post(session, post.id)
    session.flush()
    for post in posts:
        session.delete(post)
    session.flush()
    session.delete(row)
    session.flush()


def confirm(session: Session, person_id: UUID, form: ConfirmedForm) -> None:
    """Keep one confirmed form of a person's name.

    Raises:
        RecordGoneError: Nobody has this identity.
    """
    if not exists(session, person_id):
        raise RecordGoneError("person")
    if form.case is not Case.NOMINATIVE:
        people_forms.keep(session, person_id, form)


def refresh_search(session: Session, organisation_id: UUID) -> None:
    """Make everybody who works for an organisation found by the name that it bears now."""
    position = tables.PositionRow
    query = select(position.person_id).where(position.organisation_id == organisation_id).distinct()
    for person_id in session.scalars(query).all():
        row = session.get_one(tables.PersonRow, person_id)
        row.folded = _searched(session, card(session, person_id))


def refresh_people(session: Session, person_ids: Collection[UUID]) -> None:
    """Make these people found by the posts that they hold now."""
    rows = session.scalars(select(tables.PersonRow).where(tables.PersonRow.id.in_(person_ids))).all()
    held = cards(session, person_ids)
    with session.no_autoflush:
        for row in rows:
            row.folded = _searched(session, held[row.id])


def shown_position(positions: Sequence[Position], today: date) -> Position | None:
    """Return the post that the table shows: the one held today, else the one that began last."""
    held = position_on(tuple(positions), today)
    return held or max(positions, key=lambda position: position.valid_from or date.min, default=None)


def wording(position: Position | None, language: Language) -> str:
    """Return the wording of a post for the window; the other paper language where it is missing."""
    if position is None:
        return ""
    return position.post(language) or position.post_ru or position.post_kk


def _spelt(found: Row[*tuple[Any, ...]], language: Language) -> str:
    name = FullName(found.surname, found.given_name, found.patronymic)
    return str(spelt_in(language, name, FullName(found.surname_kk, found.given_name_kk, found.patronymic_kk)))


def _without_stale_forms(session: Session, wanted: PersonCard, before: Person) -> PersonCard:
    stale = wanted.person.languages_spelt_otherwise(before)
    if not stale:
        return wanted
    old = people_forms.of_people(session, [before.id])[before.id]
    forms = tuple(form for form in wanted.forms if form.language not in stale or form not in old)
    return replace(wanted, forms=forms)


def _positions_of(session: Session, person_ids: Collection[UUID]) -> defaultdict[UUID, list[Position]]:
    row = tables.PositionRow
    columns = (row.id, row.person_id, row.post_kk, row.post_ru, row.organisation_id, row.category_id)
    query = select(*columns, row.valid_from, row.valid_to).where(row.person_id.in_(person_ids))
    held: defaultdict[UUID, list[Position]] = defaultdict(list)
    for found in session.execute(query.order_by(row.valid_from.desc().nulls_last(), row.id)):
        held[found.person_id].append(Position(*found))
    return held


def _save_positions(session: Session, changed: PersonCard) -> None:
    stored = session.scalars(select(tables.PositionRow).where(tables.PositionRow.person_id == changed.person.id))
    old = {row.id: row for row in stored}
    for position in changed.positions:
        row = old.pop(position.id, None)
        if row is not None and (row.post_kk, row.post_ru) != (position.post_kk, position.post_ru):
            people_forms.forget_post(session, row.id)
        row = row or tables.PositionRow(id=position.id, person_id=changed.person.id)
        row.post_kk = position.post_kk.strip()
        row.post_ru = position.post_ru.strip()
        row.organisation_id = position.organisation_id
        row.category_id = position.category_id
        row.valid_from = position.valid_from
        row.valid_to = position.valid_to
        session.add(row)
    for row in old.values():
        people_forms.forget_post(session, row.id)
        session.flush()
        session.delete(row)


def _fill(row: tables.PersonRow, person: Person, searched: str) -> None:
    row.surname, row.given_name, row.patronymic = person.name.surname, person.name.given_name, person.name.patronymic
    row.surname_kk, row.given_name_kk = person.name_kk.surname, person.name_kk.given_name
    row.patronymic_kk = person.name_kk.patronymic
    row.sex = person.sex.value
    row.phone, row.email, row.notes = person.phone, person.email, person.notes
    row.consent, row.consent_on = person.consent.value, person.consent_on
    row.blocked = int(person.blocked)
    row.sort_key = sort_key(str(person.name))
    row.folded = searched


def _searched(session: Session, card: PersonCard) -> str:
    """Return the folded text that search looks at."""
    person = card.person
    posts = [text for position in card.positions for text in (position.post_ru, position.post_kk)]
    bodies = organisations.search_names(session, [position.organisation_id for position in card.positions])
    return searched_text((str(person.name), str(person.name_kk)), [*posts, *bodies], person.phone)


def _person(row: tables.PersonRow) -> Person:
    return Person(
        id=row.id,
        name=FullName(row.surname, row.given_name, row.patronymic),
        name_kk=FullName(row.surname_kk, row.given_name_kk, row.patronymic_kk),
        sex=Sex(row.sex),
        phone=row.phone,
        email=row.email,
        notes=row.notes,
        consent=Consent(row.consent),
        consent_on=row.consent_on,
        blocked=bool(row.blocked),
        merged_into=row.merged_into,
    )
