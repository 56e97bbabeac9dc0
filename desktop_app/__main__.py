"""Starts Zhospar: the window without a command, else the command line."""

import gc
import sys
from collections.abc import Sequence

from desktop_app.services import sheet_child

_COLLECT_EVERY = 50_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [sheet_child.ARGUMENT]:
        from desktop_app.services import sheet_reader  # noqa: PLC0415  (no other start needs it)

        return sheet_reader.main()
    gc.set_threshold(_COLLECT_EVERY, 20, 20)  # a tenth of a short command went into looking for garbage
    from desktop_app.app import run  # noqa: PLC0415  (the child that reads sheets needs none of it)

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
