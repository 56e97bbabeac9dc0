"""Plans with sections, items, occurrences, evidence and amendments; the calendar of days off."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the tables of plans and the calendar."""
    _plan()
    _plan_decision()
    _plan_section()
    _plan_item()
    _plan_responsible()
    _plan_occurrence()
    _plan_evidence()
    _plan_amendment()
    _calendar_day()


def _plan() -> None:
    op.create_table(
        "plan",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("title_kk", sa.Text(), nullable=False),
        sa.Column("title_ru", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("numbering", sa.Text(), nullable=False),
        sa.Column("month_after", sa.Integer(), nullable=False),
        sa.Column("returned_because", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.CheckConstraint("kind IN ('annual', 'sub')", name=op.f("ck_plan_kind")),
        sa.CheckConstraint("numbering IN ('through', 'by_section')", name=op.f("ck_plan_numbering")),
        sa.CheckConstraint("(kind = 'sub') = (parent_id IS NOT NULL)", name=op.f("ck_plan_parent")),
        sa.CheckConstraint(
            "state IN ('draft', 'returned', 'approved', 'amended', 'closed')", name=op.f("ck_plan_state")
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["plan.id"], name=op.f("fk_plan_parent_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_plan_parent_id"), "plan", ["parent_id"])
    op.create_index(op.f("ix_plan_year"), "plan", ["year"])


def _plan_decision() -> None:
    op.create_table(
        "plan_decision",
        sa.Column("plan_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_decision")),
        sa.CheckConstraint("kind IN ('approved', 'returned', 'amended', 'closed')", name=op.f("ck_plan_decision_kind")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_decision_plan_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_plan_decision_plan_id"), "plan_decision", ["plan_id"])


def _plan_section() -> None:
    op.create_table(
        "plan_section",
        sa.Column("plan_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title_kk", sa.Text(), nullable=False),
        sa.Column("title_ru", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_section")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_section_plan_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_plan_section_plan_id"), "plan_section", ["plan_id"])


def _plan_item() -> None:
    op.create_table(
        "plan_item",
        sa.Column("plan_id", sa.Text(), nullable=False),
        sa.Column("section_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("title_kk", sa.Text(), nullable=False),
        sa.Column("title_ru", sa.Text(), nullable=False),
        sa.Column("form_kk", sa.Text(), nullable=False),
        sa.Column("form_ru", sa.Text(), nullable=False),
        sa.Column("deadline_kk", sa.Text(), nullable=False),
        sa.Column("deadline_ru", sa.Text(), nullable=False),
        sa.Column("note_kk", sa.Text(), nullable=False),
        sa.Column("note_ru", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("begun", sa.Integer(), nullable=False),
        sa.Column("struck_because", sa.Text(), nullable=False),
        sa.Column("carried_from", sa.Text(), nullable=True),
        sa.Column("carried_because", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_item")),
        sa.CheckConstraint("source IN ('planned', 'unplanned', 'superior')", name=op.f("ck_plan_item_source")),
        sa.ForeignKeyConstraint(["carried_from"], ["plan_item.id"], name=op.f("fk_plan_item_carried_from")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_item_plan_id")),
        sa.ForeignKeyConstraint(["section_id"], ["plan_section.id"], name=op.f("fk_plan_item_section_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_plan_item_carried_from"), "plan_item", ["carried_from"])
    op.create_index(op.f("ix_plan_item_plan_id"), "plan_item", ["plan_id"])
    op.create_index(op.f("ix_plan_item_section_id"), "plan_item", ["section_id"])


def _plan_responsible() -> None:
    op.create_table(
        "plan_responsible",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text_kk", sa.Text(), nullable=False),
        sa.Column("text_ru", sa.Text(), nullable=False),
        sa.Column("signatory_id", sa.Text(), nullable=True),
        sa.Column("lead", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", "position", name=op.f("pk_plan_responsible")),
        sa.ForeignKeyConstraint(["item_id"], ["plan_item.id"], name=op.f("fk_plan_responsible_item_id")),
        sa.ForeignKeyConstraint(["signatory_id"], ["signatory.id"], name=op.f("fk_plan_responsible_signatory_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_plan_responsible_signatory_id"), "plan_responsible", ["signatory_id"])


def _plan_occurrence() -> None:
    op.create_table(
        "plan_occurrence",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("begins", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("postponed_to", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_occurrence")),
        sa.CheckConstraint("mark IN ('open', 'done', 'partly', 'not_done')", name=op.f("ck_plan_occurrence_mark")),
        sa.ForeignKeyConstraint(["item_id"], ["plan_item.id"], name=op.f("fk_plan_occurrence_item_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_plan_occurrence_due"), "plan_occurrence", ["due"])
    op.create_index(op.f("ix_plan_occurrence_item_id"), "plan_occurrence", ["item_id"])


def _plan_evidence() -> None:
    op.create_table(
        "plan_evidence",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("occurrence_id", sa.Text(), nullable=True),
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.Column("blob", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_evidence")),
        sa.CheckConstraint("(meeting_id IS NULL) <> (blob IS NULL)", name=op.f("ck_plan_evidence_kind")),
        sa.ForeignKeyConstraint(["item_id"], ["plan_item.id"], name=op.f("fk_plan_evidence_item_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_plan_evidence_meeting_id")),
        sa.ForeignKeyConstraint(["occurrence_id"], ["plan_occurrence.id"], name=op.f("fk_plan_evidence_occurrence_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_plan_evidence_item_id"), "plan_evidence", ["item_id"])
    op.create_index(op.f("ix_plan_evidence_meeting_id"), "plan_evidence", ["meeting_id"])
    op.create_index(op.f("ix_plan_evidence_occurrence_id"), "plan_evidence", ["occurrence_id"])


def _plan_amendment() -> None:
    op.create_table(
        "plan_amendment",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_amendment")),
        sa.CheckConstraint("kind IN ('added', 'changed', 'struck', 'restored')", name=op.f("ck_plan_amendment_kind")),
        sa.ForeignKeyConstraint(["decision_id"], ["plan_decision.id"], name=op.f("fk_plan_amendment_decision_id")),
        sa.ForeignKeyConstraint(["item_id"], ["plan_item.id"], name=op.f("fk_plan_amendment_item_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_plan_amendment_decision_id"), "plan_amendment", ["decision_id"])
    op.create_index(op.f("ix_plan_amendment_item_id"), "plan_amendment", ["item_id"])


def _calendar_day() -> None:
    op.create_table(
        "calendar_day",
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("works", sa.Integer(), nullable=False),
        sa.Column("name_kk", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_calendar_day")),
        sqlite_strict=True,
    )
