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


def make_pages(context: "Context") -> dict[str, Page]:
    """Make every page, by name."""
    return {page.name: page(context) for page in _PAGES}
