"""The main window: sections at the left, one page at a time, quiet facts at the foot."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMainWindow, QStackedWidget, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import RuleError
from desktop_app.domain.languages import Language
from desktop_app.i18n.errors import explain
from desktop_app.ui.context import Context
from desktop_app.ui.main_menu import MainMenu
from desktop_app.ui.notices import Notices
from desktop_app.ui.page import Page, State
from desktop_app.ui.pages import SECTIONS, Pages
from desktop_app.ui.questions import ask_closing
from desktop_app.ui.shortcuts import Shortcuts
from desktop_app.ui.sidebar import Sidebar
from desktop_app.ui.status_bar import StatusBar
from desktop_app.ui.top_bar import TopBar

SMALLEST = (1120, 640)
_ICONS_ONLY_BELOW = 1180


class MainWindow(QMainWindow):
    """The window on one open data file, in one language and one theme."""

    announced = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, *, year: int, demo: bool = False) -> None:
        super().__init__()
        self.context = context
        self.year = year
        self.setMinimumSize(*SMALLEST)
        title = context.texts.gettext("Zhospar, demonstration") if demo else "Zhospar"
        self.setWindowTitle(title)
        self.pages = Pages(context, self._take_in)
        self.menu = MainMenu(context, self)
        self.sidebar = Sidebar(context, [(name, icon, context.texts.gettext(words)) for name, icon, words in SECTIONS])
        self.top = TopBar(context, year, self.menu)
        self.status = StatusBar(context)
        self.notices = Notices(context)
        self._stack = QStackedWidget()
        self._build()
        self._unsubscribe = self._listen()
        self.shortcuts = Shortcuts(self)

    @property
    def page(self) -> Page:
        """Return the page that is open."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101  (the stack holds nothing else)
        return page

    def open_page(self, name: str, record: str = "") -> None:
        """Open a page, and a record on it."""
        page = self.pages[name]
        left = self._stack.currentWidget()
        if page is not left:
            self.notices.turn()
            if isinstance(left, Page):
                self._leave(left)
            self._stack.setCurrentWidget(page)
        self.sidebar.mark(page.section)
        page.awaited = record
        try:
            self._freshen(page)
            if record:
                page.open_record(record)
        finally:
            page.awaited = ""
        page.arrive()
        self.status.show_facts(page.facts)

    def choose_year(self, year: int) -> None:
        """Show the records of another year."""
        self.year = year
        for page in self.pages.values():
            page.choose_year(year)
            page.stale = True
        if self.pages:
            self._freshen(self.page)
            self.refresh_frame()

    def undo(self) -> None:
        """Take back the step that the menu names; what is being typed stays on the page."""
        step = self.context.desk.steps.undo()
        said = self.context.texts.gettext("Undone: {step}").format(step=self.context.texts.step(step.name))
        self.notices.tell(said)

    def redo(self) -> None:
        """Do the last undone step again."""
        step = self.context.desk.steps.redo()
        said = self.context.texts.gettext("Done again: {step}").format(step=self.context.texts.step(step.name))
        self.notices.tell(said)

    def states(self) -> dict[str, State]:
        """Return the state of every page, for a window that takes this one's place."""
        return {name: page.state() for name, page in self.pages.items()}

    def restore(self, states: dict[str, State], page: str) -> None:
        """Take up the states of the window that was here before."""
        for name, state in states.items():
            if state:
                self._freshen(self.pages[name])
                self.pages[name].restore(state)
        self.open_page(page)

    def refresh_frame(self) -> None:
        """Fill sidebar, top bar and status bar."""
        desk, language = self.context.desk, self.context.texts.language
        own = desk.commissions.own()
        paper = Language.KK if language is Language.KK else Language.RU
        self.sidebar.tell(own.short(paper) if own else "Zhospar", own.oblast(paper) if own else "")
        self.sidebar.count("plan", desk.plan_control.overdue(self.year))
        state = desk.steps.state()
        self.top.show_state(state)
        backups = desk.backups.all()
        self.status.show_state(state, backups[0].made_at if backups else None, desk.settings.operators())

    def _build(self) -> None:
        ground = QWidget()
        ground.setObjectName("ground")
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.sidebar, 0, 0, 4, 1)
        grid.addWidget(self.top, 0, 1)
        grid.addWidget(self._stack, 1, 1)
        grid.addWidget(self.notices, 2, 1)
        grid.addWidget(self.status, 3, 1)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)
        self.setCentralWidget(ground)
        self.sidebar.chosen.connect(self.open_page)
        self.top.search.wanted.connect(self.open_page)
        self.top.year_chosen.connect(self.choose_year)
        for undo in (self.top.undo_wanted, self.status.undo_wanted, self.notices.undo_wanted):
            undo.connect(self.undo)
        self.top.redo_wanted.connect(self.redo)
        self.top.language_chosen.connect(self._choose_language)
        self.status.operator_wanted.connect(self.context.desk.settings.set_operator)
        self.announced.connect(self._hear, Qt.ConnectionType.AutoConnection)

    def _choose_language(self, language: Language) -> None:
        self.context.relook(self.context.machine.look.with_language(language))

    def _listen(self) -> Callable[[], None]:
        return self.context.desk.changes.subscribe(frozenset(Topic), self.announced.emit)

    def _hear(self, topics: frozenset[Topic]) -> None:
        self.notices.forget()
        for page in self.pages.values():
            page.stale = page.stale or not topics.isdisjoint(page.topics)
        self._freshen(self.page)
        self.refresh_frame()

    def _leave(self, page: Page) -> None:
        """Leave a page; what cannot even be kept as a draft stays typed on it, and the window goes on."""
        try:
            page.leave()
        except RuleError as error:
            self.notices.refuse(explain(error, self.context.texts))

    def _take_in(self, page: Page) -> None:
        page.choose_year(self.year)
        page.narrow(self.width())
        page.told.connect(self._tell_facts)
        page.year_turned.connect(self._follow_year)
        self._stack.addWidget(page)

    def _follow_year(self, year: int) -> None:
        if year != self.year:
            self.top.show_year(year)
            self.choose_year(year)

    def _tell_facts(self) -> None:
        if self._stack.count():
            self.status.show_facts(self.page.facts)

    def _freshen(self, page: Page) -> None:
        if page.stale:
            page.stale = False
            page.refresh()
        self.status.show_facts(page.facts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons only in a narrow window."""
        super().resizeEvent(event)
        self.sidebar.narrow(icons_only=self.width() < _ICONS_ONLY_BELOW)
        for page in self.pages.values():
            page.narrow(self.width())

    def retire(self) -> None:
        """Leave the stage to another window, which has what was typed here; the data stays open."""
        self._unsubscribe()
        self.closed.disconnect()
        self.hide()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what can be saved; the shell does the rest. What cannot be saved is not lost without a question."""
        try:
            self.page.leave()
        except RuleError as error:
            if not ask_closing(self, self.context, error):
                event.ignore()
                return
        self._unsubscribe()
        self.closed.emit()
        super().closeEvent(event)
