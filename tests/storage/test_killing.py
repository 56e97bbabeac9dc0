"""What was reported saved is there after the program is killed; the harness catches what is known to be bad."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEED = 20240228
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL are of Unix")


def _killing(kills: int, mode: str, seed: int = SEED) -> dict[str, int]:
    command = [sys.executable, "-m", "tests.storage.killing", str(kills), str(seed), mode]
    said = subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
    found: dict[str, int] = json.loads(said.stdout)
    return found


def test_a_kill_loses_nothing_that_was_acknowledged() -> None:
    found = _killing(100, "sound")
    assert found["commits"] >= 1_000
    assert found == {"commits": found["commits"], "lost": 0, "half": 0, "corrupt": 0}


def test_control_a_journal_that_is_off_is_caught() -> None:
    tries = (_killing(12, "journal_off", SEED + more) for more in range(6))  # a busy computer kills at rest at times
    assert any(found["corrupt"] + found["half"] for found in tries)


def test_control_an_acknowledgement_before_the_commit_is_caught() -> None:
    assert _killing(12, "early")["lost"] > 0
