"""What the command line is handed: where the data lies, how a window opens, which language the system speaks."""

import locale
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.domain.languages import Language


class OpensWindow(Protocol):
    """Opens the window and stays until it is closed."""

    def __call__(self, path: Path | None, *, demo: bool) -> int:
        """Open the window on a data file; return the exit code."""
        ...


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The parts of the program that lie above the command line."""

    data_path: Callable[[Path | None], Path]
    open_window: OpensWindow
    check_installation: Callable[[Path], Path]


def system_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language of the system, as far as it is one of ours; else English."""
    names = [environment.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  (windll exists on Windows only)

        names.append(locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), ""))
    spoken = next((name for name in names if name), "")
    return next((language for language in Language if spoken.lower().startswith(language.value)), Language.EN)


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a window could be seen."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
