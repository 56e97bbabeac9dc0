"""The first tables: commissions, people, letters, the journal."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    _award_kind()
    _category()
    _commission()
    _draft()
    _journal_entry()
    _operator()
    _organisation()
    _person()
    _phrase()
    _setting()
    _counter()
    _letter_template()
    _name_form()
    _position()
    _signatory()
    _award()
    _post_form()
    _award_wording()
    _issued_paper()


def _award_kind() -> None:
    op.create_table(
        "award_kind",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_kk", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("number_pattern", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_kind")),
        sa.UniqueConstraint("code", name=op.f("uq_award_kind_code")),
        sqlite_strict=True,
    )


def _category() -> None:
    op.create_table(
        "category",
        sa.Column("name_kk", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category")),
        sqlite_strict=True,
    )


def _commission() -> None:
    op.create_table(
        "commission",
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("name_kk", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("short_kk", sa.Text(), nullable=False),
        sa.Column("short_ru", sa.Text(), nullable=False),
        sa.Column("oblast_kk", sa.Text(), nullable=False),
        sa.Column("oblast_ru", sa.Text(), nullable=False),
        sa.Column("address_kk", sa.Text(), nullable=False),
        sa.Column("address_ru", sa.Text(), nullable=False),
        sa.Column("place_kk", sa.Text(), nullable=False),
        sa.Column("place_ru", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("logo", sa.Text(), nullable=True),
        sa.Column("seal_mark", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.CheckConstraint("level IN ('oblast', 'district', 'city', 'okrug')", name=op.f("ck_commission_level")),
        sa.CheckConstraint("role IN ('own', 'superior')", name=op.f("ck_commission_role")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commission")),
        sqlite_strict=True,
    )


def _draft() -> None:
    op.create_table(
        "draft",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("typed_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_draft")),
        sqlite_strict=True,
    )


def _journal_entry() -> None:
    op.create_table(
        "journal_entry",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("undoable", sa.Integer(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("redoes", sa.Integer(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.Column("payload_digest", sa.Text(), nullable=False),
        sa.Column("previous_hash", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_journal_entry")),
        sqlite_strict=True,
    )


def _operator() -> None:
    op.create_table(
        "operator",
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_operator")),
        sqlite_strict=True,
    )


def _organisation() -> None:
    op.create_table(
        "organisation",
        sa.Column("name_kk", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_organisation_sort_key"), "organisation", ["sort_key"], unique=False)


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("patronymic", sa.Text(), nullable=False),
        sa.Column("surname_kk", sa.Text(), nullable=False),
        sa.Column("given_name_kk", sa.Text(), nullable=False),
        sa.Column("patronymic_kk", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.CheckConstraint("sex IN ('m', 'f', 'unknown')", name=op.f("ck_person_sex")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sqlite_strict=True,
    )
    op.create_index("ix_person_sort_key_id", "person", ["sort_key", "id"], unique=False)


def _phrase() -> None:
    op.create_table(
        "phrase",
        sa.Column("pattern_ru", sa.Text(), nullable=False),
        sa.Column("dative_ru", sa.Text(), nullable=False),
        sa.Column("pattern_kk", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phrase")),
        sa.UniqueConstraint("pattern_ru", name=op.f("uq_phrase_pattern_ru")),
        sqlite_strict=True,
    )


def _setting() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
        sqlite_strict=True,
    )


def _counter() -> None:
    op.create_table(
        "counter",
        sa.Column("issuer_id", sa.Text(), nullable=False),
        sa.Column("kind_id", sa.Text(), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last >= 0", name=op.f("ck_counter_last")),
        sa.ForeignKeyConstraint(["issuer_id"], ["commission.id"], name=op.f("fk_counter_issuer_id")),
        sa.ForeignKeyConstraint(["kind_id"], ["award_kind.id"], name=op.f("fk_counter_kind_id")),
        sa.PrimaryKeyConstraint("issuer_id", "kind_id", "period", name=op.f("pk_counter")),
        sqlite_strict=True,
    )


def _letter_template() -> None:
    op.create_table(
        "letter_template",
        sa.Column("kind_id", sa.Text(), nullable=False),
        sa.Column("name_kk", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("text_kk", sa.Text(), nullable=False),
        sa.Column("text_ru", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["kind_id"], ["award_kind.id"], name=op.f("fk_letter_template_kind_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_template")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_letter_template_kind_id"), "letter_template", ["kind_id"], unique=False)


def _name_form() -> None:
    op.create_table(
        "name_form",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.CheckConstraint("language IN ('kk', 'ru', 'en')", name=op.f("ck_name_form_language")),
        sa.CheckConstraint(
            "\"case\" IN ('nominative', 'genitive', 'dative', 'accusative', 'instrumental')",
            name=op.f("ck_name_form_case"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_name_form_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name_form")),
        sa.UniqueConstraint("person_id", "language", "case", name=op.f("uq_name_form_person_id_language_case")),
        sqlite_strict=True,
    )


def _position() -> None:
    op.create_table(
        "position",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("post_kk", sa.Text(), nullable=False),
        sa.Column("post_ru", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Text(), nullable=True),
        sa.Column("category_id", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["category_id"], ["category.id"], name=op.f("fk_position_category_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_position_organisation_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_position_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_position_category_id"), "position", ["category_id"], unique=False)
    op.create_index(op.f("ix_position_organisation_id"), "position", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_position_person_id"), "position", ["person_id"], unique=False)


def _signatory() -> None:
    op.create_table(
        "signatory",
        sa.Column("commission_id", sa.Text(), nullable=False),
        sa.Column("name_kk", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("post_kk", sa.Text(), nullable=False),
        sa.Column("post_ru", sa.Text(), nullable=False),
        sa.Column("acting", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["commission_id"], ["commission.id"], name=op.f("fk_signatory_commission_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signatory")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_signatory_commission_id"), "signatory", ["commission_id"], unique=False)


def _award() -> None:
    op.create_table(
        "award",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("kind_id", sa.Text(), nullable=False),
        sa.Column("issuer_id", sa.Text(), nullable=False),
        sa.Column("signatory_id", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("recipient_kk", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("post_kk", sa.Text(), nullable=False),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("signed_by_kk", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=True),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("dated", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("annulled_because", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('numbered', 'printed', 'annulled')", name=op.f("ck_award_state")),
        sa.ForeignKeyConstraint(["issuer_id"], ["commission.id"], name=op.f("fk_award_issuer_id")),
        sa.ForeignKeyConstraint(["kind_id"], ["award_kind.id"], name=op.f("fk_award_kind_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_award_person_id")),
        sa.ForeignKeyConstraint(["signatory_id"], ["signatory.id"], name=op.f("fk_award_signatory_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award")),
        sa.UniqueConstraint(
            "issuer_id", "kind_id", "period", "sequence", name=op.f("uq_award_issuer_id_kind_id_period_sequence")
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_award_period_sequence", "award", ["period", "sequence"], unique=False)
    op.create_index(op.f("ix_award_person_id"), "award", ["person_id"], unique=False)
    op.create_index(op.f("ix_award_signatory_id"), "award", ["signatory_id"], unique=False)


def _post_form() -> None:
    op.create_table(
        "post_form",
        sa.Column("position_id", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.CheckConstraint("language IN ('kk', 'ru', 'en')", name=op.f("ck_post_form_language")),
        sa.CheckConstraint(
            "\"case\" IN ('nominative', 'genitive', 'dative', 'accusative', 'instrumental')",
            name=op.f("ck_post_form_case"),
        ),
        sa.ForeignKeyConstraint(["position_id"], ["position.id"], name=op.f("fk_post_form_position_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_form")),
        sa.UniqueConstraint("position_id", "language", "case", name=op.f("uq_post_form_position_id_language_case")),
        sqlite_strict=True,
    )


def _award_wording() -> None:
    op.create_table(
        "award_wording",
        sa.Column("award_id", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("name_form", sa.Text(), nullable=False),
        sa.Column("post_form", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.CheckConstraint("language IN ('kk', 'ru', 'en')", name=op.f("ck_award_wording_language")),
        sa.ForeignKeyConstraint(["award_id"], ["award.id"], name=op.f("fk_award_wording_award_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_wording")),
        sa.UniqueConstraint("award_id", "language", name=op.f("uq_award_wording_award_id_language")),
        sqlite_strict=True,
    )


def _issued_paper() -> None:
    op.create_table(
        "issued_paper",
        sa.Column("award_id", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("blob", sa.Text(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.CheckConstraint("language IN ('kk', 'ru', 'en')", name=op.f("ck_issued_paper_language")),
        sa.ForeignKeyConstraint(["award_id"], ["award.id"], name=op.f("fk_issued_paper_award_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_paper")),
        sa.UniqueConstraint("award_id", "language", name=op.f("uq_issued_paper_award_id_language")),
        sqlite_strict=True,
    )
