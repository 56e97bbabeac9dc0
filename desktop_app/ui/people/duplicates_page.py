"""The page of similar entries: pairs at the left, the chosen one side by side, made one or told apart."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QToolButton, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.domain.duplicates import DuplicatePair, Side
from desktop_app.ui.controls import button, card, empty_state, icon_button
from desktop_app.ui.page import Page, State
from desktop_app.ui.people.merge_view import MergeView
from desktop_app.ui.people.pair_list import PairKey, PairList, pair_key
from desktop_app.ui.physical_keys import key_place
from desktop_app.ui.theme import scaled

_LIST_WIDE, _LIST_LEAST = 320, 260


class DuplicatesPage(Page):
    """Pairs of entries that may be one person."""

    name: ClassVar[str] = "duplicates"
    section: ClassVar[str] = "people"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PEOPLE, Topic.AWARDS})
    _wanted: PairKey
    _pair: DuplicatePair | None

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Similar entries")

    def refresh(self) -> None:
        """Show the pairs that are known, and look for them anew in the background."""
        context = self.context
        self._show_pairs()
        context.pairs.look(context.desk, context.background, context.texts.language)

    def open_record(self, record: str) -> None:
        """Choose a pair by the identities of its entries."""
        one, _slash, other = record.partition("/")
        self._wanted = frozenset((UUID(one), UUID(other)))
        self._show_pairs()

    def act(self) -> None:
        """Merge the pair."""
        self.merge()

    def back(self) -> None:
        """Go back to the people."""
        self.context.open_page("people", "")

    def arrive(self) -> None:
        """Put the cursor into the list, else on the way back."""
        (self._list if self._list.count() else self._leave).setFocus()

    def panes(self) -> list[QWidget]:
        """Return list and comparison."""
        return [self._list, self._view] if self._list.count() else [self._stack]

    def state(self) -> State:
        """Return the pair and the choices."""
        if self._pair is None:
            return {}
        pair = f"{self._pair.one.id}/{self._pair.other.id}"
        return {"pair": pair, "choices": self._view.choices_as_text()}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up the pair and the choices again, as soon as the pairs are known."""
        self._kept = state["choices"]
        self.open_record(state["pair"])

    def merge(self) -> None:
        """Make one person of the pair, and show the next one."""
        pair, merging = self._pair, self._view.merging
        if pair is None or merging is None or self.context.desk.read_only:
            return
        survivor, other = merging.survivor.person, merging.other.person
        saved = self.context.desk.duplicates.merge(survivor.id, other.id, self._view.choices)
        gone = [known for known in self.context.pairs.pairs or () if other.id in (known.one.id, known.other.id)]
        self.context.pairs.drop(gone)
        self.context.notify(self.context.texts.gettext("Merged: {name}").format(name=saved.person.name))
        self._list.setFocus()

    def tell_apart(self) -> None:
        """Remember that the pair are two people, and show the next one."""
        pair = self._pair
        if pair is None or self.context.desk.read_only:
            return
        self.context.desk.duplicates.different(pair.one.id, pair.other.id)
        self.context.pairs.drop([pair])
        said = self.context.texts.gettext("Different people: {name} and {other}")
        self.context.notify(said.format(name=pair.one.name, other=pair.other.name))
        self._list.setFocus()

    def skip(self) -> None:
        """Leave the pair for later."""
        self._list.step()
        self._list.setFocus()

    def _head(self) -> QHBoxLayout:
        head = super()._head()
        self._leave = icon_button(self.context, "arrow-left", self.context.texts.gettext("Back to people"), self.back)
        head.insertWidget(0, self._leave)
        return head

    def _build(self) -> None:
        self._pair = None
        self._wanted = frozenset()
        self._kept = ""
        self._list = PairList(self.context)
        self._list.chosen.connect(self._show_pair)
        self._view = MergeView(self.context)
        self._view.merge_wanted.connect(self.merge)
        self._view.different_wanted.connect(self.tell_apart)
        self._view.skip_wanted.connect(self.skip)
        self._stack = QStackedWidget()
        for shown in (self._side_by_side(), self._nothing(), self._waiting()):
            self._stack.addWidget(shown)
        self._outer.addWidget(self._stack, 1)
        self.context.pairs.changed.connect(self._hear)

    def _side_by_side(self) -> QSplitter:
        frame, layout = card()
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._list)
        frame.setMinimumWidth(round(scaled(_LIST_LEAST)))
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setHandleWidth(12)
        both.setChildrenCollapsible(False)
        both.addWidget(frame)
        both.addWidget(self._view)
        both.setStretchFactor(1, 1)
        both.setSizes([_LIST_WIDE, 3 * _LIST_WIDE])
        return both

    def _nothing(self) -> QWidget:
        _ = self.context.texts.gettext
        hint = _("Entries that look like one person will stand here, after people were added or taken from a list")
        back = button(self.context, _("Back to people"), self.back, icon="arrow-left")
        return empty_state(self.context, "git-merge", _("No similar entries"), hint, back)

    def _waiting(self) -> QWidget:
        _ = self.context.texts.gettext
        return empty_state(self.context, "git-merge", _("Comparing the entries"), "")

    def _hear(self) -> None:
        self._show_pairs()
        context = self.context
        if context.pairs.stale and self.isVisible():
            context.pairs.look(context.desk, context.background, context.texts.language)

    def _show_pairs(self) -> None:
        known = self.context.pairs.pairs
        pairs = known or []
        wanted = self._wanted or pair_key(self._pair)
        if known is not None:
            self._wanted = frozenset()
        self._stack.setCurrentIndex(0 if pairs else 1 if known is not None else 2)
        texts = self.context.texts
        said = texts.ngettext("{count} pair", "{count} pairs", len(pairs)).format(count=texts.number(len(pairs)))
        self.facts = said if pairs else ""
        self._list.show_pairs(pairs, wanted)
        if pairs and self.focusWidget() is self._leave:
            self._list.setFocus()

    def _show_pair(self, pair: DuplicatePair | None) -> None:
        kept = self._view.choices_as_text() if pair_key(pair) == pair_key(self._pair) else self._kept
        self._pair, duplicates = pair, self.context.desk.duplicates
        if pair is None:
            return
        if not duplicates.is_open(pair.one.id, pair.other.id):
            self.context.pairs.drop([pair])
            return
        merging = duplicates.compare(pair.one.id, pair.other.id)
        if merging != self._view.merging:
            self._view.show_pair(pair, merging)
            self._view.take_choices(kept)
        self._kept = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with 1 and 2, merge with Enter, tell apart with D, skip with S, go back with Esc."""
        focus = self.focusWidget()
        pressed = focus if isinstance(focus, QPushButton | QToolButton) and focus.hasFocus() else self._view.merge
        acts = {
            "1": lambda: self._view.choose(Side.SURVIVOR),
            "2": lambda: self._view.choose(Side.OTHER),
            "D": self.tell_apart,
            "S": self.skip,
        }
        place = key_place(event)
        if event.isAutoRepeat():
            event.ignore()
        elif place:
            acts[place]()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.back()
        else:
            super().keyPressEvent(event)
