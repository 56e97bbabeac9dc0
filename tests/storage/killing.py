"""Kill a writer again and again: ``python -m tests.storage.killing KILLS SEED MODE``; for the night 1,000 kills.

A child process adds records and acknowledges each commit on a pipe; SIGKILL comes at a random moment. What was
acknowledged must be there, every record whole, and the file sound. Two modes are known to be bad and must be caught:
``journal_off`` (SQLite keeps no rollback journal) and ``early`` (a commit is acknowledged before it is made).
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from desktop_app.domain.errors import RuleError
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import StepName
from desktop_app.storage import copies
from desktop_app.storage.connection import connect
from desktop_app.storage.database import Database
from desktop_app.storage.opening import make_file
from desktop_app.storage.tables import NameFormRow
from tests.storage.rows import a_person_row, reopen

FORMS = ("nominative", "genitive", "dative", "accusative", "instrumental")
COMMITS_A_KILL = 10
KILLS_A_FILE = 5  # each look reads the whole journal
_NAME_BYTES = 32
# A kill takes nothing from what the system holds: a disk of memory loses as much, only sooner.
FASTEST = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108  (a folder of its own in it)


def main(kills: int, seed: int, mode: str) -> dict[str, int]:
    """Kill and look; return how many commits were made and what was found broken."""
    moments = random.Random(seed)  # noqa: S311  (moments, no secrets)
    found: Counter[str] = Counter(commits=0, lost=0, half=0, corrupt=0)
    with TemporaryDirectory(dir=FASTEST) as folder:
        path = Path(folder) / "data.db"
        make_file(path)
        done = 0
        # On a busy computer a child has time for few commits; then there are more children.
        while done < kills or (found["commits"] < COMMITS_A_KILL * kills and done < 3 * kills):
            done += 1
            found += _look(path, _killed(path, mode, moments.uniform(0.01, 0.09)))
            if found["corrupt"] or done % KILLS_A_FILE == 0:
                path.unlink()
                make_file(path)
    return {name: found[name] for name in ("commits", "lost", "half", "corrupt")}


def _killed(path: Path, mode: str, after: float) -> list[str]:
    """Let a child write for a while, kill it, and return the names that it acknowledged."""
    listen, speak = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _write(path, mode, speak)
        finally:
            os._exit(1)
    os.close(speak)
    said = os.read(listen, _NAME_BYTES)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with open(listen, "rb") as rest:  # noqa: PTH123  (a pipe has no path)
        said += rest.read()
    whole = len(said) // _NAME_BYTES
    return [said[place * _NAME_BYTES : (place + 1) * _NAME_BYTES].decode() for place in range(whole)]


def _write(path: Path, mode: str, speak: int) -> None:
    database = reopen(path)
    with database._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA cache_size=8")
        if mode == "journal_off":
            connection.exec_driver_sql("PRAGMA journal_mode=OFF")
    while True:
        person = new_id()
        if mode == "early":
            os.write(speak, person.hex.encode())
        _add(database, person)
        if mode != "early":
            os.write(speak, person.hex.encode())


def _add(database: Database, person: UUID) -> None:
    with database.writing(StepName("Add")) as unit:
        unit.session.add(a_person_row(person, os.urandom(1_000).hex()))
        unit.session.flush()
        for case in FORMS:
            unit.session.add(NameFormRow(id=new_id(), person_id=person, language="kk", case=case, form="x" * 2_000))


def _look(path: Path, acknowledged: list[str]) -> Counter[str]:
    found = Counter(commits=len(acknowledged))
    try:
        reopen(path).close()
        copies.examine(path)
    except RuleError:
        return found + Counter(corrupt=1)
    with closing(connect(path, read_only=True)) as connection:
        stored = {name for (name,) in connection.execute("SELECT id FROM person").fetchall()}
        whole = "SELECT person_id FROM name_form GROUP BY person_id HAVING count(*) = 5"
        complete = {name for (name,) in connection.execute(whole).fetchall()}
        entries = connection.execute("SELECT count(*) FROM journal_entry").fetchone()[0]
    lost = len(set(acknowledged) - stored)
    return found + Counter(lost=lost, half=len(stored ^ complete) + abs(entries - len(stored)))


if __name__ == "__main__":
    seen = main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
    sys.stdout.write(json.dumps(seen) + "\n")
    sys.exit(sys.argv[3] == "sound" and any(seen[name] for name in ("lost", "half", "corrupt")))
