"""Rules of plans that say no; words in ``i18n.plan_errors``."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.errors import RuleError


@dataclass
class PlanYearError(RuleError):
    """A year that no plan can have."""

    year: int


class SectionTitleMissingError(RuleError):
    """A section without a title in either language."""


class ItemTitleMissingError(RuleError):
    """An item without a title in either language."""


@dataclass
class PlanExistsError(RuleError):
    """A second annual plan for one year."""

    year: int


@dataclass
class NoPlanError(RuleError):
    """No plan for a year."""

    year: int


class PlanEmptyError(RuleError):
    """An approval of a plan without items."""


@dataclass
class PlanNotDraftError(RuleError):
    """A step that only a plan can take that is not approved yet."""

    year: int


@dataclass
class PlanNotInForceError(RuleError):
    """A step that only an approved plan can take."""

    year: int


@dataclass
class PlanClosedError(RuleError):
    """A change of a plan that is closed."""

    year: int


class DecisionMissingError(RuleError):
    """An approval or a change of an approved plan that names no decision."""


@dataclass
class SectionNotEmptyError(RuleError):
    """A section that still has items."""

    items: int


@dataclass
class ItemMarkedError(RuleError):
    """An item that has marks or evidence and so cannot be deleted or given other dates."""

    number: str


@dataclass
class ItemStruckError(RuleError):
    """A mark on an item that was struck off."""

    number: str


@dataclass
class MarkedInFutureError(RuleError):
    """A mark whose day has not come."""

    day: date


@dataclass
class PostponedBackwardsError(RuleError):
    """A postponement to a day that is not after the deadline."""

    due: date


@dataclass
class SeveralTimesError(RuleError):
    """An item that falls due several times, where one of them is wanted; ``days`` are the last ones."""

    number: str
    days: tuple[date, ...]


@dataclass
class NotDueThenError(RuleError):
    """A day on which an item does not fall due; ``days`` are those on which it does."""

    number: str
    day: date
    days: tuple[date, ...]


@dataclass
class AllMarkedError(RuleError):
    """An item of which every time bears a mark, where those without one are wanted."""

    number: str


@dataclass
class ItemFinishedError(RuleError):
    """An item that leaves nothing unfinished, or is continued already, where one is wanted to be carried over."""

    number: str


@dataclass
class EvidenceTooLargeError(RuleError):
    """A file that is too large to be kept as evidence."""

    megabytes: int


@dataclass
class CalendarYearError(RuleError):
    """A day off in a year that the calendar cannot have."""

    year: int


@dataclass
class DayKnownError(RuleError):
    """A second line of the calendar for one date."""

    day: date


@dataclass
class DayUnknownError(RuleError):
    """A date of which the calendar says nothing."""

    day: date
