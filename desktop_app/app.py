"""Where the data lies and how it is opened; no window is needed for that."""

from pathlib import Path

from platformdirs import user_data_dir

from desktop_app.services.desk import Desk, is_new, open_desk

DATA_NAME = "zhospar.db"


def data_path(chosen: Path | None = None) -> Path:
    """Return the data file: the chosen one, else the user's own on this computer (never a roaming folder)."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    return Path(user_data_dir("Zhospar", appauthor=False, roaming=False)) / DATA_NAME


def open_data(chosen: Path | None = None, *, create: bool = False, operator: str = "", read_only: bool = False) -> Desk:
    """Open the data file; with ``create``, one that is not there yet is made.

    Raises:
        FileProblemError: The file cannot be used; it is untouched.
    """
    path = data_path(chosen)
    return open_desk(path, create=create and is_new(path), operator=operator, read_only=read_only)
