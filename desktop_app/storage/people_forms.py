"""Forms of names and posts that somebody has confirmed."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Case, Language
from desktop_app.domain.people import ConfirmedForm
from desktop_app.storage import tables


def of_person(session: Session, person_id: UUID) -> tuple[ConfirmedForm, ...]:
    """Return the confirmed forms of a person's name, by language and case."""
    row = tables.NameFormRow
    query = select(row).where(row.person_id == person_id).order_by(row.language, row.case)
    return tuple(_form(found) for found in session.scalars(query))


def of_post(session: Session, position_id: UUID) -> tuple[ConfirmedForm, ...]:
    """Return the confirmed forms of the wording of one post, or of the same wording elsewhere."""
    post = session.get(tables.PositionRow, position_id)
    if post is None:
        return ()
    row, position = tables.PostFormRow, tables.PositionRow
    same = (position.post_ru == post.post_ru) & (position.post_kk == post.post_kk)
    query = select(row).join(position, position.id == row.position_id).where(same)
    own_last = sorted(session.scalars(query), key=lambda found: found.position_id == position_id)
    return tuple({(found.language, found.case): _form(found) for found in own_last}.values())


def keep(session: Session, person_id: UUID, form: ConfirmedForm) -> None:
    """Keep one form of a name; the one of the same language and case gives way."""
    row = tables.NameFormRow
    query = select(row).where(row.person_id == person_id, row.language == form.language, row.case == form.case)
    found = session.scalars(query).one_or_none()
    found = found or row(id=new_id(), person_id=person_id, language=form.language.value, case=form.case.value)
    found.form = form.form
    session.add(found)


def keep_post(session: Session, position_id: UUID, form: ConfirmedForm) -> None:
    """Keep one form of the wording of a post; the one of the same language and case gives way."""
    row = tables.PostFormRow
    query = select(row).where(row.position_id == position_id, row.language == form.language, row.case == form.case)
    found = session.scalars(query).one_or_none()
    found = found or row(id=new_id(), position_id=position_id, language=form.language.value, case=form.case.value)
    found.form = form.form
    session.add(found)


def replace(session: Session, person_id: UUID, forms: Iterable[ConfirmedForm]) -> None:
    """Keep exactly ``forms`` for a person's name."""
    wanted = {(form.language.value, form.case.value): form for form in forms}
    for row in session.scalars(select(tables.NameFormRow).where(tables.NameFormRow.person_id == person_id)):
        form = wanted.pop((row.language, row.case), None)
        if form is None:
            session.delete(row)
        else:
            row.form = form.form
    for form in wanted.values():
        session.add(
            tables.NameFormRow(
                id=new_id(), person_id=person_id, language=form.language.value, case=form.case.value, form=form.form
            )
        )


def forget_post(session: Session, position_id: UUID) -> None:
    """Drop the forms of a post's wording."""
    for row in session.scalars(select(tables.PostFormRow).where(tables.PostFormRow.position_id == position_id)):
        session.delete(row)


def _form(row: tables.NameFormRow | tables.PostFormRow) -> ConfirmedForm:
    return ConfirmedForm(Language(row.language), Case(row.case), row.form)
