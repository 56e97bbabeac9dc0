"""The frozen program does its main job in an empty environment: ``python -m tests.smoke dist/zhospar``."""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from pypdf import PdfReader
from python_calamine import load_workbook
from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it has no types

from desktop_app import __version__

_LOCK = Path(__file__).resolve().parent.parent / "requirements" / "runtime.txt"
_QT = {"pyside6-essentials", "shiboken6"}
_LONGEST_S = 240
_KEPT = ("SYSTEMROOT", "TEMP", "TMP", "WINDIR")  # without these no program starts on Windows


def main(program: Path) -> int:
    """Run the frozen program through its main jobs; return the exit code."""
    with tempfile.TemporaryDirectory(prefix="Әлия жоспар ", ignore_cleanup_errors=True) as folder:
        here = Path(folder)
        for check in _CHECKS:
            check(program, here)
            print(f"frozen program: {check.__name__.strip('_').replace('_', ' ')}: passed")
    return 0


def _run(program: Path, here: Path, *arguments: str) -> str:
    home = {name: str(here) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment = {**kept, **home, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [str(program), *arguments],
        cwd=here,
        env=environment,
        capture_output=True,
        timeout=_LONGEST_S,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        print(said, done.stderr.decode("utf-8", "replace"), sep="\n", file=sys.stderr)
        raise SystemExit(f"zhospar {' '.join(arguments)}: exit code {done.returncode}")
    return said


def _pages(paper: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(paper).pages]


def _expect(held: object, what: str) -> None:
    if not held:
        raise SystemExit(f"frozen program: {what}")


def _tells_its_version(program: Path, here: Path) -> None:
    _expect(__version__ in _run(program, here, "version"), "it does not know its version")


def _carries_licences_and_versions(program: Path, _here: Path) -> None:
    inside = program.parent / "_internal"
    versions = {sheet.parent.name.partition("-")[0].lower().replace("_", "-") for sheet in inside.glob("*/METADATA")}
    texts = {folder.name for folder in (inside / "licences").iterdir() if any(folder.iterdir())}
    locked = re.findall(r"^([a-z0-9_.-]+)==\S+ \\$", _LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    _expect(locked and set(locked) <= versions, f"no version of {set(locked) - versions}")
    _expect({*locked, "python"} - texts == _QT, f"not only Qt's licence lies elsewhere: {set(locked) - texts}")
    _expect(any((inside / "resources" / "licences").glob("LGPL*")), "Qt has no licence text")


def _declines(program: Path, here: Path) -> None:
    wish = ("decline", "Оспанова Әсел Ермекқызы", "--sex", "f", "--lang", "kk", "--case", "dative", "--json")
    forms = json.loads(_run(program, here, *wish))
    _expect(forms[0]["form"].endswith("Ермекқызына"), "it does not decline names")


def _window_makes_a_letter(program: Path, here: Path) -> None:
    _run(program, here, "selfcheck", "--out", str(here / "selfcheck"))
    printed = here / "selfcheck" / "printed-letter.pdf"
    _expect(len(PdfReader(printed).pages) == 1, "the window printed no letter")


def _demonstration(program: Path, here: Path) -> None:
    _run(program, here, "demo", "--out", str(here / "demo"), "--no-window")
    papers = {paper.name: len(_pages(paper)) for paper in (here / "demo").rglob("*.pdf")}
    _expect(
        sorted(papers.values())[-2:] == [30, 30], f"the demonstration has not 30 letters in two languages: {papers}"
    )


def _works_on_its_data(program: Path, here: Path) -> None:
    data = next(path for path in (here / "demo").rglob("*.db") if path.is_file())
    people = json.loads(_run(program, here, "list", "people", "--data", str(data), "--json"))
    _run(program, here, "letter", "--data", str(data), "--person", people[0]["id"], "--out", str(here / "letter.pdf"))
    _expect(_pages(here / "letter.pdf"), "the letter is empty")
    _run(program, here, "register", "--data", str(data), "--year", "2024", "--out", str(here / "register.pdf"))
    _expect("№" in "".join(_pages(here / "register.pdf")), "the register is empty")
    _run(program, here, "verify", "--data", str(data))


def _takes_lists_in_and_people_out(program: Path, here: Path) -> None:
    data = ("--data", str(next(path for path in (here / "demo").rglob("*.db") if path.is_file())))
    (here / "list.csv").write_text("ФИО;Должность\nКенжеахметов Дидар;лесник\n", encoding="utf-8-sig")
    with Workbook(str(here / "list.xlsx")) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate((("ФИО", "Должность"), ("Шаймерденова Ұлбосын", "бортпроводник"))):
            sheet.write_row(row, 0, cells)
    for file, name in (("list.csv", "кенжеахметов"), ("list.xlsx", "улбосын")):
        answer = json.loads(_run(program, here, "import", "people", str(here / file), *data, "--json"))
        _expect(answer["added"] == 1, f"it brought in another number of people: {file}: {answer}")
        _expect(json.loads(_run(program, here, "search", name, *data, "--json")), f"nobody is found: {name}")
    _run(program, here, "export", "people", *data, "--out", str(here / "people.xlsx"))
    rows = load_workbook(str(here / "people.xlsx")).get_sheet_by_index(0).to_python()
    _expect(any("Кенжеахметов" in row for row in rows), "the table lacks who was brought in")


_CHECKS = (
    _tells_its_version,
    _carries_licences_and_versions,
    _declines,
    _window_makes_a_letter,
    _demonstration,
    _works_on_its_data,
    _takes_lists_in_and_people_out,
)

if __name__ == "__main__":
    folder = Path(sys.argv[1]).resolve()
    sys.exit(main(folder / ("zhospar.exe" if os.name == "nt" else "zhospar")))
