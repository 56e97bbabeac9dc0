"""The pages of the window and the sections that lead to them."""

from collections.abc import Callable
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


class Pages(dict[str, Page]):
    """Pages by name, each made when it is wanted first: the first paint needs one only."""

    def __init__(self, context: "Context", made: Callable[[Page], None]) -> None:
        super().__init__()
        self._context = context
        self._made = made

    def __missing__(self, name: str) -> Page:
        """Make a page, and tell that it is there."""
        page = next(page for page in _PAGES if page.name == name)(self._context)
        self[name] = page
        self._made(page)
        return page
