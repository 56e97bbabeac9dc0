"""Makes the Qt application and runs the window."""

import faulthandler
import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.services.places import data_path
from desktop_app.ui import errors
from desktop_app.ui.first_frame import FirstFrame
from desktop_app.ui.kazakh_keys import KazakhKeys
from desktop_app.ui.machine import Machine
from desktop_app.ui.single_instance import FirstInstance, raise_first

_FIRST_ROWS = 40
_LOG_SIZE, _LOG_FILES = 1_000_000, 5


def run(path: Path | None = None, *, demo: bool = False) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    application = make_application()
    if not demo and raise_first(data_path(path)):
        return 0
    machine = Machine()
    frame = FirstFrame(machine.look.theme, machine.window())
    frame.show()
    application.processEvents()
    QTimer.singleShot(0, lambda: _look(application, machine, frame, path, demo=demo))
    return application.exec()


def _look(application: QApplication, machine: Machine, frame: FirstFrame, path: Path | None, *, demo: bool) -> None:
    from desktop_app.services.first_look import first_rows  # noqa: PLC0415  (the frame is painted before)

    look, wanted = machine.look, path or machine.data or data_path()
    frame.show_rows(first_rows(wanted, look.language, _FIRST_ROWS), look.body)
    application.processEvents()
    QTimer.singleShot(0, lambda: _begin(application, machine, frame, path, demo=demo))


def _begin(application: QApplication, machine: Machine, frame: FirstFrame, path: Path | None, *, demo: bool) -> None:
    from desktop_app.ui.shell import Shell  # noqa: PLC0415  (brings every page: the frame is painted before)

    shell = Shell(application, machine, path)
    errors.install(shell.refuse, _reports())
    _log_to(_reports())
    first = FirstInstance(data_path(path), application)
    first.called.connect(shell.come_forward)
    shell.start(demo=demo)
    frame.hide()
    frame.deleteLater()


def make_application() -> QApplication:
    """Return the application, made once."""
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Zhospar")
    application.setOrganizationName("Zhospar")
    if application.findChild(KazakhKeys) is None:
        KazakhKeys(application)
    return application


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
