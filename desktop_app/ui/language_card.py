"""A card of the welcome page: a language in its own words, chosen like a radio button."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.ui.theme import scaled, sized
from desktop_app.ui.tokens import Tokens

_ROUND, _RADIO, _DOT, _LEFT, _GAP = 8.0, 7.5, 3.0, 16, 12
_ABOVE = 11


class LanguageCard(QAbstractButton):
    """Two lines beside a radio button; the whole card is clicked."""

    def __init__(self, name: str, meaning: str, colours: Tokens) -> None:
        super().__init__()
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(meaning)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._meaning = meaning
        self._colours = colours
        self._strong = sized(scaled(10), QFont.Weight.DemiBold)
        self._small = sized(scaled(9))

    def sizeHint(self) -> QSize:
        """Return the size that both lines need."""
        strong, small = QFontMetrics(self._strong), QFontMetrics(self._small)
        wide = max(strong.horizontalAdvance(self.text()), small.horizontalAdvance(self._meaning))
        return QSize(wide + self._words_left + _LEFT, strong.height() + small.height() + 2 * _ABOVE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint card, radio button and both lines."""
        colours, painter = self._colours, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        loud = chosen or self.hasFocus()
        edge = 2.0 if loud else 1.0
        painter.setPen(QPen(QColor(colours.accent if loud else colours.field), edge))
        painter.setBrush(QColor(colours.soft if chosen else colours.sunken if self.underMouse() else colours.surface))
        inside = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inside, inside, -inside, -inside), _ROUND, _ROUND)
        self._paint_radio(painter, chosen=chosen)
        self._paint_words(painter, chosen=chosen)

    @property
    def _words_left(self) -> int:
        return _LEFT + round(2 * _RADIO) + _GAP

    def _paint_radio(self, painter: QPainter, *, chosen: bool) -> None:
        colours, centre = self._colours, QPointF(_LEFT + _RADIO, self.height() / 2)
        painter.setPen(QPen(QColor(colours.fill if chosen else colours.field), 1))
        painter.setBrush(QColor(colours.fill if chosen else colours.surface))
        painter.drawEllipse(centre, _RADIO, _RADIO)
        if chosen:
            painter.setBrush(QColor(colours.on_fill))
            painter.drawEllipse(centre, _DOT, _DOT)

    def _paint_words(self, painter: QPainter, *, chosen: bool) -> None:
        colours, left = self._colours, self._words_left
        strong, small = QFontMetrics(self._strong), QFontMetrics(self._small)
        painter.setFont(self._strong)
        painter.setPen(QColor(colours.text))
        painter.drawText(left, _ABOVE + strong.ascent(), self.text())
        painter.setFont(self._small)
        painter.setPen(QColor(colours.soft_text if chosen else colours.text2))
        painter.drawText(left, _ABOVE + strong.height() + small.ascent(), self._meaning)
