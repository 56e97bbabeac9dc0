"""What every page of the window is: a head with title and actions, a body, and a state that can be kept."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.ui.context import Context
from desktop_app.ui.controls import elided, label

State = dict[str, str]


class Page(QWidget):
    """A page: built in ``_build``, filled in ``refresh``, left in ``leave``.

    ``told`` says that its facts differ, ``year_turned`` that it shows a record of another year; ``awaited`` names the
    record that is opened right after filling, so that no other needs to be drawn first.
    """

    told = Signal()
    year_turned = Signal(int)

    name: ClassVar[str] = ""
    section: ClassVar[str] = ""
    topics: ClassVar[frozenset[Topic]] = frozenset()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("ground")
        self.stale = True
        self.awaited = ""
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(16, 0, 16, 12)
        self._outer.setSpacing(8)
        self.head_actions = QHBoxLayout()
        self.head_chips = QHBoxLayout()
        self._title = label("", 15, strong=True)
        self._facts = elided(tone="quiet")
        self._outer.addLayout(self._head())
        self._build()

    @property
    def title(self) -> str:
        """Return the title in the window's language."""
        raise NotImplementedError

    @property
    def facts(self) -> str:
        """Return the grey line beside the title."""
        return self._facts.whole

    @facts.setter
    def facts(self, words: str) -> None:
        self._facts.say(words)
        self.told.emit()

    def retitle(self, words: str) -> None:
        """Show another title, where it follows from what the page shows."""
        self._title.setText(words)

    def refresh(self) -> None:
        """Fill the page from the services."""

    def open_record(self, record: str) -> None:
        """Show one record, named by its identity or by what is to be done."""

    def choose_year(self, year: int) -> None:
        """Take up another year, where the page shows one."""

    def turn_to(self, year: int) -> None:
        """Take up the year of a record, and take the window along."""
        self.choose_year(year)
        self.year_turned.emit(year)

    def arrive(self) -> None:
        """Put the focus where work begins."""

    def leave(self) -> None:
        """Save what can be saved before another page comes."""

    def search(self) -> None:
        """Put the focus into the page's own search field."""

    def new(self) -> None:
        """Begin a new record."""

    def save(self) -> None:
        """Save what was typed."""

    def delete(self) -> None:
        """Delete the chosen record."""

    def undo(self) -> bool:
        """Take back a step of the page's own, of which nothing is written yet; tell whether there was one."""
        return False

    def redo(self) -> bool:
        """Do such a step again; tell whether there was one."""
        return False

    def print(self) -> None:
        """Print what the page shows."""

    def act(self) -> None:
        """Do the page's primary action."""

    def back(self) -> None:
        """Go back to where this page was opened from."""

    def narrow(self, window_width: int) -> None:
        """Take up another width of the window, in pixels."""

    def panes(self) -> list[QWidget]:
        """Return the panes that F6 walks."""
        return [self]

    def state(self) -> State:
        """Return what must survive a rebuilding of the window: choice, filter, typed text."""
        return {}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up a state again."""

    def _build(self) -> None:
        raise NotImplementedError

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 12, 0, 4)
        head.setSpacing(8)
        self.retitle(self.title)
        head.addWidget(self._title)
        head.addLayout(self.head_chips)
        head.addWidget(self._facts)
        head.addStretch(1)
        head.addLayout(self.head_actions)
        return head
