"""The tour of all pages on the demonstration's data: no slot takes over 100 ms, the first time included."""

import os
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.ui.pages_to_visit import PAGES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_app.ui.shell import Shell

ROUNDS = 7
MOST_MS = 100
_SETTLED_AFTER_S = 0.4


@dataclass
class Visits:
    """How long a page took to open each time, and the longest turn of the event loop after it, in ms."""

    opened: list[float] = field(default_factory=list)
    later: list[float] = field(default_factory=list)

    @property
    def missed(self) -> bool:
        """Tell whether the first opening, the median of the others, or the worst slot is over the mark."""
        return max(self.opened[0], median(self.opened[1:]), *self.later) > MOST_MS


def main() -> int:
    """Print how long each page takes to open; return 1 when one is over the mark."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as name:
        taken = _tour(Path(name))
    for page, visits in taken.items():
        first, then, worst = visits.opened[0], median(visits.opened[1:]), max(visits.later)
        over = "  over the mark" if visits.missed else ""
        print(f"{page:28} first {first:5.0f} ms, then {then:5.0f} ms (median), worst slot after {worst:5.0f} ms{over}")
    return int(any(visits.missed for visits in taken.values()))


def _tour(folder: Path) -> dict[str, Visits]:
    from PySide6.QtCore import QSettings  # noqa: PLC0415  (the platform is chosen above)

    from desktop_app.services.demo import make_demo  # noqa: PLC0415
    from desktop_app.ui.application import make_application  # noqa: PLC0415
    from desktop_app.ui.machine import Machine  # noqa: PLC0415
    from desktop_app.ui.shell import Shell  # noqa: PLC0415

    application = make_application()
    machine = Machine(QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat))
    shell = Shell(application, machine, make_demo(folder / "demo").database)
    shell.start(demo=True)
    _settle(application, shell)
    window = shell.window
    taken: dict[str, Visits] = {}
    for _round in range(ROUNDS):
        for page, record in PAGES:
            visits = taken.setdefault(f"{page} {Path(record).name}".strip(), Visits())
            begun = time.perf_counter()
            window.open_page(page, record)
            visits.opened.append((time.perf_counter() - begun) * 1000)
            visits.later.append(_settle(application, shell))
    window.close()
    return taken


def _settle(application: "QApplication", shell: "Shell") -> float:
    """Let the window come to rest; return the longest turn of its event loop in ms."""
    longest, rest = 0.0, time.perf_counter() + _SETTLED_AFTER_S
    while time.perf_counter() < rest or shell.background.jobs:
        begun = time.perf_counter()
        application.processEvents()
        longest = max(longest, time.perf_counter() - begun)
        time.sleep(0.002)
    return longest * 1000


if __name__ == "__main__":
    sys.exit(main())
