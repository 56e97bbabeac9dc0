"""A shell on a data file with a commission, a chair and three people."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.ui.application import make_application
from desktop_app.ui.machine import Look, Machine
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.shell import Shell
from tests.builders import Office, a_card, an_office

NAMES = ("Оспанов Асқар Маратұлы", "Әбдірова Динара Асқаровна", "Қасымова Жанар Болатқызы")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture
def application(qapp: QApplication) -> QApplication:
    return make_application()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    kept = Machine(QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat))
    kept.look = Look(Language.EN)
    return kept


@pytest.fixture
def data(tmp_path: Path) -> Path:
    office: Office = an_office(tmp_path)
    office.desk.settings.set_operator("Тлеуова А. М.")
    for name in NAMES:
        office.desk.people.save(a_card(name))
    path = office.desk.path
    office.desk.close()
    return path


@pytest.fixture
def shell(application: QApplication, machine: Machine, data: Path) -> Iterator[Shell]:
    made = Shell(application, machine, data)
    made.start()
    made.background.wait()
    application.processEvents()
    yield made
    made.background.wait()
    if made.window is not None:
        made.window.close()
    made.close()
    application.processEvents()


@pytest.fixture
def window(shell: Shell) -> MainWindow:
    assert shell.window is not None
    return shell.window


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    return window.context.desk
