"""How SQLite is told which file is meant."""

import os
from pathlib import Path
from urllib.parse import quote


def address(path: Path, *, read_only: bool = False) -> str:
    """Return the address by which SQLite opens or attaches a file."""
    # The bytes of the name, whatever code page the system reads them in.
    name = quote(os.fsencode(path.resolve().as_posix()))
    return f"file:{name}?mode={'ro' if read_only else 'rwc'}"
