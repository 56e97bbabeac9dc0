"""The card of a person, to read: facts, history and posts behind tabs, with what somebody should look at on top."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QTabBar, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.awards import AwardRow
from desktop_app.domain.people import PersonCard, position_on
from desktop_app.ui.context import Context
from desktop_app.ui.controls import banner, button, hairline, icon_button, label, replaced, row, unless_read_only
from desktop_app.ui.people.blocking import set_blocked
from desktop_app.ui.people.person_tabs import card_tab, history_tab, posts_tab
from desktop_app.ui.people.person_words import post_words

CARD, HISTORY, POSTS = range(3)
_AFTER_TYPING_MS = 80


class PersonView(QFrame):
    """Shows one person; filled anew for each, on the tab that was open."""

    deleted = Signal()

    def __init__(self, context: Context, edit: Callable[[UUID | None], None]) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.tab = CARD
        self._context = context
        self._edit = edit
        self._card: PersonCard | None = None
        self._letters: Sequence[AwardRow] = ()
        self._bar: QTabBar | None = None
        self._banners: QVBoxLayout | None = None
        self._content: QVBoxLayout | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._scroll)
        context.pairs.changed.connect(self._show_banners)
        self._waiting: tuple[UUID | None, bool] = (None, False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_TYPING_MS)
        self._timer.timeout.connect(self._show_waiting)

    def show_person(self, person_id: UUID | None, *, searched: bool = False) -> None:
        """Show a person, or a hint where nobody is chosen, or nobody was found."""
        self._timer.stop()
        self._bar = self._banners = self._content = None
        self._card = None if person_id is None else self._context.desk.people.card(person_id)
        replaced(self._scroll, self._nobody(searched=searched) if self._card is None else self._filled(self._card))

    def show_soon(self, person_id: UUID | None, *, searched: bool = False) -> None:
        """Show a person when the typing rests: a letter must not wait for the card."""
        self._waiting = (person_id, searched)
        self._timer.start()

    def delete(self) -> None:
        """Delete the person shown."""
        self._settle()
        if self._card is not None:
            person = self._card.person
            self._context.desk.people.delete(person.id)
            words = self._context.texts.gettext("Deleted: {name}").format(name=person.name)
            self._context.notify(words)
            self.deleted.emit()

    def make_letter(self) -> None:
        """Begin a letter for the person shown, unless somebody has blocked them."""
        self._settle()
        if self._card is not None and not (self._card.person.blocked or self._context.desk.read_only):
            self._context.open_page("letter", str(self._card.person.id))

    def open_tab(self, tab: int) -> None:
        """Open a tab by its place."""
        self.tab = tab
        if self._bar is not None:
            self._bar.setCurrentIndex(tab)

    def turn(self, step: int) -> None:
        """Open the next tab, or the one before."""
        self.open_tab((self.tab + step) % (POSTS + 1))

    def _settle(self) -> None:
        """Show whom the table has chosen, before something is done with that person."""
        if self._timer.isActive():
            self._show_waiting()

    def _show_waiting(self) -> None:
        person_id, searched = self._waiting
        self.show_person(person_id, searched=searched)

    def _nobody(self, *, searched: bool) -> QWidget:
        _ = self._context.texts.gettext
        words = _("Nobody was found. Change or clear the search") if searched else _("Choose a person in the table")
        hint = label(words, tone="quiet", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return hint

    def _filled(self, card: PersonCard) -> QWidget:
        self._letters = self._context.desk.register.of_person(card.person.id, self._context.texts.language)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addLayout(self._head(card))
        self._banners = QVBoxLayout()
        layout.addLayout(self._banners)
        self._show_banners()
        letter = button(self._context, self._context.texts.gettext("Make a letter"), self.make_letter, icon="award")
        letter.setEnabled(not card.person.blocked)
        unless_read_only(self._context, letter)
        layout.addLayout(row(letter, None))
        self._bar = self._tabs(card)
        tabs = QVBoxLayout()
        tabs.setSpacing(0)
        tabs.addWidget(self._bar)
        tabs.addWidget(hairline())
        layout.addLayout(tabs)
        self._content = QVBoxLayout()
        layout.addLayout(self._content, 1)
        self._show_tab(self.tab)
        return body

    def _head(self, card: PersonCard) -> QVBoxLayout:
        _ = self._context.texts.gettext
        pencil = icon_button(self._context, "pencil", _("Edit"), lambda: self._edit(card.person.id))
        unless_read_only(self._context, pencil)
        name = label(str(card.person.name), 13, strong=True, wrap=True)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        tools = (pencil, self._more(card))
        line = row(name, *tools, spacing=2)
        line.setStretch(0, 1)
        for tool in tools:
            line.setAlignment(tool, Qt.AlignmentFlag.AlignTop)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addLayout(line)
        held = position_on(card.positions, self._context.desk.clock.today())
        if held is not None and post_words(held, self._context.texts):
            head.addWidget(label(post_words(held, self._context.texts), tone="quiet", wrap=True))
        return head

    def _more(self, card: PersonCard) -> QToolButton:
        _, person = self._context.texts.gettext, card.person
        more = icon_button(self._context, "dots", _("More about this person"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        words = _("Unblock") if person.blocked else _("Block")
        menu.addAction(self._context.icon("lock"), words, partial(self._set_blocked, blocked=not person.blocked))
        menu.addAction(self._context.icon("trash"), _("Delete"), self.delete)
        more.setMenu(menu)
        unless_read_only(self._context, more)
        return more

    def _tabs(self, card: PersonCard) -> QTabBar:
        _, texts = self._context.texts.gettext, self._context.texts
        bar = QTabBar()
        bar.setAccessibleName(_("Card of the person"))
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setUsesScrollButtons(False)
        counted = ((_("Card"), 0), (_("History"), len(self._letters)), (_("Posts"), len(card.positions)))
        for words, count in counted:
            bar.addTab(f"{words}  {texts.number(count)}" if count else words)
        bar.setCurrentIndex(self.tab)
        bar.currentChanged.connect(self._show_tab)
        return bar

    def _show_tab(self, tab: int) -> None:
        self.tab = tab
        if self._content is None or self._card is None:
            return
        _emptied(self._content)
        made = {
            CARD: lambda card: card_tab(self._context, card, self._letters, partial(self.open_tab, HISTORY)),
            HISTORY: lambda card: history_tab(self._context, card, self._letters),
            POSTS: lambda card: posts_tab(self._context, card),
        }
        shown = made[tab](self._card)
        self._content.addWidget(shown)
        shown.show()

    def _show_banners(self) -> None:
        if self._banners is None or self._card is None:
            return
        _emptied(self._banners)
        _, person = self._context.texts.gettext, self._card.person
        if person.blocked:
            frame, layout = banner(self._context, _("Hidden from lists, choices and exports"), "warn", "lock")
            free = button(self._context, _("Unblock"), partial(self._set_blocked, blocked=False), look="small")
            unless_read_only(self._context, free)
            layout.addWidget(free)
            self._add_banner(frame)
        pair = self._context.pairs.of(person.id)
        if pair is not None:
            other = pair.other if pair.one.id == person.id else pair.one
            frame, layout = banner(
                self._context, _("Similar entry: {name}").format(name=other.name), "warn", "git-merge"
            )
            both = f"{pair.one.id}/{pair.other.id}"
            compare = partial(self._context.open_page, "duplicates", both)
            layout.addWidget(button(self._context, _("Compare"), compare, look="link"))
            self._add_banner(frame)

    def _add_banner(self, frame: QWidget) -> None:
        if self._banners is not None:
            self._banners.addWidget(frame)
            frame.show()

    def _set_blocked(self, *, blocked: bool) -> None:
        if self._card is not None:
            set_blocked(self._context, self._card.person, blocked=blocked)


def _emptied(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        shown = item.widget()
        if shown is not None:
            shown.hide()
            shown.deleteLater()
