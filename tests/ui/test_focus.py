"""The focus: every control that takes it has a name, and Tab walks every page in the order of reading."""

import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.demo import make_demo
from desktop_app.ui.awards.annulling import AnnulDialog
from desktop_app.ui.focus import focus_place
from desktop_app.ui.machine import Machine
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.export_dialog import ExportDialog
from desktop_app.ui.people.paste_dialog import PasteDialog
from desktop_app.ui.questions import Question, ask_operator
from desktop_app.ui.shell import Shell
from tests.ui.pages_to_visit import PAGES

Show = Callable[[str, str], None]
HIGH = (1440, 2600)  # nothing scrolls while Tab walks, and what was seen stays where it was
DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "paste": lambda window: PasteDialog(window, window.context),
    "export": lambda window: ExportDialog(window, window.context, 3),
    "annul": lambda window: AnnulDialog(window, window.context, "12"),
    "question": lambda window: Question(window, window.context, "Delete?", "It goes", "Delete"),
}


@pytest.fixture(scope="session")
def demo_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_demo(tmp_path_factory.mktemp("demo")).database.parent


@pytest.fixture
def full(shell: Shell, demo_template: Path, tmp_path: Path) -> MainWindow:
    """Open the demonstration: every page has content."""
    folder = tmp_path / "demo"
    shutil.copytree(demo_template, folder)
    shell.open_file(next(folder.glob("*.db")))
    assert shell.window is not None
    shell.window.activateWindow()
    return shell.window


@pytest.fixture
def show(shell: Shell, full: MainWindow, qtbot: QtBot) -> Show:
    """Open a page, and wait for what comes later."""

    def open_it(page: str, record: str) -> None:
        full.open_page(page, record)
        if page == "duplicates":
            qtbot.waitUntil(lambda: full.context.pairs.pairs is not None, timeout=20_000)
        qtbot.waitUntil(lambda: not shell.background.jobs, timeout=20_000)
        QTest.qWait(30)

    return open_it


@pytest.mark.parametrize(("page", "record"), PAGES)
def test_every_control_that_takes_the_focus_has_a_name(full: MainWindow, show: Show, page: str, record: str) -> None:
    show(page, record)
    assert _nameless(full) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_has_a_name(window: MainWindow, qtbot: QtBot, name: str) -> None:
    dialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert _stops(dialog)
    assert _nameless(dialog) == []


def test_the_question_for_the_operator_has_names(window: MainWindow) -> None:
    found: list[list[QWidget]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        found.append(_nameless(dialog))
        dialog.reject()

    QTimer.singleShot(0, look)
    ask_operator(window, window.context)
    assert found == [[]]


def test_every_control_of_the_welcome_page_has_a_name(
    application: QApplication, machine: Machine, tmp_path: Path
) -> None:
    shell = Shell(application, machine, tmp_path / "new.db")
    page = shell.start()
    assert _stops(page)
    assert _nameless(page) == []
    shell.close()


@pytest.mark.parametrize(("page", "record"), PAGES)
def test_tab_walks_everything_on_the_page_in_the_order_of_reading(
    full: MainWindow, show: Show, page: str, record: str
) -> None:
    full.resize(*HIGH)
    show(page, record)
    full.sidebar.sections["people"].setFocus()
    forth = _round(Qt.Key.Key_Tab)
    visited = [widget for widget in forth if full.page.isAncestorOf(widget)]
    assert [widget for widget in _stops(full.page) if not _is_reached(widget, visited)] == []
    assert len(set(visited)) == len(visited)
    assert [pair for pair in pairwise(visited) if _goes_back(*pair, full)] == []
    back = _round(Qt.Key.Key_Backtab)
    assert [widget for widget in reversed(back) if full.page.isAncestorOf(widget)] == visited


def _nameless(top: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in _stops(top)
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]


def _stops(top: QWidget) -> list[QWidget]:
    """Return every widget that Tab should reach; a widget with a proxy hands the focus on."""
    tab = Qt.FocusPolicy.TabFocus
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & tab == tab and not widget.focusProxy()
    ]


def _is_reached(widget: QWidget, visited: list[QWidget]) -> bool:
    """Tell whether Tab came here, or to another of the same choices, among which the arrows walk."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    among = group.buttons() if group is not None and group.exclusive() else [widget]
    return any(one in visited for one in among)


def _round(key: Qt.Key) -> list[QWidget]:
    start = _focused()
    walked: list[QWidget] = []
    for _step in range(400):
        QTest.keyClick(_focused(), key)
        if _focused() is start:
            return walked
        walked.append(_focused())
    pytest.fail(f"Tab is caught at {_focused()}")


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _goes_back(left: QWidget, come: QWidget, window: QWidget) -> bool:
    """Tell whether a step leads up without leading to a pane at the right, or left in the same row."""
    one, other = (QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()) for widget in (left, come))
    above = other.bottom() <= one.top() and other.left() < one.right()
    beside = one.top() < other.center().y() < one.bottom() and other.right() <= one.left()
    return above or beside


def test_a_cursor_on_what_was_hidden_since_is_nowhere(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = next(one for one in window.page.findChildren(QWidget) if not one.isVisibleTo(window.page))
    monkeypatch.setattr(QApplication, "focusWidget", lambda: hidden)
    assert focus_place(window.page) is None
