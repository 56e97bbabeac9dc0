"""The page of people: search, table, and the card of the chosen one."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QToolButton, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.ui.controls import button, card, column, icon_button, row, unless_read_only
from desktop_app.ui.file_drop import FileDrop, ListPaste
from desktop_app.ui.list_and_detail import ListAndDetail
from desktop_app.ui.page import Page, State
from desktop_app.ui.people.editor import PersonEditor
from desktop_app.ui.people.first_steps import FirstSteps
from desktop_app.ui.people.found import FoundPeople
from desktop_app.ui.people.import_ways import CHOOSE, CLIPBOARD
from desktop_app.ui.people.menu import PeopleMenu, Seen
from desktop_app.ui.people.similar_link import SimilarLink
from desktop_app.ui.people.view import PersonView

_CARD_WIDE = 420


class PeoplePage(Page):
    """Everybody the commission works with."""

    name: ClassVar[str] = "people"
    section: ClassVar[str] = "people"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PEOPLE, Topic.AWARDS, Topic.COMMISSION})
    _view: PersonView
    _pair: ListAndDetail

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("People")

    def refresh(self) -> None:
        """Show what is wanted as things stand now, and count similar entries when there is time."""
        self._found.refresh()
        self._similar.count_anew()

    def open_record(self, record: str) -> None:
        """Show a person, or begin a new one."""
        if record == "new":
            self.new()
        else:
            self._bar.clear()
            self.refresh()
            self._table.choose(UUID(record))
            self._pair.open_detail()

    def new(self) -> None:
        """Open the editor on a new person."""
        self._edit(None)

    def save(self) -> None:
        """Save what the editor holds."""
        if self._editing:
            self._editor.save()

    def leave(self) -> None:
        """Save what the editor holds; what a rule refuses stays as a draft."""
        if self._editing:
            self._editor.leave()

    def delete(self) -> None:
        """Delete the chosen person, with the way back offered."""
        chosen = self._table.chosen_id()
        if chosen is not None and not self._editing and not self.context.desk.read_only:
            self._view.delete()

    def search(self) -> None:
        """Go to the search field."""
        self._pair.close_detail()
        self._bar.search.setFocus()
        self._bar.search.selectAll()

    def arrive(self) -> None:
        """Put the cursor into the search field, on an empty page on what to do first."""
        if not self._editing:
            (self._bar.search if self._stack.currentIndex() == 0 else self._first_steps.first).setFocus()

    def act(self) -> None:
        """Save in the editor; else make a letter for the chosen person."""
        if self._editing:
            self._editor.save()
        else:
            self._view.make_letter()

    def narrow(self, window_width: int) -> None:
        """Show the card beside the table, or over it where there is little room."""
        self._pair.narrow(window_width)

    def back(self) -> None:
        """Go back from the card to the table."""
        self._pair.close_detail()

    def panes(self) -> list[QWidget]:
        """Return search, table and card."""
        return [self._bar.search, self._table, self._right]

    def state(self) -> State:
        """Return search, filters, order, choice, tab and typed text."""
        typed = self._editor.state() if self._editing else {}
        return {**self._found.state(), "tab": str(self._view.tab), **typed}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up search, filters, order, choice, tab and typed text again."""
        self._view.open_tab(int(state["tab"]))
        self._found.restore(state)
        if "editing" in state:
            self._editor.restore(state)
            self._show_editor(on=True)
            self._pair.open_detail()

    def _build(self) -> None:
        self._editing = False
        self._build_head()
        self._found = FoundPeople(self.context)
        self._bar, self._table = self._found.bar, self._found.table
        self._found.changed.connect(self._follow)
        self._similar = SimilarLink(self.context)
        line = row(self._bar, self._similar)
        line.setStretch(0, 1)
        line.setAlignment(self._similar, Qt.AlignmentFlag.AlignTop)
        self._outer.addLayout(line)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._body())
        self._first_steps = FirstSteps(self.context, self.new, partial(self._import, CHOOSE))
        self._stack.addWidget(self._first_steps)
        self._outer.addWidget(self._stack, 1)
        _turn_by_keys(self, self._view)

    def _build_head(self) -> None:
        _ = self.context.texts.gettext
        self._add = button(self.context, _("Add person"), self.new, icon="user-plus", look="primary")
        self._take = button(self.context, _("Take from a file"), partial(self._import, CHOOSE), icon="file-import")
        unless_read_only(self.context, self._add, self._take)
        self._more = icon_button(self.context, "dots", _("More for these people"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(PeopleMenu(self, self.context, self._seen))
        for tool in (self._more, self._take, self._add):
            self.head_actions.addWidget(tool)
        FileDrop(self, lambda path: self._import(str(path)))

    @cached_property
    def _editor(self) -> PersonEditor:
        """Build the editor when it is first needed: the page stands sooner without it."""
        editor = PersonEditor(self.context, self._close_editor)
        self._right.addWidget(editor)
        return editor

    def _body(self) -> ListAndDetail:
        self._table.chosen.connect(self._show)
        self._table.opened.connect(self._open)
        self._table.clicked.connect(lambda _index: self._pair.open_detail())
        ListPaste(self._table, partial(self._import, CLIPBOARD))
        self._view = PersonView(self.context, self._edit)
        self._right, holder = QStackedWidget(), QWidget()
        self._right.addWidget(self._view)
        holder.setLayout(column(self._right))
        self._pair = ListAndDetail(self.context, _framed(self._table), holder, (760, _CARD_WIDE))
        self._pair.left.connect(self.leave)
        self._bar.changed.connect(self._pair.close_detail)
        self._view.deleted.connect(self._pair.close_detail)
        return self._pair

    def _follow(self) -> None:
        self.facts = self._found.facts
        self._show_table(on=self._editing or self._found.anybody)
        if not self._editing:
            show = self._view.show_soon if self._found.typing else self._view.show_person
            show(self._table.chosen_id(), searched=self._found.narrowed)

    def _seen(self) -> Seen:
        return self._found.seen if not self._editing else replace(self._found.seen, chosen=None)

    def _show(self, person_id: UUID | None) -> None:
        if self._found.refreshing:
            return
        if self._editing:
            self._editor.leave()
            self._show_editor(on=False)
        self._view.show_person(person_id)

    def _open(self, person_id: UUID) -> None:
        if self._pair.is_narrow and not self._pair.covers:
            self._pair.open_detail()
        else:
            self._edit(person_id)

    def _edit(self, person_id: UUID | None) -> None:
        if self.context.desk.read_only:
            return
        self._editor.open(person_id)
        self._show_editor(on=True)
        self._show_table(on=True)
        self._pair.open_detail()
        self._editor.focus_first()

    def _close_editor(self, saved: UUID | None) -> None:
        self._show_editor(on=False)
        self.refresh()
        if saved is not None:
            self._table.choose(saved)
        if not self._pair.covers:
            self._table.setFocus()

    def _show_table(self, *, on: bool) -> None:
        self._stack.setCurrentIndex(0 if on else 1)
        if not on:
            self._first_steps.refresh()
        for shown in (self._bar, self._similar, self._more):
            shown.setVisible(on)
        self._show_tools()

    def _show_editor(self, *, on: bool) -> None:
        self._editing = on
        self._show_tools()
        self._right.setCurrentWidget(self._editor if on else self._view)

    def _show_tools(self) -> None:
        for tool in (self._add, self._take):
            tool.setVisible(self._stack.currentIndex() == 0 and not self._editing)

    def _import(self, way: str) -> None:
        self.context.open_page("import", way)


def _framed(table: QWidget) -> QWidget:
    frame, layout = card()
    layout.setContentsMargins(1, 1, 1, 1)
    layout.addWidget(table)
    frame.setFocusProxy(table)
    return frame


def _turn_by_keys(page: QWidget, view: PersonView) -> None:
    for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
        shortcut = QShortcut(QKeySequence(keys), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(partial(view.turn, step))
