"""Letters of every design, whole processes: numbered and drawn, then from the data into one PDF, beside a bare canvas.

``many`` numbers and prints 10,000 of the classic design, too, for the memory; it takes minutes. Rounds are interleaved,
so that a busy machine slows both sides; the ratio is what counts.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks._letters import DATA, printing

ROOT = Path(__file__).resolve().parent.parent
DESIGNS = ("classic", "modern", "landscape", "diploma", "certificate", "bilingual")
ROUNDS, LETTERS, MANY = 3, 2_000, 10_000
BARE_MARK, MEMORY_MARK, BYTES_MARK = 4.0, 120.0, 1_536.0
_OURS = (sys.executable, "-m", "benchmarks._letters")


@dataclass(frozen=True, slots=True)
class Run:
    """How long a process took, and the most memory that it held in MB; 0 where the system does not tell."""

    seconds: float
    memory: float


def main(options: Sequence[str]) -> int:
    """Print a line for every design; return 1 when a mark is missed."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as own:
        folder, missed = Path(own), 0
        for design in DESIGNS:
            missed += _measure(folder, design, LETTERS)
        if "--many" in options:
            missed += _measure(folder, DESIGNS[0], MANY)
    return int(bool(missed))


def _measure(folder: Path, design: str, letters: int) -> int:
    """Measure a design; return how many marks it misses."""
    place = folder / f"{design}-{letters}"
    place.mkdir()
    database, out, beside = place / DATA, place / "letters.pdf", place / "bare.pdf"
    _run([*_OURS, "make", str(place), str(letters)])  # in a process of its own: a child counts its parent's memory
    numbered = _run([*_OURS, "number", str(database), design])
    rounds = [
        (_run([*_OURS, "bare", str(letters), str(beside)]), _run(printing(database, design, out)))
        for _ in range(ROUNDS)
    ]
    bare = median(one.seconds for one, _ in rounds)
    printed, memory = median(one.seconds for _, one in rounds), max(one.memory for _, one in rounds)
    size = out.stat().st_size / letters
    print(
        f"{design:12}{letters:6} letters: numbered and drawn in {numbered.seconds:5.1f} s, {numbered.memory:4.0f} MB; "
        f"printed in {printed:4.2f} s with {memory:4.0f} MB, {printed / bare:4.2f} x the bare canvas, "
        f"{size:5.0f} bytes a letter",
        flush=True,
    )
    marks = ((printed / bare, BARE_MARK), (memory, MEMORY_MARK), (size, BYTES_MARK))
    return sum(found > mark for found, mark in marks)


def _run(command: Sequence[str]) -> Run:
    """Run a process to its end."""
    begun = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        if os.name == "nt":
            code, memory = process.wait(), 0.0
        else:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = code = os.waitstatus_to_exitcode(status)
            memory = usage.ru_maxrss / 1024
    if code:
        raise subprocess.CalledProcessError(code, command)
    return Run(time.perf_counter() - begun, memory)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
