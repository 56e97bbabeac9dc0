"""Papers out of the window: saved as PDF, or printed through the system's own dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop_app.services.pages import page_count, page_image, page_size
from desktop_app.services.papers import file_name, write_paper
from desktop_app.ui.background import Progress
from desktop_app.ui.context import Context

_MOST_DPI = 300
_POINTS = 72


def save_pdf(parent: QWidget, context: Context, pdf: bytes, name: str) -> Path | None:
    """Ask for a place and save a PDF there; return the path, or nothing if the user thought better of it."""
    _ = context.texts.gettext
    start = context.machine.folder / file_name(name, ".pdf")
    chosen, _filter = QFileDialog.getSaveFileName(parent, _("Save as PDF"), str(start), "PDF (*.pdf)")
    if not chosen:
        return None
    path = Path(chosen)
    path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
    write_paper(path, pdf, replace=True)
    context.machine.folder = path.parent
    context.tell(_("Saved: {name}").format(name=path.name))
    return path


def ask_printer(parent: QWidget, context: Context, pdf: bytes) -> QPrinter | None:
    """Show the print dialog for a PDF; return the printer as it was set, or nothing."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, pdf)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(context.texts.gettext("Print"))
    dialog.setMinMax(1, page_count(pdf))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


def prepare(printer: QPrinter, pdf: bytes) -> None:
    """Set paper and orientation of a printer as the first page has them, without margins."""
    wide, high = page_size(pdf, 0)
    portrait = wide <= high
    points = QSizeF(wide, high) if portrait else QSizeF(high, wide)
    orientation = QPageLayout.Orientation.Portrait if portrait else QPageLayout.Orientation.Landscape
    printer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    printer.setPageOrientation(orientation)
    printer.setFullPage(True)
    printer.setResolution(min(printer.resolution(), _MOST_DPI))


def print_pdf(printer: QPrinter, pdf: bytes) -> Callable[[Progress], int]:
    """Return the work that prints a PDF page by page; its result is the number of pages."""
    first = max(printer.fromPage() - 1, 0)
    last = printer.toPage() or page_count(pdf)
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)

    def work(tell: Progress) -> int:
        pages = [page for _copy in range(copies) for page in range(first, last)]
        painter = QPainter(printer)
        for place, page in enumerate(pages):
            tell(place, len(pages))
            if place:
                printer.newPage()
            _paint(painter, printer, pdf, page)
        painter.end()
        tell(len(pages), len(pages))
        return len(pages)

    return work


def _paint(painter: QPainter, printer: QPrinter, pdf: bytes, page: int) -> None:
    wide, high = page_size(pdf, page)
    pixels = round(wide / _POINTS * printer.resolution())
    drawn = page_image(pdf, page, pixels)
    image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
    painter.drawImage(QRectF(0, 0, pixels, high / wide * pixels), image)
