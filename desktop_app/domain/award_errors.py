"""Rules of meetings and awards that say no, and notes of a check before printing; words in ``i18n.award_errors``."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.errors import FileProblemError, RuleError


@dataclass
class MarginsError(RuleError):
    """A margin of a template that no page has."""

    millimetres: float


@dataclass
class NumberPatternError(RuleError):
    """A pattern of numbers without ``{seq}``, or with a field that it cannot have."""

    pattern: str


@dataclass
class MonthsError(RuleError):
    """A period that is no whole number of months from 0 to ``most``."""

    typed: str
    most: int


@dataclass
class GradeError(RuleError):
    """A grade of a kind of award that is no whole number from 0 to ``most``."""

    typed: str
    most: int


@dataclass
class WrongStateError(RuleError):
    """An award whose state does not allow the wished step; ``state`` is where it stands."""

    state: str
    number: str = ""


@dataclass
class NotApprovedError(RuleError):
    """A nomination that has to be approved before it takes a number."""

    name: str


@dataclass
class AwardedRecentlyError(RuleError):
    """A person who got an award of the same kind within the kind's repeat period."""

    dated: date
    number: str
    passed: int
    months: int


@dataclass
class AwardedSimilarError(RuleError):
    """A person whose name resembles that of somebody who got an award of the same kind within the period."""

    name: str
    dated: date
    number: str


@dataclass
class TwiceInBatchError(RuleError):
    """A person who stands twice among the letters that are being prepared, perhaps under another spelling."""

    name: str


@dataclass
class DayOffError(RuleError):
    """A date of a paper that falls on a day off."""

    day: date


@dataclass
class DoubtfulFormError(RuleError):
    """A form of a name or a post that nobody has looked at; ``reasons`` are values of ``Doubt``."""

    form: str
    reasons: tuple[str, ...]


class FullNameMissingError(RuleError):
    """A person of whom only initials are known."""


class PostUnknownError(RuleError):
    """A text that names the post, and a person without one; its line is left out."""


@dataclass
class OrganisationUnnamedError(RuleError):
    """A letter with a post that does not say of which organisation, though the card does."""

    organisation: str


@dataclass
class ValueMissingError(RuleError):
    """A field of the text that has to be filled in for the whole batch; ``field`` is its name."""

    field: str


@dataclass
class NameShrunkError(RuleError):
    """A name that had to be set smaller than the others; sizes in points."""

    name: str
    wished: float
    used: float


class SecondSignatoryMissingError(RuleError):
    """A template with two signatories, and only one chosen."""


class BothLanguagesError(RuleError):
    """A design of two languages on one page, and a letter in one language."""


class NobodyChosenError(RuleError):
    """A batch without anybody to thank."""


@dataclass
class PreflightError(RuleError):
    """A batch that was not numbered because of what its check has found; ``problems`` counts them."""

    problems: int


class NothingToPrintError(RuleError):
    """A wish to print where no paper is ready."""


@dataclass
class PapersCutShortError(FileProblemError):
    """A disk that became full while papers were written one by one into the folder ``path``.

    ``names`` are the files that came through, ``written`` counts them.
    """

    written: int
    names: tuple[str, ...] = ()


class TemplateFileError(FileProblemError):
    """A file that is no template, or a damaged one."""


class TemplateNewerError(FileProblemError):
    """A template written by a newer version of the program."""


class TemplateShippedError(RuleError):
    """A template that the program brings along and that therefore stays; it can be copied and switched off."""


class MeetingTitleMissingError(RuleError):
    """A meeting without a title in any language."""


@dataclass
class MeetingNumberTakenError(RuleError):
    """A number that another meeting of the year bears."""

    number: int
    year: int


@dataclass
class MeetingNumberError(RuleError):
    """A number that no meeting can have."""

    number: int


@dataclass
class MeetingInUseError(RuleError):
    """A meeting for which awards are made, so that it stays; ``awards`` counts them."""

    awards: int
