"""The press: pages of a PDF put on a printer's sheets, each on its own size of paper, without margins."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop_app.ui.background import CancelledError, Progress
from desktop_app.ui.printing.order import Outcome, PrintOrder

if TYPE_CHECKING:
    from desktop_app.services.pages import OpenPages

_POINTS = 72
_BROKEN = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


def page_layout(wide: float, high: float) -> QPageLayout:
    """Return the layout of a page as wide and high as given, in points: the whole sheet, lying where it is wider."""
    upright = wide <= high
    points = QSizeF(wide, high) if upright else QSizeF(high, wide)
    orientation = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    layout = QPageLayout(QPageSize(points, QPageSize.Unit.Point), orientation, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def print_sheets(printer: QPrinter, pages: "OpenPages", order: PrintOrder) -> Callable[[Progress], Outcome]:
    """Return the work that prints sheet by sheet; broken off or failed, it keeps the sheets that went.

    A printer that makes no copies itself is given every sheet as often as it is wanted.
    """

    def work(tell: Progress) -> Outcome:
        press = _Press(printer, pages, order)
        total, gone, failed = len(order.wanted), 0, False
        try:
            for sheet in order.wanted:
                tell(gone, total)
                failed = not press.put(sheet)
                if failed:
                    break
                gone += 1
            tell(gone, total)
        except CancelledError:
            pass  # what went is a job of its own, and the rest can follow
        if not press.close() and not failed:
            return Outcome(order, max(gone - 1, 0), failed=gone > 0)
        return Outcome(order, gone, failed)

    return work


class _Press:
    def __init__(self, printer: QPrinter, pages: "OpenPages", order: PrintOrder) -> None:
        self._printer = printer
        self._pages = pages
        self._sides = order.sides
        self._times = 1 if printer.supportsMultipleCopies() else order.copies
        self._painter = QPainter()

    def put(self, sheet: tuple[int, ...]) -> bool:
        """Print a sheet, front and back; tell whether the printer took it."""
        sides: tuple[int | None, ...] = sheet
        if self._times > 1 and len(sheet) < self._sides:
            sides = (*sheet, None)  # or the next copy would begin on the back of this one
        return all(self._side(page, sheet[0]) for _copy in range(self._times) for page in sides)

    def close(self) -> bool:
        """Hand over what was printed; tell whether the printer took it."""
        return not self._painter.isActive() or self._painter.end()

    def _side(self, page: int | None, front: int) -> bool:
        size = self._pages.size(front if page is None else page)
        self._printer.setPageLayout(page_layout(*size))
        self._printer.setFullPage(True)
        if not (self._printer.newPage() if self._painter.isActive() else self._painter.begin(self._printer)):
            return False
        if page is not None:
            self._paint(page, *size)
        return self._printer.printerState() not in _BROKEN

    def _paint(self, page: int, wide: float, high: float) -> None:
        pixels = round(wide / _POINTS * self._printer.resolution())
        drawn = self._pages.image(page, pixels)
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._painter.drawImage(QRectF(0, 0, pixels, high / wide * pixels), image)
