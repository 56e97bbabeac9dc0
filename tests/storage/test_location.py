"""Where a live data file must not lie."""

from pathlib import Path, PureWindowsPath

import pytest

from desktop_app.domain.errors import UnsafeLocationError
from desktop_app.storage.location import require_safe

UNSAFE = [
    r"\\server\share\data.db",
    "//server/share/data.db",
    r"C:\Пользователи\Әлия\OneDrive\data.db",
    r"C:\Пользователи\Әлия\OneDrive - Аппарат акима\Жоспар\data.db",
    r"C:\Пользователи\Әлия\Dropbox\data.db",
    r"C:\Пользователи\Әлия\Dropbox (Personal)\data.db",
    r"C:\Пользователи\Әлия\YandexDisk\data.db",
    r"C:\Пользователи\Әлия\Yandex.Disk\data.db",
    r"C:\Пользователи\Әлия\Яндекс.Диск\data.db",
    r"G:\My Drive\data.db",
    r"G:\Мой диск\data.db",
    r"C:\Пользователи\Әлия\Google Drive\data.db",
    r"C:\Пользователи\Әлия\iCloudDrive\data.db",
    "/srv/aliya/Nextcloud/data.db",
    "/srv/aliya/dropbox/data.db",
]
SAFE = [
    r"C:\Пользователи\Әлия\AppData\Local\Zhospar\zhospar.db",
    r"D:\Сайлау\dropbox.db",
    "/srv/aliya/.local/share/Zhospar/zhospar.db",
    "/srv/aliya/Mega-plan/data.db",
    r"C:\Пользователи\Әлия\OneDriver\data.db",
]


@pytest.mark.parametrize("text", UNSAFE)
def test_a_cloud_or_network_folder_is_refused(text: str) -> None:
    with pytest.raises(UnsafeLocationError):
        require_safe(_written(text), {})


@pytest.mark.parametrize("text", SAFE)
def test_a_folder_of_this_computer_is_accepted(text: str) -> None:
    require_safe(_written(text), {})


def test_the_systems_own_word_for_its_cloud_folder_is_heard() -> None:
    with pytest.raises(UnsafeLocationError):
        require_safe(_written(r"D:\Облако\data.db"), {"OneDrive": r"D:\Облако"})


def _written(text: str) -> Path:
    """Return a path that is written as ``text``, whatever the system that runs the test."""
    return Path(text) if str(Path(text)) == text else PureWindowsPath(text)  # type: ignore[return-value]  # only its text is read
