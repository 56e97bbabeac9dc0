"""The year at a glance: a row for each item, a mark in each month in which it falls due, today as a line."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.domain.plan_progress import Standing, time_standing
from desktop_app.domain.plans import Occurrence
from desktop_app.i18n.dates import month_alone
from desktop_app.i18n.plan_words import standing_words
from desktop_app.services.plan_control import PlanLine, PlanView
from desktop_app.ui.context import Context
from desktop_app.ui.theme import scaled, sized

_ROW, _HEAD, _LEFT, _MONTHS = 24, 26, 250, 12
_FEW = 14


class YearGlance(QWidget):
    """Draws the items of a plan over the months; a click opens the item."""

    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._view: PlanView | None = None
        self._lines: Sequence[PlanLine] = ()
        self.setMouseTracking(True)
        self.setAccessibleName(context.texts.gettext("The year at a glance"))

    def show_view(self, view: PlanView) -> None:
        """Show the dated items of a plan."""
        self._view = view
        self._lines = [line for line in view.lines if line.item.dated]
        self.setMinimumHeight(round(scaled(_HEAD + _ROW * len(self._lines) + 6)))
        self.update()

    def line_at(self, y: float) -> PlanLine | None:
        """Return the item at a height."""
        place = int((y - scaled(_HEAD)) // scaled(_ROW))
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw heads, bars and today."""
        view = self._view
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(scaled(9)))
        self._paint_months(painter)
        for place, line in enumerate(self._lines):
            self._paint_line(painter, place, line, view)
        if view.today.year == view.plan.plan.year:
            x = self._x(view.today, view.plan.plan.year)
            painter.setPen(QPen(QColor(self._context.colours.accent), 1.5))
            painter.drawLine(x, round(scaled(_HEAD)), x, self.height())

    def _paint_months(self, painter: QPainter) -> None:
        colours, texts = self._context.colours, self._context.texts
        wide, left = self._month_wide(), round(scaled(_LEFT))
        for month in range(_MONTHS):
            x = left + round(month * wide)
            painter.setPen(QColor(colours.line))
            painter.drawLine(x, 0, x, self.height())
            painter.setPen(QColor(colours.text2))
            name = month_alone(month + 1, texts.language)
            room = QRect(x + 4, 0, round(wide) - 6, round(scaled(_HEAD)))
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_line(self, painter: QPainter, place: int, line: PlanLine, view: PlanView) -> None:
        colours = self._context.colours
        high, top = round(scaled(_ROW)), round(scaled(_HEAD) + place * scaled(_ROW))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, top + high - 1, self.width(), top + high - 1)
        painter.setPen(QColor(colours.text))
        words = f"{line.number}  {line.item.wording.title(self._context.texts.language)}"
        room = QRect(6, top, round(scaled(_LEFT)) - 14, high)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        for one in line.item.occurrences:
            if one.due is not None:
                self._paint_time(painter, top, high, line, one, view)

    def _paint_time(
        self, painter: QPainter, top: int, high: int, line: PlanLine, one: Occurrence, view: PlanView
    ) -> None:
        """Draw one time: a bar over its days, filled when done, outlined before."""
        colours, year = self._context.colours, view.plan.plan.year
        standing = time_standing(line.item, one, view.today)
        tone = tone_of(standing)
        last = one.last_day or one.due
        first = one.begins or last
        if first is None or last is None:
            return
        x, end = self._x(first, year), self._x(last, year) + 4
        many = len(line.item.occurrences) > _FEW
        bar = QRect(x + 1, top + high // 2 - 5, max(end - x - 2, 3 if many else 6), 10)
        colour = QColor(str(getattr(colours, tone)))
        filled = standing in {Standing.DONE, Standing.DONE_LATE, Standing.OVERDUE, Standing.PARTLY, Standing.NOT_DONE}
        painter.setPen(QPen(colour, 1))
        painter.setBrush(colour if filled else QColor(colours.surface))
        painter.drawRoundedRect(bar, 3, 3)

    def _month_wide(self) -> float:
        return max(self.width() - scaled(_LEFT) - 4, 120) / _MONTHS

    def _x(self, day: date, year: int) -> int:
        """Return the place of a day; days of other years stand at the edge."""
        month, part = (1, 0.0) if day.year < year else (12, 1.0) if day.year > year else (day.month, (day.day - 1) / 31)
        return round(scaled(_LEFT) + (month - 1 + part) * self._month_wide())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the item that is clicked."""
        line = self.line_at(event.position().y())
        if line is not None:
            self.chosen.emit(line.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that an item can be opened, and tell its whole title."""
        line = self.line_at(event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if line else Qt.CursorShape.ArrowCursor)
        self.setToolTip(_tip(line, self._context) if line else "")

    def event(self, event: object) -> bool:
        """Show the tip of the item below the mouse."""
        if isinstance(event, QHelpEvent):
            line = self.line_at(event.pos().y())
            QToolTip.showText(event.globalPos(), _tip(line, self._context) if line else "", self)
            return True
        return bool(super().event(event))  # type: ignore[arg-type]  # Qt hands over its own events


_TONES = {
    Standing.DONE: "ok",
    Standing.DONE_LATE: "ok",
    Standing.OVERDUE: "bad",
    Standing.NOT_DONE: "bad",
    Standing.PARTLY: "warn",
    Standing.DUE_SOON: "warn",
    Standing.POSTPONED: "move",
    Standing.IN_WORK: "accent",
}


def tone_of(standing: Standing) -> str:
    """Return the token of the colour in which what stands so is drawn."""
    return _TONES.get(standing, "field")


def _tip(line: PlanLine, context: Context) -> str:
    words, texts = line.item.wording, context.texts
    return f"{line.number}. {words.title(texts.language)}\n{standing_words(line.standing, texts)}"
