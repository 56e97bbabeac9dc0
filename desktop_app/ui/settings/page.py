"""Settings: groups at the left, the chosen group at the right; records are saved whole on leaving."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.domain.changes import Topic
from desktop_app.domain.commission import Role
from desktop_app.domain.journal import N_
from desktop_app.ui.context import Context
from desktop_app.ui.controls import card, row
from desktop_app.ui.page import Page, State
from desktop_app.ui.settings.commission import CommissionGroup
from desktop_app.ui.settings.data import DataGroup
from desktop_app.ui.settings.days_off import DaysOffGroup
from desktop_app.ui.settings.group import Group
from desktop_app.ui.settings.kinds import KindsGroup
from desktop_app.ui.settings.look import LookGroup
from desktop_app.ui.settings.names_of import CategoriesGroup, GroupsGroup, OrganisationsGroup
from desktop_app.ui.settings.phrase_book import PhraseBookGroup
from desktop_app.ui.settings.signatories import SignatoriesGroup
from desktop_app.ui.settings.tabs import Tab, TabsGroup
from desktop_app.ui.theme import scaled

_GROUPS = (
    ("own", "building-bank", N_("Our commission")),
    ("superior", "affiliate", N_("Superior commission")),
    ("signatories", "signature", N_("Signatories")),
    ("posts", "id-badge-2", N_("Posts and organisations")),
    ("kinds", "award", N_("Kinds of awards")),
    ("categories", "users", N_("Categories and groups")),
    ("days_off", "calendar", N_("Days off")),
    ("look", "language", N_("Language and look")),
    ("data", "database", N_("Data and backups")),
)
_POSTS: tuple[Tab, ...] = (
    ("posts", N_("Wordings of posts"), PhraseBookGroup),
    ("organisations", N_("Organisations"), OrganisationsGroup),
)
_CATEGORIES: tuple[Tab, ...] = (
    ("categories", N_("Categories"), CategoriesGroup),
    ("groups", N_("Groups of people"), GroupsGroup),
)
_MAKE: tuple[Callable[[Context], Group], ...] = (
    lambda context: CommissionGroup(context, Role.OWN),
    lambda context: CommissionGroup(context, Role.SUPERIOR),
    SignatoriesGroup,
    lambda context: TabsGroup(context, N_("Posts and organisations"), _POSTS),
    KindsGroup,
    lambda context: TabsGroup(context, N_("Categories and groups"), _CATEGORIES),
    DaysOffGroup,
    LookGroup,
    DataGroup,
)
_WITHIN = {"organisations": "posts", "groups": "categories"}
_ROOMY, _LIST_WIDE, _LIST_NARROW = 1_280, 268, 216
_NAME = Qt.ItemDataRole.UserRole
_BESIDE_WORDS, _ABOVE_WORDS = 52, 24


class _Wrapped(QStyledItemDelegate):
    """Gives a group the height of its words; the style measures them wider than it paints them."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a group."""
        view = self.parent()
        assert isinstance(view, QListWidget)  # noqa: S101  (it is made for one)
        room = QRect(0, 0, view.viewport().width() - _BESIDE_WORDS, 1_000)
        words = str(index.data())
        high = view.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), words).height()
        return QSize(room.width(), high + _ABOVE_WORDS)


class SettingsPage(Page):
    """Everything about the office that changes rarely."""

    name: ClassVar[str] = "settings"
    section: ClassVar[str] = "settings"
    _groups: QFrame
    _made: dict[int, Group]
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.COMMISSION, Topic.PEOPLE, Topic.BACKUPS, Topic.SETTINGS})

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Settings")

    def refresh(self) -> None:
        """Fill the open group."""
        self._group.refresh()

    def choose_year(self, year: int) -> None:
        """Let the groups show another year."""
        self._year = year
        for group in self._made.values():
            group.choose_year(year)

    def open_record(self, record: str) -> None:
        """Open a group by name, or one of those behind its tabs."""
        self._list.setCurrentRow([name for name, _icon, _words in _GROUPS].index(_WITHIN.get(record, record)))
        if isinstance(self._group, TabsGroup):
            self._group.open_tab(record)

    def leave(self) -> None:
        """Save what was typed."""
        self._group.leave()

    def save(self) -> None:
        """Save what was typed."""
        self._group.save()

    def new(self) -> None:
        """Begin a new record of the group."""
        self._group.new()

    def delete(self) -> None:
        """Delete the chosen record of the group."""
        self._group.delete()

    def search(self) -> None:
        """Go to the filter of the group."""
        self._group.search()

    def act(self) -> None:
        """Save what was typed."""
        self._group.save()

    def narrow(self, window_width: int) -> None:
        """Give the list less room in a narrow window; its words wrap."""
        roomy = window_width >= max(scaled(_ROOMY), _ROOMY)
        self._groups.setFixedWidth(_LIST_WIDE if roomy else _LIST_NARROW)

    def panes(self) -> list[QWidget]:
        """Return the list and the group."""
        return [self._list, self._stack]

    def state(self) -> State:
        """Return the open group and what was typed in it."""
        return {"group": str(self._list.currentRow()), **self._group.state()}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up the open group again."""
        self._list.setCurrentRow(int(state["group"]))
        self._group.restore({key: value for key, value in state.items() if key != "group"})

    @property
    def _group(self) -> Group:
        group = self._stack.currentWidget()
        assert isinstance(group, Group)  # noqa: S101  (the stack holds nothing else)
        return group

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._year = self.context.desk.clock.today().year
        self._list = QListWidget()
        self._list.setAccessibleName(_("Groups of settings"))
        self._list.setWordWrap(True)
        self._list.setItemDelegate(_Wrapped(self._list))
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        for name, icon, words in _GROUPS:
            item = QListWidgetItem(self.context.icon(icon), _(words))
            item.setData(_NAME, name)
            item.setToolTip(_(words))
            self._list.addItem(item)
        self._made = {}
        self._stack = QStackedWidget()
        self._open(0)
        frame, layout = card()
        layout.setContentsMargins(6, 8, 6, 8)
        layout.addWidget(self._list)
        self._groups = frame
        self.narrow(_ROOMY)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = row(frame, self._stack, spacing=12)
        body.setStretch(1, 1)
        self._outer.addLayout(body, 1)
        self._list.setCurrentRow(0)
        self._list.currentRowChanged.connect(self._turn)

    def _open(self, place: int) -> None:
        """Open a group; it is made when it is wanted first, as the pages are."""
        if place not in self._made:
            group = self._made[place] = _MAKE[place](self.context)
            group.choose_year(self._year)
            group.year_turned.connect(self.turn_to)
            self._stack.addWidget(group)
        self._stack.setCurrentWidget(self._made[place])

    def _turn(self, place: int) -> None:
        self._group.leave()
        self._open(place)
        self._group.refresh()
