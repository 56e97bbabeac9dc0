"""Makes the Qt application and runs the window."""

import faulthandler
import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.domain.languages import Language
from desktop_app.services.places import data_path
from desktop_app.ui import errors
from desktop_app.ui.kazakh_keys import KazakhKeys
from desktop_app.ui.machine import Machine
from desktop_app.ui.shell import Shell
from desktop_app.ui.single_instance import FirstInstance, raise_first

_LOG_SIZE, _LOG_FILES = 1_000_000, 5


def run(path: Path | None = None, *, demo: bool = False) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    application = make_application()
    if not demo and raise_first(data_path(path)):
        return 0
    machine = Machine()
    install_qt_words(application, machine.look.language)
    shell = Shell(application, machine, path)
    errors.install(shell.refuse, _reports())
    _log_to(_reports())
    first = FirstInstance(data_path(path))
    first.called.connect(lambda: _raise(shell))
    QTimer.singleShot(0, lambda: shell.start(demo=demo))
    return application.exec()


def make_application() -> QApplication:
    """Return the application, made once."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Zhospar")
    application.setOrganizationName("Zhospar")
    application.setQuitOnLastWindowClosed(True)
    KazakhKeys(application)
    return application


def install_qt_words(application: QApplication, language: Language) -> None:
    """Install Qt's own words for its dialogs."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language.value), "qtbase", "_", folder):
        application.installTranslator(translator)


def _raise(shell: Shell) -> None:
    window = shell.window or shell.welcome
    if window is not None:
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.raise_()
        window.activateWindow()


def _reports() -> Path:
    return data_path().parent / "reports"


def _log_to(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "zhospar.log", maxBytes=_LOG_SIZE, backupCount=_LOG_FILES, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger("zhospar")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    if handler.stream is not None:
        faulthandler.enable(handler.stream)
