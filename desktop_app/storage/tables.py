"""The tables: STRICT, UUID keys, no cascades; rows never leave storage and services."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Date,
    DateTime,
    ForeignKey,
    Index,
    MetaData,
    String,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from desktop_app.domain.awards import AwardState
from desktop_app.domain.commission import Level, Role
from desktop_app.domain.languages import Case, Language, Sex
from desktop_app.domain.people import Consent

_NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


@compiles(String, "sqlite")
@compiles(Uuid, "sqlite")
@compiles(Date, "sqlite")
@compiles(DateTime, "sqlite")
@compiles(JSON, "sqlite")
def _as_text(*_args: object, **_options: object) -> str:
    """Name the one text type that STRICT tables know."""
    return "TEXT"


class Base(DeclarativeBase):
    """Mapped rows."""

    metadata = MetaData(naming_convention=_NAMING)
    type_annotation_map = {UUID: Uuid(native_uuid=False)}  # noqa: RUF012  (SQLAlchemy reads the plain class attribute)

    __table_args__: tuple[object, ...] = ({"sqlite_strict": True},)


def _one_of(column: str, values: type[AwardState | Level | Role | Case | Language | Sex | Consent]) -> CheckConstraint:
    allowed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({allowed})", name=column.strip('"'))


def _strict(*constraints: object) -> tuple[object, ...]:
    return (*constraints, {"sqlite_strict": True})


class Identified:
    """A row with an identity of its own."""

    id: Mapped[UUID] = mapped_column(primary_key=True)


class CommissionRow(Identified, Base):
    """A commission that issues papers."""

    __tablename__ = "commission"
    __table_args__ = _strict(_one_of("role", Role), _one_of("level", Level))

    role: Mapped[str]
    level: Mapped[str]
    name_kk: Mapped[str]
    name_ru: Mapped[str]
    name_en: Mapped[str]
    short_kk: Mapped[str]
    short_ru: Mapped[str]
    oblast_kk: Mapped[str]
    oblast_ru: Mapped[str]
    address_kk: Mapped[str]
    address_ru: Mapped[str]
    place_kk: Mapped[str]
    place_ru: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    logo: Mapped[str | None]
    seal_mark: Mapped[int]


class SignatoryRow(Identified, Base):
    """Somebody who signs for a commission."""

    __tablename__ = "signatory"

    commission_id: Mapped[UUID] = mapped_column(ForeignKey("commission.id"), index=True)
    name_kk: Mapped[str]
    name_ru: Mapped[str]
    post_kk: Mapped[str]
    post_ru: Mapped[str]
    acting: Mapped[int]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class CategoryRow(Identified, Base):
    """A category of attendees."""

    __tablename__ = "category"

    name_kk: Mapped[str]
    name_ru: Mapped[str]
    position: Mapped[int]


class OrganisationRow(Identified, Base):
    """A body that people work for."""

    __tablename__ = "organisation"

    name_kk: Mapped[str]
    name_ru: Mapped[str]
    sort_key: Mapped[str] = mapped_column(index=True)


class PersonRow(Identified, Base):
    """A person; ``sort_key`` and ``folded`` are computed by ``i18n`` and stored.

    Triggers copy ``folded`` into the search index; see ``storage.search``.
    """

    __tablename__ = "person"
    __table_args__ = _strict(
        _one_of("sex", Sex),
        _one_of("consent", Consent),
        Index("ix_person_listed", "blocked", "merged_into", "sort_key", "id"),
    )

    surname: Mapped[str]
    given_name: Mapped[str]
    patronymic: Mapped[str]
    surname_kk: Mapped[str]
    given_name_kk: Mapped[str]
    patronymic_kk: Mapped[str]
    sex: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    notes: Mapped[str]
    sort_key: Mapped[str]
    folded: Mapped[str]
    consent: Mapped[str] = mapped_column(server_default=Consent.UNKNOWN.value)
    consent_on: Mapped[date | None]
    blocked: Mapped[int] = mapped_column(server_default="0")
    merged_into: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)


class PeopleGroupRow(Identified, Base):
    """A list of people under a name of the user's own."""

    __tablename__ = "people_group"

    name_kk: Mapped[str]
    name_ru: Mapped[str]
    sort_key: Mapped[str]


class GroupMemberRow(Base):
    """Who stands in which group."""

    __tablename__ = "group_member"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("people_group.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)


class DistinctPairRow(Base):
    """Two entries that somebody has called different people; ``first_id`` is the smaller identity."""

    __tablename__ = "distinct_pair"

    first_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    second_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)


class SheetShapeRow(Base):
    """What the columns of files of one shape hold, as somebody chose it; not journalled."""

    __tablename__ = "sheet_shape"

    key: Mapped[str] = mapped_column(primary_key=True)
    roles: Mapped[str]
    used_at: Mapped[datetime]


class PositionRow(Identified, Base):
    """A post held for a time."""

    __tablename__ = "position"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    post_kk: Mapped[str]
    post_ru: Mapped[str]
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    category_id: Mapped[UUID | None] = mapped_column(ForeignKey("category.id"), index=True)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class NameFormRow(Identified, Base):
    """A confirmed form of a person's name."""

    __tablename__ = "name_form"
    __table_args__ = _strict(
        UniqueConstraint("person_id", "language", "case"), _one_of("language", Language), _one_of('"case"', Case)
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    language: Mapped[str]
    case: Mapped[str]
    form: Mapped[str]


class PostFormRow(Identified, Base):
    """A confirmed form of the wording of a post."""

    __tablename__ = "post_form"
    __table_args__ = _strict(
        UniqueConstraint("position_id", "language", "case"), _one_of("language", Language), _one_of('"case"', Case)
    )

    position_id: Mapped[UUID] = mapped_column(ForeignKey("position.id"))
    language: Mapped[str]
    case: Mapped[str]
    form: Mapped[str]


class PhraseRow(Identified, Base):
    """A pattern of the phrase book: a post in Russian, its dative, its Kazakh wording."""

    __tablename__ = "phrase"

    pattern_ru: Mapped[str] = mapped_column(unique=True)
    dative_ru: Mapped[str]
    pattern_kk: Mapped[str]
    position: Mapped[int]


class AwardKindRow(Identified, Base):
    """A kind of award."""

    __tablename__ = "award_kind"

    code: Mapped[str] = mapped_column(unique=True)
    name_kk: Mapped[str]
    name_ru: Mapped[str]
    name_en: Mapped[str]
    number_pattern: Mapped[str]


class LetterTemplateRow(Identified, Base):
    """A text with fields for a kind of award."""

    __tablename__ = "letter_template"

    kind_id: Mapped[UUID] = mapped_column(ForeignKey("award_kind.id"), index=True)
    name_kk: Mapped[str]
    name_ru: Mapped[str]
    text_kk: Mapped[str]
    text_ru: Mapped[str]
    position: Mapped[int]


class AwardRow(Identified, Base):
    """An issued award, as it was on its day; ``period`` is the year of its number."""

    __tablename__ = "award"
    __table_args__ = _strict(
        UniqueConstraint("issuer_id", "kind_id", "period", "sequence"),
        _one_of("state", AwardState),
        Index("ix_award_period_sequence", "period", "sequence"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind_id: Mapped[UUID] = mapped_column(ForeignKey("award_kind.id"))
    issuer_id: Mapped[UUID] = mapped_column(ForeignKey("commission.id"))
    signatory_id: Mapped[UUID] = mapped_column(ForeignKey("signatory.id"), index=True)
    recipient: Mapped[str]
    recipient_kk: Mapped[str]
    post: Mapped[str]
    post_kk: Mapped[str]
    signed_by: Mapped[str]
    signed_by_kk: Mapped[str]
    reason: Mapped[str]
    number: Mapped[str]
    sequence: Mapped[int | None]
    period: Mapped[int]
    dated: Mapped[date]
    basis: Mapped[str]
    basis_kk: Mapped[str] = mapped_column(server_default="")
    state: Mapped[str]
    annulled_because: Mapped[str]
    folded: Mapped[str]


class AwardWordingRow(Identified, Base):
    """What an award says in one language."""

    __tablename__ = "award_wording"
    __table_args__ = _strict(UniqueConstraint("award_id", "language"), _one_of("language", Language))

    award_id: Mapped[UUID] = mapped_column(ForeignKey("award.id"))
    language: Mapped[str]
    text: Mapped[str]
    name_form: Mapped[str]
    post_form: Mapped[str]


class IssuedPaperRow(Identified, Base):
    """The exact paper that was issued: a page of a blob, and how often it was printed."""

    __tablename__ = "issued_paper"
    __table_args__ = _strict(UniqueConstraint("award_id", "language"), _one_of("language", Language))

    award_id: Mapped[UUID] = mapped_column(ForeignKey("award.id"))
    language: Mapped[str]
    blob: Mapped[str]
    page: Mapped[int]
    made_at: Mapped[datetime]
    copies: Mapped[int]


class CounterRow(Base):
    """The last number used by an issuer for a kind in a period; gap-free, never goes back."""

    __tablename__ = "counter"
    __table_args__ = _strict(CheckConstraint("last >= 0", name="last"))

    issuer_id: Mapped[UUID] = mapped_column(ForeignKey("commission.id"), primary_key=True)
    kind_id: Mapped[UUID] = mapped_column(ForeignKey("award_kind.id"), primary_key=True)
    period: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]


class OperatorRow(Base):
    """A name that signs entries of the journal."""

    __tablename__ = "operator"

    name: Mapped[str] = mapped_column(primary_key=True)


class SettingRow(Base):
    """A small fact about the data file, e.g. who works in it now."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class DraftRow(Base):
    """What was typed into a form and is not saved yet; not journalled."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[str]
    typed_at: Mapped[datetime]


class JournalEntryRow(Base):
    """One transaction: who, when, what; the chain hashes the digest of the payload, not the payload."""

    __tablename__ = "journal_entry"

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sentence: Mapped[str]
    facts: Mapped[str]
    operator: Mapped[str]
    account: Mapped[str]
    at: Mapped[datetime]
    undoable: Mapped[int]
    undoes: Mapped[int | None]
    redoes: Mapped[int | None]
    payload: Mapped[str | None]
    payload_digest: Mapped[str]
    previous_hash: Mapped[str]
    hash: Mapped[str]


UNJOURNALLED = frozenset({"journal_entry", "draft", "operator", "sheet_shape"})
NEVER_UNDONE = frozenset({"counter", "issued_paper"})
DERIVED_COLUMNS = frozenset({"sort_key", "folded"})
