"""The process that reads inputs until it dies: ``python -m tests.fuzz.child KIND FIRST COUNT [PLANTED]``.

It says the seed of each input before it reads it, in a line of its own, so that its parent knows what killed it.
"""

import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from random import Random

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.services import sheet_reader, sheet_text
from tests.fuzz.books import a_book
from tests.fuzz.texts import a_text, chance_of
from tests.fuzz.understanding import understand

KINDS: dict[str, Callable[[Random], bytes]] = {"csv": a_text, "book": a_book}
READY, FAILED, DONE = "ready", "failed", "done"
PLANTED_EVERY = 10


def an_input(kind: str, seed: int) -> bytes:
    """Return the input of a seed, the same in every process."""
    return KINDS[kind](chance_of(f"{kind} {seed}"))


def take(data: bytes, chance: Random) -> str:
    """Read an input and understand what it says; return "read", or the reason of a refusal.

    Raises:
        Exception: The reader or the understanding has a fault.
    """
    try:
        rows = sheet_reader.read_sheet(data).rows
    except ImportRefusedError as refused:
        return refused.reason
    understand(rows, chance)
    return "read"


def take_as_pasted(data: bytes, chance: Random) -> str:
    """Take an input as if its text had been pasted."""
    try:
        rows = sheet_text.rows_of_pasted(data.decode(errors="replace"))
    except ImportRefusedError as refused:
        return refused.reason
    understand(rows, chance)
    return "read"


def main(kind: str, first: int, count: int, planted: str = "") -> None:
    """Take ``count`` inputs from the seed ``first`` on."""
    sheet_reader._limit_memory()
    chance, found = chance_of(str(first)), Counter[str]()
    _say(READY)
    for seed in range(first, first + count):
        _say(str(seed))
        try:
            if planted and seed % PLANTED_EVERY == 0:
                _do(planted)
            data = an_input(kind, seed)
            found[take(data, chance)] += 1
            if kind == "csv" and seed % 5 == 0:
                take_as_pasted(data, chance)
        except BaseException as error:  # noqa: BLE001  (that is what is looked for)
            where = traceback.extract_tb(error.__traceback__)[-1:]
            place = ", ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in where)
            _say(f"{FAILED} {type(error).__name__} ({place}): {' '.join(str(error).split())[:200]}")
    _say(" ".join([DONE, *(f"{reason}={number}" for reason, number in found.items())]))


def _do(planted: str) -> None:
    match planted:
        case "exception":
            raise KeyError("planted")
        case "hang":
            time.sleep(3_600)
        case "memory":
            bytearray(600 * 1024 * 1024)
        case "death":
            import os

            os.abort()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:])
