"""Two entries of a person made one: the other stays as a row that names the survivor, and its papers stay its own."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.duplicates import same_post
from desktop_app.domain.languages import Case, Language
from desktop_app.domain.people import ConfirmedForm, PersonCard, Position
from desktop_app.storage import distinct, groups, meetings, merged, people, people_forms, tables


def merge(session: Session, survivor: PersonCard, other: PersonCard, wanted: PersonCard) -> PersonCard:
    """Write ``wanted``, made of both cards, in the place of the survivor, and take the other out of every list."""
    post_forms = _post_forms(session, (*survivor.positions, *other.positions))
    _hand_over_posts(session, other, wanted)
    people.save(session, wanted)
    people_forms.replace(session, wanted.person.id, wanted.forms)
    _keep_post_forms(session, wanted.positions, post_forms)
    people_forms.replace(session, other.person.id, ())
    groups.put_into(session, other.person.id, ())
    meetings.hand_over(session, other.person.id, wanted.person.id)
    _move_differences(session, other.person.id, wanted.person.id)
    for entry in merged.entries_of(session, other.person.id):
        session.get_one(tables.PersonRow, entry).merged_into = wanted.person.id
    session.flush()
    return people.card(session, wanted.person.id)


def _post_forms(session: Session, positions: Collection[Position]) -> list[tuple[Position, ConfirmedForm]]:
    row = tables.PostFormRow
    by_id = {position.id: position for position in positions}
    found = session.scalars(select(row).where(row.position_id.in_(by_id)).order_by(row.id))
    return [(by_id[form.position_id], people_forms.form_of(form)) for form in found]


def _hand_over_posts(session: Session, other: PersonCard, wanted: PersonCard) -> None:
    kept = {position.id for position in wanted.positions}
    for position in other.positions:
        row = session.get_one(tables.PositionRow, position.id)
        if position.id in kept:
            row.person_id = wanted.person.id
        else:
            people_forms.forget_post(session, position.id)
            session.flush()
            session.delete(row)
    session.flush()


def _keep_post_forms(
    session: Session, positions: Collection[Position], forms: Collection[tuple[Position, ConfirmedForm]]
) -> None:
    """Keep for each post the forms of its own wording, else those of the same post of the other entry."""
    for position in positions:
        held: dict[tuple[Language, Case], ConfirmedForm] = {}
        for owner, form in sorted(forms, key=lambda found: found[0].id != position.id):
            own = owner.id == position.id or same_post(owner, position)
            if own and owner.post(form.language) == position.post(form.language):
                held.setdefault((form.language, form.case), form)
        for form in held.values():
            people_forms.keep_post(session, position.id, form)
    session.flush()


def _move_differences(session: Session, other_id: UUID, survivor_id: UUID) -> None:
    """Whoever is another person than the merged entry is another person than the survivor."""
    pairs = [pair for pair in distinct.pairs(session) if other_id in pair]
    distinct.forget(session, other_id)
    for pair in pairs:
        (third,) = pair - {other_id}
        if third != survivor_id:
            distinct.keep(session, survivor_id, third)
