"""The tables: STRICT, UUID keys, no cascades; rows never leave storage and services."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.domain.commission import Level, Role
from desktop_app.domain.languages import Case, Language, NameOrder, Sex
from desktop_app.domain.people import Consent
from desktop_app.storage.award_tables import (
    AttendanceRow,
    AwardEventRow,
    AwardKindRow,
    AwardRow,
    AwardWordingRow,
    CounterRow,
    IssuedPaperRow,
    LetterTemplateRow,
    MeetingRow,
)
from desktop_app.storage.plan_tables import (
    CalendarDayRow,
    PlanAmendmentRow,
    PlanDecisionRow,
    PlanEvidenceRow,
    PlanItemRow,
    PlanOccurrenceRow,
    PlanResponsibleRow,
    PlanRow,
    PlanSectionRow,
)
from desktop_app.storage.table_base import Base, Identified, one_of, strict


class CommissionRow(Identified, Base):
    """A commission that issues papers."""

    __tablename__ = "commission"
    __table_args__ = strict(one_of("role", Role), one_of("level", Level))

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
    __table_args__ = strict(
        one_of("sex", Sex),
        one_of("consent", Consent),
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
    __table_args__ = strict(
        UniqueConstraint("person_id", "language", "case", "ordered"),
        one_of("language", Language),
        one_of('"case"', Case),
        one_of("ordered", NameOrder),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    language: Mapped[str]
    case: Mapped[str]
    ordered: Mapped[str] = mapped_column(server_default=NameOrder.SURNAME_FIRST.value)
    form: Mapped[str]


class PostFormRow(Identified, Base):
    """A confirmed form of the wording of a post."""

    __tablename__ = "post_form"
    __table_args__ = strict(
        UniqueConstraint("position_id", "language", "case"), one_of("language", Language), one_of('"case"', Case)
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

__all__ = [
    "DERIVED_COLUMNS",
    "NEVER_UNDONE",
    "UNJOURNALLED",
    "AttendanceRow",
    "AwardEventRow",
    "AwardKindRow",
    "AwardRow",
    "AwardWordingRow",
    "Base",
    "CalendarDayRow",
    "CategoryRow",
    "CommissionRow",
    "CounterRow",
    "DistinctPairRow",
    "DraftRow",
    "GroupMemberRow",
    "IssuedPaperRow",
    "JournalEntryRow",
    "LetterTemplateRow",
    "MeetingRow",
    "NameFormRow",
    "OperatorRow",
    "OrganisationRow",
    "PeopleGroupRow",
    "PersonRow",
    "PhraseRow",
    "PlanAmendmentRow",
    "PlanDecisionRow",
    "PlanEvidenceRow",
    "PlanItemRow",
    "PlanOccurrenceRow",
    "PlanResponsibleRow",
    "PlanRow",
    "PlanSectionRow",
    "PositionRow",
    "PostFormRow",
    "SettingRow",
    "SheetShapeRow",
    "SignatoryRow",
]
