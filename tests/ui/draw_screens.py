"""Draws every page of the window: ``python -m tests.ui.draw_screens OUT``; all languages, themes, sizes."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.languages import Language
from desktop_app.resources import demo
from desktop_app.services.demo import make_demo
from desktop_app.services.desk import open_desk
from desktop_app.ui.application import make_application
from desktop_app.ui.machine import Look, Machine
from desktop_app.ui.main_window import SMALLEST, MainWindow
from desktop_app.ui.people.export_dialog import ExportDialog
from desktop_app.ui.people.import_page import ImportPage
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.people.view import CARD, HISTORY, POSTS
from desktop_app.ui.settings.post_trial import PostTrial
from desktop_app.ui.shell import Shell
from desktop_app.ui.tokens import Theme
from tests.ui.batch_scenes import batch_scenes
from tests.ui.meeting_scenes import meeting_scenes
from tests.ui.plan_scenes import plan_scenes
from tests.ui.print_scenes import print_scenes
from tests.ui.sample_scenes import sample_scenes

SCALES = ("1", "1.5")
GROUPS = (
    "own",
    "superior",
    "signatories",
    "posts",
    "organisations",
    "kinds",
    "categories",
    "groups",
    "days_off",
    "look",
    "data",
)
_PREVIEWS_COME_AFTER_MS = 320
_PAIRS_COME_AFTER_MS = 40
_WIDE = (1440, 900)
_LONG = "Әбдірахманова-Нұрғалиева"

Scene = Callable[[MainWindow], QWidget]


def main(out: Path) -> int:
    """Draw in a process for each scale, as Qt takes its scale once; return the exit code."""
    out.mkdir(parents=True, exist_ok=True)
    for scale in SCALES:
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        command = [sys.executable, "-m", "tests.ui.draw_screens", "--here", str(out), scale]
        code = subprocess.run(command, env=surroundings, check=False).returncode
        if code:
            return code
    return 0


def draw(out: Path, scale: str) -> list[Path]:
    """Draw every page at the scale of this process; return the pictures."""
    application = make_application()
    with TemporaryDirectory(ignore_cleanup_errors=True) as own:
        folder = Path(own)
        machine = Machine(QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat))
        pictures = _draw_welcome(application, machine, folder, out, scale)
        shell = Shell(application, machine, make_demo(folder / "demo").database)
        shell.start()
        shell.background.wait()
        for look in _looks():
            shell.relook(look)
            pictures += draw_pages(application, shell, out, scale)
        pictures += _draw_empty(application, shell, folder, out, scale)
        _close(application, shell)
    return pictures


def draw_pages(application: QApplication, shell: Shell, out: Path, scale: str) -> list[Path]:
    """Draw every scene of a shell that has data open, as it looks now; return the pictures."""
    pictures = []
    for name, scene in scenes().items():
        window = shell.window
        assert window is not None  # the demonstration is open
        window.resize(*_WIDE)
        shown = scene(window)
        pictures.append(_picture(application, shown, shell.look, out, f"{name}-{scale}"))
        if shown is not window:
            shown.close()
    return pictures


def scenes() -> dict[str, Scene]:
    """Return every page by the name of its picture."""
    pages: dict[str, Scene] = {
        "people": _people,
        "people-found": _found,
        "people-filtered": _filtered,
        "person-history": lambda window: _tab(window, HISTORY),
        "person-posts": lambda window: _tab(window, POSTS),
        "person-editor": _editor,
        "duplicates": _duplicates,
        "export": _export,
        "names": lambda window: _opened(window, "names", "everybody"),
        "posts-tried": _posts,
        "import-empty": lambda window: _opened(window, "import"),
        "import": lambda window: _import(window, "all"),
        "import-doubts": lambda window: _import(window, "letters"),
        "import-narrow": _import_narrow,
        "awards": lambda window: _opened(window, "awards"),
        "letter": _letter,
        **batch_scenes(),
        **meeting_scenes(),
        **plan_scenes(),
        **sample_scenes(),
        **print_scenes(),
        "deleted": _deleted,
        "narrow": _narrow,
        "help": lambda window: _read(window, "help"),
        "keys": lambda window: _read(window, "keys"),
    }
    for group in GROUPS:
        pages[f"settings-{group}"] = lambda window, group=group: _opened(window, "settings", group)  # type: ignore[misc]  # mypy infers no lambda with a default
    return pages


def _looks() -> Iterator[Look]:
    for language, theme in product(Language, Theme):
        yield Look(language, theme)


def _draw_welcome(application: QApplication, machine: Machine, folder: Path, out: Path, scale: str) -> list[Path]:
    pictures = []
    for look in _looks():
        machine.look = look
        shell = Shell(application, machine, folder / "nothing.db")
        page = shell.start()
        pictures.append(_picture(application, page, look, out, f"welcome-{scale}"))
        page.close()
    return pictures


def _draw_empty(application: QApplication, shell: Shell, folder: Path, out: Path, scale: str) -> list[Path]:
    empty = folder / "empty.db"
    open_desk(empty, create=True).close()
    shell.open_file(empty)
    pictures = []
    for look, page in product(_looks(), ("home", "plan", "people", "awards")):
        shell.relook(look)
        window = shell.window
        assert window is not None  # just opened
        window.resize(*_WIDE)
        pictures.append(_picture(application, _opened(window, page), look, out, f"empty-{page}-{scale}"))
    return pictures


def _picture(application: QApplication, shown: QWidget, look: Look, out: Path, name: str) -> Path:
    QTest.qWait(_PREVIEWS_COME_AFTER_MS)
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    path = out / f"{name}-{look.language}-{look.theme}.png"
    if not shown.grab().save(str(path)):
        raise OSError(path)
    return path


def _close(application: QApplication, shell: Shell) -> None:
    shell.background.wait()
    if shell.window is not None:
        shell.window.close()
    shell.close()
    application.processEvents()


def _opened(window: MainWindow, page: str, record: str = "") -> MainWindow:
    if _page(window)._editing:
        _page(window)._editor._cancel()
    window.open_page(page, record)
    return window


def _people(window: MainWindow) -> MainWindow:
    people = _page(window)
    people._bar.clear()
    people._view.open_tab(CARD)
    return _opened(window, "people", str(window.context.desk.people.ids()[3]))


def _found(window: MainWindow) -> MainWindow:
    _people(window)
    _page(window)._bar.search.setText("кар")
    return window


def _filtered(window: MainWindow) -> MainWindow:
    _people(window)
    bar, people = _page(window)._bar, window.context.desk.people
    bar.filter_button("category").take(str(people.categories()[-1].id))
    bar.filter_button("thanked").take("never")
    return window


def _tab(window: MainWindow, tab: int) -> MainWindow:
    _people(window)
    _page(window)._view.open_tab(tab)
    return window


def _duplicates(window: MainWindow) -> MainWindow:
    context = window.context
    _opened(window, "duplicates")
    while context.pairs.pairs is None:
        QTest.qWait(_PAIRS_COME_AFTER_MS)
    return window


def _export(window: MainWindow) -> QWidget:
    dialog = ExportDialog(window, window.context, len(window.context.desk.people.ids()))
    dialog.show()
    return dialog


def _editor(window: MainWindow) -> MainWindow:
    _people(window)
    _page(window)._edit(window.context.desk.people.ids()[3])
    form = _page(window)._editor._form
    form.editors["surname"].text = _LONG
    return window


def _import(window: MainWindow, segment: str) -> MainWindow:
    _opened(window, "import", str(demo("invited_2024.xlsx")))
    while window.context.background.jobs:
        QTest.qWait(20)
    page = window.page
    assert isinstance(page, ImportPage)  # just opened
    page._body.doubts.segments.choose(segment)
    page._body.doubts.refresh()
    return window


def _import_narrow(window: MainWindow) -> MainWindow:
    _import(window, "all")
    window.resize(*SMALLEST)
    return window


def _letter(window: MainWindow) -> MainWindow:
    return _opened(window, "letter", str(window.context.desk.people.ids()[3]))


def _posts(window: MainWindow) -> MainWindow:
    _opened(window, "settings", "posts")
    for trial in window.findChildren(PostTrial):
        trial.field.setText("секретарь УИК № 179")
    return window


def _deleted(window: MainWindow) -> MainWindow:
    _people(window)
    window.notices.offer_undo(window.context.texts.gettext("Deleted: {name}").format(name=_LONG))
    return window


def _narrow(window: MainWindow) -> MainWindow:
    window.notices.forget()
    window.resize(*SMALLEST)
    return window


def _read(window: MainWindow, what: str) -> QWidget:
    from desktop_app.ui.help import show_help, show_keys

    return show_help(window, window.context, "people") if what == "help" else show_keys(window, window.context)


def _page(window: MainWindow) -> PeoplePage:
    page = window.pages["people"]
    assert isinstance(page, PeoplePage)  # that is its name
    return page


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] in {"-h", "--help"}:
        sys.exit(__doc__)
    if sys.argv[1] == "--here":
        draw(Path(sys.argv[2]), sys.argv[3])
        sys.exit(0)
    sys.exit(main(Path(sys.argv[1])))
