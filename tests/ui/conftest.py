"""A shell on a data file with a commission, a chair and three people."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.ui.application import make_application
from desktop_app.ui.machine import Look, Machine
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.import_page import ImportPage
from desktop_app.ui.shell import Shell
from tests.builders import Office, a_card, an_office
from tests.ui.import_driver import OFFICE, Open, Settle, page_of_window

NAMES = ("Оспанов Асқар Маратұлы", "Әбдірова Динара Асқаровна", "Қасымова Жанар Болатқызы")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application; no window outlives its test, or each style sheet would dress them all."""
    made = make_application()
    yield made
    for top in made.topLevelWidgets():
        top.deleteLater()
    made.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def checks_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a batch be checked without the pause in which a user goes on typing."""
    monkeypatch.setattr("desktop_app.ui.awards.batch.work._CHECK_AFTER_MS", 20)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    kept = Machine(QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat))
    kept.look = Look(Language.EN)
    return kept


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the data once; every test works on a copy."""
    folder = tmp_path_factory.mktemp("template")
    office: Office = an_office(folder)
    office.desk.settings.set_operator("Тлеуова А. М.")
    for name in NAMES:
        office.desk.people.save(a_card(name))
    office.desk.close()
    return folder


@pytest.fixture
def data(template: Path, tmp_path: Path) -> Path:
    shutil.copytree(template, tmp_path, dirs_exist_ok=True)
    return tmp_path / "data.db"


@pytest.fixture
def shell(application: QApplication, machine: Machine, data: Path) -> Iterator[Shell]:
    made = Shell(application, machine, data)
    made.start()
    made.background.wait()
    assert isinstance(made.window, MainWindow)
    assert made.window.page.name == "home"
    made.window.open_page("people")
    application.processEvents()
    yield made
    made.background.wait()
    if made.window is not None:
        made.window.close()
    made.close()
    made.deleteLater()


@pytest.fixture
def window(shell: Shell) -> MainWindow:
    assert shell.window is not None
    return shell.window


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    return window.context.desk


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Write a short list with one doubt of every kind."""
    file = tmp_path / "office.csv"
    file.write_text(OFFICE, encoding="utf-8")
    return file


@pytest.fixture
def settle(shell: Shell, qtbot: QtBot) -> Settle:
    """Wait until nothing is being done beside the window."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not shell.background.jobs, timeout=20_000)
        QTest.qWait(30)

    return wait


@pytest.fixture
def opened(shell: Shell, settle: Settle) -> Open:
    """Open a list in the window that stands now."""

    def open_list(record: str) -> ImportPage:
        assert shell.window is not None
        shell.window.open_page("import", record)
        settle()
        return page_of_window(shell.window)

    return open_list


@pytest.fixture
def gate(shell: Shell) -> Iterator[Event]:
    """Keep what is made beside the window waiting until the gate opens."""
    opened = Event()
    shell.background.run_quietly(lambda _tell: opened.wait(10), lambda _result: None)
    yield opened
    opened.set()
