"""Commissions that issue papers, and those who sign for them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.contacts import check_email
from desktop_app.domain.errors import CommissionNameMissingError, NameMissingError, PeriodReversedError
from desktop_app.domain.languages import Language


class Level(StrEnum):
    """Level of a commission in the unified system (election law, art. 10)."""

    OBLAST = "oblast"
    DISTRICT = "district"
    CITY = "city"
    OKRUG = "okrug"


class Role(StrEnum):
    """What a commission is to us."""

    OWN = "own"
    SUPERIOR = "superior"


@dataclass(frozen=True, slots=True)
class Commission:
    """A commission: ours, or the superior one whose papers we hand out."""

    id: UUID
    role: Role
    name_kk: str = ""
    name_ru: str = ""
    name_en: str = ""
    short_kk: str = ""
    short_ru: str = ""
    oblast_kk: str = ""
    oblast_ru: str = ""
    level: Level = Level.DISTRICT
    address_kk: str = ""
    address_ru: str = ""
    place_kk: str = ""
    place_ru: str = ""
    phone: str = ""
    email: str = ""
    logo: str | None = None
    seal_mark: bool = True

    def name(self, language: Language) -> str:
        """Return the full name in ``language``; the other paper language where it is missing."""
        wanted = {Language.KK: self.name_kk, Language.RU: self.name_ru, Language.EN: self.name_en}[language]
        return wanted or self.name_ru or self.name_kk

    def place(self, language: Language) -> str:
        """Return the place that papers name, e.g. «село Аса»."""
        return (self.place_kk if language is Language.KK else self.place_ru) or self.place_ru or self.place_kk

    def short(self, language: Language) -> str:
        """Return the short name for the window; the full one where it is missing."""
        return (self.short_kk if language is Language.KK else self.short_ru) or self.name(language)

    def oblast(self, language: Language) -> str:
        """Return the oblast, shown beside the district because district names repeat."""
        return (self.oblast_kk if language is Language.KK else self.oblast_ru) or self.oblast_ru or self.oblast_kk


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who signs papers of a commission for a time."""

    id: UUID
    commission_id: UUID
    name_kk: str
    name_ru: str
    post_kk: str = ""
    post_ru: str = ""
    acting: bool = False
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def is_secretary(self) -> bool:
        """Tell whether it is the secretary, as the post says."""
        return "секретар" in self.post_ru.casefold() or "хатшы" in self.post_kk.casefold()

    def name(self, language: Language) -> str:
        """Return initials and surname for a paper in ``language``."""
        return (self.name_kk if language is Language.KK else self.name_ru) or self.name_ru or self.name_kk

    def post(self, language: Language) -> str:
        """Return the post for a paper in ``language``, e.g. «Председатель комиссии»."""
        return (self.post_kk if language is Language.KK else self.post_ru) or self.post_ru or self.post_kk

    def valid_on(self, day: date) -> bool:
        """Tell whether the signatory may sign on ``day`` (both ends included)."""
        started = self.valid_from is None or self.valid_from <= day
        return started and (self.valid_to is None or day <= self.valid_to)


def check_commission(commission: Commission) -> Commission:
    """Check a commission before it is stored.

    Raises:
        CommissionNameMissingError: Neither a Kazakh nor a Russian name.
        EmailWrongError: The e-mail address cannot be one.
    """
    if not (commission.name_kk.strip() or commission.name_ru.strip()):
        raise CommissionNameMissingError
    check_email(commission.email)
    return commission


def check_signatory(signatory: Signatory) -> Signatory:
    """Check a signatory before it is stored.

    Raises:
        NameMissingError: No name in either language.
        PeriodReversedError: The term ends before it begins.
    """
    if not (signatory.name_kk.strip() or signatory.name_ru.strip()):
        raise NameMissingError
    if signatory.valid_from and signatory.valid_to and signatory.valid_to < signatory.valid_from:
        raise PeriodReversedError(signatory.valid_from, signatory.valid_to)
    return signatory
