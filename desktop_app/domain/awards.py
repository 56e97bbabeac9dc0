"""Thank-you letters and other awards: texts, numbers, life."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.award_errors import WrongStateError
from desktop_app.domain.designs import Design
from desktop_app.domain.errors import AlreadyAnnulledError
from desktop_app.domain.languages import Language


class AwardState(StrEnum):
    """Where an award stands in its life."""

    NOMINATED = "nominated"
    APPROVED = "approved"
    NUMBERED = "numbered"
    PRINTED = "printed"
    PRESENTED = "presented"
    ANNULLED = "annulled"

    @property
    def issued(self) -> bool:
        """Tell whether a paper was made: with a number, or without one where another issuer gave none."""
        return self in {AwardState.NUMBERED, AwardState.PRINTED, AwardState.PRESENTED}


class AwardStep(StrEnum):
    """What happened in the life of an award."""

    NOMINATED = "nominated"
    APPROVED = "approved"
    RETURNED = "returned"
    NUMBERED = "numbered"
    PRINTED = "printed"
    REPRINTED = "reprinted"
    PRESENTED = "presented"
    TAKEN_BACK = "taken_back"
    ANNULLED = "annulled"


_ALLOWED = {
    AwardStep.APPROVED: {AwardState.NOMINATED},
    AwardStep.RETURNED: {AwardState.APPROVED},
    AwardStep.NUMBERED: {AwardState.APPROVED},
    AwardStep.PRINTED: {AwardState.NUMBERED, AwardState.PRINTED, AwardState.PRESENTED},
    AwardStep.REPRINTED: {AwardState.NUMBERED, AwardState.PRINTED, AwardState.PRESENTED},
    AwardStep.PRESENTED: {AwardState.NUMBERED, AwardState.PRINTED},
    AwardStep.TAKEN_BACK: {AwardState.PRESENTED},
    AwardStep.ANNULLED: set(AwardState) - {AwardState.ANNULLED},
}


def check_step(state: AwardState, step: AwardStep, number: str = "") -> None:
    """Check that an award in ``state`` can take ``step``.

    Raises:
        AlreadyAnnulledError: It is annulled.
        WrongStateError: It stands elsewhere in its life.
    """
    if state in _ALLOWED[step]:
        return
    if state is AwardState.ANNULLED:
        raise AlreadyAnnulledError
    raise WrongStateError(state.value, number)


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
class LetterWording:
    """What one letter says in one language: the text with fields, and what fills them.

    ``values`` are the fields that a batch fills in for everybody, e.g. ``event``, in the order of their names.
    """

    language: Language
    text: str
    name_form: str
    post_form: str = ""
    values: tuple[tuple[str, str], ...] = ()

    def value(self, field: str) -> str:
        """Return what was filled in for ``field``."""
        return dict(self.values).get(field, "")


@dataclass(frozen=True, slots=True)
class NewLetter:
    """A letter as the composer holds it, before it takes a number.

    It thanks a person, or the staff of an organisation. ``number`` is the number that another
    issuer gave, empty for none; our own commission's letters take theirs from the counter and
    leave it empty. ``repeat_because`` says why somebody gets the same award again so soon.
    """

    id: UUID
    person_id: UUID | None
    kind_id: UUID
    issuer_id: UUID
    signatory_id: UUID
    dated: date
    wordings: tuple[LetterWording, ...]
    number: str = ""
    basis: str = ""
    basis_kk: str = ""
    organisation_id: UUID | None = None
    template_id: UUID | None = None
    second_signatory_id: UUID | None = None
    meeting_id: UUID | None = None
    repeat_because: str = ""

    def grounds(self, language: Language) -> str:
        """Return the grounds as a paper in ``language`` names them."""
        return self.basis_kk if language is Language.KK else self.basis

    def wording(self, language: Language) -> LetterWording | None:
        """Return what the letter says in ``language``, if it is made in it."""
        return next((wording for wording in self.wordings if wording.language is language), None)


@dataclass(frozen=True, slots=True)
class Award:
    """An award from its nomination on; what its paper says is kept as it was on its day.

    ``recipient`` and ``post`` are nominative; ``signed_by`` keeps the signatory's name, whatever
    becomes of the record of the signatory. A nomination has no number, and ``dated`` is the date planned for it.
    """

    id: UUID
    person_id: UUID | None
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
    organisation_id: UUID | None = None
    template_id: UUID | None = None
    template_version: int = 0
    design: Design = Design.CLASSIC
    second_signatory_id: UUID | None = None
    meeting_id: UUID | None = None
    repeat_because: str = ""
    presented_on: date | None = None
    presented_by: str = ""

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
    kind_id: UUID | None = None
    issuer_id: UUID | None = None
    meeting_id: UUID | None = None
    person_id: UUID | None = None
    kind_short: str = ""
    presented: str = ""
    reprinted: bool = False


@dataclass(frozen=True, slots=True)
class AwardEvent:
    """A step in the life of an award: when, by whom, and the reason or what else is told of it.

    ``at`` is an instant in UTC; ``copies`` counts sheets of printing.
    """

    id: UUID
    award_id: UUID
    step: AwardStep
    at: datetime
    operator: str = ""
    note: str = ""
    copies: int = 0


@dataclass(frozen=True, slots=True)
class AwardOutline:
    """What tells whether an award has a paper, in which languages, and under which number."""

    id: UUID
    state: AwardState
    number: str
    languages: tuple[Language, ...]

    def has_paper_in(self, languages: Collection[Language]) -> bool:
        """Tell whether a paper that counts was made in one of these languages."""
        return self.state.issued and any(language in languages for language in self.languages)


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
