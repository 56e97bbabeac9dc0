"""The script that sets everything up: what it asks for, whom it calls, when it refuses."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parent.parent
KNOWN = "\tlibGL.so.1 (libc6,x86-64) => /usr/lib/libGL.so.1\n"

Calls = list[list[str]]


@pytest.fixture
def dev() -> ModuleType:
    """Read ``dev.py`` from its path: no package has it."""
    spec = importlib.util.spec_from_file_location("dev_under_test", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def calls(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Calls:
    """Move the environment into an empty folder, and note the programs that would be started; none is."""
    made: Calls = []

    def run(command: list[str], **_settings: object) -> subprocess.CompletedProcess[str]:
        made.append(command)
        return subprocess.CompletedProcess(command, 0, stdout=KNOWN)

    venv = tmp_path / ".venv"
    venv.mkdir()
    moved = {"VENV": venv, "STAMP": venv / "lock.sha256", "PYTHON": venv / "bin" / "python", "OUT": tmp_path / "out"}
    for name, path in moved.items():
        monkeypatch.setattr(dev, name, path)
    monkeypatch.setattr(subprocess, "run", run)
    return made


def _finish(dev: ModuleType) -> None:
    """Lay down what a finished environment has."""
    dev.PYTHON.parent.mkdir()
    dev.PYTHON.touch()
    version = ".".join(map(str, sys.version_info[:3]))
    (dev.VENV / "pyvenv.cfg").write_text(f"version = {version}\n", encoding="utf-8")


def _without(monkeypatch: pytest.MonkeyPatch, dev: ModuleType, *programs: str) -> None:
    found = {"ldconfig": "/sbin/ldconfig", "objdump": "/usr/bin/objdump", "apt-get": "/usr/bin/apt-get"}
    monkeypatch.setattr(dev.shutil, "which", lambda name, **_: None if name in programs else found.get(name))


def test_libraries_that_the_linker_does_not_know_are_missing(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without(monkeypatch, dev)
    missing = dev.missing_packages("run")
    assert set(dev.QT_PACKAGES.values()) - set(missing) == {"libgl1"}
    assert calls == [["/sbin/ldconfig", "-p"]]


def test_a_python_without_venv_needs_its_package(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without(monkeypatch, dev)
    package = f"python3.{sys.version_info.minor}-venv"
    for there in (True, False):
        monkeypatch.setattr(dev, "has_venv", lambda there=there: there)
        assert (package in dev.missing_packages("run")) is not there
    assert calls


@pytest.mark.parametrize(
    ("command", "needed"), [("build", True), ("test", True), ("release-check", True), ("run", False), ("check", False)]
)
def test_only_the_freezer_needs_binutils(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch, command: str, *, needed: bool
) -> None:
    _without(monkeypatch, dev, "objdump")
    assert ("binutils" in dev.missing_packages(command)) is needed
    assert calls


def test_where_no_linker_answers_nothing_is_asked_for(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without(monkeypatch, dev, "ldconfig")
    assert (dev.missing_packages("build"), calls) == ([], [])


@pytest.mark.skipif(sys.platform != "linux", reason="packages of Debian")
@pytest.mark.parametrize("root", [True, False])
def test_packages_are_installed_by_root_and_named_to_others(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, root: bool
) -> None:
    _without(monkeypatch, dev)
    monkeypatch.setattr(dev, "missing_packages", lambda _command: ["libegl1"])
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0 if root else 1000)
    assert dev.install_system_packages("run") is root
    assert [call[:2] for call in calls] == ([["apt-get", "update"], ["apt-get", "install"]] if root else [])
    assert ("libegl1" in capsys.readouterr().err) is not root


def test_packages_go_into_the_projects_own_environment_only(dev: ModuleType, calls: Calls) -> None:
    assert dev.make_environment()
    made, *installed = calls
    assert made == [sys.executable, "-m", "venv", "--clear", str(dev.VENV)]
    assert [call[:3] for call in installed] == [[str(dev.PYTHON), "-m", "pip"]] * 2
    assert "--require-hashes" in installed[0]


def test_nobody_but_the_environments_own_python_calls_pip(dev: ModuleType, calls: Calls) -> None:
    assert dev.make_environment()
    _finish(dev)
    dev.STAMP.write_text("an older lock", encoding="ascii")
    assert dev.make_environment()
    asked = [call for call in calls if any("pip" in word for word in call[1:])]
    assert {call[0] for call in asked} == {str(dev.PYTHON)}
    assert len(asked) == 4


def test_a_changed_lock_adds_to_the_environment(dev: ModuleType, calls: Calls) -> None:
    _finish(dev)
    dev.STAMP.write_text("an older lock", encoding="ascii")
    assert dev.make_environment()
    assert "venv" not in [call[2] for call in calls]


def test_a_finished_environment_is_left_alone(dev: ModuleType, calls: Calls) -> None:
    assert dev.make_environment()
    _finish(dev)
    calls.clear()
    assert dev.make_environment()
    assert calls == []


def test_a_failed_installation_leaves_the_environment_unfinished(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(command: list[str], **_settings: object) -> subprocess.CompletedProcess[str]:
        calls.append(command)
        return subprocess.CompletedProcess(command, int("pip" in command))

    monkeypatch.setattr(subprocess, "run", fail)
    assert not dev.make_environment()
    assert not dev.STAMP.exists()
    assert len(calls) == 2
    assert "could not be installed" in capsys.readouterr().err


@pytest.mark.parametrize("version", [(3, 8, 18), (3, 10, 14), (3, 15, 0)])
def test_another_python_is_refused_before_anything_is_done(
    dev: ModuleType,
    calls: Calls,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    version: tuple[int, int, int],
) -> None:
    monkeypatch.setattr(dev, "sys", SimpleNamespace(version_info=version, stdout=sys.stdout, stderr=sys.stderr))
    assert dev.main(["run"]) == 1
    assert calls == []
    assert "Python 3.11 to 3.14 is needed" in capsys.readouterr().err


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--help"], 0), (["nonsense"], 2)])
def test_help_names_every_command_and_does_nothing(
    dev: ModuleType, calls: Calls, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int
) -> None:
    assert dev.main(arguments) == code
    told = capsys.readouterr()
    assert all(name in (told.err if code else told.out) for name in dev.COMMANDS)
    assert calls == []


def test_every_command_is_there(dev: ModuleType) -> None:
    assert [name for name in dev.COMMANDS if not callable(getattr(dev, f"do_{name.replace('-', '_')}", None))] == []


def test_before_a_release_every_long_harness_runs(dev: ModuleType, calls: Calls) -> None:
    assert dev.do_release_check([]) == 0
    started = [call[2] for call in calls if call[1] == "-m"]
    harnesses = {"tests.services.working_day", "tests.fuzz", "tests.storage.killing", "benchmarks"}
    assert harnesses - set(started) == (set() if sys.platform != "win32" else {"tests.storage.killing"})
    assert [name for name in started if name.startswith("tests") and importlib.util.find_spec(name) is None] == []
