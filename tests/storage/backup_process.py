"""Kill a process that makes or restores backups: ``python -m tests.storage.backup_process ACT FILE KILLS SEED``.

After each kill the data and every finished backup must be whole; for the night 60 kills and more.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from desktop_app.domain.backups import BackupReason
from desktop_app.storage import backup, copies, verification
from tests.storage.rows import add_person, reopen


def main(act: str, path: Path, kills: int, seed: int) -> None:
    """Kill as often as wished; an AssertionError tells what was found broken."""
    moments = random.Random(seed)  # noqa: S311  (moments, no secrets)
    for _ in range(kills):
        listen, speak = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                _work(act, path, speak)
            finally:
                os._exit(1)
        os.close(speak)
        assert os.read(listen, 1) == b"."
        time.sleep(moments.uniform(0.0, 0.08))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(listen)
        _require_all_whole(path)


def _work(act: str, path: Path, speak: int) -> None:
    database = reopen(path)
    oldest = backup.backups(path)[-1].path
    os.write(speak, b".")
    while True:
        add_person(database, "Абай")
        if act == "make":
            backup.make(database, BackupReason.ASKED)
        else:
            backup.restore(database, oldest)


def _require_all_whole(path: Path) -> None:
    database = reopen(path)
    assert verification.problems(database) == []
    finished = backup.manifests(path)
    assert finished
    for copy, facts in finished:
        assert copies.sha256_of(copy) == facts.sha256
        assert copies.examine(copy) == facts.contents
    database.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
