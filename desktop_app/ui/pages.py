"""The pages of the window and the sections that lead to them."""

from typing import TYPE_CHECKING

from desktop_app.domain.journal import N_
from desktop_app.ui.awards.letter import LetterPage
from desktop_app.ui.awards.page import AwardsPage
from desktop_app.ui.page import Page
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.settings.page import SettingsPage

if TYPE_CHECKING:
    from desktop_app.ui.context import Context

SECTIONS = (
    ("people", "users", N_("People")),
    ("awards", "award", N_("Awards")),
    ("settings", "settings", N_("Settings")),
)

_PAGES: tuple[type[Page], ...] = (PeoplePage, AwardsPage, LetterPage, SettingsPage)


PAGE_NAMES = tuple(page.name for page in _PAGES)


def make_page(name: str, context: "Context") -> Page:
    """Make a page by its name."""
    return next(page for page in _PAGES if page.name == name)(context)
