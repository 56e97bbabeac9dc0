"""Buttons before there is a desk: words and look, no icon."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton


def plain_button(words: str, slot: Callable[[], None], look: str = "") -> QPushButton:
    """Return a push button; ``look`` is primary, link or empty."""
    made = QPushButton(words)
    made.setProperty("look", look)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(words)
    made.clicked.connect(lambda *_: slot())
    return made
