"""Sets up what Zhospar needs on this computer, and runs, tests, draws and builds it: ``python3 dev.py run``."""

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements" / "dev.txt"
STAMP = VENV / "zhospar-lock.sha256"
OUT = ROOT / "out"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

QT_PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}

COMMANDS = {
    "run": "open the window on the demonstration; without a display print its papers",
    "test": "set up everything the tests need and pass them all",
    "check": "the quick checks only: style, types, imports",
    "strings": "bring the catalogues up to date with the code",
    "screens": "draw every page of the window into out/screens",
    "papers": "draw every paper into out/papers",
    "bench": "measure the program beside its peers (--peers installs those that are missing)",
    "build": "freeze the program into dist/zhospar",
    "release-check": "everything that test does, and the long harnesses: working days, hostile files, killing",
}


def main(arguments):
    """Run one command; return the exit code."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 14):
        return refuse(f"Python 3.11 to 3.14 is needed, this is {platform.python_version()}")
    sys.stdout.reconfigure(line_buffering=True)  # in their order with the lines of the programs that it starts
    command, rest = (arguments[0] if arguments else "", arguments[1:])
    if command not in COMMANDS:
        asked = command in {"", "-h", "--help"}
        print("Usage: python3 dev.py COMMAND\n", file=sys.stdout if asked else sys.stderr)
        for name, meaning in COMMANDS.items():
            print(f"  {name:14}{meaning}", file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    if not (install_system_packages(command) and make_environment() and compile_catalogues()):
        return 1
    return globals()["do_" + command.replace("-", "_")](rest)


def do_run(rest):
    """Open the demonstration."""
    return tool("-m", "desktop_app", "demo", "--out", str(OUT / "demo"), *rest)


def do_test(rest):
    """Run every check, the tests with their coverage gate, and the frozen program's smoke test."""
    return first_failure(
        lambda: do_check([]),
        lambda: do_build([]),
        lambda: tool("-m", "tests.smoke", str(ROOT / "dist" / "zhospar")),
        lambda: run_tests(rest),
    )


def run_tests(rest):
    """Run the tests in parallel under the coverage gate."""
    gate = ["--cov", "--cov-report=term:skip-covered", "--cov-report=json:out/coverage.json"]
    OUT.mkdir(exist_ok=True)
    return first_failure(
        lambda: tool("-m", "pytest", "-q", "-n", "2", *([] if rest else gate), *rest),
        lambda: 0 if rest else tool("-m", "tests.coverage_by_room", "out/coverage.json"),
    )


def do_check(_rest):
    """Check style, types and imports."""
    places = ["desktop_app", "tests", "benchmarks", "translations", "dev.py", "build_installer.spec"]
    return first_failure(
        lambda: tool("-m", "ruff", "check", *places),
        lambda: tool("-m", "ruff", "format", "--check", "-q", *places),
        lambda: tool("-m", "mypy"),
        lambda: tool("-c", "from importlinter.cli import lint_imports_command as check; check()", "--no-cache"),
    )


def do_strings(_rest):
    """Extract the strings and update every catalogue."""
    return tool("-m", "tests.strings", "update")


def do_screens(rest):
    """Draw every page of the window."""
    return tool("-m", "tests.ui.draw_screens", str(OUT / "screens"), *rest)


def do_papers(rest):
    """Draw every paper."""
    return tool("-m", "tests.documents.draw_papers", str(OUT / "papers"), *rest)


def do_bench(rest):
    """Measure, as ratios in one run."""
    return tool("-m", "benchmarks", *rest)


def do_build(_rest):
    """Freeze the program with PyInstaller."""
    work = ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build")]
    return tool("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *work, str(ROOT / "build_installer.spec"))


def do_release_check(rest):
    """Run the tests, then the long harnesses."""
    return first_failure(
        lambda: do_test(rest),
        lambda: tool("-m", "tests.services.working_day", "300", "40"),
        lambda: tool("-m", "tests.fuzz", "1000000", "50000", "50000"),
        lambda: 0 if WINDOWS else tool("-m", "tests.storage.killing", "1000", "1", "sound"),
        lambda: do_bench([]),
    )


def first_failure(*steps):
    """Run steps until one fails; return its exit code."""
    for step in steps:
        code = step()
        if code:
            return code
    return 0


def tool(*arguments):
    """Run the environment's Python on ``arguments`` in the checkout."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    if not (WINDOWS or has_display()):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, env=environment, check=False).returncode


def has_display():
    """Tell whether a window could open."""
    return bool(WINDOWS or sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def install_system_packages(command):
    """Install what Qt, venv and the freezer miss on Debian, as root; elsewhere name it."""
    missing = missing_packages(command) if sys.platform == "linux" else []
    if not missing:
        return True
    order = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if not (shutil.which("apt-get") and os.geteuid() == 0):
        refuse(f"These packages are missing, install them and try again: sudo {' '.join(order)}")
        return False
    print(f"Installing {', '.join(missing)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    if subprocess.run(order, env=quiet, check=False, stdout=subprocess.DEVNULL).returncode:
        refuse(f"These packages could not be installed: {' '.join(missing)}")
        return False
    return True


def missing_packages(command):
    """List Debian packages that are missing for ``command``."""
    lister = shutil.which("ldconfig", path="/sbin:/usr/sbin:/bin:/usr/bin")
    if lister is None:  # no Debian: nothing to tell
        return []
    known = subprocess.run([lister, "-p"], capture_output=True, text=True, check=False).stdout
    missing = [package for library, package in QT_PACKAGES.items() if library not in known]
    if not has_venv():
        missing.append(f"python3.{sys.version_info.minor}-venv")
    if command in {"test", "build", "release-check"}:
        missing += [] if shutil.which("objdump") else ["binutils"]
        library = f"libpython3.{sys.version_info.minor}"
        own = Path(sysconfig.get_config_var("LIBDIR") or ROOT).glob(f"{library}.so*")
        missing += [] if f"{library}.so" in known or any(own) else [library]
    return missing


def has_venv():
    """Tell whether ``python3 -m venv`` works here: Debian ships it without ensurepip."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def make_environment():
    """Make the project's own environment from the hashed lock file, unless it is there whole already."""
    wanted = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    if STAMP.exists() and STAMP.read_text(encoding="ascii") == wanted and PYTHON.exists():
        return True
    print("Setting up the environment in .venv")
    usable = is_whole_environment()
    STAMP.unlink(missing_ok=True)  # until everything is in, it counts as half-made
    if not usable and subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        refuse("The environment could not be made; is a program out of .venv still running?")
        return False
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    steps = (["--require-hashes", "-r", str(LOCK)], ["--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    for step in steps:
        if subprocess.run(pip + step, cwd=ROOT, check=False).returncode:
            refuse("The packages could not be installed; is the package index reached?")
            return False
    STAMP.write_text(wanted, encoding="ascii")
    return True


def is_whole_environment():
    """Tell whether the environment was once finished, by this Python; only its packages may be old."""
    settings, version = VENV / "pyvenv.cfg", ".".join(map(str, sys.version_info[:3]))
    return all(path.exists() for path in (STAMP, PYTHON, settings)) and version in settings.read_text(encoding="utf-8")


def compile_catalogues():
    """Compile the catalogues that are newer than their compiled form."""
    stale = [po for po in (ROOT / "translations").rglob("*.po") if not fresh(po, po.with_suffix(".mo"))]
    return not stale or tool("-m", "tests.strings", "compile") == 0


def fresh(source, made):
    """Tell whether ``made`` is at least as new as ``source``."""
    return made.exists() and made.stat().st_mtime >= source.stat().st_mtime


def refuse(reason):
    """Say why nothing was done."""
    print(reason, file=sys.stderr)
    return 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
