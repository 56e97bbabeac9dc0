"""The page of people: search, table, and the card of the chosen one."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.domain.people import PeopleOrder, PersonRow
from desktop_app.i18n.short_categories import short_category
from desktop_app.i18n.short_posts import short_post
from desktop_app.i18n.texts import Texts
from desktop_app.ui.controls import button, card, row, unless_read_only
from desktop_app.ui.file_drop import FileDrop, ListPaste
from desktop_app.ui.list_and_detail import ListAndDetail
from desktop_app.ui.page import Page, State
from desktop_app.ui.people.editor import PersonEditor
from desktop_app.ui.people.first_steps import FirstSteps
from desktop_app.ui.people.import_ways import CHOOSE, CLIPBOARD
from desktop_app.ui.people.view import PersonView
from desktop_app.ui.table import Column, RowsModel, RowsTable
from desktop_app.ui.theme import scaled

_CARD_WIDE = 420


class PeoplePage(Page):
    """Everybody the commission works with."""

    name: ClassVar[str] = "people"
    section: ClassVar[str] = "people"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PEOPLE, Topic.AWARDS, Topic.COMMISSION})
    _view: PersonView
    _pair: ListAndDetail
    _search: QLineEdit
    _table: RowsTable[PersonRow]

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("People")

    def refresh(self) -> None:
        """Search again and show what was found."""
        people, texts = self.context.desk.people, self.context.texts
        text = self._search.text()
        ids = people.ids(text, order=self._order, descending=self._falling)
        self._table.show_found(text)
        self._refreshing = True
        self._table.show_ids(ids)
        self._refreshing = False
        count = people.count()
        self.facts = texts.ngettext("{count} person", "{count} people", count).format(count=texts.number(count))
        if text.strip():
            said = texts.gettext("Found {found} of {all}")
            self.facts = said.format(found=texts.number(len(ids)), all=texts.number(count))
        self._show_table(on=bool(count or self._editing))
        if not self._editing:
            self._view.show_person(self._table.chosen_id(), searched=bool(text.strip()))

    def open_record(self, record: str) -> None:
        """Show a person, or begin a new one."""
        if record == "new":
            self.new()
            return
        self._search.clear()
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
        self._search.setFocus()
        self._search.selectAll()

    def arrive(self) -> None:
        """Put the cursor into the search field, on an empty page on what to do first."""
        if not self._editing:
            (self._search if self._stack.currentIndex() == 0 else self._first_steps.first).setFocus()

    def act(self) -> None:
        """Save in the editor; else make a letter for the chosen person."""
        chosen = self._table.chosen_id()
        if self._editing:
            self._editor.save()
        elif chosen is not None and not self.context.desk.read_only:
            self.context.open_page("letter", str(chosen))

    def narrow(self, window_width: int) -> None:
        """Show the card beside the table, or over it where there is little room."""
        self._pair.narrow(window_width)

    def back(self) -> None:
        """Go back from the card to the table."""
        self._pair.close_detail()

    def panes(self) -> list[QWidget]:
        """Return search, table and card."""
        return [self._search, self._table, self._right]

    def state(self) -> State:
        """Return search, order, choice and typed text."""
        chosen = self._table.chosen_id()
        typed = self._editor.state() if self._editing else {}
        return {"search": self._search.text(), "chosen": str(chosen or ""), **self._sorted, **typed}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up search, order, choice and typed text again."""
        if "order" in state:
            self._table.show_order(state["order"], falling=bool(state["falling"]))
            self._sort(state["order"], bool(state["falling"]))
        self._search.setText(state.get("search", ""))
        self.refresh()
        if state.get("chosen"):
            self._table.choose(UUID(state["chosen"]))
        if "editing" in state:
            self._editor.restore(state)
            self._show_editor(on=True)
            self._pair.open_detail()

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._order, self._falling, self._editing = PeopleOrder.NAME, False, False
        self._refreshing = False
        self._sorted: State = {}
        self._add = button(self.context, _("Add person"), self.new, icon="user-plus", look="primary")
        self._take = button(self.context, _("Take from a file"), partial(self._import, CHOOSE), icon="file-import")
        unless_read_only(self.context, self._add, self._take)
        self.head_actions.addWidget(self._take)
        self.head_actions.addWidget(self._add)
        FileDrop(self, lambda path: self._import(str(path)))
        self._search = QLineEdit()
        self._search.setPlaceholderText(_("Name, post, organisation or phone"))
        self._search.setAccessibleName(_("Search people"))
        self._search.setClearButtonEnabled(True)
        self._search.addAction(self.context.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.setFixedWidth(round(scaled(340)))
        self._search.textChanged.connect(lambda _text: self.refresh())
        self._search.textEdited.connect(lambda _text: self._pair.close_detail())
        self._outer.addLayout(row(self._search, None))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._body())
        self._first_steps = FirstSteps(self.context, self.new, partial(self._import, CHOOSE))
        self._stack.addWidget(self._first_steps)
        self._outer.addWidget(self._stack, 1)

    def _body(self) -> ListAndDetail:
        model = RowsModel(_columns(self.context.texts), self._fetch)
        self._table = RowsTable(self.context, self.context.texts.gettext("People"), model)
        self._table.chosen.connect(self._show)
        self._table.opened.connect(self._open)
        self._table.clicked.connect(lambda _index: self._pair.open_detail())
        self._table.sorted_by.connect(self._sort)
        ListPaste(self._table, partial(self._import, CLIPBOARD))
        frame, layout = card()
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._table)
        self._view = PersonView(self.context, self._edit)
        self._editor = PersonEditor(self.context, self._close_editor)
        self._right = QStackedWidget()
        self._right.addWidget(self._view)
        self._right.addWidget(self._editor)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._right)
        frame.setFocusProxy(self._table)
        self._pair = ListAndDetail(self.context, frame, holder, (760, _CARD_WIDE))
        self._pair.left.connect(self.leave)
        self._view.deleted.connect(self._pair.close_detail)
        return self._pair

    def _fetch(self, ids: Sequence[UUID]) -> list[PersonRow]:
        return self.context.desk.people.rows(ids, self.context.texts.language)

    def _show(self, person_id: UUID | None) -> None:
        if self._editing and self._refreshing:
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
        self._search.setVisible(on)
        self._add.setVisible(on and not self._editing)
        self._take.setVisible(on and not self._editing)

    def _show_editor(self, *, on: bool) -> None:
        self._editing = on
        self._add.setVisible(not on)
        self._take.setVisible(not on)
        self._right.setCurrentIndex(1 if on else 0)

    def _import(self, way: str) -> None:
        self.context.open_page("import", way)

    def _sort(self, order: str, falling: bool) -> None:  # noqa: FBT001  (a signal's argument)
        self._order, self._falling = PeopleOrder(order), falling
        self._sorted = {"order": order, "falling": "1" if falling else ""}
        self.refresh()


def _columns(texts: Texts) -> list[Column[PersonRow]]:
    _ = texts.gettext
    return [
        Column(_("Surname, given name, patronymic"), lambda p: p.name, 240, PeopleOrder.NAME, strong=True),
        Column(_("Post"), lambda p: short_post(p.post), 0, PeopleOrder.POST, tip=lambda p: p.post),
        Column(
            _("Category"), lambda p: short_category(p.category), 170, PeopleOrder.CATEGORY, tip=lambda p: p.category
        ),
        Column(
            _("Award"),
            lambda p: texts.date(p.last_award_on) if p.last_award_on else "",
            96,
            PeopleOrder.LAST_AWARD,
        ),
    ]
