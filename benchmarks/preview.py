"""The preview of 500 letters in the window, every design: the first page, then turning to each of the others.

Looked at before numbering every letter is composed, drawn as PDF and shown; in the print dialog the pages of one
whole PDF are shown. Both are measured up to the paint event.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks._letters import chosen, make, printing
from benchmarks.letters import DESIGNS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_app.domain.awards import NewLetter
    from desktop_app.services.desk import Desk
    from desktop_app.ui.preview import Preview
    from desktop_app.ui.shell import Shell

ROOT = Path(__file__).resolve().parent.parent
LETTERS = 500
FIRST_MARK, TURN_MARK = 150.0, 100.0
_SIZE = (900, 820)
_LOADED_AFTER_S = 4.0
_SHARE = 0.95


def main() -> int:
    """Print two lines for every design; return 1 when a mark is missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop_app.ui.application import make_application  # noqa: PLC0415  (the platform is chosen above)

    application = make_application()
    with TemporaryDirectory(ignore_cleanup_errors=True) as own:
        missed = [_measure(application, Path(own) / design, design) for design in DESIGNS]
    return int(any(missed))


def _measure(application: "QApplication", folder: Path, design: str) -> bool:
    from desktop_app.ui.preview import Preview  # noqa: PLC0415  (the platform is chosen above)

    folder.mkdir()
    database, out = make(folder, LETTERS), folder / "letters.pdf"
    shell = _shell(application, folder, database)
    window = shell.window
    preview = Preview(window.context)
    preview.resize(*_SIZE)
    preview.show()
    try:
        desk = window.context.desk
        letters = desk.letters.compose_all(list(desk.people.ids()), chosen(desk, design))
        drafts = _looks(application, LETTERS, lambda place: _look(desk, preview, letters[place], place))
        missed = _tell(f"{design}, a letter before numbering", drafts)
    finally:
        window.close()
    child = [sys.executable, "-m", "benchmarks._letters", "number", str(database), design]
    for command in (child, printing(database, design, out)):
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    pdf = out.read_bytes()
    pages = _looks(application, LETTERS, lambda place: preview.turn_to(place) if place else preview.show_pdf(pdf))
    preview.say("")
    preview.close()
    return _tell(f"{design}, a page of the PDF", pages) or missed


def _shell(application: "QApplication", folder: Path, database: Path) -> "Shell":
    from PySide6.QtCore import QSettings  # noqa: PLC0415  (the platform is chosen before)

    from desktop_app.ui.machine import Machine  # noqa: PLC0415
    from desktop_app.ui.shell import Shell  # noqa: PLC0415

    machine = Machine(QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat))
    shell = Shell(application, machine, database)
    shell.start(demo=False)
    until = time.perf_counter() + _LOADED_AFTER_S
    while time.perf_counter() < until or shell.background.jobs:
        application.processEvents()
    return shell


def _look(desk: "Desk", preview: "Preview", letter: "NewLetter", place: int) -> None:
    """Show a letter as the batch does."""
    language = letter.wordings[-1].language
    preview.show_pdf(desk.batches.preview(letter, language, str(place + 1)))


def _looks(application: "QApplication", count: int, look: Callable[[int], None]) -> list[float]:
    """Look at one after the other, each painted; return how long each took in ms."""
    taken = []
    for place in range(count):
        begun = time.perf_counter()
        look(place)
        application.processEvents()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def _tell(what: str, taken: list[float]) -> bool:
    """Print a line; tell whether a mark is missed."""
    first, others = taken[0], sorted(taken[1:])
    most = others[int(len(others) * _SHARE)]
    missed = first > FIRST_MARK or most > TURN_MARK
    print(
        f"{what:40} first of {len(taken)} {first:5.1f} ms, then {median(others):5.1f} ms (median), "
        f"95 of 100 within {most:5.1f} ms, the worst {others[-1]:5.1f} ms{'  over the mark' if missed else ''}",
        flush=True,
    )
    return missed


if __name__ == "__main__":
    sys.exit(main())
