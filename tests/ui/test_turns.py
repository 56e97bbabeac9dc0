"""Work beside the window waits for it, and never for ever."""

from sys import getswitchinterval
from threading import Thread

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop_app.ui.turns import Turns


def test_the_work_waits_until_the_window_has_done_what_it_had_to(qtbot: QtBot) -> None:
    turns, done = Turns(), list[str]()
    QTimer.singleShot(0, lambda: done.append("window"))

    def work() -> None:
        turns.give()
        done.append("work")

    Thread(target=work).start()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["window", "work"]


def test_a_window_that_waits_for_the_work_is_not_waited_for_again(qtbot: QtBot) -> None:
    turns = Turns()

    def give_often() -> None:
        for _turn in range(1000):
            turns.give()

    work = Thread(target=give_often)
    work.start()
    work.join(timeout=5)
    assert not work.is_alive()


def test_threads_change_more_often_only_meanwhile(qtbot: QtBot) -> None:
    before = getswitchinterval()
    with Turns().often():
        assert getswitchinterval() < before
    assert getswitchinterval() == before
