"""Long work beside the window: progress, breaking off, errors."""

from threading import Event

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import DiskFullError
from desktop_app.ui.background import Background, Progress


def test_the_result_arrives_in_the_window(application: QApplication, qtbot: QtBot) -> None:
    got: list[int] = []
    background = Background()
    background.run("Counting", lambda _tell: 42, got.append)
    qtbot.waitUntil(lambda: got == [42])


def test_progress_is_told(application: QApplication, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    background = Background()
    go = Event()

    def work(tell: Progress) -> None:
        go.wait(5)
        tell(1, 3)

    job = background.run("Counting", work, lambda _nothing: None)
    job.progressed.connect(lambda done, total: told.append((done, total)))
    go.set()
    qtbot.waitUntil(lambda: told == [(1, 3)])


def test_work_that_is_broken_off_gives_no_result(application: QApplication, qtbot: QtBot) -> None:
    got: list[object] = []
    background = Background()
    go = Event()

    def work(tell: Progress) -> int:
        go.wait(5)
        tell(1, 3)
        return 1

    job = background.run("Counting", work, got.append)
    job.cancel()
    go.set()
    with qtbot.waitSignal(background.idle):
        pass
    assert (job.cancelled, got) == (True, [])


def test_an_error_reaches_the_one_handler(application: QApplication, qtbot: QtBot) -> None:
    background = Background()

    def work(_tell: Progress) -> None:
        raise DiskFullError("copy.zip")

    with qtbot.captureExceptions() as seen:
        background.run("Copying", work, lambda _nothing: None)
        qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] is DiskFullError


def test_jobs_wait_for_each_other(application: QApplication, qtbot: QtBot) -> None:
    order: list[int] = []
    background = Background()
    for number in range(4):
        background.run("Counting", lambda _tell, told=number: told, order.append)  # type: ignore[misc]  # mypy infers no lambda with a default
    qtbot.waitUntil(lambda: len(order) == 4)
    assert order == [0, 1, 2, 3]


def test_quiet_work_is_told_to_nobody_and_waits_for_no_other(application: QApplication, qtbot: QtBot) -> None:
    background, go = Background(), Event()
    started: list[object] = []
    got: list[int] = []
    background.started.connect(started.append)
    background.run("Counting", lambda _tell: go.wait(5), lambda _nothing: None)
    background.run_quietly(lambda _tell: 42, got.append)
    qtbot.waitUntil(lambda: got == [42])
    go.set()
    background.wait()
    assert len(started) == 1
