"""Decisions as evidence of plans; the days on which items were postponed, struck off and carried over."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the number and date of a decision to evidence, and days to what was postponed, struck off, carried over."""
    with op.batch_alter_table("plan_evidence", recreate="always") as evidence:
        evidence.add_column(sa.Column("decision", sa.Text(), server_default="", nullable=False))
        evidence.add_column(sa.Column("dated", sa.Text(), nullable=True))
        evidence.drop_constraint(op.f("ck_plan_evidence_kind"), type_="check")
        evidence.create_check_constraint(
            op.f("ck_plan_evidence_kind"), "(meeting_id IS NOT NULL) + (blob IS NOT NULL) + (decision <> '') = 1"
        )
    with op.batch_alter_table("plan_occurrence", recreate="always") as occurrence:
        occurrence.add_column(sa.Column("postponed_on", sa.Text(), nullable=True))
    with op.batch_alter_table("plan_item", recreate="always") as item:
        item.add_column(sa.Column("struck_on", sa.Text(), nullable=True))
        item.add_column(sa.Column("carried_on", sa.Text(), nullable=True))
    # What a decision struck off was struck off on its day.
    op.execute(
        "UPDATE plan_item SET struck_on = (SELECT max(plan_decision.dated) FROM plan_amendment JOIN plan_decision"
        " ON plan_decision.id = plan_amendment.decision_id"
        " WHERE plan_amendment.item_id = plan_item.id AND plan_amendment.kind = 'struck') WHERE struck_because <> ''"
    )
