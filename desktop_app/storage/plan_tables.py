"""The tables of plans, and the editable calendar of days off."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.domain.plans import ChangeKind, DecisionKind, Mark, Numbering, PlanKind, PlanState, Source
from desktop_app.storage.table_base import Base, Identified, one_of, strict


class PlanRow(Identified, Base):
    """A plan of a year, or one that hangs on it."""

    __tablename__ = "plan"
    __table_args__ = strict(
        one_of("kind", PlanKind),
        one_of("state", PlanState),
        one_of("numbering", Numbering),
        CheckConstraint("(kind = 'sub') = (parent_id IS NOT NULL)", name="parent"),
    )

    year: Mapped[int] = mapped_column(index=True)
    kind: Mapped[str]
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("plan.id"), index=True)
    title_kk: Mapped[str]
    title_ru: Mapped[str]
    state: Mapped[str]
    numbering: Mapped[str]
    month_after: Mapped[int]
    returned_because: Mapped[str]


class PlanDecisionRow(Identified, Base):
    """A decision that approved, returned, amended or closed a plan; ``position`` counts within the plan."""

    __tablename__ = "plan_decision"
    __table_args__ = strict(one_of("kind", DecisionKind))

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"), index=True)
    position: Mapped[int]
    kind: Mapped[str]
    number: Mapped[str]
    dated: Mapped[date | None]
    note: Mapped[str]
    at: Mapped[datetime]


class PlanSectionRow(Identified, Base):
    """A section of a plan."""

    __tablename__ = "plan_section"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"), index=True)
    position: Mapped[int]
    title_kk: Mapped[str]
    title_ru: Mapped[str]


class PlanItemRow(Identified, Base):
    """A line of a plan; deadlines as typed, ``number`` empty until the plan is approved."""

    __tablename__ = "plan_item"
    __table_args__ = strict(one_of("source", Source))

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"), index=True)
    section_id: Mapped[UUID] = mapped_column(ForeignKey("plan_section.id"), index=True)
    position: Mapped[int]
    number: Mapped[str]
    title_kk: Mapped[str]
    title_ru: Mapped[str]
    form_kk: Mapped[str]
    form_ru: Mapped[str]
    deadline_kk: Mapped[str]
    deadline_ru: Mapped[str]
    note_kk: Mapped[str]
    note_ru: Mapped[str]
    source: Mapped[str]
    begun: Mapped[int]
    struck_because: Mapped[str]
    struck_on: Mapped[date | None]
    carried_from: Mapped[UUID | None] = mapped_column(ForeignKey("plan_item.id"), index=True)
    carried_because: Mapped[str]
    carried_on: Mapped[date | None]


class PlanResponsibleRow(Base):
    """Who answers for an item."""

    __tablename__ = "plan_responsible"

    item_id: Mapped[UUID] = mapped_column(ForeignKey("plan_item.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    text_kk: Mapped[str]
    text_ru: Mapped[str]
    signatory_id: Mapped[UUID | None] = mapped_column(ForeignKey("signatory.id"), index=True)
    lead: Mapped[int]


class PlanOccurrenceRow(Identified, Base):
    """One time that an item falls due, and what was noted of it."""

    __tablename__ = "plan_occurrence"
    __table_args__ = strict(one_of("mark", Mark), Index("ix_plan_occurrence_due", "due"))

    item_id: Mapped[UUID] = mapped_column(ForeignKey("plan_item.id"), index=True)
    position: Mapped[int]
    begins: Mapped[date | None]
    due: Mapped[date | None]
    mark: Mapped[str]
    done_on: Mapped[date | None]
    result: Mapped[str]
    postponed_to: Mapped[date | None]
    postponed_on: Mapped[date | None]
    reason: Mapped[str]


class PlanEvidenceRow(Identified, Base):
    """What fulfils an item or one occurrence of it: a meeting, a file kept as a blob, or a decision by its number."""

    __tablename__ = "plan_evidence"
    __table_args__ = strict(
        CheckConstraint("(meeting_id IS NOT NULL) + (blob IS NOT NULL) + (decision <> '') = 1", name="kind")
    )

    item_id: Mapped[UUID] = mapped_column(ForeignKey("plan_item.id"), index=True)
    occurrence_id: Mapped[UUID | None] = mapped_column(ForeignKey("plan_occurrence.id"), index=True)
    meeting_id: Mapped[UUID | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    blob: Mapped[str | None]
    name: Mapped[str]
    decision: Mapped[str] = mapped_column(server_default="")
    dated: Mapped[date | None]
    at: Mapped[datetime]


class PlanAmendmentRow(Identified, Base):
    """A change of an item after approval; ``before`` is the wording that was in force, as JSON, or empty."""

    __tablename__ = "plan_amendment"
    __table_args__ = strict(one_of("kind", ChangeKind))

    item_id: Mapped[UUID] = mapped_column(ForeignKey("plan_item.id"), index=True)
    decision_id: Mapped[UUID] = mapped_column(ForeignKey("plan_decision.id"), index=True)
    position: Mapped[int]
    kind: Mapped[str]
    before: Mapped[str]


class CalendarDayRow(Base):
    """A day that the office does not work on though it is a weekday, or works on though it is not."""

    __tablename__ = "calendar_day"

    day: Mapped[date] = mapped_column(primary_key=True)
    works: Mapped[int]
    name_kk: Mapped[str]
    name_ru: Mapped[str]
