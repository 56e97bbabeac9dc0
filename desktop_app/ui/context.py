"""What every page is handed: the desk, the words, the colours, and the ways to other pages."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtGui import QIcon

from desktop_app.i18n.texts import Texts
from desktop_app.services.desk import Desk
from desktop_app.ui import icons
from desktop_app.ui.tokens import Theme, Tokens, tokens

Opener = Callable[[str, str], None]


def _nowhere(_page: str, _record: str) -> None:
    return


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a page; a change of language or theme makes a new one."""

    desk: Desk
    texts: Texts
    theme: Theme = Theme.LIGHT
    open_page: Opener = field(default=_nowhere)

    @property
    def colours(self) -> Tokens:
        """Return the colours in force."""
        return tokens(self.theme)

    def icon(self, name: str, colour: str = "") -> QIcon:
        """Return an icon in ``colour``, or in the quiet colour of secondary text."""
        return icons.icon(name, colour or self.colours.text2)
