"""Forms of names and posts that somebody has confirmed."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Case, Language, NameOrder
from desktop_app.domain.people import ConfirmedForm, Position
from desktop_app.storage import tables


def of_people(session: Session, person_ids: Collection[UUID]) -> defaultdict[UUID, tuple[ConfirmedForm, ...]]:
    """Return the confirmed forms of each person's name, by language and case."""
    row = tables.NameFormRow
    query = select(row).where(row.person_id.in_(person_ids)).order_by(row.language, row.case)
    found: defaultdict[UUID, tuple[ConfirmedForm, ...]] = defaultdict(tuple)
    for form in session.scalars(query):
        found[form.person_id] += (form_of(form),)
    return found


def of_posts(session: Session, positions: Collection[Position]) -> dict[UUID, tuple[ConfirmedForm, ...]]:
    """Return the confirmed forms of each post: its own, else those of the same wording elsewhere."""
    row, held = tables.PostFormRow, tables.PositionRow
    wordings = {position.post_ru for position in positions}
    query = select(row, held.post_ru, held.post_kk).join(held, held.id == row.position_id)
    found = session.execute(query.where(held.post_ru.in_(wordings)).order_by(row.id)).all()
    forms = {}
    for position in positions:
        same = [form for form, ru, kk in found if (ru, kk) == (position.post_ru, position.post_kk)]
        same.sort(key=lambda form: form.position_id == position.id)
        forms[position.id] = tuple({(form.language, form.case): form_of(form) for form in same}.values())
    return forms


def keep(session: Session, person_id: UUID, form: ConfirmedForm) -> None:
    """Keep one form of a name; the one of the same language and case gives way."""
    row = tables.NameFormRow
    same = (row.language == form.language, row.case == form.case, row.ordered == form.order)
    found = session.scalars(select(row).where(row.person_id == person_id, *same)).one_or_none() or _new(person_id, form)
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
    wanted = {(form.language.value, form.case.value, form.order.value): form for form in forms}
    for row in session.scalars(select(tables.NameFormRow).where(tables.NameFormRow.person_id == person_id)):
        form = wanted.pop((row.language, row.case, row.ordered), None)
        if form is None:
            session.delete(row)
        else:
            row.form = form.form
    for form in wanted.values():
        session.add(_new(person_id, form))


def forget_post(session: Session, position_id: UUID) -> None:
    """Drop the forms of a post's wording."""
    for row in session.scalars(select(tables.PostFormRow).where(tables.PostFormRow.position_id == position_id)):
        session.delete(row)


def form_of(row: tables.NameFormRow | tables.PostFormRow) -> ConfirmedForm:
    """Return the record of a form."""
    order = NameOrder(row.ordered) if isinstance(row, tables.NameFormRow) else NameOrder.SURNAME_FIRST
    return ConfirmedForm(Language(row.language), Case(row.case), row.form, order)


def _new(person_id: UUID, form: ConfirmedForm) -> tables.NameFormRow:
    return tables.NameFormRow(
        id=new_id(),
        person_id=person_id,
        language=form.language.value,
        case=form.case.value,
        ordered=form.order.value,
        form=form.form,
    )
