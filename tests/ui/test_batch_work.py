"""The check of a batch beside the window, when it fails while things change."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from tests.ui.batch_scenes import batch_of, settled


def test_what_changed_during_a_check_that_fails_is_checked_after_it(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = batch_of(window)
    page._who.refresh()
    page._who.choose(page._who._found)
    settled(page)
    begun, go_on, numbers = Event(), Event(), type(desk.preflight).numbers

    def fail_once(*_: object) -> None:
        monkeypatch.setattr(type(desk.preflight), "numbers", numbers)
        begun.set()
        go_on.wait(10)
        raise ZeroDivisionError

    checks: list[None] = []
    page._work.checked.connect(lambda: checks.append(None))
    with qtbot.captureExceptions() as seen:
        monkeypatch.setattr(type(desk.preflight), "numbers", fail_once)
        page._work.compose()
        assert begun.wait(10)
        page._work.compose()
        assert page._work.clean == ()
        go_on.set()
        qtbot.waitUntil(lambda: not page._work.busy)
    assert len(seen) == 1
    assert len(checks) == 1
