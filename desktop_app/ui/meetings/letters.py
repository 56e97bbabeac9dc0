"""The awards made for a meeting, and the way to make more of them."""

from collections.abc import Collection
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.awards import Award
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.domain.meetings import Meeting
from desktop_app.i18n.award_states import STATES
from desktop_app.i18n.short_posts import short_post
from desktop_app.i18n.texts import Texts
from desktop_app.ui.awards.presenting import print_list
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, empty_state, hairline, row, unless_read_only
from desktop_app.ui.table import Column, RowsModel, RowsTable
from desktop_app.ui.words import state_mark


class MeetingLetters(QWidget):
    """The letters of one meeting, nominations too."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._meeting: Meeting | None = None
        self._awards: dict[UUID, Award] = {}
        self._build()

    @property
    def count(self) -> int:
        """Return how many awards are made for the meeting."""
        return len(self._awards)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the awards of a meeting."""
        self._meeting = meeting
        self._awards = {one.id: one for one in self._context.desk.awards.of_meeting(meeting.id)}
        self.table.show_ids(list(self._awards))
        self._stack.setCurrentIndex(0 if self._awards else 1)
        self._call.setEnabled(any(one.state.issued for one in self._awards.values()))
        for tool in (self._call, self._more):
            tool.setVisible(bool(self._awards))

    def make(self) -> None:
        """Prepare letters for those who attend."""
        if self._meeting is not None and not self._context.desk.read_only:
            self._context.open_page("batch", str(self._meeting.id))

    def call(self) -> None:
        """Print the list by which the awards are handed out."""
        language = self._context.texts.language
        paper = language if language in PAPER_LANGUAGES else Language.RU
        print_list(self.window(), self._context, list(self._awards), paper)

    def _build(self) -> None:
        _ = self._context.texts.gettext
        self.table = RowsTable(
            self._context, _("Letters of the meeting"), RowsModel(_columns(self._context.texts), self._fetch)
        )
        self.table.opened.connect(lambda award: self._context.open_page("awards", str(award)))
        words = _("Letters for this meeting")
        self._first = button(self._context, words, self.make, icon="award", look="primary")
        self._more = button(self._context, words, self.make, icon="award", look="primary")
        self._call = button(self._context, _("List for handing out"), self.call, icon="list-check")
        unless_read_only(self._context, self._first, self._more)
        hint = _("Choose among those who attend, check the names, and print them all at once")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty_state(self._context, "award", _("No letters for this meeting"), hint, self._first))
        foot = row(None, self._call, self._more)
        foot.setContentsMargins(16, 8, 16, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)

    def _fetch(self, ids: Collection[UUID]) -> list[Award]:
        return [self._awards[one] for one in ids]


def _columns(texts: Texts) -> list[Column[Award]]:
    _, kazakh = texts.gettext, texts.language is Language.KK
    name = partial(_spelt, kazakh=kazakh)
    return [
        Column("№", lambda one: one.number or "–", 70),
        Column(_("To whom"), name, 240, strong=True),
        Column(_("Organisation, post"), lambda one: short_post(_post(one, kazakh=kazakh)), 0),
        Column(_("State"), lambda one: _(STATES[one.state]), 140, mark=lambda one: state_mark(one.state)),
    ]


def _spelt(award: Award, *, kazakh: bool) -> str:
    return (award.recipient_kk if kazakh else award.recipient) or award.recipient


def _post(award: Award, *, kazakh: bool) -> str:
    return (award.post_kk if kazakh else award.post) or award.post or award.post_kk
