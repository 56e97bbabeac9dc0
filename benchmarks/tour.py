"""The tour of all pages on the demonstration's data: no slot of the window takes over 100 ms."""

import os
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROUNDS = 7
MOST_MS = 100
PAGES = (
    ("people", ""),
    ("awards", ""),
    ("letter", "new"),
    ("settings", "own"),
    ("settings", "superior"),
    ("settings", "signatories"),
    ("settings", "look"),
    ("settings", "data"),
)


def main() -> int:
    """Print how long each page takes to open once it is made; return 1 when one is over the mark."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as name:
        taken = _tour(Path(name))
    for page, times in taken.items():
        print(f"{page:24} first {times[0]:5.0f} ms, then {median(times[1:]):5.0f} ms in the median")
    return int(any(median(times[1:]) > MOST_MS for times in taken.values()))


def _tour(folder: Path) -> dict[str, list[float]]:
    from PySide6.QtCore import QSettings  # noqa: PLC0415  (the platform is chosen above)

    from desktop_app.services.demo import make_demo  # noqa: PLC0415
    from desktop_app.ui.application import make_application  # noqa: PLC0415
    from desktop_app.ui.machine import Machine  # noqa: PLC0415
    from desktop_app.ui.shell import Shell  # noqa: PLC0415

    application = make_application()
    machine = Machine(QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat))
    shell = Shell(application, machine, make_demo(folder / "demo").database)
    shell.start(demo=True)
    window = shell.window
    taken: dict[str, list[float]] = {}
    for _round in range(ROUNDS):
        for page, record in PAGES:
            begun = time.perf_counter()
            window.open_page(page, record)
            taken.setdefault(f"{page} {record}".strip(), []).append((time.perf_counter() - begun) * 1000)
            application.processEvents()
    window.close()
    return taken


if __name__ == "__main__":
    sys.exit(main())
