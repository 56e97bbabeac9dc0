"""The row above the table of people: the search and the filters that narrow it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from desktop_app.domain.languages import Language
from desktop_app.domain.people import Consent, PeopleFilter
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, icon_button
from desktop_app.ui.flow import flowing
from desktop_app.ui.page import State
from desktop_app.ui.people.choice_menu import ChoiceMenu
from desktop_app.ui.theme import scaled
from desktop_app.ui.words import CONSENTS

Choice = tuple[str, str]
_SEARCH_WIDE, _SEARCH_LEAST = 340, 220
_MOST_SHOWN = 24
_THANKED = {"": None, "ever": True, "never": False}


class FilterButton(QWidget):
    """A filter: what it narrows by, or what was chosen with a way to take that off."""

    changed = Signal()

    def __init__(self, context: Context, words: str, offered: Callable[[], Sequence[Choice]]) -> None:
        super().__init__()
        self.value = ""
        self._words = words
        self._offered = offered
        self.button = QToolButton()
        self.button.setProperty("look", "filter")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu = ChoiceMenu(context, words, self.button)
        self.menu.aboutToShow.connect(self.open)
        self.menu.chosen.connect(self.take)
        self.button.setMenu(self.menu)
        said = context.texts.gettext("Take off the filter: {name}").format(name=words)
        self.off = icon_button(context, "x", said, partial(self.take, ""))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(self.off)
        self.show_value()

    def open(self) -> None:
        """Offer what can be chosen now."""
        self.menu.offer(self._offered(), self.value)

    def take(self, value: str) -> None:
        """Narrow by a value, or by nothing."""
        if value != self.value:
            self.value = value
            self.show_value()
            self.changed.emit()

    def show_value(self) -> None:
        """Show what is chosen; what is no longer there is taken off."""
        words = dict(self._offered()).get(self.value, "") if self.value else ""
        self.value = self.value if words else ""
        shown = words if len(words) <= _MOST_SHOWN else f"{words[: _MOST_SHOWN - 1].rstrip()}…"
        self.button.setText(shown.replace("&", "&&") if words else f"{self._words} ▾")
        self.button.setToolTip(words)
        self.button.setAccessibleName(f"{self._words}: {words}" if words else self._words)
        self.off.setVisible(bool(words))
        self.button.setProperty("on", "yes" if words else "no")
        self.button.style().unpolish(self.button)
        self.button.style().polish(self.button)


class PeopleBar(QWidget):
    """Search and filters; ``changed`` tells that other people are wanted, ``typed`` that the text differs."""

    changed = Signal()
    typed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        _ = context.texts.gettext
        self.search = SearchLine(context)
        self.search.textChanged.connect(self._type)
        self._filters = {
            "category": FilterButton(context, _("Category"), self._categories),
            "organisation": FilterButton(context, _("Organisation"), self._organisations),
            "group": FilterButton(context, _("Group"), self._groups),
            "thanked": FilterButton(context, _("Awards"), self._thanked),
            "consent": FilterButton(context, _("Consent"), self._consents),
        }
        self.blocked = QToolButton()
        self.blocked.setText(_("Blocked"))
        self.blocked.setToolTip(_("Who is hidden from lists, choices and exports"))
        self.blocked.setCheckable(True)
        self.blocked.setProperty("look", "filter")
        self.blocked.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.blocked.toggled.connect(lambda _on: self._change())
        for narrowing in self._filters.values():
            narrowing.changed.connect(self._change)
        self._off = button(context, _("Take off the filters"), self.take_off, look="link")
        self._off.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(flowing(*self._filters.values(), self.blocked, self._off, spacing=6), 1)

    @property
    def wanted(self) -> PeopleFilter:
        """Return which people are wanted."""
        ids = {key: UUID(self._filters[key].value) if self._filters[key].value else None for key in _OF_RECORDS}
        return PeopleFilter(
            self.search.text(),
            category_id=ids["category"],
            organisation_id=ids["organisation"],
            group_id=ids["group"],
            thanked=_THANKED[self._filters["thanked"].value],
            consent=Consent(self._filters["consent"].value) if self._filters["consent"].value else None,
            blocked=self.blocked.isChecked(),
        )

    @property
    def filtered(self) -> bool:
        """Tell whether a filter narrows, the text apart."""
        return self.blocked.isChecked() or any(narrowing.value for narrowing in self._filters.values())

    def filter_button(self, name: str) -> FilterButton:
        """Return a filter: category, organisation, group, thanked or consent."""
        return self._filters[name]

    def take_off(self) -> None:
        """Take every filter off; the text stays."""
        for narrowing in self._filters.values():
            narrowing.value = ""
        self.blocked.setChecked(False)
        self._change()

    def clear(self) -> None:
        """Want everybody."""
        self.search.clear()
        if self.filtered:
            self.take_off()

    def refresh(self) -> None:
        """Follow records that were renamed or are gone."""
        for narrowing in self._filters.values():
            narrowing.show_value()
        self._off.setVisible(self.filtered)

    def state(self) -> State:
        """Return text and filters."""
        chosen = {f"filter:{key}": narrowing.value for key, narrowing in self._filters.items()}
        return {"search": self.search.text(), "blocked": "1" if self.blocked.isChecked() else "", **chosen}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up text and filters again."""
        for key, narrowing in self._filters.items():
            narrowing.value = state.get(f"filter:{key}", "")
        self.blocked.setChecked(bool(state.get("blocked")))
        self.search.setText(state.get("search", ""))
        self._change()

    def _change(self) -> None:
        self.refresh()
        self.changed.emit()

    def _type(self) -> None:
        self.typed.emit()
        self.changed.emit()

    def _categories(self) -> list[Choice]:
        return [(str(one.id), self._worded(one.name_kk, one.name_ru)) for one in self._context.desk.people.categories()]

    def _organisations(self) -> list[Choice]:
        found = self._context.desk.people.organisations()
        return [(str(one.id), self._worded(one.name_kk, one.name_ru)) for one in found]

    def _groups(self) -> list[Choice]:
        language = self._context.texts.language
        return [(str(group.id), group.name(language)) for group in self._context.desk.people.groups()]

    def _thanked(self) -> list[Choice]:
        _ = self._context.texts.gettext
        return [("ever", _("Thanked at some time")), ("never", _("Never thanked"))]

    def _consents(self) -> list[Choice]:
        return [(consent.value, self._context.texts.gettext(words)) for consent, words in CONSENTS.items()]

    def _worded(self, kazakh: str, russian: str) -> str:
        wanted = kazakh if self._context.texts.language is Language.KK else russian
        return wanted or russian or kazakh


class SearchLine(QLineEdit):
    """The search; Esc empties it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        _ = context.texts.gettext
        self.setPlaceholderText(_("Name, post, organisation or phone"))
        self.setAccessibleName(_("Search people"))
        self.setClearButtonEnabled(True)
        self.addAction(context.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumWidth(round(scaled(_SEARCH_LEAST)))
        self.setMaximumWidth(round(scaled(_SEARCH_WIDE)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the room of a whole name."""
        return QSize(round(scaled(_SEARCH_WIDE)), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty with Esc, where there is something."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


_OF_RECORDS = ("category", "organisation", "group")
