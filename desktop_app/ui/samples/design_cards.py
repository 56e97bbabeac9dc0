"""The designs to choose from, each as a small picture of its page."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.designs import Design
from desktop_app.domain.journal import N_
from desktop_app.ui.context import Context
from desktop_app.ui.controls import label
from desktop_app.ui.theme import scaled, sized
from desktop_app.ui.tokens import Tokens

DESIGNS = {
    Design.CLASSIC: N_("Classic, with a frame"),
    Design.MODERN: N_("Modern, without a frame"),
    Design.LANDSCAPE: N_("Landscape, with a band"),
    Design.BILINGUAL: N_("Both languages on one page"),
    Design.DIPLOMA: N_("Diploma of honour"),
    Design.CERTIFICATE: N_("Certificate with facts and a code"),
}
_SHORT = {
    Design.CLASSIC: N_("Classic"),
    Design.MODERN: N_("Modern"),
    Design.LANDSCAPE: N_("Landscape"),
    Design.BILINGUAL: N_("Bilingual"),
    Design.DIPLOMA: N_("Diploma"),
    Design.CERTIFICATE: N_("Certificate"),
}
_PAPER, _INK, _GREY, _BLUE, _GOLD = "#FFFFFF", "#5B6470", "#C9CED6", "#0A6690", "#B08D3C"
_WIDE, _HIGH, _AROUND, _IN_ROW = 84, 76, 6, 3
_PAGE, _FLAT_PAGE = (44.0, 62.0), (72.0, 51.0)
_FLAT = frozenset({Design.LANDSCAPE, Design.DIPLOMA})
_BELOW = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
_FRAMED = frozenset({Design.CLASSIC, Design.DIPLOMA, Design.CERTIFICATE, Design.BILINGUAL})


class DesignCard(QAbstractButton):
    """One design: its page drawn small, its name below it."""

    def __init__(self, design: Design, short: str, words: str, colours: Tokens) -> None:
        super().__init__()
        self.design = design
        self.setText(short)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._colours = colours
        self._small = sized(scaled(9))

    def sizeHint(self) -> QSize:
        """Return room for the picture and the name."""
        metrics = QFontMetrics(self._small)
        wide = max(_WIDE, metrics.horizontalAdvance(self.text()) + 2 * _AROUND + 4)
        return QSize(wide, _HIGH + metrics.height() + _AROUND)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the page and the name."""
        colours, painter, chosen = self._colours, QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        loud = chosen or self.hasFocus()
        edge = 2.0 if loud else 1.0
        painter.setPen(QPen(QColor(colours.accent if loud else colours.line), edge))
        painter.setBrush(QColor(colours.soft if chosen else colours.sunken if self.underMouse() else colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), 6, 6)
        wide, high = _FLAT_PAGE if self.design in _FLAT else _PAGE
        page = QRectF((self.width() - wide) / 2, _AROUND + (_PAGE[1] - high) / 2 + 2, wide, high)
        _paint_page(painter, page, self.design)
        painter.setFont(self._small)
        painter.setPen(QColor(colours.soft_text if chosen else colours.text))
        painter.drawText(self.rect().adjusted(0, 0, 0, -_AROUND), _BELOW, self.text())


class DesignCards(QWidget):
    """All designs; one is chosen."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        _ = context.texts.gettext
        self.setAccessibleName(_("Design"))
        self._group = QButtonGroup(self)
        self.cards = {
            design: DesignCard(design, _(short), _(DESIGNS[design]), context.colours)
            for design, short in _SHORT.items()
        }
        self._group.buttonClicked.connect(lambda _card: self.edited.emit())
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, card in enumerate(self.cards.values()):
            self._group.addButton(card)
            grid.addWidget(card, *divmod(place, _IN_ROW))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(_("Design"), 9))
        layout.addLayout(grid)
        self.cards[Design.CLASSIC].setChecked(True)

    @property
    def design(self) -> Design:
        """Return the chosen design."""
        return next((card.design for card in self.cards.values() if card.isChecked()), Design.CLASSIC)

    @design.setter
    def design(self, design: Design) -> None:
        self.cards[design].setChecked(True)


def _paint_page(painter: QPainter, page: QRectF, design: Design) -> None:
    painter.setPen(QPen(QColor(_GREY), 1))
    painter.setBrush(QColor(_PAPER))
    painter.drawRect(page)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if design in _FRAMED:
        painter.setPen(QPen(QColor(_GOLD if design is not Design.CERTIFICATE else _BLUE), 1.4))
        painter.drawRect(page.adjusted(3, 3, -3, -3))
    painter.setPen(Qt.PenStyle.NoPen)
    if design is Design.MODERN:
        painter.setBrush(QColor(_BLUE))
        painter.drawRect(QRectF(page.left(), page.top(), 4, page.height()))
    if design is Design.LANDSCAPE:
        painter.setBrush(QColor(_GOLD))
        painter.drawRect(QRectF(page.left(), page.top(), page.width(), 4))
        painter.drawRect(QRectF(page.left(), page.bottom() - 4, page.width(), 4))
    inside = page.adjusted(9, 9, -9, -9)
    halves = [inside]
    if design.both_languages:
        middle = inside.center().x()
        halves = [QRectF(inside.left() - 2, inside.top(), middle - inside.left() - 1, inside.height())]
        halves.append(QRectF(middle + 3, inside.top(), inside.right() - middle - 1, inside.height()))
    for half in halves:
        _paint_lines(painter, half, left=design is Design.MODERN)


def _paint_lines(painter: QPainter, room: QRectF, *, left: bool) -> None:
    """Paint a title, the lines of a text and a signature."""
    lines = (0.62, 0.0, 0.9, 1.0, 1.0, 0.7)
    step = room.height() / (len(lines) + 2)
    for place, share in enumerate(lines):
        painter.setBrush(QColor(_INK if place == 0 else _GREY))
        wide = room.width() * share
        start = room.left() if left else room.left() + (room.width() - wide) / 2
        painter.drawRect(QRectF(start, room.top() + place * step, wide, 2.6 if place == 0 else 1.6))
    painter.setBrush(QColor(_INK))
    painter.drawRect(QRectF(room.left(), room.bottom() - 2, room.width() * 0.4, 1.4))
