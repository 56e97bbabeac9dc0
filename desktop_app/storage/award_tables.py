"""The tables of meetings and awards."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import REAL, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.domain.awards import AwardState, AwardStep
from desktop_app.domain.designs import Design, PaperSize
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import MeetingKind, MeetingState, Presence
from desktop_app.storage.table_base import Base, Identified, one_of, strict

ISSUED = tuple(state.value for state in AwardState if state.issued)


class MeetingRow(Identified, Base):
    """A meeting of the commission; ``year`` is that of ``dated``, ``begins`` as HH:MM or empty."""

    __tablename__ = "meeting"
    __table_args__ = strict(
        UniqueConstraint("year", "number"), one_of("kind", MeetingKind), one_of("state", MeetingState)
    )

    kind: Mapped[str]
    state: Mapped[str]
    dated: Mapped[date] = mapped_column(index=True)
    year: Mapped[int]
    number: Mapped[int | None]
    begins: Mapped[str]
    title_kk: Mapped[str]
    title_ru: Mapped[str]
    place_kk: Mapped[str]
    place_ru: Mapped[str]


class AttendanceRow(Base):
    """Somebody in the list of a meeting."""

    __tablename__ = "attendance"
    __table_args__ = strict(one_of("presence", Presence))

    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    category_id: Mapped[UUID | None] = mapped_column(ForeignKey("category.id"), index=True)
    invited: Mapped[int]
    presence: Mapped[str]


class AwardKindRow(Identified, Base):
    """A kind of award."""

    __tablename__ = "award_kind"

    code: Mapped[str] = mapped_column(unique=True)
    name_kk: Mapped[str]
    name_ru: Mapped[str]
    name_en: Mapped[str]
    short_kk: Mapped[str] = mapped_column(server_default="")
    short_ru: Mapped[str] = mapped_column(server_default="")
    short_en: Mapped[str] = mapped_column(server_default="")
    number_pattern: Mapped[str]
    grade: Mapped[int] = mapped_column(server_default="0")
    repeat_months: Mapped[int] = mapped_column(server_default="12")
    active: Mapped[int] = mapped_column(server_default="1")


class LetterTemplateRow(Identified, Base):
    """A text with fields for a kind of award, and the design it is set in; margins in mm, ``logo`` a blob."""

    __tablename__ = "letter_template"
    __table_args__ = strict(one_of("design", Design), one_of("paper", PaperSize))

    kind_id: Mapped[UUID] = mapped_column(ForeignKey("award_kind.id"), index=True)
    name_kk: Mapped[str]
    name_ru: Mapped[str]
    text_kk: Mapped[str]
    text_ru: Mapped[str]
    position: Mapped[int]
    title_kk: Mapped[str] = mapped_column(server_default="")
    title_ru: Mapped[str] = mapped_column(server_default="")
    design: Mapped[str] = mapped_column(server_default=Design.CLASSIC.value)
    paper: Mapped[str] = mapped_column(server_default=PaperSize.A4.value)
    margin_left: Mapped[float] = mapped_column(REAL, server_default="0")
    margin_right: Mapped[float] = mapped_column(REAL, server_default="0")
    margin_top: Mapped[float] = mapped_column(REAL, server_default="0")
    margin_bottom: Mapped[float] = mapped_column(REAL, server_default="0")
    logo: Mapped[str | None]
    signatories: Mapped[int] = mapped_column(server_default="1")
    version: Mapped[int] = mapped_column(server_default="1")
    active: Mapped[int] = mapped_column(server_default="1")
    shipped: Mapped[str] = mapped_column(server_default="")


class AwardRow(Identified, Base):
    """An award for a person or an organisation, as it was on its day; ``period`` is the year of its number."""

    __tablename__ = "award"
    __table_args__ = strict(
        UniqueConstraint("issuer_id", "kind_id", "period", "sequence"),
        one_of("state", AwardState),
        one_of("design", Design),
        CheckConstraint("(person_id IS NULL) <> (organisation_id IS NULL)", name="recipient"),
        Index("ix_award_period_sequence", "period", "sequence"),
    )

    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    kind_id: Mapped[UUID] = mapped_column(ForeignKey("award_kind.id"))
    template_id: Mapped[UUID | None] = mapped_column(ForeignKey("letter_template.id"), index=True)
    template_version: Mapped[int] = mapped_column(server_default="0")
    design: Mapped[str] = mapped_column(server_default=Design.CLASSIC.value)
    meeting_id: Mapped[UUID | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    issuer_id: Mapped[UUID] = mapped_column(ForeignKey("commission.id"))
    signatory_id: Mapped[UUID] = mapped_column(ForeignKey("signatory.id"), index=True)
    second_signatory_id: Mapped[UUID | None] = mapped_column(ForeignKey("signatory.id"), index=True)
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
    repeat_because: Mapped[str] = mapped_column(server_default="")
    presented_on: Mapped[date | None]
    presented_by: Mapped[str] = mapped_column(server_default="")
    folded: Mapped[str]


class AwardWordingRow(Identified, Base):
    """What an award says in one language; ``filled`` is a JSON object of what a batch filled in."""

    __tablename__ = "award_wording"
    __table_args__ = strict(UniqueConstraint("award_id", "language"), one_of("language", Language))

    award_id: Mapped[UUID] = mapped_column(ForeignKey("award.id"))
    language: Mapped[str]
    text: Mapped[str]
    name_form: Mapped[str]
    post_form: Mapped[str]
    filled: Mapped[str] = mapped_column(server_default="{}")


class IssuedPaperRow(Identified, Base):
    """The exact paper that was issued: a page of a blob, and how often it was printed."""

    __tablename__ = "issued_paper"
    __table_args__ = strict(UniqueConstraint("award_id", "language"), one_of("language", Language))

    award_id: Mapped[UUID] = mapped_column(ForeignKey("award.id"))
    language: Mapped[str]
    blob: Mapped[str]
    page: Mapped[int]
    made_at: Mapped[datetime]
    copies: Mapped[int]


class AwardEventRow(Identified, Base):
    """A step in the life of an award; only added, never changed."""

    __tablename__ = "award_event"
    __table_args__ = strict(one_of("step", AwardStep))

    award_id: Mapped[UUID] = mapped_column(ForeignKey("award.id"), index=True)
    step: Mapped[str]
    at: Mapped[datetime]
    operator: Mapped[str]
    note: Mapped[str]
    copies: Mapped[int]


class CounterRow(Base):
    """The last number used by an issuer for a kind in a period; gap-free, never goes back."""

    __tablename__ = "counter"
    __table_args__ = strict(CheckConstraint("last >= 0", name="last"))

    issuer_id: Mapped[UUID] = mapped_column(ForeignKey("commission.id"), primary_key=True)
    kind_id: Mapped[UUID] = mapped_column(ForeignKey("award_kind.id"), primary_key=True)
    period: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]
