"""The shell around the window: opens data, changes language and look, makes the window anew, closes in order."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.commission import Commission, Role
from desktop_app.domain.errors import RuleError
from desktop_app.domain.identity import new_id
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.services.collector import count_as_staying
from desktop_app.services.desk import Desk, is_archive, is_new, open_desk, unpack_archive
from desktop_app.services.pages import warm_up
from desktop_app.services.places import data_path
from desktop_app.ui import theme
from desktop_app.ui.background import Background, Job
from desktop_app.ui.context import Context
from desktop_app.ui.focus import focus_place, take_focus
from desktop_app.ui.machine import Look, Machine
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.qt_words import QtWords
from desktop_app.ui.questions import Unexpected, ask_operator
from desktop_app.ui.welcome import Doors, FirstStart, WelcomePage

_FIRST_SIZE = (1440, 900)
_WARM_UP_AFTER_MS = 1_500


class Shell(QObject):
    """One for the whole life of the program."""

    def __init__(self, application: QApplication, machine: Machine, path: Path | None = None) -> None:
        super().__init__(application)
        self.machine = machine
        self.look = machine.look
        self.window: MainWindow | None = None
        self.welcome: WelcomePage | None = None
        self.desk: Desk | None = None
        self.background = Background()
        self.background.started.connect(self._show_job)
        self.background.ended.connect(self._end_job)
        self._application = application
        self._path = path or machine.data or data_path()
        self._demo = False
        self._qt_words = QtWords(application)
        self._qt_words.use(self.look.language)
        theme.apply(application, self.look.theme, self.look.body)

    def start(self, *, demo: bool = False) -> QWidget:
        """Show the window on the data file, or the welcome page where there is none yet."""
        self._demo = demo
        if is_new(self._path):
            return self._welcome()
        try:
            return self._open(self._path)
        except RuleError as error:
            page = self._welcome()
            page.say(explain(error, Texts(self.look.language)))
            return page

    def relook(self, look: Look) -> None:
        """Change language, theme or size of text; what was typed and chosen stays."""
        self.look = self.machine.look = look
        self._qt_words.use(look.language)
        theme.apply(self._application, look.theme, look.body)
        if self.window is not None:
            old = self.window
            states, page, year, place = old.states(), old.page.name, old.year, focus_place(old.page)
            self._build(year)
            assert self.window is not None  # noqa: S101  (just built)
            self.window.setGeometry(old.geometry())
            self.window.restore(states, page)
            self.window.show()
            self.window.activateWindow()
            take_focus(self.window.page, place)
            old.retire()
        elif self.welcome is not None:
            old_page, typed, self._path = self.welcome, self.welcome.typed, self.welcome.place
            self._welcome(typed)
            old_page.hide()
            old_page.deleteLater()

    def open_file(self, path: Path, new: bool = False) -> None:  # noqa: FBT001, FBT002  (a plain signal)
        """Open another data file, or begin a new one on the welcome page; a refusal leaves this one open."""
        if new or is_new(path):
            self._path = path
            self._close_window()
            self._welcome()
            return
        path = unpacked(path) if is_archive(path) else path
        fresh = open_desk(path, operator=self._operator_of(self.desk))
        self._close_window()
        self._path, self._demo = path, False
        self._take(fresh)

    def show_demo(self) -> None:
        """Make the example and open it."""
        from desktop_app.services.demo import make_demo  # noqa: PLC0415  (reads a sheet: only when asked for)

        words, folder = Texts(self.look.language).gettext("Making the example"), data_path().parent / "demo"
        if self.welcome is not None:
            self.welcome.wait(words)
        self.background.run(words, lambda _tell: make_demo(folder).database, self._open_demo)

    def _open_demo(self, database: Path) -> None:
        self._demo = True
        self._close_window()
        self._take(open_desk(database))

    def refuse(self, error: RuleError | None, report: Path | None) -> None:
        """Show what was refused, or that something unexpected happened and where its report lies."""
        texts = Texts(self.look.language)
        if error is None:
            Unexpected(self.window or self.welcome, texts, report).show()
        elif self.window is not None:
            self.window.notices.refuse(explain(error, texts))
        elif self.welcome is not None:
            self.welcome.say(explain(error, texts))

    def come_forward(self) -> None:
        """Bring the window to the front, as a second start asks for."""
        window = self.window or self.welcome
        if window is not None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()

    def close(self) -> None:
        """Make the backup of the day's end and give the file back."""
        self.background.wait()
        desk, self.desk = self.desk, None
        if desk is not None:
            with closing(desk):
                if not desk.read_only and not self._demo:
                    desk.backups.make(BackupReason.EXIT)

    def _welcome(self, typed: tuple[str, str, str] = ("", "", "")) -> WelcomePage:
        doors = Doors(self._begin, self.open_file, self.show_demo, self.relook)
        self.welcome = WelcomePage(self.look, self._path, doors, typed)
        self.welcome.resize(*_FIRST_SIZE)
        self.welcome.show()
        return self.welcome

    def _begin(self, first: FirstStart) -> None:
        desk = open_desk(first.path, create=True, operator=first.operator)
        own = desk.commissions.own() or Commission(new_id(), Role.OWN)
        desk.commissions.save(replace(own, name_kk=first.name_kk, name_ru=first.name_ru), undoable=False)
        desk.settings.set_operator(first.operator)
        self._path = first.path
        self._demo = False
        self._take(desk)

    def _open(self, path: Path) -> MainWindow:
        return self._take(open_desk(path))

    def _take(self, desk: Desk) -> MainWindow:
        self.desk = desk
        if not desk.settings.operator and desk.settings.operators():
            desk.settings.set_operator(desk.settings.operators()[-1])
        if not self._demo:
            self.machine.data = desk.path
            if not desk.read_only:
                self._backup_at_start(desk)
        years = desk.register.years()
        today = desk.clock.today().year
        window = self._build(years[0] if years and today not in years else today)
        window.resize(*_FIRST_SIZE)
        geometry = self.machine.window()
        if not geometry.isEmpty():
            window.restoreGeometry(geometry)
        window.open_page("home")
        window.show()
        QTimer.singleShot(_WARM_UP_AFTER_MS, self, lambda: Thread(target=_warm_up, args=(desk,), daemon=True).start())
        if self.welcome is not None:
            self.welcome.hide()
            self.welcome.deleteLater()
            self.welcome = None
        return window

    def _backup_at_start(self, desk: Desk) -> None:
        words = Texts(self.look.language).gettext("Making a backup")
        self.background.run(words, lambda _tell: desk.backups.make(BackupReason.START), lambda _made: None)

    def _build(self, year: int) -> MainWindow:
        assert self.desk is not None  # noqa: S101  (windows are built on open data only)
        context = Context(
            desk=self.desk,
            texts=Texts(self.look.language),
            theme=self.look.theme,
            open_page=self._late("open_page"),
            notify=self._notify,
            tell=self._tell,
            offer=self._offer,
            relook=self.relook,
            open_file=self.open_file,
            background=self.background,
            machine=self.machine,
        )
        window = MainWindow(context, year=year, demo=self._demo)
        window.closed.connect(self._closed)
        window.status.operator_asked.connect(self._ask_operator)
        window.choose_year(year)
        window.refresh_frame()
        self.window = window
        for job in self.background.jobs:
            window.notices.show_job(job)
        return window

    def _late(self, name: str) -> Callable[[str, str], None]:
        def call(page: str, record: str) -> None:
            getattr(self.window, name)(page, record)

        return call

    def _notify(self, words: str) -> None:
        if self.window is not None:
            self.window.notices.offer_undo(words)

    def _offer(self, words: str, verb: str, act: Callable[[], None]) -> None:
        if self.window is not None:
            self.window.notices.offer(words, verb, act)

    def _tell(self, words: str) -> None:
        if self.window is not None:
            self.window.notices.tell(words)

    def _show_job(self, job: Job) -> None:
        if self.window is not None:
            self.window.notices.show_job(job)

    def _end_job(self, job: Job) -> None:
        if self.window is not None:
            self.window.notices.end_job(job)

    def _ask_operator(self) -> None:
        if self.window is not None and self.desk is not None:
            name = ask_operator(self.window, self.window.context)
            if name:
                self.desk.settings.set_operator(name)

    def _closed(self) -> None:
        if self.window is not None:
            self.machine.keep_window(self.window.saveGeometry())
        self.close()

    def _close_window(self) -> None:
        if self.window is not None:
            self.window.page.leave()
            old, self.window = self.window, None
            old.retire()
        self.close()

    @staticmethod
    def _operator_of(desk: Desk | None) -> str:
        return desk.settings.operator if desk is not None else ""


def unpacked(archive: Path) -> Path:
    """Unpack a saved copy into a data file of its own beside the user's; nothing is overwritten."""
    folder, name, number = data_path().parent, archive.stem, 1
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name}.db"
    while target.exists():
        number += 1
        target = folder / f"{name}-{number}.db"
    return unpack_archive(archive, target)


def _warm_up(desk: Desk) -> None:
    """Load in a thread what the first pages that are opened will ask for."""
    desk.load()
    warm_up()
    count_as_staying()
