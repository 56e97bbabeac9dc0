"""Puts everything together: the command line, the window, and where the data lies."""

from collections.abc import Sequence
from pathlib import Path

from desktop_app.cli.program import run as run_command
from desktop_app.cli.surroundings import Surroundings
from desktop_app.services.places import data_path


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; return the exit code."""
    return run_command(arguments, Surroundings(data_path, _open_window, _check_installation))


def _open_window(path: Path | None, *, demo: bool) -> int:
    from desktop_app.ui import application  # noqa: PLC0415  (commands need no Qt)

    return application.run(path, demo=demo)


def _check_installation(folder: Path) -> Path:
    from desktop_app.ui.selfcheck import check_installation  # noqa: PLC0415  (commands need no Qt)

    return check_installation(folder)
