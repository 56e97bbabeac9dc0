"""Brings data back where the data file itself is past opening."""

from pathlib import Path

from desktop_app.domain.errors import FileExistsAlreadyError
from desktop_app.services.desk import open_desk

_MOST = 1_000


def restore_beside(path: Path, source: Path, *, operator: str = "") -> Path:
    """Set a damaged data file aside under another name and bring the data back from a copy into its place.

    Returns:
        Where the damaged file lies now.

    Raises:
        FileProblemError: The copy cannot be used, or somebody has the file open; everything is as it was.
    """
    aside = _aside(path)
    path.rename(aside)
    try:
        desk = open_desk(path, create=True, operator=operator)
        try:
            desk.backups.restore(source)
        finally:
            desk.close()
    except BaseException:
        aside.replace(path)
        raise
    return aside


def _aside(path: Path) -> Path:
    for number in range(1, _MOST):
        aside = path.with_name(f"{path.name}.damaged-{number}")
        if not aside.exists():
            return aside
    raise FileExistsAlreadyError(str(aside))
