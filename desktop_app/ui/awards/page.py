"""The page of awards: the register of the year, and the nominations that are on their way into it."""

from collections.abc import Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.awards import AwardRow, AwardState
from desktop_app.domain.changes import Topic
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.award_states import STATES
from desktop_app.i18n.short_posts import short_post
from desktop_app.i18n.texts import Texts
from desktop_app.ui.awards.choosing import choose_again, chosen_ids, let_choose_several
from desktop_app.ui.awards.many import ChosenBar, ManyLettersMenu
from desktop_app.ui.awards.nominations import Nominations
from desktop_app.ui.awards.register_bar import NOT_PRINTED, RegisterBar
from desktop_app.ui.awards.view import AwardView
from desktop_app.ui.controls import button, card, empty_state, icon_button, unless_read_only
from desktop_app.ui.list_and_detail import ListAndDetail
from desktop_app.ui.page import Page, State
from desktop_app.ui.pages import is_page
from desktop_app.ui.printing.paper import print_paper
from desktop_app.ui.table import Column, RowsModel, RowsTable
from desktop_app.ui.words import state_mark

_REGISTER, _NOMINATIONS, _SAMPLES = range(3)


class AwardsPage(Page):
    """Awards of one year, and nominations."""

    name: ClassVar[str] = "awards"
    section: ClassVar[str] = "awards"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.AWARDS, Topic.COMMISSION})
    _bar: RegisterBar
    _tabs: QTabBar
    _stack: QStackedWidget
    _print: QPushButton
    _letter: QPushButton
    _first: QPushButton
    _many: QToolButton
    _rows: dict[UUID, AwardRow]

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Awards")

    def refresh(self) -> None:
        """Fill register, nominations, counts and facts."""
        register, texts = self.context.desk.register, self.context.texts
        everything = register.rows(self._year, texts.language)
        found = self._bar.search.text()
        listed = register.rows(self._year, texts.language, found, self._bar.only)
        self._bar.count(listed)
        states = self._bar.states
        self._rows = {row.id: row for row in listed if not states or row.state in states}
        self._table.show_found(found)
        before = set(chosen_ids(self._table))
        with QSignalBlocker(self._table):
            self._table.show_ids(list(self._rows)[::-1])
        if len(before) > 1:
            choose_again(self._table, before)
        said = texts.ngettext("{count} award in {year}", "{count} awards in {year}", len(everything))
        self.facts = said.format(count=texts.number(len(everything)), year=self._year)
        self._show_counts(len(everything), self._nominations.refresh())
        self._show_tools(bool(everything))
        self._view.show_award(self._table.chosen_id())
        self._chosen.follow()

    def choose_year(self, year: int) -> None:
        """Show another year."""
        self._year = year

    def open_record(self, record: str) -> None:
        """Show one award, in its year; one without a paper among the nominations."""
        award = self.context.desk.awards.award(UUID(record))
        if award.state in {AwardState.NOMINATED, AwardState.APPROVED}:
            self._tabs.setCurrentIndex(_NOMINATIONS)
            self._nominations.table.choose(award.id)
            return
        self._tabs.setCurrentIndex(_REGISTER)
        self.turn_to(award.dated.year)
        self._bar.clear()
        self.refresh()
        self._table.choose(award.id)
        self._pair.open_detail()

    def new(self) -> None:
        """Begin a letter."""
        if not self.context.desk.read_only:
            self.context.open_page("letter", "new")

    def arrive(self) -> None:
        """Put the focus into the table, on an empty page on what to do first."""
        if self._tabs.currentIndex() == _NOMINATIONS:
            self._nominations.table.setFocus()
        else:
            (self._table if self._stack.currentIndex() == 0 else self._first).setFocus()

    def act(self) -> None:
        """Prepare awards, several at once where the window can."""
        if not self.context.desk.read_only:
            self.context.open_page("batch" if is_page("batch") else "letter", "new")

    def search(self) -> None:
        """Go to the filter."""
        self._tabs.setCurrentIndex(_REGISTER)
        self._pair.close_detail()
        self._bar.search.setFocus()
        self._bar.search.selectAll()

    def annul(self) -> None:
        """Annul the chosen award, after asking why."""
        self._view.annul()

    def print(self) -> None:
        """Print the register."""
        pdf = self.context.desk.register.pdf(self._year, self._paper_language)
        title = self.context.texts.gettext("Register of awards {year}").format(year=self._year)
        print_paper(self, self.context, pdf, "register", title, lambda _printed: None)

    def narrow(self, window_width: int) -> None:
        """Show the detail beside the table, or over it where there is little room."""
        self._pair.narrow(window_width)

    def back(self) -> None:
        """Go back from the detail to the table."""
        self._pair.close_detail()

    def panes(self) -> list[QWidget]:
        """Return filter, table and detail, or the nominations."""
        if self._tabs.currentIndex() == _NOMINATIONS:
            return [self._nominations.table]
        return [self._bar.search, self._table, self._view]

    def state(self) -> State:
        """Return year, tab, filters and choice."""
        chosen = self._table.chosen_id()
        tab = str(min(self._tabs.currentIndex(), _NOMINATIONS))
        return {"year": str(self._year), "tab": tab, "chosen": str(chosen or ""), **self._bar.state()}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up year, tab, filters and choice again."""
        self._year = int(state["year"])
        self._bar.restore(state)
        self.refresh()
        self._tabs.setCurrentIndex(int(state.get("tab", "0")))
        if state["chosen"]:
            self._table.choose(UUID(state["chosen"]))

    @property
    def _paper_language(self) -> Language:
        language = self.context.texts.language
        return language if language in PAPER_LANGUAGES else Language.RU

    def _build(self) -> None:
        self._year = self.context.desk.clock.today().year
        self._rows = {}
        self._build_head()
        self._bar = RegisterBar(self.context)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._body())
        self._stack.addWidget(self._empty())
        register = QWidget()
        layout = QVBoxLayout(register)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)
        self._nominations = Nominations(self.context)
        self._nominations.numbered.connect(self._show_numbered)
        self._both = QStackedWidget()
        self._both.addWidget(register)
        self._both.addWidget(self._nominations)
        self._tabs = self._make_tabs()
        self._outer.addWidget(self._tabs)
        self._outer.addWidget(self._both, 1)
        self._bar.changed.connect(self.refresh)
        self._bar.typed.connect(self._pair.close_detail)

    def _build_head(self) -> None:
        _ = self.context.texts.gettext
        self._print = button(self.context, _("Print the register"), self.print, icon="printer")
        words = _("Prepare awards") if is_page("batch") else _("Make a letter")
        self._letter = button(self.context, words, self.act, icon="award", look="primary")
        unless_read_only(self.context, self._letter)
        self._many = icon_button(self.context, "dots", _("Register and letters"))
        self._many.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = ManyLettersMenu(self, self.context, lambda: list(self._rows), lambda: self._year)
        if is_page("batch"):
            one = menu.addAction(self.context.icon("plus"), _("Make a letter"), self.new)
            one.setEnabled(not self.context.desk.read_only)
        self._many.setMenu(menu)
        for tool in (self._many, self._print, self._letter):
            self.head_actions.addWidget(tool)

    def _make_tabs(self) -> QTabBar:
        _ = self.context.texts.gettext
        bar = QTabBar()
        bar.setAccessibleName(_("Awards"))
        bar.setDrawBase(False)
        bar.setExpanding(False)
        for words in (_("Register"), _("Nominations"), *([_("Samples")] if is_page("samples") else [])):
            bar.addTab(words)
        bar.currentChanged.connect(self._turn)
        return bar

    def _turn(self, tab: int) -> None:
        if tab == _SAMPLES:
            with QSignalBlocker(self._tabs):
                self._tabs.setCurrentIndex(self._both.currentIndex())
            self.context.open_page("samples", "")
        else:
            self._both.setCurrentIndex(tab)

    def _show_counts(self, awards: int, nominations: int) -> None:
        _, number = self.context.texts.gettext, self.context.texts.number
        for tab, (words, count) in enumerate(((_("Register"), awards), (_("Nominations"), nominations))):
            self._tabs.setTabText(tab, f"{words}  {number(count)}" if count else words)

    def _show_tools(self, filled: bool) -> None:  # noqa: FBT001  (a plain state)
        self._print.setEnabled(filled)
        self._many.setEnabled(filled)
        self._stack.setCurrentIndex(0 if filled else 1)
        if not filled:
            self._offer_latest()
        for tool in (self._many, self._print, self._letter, self._bar):
            tool.setVisible(filled)

    def _show_numbered(self) -> None:
        self._bar.clear()
        self._bar.choose(NOT_PRINTED)
        self._tabs.setCurrentIndex(_REGISTER)

    def _empty(self) -> QWidget:
        _ = self.context.texts.gettext
        words = _("Prepare awards") if is_page("batch") else _("Make a letter")
        self._first = button(self.context, words, self.act, icon="award", look="primary")
        hint = _("Choose a person, check the name in its case, and print. The number comes by itself")
        unless_read_only(self.context, self._first)
        shown = empty_state(self.context, "award", _("No awards in this year"), hint, self._first)
        self._other_year = button(self.context, "", self._show_latest, look="link")
        layout = shown.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(self._other_year, alignment=Qt.AlignmentFlag.AlignCenter)
        return shown

    def _offer_latest(self) -> None:
        """Offer the latest year that has awards where this one has none."""
        years = self.context.desk.register.years()
        self._other_year.setVisible(bool(years))
        if years:
            self._other_year.setText(self.context.texts.gettext("Show the awards of {year}").format(year=years[0]))

    def _show_latest(self) -> None:
        self.turn_to(self.context.desk.register.years()[0])
        self.refresh()

    def _body(self) -> ListAndDetail:
        model = RowsModel(_columns(self.context.texts), self._fetch)
        self._table = RowsTable(self.context, self.context.texts.gettext("Register of awards"), model)
        let_choose_several(self._table)
        self._chosen = ChosenBar(self.context, lambda: chosen_ids(self._table)[::-1])
        self._table.selectionModel().selectionChanged.connect(lambda *_arguments: self._chosen.follow())
        frame, layout = card()
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._table)
        layout.addWidget(self._chosen)
        self._view = AwardView(self.context)
        self._table.chosen.connect(self._view.show_award)
        frame.setFocusProxy(self._table)
        self._pair = ListAndDetail(self.context, frame, self._view, (850, 352))
        self._table.clicked.connect(lambda _index: self._pair.open_detail())
        self._table.opened.connect(lambda _award: self._pair.open_detail())
        return self._pair

    def _fetch(self, ids: Sequence[UUID]) -> list[AwardRow]:
        return [self._rows[award_id] for award_id in ids]


def _columns(texts: Texts) -> list[Column[AwardRow]]:
    _ = texts.gettext
    return [
        Column("№", lambda a: a.number or "–", 70),
        Column(_("Date"), lambda a: texts.date(a.dated), 96),
        Column(_("Kind"), lambda a: a.kind_short, 90, tip=lambda a: a.kind),
        Column(_("To whom"), lambda a: a.recipient, 240, strong=True, struck=lambda a: a.state is AwardState.ANNULLED),
        Column(_("Organisation, post"), lambda a: short_post(a.post), 0, tip=lambda a: a.post),
        Column(_("State"), lambda a: texts.gettext(STATES[a.state]), 140, mark=lambda a: state_mark(a.state)),
    ]
