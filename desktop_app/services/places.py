"""Where the user's own data lies on this computer."""

from pathlib import Path

from platformdirs import user_data_dir

DATA_NAME = "zhospar.db"


def data_path(chosen: Path | None = None) -> Path:
    """Return the data file: the chosen one, else the user's own on this computer (never a roaming folder)."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    return Path(user_data_dir("Zhospar", appauthor=False, roaming=False)) / DATA_NAME
