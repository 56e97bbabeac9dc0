"""The pages of the window and the sections that lead to them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.domain.journal import N_
from desktop_app.ui.page import Page

if TYPE_CHECKING:
    from desktop_app.ui.context import Context

SECTIONS = (
    ("home", "home", N_("Home")),
    ("plan", "list-check", N_("Plan")),
    ("meetings", "calendar-event", N_("Meetings")),
    ("people", "users", N_("People")),
    ("awards", "award", N_("Awards")),
    ("settings", "settings", N_("Settings")),
)


# Each page is imported when it is wanted first: the first paint needs one only.
def _home() -> type[Page]:
    from desktop_app.ui.home.page import HomePage  # noqa: PLC0415

    return HomePage


def _plan() -> type[Page]:
    from desktop_app.ui.plans.page import PlanPage  # noqa: PLC0415

    return PlanPage


def _plan_import() -> type[Page]:
    from desktop_app.ui.plans.import_page import PlanImportPage  # noqa: PLC0415

    return PlanImportPage


def _plan_control() -> type[Page]:
    from desktop_app.ui.plans.control_page import PlanControlPage  # noqa: PLC0415

    return PlanControlPage


def _plan_carry() -> type[Page]:
    from desktop_app.ui.plans.carry_page import PlanCarryPage  # noqa: PLC0415

    return PlanCarryPage


def _plan_compare() -> type[Page]:
    from desktop_app.ui.plans.compare_page import PlanComparePage  # noqa: PLC0415

    return PlanComparePage


def _plan_papers() -> type[Page]:
    from desktop_app.ui.plans.papers_page import PlanPapersPage  # noqa: PLC0415

    return PlanPapersPage


def _people() -> type[Page]:
    from desktop_app.ui.people.page import PeoplePage  # noqa: PLC0415

    return PeoplePage


def _import() -> type[Page]:
    from desktop_app.ui.people.import_page import ImportPage  # noqa: PLC0415

    return ImportPage


def _duplicates() -> type[Page]:
    from desktop_app.ui.people.duplicates_page import DuplicatesPage  # noqa: PLC0415

    return DuplicatesPage


def _names() -> type[Page]:
    from desktop_app.ui.people.names_page import NamesPage  # noqa: PLC0415

    return NamesPage


def _meetings() -> type[Page]:
    from desktop_app.ui.meetings.page import MeetingsPage  # noqa: PLC0415

    return MeetingsPage


def _awards() -> type[Page]:
    from desktop_app.ui.awards.page import AwardsPage  # noqa: PLC0415

    return AwardsPage


def _letter() -> type[Page]:
    from desktop_app.ui.awards.letter import LetterPage  # noqa: PLC0415

    return LetterPage


def _batch() -> type[Page]:
    from desktop_app.ui.awards.batch.page import BatchPage  # noqa: PLC0415

    return BatchPage


def _samples() -> type[Page]:
    from desktop_app.ui.samples.page import SamplesPage  # noqa: PLC0415

    return SamplesPage


def _settings() -> type[Page]:
    from desktop_app.ui.settings.page import SettingsPage  # noqa: PLC0415

    return SettingsPage


_PAGES: dict[str, Callable[[], type[Page]]] = {
    "home": _home,
    "plan": _plan,
    "plan_import": _plan_import,
    "plan_control": _plan_control,
    "plan_carry": _plan_carry,
    "plan_compare": _plan_compare,
    "plan_papers": _plan_papers,
    "people": _people,
    "import": _import,
    "duplicates": _duplicates,
    "names": _names,
    "meetings": _meetings,
    "awards": _awards,
    "letter": _letter,
    "batch": _batch,
    "samples": _samples,
    "settings": _settings,
}


def is_page(name: str) -> bool:
    """Tell whether the window has a page of this name."""
    return name in _PAGES


class Pages(dict[str, Page]):
    """Pages by name, each made when it is wanted first: the first paint needs one only."""

    def __init__(self, context: "Context", made: Callable[[Page], None]) -> None:
        super().__init__()
        self._context = context
        self._made = made

    def __missing__(self, name: str) -> Page:
        """Make a page, and tell that it is there."""
        page = _PAGES[name]()(self._context)
        self[name] = page
        self._made(page)
        return page
