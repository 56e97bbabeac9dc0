"""Outline icons in any colour, sharp at every scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.resources import icon as icon_path

IN_BUTTON, _GAP = 18, 6
BEFORE_WORDS = IN_BUTTON + _GAP
_OFF = "#868E99"  # readable on what is switched off in both themes
_STROKE = 'stroke-width="1.75"'


@lru_cache(maxsize=512)
def icon(name: str, colour: str) -> QIcon:
    """Return an icon by its Tabler name, drawn in ``colour`` (#RRGGBB)."""
    made = QIcon()
    for size in (16, 18, 20, 32, 36, 40):
        made.addPixmap(pixmap(name, colour, size))
    return made


@lru_cache(maxsize=512)
def icon_before_words(name: str, colour: str) -> QIcon:
    """Return an icon for a button with words: Qt's own gap of 4 pixels is too narrow, so the picture brings 6 more."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0):
        made.addPixmap(_with_gap(name, colour, ratio))
        made.addPixmap(_with_gap(name, _OFF, ratio), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a pixmap of ``size`` device-independent pixels."""
    source = icon_path(name).read_text(encoding="utf-8")
    source = source.replace("currentColor", colour).replace('stroke-width="2"', _STROKE)
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _with_gap(name: str, colour: str, ratio: float) -> QPixmap:
    wide = QPixmap(QSize(round(BEFORE_WORDS * ratio), round(IN_BUTTON * ratio)))
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap(name, colour, round(IN_BUTTON * ratio)))
    painter.end()
    wide.setDevicePixelRatio(ratio)
    return wide
