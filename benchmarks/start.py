"""Start: to the painted window, to its first rows, to all of it, against a bare PySide6 window with one table.

Whole processes, rounds interleaved, medians; the ratios are what counts.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROUNDS = 9
PEOPLE = 300
MOST_PAINTED = 2.0
MOST_FILLED = 4.0


def main() -> int:
    """Print the times and their ratios; return 1 when a mark is missed."""
    taken: dict[str, list[float]] = {"bare window": [], "painted": [], "first rows": [], "everything": []}
    with TemporaryDirectory(dir=Path.cwd()) as name:
        data = Path(name) / "data.db"
        _fill(data)
        _started("zhospar", data)  # compiles what is not compiled yet
        for _ in range(ROUNDS):
            taken["bare window"].append(_started("bare", data)[0])
            for what, seconds in zip(("painted", "first rows", "everything"), _started("zhospar", data), strict=True):
                taken[what].append(seconds)
    medians = {what: median(times) for what, times in taken.items()}
    for what, seconds in medians.items():
        print(f"{what:12} {seconds * 1000:6.0f} ms, {seconds / medians['bare window']:4.2f} x the bare window")
    painted, filled = (medians[what] / medians["bare window"] for what in ("painted", "first rows"))
    return int(painted > MOST_PAINTED or filled > MOST_FILLED)


def _fill(data: Path) -> None:
    from desktop_app.domain.commission import Commission, Role  # noqa: PLC0415  (the children must not pay for it)
    from desktop_app.domain.identity import new_id  # noqa: PLC0415
    from desktop_app.domain.people import FullName, Person, PersonCard  # noqa: PLC0415
    from desktop_app.services.desk import open_desk  # noqa: PLC0415

    desk = open_desk(data, create=True, operator="Әлия")
    desk.commissions.save(Commission(new_id(), Role.OWN, name_ru="Районная избирательная комиссия"))
    for number in range(PEOPLE):
        desk.people.save(PersonCard(Person(new_id(), FullName(f"Оспанов{number}", "Асқар"))))
    desk.close()


def _started(kind: str, data: Path) -> tuple[float, ...]:
    """Start a process; return the seconds until it was painted, until its first rows were, until all was there."""
    home = str(data.parent)
    own = {"QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "benchmarks._window", kind, str(data)]
    begun = time.time()
    said = subprocess.run(command, env={**usual, **own}, capture_output=True, check=True, text=True).stdout
    return tuple(float(moment) - begun for moment in said.split()[-3:])


if __name__ == "__main__":
    sys.exit(main())
