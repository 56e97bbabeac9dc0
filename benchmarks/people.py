"""A hundred thousand people: the first page, every keystroke of a search, memory; beside LIKE and a filtering proxy.

Each keystroke of twenty names is measured in the list (who is found, and the first rows) and in the
window (the same, painted, with the card of the first). Peers are what programs of this kind do:
``LIKE '%text%'`` of a plain sqlite3, and Qt's QSortFilterProxyModel over rows held in memory.
"""

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks._many_people import PEOPLE, make_people
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk, open_desk
from desktop_app.ui.table import PAGE

NAMES = 20
PEER_NAMES = 3
ROUNDS = 5
SHORT = 2
MOST_MS, AIM_MS, MOST_MB = 50, 16, 60


def main() -> int:
    """Print medians, ratios and memory; return 1 when one of ours is over its mark."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as name:
        folder = Path(name)
        begun = time.perf_counter()
        many, empty = folder / "many.db", folder / "empty.db"
        open_desk(empty, create=True).close()
        make_people(many)
        print(f"{PEOPLE:,} people in {many.stat().st_size / 1e6:.0f} MB, made in {time.perf_counter() - begun:.0f} s")
        desk = open_desk(many)
        names = _some_names(desk)
        kept = _first_pages(desk) & _keystrokes(desk, many, names)
        desk.close()
        return int(not (kept & _windows(many, empty, names)))


def _some_names(desk: Desk) -> list[str]:
    ids = desk.people.ids()
    chosen = random.Random(3).sample(range(len(ids)), NAMES)  # noqa: S311  (to be repeated)
    return [" ".join(row.name.split()[:2]) for row in desk.people.rows([ids[at] for at in chosen], Language.RU)]


def _typed(names: Iterable[str]) -> list[str]:
    return [name[:length] for name in names for length in range(1, len(name) + 1)]


def _ms(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def _page(desk: Desk, text: str = "") -> None:
    desk.people.rows(desk.people.ids(text)[:PAGE], Language.RU)


def _first_pages(desk: Desk) -> bool:
    cold = _ms(partial(_page, desk))
    warm = median(_ms(partial(_page, desk)) for _ in range(ROUNDS))
    return _told("first page", [warm], f"the very first {cold:.0f} ms")


def _keystrokes(desk: Desk, many: Path, names: list[str]) -> bool:
    typed = _typed(names)
    ours = [_ms(partial(_page, desk, text)) for text in typed]
    short = [took for took, text in zip(ours, typed, strict=True) if len(text) <= SHORT]
    kept = _told("keystroke in the list", ours, f"of the first two letters {median(short):.1f}")
    wrong = [name[:3] + "ж" + name[3:] for name in names]
    _told("name with a letter too much", [_ms(partial(_page, desk, text)) for text in wrong])
    plain = _plain(many)
    few = _typed(names[:PEER_NAMES])
    ours_few, like = [], []
    for text in few:
        ours_few.append(_ms(partial(_page, desk, text)))
        like.append(_ms(partial(_like, plain, text)))
    plain.close()
    print(f"{'peer: LIKE of sqlite3':28} {median(like):7.1f} ms, {median(like) / median(ours_few):5.1f} x of ours")
    return kept


def _plain(many: Path) -> sqlite3.Connection:
    plain = sqlite3.connect(":memory:")
    plain.execute("ATTACH ? AS source", (str(many),))
    plain.execute(
        "CREATE TABLE person AS SELECT id, surname || ' ' || given_name || ' ' || patronymic AS name FROM source.person"
    )
    plain.execute("CREATE INDEX by_name ON person (name, id)")
    return plain


def _like(plain: sqlite3.Connection, text: str) -> None:
    plain.execute("SELECT id FROM person WHERE name LIKE ? ORDER BY name", (f"%{text}%",)).fetchall()


def _windows(many: Path, empty: Path, names: list[str]) -> bool:
    def run(kind: str, data: Path) -> list[list[float]]:
        told = subprocess.run(
            [sys.executable, "-m", "benchmarks._many_people", kind, str(data), *names],
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        return [[float(word) for word in line.split()] for line in told.stdout.splitlines()]

    (begin,), _, _ = run("window", empty)
    (opened,), pages, strokes = run("window", many)
    (held,), sorting, filtering = run("proxy", many)
    kept = _told("the page opened in the window", pages)
    kept &= _told("keystroke in the window", strokes)
    ratio, sorted_in = median(filtering) / median(strokes), sorting[0]
    print(f"{'peer: QSortFilterProxyModel':28} {median(filtering):7.1f} ms, {ratio:5.1f} x of ours")
    print(f"{'peer: its sorting':28} {sorted_in:7.0f} ms")
    if opened:
        print(f"memory: {opened - begin:.0f} MB above the {begin:.0f} of the empty window, at most {MOST_MB}")
        print(f"peer: {held:.0f} MB in all")
    return kept and opened - begin <= MOST_MB


def _told(what: str, times: list[float], more: str = "") -> bool:
    middle = median(times)
    verdict = "aim reached" if middle <= AIM_MS else "within the mark" if middle <= MOST_MS else "TOO SLOW"
    worst = sorted(times)[int(len(times) * 0.95)]
    print(f"{what:28} {middle:7.1f} ms in the median, 95 of 100 within {worst:.0f}; {verdict} {more}".rstrip())
    return middle <= MOST_MS


if __name__ == "__main__":
    sys.exit(main())
