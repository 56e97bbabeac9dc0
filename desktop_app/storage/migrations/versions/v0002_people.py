"""People by consent, groups, merged entries, the search index; grounds of letters in both languages."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add columns to people and awards, and the tables around them."""
    _person()
    _award()
    _people_group()
    _group_member()
    _distinct_pair()
    _sheet_shape()


def _person() -> None:
    with op.batch_alter_table("person", recreate="always") as person:
        person.drop_index("ix_person_sort_key_id")
        person.add_column(sa.Column("consent", sa.Text(), server_default="unknown", nullable=False))
        person.add_column(sa.Column("consent_on", sa.Text(), nullable=True))
        person.add_column(sa.Column("blocked", sa.Integer(), server_default="0", nullable=False))
        person.add_column(sa.Column("merged_into", sa.Text(), nullable=True))
        person.create_check_constraint(
            op.f("ck_person_consent"), "consent IN ('unknown', 'written', 'spoken', 'refused', 'withdrawn')"
        )
        person.create_foreign_key(op.f("fk_person_merged_into"), "person", ["merged_into"], ["id"])
        person.create_index("ix_person_listed", ["blocked", "merged_into", "sort_key", "id"])
        person.create_index(op.f("ix_person_merged_into"), ["merged_into"])


def _award() -> None:
    with op.batch_alter_table("award", recreate="always") as award:
        award.add_column(sa.Column("basis_kk", sa.Text(), server_default="", nullable=False))
    # What was printed as grounds so far stood on the pages of both languages.
    op.execute("UPDATE award SET basis_kk = basis")


def _people_group() -> None:
    op.create_table(
        "people_group",
        sa.Column("name_kk", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people_group")),
        sqlite_strict=True,
    )


def _group_member() -> None:
    op.create_table(
        "group_member",
        sa.Column("group_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["people_group.id"], name=op.f("fk_group_member_group_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_group_member_person_id")),
        sa.PrimaryKeyConstraint("group_id", "person_id", name=op.f("pk_group_member")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_group_member_person_id"), "group_member", ["person_id"])


def _distinct_pair() -> None:
    op.create_table(
        "distinct_pair",
        sa.Column("first_id", sa.Text(), nullable=False),
        sa.Column("second_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["first_id"], ["person.id"], name=op.f("fk_distinct_pair_first_id")),
        sa.ForeignKeyConstraint(["second_id"], ["person.id"], name=op.f("fk_distinct_pair_second_id")),
        sa.PrimaryKeyConstraint("first_id", "second_id", name=op.f("pk_distinct_pair")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_distinct_pair_second_id"), "distinct_pair", ["second_id"])


def _sheet_shape() -> None:
    op.create_table(
        "sheet_shape",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("used_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sheet_shape")),
        sqlite_strict=True,
    )
