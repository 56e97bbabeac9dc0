"""One meeting: its card, its attendees and its letters, each in a tab."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout

from desktop_app.domain.meetings import Meeting
from desktop_app.i18n.meeting_words import MEETING_STATES, meeting_name
from desktop_app.ui.context import Context
from desktop_app.ui.controls import hairline, icon_button, label, row, unless_read_only
from desktop_app.ui.meetings.attendees import Attendees
from desktop_app.ui.meetings.form import MeetingForm
from desktop_app.ui.meetings.letters import MeetingLetters
from desktop_app.ui.page import State

CARD, ATTENDEES, LETTERS = range(3)


class MeetingView(QFrame):
    """Shows one meeting, or a new one; ``saved`` and ``closed`` are those of its card."""

    saved = Signal(object)
    closed = Signal()
    deleted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._context = context
        self._meeting: Meeting | None = None
        self.form = MeetingForm(context)
        self.attendees = Attendees(context)
        self.letters = MeetingLetters(context)
        self._build()

    @property
    def tab(self) -> int:
        """Return the open tab."""
        return self._tabs.currentIndex()

    @property
    def busy(self) -> bool:
        """Tell whether a new meeting is being made, or something is typed into the card."""
        return self._meeting is None or self.form.dirty

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting in the tab that is open."""
        self._meeting = meeting
        self.form.show_meeting(meeting)
        self.attendees.show_meeting(meeting)
        self.letters.show_meeting(meeting)
        texts = self._context.texts
        self._title.setText(meeting_name(meeting, texts))
        when = texts.date(meeting.dated) + (f", {meeting.begins:%H:%M}" if meeting.begins else "")
        self._facts.setText(f"{when} · {texts.gettext(MEETING_STATES[meeting.state])}")
        self._delete.show()
        self._show_counts()

    def begin(self, year: int) -> None:
        """Show the card of a new meeting."""
        self._meeting = None
        self.form.begin(year)
        self._title.setText(self._context.texts.gettext("New meeting"))
        self._facts.setText("")
        self._delete.hide()
        self._show_counts()
        self.open_tab(CARD)
        self.form.focus_first()

    def open_tab(self, tab: int) -> None:
        """Open a tab; a meeting that is not saved yet has only its card."""
        self._tabs.setCurrentIndex(tab if self._meeting is not None else CARD)

    def turn(self, step: int) -> None:
        """Open the next tab, or the one before."""
        if self._meeting is not None:
            self.open_tab((self.tab + step) % self._tabs.count())

    def leave(self) -> None:
        """Save what was typed into the card."""
        self.form.leave()

    def state(self) -> State:
        """Return the open tab and what was typed."""
        return {"tab": str(self.tab), **self.form.state()}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up the open tab and what was typed."""
        self.open_tab(int(state.get("tab", "0")))
        if "editing" in state:
            self.form.restore(state)

    def delete(self) -> None:
        """Delete the meeting, with the way back offered."""
        if self._meeting is not None and not self._context.desk.read_only:
            name = meeting_name(self._meeting, self._context.texts)
            self._context.desk.meetings.delete(self._meeting.id)
            self._context.notify(self._context.texts.gettext("Deleted: {name}").format(name=name))
            self.deleted.emit()

    @property
    def meeting_id(self) -> UUID | None:
        """Return the meeting that is shown."""
        return self._meeting.id if self._meeting is not None else None

    def _build(self) -> None:
        _ = self._context.texts.gettext
        self._title = label("", 11, strong=True, wrap=True)
        self._facts = label("", 9, tone="quiet")
        self._delete = icon_button(self._context, "trash", _("Delete the meeting"), self.delete)
        unless_read_only(self._context, self._delete)
        head = row(self._title, self._facts, self._delete, spacing=12)
        head.setStretch(0, 1)
        head.setContentsMargins(16, 10, 12, 2)
        self._tabs = QTabBar()
        self._tabs.setAccessibleName(_("Parts of the meeting"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._stack = QStackedWidget()
        for words, part in ((_("Card"), self.form), (_("Attendees"), self.attendees), (_("Letters"), self.letters)):
            self._tabs.addTab(words)
            self._stack.addWidget(part)
        self._tabs.currentChanged.connect(self._turn)
        self.form.saved.connect(self.saved)
        self.form.closed.connect(self.closed)
        tabs = row(self._tabs, None)
        tabs.setContentsMargins(12, 0, 12, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(tabs)
        layout.addWidget(hairline())
        layout.addWidget(self._stack, 1)

    def _turn(self, tab: int) -> None:
        if tab != CARD:
            self.form.leave()
        self._stack.setCurrentIndex(tab)

    def _show_counts(self) -> None:
        _, number, there = self._context.texts.gettext, self._context.texts.number, self._meeting is not None
        for tab, (words, count) in (
            (ATTENDEES, (_("Attendees"), self.attendees.count)),
            (LETTERS, (_("Letters"), self.letters.count)),
        ):
            self._tabs.setTabText(tab, f"{words}  {number(count)}" if there and count else words)
            self._tabs.setTabEnabled(tab, there)
