"""The lock: one holder, and none after a crash."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.errors import FileBusyError
from desktop_app.storage import lock

HOLD = "import sys, time; from pathlib import Path; from desktop_app.storage import lock;"
HOLD += "held = lock.take(Path(sys.argv[1])); print('held', flush=True); time.sleep(60)"


def _holder(path: Path) -> subprocess.Popen[bytes]:
    root = Path(__file__).parents[2]
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, cwd=root)
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"held"
    return holder


def test_another_process_is_kept_out_until_the_holder_is_killed(tmp_path: Path) -> None:
    holder = _holder(tmp_path / "data.db")
    with pytest.raises(FileBusyError):
        lock.take(tmp_path / "data.db")
    holder.kill()
    holder.communicate()
    lock.take(tmp_path / "data.db").release()


def test_the_lock_says_who_holds_it(tmp_path: Path) -> None:
    held = lock.take(tmp_path / "data.db")
    assert json.loads(lock.lock_path(tmp_path / "data.db").read_bytes())["pid"] == os.getpid()
    held.release()


def test_a_busy_file_is_named_as_the_user_knows_it(tmp_path: Path) -> None:
    held = lock.take(tmp_path / "data.db")
    with pytest.raises(FileBusyError) as refused:
        lock.take(tmp_path / "data.db")
    assert refused.value.path == str(tmp_path / "data.db")
    held.release()


def test_a_lock_given_back_twice_does_no_harm(tmp_path: Path) -> None:
    held = lock.take(tmp_path / "data.db")
    held.release()
    held.release()
