"""Brings data back where the data file itself is past opening."""

from pathlib import Path

from desktop_app.domain.errors import FileExistsAlreadyError, FileProblemError
from desktop_app.services.desk import is_new, open_desk

_MOST = 1_000


def refusal(path: Path) -> FileProblemError | None:
    """Return why the data file at ``path`` cannot be opened; ``None`` where it can, or where there is none."""
    if is_new(path):
        return None
    try:
        open_desk(path, read_only=True).close()
    except FileProblemError as error:
        return error
    return None


def free_place(path: Path) -> Path:
    """Return ``path``, or a name beside it that no file bears yet."""
    number, place = 1, path
    while not is_new(place):
        number += 1
        place = path.with_stem(f"{path.stem}-{number}")
    return place


def copies_folder(path: Path) -> Path:
    """Return the folder where the copies of a data file lie, or else the one of the file itself."""
    from desktop_app.storage import backup  # noqa: PLC0415  (brings the database)

    folder = backup.folder(path)
    return folder if folder.is_dir() else path.parent


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
