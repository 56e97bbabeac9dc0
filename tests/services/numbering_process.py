"""One of several processes that issue letters at once: ``FILE BEGIN COUNT NAME BATCH``; prints numbers and refusals."""

import json
import sys
from pathlib import Path

from desktop_app.domain.awards import LetterLanguages
from desktop_app.domain.errors import BusyError
from desktop_app.services.letters import Wishes
from desktop_app.services.wiring import wire
from desktop_app.storage.database import Database
from desktop_app.storage.lock import FileLock
from tests.builders import a_clock


def main() -> None:
    """Wait for a line on standard input, then issue batch after batch."""
    path, begin, count, batch = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[5])
    own_lock = FileLock(path.with_name(f"{path.name}.{sys.argv[4]}"))
    database = Database(path, clock=a_clock(), operator=sys.argv[4], lock=own_lock)
    database._writing_engine = database._engine.execution_options(begin=begin)
    desk = wire(database, a_clock())
    somebody = desk.people.ids()[0]
    print("ready", flush=True)  # noqa: T201  (the parent listens)
    sys.stdin.readline()
    numbers, refused = [], 0
    for _ in range(count):
        letters = desk.letters.compose_all([somebody] * batch, Wishes(LetterLanguages.KK))
        try:
            numbers += [award.number for award in desk.letters.issue(letters)]
        except BusyError:
            refused += 1
    print(json.dumps({"numbers": numbers, "refused": refused}))  # noqa: T201  (the parent listens)
    desk.close()


if __name__ == "__main__":
    main()
