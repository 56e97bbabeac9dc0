"""The items of plans: their words, who answers for them, and the times at which they fall due."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.plans import Continuation, Mark, Occurrence, PlanItem, Responsible, Source, Wording
from desktop_app.storage import plan_evidence, tables

_WORDS = ("title_kk", "title_ru", "form_kk", "form_ru", "deadline_kk", "deadline_ru", "note_kk", "note_ru")
_ITEM = tables.PlanItemRow.__table__
_RESPONSIBLE = tables.PlanResponsibleRow.__table__
_OCCURRENCE = tables.PlanOccurrenceRow.__table__


def items(session: Session, plan_id: UUID) -> list[PlanItem]:
    """List the items of a plan in the order of sections and places."""
    section = tables.PlanSectionRow
    joined = _ITEM.join(section.__table__, section.id == _ITEM.c.section_id)
    order = (section.position, section.id, _ITEM.c.position, _ITEM.c.id)
    return _items(session, select(_ITEM).select_from(joined).where(_ITEM.c.plan_id == plan_id).order_by(*order))


def item(session: Session, item_id: UUID) -> PlanItem:
    """Return one item.

    Raises:
        RecordGoneError: The item is gone.
    """
    found = some(session, [item_id])
    if not found:
        raise RecordGoneError("plan_item")
    return found[0]


def some(session: Session, item_ids: Collection[UUID]) -> list[PlanItem]:
    """Return items by identity, in the order of their places."""
    return _items(session, select(_ITEM).where(_ITEM.c.id.in_(item_ids)).order_by(_ITEM.c.position, _ITEM.c.id))


def open_before(session: Session, plan_id: UUID, day: date) -> list[PlanItem]:
    """Return the items of a plan with an occurrence that is open and was to be done before a day."""
    columns, last_day = _OCCURRENCE.c, func.coalesce(_OCCURRENCE.c.postponed_to, _OCCURRENCE.c.due)
    late = select(columns.item_id).where(columns.mark == Mark.OPEN.value, last_day < day)
    return _items(session, select(_ITEM).where(_ITEM.c.plan_id == plan_id, _ITEM.c.id.in_(late)))


def titles(session: Session) -> Iterator[tuple[UUID, int, str, str]]:
    """Yield every item of every plan: its identity, the year of its plan, its Kazakh and its Russian title."""
    plan, item = tables.PlanRow, tables.PlanItemRow
    query = select(item.id, plan.year, item.title_kk, item.title_ru).join(plan, plan.id == item.plan_id)
    for row in session.execute(query.order_by(plan.year.desc(), item.position, item.id)):
        yield row[0], row[1], row[2], row[3]


def of_occurrences(session: Session, occurrence_ids: Collection[UUID]) -> list[PlanItem]:
    """Return the items that these occurrences belong to."""
    row = tables.PlanOccurrenceRow
    return some(session, set(session.scalars(select(row.item_id).where(row.id.in_(occurrence_ids)))))


def save(session: Session, changed: PlanItem) -> PlanItem:
    """Write an item with who answers for it and its occurrences, new or changed."""
    row = session.get(tables.PlanItemRow, changed.id) or tables.PlanItemRow(id=changed.id)
    row.plan_id, row.section_id, row.position = changed.plan_id, changed.section_id, changed.position
    row.number, row.source, row.begun = changed.number, changed.source.value, int(changed.begun)
    row.struck_because, row.struck_on = changed.struck_because, changed.struck_on
    row.carried_from, row.carried_because = changed.carried_from, changed.carried_because
    row.carried_on = changed.carried_on
    for column in _WORDS:
        setattr(row, column, getattr(changed.wording, column))
    session.add(row)
    session.flush()
    _save_responsible(session, changed)
    save_occurrences(session, changed.id, changed.occurrences)
    return changed


def save_occurrences(session: Session, item_id: UUID, wanted: Sequence[Occurrence]) -> None:
    """Let an item have these occurrences and no others."""
    row = tables.PlanOccurrenceRow
    known = {found.id: found for found in session.scalars(select(row).where(row.item_id == item_id))}
    kept = {one.id for one in wanted}
    for found in known.values():
        if found.id not in kept:
            plan_evidence.loosen(session, found.id)
            session.delete(found)
    for one in wanted:
        session.add(_filled(known.get(one.id) or row(id=one.id, item_id=item_id), one))
    session.flush()


def save_occurrence(session: Session, changed: Occurrence) -> None:
    """Write what was noted of one occurrence.

    Raises:
        RecordGoneError: The occurrence is gone.
    """
    row = session.get(tables.PlanOccurrenceRow, changed.id)
    if row is None:
        raise RecordGoneError("plan_occurrence")
    session.add(_filled(row, changed))
    session.flush()


def place(session: Session, section_id: UUID, item_ids: Sequence[UUID]) -> None:
    """Let a section have these items in this order."""
    for position, item_id in enumerate(item_ids, start=1):
        row = session.get_one(tables.PlanItemRow, item_id)
        row.section_id, row.position = section_id, position
    session.flush()


def next_position(session: Session, section_id: UUID) -> int:
    """Return the place behind the last item of a section."""
    row = tables.PlanItemRow
    return (session.scalar(select(func.max(row.position)).where(row.section_id == section_id)) or 0) + 1


def delete(session: Session, item_id: UUID) -> None:
    """Delete an item with everything that hangs on it."""
    plan_evidence.forget_item(session, item_id)
    for later in session.scalars(select(tables.PlanItemRow).where(tables.PlanItemRow.carried_from == item_id)):
        later.carried_from = None
    for table in (tables.PlanResponsibleRow, tables.PlanOccurrenceRow):
        for row in session.scalars(select(table).where(table.item_id == item_id)):
            session.delete(row)
    session.flush()
    session.delete(session.get_one(tables.PlanItemRow, item_id))
    session.flush()


def continued(session: Session, item_ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Tell for each of these items which item of a later plan continues it."""
    row = tables.PlanItemRow
    query = select(row.carried_from, row.id).where(row.carried_from.in_(item_ids))
    return {before: after for before, after in session.execute(query) if before is not None}


def release(session: Session, signatory_id: UUID) -> None:
    """Let items keep the words of who answers for them, without the member who is being deleted."""
    row = tables.PlanResponsibleRow
    for found in session.scalars(select(row).where(row.signatory_id == signatory_id)):
        found.signatory_id = None
    session.flush()


def _items(session: Session, query: Select[Any]) -> list[PlanItem]:
    rows = session.execute(query).all()
    wanted = [row.id for row in rows]
    responsible, occurrences = _responsible(session, wanted), _occurrences(session, wanted)
    later = _continued(session, wanted)
    return [_item(row, tuple(responsible[row.id]), tuple(occurrences[row.id]), later.get(row.id)) for row in rows]


def _item(
    row: Row[Any],
    responsible: tuple[Responsible, ...],
    occurrences: tuple[Occurrence, ...],
    continued: Continuation | None,
) -> PlanItem:
    words: dict[str, Any] = {column: getattr(row, column) for column in _WORDS}
    return PlanItem(
        id=row.id,
        plan_id=row.plan_id,
        section_id=row.section_id,
        position=row.position,
        wording=Wording(responsible=responsible, **words),
        number=row.number,
        source=Source(row.source),
        begun=bool(row.begun),
        struck_because=row.struck_because,
        struck_on=row.struck_on,
        carried_from=row.carried_from,
        carried_because=row.carried_because,
        carried_on=row.carried_on,
        continued=continued,
        occurrences=occurrences,
    )


def _continued(session: Session, item_ids: Collection[UUID]) -> dict[UUID, Continuation]:
    """Tell for each of these items where a later plan goes on with it."""
    plan, columns = tables.PlanRow, _ITEM.c
    query = (
        select(columns.carried_from, columns.id, plan.year, columns.number, columns.carried_because, columns.carried_on)
        .join(plan, plan.id == columns.plan_id)
        .where(columns.carried_from.in_(item_ids))
    )
    return {before: Continuation(*told) for before, *told in session.execute(query)}


def _responsible(session: Session, item_ids: Collection[UUID]) -> dict[UUID, list[Responsible]]:
    columns = _RESPONSIBLE.c
    query = select(columns.item_id, columns.text_ru, columns.text_kk, columns.signatory_id, columns.lead)
    ordered = query.where(columns.item_id.in_(item_ids)).order_by(columns.item_id, columns.position)
    found: dict[UUID, list[Responsible]] = defaultdict(list)
    for item_id, text_ru, text_kk, signatory_id, lead in session.execute(ordered):
        found[item_id].append(Responsible(text_ru, text_kk, signatory_id, lead=bool(lead)))
    return found


def _occurrences(session: Session, item_ids: Collection[UUID]) -> dict[UUID, list[Occurrence]]:
    """Return the occurrences of items; a year has a thousand, so that columns are taken in the order of the record."""
    columns = _OCCURRENCE.c
    query = select(*(columns[part.name] for part in fields(Occurrence))).where(columns.item_id.in_(item_ids))
    found: dict[UUID, list[Occurrence]] = defaultdict(list)
    ordered = query.order_by(columns.item_id, columns.position)
    for identity, item_id, position, begins, due, mark, *noted in session.execute(ordered):
        found[item_id].append(Occurrence(identity, item_id, position, begins, due, Mark(mark), *noted))
    return found


def _filled(row: tables.PlanOccurrenceRow, one: Occurrence) -> tables.PlanOccurrenceRow:
    row.position, row.begins, row.due = one.position, one.begins, one.due
    row.mark, row.done_on, row.result = one.mark.value, one.done_on, one.result
    row.postponed_to, row.postponed_on, row.reason = one.postponed_to, one.postponed_on, one.reason
    return row


def _save_responsible(session: Session, changed: PlanItem) -> None:
    row = tables.PlanResponsibleRow
    wanted = changed.wording.responsible
    known = {found.position: found for found in session.scalars(select(row).where(row.item_id == changed.id))}
    for position, found in known.items():
        if position > len(wanted):
            session.delete(found)
    for position, one in enumerate(wanted, start=1):
        found = known.get(position) or row(item_id=changed.id, position=position)
        found.text_kk, found.text_ru, found.lead = one.text_kk, one.text_ru, int(one.lead)
        found.signatory_id = one.signatory_id
        session.add(found)
    session.flush()
