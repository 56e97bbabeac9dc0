"""Buttons before there is a desk."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from desktop_app.ui import icons


def plain_button(words: str, slot: Callable[[], None], look: str = "", *, icon: QIcon | None = None) -> QPushButton:
    """Return a push button; ``look`` is primary, link, quiet or empty; the icon brings its gap to the words."""
    made = QPushButton(words)
    made.setProperty("look", look)
    made.setAutoDefault(False)
    if icon is not None:
        made.setIcon(icon)
        made.setIconSize(QSize(icons.BEFORE_WORDS, icons.IN_BUTTON))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(words)
    made.clicked.connect(lambda *_: slot())
    return made
