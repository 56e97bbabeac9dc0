"""Ten years of plans: every view of the window up to its painting, and the papers of 200 items beside their peers.

Papers are whole processes, as an office gives the command, in interleaved rounds; and the same in a process that is
running, as the window does it. ``--peers`` installs typst and openpyxl into out/peers; LibreOffice takes part where
it is.
"""

import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks._plans import ITEMS, YEARS, printing
from benchmarks.letter_peers import FONTS, PEERS, ROOT

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QApplication

    from desktop_app.services.desk import Desk
    from desktop_app.services.plan_control import PlanLine
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.shell import Shell

ROUNDS = 5
VIEW_MARK_MS, PAPER_MARK_S = 100.0, 1.0
TYPED = "избирательных комиссий"
_SETTLED_AFTER_S = 0.15
_PYTHON = PEERS / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_OURS = (sys.executable, "-m", "benchmarks._plans")
_TYPST = r"""
#set page(paper: "a4", flipped: true, margin: (left: 20mm, right: 12mm, top: 18mm, bottom: 15mm))
#set text(font: "Tinos", size: 10pt, lang: "ru", hyphenate: false)
#let rows = json("rows.json")
#table(columns: (10fr, 92fr, 38fr, 32fr, 42fr, 35fr, 18fr), stroke: 0.35pt,
  table.header(..rows.at(0)), ..rows.slice(1).flatten())
"""


@dataclass
class View:
    """How long a view took each time until it was painted, and the longest turn of the event loop after it, in ms."""

    opened: list[float] = field(default_factory=list)
    later: list[float] = field(default_factory=list)

    @property
    def missed(self) -> bool:
        """Tell whether the median, or that of the slots after it, is over the mark."""
        return max(median(self.opened), median(self.later)) > VIEW_MARK_MS


@dataclass(frozen=True, slots=True)
class Side:
    """One of those that write a paper: how it runs."""

    name: str
    command: Sequence[str]
    ours: str = ""


def main(options: Sequence[str]) -> int:
    """Print a line for every view and every paper; return 1 when a mark is missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if "--peers" in options:
        _install()
    with TemporaryDirectory(ignore_cleanup_errors=True) as own:
        folder = Path(own)
        begun = time.perf_counter()
        told = subprocess.run([*_OURS, "make", own], cwd=ROOT, check=True, capture_output=True, text=True)
        database = Path(told.stdout.strip())
        print(
            f"{YEARS} years of {ITEMS} items, {database.stat().st_size / 1e6:.0f} MB, "
            f"made in {time.perf_counter() - begun:.0f} s"
        )
        missed = _papers(folder, database)
        missed += _held(database)
        missed += _views(folder, database)
    return int(bool(missed))


def _install() -> None:
    """Install the peers that are missing."""
    if not _PYTHON.exists():
        venv.create(PEERS, with_pip=True, clear=True)
    subprocess.run([str(_PYTHON), "-m", "pip", "install", "--quiet", "typst", "openpyxl"], check=True)


def _papers(folder: Path, database: Path) -> int:
    """Write every paper by the command line, and the table of the plan by the peers."""
    year = date.today().year  # noqa: DTZ011  (the year that the data ends with)
    subprocess.run([*_OURS, "rows", str(database), str(year), str(folder / "rows.json")], cwd=ROOT, check=True)
    sides = [*_ours(folder, database, year), *_peers(folder)]
    taken: dict[str, list[float]] = {side.name: [] for side in sides}
    for _ in range(ROUNDS):
        for side in sides:
            taken[side.name].append(_seconds(side.command))
    missed = 0
    for side in sides:
        seconds = median(taken[side.name])
        over = not side.ours and not side.name.startswith("peer") and seconds > PAPER_MARK_S
        missed += over
        ratio = f", {seconds / median(taken[side.ours]):.2f} x ours" if side.ours else ""
        print(f"{side.name:52} {seconds:5.2f} s{ratio}{'  over the mark' if over else ''}", flush=True)
    return missed


def _ours(folder: Path, database: Path, year: int) -> Iterator[Side]:
    for ending in ("pdf", "docx", "xlsx"):
        yield Side(f"plan, {ending.upper()}", printing(database, year, "ru", folder / f"plan.{ending}"))
    yield Side("plan in both languages, PDF", printing(database, year, "both", folder / "both.pdf"))
    for name, more in (("progress", ()), ("quarter", ("--quarter", "3"))):
        order = ["progress", "--year", str(year), *more, "--out", str(folder / f"{name}.pdf"), "--replace"]
        words = "progress, PDF" if name == "progress" else "report of a quarter, PDF"
        yield Side(words, [sys.executable, "-m", "desktop_app", *order, "--data", str(database)])
    order = ["calendar", "--year", str(year), "--out", str(folder / "plan.ics"), "--replace", "--data", str(database)]
    yield Side("calendar file", [sys.executable, "-m", "desktop_app", *order])


def _peers(folder: Path) -> Iterator[Side]:
    """Yield the peers that are here; each is handed the finished rows, ours reads them from the data file."""
    rows = str(folder / "rows.json")
    yield Side("peer: ReportLab, a string in each cell", [*_OURS, "strings", rows, f"{folder}/bare.pdf"], "plan, PDF")
    words = "peer: ReportLab, a paragraph in each cell"
    yield Side(words, [*_OURS, "paragraphs", rows, f"{folder}/plain.pdf"], "plan, PDF")
    yield Side("peer: python-docx as in its manual", [*_OURS, "docx", rows, f"{folder}/plain.docx"], "plan, DOCX")
    if _PYTHON.exists():
        (folder / "plan.typ").write_text(_TYPST, encoding="utf-8")
        arguments = f"{str(folder / 'plan.typ')!r}, output={str(folder / 'typst.pdf')!r}, font_paths=[{str(FONTS)!r}]"
        yield Side("peer: typst", [str(_PYTHON), "-c", f"import typst; typst.compile({arguments})"], "plan, PDF")
        command = [str(_PYTHON), "-m", "benchmarks._plans", "openpyxl", rows, f"{folder}/plain.xlsx"]
        yield Side("peer: openpyxl", command, "plan, XLSX")
    else:
        print("typst and openpyxl: not here; python3 dev.py bench plans --peers installs them")
    office = shutil.which("soffice")
    if office is not None:
        command = [office, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
        command += ["--outdir", f"{folder}/office", f"{folder}/plan.docx"]
        yield Side("peer: LibreOffice turns our DOCX into a PDF", command, "plan, PDF")


def _seconds(command: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - begun


def _held(database: Path) -> int:
    """Write the papers in this process, as the window does."""
    from desktop_app.domain.languages import Language  # noqa: PLC0415  (the platform is chosen above)
    from desktop_app.services.desk import open_desk  # noqa: PLC0415

    desk = open_desk(database)
    today, control = desk.clock.today(), desk.plan_control
    plan_id, russian, both = desk.plans.of_year(today.year).plan.id, Language.RU, (Language.KK, Language.RU)
    acts: list[tuple[str, Callable[[], object]]] = [
        (f"plan, {ending[1:].upper()}", partial(desk.plan_papers.plan, plan_id, (russian,), ending))
        for ending in (".pdf", ".docx", ".xlsx")
    ]
    acts += [
        ("plan in both languages, PDF", partial(desk.plan_papers.plan, plan_id, both)),
        ("progress, PDF", partial(desk.plan_papers.progress, plan_id, russian, today)),
        ("tasks of a person, PDF", partial(desk.plan_papers.tasks, plan_id, _somebody(desk), russian)),
    ]
    missed = 0
    for name, act in acts:
        seconds = median(_ms(act) for _ in range(ROUNDS)) / 1000
        missed += seconds > PAPER_MARK_S
        over = "  over the mark" if seconds > PAPER_MARK_S else ""
        print(f"{f'{name}, in the running process':52} {seconds:5.2f} s{over}", flush=True)
    for name, act in (
        ("a plan read and judged", partial(control.view, plan_id, russian)),
        ("items of all plans searched", partial(control.search, TYPED, russian)),
        ("overdue items counted", partial(control.overdue, today.year)),
    ):
        print(f"{name:52} {median(_ms(act) for _ in range(ROUNDS)):5.1f} ms", flush=True)
    desk.close()
    return missed


def _somebody(desk: "Desk") -> str:
    from desktop_app.domain.languages import Language  # noqa: PLC0415  (the platform is chosen above)

    view = desk.plan_control.of_year(desk.clock.today().year, Language.RU)
    return next(iter(desk.plan_control.by_person(view))) if view else ""


def _ms(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def _views(folder: Path, database: Path) -> int:
    """Show every view of plans in the window."""
    from desktop_app.ui.application import make_application  # noqa: PLC0415  (the platform is chosen above)

    application = make_application()
    shell = _shell(application, folder, database)
    taken: dict[str, View] = {}
    for number in range(ROUNDS):
        for name, act in _acts(shell.window, number):
            _show(application, shell, taken.setdefault(name, View()), act)
    shell.window.close()
    taken.pop("_")
    for name, view in taken.items():
        first, middle, later = view.opened[0], median(view.opened), median(view.later)
        over = "  over the mark" if view.missed else ""
        print(f"{name:52} first {first:5.0f} ms, {middle:5.0f} ms in the median, slots after it {later:4.0f} ms{over}")
    return sum(view.missed for view in taken.values())


def _acts(window: "MainWindow", number: int) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what is done in a round, each with its name; ``_`` begins one that only leads to the next."""
    year = window.context.desk.clock.today().year
    for page, words in (("home", "home"), ("plan", "the plan of the year"), ("plan_control", "control")):
        yield "_", partial(_open, window, "settings", "look")
        yield words, partial(_open, window, page)
    yield "_", partial(_open, window, "settings", "look")
    yield "carrying over, of a year that is past", partial(_past, window, year - 1)
    yield "_", partial(window.choose_year, year)
    yield "carrying over, of a year that runs", partial(_open, window, "plan_carry")
    yield "_", partial(_open, window, "plan")
    yield "the plan of another year", partial(window.choose_year, year - 1 - number)
    yield "_", partial(window.choose_year, year)
    for chip in ("overdue", "done", "all"):
        yield f"the chip «{chip}»", partial(window.page.open_record, f"chip:{chip}")
    lines = _lines(window)
    yield "what one person answers for", partial(window.page.open_record, f"person:{lines[number].people[0]}")
    yield "_", partial(window.page.open_record, "chip:all")
    yield from _typing(window)
    yield from _items(window, lines, number)


def _typing(window: "MainWindow") -> Iterator[tuple[str, Callable[[], object]]]:
    from PySide6.QtWidgets import QLineEdit  # noqa: PLC0415  (the platform is chosen before)

    search = window.page.panes()[0]
    assert isinstance(search, QLineEdit)  # noqa: S101
    for letter in TYPED:
        yield "a keystroke in the filter", partial(search.insert, letter)
    yield "the filter emptied", search.clear


def _items(
    window: "MainWindow", lines: "Sequence[PlanLine]", number: int
) -> Iterator[tuple[str, Callable[[], object]]]:
    from desktop_app.ui.plans.table import PlanTable  # noqa: PLC0415  (the platform is chosen before)

    table = window.page.findChild(PlanTable)
    assert table is not None  # noqa: S101
    once, weekly = (next(line.id for line in lines[number:] if fits(line)) for fits in (_is_once, _is_weekly))
    yield "_", partial(table.choose, lines[-1].id)
    yield "an item beside the table", partial(table.choose, once)
    yield "an item of 52 times beside the table", partial(table.choose, weekly)
    yield "an item opened from elsewhere", partial(_open, window, "plan", str(once))
    yield "the form of an item", partial(table.opened.emit, once)
    yield "_", partial(table.choose, weekly)
    yield "a section folded", partial(table.fold, lines[0].section.id)
    yield "a section unfolded", partial(table.fold, lines[0].section.id)
    yield "work on an item noted", partial(_begin, window, once)
    yield "_", partial(window.context.desk.plan_marks.begin, once, begun=False)


def _is_once(line: "PlanLine") -> bool:
    return line.times == 1


def _is_weekly(line: "PlanLine") -> bool:
    return line.times > 50  # noqa: PLR2004  (weeks of a year)


def _lines(window: "MainWindow") -> "tuple[PlanLine, ...]":
    desk, language = window.context.desk, window.context.texts.language
    view = desk.plan_control.of_year(desk.clock.today().year, language)
    assert view is not None  # noqa: S101
    return view.lines


def _open(window: "MainWindow", page: str, record: str = "") -> None:
    """Open a page that has to be filled anew."""
    window.pages[page].stale = True
    window.open_page(page, record)


def _past(window: "MainWindow", year: int) -> None:
    window.choose_year(year)
    _open(window, "plan_carry")


def _begin(window: "MainWindow", item: "UUID") -> None:
    window.context.desk.plan_marks.begin(item)


def _show(application: "QApplication", shell: "Shell", view: View, act: Callable[[], object]) -> None:
    """Do something, have it painted, and let the window come to rest."""

    def shown() -> None:
        act()
        application.processEvents()

    view.opened.append(_ms(shown))
    view.later.append(_settled(application, shell))


def _settled(application: "QApplication", shell: "Shell") -> float:
    """Let the window come to rest; return the longest turn of its event loop in ms."""
    from PySide6.QtCore import QEvent  # noqa: PLC0415  (the platform is chosen before)

    longest, rest = 0.0, time.perf_counter() + _SETTLED_AFTER_S
    while time.perf_counter() < rest or shell.background.jobs:
        longest = max(longest, _ms(application.processEvents))
        time.sleep(0.002)
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # only a running event loop does it by itself
    return longest


def _shell(application: "QApplication", folder: Path, database: Path) -> "Shell":
    from PySide6.QtCore import QSettings  # noqa: PLC0415  (the platform is chosen before)

    from desktop_app.ui.machine import Machine  # noqa: PLC0415
    from desktop_app.ui.shell import Shell  # noqa: PLC0415

    machine = Machine(QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat))
    shell = Shell(application, machine, database)
    shell.start(demo=False)
    _settled(application, shell)
    return shell


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
