"""The command line under guard: ``python -X warn_default_encoding -m tests.cli.guarded ARGUMENTS``.

Whoever reaches for the network ends the process with 70; text of ours that is read or written in the code page of the
system is an error. ``--break network`` and ``--break encoding`` are known to be bad and must be caught.
"""

import os
import socket
import sys
import warnings
from pathlib import Path

from desktop_app.__main__ import main

CAUGHT = 70
_SILENT = {"socket.gethostname"}


def _guard(event: str, arguments: tuple[object, ...]) -> None:
    harmless = event in _SILENT or (event == "socket.__new__" and socket.AF_UNIX in arguments)
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")) and not harmless:
        os.write(2, f"reached for the network: {event}\n".encode())
        os._exit(CAUGHT)


def _break(what: str) -> None:
    if what == "network":
        socket.getaddrinfo("localhost", 80)
    ours = {"__name__": "desktop_app.bare", "path": Path(__file__)}
    exec("open(path).close()", ours)  # noqa: S102  (as if a module of ours did it)


if __name__ == "__main__":
    warnings.simplefilter("ignore", EncodingWarning)  # libraries read files of their own
    warnings.filterwarnings("error", category=EncodingWarning, module=r"desktop_app\b")
    sys.addaudithook(_guard)
    if sys.argv[1] == "--break":
        _break(sys.argv[2])
    sys.exit(main())
