"""A list through the window: seconds until it is previewed and until it is written, and how long nothing was heard."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer

from desktop_app.ui.application import make_application
from desktop_app.ui.machine import Machine
from desktop_app.ui.people.import_page import ImportPage
from desktop_app.ui.shell import Shell

_TICK_MS = 5
_MOST_SECONDS = 60


class Gaps(QObject):
    """Ticks in the event loop and keeps the longest time between two ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)

    def begin(self) -> None:
        """Begin to watch anew."""
        self.longest, self._last = 0.0, time.perf_counter()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def main(data: Path, sheet: Path) -> None:
    """Open ``sheet`` in the window and write it, twice; print seconds and gaps of each."""
    application = make_application()
    machine = Machine(QSettings(str(data.with_suffix(".ini")), QSettings.Format.IniFormat))
    shell = Shell(application, machine, data)
    shell.start()
    shell.background.wait()
    application.processEvents()
    window, gaps = shell.window, Gaps()
    assert window is not None  # noqa: S101  (the data is there)

    def measured(act: Callable[[], object]) -> tuple[float, float]:
        for _ in range(20):
            application.processEvents()
            time.sleep(0.01)
        gaps.begin()
        begun = time.perf_counter()
        act()
        while shell.background.jobs and time.perf_counter() - begun < _MOST_SECONDS:
            application.processEvents()
            time.sleep(0.0005)
        taken = time.perf_counter() - begun
        until = time.perf_counter() + 0.2  # what the end of the work leaves to be painted
        while time.perf_counter() < until:
            application.processEvents()
            time.sleep(0.0005)
        return taken, gaps.longest

    for first in (True, False):
        previewed = measured(lambda: window.open_page("import", str(sheet)))
        page = window.pages["import"]
        assert isinstance(page, ImportPage)  # noqa: S101
        print(*previewed, *(measured(page.act) if first else ()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.flush()
