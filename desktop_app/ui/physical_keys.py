"""Which key was pressed, by its place on the keyboard: Russian and Kazakh layouts give other letters."""

import sys

from PySide6.QtGui import QKeyEvent

_VIRTUAL = {0x31: "1", 0x32: "2", 0x44: "D", 0x53: "S"}  # Windows
_SCANNED = {10: "1", 11: "2", 40: "D", 39: "S"}  # X11 and Wayland
_TYPED = {"1": "1", "2": "2", '"': "1", "ә": "2", "d": "D", "в": "D", "s": "S", "ы": "S"}


def key_place(event: QKeyEvent) -> str:
    """Return 1, 2, D or S as they stand on a Latin keyboard, else nothing."""
    if event.modifiers().value and not event.text():
        return ""
    known = _VIRTUAL.get(event.nativeVirtualKey()) if sys.platform == "win32" else _SCANNED.get(event.nativeScanCode())
    return known or _TYPED.get(event.text().casefold(), "")
