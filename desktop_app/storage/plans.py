"""Plans with their sections and the decisions about them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.plans import (
    DecisionKind,
    Numbering,
    Plan,
    PlanDecision,
    PlanKind,
    PlanState,
    Section,
    WholePlan,
)
from desktop_app.storage import plan_items, tables


def plan(session: Session, plan_id: UUID) -> Plan:
    """Return one plan.

    Raises:
        RecordGoneError: The plan is gone.
    """
    row = session.get(tables.PlanRow, plan_id)
    if row is None:
        raise RecordGoneError("plan")
    return _plan(row)


def plans(session: Session, year: int | None = None) -> list[Plan]:
    """List the plans of a year, or of all years: the annual ones first, then those that hang on them by title."""
    row = tables.PlanRow
    query = select(row).order_by(row.year, row.kind, row.title_ru, row.title_kk, row.id)
    return [_plan(found) for found in session.scalars(query if year is None else query.where(row.year == year))]


def years(session: Session) -> list[int]:
    """List the years that have plans, the latest first."""
    row = tables.PlanRow
    return list(session.scalars(select(row.year).distinct().order_by(row.year.desc())))


def annual(session: Session, year: int) -> Plan | None:
    """Return the annual plan of a year, if there is one."""
    row = tables.PlanRow
    found = session.scalars(select(row).where(row.year == year, row.kind == PlanKind.ANNUAL.value)).first()
    return None if found is None else _plan(found)


def whole(session: Session, plan_id: UUID) -> WholePlan:
    """Return a plan with everything that belongs to it.

    Raises:
        RecordGoneError: The plan is gone.
    """
    return WholePlan(
        plan(session, plan_id),
        tuple(sections(session, plan_id)),
        tuple(plan_items.items(session, plan_id)),
        tuple(decisions(session, plan_id)),
    )


def save(session: Session, changed: Plan) -> Plan:
    """Write a plan, new or changed."""
    row = session.get(tables.PlanRow, changed.id) or tables.PlanRow(id=changed.id)
    row.year, row.kind, row.parent_id = changed.year, changed.kind.value, changed.parent_id
    row.title_kk, row.title_ru = changed.title_kk, changed.title_ru
    row.state, row.numbering = changed.state.value, changed.numbering.value
    row.month_after, row.returned_because = int(changed.month_after), changed.returned_because
    session.add(row)
    session.flush()
    return _plan(row)


def delete(session: Session, plan_id: UUID) -> None:
    """Delete a plan with its sections, items and decisions."""
    for item in plan_items.items(session, plan_id):
        plan_items.delete(session, item.id)
    for table in (tables.PlanSectionRow, tables.PlanDecisionRow):
        for row in session.scalars(select(table).where(table.plan_id == plan_id)):
            session.delete(row)
        session.flush()
    session.delete(session.get_one(tables.PlanRow, plan_id))
    session.flush()


def children(session: Session, plan_id: UUID) -> list[Plan]:
    """List the plans that hang on a plan."""
    row = tables.PlanRow
    query = select(row).where(row.parent_id == plan_id).order_by(row.title_ru, row.title_kk, row.id)
    return [_plan(found) for found in session.scalars(query)]


def sections(session: Session, plan_id: UUID) -> list[Section]:
    """List the sections of a plan in order."""
    row = tables.PlanSectionRow
    query = select(row).where(row.plan_id == plan_id).order_by(row.position, row.id)
    return [_section(found) for found in session.scalars(query)]


def section(session: Session, section_id: UUID) -> Section:
    """Return one section.

    Raises:
        RecordGoneError: The section is gone.
    """
    row = session.get(tables.PlanSectionRow, section_id)
    if row is None:
        raise RecordGoneError("plan_section")
    return _section(row)


def save_section(session: Session, changed: Section) -> Section:
    """Write a section, new or changed."""
    row = session.get(tables.PlanSectionRow, changed.id) or tables.PlanSectionRow(id=changed.id)
    row.plan_id, row.position = changed.plan_id, changed.position
    row.title_kk, row.title_ru = changed.title_kk, changed.title_ru
    session.add(row)
    session.flush()
    return _section(row)


def delete_section(session: Session, section_id: UUID) -> None:
    """Delete a section, which must have no items."""
    session.delete(session.get_one(tables.PlanSectionRow, section_id))
    session.flush()


def order_sections(session: Session, section_ids: Sequence[UUID]) -> None:
    """Put sections into an order."""
    for position, section_id in enumerate(section_ids, start=1):
        session.get_one(tables.PlanSectionRow, section_id).position = position
    session.flush()


def decisions(session: Session, plan_id: UUID) -> list[PlanDecision]:
    """List the decisions about a plan in the order in which they were noted."""
    row = tables.PlanDecisionRow
    query = select(row).where(row.plan_id == plan_id).order_by(row.position)
    return [_decision(found) for found in session.scalars(query)]


def add_decision(session: Session, added: PlanDecision) -> PlanDecision:
    """Note a decision about a plan; it must bear the instant at which it is noted."""
    row = tables.PlanDecisionRow
    last = session.scalar(select(func.max(row.position)).where(row.plan_id == added.plan_id)) or 0
    made = row(
        id=added.id,
        plan_id=added.plan_id,
        position=last + 1,
        kind=added.kind.value,
        number=added.number,
        dated=added.dated,
        note=added.note,
        at=added.at,
    )
    session.add(made)
    session.flush()
    return _decision(made)


def _plan(row: tables.PlanRow) -> Plan:
    return Plan(
        id=row.id,
        year=row.year,
        kind=PlanKind(row.kind),
        parent_id=row.parent_id,
        title_kk=row.title_kk,
        title_ru=row.title_ru,
        state=PlanState(row.state),
        numbering=Numbering(row.numbering),
        month_after=bool(row.month_after),
        returned_because=row.returned_because,
    )


def _section(row: tables.PlanSectionRow) -> Section:
    return Section(row.id, row.plan_id, row.position, row.title_kk, row.title_ru)


def _decision(row: tables.PlanDecisionRow) -> PlanDecision:
    return PlanDecision(
        row.id, row.plan_id, DecisionKind(row.kind), number=row.number, dated=row.dated, note=row.note, at=row.at
    )
