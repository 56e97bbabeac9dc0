"""Check of an installation: the window on new data of its own, and one letter from the card to the printer."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSettings
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop_app.domain.commission import Signatory
from desktop_app.domain.errors import InstallationBrokenError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Sex
from desktop_app.domain.people import FullName, Person, PersonCard, Position
from desktop_app.services.pages import open_pages, page_count
from desktop_app.ui.application import make_application
from desktop_app.ui.awards.letter import LetterPage
from desktop_app.ui.machine import Machine
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.preview import Preview
from desktop_app.ui.printing.order import PrintOrder
from desktop_app.ui.printing.press import print_sheets
from desktop_app.ui.shell import Shell

_DPI = 300


def check_installation(folder: Path) -> Path:
    """Open the window on new data, make a letter, open its preview and print it to a PDF printer.

    Args:
        folder: Where the printed letter goes; the data itself is thrown away.

    Returns:
        The printed letter.

    Raises:
        InstallationBrokenError: A step did not do what it does on a sound installation.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    with TemporaryDirectory(ignore_cleanup_errors=True) as own, _every_error_counts():
        machine = Machine(QSettings(str(Path(own) / "machine.ini"), QSettings.Format.IniFormat))
        shell = Shell(application, machine, Path(own) / "zhospar.db")
        window = _first_start(shell)
        person = _fill(window)
        pdf = _issue(application, window, person)
        printed = _print(pdf, folder / "printed-letter.pdf")
        window.close()
        application.processEvents()
    return printed


@contextmanager
def _every_error_counts() -> Iterator[None]:
    """Let no error in a slot pass unseen."""
    seen: list[BaseException] = []
    before, sys.excepthook = sys.excepthook, lambda _kind, error, _trace: seen.append(error)
    try:
        yield
    finally:
        sys.excepthook = before
    if seen:
        raise InstallationBrokenError(type(seen[0]).__name__) from seen[0]


def _first_start(shell: Shell) -> MainWindow:
    shell.start()
    welcome = shell.welcome
    if welcome is None:
        raise InstallationBrokenError("no welcome page")
    welcome.name_kk.setText("Аудандық аумақтық сайлау комиссиясы")
    welcome.name_ru.setText("Районная территориальная избирательная комиссия")
    welcome.operator.setText("Әлия Қ.")
    welcome.begin.click()
    if shell.window is None:
        raise InstallationBrokenError("no window")
    shell.background.wait()
    return shell.window


def _fill(window: MainWindow) -> Person:
    desk = window.context.desk
    own = desk.commissions.own()
    if own is None:
        raise InstallationBrokenError("no commission")
    desk.commissions.save_signatory(Signatory(new_id(), own.id, "Н. Сейтқазин", "Н. Сейтказин"))
    person = Person(new_id(), FullName("Оспанова", "Әлия", "Қайратқызы"), sex=Sex.FEMALE)
    post = Position(new_id(), person.id, post_kk="мұғалім", post_ru="учитель")
    desk.people.save(PersonCard(person, (post,)))
    return person


def _issue(application: QApplication, window: MainWindow, person: Person) -> bytes:
    window.open_page("letter", str(person.id))
    page = window.page
    if not isinstance(page, LetterPage):
        raise InstallationBrokenError("no page for a letter")
    application.processEvents()
    draft = page.findChild(Preview)
    if draft is None or not draft.pdf:
        raise InstallationBrokenError("no preview of the letter")
    page.act()
    application.processEvents()
    shown = [preview.pdf for preview in window.page.findChildren(Preview) if preview.pdf]
    if window.page is page or not shown:
        raise InstallationBrokenError("no preview of the issued letter")
    return shown[0]


def _print(pdf: bytes, path: Path) -> Path:
    path.unlink(missing_ok=True)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(_DPI)
    with open_pages(pdf) as pages:
        print_sheets(printer, pages, PrintOrder(tuple(range(len(pages)))))(lambda _done, _total: None)
    if page_count(path.read_bytes()) != page_count(pdf):
        raise InstallationBrokenError("not every page was printed")
    return path
