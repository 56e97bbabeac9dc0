"""Two groups of settings under one name, one at a time."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout

from desktop_app.ui.context import Context
from desktop_app.ui.page import State
from desktop_app.ui.settings.group import Group

Tab = tuple[str, str, Callable[[Context], Group]]


class TabsGroup(Group):
    """Groups behind tabs; each saves itself when its tab is left."""

    def __init__(self, context: Context, words: str, tabs: Sequence[Tab]) -> None:
        self._words = words
        self._tabs = tabs
        super().__init__(context)

    def open_tab(self, name: str) -> None:
        """Open the tab of a name; another name is none of ours."""
        names = [known for known, _words, _make in self._tabs]
        if name in names:
            self._bar.setCurrentIndex(names.index(name))

    @property
    def current(self) -> Group:
        """Return the group of the open tab."""
        group = self._stack.currentWidget()
        assert isinstance(group, Group)  # noqa: S101  (the stack holds nothing else)
        return group

    def refresh(self) -> None:
        """Fill the open tab."""
        self.current.refresh()

    def save(self) -> None:
        """Save what was typed."""
        self.current.save()

    def leave(self) -> None:
        """Save what was typed, if something was."""
        self.current.leave()

    def new(self) -> None:
        """Begin a new record."""
        self.current.new()

    def delete(self) -> None:
        """Delete the chosen record."""
        self.current.delete()

    def search(self) -> None:
        """Go to the filter."""
        self.current.search()

    def state(self) -> State:
        """Return the open tab and what was typed in it."""
        return {"tab": str(self._bar.currentIndex()), **self.current.state()}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up the open tab again."""
        self._bar.setCurrentIndex(int(state.get("tab", "0")))
        self.current.restore({key: value for key, value in state.items() if key != "tab"})

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._bar = QTabBar()
        self._bar.setAccessibleName(_(self._words))
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._stack = QStackedWidget()
        self._made: dict[int, Group] = {}
        for _name, words, _make in self._tabs:
            self._bar.addTab(_(words))
        self._open(0)
        self._bar.currentChanged.connect(self._turn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)

    def _open(self, place: int) -> None:
        """Open a tab; its group is made when it is wanted first."""
        if place not in self._made:
            _name, _words, make = self._tabs[place]
            self._made[place] = make(self.context)
            self._stack.addWidget(self._made[place])
        self._stack.setCurrentWidget(self._made[place])

    def _turn(self, place: int) -> None:
        self.current.leave()
        self._open(place)
        self.current.refresh()
