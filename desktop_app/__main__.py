"""Starts Zhospar: the window without a command, else the command line."""

import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app.services import sheet_reader


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [sheet_reader.ARGUMENT]:
        return sheet_reader.main()
    from desktop_app.app import data_path  # noqa: PLC0415  (the reading child needs none of it)
    from desktop_app.cli.program import run  # noqa: PLC0415
    from desktop_app.cli.surroundings import Surroundings  # noqa: PLC0415

    return run(given, Surroundings(data_path, _open_window))


def _open_window(path: Path | None, *, demo: bool) -> int:
    from desktop_app.ui.application import run  # noqa: PLC0415  (commands need no Qt)

    return run(path, demo=demo)


if __name__ == "__main__":
    sys.exit(main())
