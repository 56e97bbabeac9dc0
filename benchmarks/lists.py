"""Ten thousand people previewed and written, beside the bare reading of the same file by python-calamine."""

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import xlsxwriter
from python_calamine import CalamineWorkbook

from desktop_app.resources import name_list
from desktop_app.services.desk import Desk, open_desk

Result = TypeVar("Result")

ROWS = 10_000
SECONDS = 3.0
WINDOW_SECONDS = 6.0  # of the clock, which a busy machine stretches
GAP_SECONDS = 0.1
_HEAD = ("№ п/п", "Ф.И.О.", "Должность", "Организация", "Телефон")
_SURNAMES = ("Ахметов", "Өтегенов", "Шәкенов", "Қасымов", "Жақсыбеков", "Нұрпейісов", "Сейітов", "Мұқанов", "Ермеков")
_ROLES = ("председатель", "заместитель председателя", "секретарь", "член")


def _people(chance: random.Random) -> list[tuple[str, ...]]:
    male = name_list("given_male").read_text(encoding="utf-8").split()
    rows = []
    for number in range(1, ROWS + 1):
        surname = f"{chance.choice(male)}{chance.choice(('ов', 'ев'))}" if number % 3 else chance.choice(_SURNAMES)
        father = f"{chance.choice(male)}{chance.choice(('ұлы', 'ович'))}"
        place = f"УИК № {chance.randrange(1, 3_000)}"
        phone = (
            f"8 (70{chance.randrange(1, 9)}) {chance.randrange(100, 999)}-{chance.randrange(10, 99)}-{number % 90 + 10}"
        )
        post = f"{chance.choice(_ROLES)} {place}"
        rows.append((str(number), f"{surname} {chance.choice(male)} {father}", post, place, phone))
    return rows


def _make_file(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Люди")
        for number, row in enumerate([_HEAD, *_people(random.Random(1))]):  # noqa: S311  (to be repeated)
            sheet.write_row(number, 0, row)


def _timed(act: Callable[[], Result]) -> tuple[float, Result]:
    """Return the seconds of processors, those of the child that reads included: a busy machine counts less."""
    began = sum(os.times()[:4])
    done = act()
    return sum(os.times()[:4]) - began, done


def _measure(desk: Desk, path: Path) -> tuple[float, float]:
    previewed, preview = _timed(lambda: desk.lists.preview(desk.lists.read_file(path)))
    counts = preview.counts
    print(f"rows {counts.rows}, new {counts.new}, known {counts.known}, doubtful {counts.doubtful}")
    written, _ = _timed(lambda: desk.lists.accept(preview, {}))
    return previewed, written


def _through_the_window(folder: Path, sheet: Path) -> bool:
    """Print what a user waits for and the longest gap of the event loop; tell whether the waits are in time."""
    data = folder / "window.db"
    open_desk(data, create=True).close()
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks._import_window", str(data), str(sheet)],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    figures = [float(word) for word in told.stdout.split()]
    said = ("an empty register, previewed", "an empty register, written", "the same people known, previewed")
    for words, seconds, gap in zip(said, figures[::2], figures[1::2], strict=False):
        print(f"in the window, {words}: {seconds:.2f} s of the clock, longest gap {gap * 1000:.0f} ms")
    print(f"gaps of at most {GAP_SECONDS * 1000:.0f} ms are aimed for")
    return max(figures[::2]) <= WINDOW_SECONDS


def main() -> int:
    """Measure; return 1 when a mark is missed."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "people.xlsx"
        _make_file(path)
        bare, _ = _timed(lambda: CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())
        desk = open_desk(Path(folder) / "data.db", create=True)
        try:
            first = _measure(desk, path)
            again = _measure(desk, path)
        finally:
            desk.close()
        in_time = _through_the_window(Path(folder), path)
    for words, previewed, written in (("an empty register", *first), ("the same people known", *again)):
        print(f"{words}: preview {previewed:.2f} s ({previewed / bare:.0f} × bare reading), written {written:.2f} s")
    return int(max(*first, *again) > SECONDS or not in_time)


if __name__ == "__main__":
    sys.exit(main())
