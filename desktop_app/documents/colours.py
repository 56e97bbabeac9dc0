"""The colours of papers; all stay readable on a black-and-white printer."""

from reportlab.lib.colors import Color


def _rgb(red: int, green: int, blue: int) -> Color:
    return Color(red / 255, green / 255, blue / 255)


INK = _rgb(28, 28, 32)
TEAL = _rgb(17, 74, 88)
BRONZE = _rgb(150, 116, 56)
GREY = _rgb(104, 104, 110)
HAIR = _rgb(168, 164, 156)
TINT = _rgb(236, 240, 240)
