"""What the window says at its foot, and the strips of running work."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.languages import Language
from desktop_app.ui.background import Job, Progress
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.notices import Notices
from desktop_app.ui.shell import Shell


class Held:
    """Work that goes on when it is told to."""

    def __init__(self) -> None:
        self.go = Event()
        self.finish = Event()

    def __call__(self, tell: Progress) -> str:
        """Tell of two steps of four."""
        self.go.wait(10)
        tell(1, 4)
        self.finish.wait(10)
        tell(2, 4)
        return "done"


@pytest.fixture
def held() -> Iterator[Held]:
    work = Held()
    yield work
    work.go.set()
    work.finish.set()


def _start_and_wait(shell: Shell, work: Held, qtbot: QtBot) -> Job:
    """Start work that takes long enough to be shown."""
    job = _start(shell, work)
    qtbot.waitUntil(lambda: shell.window is not None and "Copying" in _shown(shell.window.notices))
    return job


def _start(shell: Shell, work: Held, words: str = "Copying") -> Job:
    return shell.background.run(words, work, lambda _result: None)


def _shown(notices: Notices) -> list[str]:
    return [label.text() for label in notices.findChildren(QLabel) if label.isVisible() and label.text()]


def _bar(notices: Notices) -> QProgressBar:
    return next(bar for bar in notices.findChildren(QProgressBar) if bar.isVisible())


def test_a_notice_is_closed_by_its_cross(window: MainWindow) -> None:
    window.notices.refuse("The disk is full")
    next(t for t in window.notices.findChildren(QToolButton) if t.isVisible() and t.toolTip() == "Close").click()
    assert not window.notices.isVisible()


def test_a_new_notice_takes_the_place_of_the_old(window: MainWindow, qtbot: QtBot) -> None:
    window.notices.refuse("The disk is full")
    window.notices.tell("Saved")
    qtbot.waitUntil(lambda: _shown(window.notices) == ["Saved"])


def test_running_work_shows_how_far_it_is(shell: Shell, window: MainWindow, held: Held, qtbot: QtBot) -> None:
    _start_and_wait(shell, held, qtbot)
    assert _bar(window.notices).maximum() == 0
    held.go.set()
    qtbot.waitUntil(lambda: "1 / 4" in _shown(window.notices))
    assert (_bar(window.notices).value(), _bar(window.notices).maximum()) == (1, 4)


def test_running_work_can_be_broken_off(shell: Shell, window: MainWindow, held: Held, qtbot: QtBot) -> None:
    job = _start_and_wait(shell, held, qtbot)
    next(b for b in window.notices.findChildren(QPushButton) if b.text() == "Break off").click()
    held.go.set()
    qtbot.waitUntil(lambda: job.cancelled)


def test_a_notice_that_is_closed_leaves_the_work_in_sight(
    shell: Shell, window: MainWindow, held: Held, qtbot: QtBot
) -> None:
    _start_and_wait(shell, held, qtbot)
    window.notices.tell("Saved")
    window.notices.forget()
    assert "Copying" in _shown(window.notices)


def test_the_end_of_work_leaves_a_notice_in_sight(shell: Shell, window: MainWindow, held: Held, qtbot: QtBot) -> None:
    _start(shell, held)
    window.notices.tell("Saved")
    held.go.set()
    held.finish.set()
    qtbot.waitUntil(lambda: _shown(window.notices) == ["Saved"])


def test_what_is_done_in_a_moment_is_not_shown(shell: Shell, window: MainWindow, held: Held, qtbot: QtBot) -> None:
    _start(shell, held)
    assert not window.notices.isVisible()


def test_the_end_of_work_empties_the_foot(shell: Shell, window: MainWindow, held: Held, qtbot: QtBot) -> None:
    held.go.set()
    held.finish.set()
    with qtbot.waitSignal(shell.background.idle):
        _start(shell, held)
    assert not window.notices.isVisible()


def test_work_that_waits_for_other_work_leaves_no_strip_behind(
    shell: Shell, window: MainWindow, held: Held, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shell.background.idle):
        _start(shell, held, "Copying")
        _start(shell, held, "Checking")
        held.go.set()
        held.finish.set()
    window.notices.tell("Saved")
    qtbot.waitUntil(lambda: _shown(window.notices) == ["Saved"])


def test_running_work_is_in_sight_after_a_change_of_language(shell: Shell, held: Held, qtbot: QtBot) -> None:
    _start(shell, held)
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    notices = shell.window.notices
    held.go.set()
    qtbot.waitUntil(lambda: "1 / 4" in _shown(notices))


def test_progress_for_a_window_that_is_gone_disturbs_nobody(shell: Shell, held: Held, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as seen:
        _start(shell, held)
        shell.relook(shell.look.with_language(Language.KK))
        qtbot.wait(50)
        with qtbot.waitSignal(shell.background.idle):
            held.go.set()
            held.finish.set()
    assert seen == []
