"""Where a live data file must not lie: clouds and networks damage databases; they may hold backups."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop_app.domain.errors import UnsafeLocationError

_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_CLOUD_FOLDERS = re.compile(
    r"^(onedrive( - .+)?|dropbox( \(.+\))?|yandex\.?disk|яндекс\.?диск|google ?drive|my drive|мой диск|icloud ?drive|"
    r"mega|nextcloud|cloud\.mail\.ru|облако mail\.?ru)$",
    re.IGNORECASE,
)
_DRIVE_REMOTE = 4


def require_safe(path: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Refuse a place where a live database gets damaged.

    Raises:
        UnsafeLocationError: The path lies on a network share or in a cloud's folder.
    """
    text = str(path)
    if text.startswith(("\\\\", "//")) or _below_cloud(path, environment) or _is_remote_drive(path):
        raise UnsafeLocationError(text)


def _below_cloud(path: Path, environment: Mapping[str, str]) -> bool:
    parts = re.split(r"[\\/]", str(path))
    if any(_CLOUD_FOLDERS.match(part) for part in parts[:-1]):
        return True
    roots = [environment[name] for name in _CLOUD_VARIABLES if environment.get(name)]
    return any(str(path).lower().startswith(root.lower().rstrip("\\/") + sep) for root in roots for sep in "\\/")


def _is_remote_drive(path: Path) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415  (windll exists on Windows only)

    return ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE
