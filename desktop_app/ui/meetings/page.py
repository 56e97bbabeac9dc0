"""The page of meetings: those of the year, and the chosen one beside them."""

from collections.abc import Collection, Mapping
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.domain.meetings import MeetingKind, MeetingRow, MeetingState
from desktop_app.i18n.folding import fold
from desktop_app.i18n.meeting_words import KINDS, meeting_name
from desktop_app.i18n.texts import Texts
from desktop_app.ui.controls import button, card, empty_state, row, unless_read_only
from desktop_app.ui.list_and_detail import ListAndDetail
from desktop_app.ui.meetings.form import shown_id
from desktop_app.ui.meetings.view import ATTENDEES, MeetingView
from desktop_app.ui.page import Page, State
from desktop_app.ui.people.filters import FilterButton
from desktop_app.ui.table import Column, RowsModel, RowsTable
from desktop_app.ui.theme import scaled


class MeetingsPage(Page):
    """The meetings of one year."""

    name: ClassVar[str] = "meetings"
    section: ClassVar[str] = "meetings"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.MEETINGS, Topic.PEOPLE, Topic.AWARDS, Topic.SETTINGS})
    _pair: ListAndDetail
    _view: MeetingView
    _rows: dict[UUID, MeetingRow]

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Meetings")

    def refresh(self) -> None:
        """Fill list and detail; what is being typed stays."""
        texts, found = self.context.texts, self._search.text()
        every = self.context.desk.meetings.meetings(self._year)
        wanted, kind = fold(found).split(), self._kind.value
        self._rows = {
            one.meeting.id: one
            for one in reversed(every)
            if (not kind or one.meeting.kind.value == kind) and all(word in _searched(one, texts) for word in wanted)
        }
        said = texts.ngettext("{count} meeting in {year}", "{count} meetings in {year}", len(every))
        self.facts = said.format(count=texts.number(len(every)), year=self._year) if every else ""
        self._table.show_found(found)
        with QSignalBlocker(self._table):
            self._table.show_ids(list(self._rows))
        self._show_tools(filled=bool(every) or self._making)
        if not self._making:
            self._show(self._table.chosen_id())

    def choose_year(self, year: int) -> None:
        """Show another year."""
        self._year = year

    def open_record(self, record: str) -> None:
        """Show a meeting in its year, or begin a new one."""
        if record == "new":
            self.new()
            return
        meeting = self.context.desk.meetings.meeting(UUID(record))
        self._stop_making()
        self.turn_to(meeting.dated.year)
        self._search.clear()
        self._kind.take("")
        self.refresh()
        self._table.choose(meeting.id)
        self._show(meeting.id)
        self._pair.open_detail()

    def new(self) -> None:
        """Begin a new meeting."""
        if self.context.desk.read_only:
            return
        self._view.leave()
        self._making = True
        self._show_tools(filled=True)
        self._view.setVisible(True)
        self._view.begin(self._year)
        self._pair.open_detail()
        self._view.form.focus_first()

    def save(self) -> None:
        """Save what was typed into the card."""
        self._view.form.save()

    def act(self) -> None:
        """Prepare letters for the chosen meeting."""
        if self._view.meeting_id is not None:
            self._view.letters.make()

    def leave(self) -> None:
        """Save what was typed; what a rule refuses stays as a draft."""
        self._view.leave()

    def delete(self) -> None:
        """Delete the chosen meeting, or take the chosen people out of its list; the way back is offered."""
        if self._view.tab == ATTENDEES:
            self._view.attendees.take_out()
        elif not self._making:
            self._view.delete()

    def search(self) -> None:
        """Go to the filter."""
        self._pair.close_detail()
        self._search.setFocus()
        self._search.selectAll()

    def arrive(self) -> None:
        """Put the focus into the list, on an empty page on what to do first."""
        if not self._making:
            (self._table if self._stack.currentIndex() == 0 else self._first).setFocus()

    def narrow(self, window_width: int) -> None:
        """Show the meeting beside the list, or over it where there is little room."""
        self._pair.narrow(window_width)

    def back(self) -> None:
        """Go back from the meeting to the list."""
        self._pair.close_detail()

    def panes(self) -> list[QWidget]:
        """Return filter, list and meeting."""
        return [self._search, self._table, self._view]

    def state(self) -> State:
        """Return year, filters, choice, tab and typed text."""
        chosen = self._table.chosen_id()
        held = {"search": self._search.text(), "kind": self._kind.value, "chosen": str(chosen or "")}
        return {"year": str(self._year), **held, **self._view.state()}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up year, filters, choice, tab and typed text again."""
        self._year = int(state["year"])
        self._search.setText(state.get("search", ""))
        self._kind.take(state.get("kind", ""))
        self.refresh()
        if state["chosen"]:
            self._table.choose(UUID(state["chosen"]))
        if "editing" in state and shown_id(state) is None:
            self.new()
        self._view.restore(state)

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._year = self.context.desk.clock.today().year
        self._rows = {}
        self._making = False
        self._add = button(self.context, _("New meeting"), self.new, icon="plus", look="primary")
        self._first = button(self.context, _("New meeting"), self.new, icon="plus", look="primary")
        unless_read_only(self.context, self._add, self._first)
        self.head_actions.addWidget(self._add)
        self._search = QLineEdit()
        self._search.setPlaceholderText(_("Title, number or place"))
        self._search.setAccessibleName(_("Filter of meetings"))
        self._search.setClearButtonEnabled(True)
        self._search.addAction(self.context.icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.setFixedWidth(round(scaled(260)))
        self._search.textChanged.connect(lambda _text: self.refresh())
        self._kind = FilterButton(self.context, _("Kind of meeting"), self._kinds)
        self._kind.changed.connect(self.refresh)
        self._bar = QWidget()
        self._bar.setLayout(row(self._search, self._kind, None))
        hint = _("Enter the day, the place and the title. Invite people, mark who came, and make their letters")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._body())
        empty = empty_state(self.context, "calendar-event", _("No meetings in this year"), hint, self._first)
        self._stack.addWidget(empty)
        self._outer.addWidget(self._bar)
        self._outer.addWidget(self._stack, 1)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=step: self._view.turn(by))

    def _body(self) -> ListAndDetail:
        self._table = RowsTable(
            self.context,
            self.context.texts.gettext("Meetings"),
            RowsModel(_columns(self.context.texts), self._fetch),
        )
        self._table.chosen.connect(self._choose)
        self._table.clicked.connect(lambda _index: self._pair.open_detail())
        self._table.opened.connect(lambda _meeting: self._pair.open_detail())
        self._view = MeetingView(self.context)
        self._view.saved.connect(self._saved)
        self._view.closed.connect(self._give_up)
        self._view.deleted.connect(self._close_detail)
        frame, layout = card()
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._table)
        frame.setFocusProxy(self._table)
        self._pair = ListAndDetail(self.context, frame, self._view, (450, 740))
        return self._pair

    def _choose(self, meeting_id: UUID | None) -> None:
        self._view.leave()
        self._stop_making()
        self._show(meeting_id)

    def _show(self, meeting_id: UUID | None) -> None:
        found = self._rows.get(meeting_id) if meeting_id else None
        self._view.setVisible(found is not None or self._making)
        if found is not None:
            self._view.show_meeting(found.meeting)

    def _saved(self, meeting_id: UUID) -> None:
        self._stop_making()
        meeting = self.context.desk.meetings.meeting(meeting_id)
        self.turn_to(meeting.dated.year)
        self.refresh()
        self._table.choose(meeting_id)
        self._show(meeting_id)

    def _give_up(self) -> None:
        self._stop_making()
        self.refresh()
        self._pair.close_detail()

    def _close_detail(self) -> None:
        self._pair.close_detail()

    def _stop_making(self) -> None:
        self._making = False

    def _show_tools(self, *, filled: bool) -> None:
        self._stack.setCurrentIndex(0 if filled else 1)
        for tool in (self._add, self._bar):
            tool.setVisible(filled)

    def _kinds(self) -> list[tuple[str, str]]:
        held = {one.meeting.kind for one in self.context.desk.meetings.meetings(self._year)}
        return [(kind.value, self.context.texts.gettext(KINDS[kind])) for kind in MeetingKind if kind in held]

    def _fetch(self, ids: Collection[UUID]) -> list[MeetingRow]:
        return [self._rows[one] for one in ids]


def _searched(row: MeetingRow, texts: Texts) -> str:
    meeting = row.meeting
    words = (meeting.title_kk, meeting.title_ru, meeting.place_kk, meeting.place_ru, meeting.numbered)
    return fold(" ".join((*words, texts.gettext(KINDS[meeting.kind]))))


def _columns(texts: Texts) -> list[Column[MeetingRow]]:
    _ = texts.gettext
    return [
        Column(_("Date"), lambda one: texts.date(one.meeting.dated), 104),
        Column(_("Meeting"), partial(_named, texts), 0, strong=True, tip=partial(_tip, texts), struck=_called_off),
        Column(_("Attendance"), lambda one: _came(one, texts), 92, number=True),
    ]


def _came(row: MeetingRow, texts: Texts) -> str:
    return f"{texts.number(row.present)} / {texts.number(row.attendees)}" if row.attendees else ""


def _called_off(row: MeetingRow) -> bool:
    return row.meeting.state is MeetingState.CANCELLED


def _named(texts: Texts, row: MeetingRow) -> str:
    return meeting_name(row.meeting, texts)


def _tip(texts: Texts, row: MeetingRow) -> str:
    meeting = row.meeting
    parts = (texts.gettext(KINDS[meeting.kind]), meeting_name(meeting, texts), meeting.place(texts.language))
    return ". ".join(part for part in parts if part)
