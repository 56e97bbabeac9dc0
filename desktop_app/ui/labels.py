"""Labels that keep whole words whole, and never ask for more room than there is."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

_LEAST = 120
_AROUND = 4


class WrappedLabel(QLabel):
    """Wraps between words, and inside a word only where it is longer than the line."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._measured, self._widest = ("", ""), 0
        self.setWordWrap(True)

    def minimumSizeHint(self) -> QSize:
        """Ask for the longest word, but not for more than a little."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST), hint.height())

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width, broken words included."""
        if self._fits(width):
            return super().heightForWidth(width)
        margins = self.contentsMargins()
        return round(self._laid_out(width).boundingRect().height()) + margins.top() + margins.bottom() + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words; Qt would cut a word that is longer than the line."""
        if self._fits(self.width()):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(QColor(self.palette().color(QPalette.ColorRole.WindowText)))
        self._laid_out(self.width()).draw(painter, QPointF(self.contentsRect().topLeft()))

    def _fits(self, width: int) -> bool:
        margins = self.contentsMargins()
        return self._widest_word() <= width - margins.left() - margins.right()

    def _widest_word(self) -> int:
        """Measure the words once: layouts ask for dozens of widths."""
        measured = (self.text(), self.font().key())
        if measured != self._measured:
            metrics = QFontMetrics(self.font())
            self._widest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
            self._measured = measured
        return self._widest

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        room = max(width - self.contentsMargins().left() - self.contentsMargins().right(), 1)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout


class ElidedLink(QToolButton):
    """A way to something whose words end in dots where they have too little room; the tooltip has the whole."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST)

    def sizeHint(self) -> QSize:
        """Ask for little: the words end in dots where there is no more."""
        return QSize(_LEAST, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words from the left, as many as the width holds; the style would put them in the middle."""
        painter, option = QStylePainter(self), QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        room = self.rect().adjusted(_AROUND, 0, -_AROUND, 0)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().buttonText().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class ElidedLabel(QLabel):
    """One line that ends in dots where it has too little room; the tooltip then has the whole."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def whole(self) -> str:
        """Return the whole text."""
        return self._whole

    def say(self, words: str) -> None:
        """Show other words."""
        self._whole = words.replace("\n", " ")
        self._elide()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for the room that the whole text needs."""
        wide = self.fontMetrics().horizontalAdvance(self._whole) if self._whole else 0
        return QSize(wide + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of a few letters at least."""
        return QSize(min(self.sizeHint().width(), _LEAST // 2), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as the new width holds."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setAccessibleName(self._whole)
