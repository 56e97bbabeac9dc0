"""Gives seeds to child processes and tells which of them failed: an exception, a death, too slow or too much memory."""

import os
import select
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile

from tests.fuzz.child import DONE, FAILED, READY, an_input

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS = 10.0
_START = 60.0
_ALLOCATION, _OLE = "memory allocation of", b"\xd0\xcf\x11\xe0"
_SHORT = {**os.environ, "RUST_BACKTRACE": "0"}  # the last line says why
_ENDINGS = {"csv": ".csv", "book": ".xlsx", "docx": ".docx"}


@dataclass(frozen=True, slots=True)
class Failure:
    """A seed whose input did harm, what it did, and where the input was saved."""

    kind: str
    seed: int
    what: str
    saved: Path


@dataclass(slots=True)
class Found:
    """What came of a run: how many inputs were read or refused for each reason, and what failed."""

    answers: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)


def run(kind: str, seeds: range, save: Path, *, seconds: float = SECONDS, planted: str = "") -> Found:
    """Read the inputs of all seeds, in one child as long as it lives; a new one takes over after a death."""
    found, first = Found(), seeds.start
    while first < seeds.stop:
        first = _Child(kind, range(first, seeds.stop), planted).watch(found, save, seconds) + 1
    return found


class _Child:
    """One child process and what it says."""

    def __init__(self, kind: str, seeds: range, planted: str) -> None:
        self._kind, self._last = kind, seeds.stop - 1
        self._seed: int | None = None
        command = [sys.executable, "-m", "tests.fuzz.child", kind, str(seeds.start), str(len(seeds)), planted]
        self._noise = TemporaryFile()  # noqa: SIM115  (closed with the child)
        self._process = subprocess.Popen(command, cwd=ROOT, env=_SHORT, stdout=subprocess.PIPE, stderr=self._noise)

    def watch(self, found: Found, save: Path, seconds: float) -> int:
        """Listen until all seeds are done or the child is dead; return the last seed that was taken."""
        wait, rest = _START, b""
        while True:
            heard = self._listen(wait)
            if not heard:
                break
            *lines, rest = (rest + heard).split(b"\n")
            for line in lines:
                word, _, told = line.decode().partition(" ")
                if word == DONE:
                    found.answers.update({pair.split("=")[0]: int(pair.split("=")[1]) for pair in told.split()})
                    self._end()
                    return self._last
                if word == FAILED:
                    found.failures.append(self._failure(told, save))
                elif word != READY:
                    self._seed = int(word)
            wait = seconds
        what = self._death(wait if heard is None else 0)
        if self._seed is None:
            raise RuntimeError(what)
        if _ALLOCATION in what and an_input(self._kind, self._seed).startswith(_OLE):
            found.answers["too_large"] += 1  # what a container unfolds to nobody can tell before: there the child dies
        else:
            found.failures.append(self._failure(what, save))
        return self._seed

    def _listen(self, wait: float) -> bytes | None:
        """Return what the child says next: nothing when it is dead, None when it says nothing in time."""
        out = self._process.stdout
        assert out is not None
        ready, _, _ = select.select([out], [], [], wait)
        return os.read(out.fileno(), 65_536) if ready else None

    def _death(self, waited: float) -> str:
        code = self._end()
        self._noise.seek(0)
        said = self._noise.read()[-2_000:].decode(errors="replace").splitlines()
        last = next((line for line in reversed(said) if line and not line.startswith("note: ")), "")
        return f"no answer in {waited:g} s" if waited else f"the child died ({code}): {last}"

    def _end(self) -> int:
        if self._process.stdout is not None:
            self._process.stdout.close()
        if self._process.poll() is None:
            try:
                self._process.wait(0.5)
            except subprocess.TimeoutExpired:
                self._process.kill()
        return self._process.wait()

    def _failure(self, what: str, save: Path) -> Failure:
        assert self._seed is not None
        save.mkdir(parents=True, exist_ok=True)
        path = save / f"{self._kind}-{self._seed}{_ENDINGS[self._kind]}"
        path.write_bytes(an_input(self._kind, self._seed))
        return Failure(self._kind, self._seed, what, path)
