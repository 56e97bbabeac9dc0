"""A bar of a part of a plan: done, in work, overdue, not begun, told by colour and by its words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.plan_progress import Progress, Standing
from desktop_app.i18n.plan_words import standing_words
from desktop_app.ui.context import Context

PARTS: tuple[tuple[str, tuple[Standing, ...]], ...] = (
    ("ok", (Standing.DONE, Standing.DONE_LATE)),
    ("warn", (Standing.PARTLY,)),
    ("accent", (Standing.IN_WORK, Standing.DUE_SOON, Standing.POSTPONED)),
    ("bad", (Standing.OVERDUE, Standing.NOT_DONE)),
    ("field", (Standing.NOT_STARTED,)),
    ("none_bg", (Standing.NO_DATE, Standing.STRUCK_OFF)),
)
_HIGH, _GAP = 10, 2


class ProgressBar(QWidget):
    """Draws the counts of a part of a plan beside each other."""

    def __init__(self, context: Context, progress: Progress, name: str, *, high: int = _HIGH) -> None:
        super().__init__()
        self._context = context
        self._progress = progress
        self._high = high
        texts = context.texts
        told = [f"{standing_words(one, texts)}: {count}" for one, count in progress.counts.items() if count]
        self.setToolTip("\n".join(told))
        self.setAccessibleName(f"{name}. {', '.join(told)}")
        self.setMinimumHeight(high)

    def sizeHint(self) -> QSize:
        """Ask for a bar of some width."""
        return QSize(120, self._high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, total = self._context.colours, self._progress.total
        top = (self.height() - self._high) / 2
        if not total:
            painter.fillRect(QRectF(0, top, self.width(), self._high), QColor(colours.none_bg))
            return
        x = 0.0
        for tone, standings in PARTS:
            count = self._progress.of(*standings)
            wide = self.width() * count / total
            if count:
                box = QRectF(x, top, max(wide - _GAP, 2), self._high)
                painter.fillRect(box, QColor(str(getattr(colours, tone))))
            x += wide
