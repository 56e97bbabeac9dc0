"""What every page is handed: the desk, the words, the colours, and the ways to other pages."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon

from desktop_app.i18n.texts import Texts
from desktop_app.services.desk import Desk
from desktop_app.ui import icons
from desktop_app.ui.background import Background
from desktop_app.ui.likely_pairs import LikelyPairs
from desktop_app.ui.machine import Look, Machine
from desktop_app.ui.tokens import Theme, Tokens, tokens

Opener = Callable[[str, str], None]


def _nowhere(_page: str, _record: str) -> None:
    return


def _unheard(_words: str) -> None:
    return


def _unoffered(_words: str, _verb: str, _act: Callable[[], None]) -> None:
    return


def _unchanged(_look: Look) -> None:
    return


def _unopened(_path: Path, _new: bool) -> None:  # noqa: FBT001  (a plain signal)
    return


class Warnings(QObject):
    """Carries what somebody should look at to whoever shows it."""

    given = Signal(str)


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a page; a change of language or theme makes a new one.

    ``notify`` tells what was deleted and offers the way back, ``tell`` only tells what was done,
    ``offer`` tells it with the next step as a button, and ``warn`` tells what was not done; ``relook``
    changes language, theme or size of text; ``open_file`` opens a data file, or makes a new one.
    """

    desk: Desk
    texts: Texts
    theme: Theme = Theme.LIGHT
    open_page: Opener = field(default=_nowhere)
    notify: Callable[[str], None] = field(default=_unheard)
    tell: Callable[[str], None] = field(default=_unheard)
    offer: Callable[[str, str, Callable[[], None]], None] = field(default=_unoffered)
    relook: Callable[[Look], None] = field(default=_unchanged)
    open_file: Callable[[Path, bool], None] = field(default=_unopened)
    background: Background = field(default_factory=Background)
    machine: Machine = field(default_factory=Machine)
    warnings: Warnings = field(default_factory=Warnings)
    pairs: LikelyPairs = field(default_factory=LikelyPairs)

    def warn(self, words: str) -> None:
        """Tell what was not done, and what stands in the way."""
        self.warnings.given.emit(words)

    @property
    def colours(self) -> Tokens:
        """Return the colours in force."""
        return tokens(self.theme)

    def icon(self, name: str, colour: str = "") -> QIcon:
        """Return an icon in ``colour``, or in the quiet colour of secondary text."""
        return icons.icon(name, colour or self.colours.text2)
