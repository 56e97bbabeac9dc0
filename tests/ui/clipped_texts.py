"""Prints every text that the smallest window cuts: ``python -m tests.ui.clipped_texts LANGUAGE …``."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop_app.domain.languages import Language
from desktop_app.services.demo import make_demo
from desktop_app.ui.application import make_application
from desktop_app.ui.labels import ElidedLabel
from desktop_app.ui.machine import Look, Machine
from desktop_app.ui.main_window import SMALLEST, MainWindow
from desktop_app.ui.shell import Shell
from tests.ui.pages_to_visit import PAGES


def clipped(top: QWidget) -> Iterator[QWidget]:
    """Find the buttons and the labels of one line that have less room than their words need."""
    for widget in top.findChildren(QWidget):
        one_line = isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel) and not widget.wordWrap()
        told = isinstance(widget, QAbstractButton | QLabel) and widget.text()
        if (
            told
            and widget.isVisible()
            and (one_line or isinstance(widget, QAbstractButton))
            and widget.width() < widget.sizeHint().width()
        ):
            yield widget


def look_through(application: QApplication, folder: Path, languages: list[Language]) -> list[str]:
    """Draw every page in every language; return what is cut, with its place."""
    machine = Machine(QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat))
    shell = Shell(application, machine, make_demo(folder / "demo").database)
    shell.start()
    found = []
    for language in languages:
        shell.relook(Look(language))
        assert shell.window is not None  # the demonstration is open
        shell.window.resize(*SMALLEST)
        for page, record in PAGES:
            found += [f"{language} {page} {record}: {words}" for words in _cut(shell, shell.window, page, record)]
    shell.background.wait()
    shell.close()
    return found


def _cut(shell: Shell, window: MainWindow, page: str, record: str) -> list[str]:
    window.open_page(page, record)
    while shell.background.jobs:
        QTest.qWait(20)
    QTest.qWait(60)
    window.grab()
    return [
        f"{type(widget).__name__} {widget.text()!r} {widget.width()} < {widget.sizeHint().width()}"
        for widget in clipped(window)
        if isinstance(widget, QAbstractButton | QLabel)
    ]


if __name__ == "__main__":
    with TemporaryDirectory(ignore_cleanup_errors=True) as own:
        made = make_application()
        lines = look_through(made, Path(own), [Language(code) for code in sys.argv[1:]])
    sys.stdout.write("\n".join(lines))
    sys.exit(bool(lines))
