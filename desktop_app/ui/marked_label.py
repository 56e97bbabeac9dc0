"""A sentence with names set in bold and letters marked, which wraps where it has too little room."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop_app.ui.context import Context
from desktop_app.ui.theme import scaled, sized

_LEAST, _ENDLESS = 160, 10_000


class Look(Enum):
    """How a passage stands out."""

    STRONG = "strong"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a sentence that stands out."""

    start: int
    length: int
    look: Look


class MarkedLabel(QLabel):
    """Shows a sentence with its passages; it is read aloud as plain text."""

    def __init__(self, context: Context, words: str, passages: Sequence[Passage] = ()) -> None:
        super().__init__(words)
        self._mark = QColor(context.colours.mark)
        self._passages = passages
        self.setFont(sized(scaled(10)))
        self.setWordWrap(True)
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Ask for a few words' width."""
        return QSize(_LEAST, self.fontMetrics().height() + 2)

    def sizeHint(self) -> QSize:
        """Ask for the whole sentence in one line."""
        laid_out = self._laid_out(_ENDLESS)
        return QSize(round(laid_out.lineAt(0).naturalTextWidth()) + 4, self.fontMetrics().height() + 2)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the lines need."""
        return round(self._laid_out(width).boundingRect().height()) + 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sentence."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        self._laid_out(self.width()).draw(painter, QPointF(self.contentsRect().topLeft()))

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(passage) for passage in self._passages])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _format(self, passage: Passage) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold)
        if passage.look is Look.MARK:
            look.setBackground(self._mark)
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = passage.start, passage.length, look
        return made
