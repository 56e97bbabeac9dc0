"""The long run: ``python -m tests.fuzz TEXTS BOOKS DOCUMENTS [FIRST_SEED]``.

For the night 1,000,000 texts, 50,000 workbooks and 50,000 documents.
"""

import os
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tests.fuzz.harness import ROOT, Failure, Found, run

CHUNKS = {"csv": 5_000, "book": 2_000, "docx": 2_000}
SAVED = ROOT / "out" / "fuzz"
MOST_SHOWN = 20


def main(counts: dict[str, int], first: int, save: Path = SAVED) -> int:
    """Read ``counts`` inputs of each kind from the seed ``first`` on, in as many processes as there are cores."""
    began = time.monotonic()
    _say(f"Seeds from {first}")
    work = [(kind, seeds) for kind, count in counts.items() for seeds in _chunks(kind, first, count)]
    answers: dict[str, Counter[str]] = {kind: Counter() for kind in counts}
    failures: list[Failure] = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for (kind, _seeds), found in zip(work, pool.map(partial(_run, save), work), strict=True):
            answers[kind] += found.answers
            failures += found.failures
    for kind, counted in answers.items():
        _say(f"{kind}: {counts[kind]} inputs, {dict(counted.most_common())}")
    for failure in failures[:MOST_SHOWN]:
        _say(f"FAILED {failure.kind} {failure.seed}: {failure.what} [{failure.saved}]")
    _say(f"{len(failures)} failures in {time.monotonic() - began:.0f} s")
    return 1 if failures else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _chunks(kind: str, first: int, count: int) -> list[range]:
    starts = range(first, first + count, CHUNKS[kind])
    return [range(start, min(start + CHUNKS[kind], first + count)) for start in starts]


def _run(save: Path, work: tuple[str, range]) -> Found:
    kind, seeds = work
    return run(kind, seeds, save)


if __name__ == "__main__":
    asked = [int(argument) for argument in sys.argv[1:]]
    seed = asked[3] if len(asked) > 3 else time.time_ns() // 1_000_000_000 * 1_000_000
    sys.exit(main(dict(zip(CHUNKS, asked, strict=False)), seed))
