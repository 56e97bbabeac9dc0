"""Meetings with their attendees; designs of templates; awards from nomination to presentation, and their life."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_STATES = "state IN ('nominated', 'approved', 'numbered', 'printed', 'presented', 'annulled')"
_DESIGNS = "design IN ('classic', 'modern', 'landscape', 'bilingual', 'diploma', 'certificate')"
_KINDS = (
    "kind IN ('regular', 'extraordinary', 'extended', 'report', 'seminar', 'training', 'field_seminar', 'round_table',"
    " 'lecture', 'open_day', 'briefing', 'game')"
)
_STEPS = (
    "step IN ('nominated', 'approved', 'returned', 'numbered', 'printed', 'reprinted', 'presented', 'taken_back',"
    " 'annulled')"
)
_SHIPPED = (
    ("letter.taking_part", "За активное участие в развитии избирательной системы"),
    ("letter.address", "За вклад в подготовку и проведение выборов (с обращением)"),
    ("letter.referendum", "За участие в проведении республиканского референдума"),
)


def upgrade() -> None:
    """Add meetings and the life of awards, and columns to kinds, templates, awards and forms of names."""
    _meeting()
    _attendance()
    _name_form()
    _award_kind()
    _letter_template()
    _award()
    _award_wording()
    _award_event()


def _meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("dated", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("begins", sa.Text(), nullable=False),
        sa.Column("title_kk", sa.Text(), nullable=False),
        sa.Column("title_ru", sa.Text(), nullable=False),
        sa.Column("place_kk", sa.Text(), nullable=False),
        sa.Column("place_ru", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("year", "number", name=op.f("uq_meeting_year_number")),
        sa.CheckConstraint(_KINDS, name=op.f("ck_meeting_kind")),
        sa.CheckConstraint("state IN ('planned', 'held', 'cancelled')", name=op.f("ck_meeting_state")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_meeting_dated"), "meeting", ["dated"])


def _attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("category_id", sa.Text(), nullable=True),
        sa.Column("invited", sa.Integer(), nullable=False),
        sa.Column("presence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", name=op.f("pk_attendance")),
        sa.CheckConstraint(
            "presence IN ('unknown', 'present', 'absent', 'excused')", name=op.f("ck_attendance_presence")
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id")),
        sa.ForeignKeyConstraint(["category_id"], ["category.id"], name=op.f("fk_attendance_category_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_attendance_person_id"), "attendance", ["person_id"])
    op.create_index(op.f("ix_attendance_category_id"), "attendance", ["category_id"])


def _name_form() -> None:
    with op.batch_alter_table("name_form", recreate="always") as form:
        form.add_column(sa.Column("ordered", sa.Text(), server_default="surname_first", nullable=False))
        form.drop_constraint(op.f("uq_name_form_person_id_language_case"), type_="unique")
        form.create_unique_constraint(
            op.f("uq_name_form_person_id_language_case_ordered"), ["person_id", "language", "case", "ordered"]
        )
        form.create_check_constraint(op.f("ck_name_form_ordered"), "ordered IN ('surname_first', 'surname_last')")


def _award_kind() -> None:
    with op.batch_alter_table("award_kind", recreate="always") as kind:
        for column in ("short_kk", "short_ru", "short_en"):
            kind.add_column(sa.Column(column, sa.Text(), server_default="", nullable=False))
        for column, default in (("grade", "0"), ("repeat_months", "12"), ("active", "1")):
            kind.add_column(sa.Column(column, sa.Integer(), server_default=default, nullable=False))


def _letter_template() -> None:
    with op.batch_alter_table("letter_template", recreate="always") as template:
        for column, default in (
            ("title_kk", ""),
            ("title_ru", ""),
            ("design", "classic"),
            ("paper", "a4"),
            ("shipped", ""),
        ):
            template.add_column(sa.Column(column, sa.Text(), server_default=default, nullable=False))
        for column in ("margin_left", "margin_right", "margin_top", "margin_bottom"):
            template.add_column(sa.Column(column, sa.REAL(), server_default="0", nullable=False))
        template.add_column(sa.Column("logo", sa.Text(), nullable=True))
        for column in ("signatories", "version", "active"):
            template.add_column(sa.Column(column, sa.Integer(), server_default="1", nullable=False))
        template.create_check_constraint(op.f("ck_letter_template_design"), _DESIGNS)
        template.create_check_constraint(op.f("ck_letter_template_paper"), "paper IN ('a4', 'a5')")
    # The three texts that version 2 brought along; one of them that was renamed is the user's own now.
    templates = sa.table("letter_template", sa.column("shipped"), sa.column("name_ru"))
    for shipped, name in _SHIPPED:
        op.execute(templates.update().where(templates.c.name_ru == name).values(shipped=shipped))


def _award() -> None:
    with op.batch_alter_table("award", recreate="always") as award:
        award.alter_column("person_id", existing_type=sa.Text(), nullable=True)
        award.alter_column("basis_kk", existing_type=sa.Text(), server_default="")
        for column in ("organisation_id", "template_id", "meeting_id", "second_signatory_id", "presented_on"):
            award.add_column(sa.Column(column, sa.Text(), nullable=True))
        award.add_column(sa.Column("template_version", sa.Integer(), server_default="0", nullable=False))
        award.add_column(sa.Column("design", sa.Text(), server_default="classic", nullable=False))
        for column in ("repeat_because", "presented_by"):
            award.add_column(sa.Column(column, sa.Text(), server_default="", nullable=False))
        award.drop_constraint(op.f("ck_award_state"), type_="check")
        award.create_check_constraint(op.f("ck_award_state"), _STATES)
        award.create_check_constraint(op.f("ck_award_design"), _DESIGNS)
        award.create_check_constraint(op.f("ck_award_recipient"), "(person_id IS NULL) <> (organisation_id IS NULL)")
        for column, table in (
            ("organisation_id", "organisation"),
            ("template_id", "letter_template"),
            ("meeting_id", "meeting"),
            ("second_signatory_id", "signatory"),
        ):
            award.create_foreign_key(op.f(f"fk_award_{column}"), table, [column], ["id"])
            award.create_index(op.f(f"ix_award_{column}"), [column])


def _award_wording() -> None:
    with op.batch_alter_table("award_wording", recreate="always") as wording:
        wording.add_column(sa.Column("filled", sa.Text(), server_default="{}", nullable=False))


def _award_event() -> None:
    op.create_table(
        "award_event",
        sa.Column("award_id", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_event")),
        sa.CheckConstraint(_STEPS, name=op.f("ck_award_event_step")),
        sa.ForeignKeyConstraint(["award_id"], ["award.id"], name=op.f("fk_award_event_award_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_award_event_award_id"), "award_event", ["award_id"])
