"""Damaged bytes: a sentence, an untouched file, never an error of the machine."""

import random
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.domain.errors import FileProblemError
from desktop_app.storage import verification
from desktop_app.storage.opening import make_file
from tests.storage.rows import fill, reopen

PUSH, SEED = 120, 20240228


def damage(count: int, seed: int) -> Counter[str]:
    """Open one file after another with a few bytes changed; count what was said, and files that were written to."""
    found: Counter[str] = Counter()
    with TemporaryDirectory() as name:
        path = Path(name) / "data.db"
        make_file(path)
        database = reopen(path)
        fill(database)
        database.close()
        whole = path.read_bytes()
        for number in range(count):
            path.write_bytes(_changed(whole, random.Random(seed + number)))  # noqa: S311  (places, no secrets)
            found += _look(path)
    return found


def _changed(whole: bytes, chance: random.Random) -> bytes:
    data = bytearray(whole)
    end = 100 if chance.random() < 0.1 else len(data)
    for _ in range(chance.randint(1, 30)):
        data[chance.randrange(end)] = chance.randrange(256)
    return bytes(data)


def _look(path: Path) -> Counter[str]:
    before = path.read_bytes(), path.stat().st_mtime_ns
    try:
        database = reopen(path)
    except FileProblemError as refused:
        touched = before != (path.read_bytes(), path.stat().st_mtime_ns)
        return Counter({type(refused).__name__: 1, "touched": touched})
    try:
        return Counter({"seen by the check" if verification.problems(database) else "harmless": 1})
    except FileProblemError:
        return Counter({"seen by the check": 1})
    finally:
        database.close()


def test_any_damage_is_a_sentence_and_leaves_the_file_as_it_is() -> None:
    found = damage(PUSH, SEED)
    assert found["FileDamagedError"] > PUSH / 3
    assert found["seen by the check"] > 0
    assert found["touched"] == 0


if __name__ == "__main__":
    print(dict(damage(int(sys.argv[1]), int(sys.argv[2]))))  # noqa: T201  (the night's report)
