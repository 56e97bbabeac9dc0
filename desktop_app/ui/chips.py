"""Chips: a state as icon, word and colour; on a ground only where somebody must act."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel

from desktop_app.ui.context import Context
from desktop_app.ui.controls import label, row
from desktop_app.ui.theme import scaled, sized

_HIGH, _ICON = 22, 15


def chip(context: Context, words: str, tone: str, icon: str = "", *, ground: bool = False) -> QFrame:
    """Return a chip; ``tone`` is ok, warn, bad, move or none, and ``ground`` tints it."""
    colours = context.colours
    colour = str(getattr(colours, tone))
    frame = QFrame()
    frame.setObjectName("chip")
    back = str(getattr(colours, f"{tone}_bg")) if ground else "transparent"
    frame.setStyleSheet(f"QFrame#chip {{ background: {back}; border-radius: 5px; }} QLabel {{ color: {colour}; }}")
    frame.setMinimumHeight(round(scaled(_HIGH)))
    said = label(words, 9)
    said.setFont(sized(scaled(9), QFont.Weight.Medium))
    said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    line = row(*([_sign(context, icon, colour)] if icon else []), said, spacing=5)
    line.setContentsMargins(6 if ground else 0, 2, 8 if ground else 0, 2)
    frame.setLayout(line)
    frame.setAccessibleName(words)
    return frame


def _sign(context: Context, icon: str, colour: str) -> QLabel:
    sign = QLabel()
    sign.setPixmap(context.icon(icon, colour).pixmap(_ICON, _ICON))
    return sign
