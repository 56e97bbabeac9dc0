"""Commits a second: single edits through the unit of work and the services, against bare commits of the same driver.

Rounds of the three kinds are interleaved, so that a busy machine slows all of them; the ratios are what counts.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import StepName
from desktop_app.domain.people import FullName, Person, PersonCard, Position
from desktop_app.services.desk import Desk, open_desk
from desktop_app.storage.connection import connect
from desktop_app.storage.tables import PersonRow

ROUNDS = 10
EDITS = 50
WANTED_A_SECOND = 500
_MEMORY = Path("/dev/shm")  # noqa: S108  (a folder of its own is made there)


def _bare(connection: Any) -> None:
    for edit in range(EDITS):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE edited SET phone = ?", (str(edit),))
        connection.execute("COMMIT")


def _unit_of_work(desk: Desk, person_id: UUID) -> None:
    for edit in range(EDITS):
        with desk.database.writing(StepName("Change {name}", {"name": "Әлия"})) as unit:
            unit.session.get_one(PersonRow, person_id).phone = f"{time.perf_counter_ns()} {edit}"


def _services(desk: Desk, card: PersonCard) -> None:
    for edit in range(EDITS):
        desk.people.save(replace(card, person=replace(card.person, phone=f"{time.perf_counter_ns()} {edit}")))


def _seconds(act: Callable[[], None]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def main() -> int:
    """Print the speeds and their ratios, on this disk and without one; return 1 when the services are too slow."""
    print("on this disk")
    on_disk = _measured(Path.cwd())
    _report(on_disk)
    if not _MEMORY.is_dir():
        return int(on_disk["whole cards"] < WANTED_A_SECOND)
    print("in memory, where no disk is waited for")
    in_memory = _measured(_MEMORY)
    _report(in_memory)
    return int(in_memory["whole cards"] < WANTED_A_SECOND)


def _measured(place: Path) -> dict[str, float]:
    with TemporaryDirectory(dir=place) as name:
        bare = connect(Path(name) / "bare.db")
        bare.execute("CREATE TABLE edited (phone TEXT) STRICT")
        bare.execute("INSERT INTO edited VALUES ('')")
        desk = open_desk(Path(name) / "data.db", create=True, operator="Әлия")
        person = Person(new_id(), FullName("Оспанов", "Асқар"))
        card = desk.people.save(PersonCard(person, (Position(new_id(), person.id, post_ru="аким района"),)))
        kinds: dict[str, Callable[[], None]] = {
            "bare commits": lambda: _bare(bare),
            "units of work": lambda: _unit_of_work(desk, person.id),
            "whole cards": lambda: _services(desk, card),
        }
        taken: dict[str, list[float]] = {kind: [] for kind in kinds}
        for _ in range(ROUNDS):
            for kind, work in kinds.items():
                taken[kind].append(_seconds(work))
        bare.close()
        desk.close()
    return {kind: EDITS / median(times) for kind, times in taken.items()}


def _report(speeds: dict[str, float]) -> None:
    for kind, speed in speeds.items():
        print(f"  {kind:14} {speed:7.0f} a second, {speeds['bare commits'] / speed:5.2f} x the time of a bare commit")


if __name__ == "__main__":
    sys.exit(main())
