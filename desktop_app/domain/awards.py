"""Thank-you letters and other awards: kinds, texts, numbers, life."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.languages import Language


class AwardState(StrEnum):
    """Where an award stands in its life."""

    NUMBERED = "numbered"
    PRINTED = "printed"
    ANNULLED = "annulled"


class LetterLanguages(StrEnum):
    """The languages a letter is made in; both = two papers under one number."""

    KK = "kk"
    RU = "ru"
    BOTH = "both"

    @property
    def languages(self) -> tuple[Language, ...]:
        """Return the paper languages, Kazakh first."""
        if self is LetterLanguages.BOTH:
            return (Language.KK, Language.RU)
        return (Language(self.value),)


@dataclass(frozen=True, slots=True)
class AwardKind:
    """A kind of award; ``number_pattern`` holds ``{seq}``, e.g. ``БП-{seq}``."""

    id: UUID
    code: str
    name_kk: str
    name_ru: str
    name_en: str
    number_pattern: str = "{seq}"

    def name(self, language: Language) -> str:
        """Return the name of the kind in ``language``."""
        return {Language.KK: self.name_kk, Language.RU: self.name_ru, Language.EN: self.name_en}[language]


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """A shipped or own text with fields, in both paper languages."""

    id: UUID
    kind_id: UUID
    name_kk: str
    name_ru: str
    text_kk: str
    text_ru: str

    def text(self, language: Language) -> str:
        """Return the text with fields for a paper in ``language``."""
        return self.text_kk if language is Language.KK else self.text_ru


@dataclass(frozen=True, slots=True)
class LetterWording:
    """What one letter says in one language: the text with fields, and the forms that fill it."""

    language: Language
    text: str
    name_form: str
    post_form: str = ""


@dataclass(frozen=True, slots=True)
class NewLetter:
    """A letter as the composer holds it, before it takes a number.

    ``number`` is the number that another issuer gave, empty for none; our own commission's
    letters take theirs from the counter and leave it empty.
    """

    id: UUID
    person_id: UUID
    kind_id: UUID
    issuer_id: UUID
    signatory_id: UUID
    dated: date
    wordings: tuple[LetterWording, ...]
    number: str = ""
    basis: str = ""
    basis_kk: str = ""

    def grounds(self, language: Language) -> str:
        """Return the grounds as a paper in ``language`` names them."""
        return self.basis_kk if language is Language.KK else self.basis

    def wording(self, language: Language) -> LetterWording | None:
        """Return what the letter says in ``language``, if it is made in it."""
        return next((wording for wording in self.wordings if wording.language is language), None)


@dataclass(frozen=True, slots=True)
class Award:
    """A letter that has been issued, as it was on its day.

    ``recipient`` and ``post`` are nominative; ``signed_by`` keeps the signatory's name, whatever
    becomes of the record of the signatory.
    """

    id: UUID
    person_id: UUID
    kind_id: UUID
    issuer_id: UUID
    signatory_id: UUID
    recipient: str
    post: str
    reason: str
    number: str
    sequence: int | None
    dated: date
    basis: str
    state: AwardState
    wordings: tuple[LetterWording, ...]
    annulled_because: str = ""
    recipient_kk: str = ""
    post_kk: str = ""
    signed_by: str = ""
    signed_by_kk: str = ""
    basis_kk: str = ""

    @property
    def languages(self) -> tuple[Language, ...]:
        """Return the languages the letter was made in."""
        return tuple(wording.language for wording in self.wordings)

    def wording(self, language: Language) -> LetterWording | None:
        """Return what the letter says in ``language``, if it was made in it."""
        return next((wording for wording in self.wordings if wording.language is language), None)


@dataclass(frozen=True, slots=True)
class AwardRow:
    """A line of the register."""

    id: UUID
    number: str
    dated: date
    kind: str
    recipient: str
    post: str
    reason: str
    issuer: str
    signatory: str
    basis: str
    state: AwardState


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """The exact bytes of a paper that was issued: (blob, page), and how often it was printed."""

    id: UUID
    award_id: UUID
    language: Language
    blob: str
    page: int
    made_at: datetime
    copies: int = 0
