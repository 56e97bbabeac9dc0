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
from tests.fuzz import documents
from tests.fuzz.books import a_book
from tests.fuzz.texts import a_text, chance_of
from tests.fuzz.understanding import understand, understand_plan


def _a_document(chance: Random) -> bytes:
    return documents.a_document(chance).data


KINDS: dict[str, Callable[[Random], bytes]] = {"csv": a_text, "book": a_book, "docx": _a_document}
READY, FAILED, DONE = "ready", "failed", "done"
PLANTED_EVERY = 10
_A_PLAN = sheet_reader.Sheet([["№", "Мероприятие", "Срок", "Ответственные"], ["1", "Семинар", "март", "секретарь"]])


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


def take_document(seed: int, chance: Random) -> str:
    """Read a document, see that a whole one is read as it was written, and take its tables as plans, too."""
    document = documents.a_document(chance_of(f"docx {seed}"))
    try:
        documents.check(document)
        sheet = sheet_reader.read_sheet(document.data)
    except ImportRefusedError as refused:
        if document.known is not None:
            raise documents.LostRowsError(refused.reason) from refused
        return refused.reason
    understand(sheet.rows, chance)
    understand_plan(sheet)
    return "whole" if document.known is not None else "read"


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
    if kind == "docx":
        understand_plan(_A_PLAN)  # what is loaded and compiled once is not part of the time of the first input
    _say(READY)
    for seed in range(first, first + count):
        _say(str(seed))
        try:
            if planted and seed % PLANTED_EVERY == 0:
                _do(planted)
            found[_take_seed(kind, seed, chance)] += 1
        except BaseException as error:  # noqa: BLE001  (that is what is looked for)
            where = traceback.extract_tb(error.__traceback__)[-1:]
            place = ", ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in where)
            _say(f"{FAILED} {type(error).__name__} ({place}): {' '.join(str(error).split())[:200]}")
    _say(" ".join([DONE, *(f"{reason}={number}" for reason, number in found.items())]))


def _take_seed(kind: str, seed: int, chance: Random) -> str:
    if kind == "docx":
        return take_document(seed, chance)
    data = an_input(kind, seed)
    answer = take(data, chance)
    if kind == "csv" and seed % 5 == 0:
        take_as_pasted(data, chance)
    return answer


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
