"""A printer that is a file: the answer to the print dialog of one who prints at once."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog

from desktop_app.ui.machine import PrintSettings
from desktop_app.ui.printing.dialog import PrintDialog, Wish
from desktop_app.ui.printing.order import PrintOrder


def file_printer(path: Path, resolution: int = 300) -> QPrinter:
    """Return a printer that writes a PDF file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(resolution)
    return printer


def print_to(path: Path, monkeypatch: pytest.MonkeyPatch, order: PrintOrder | None = None) -> None:
    """Answer every print dialog: everything, or ``order``, onto a file."""

    def accept(dialog: PrintDialog) -> int:
        wanted = order or PrintOrder(tuple(range(len(dialog._paper.sizes))))
        dialog.wish = Wish(file_printer(path), PrintSettings("file"), wanted, "")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(PrintDialog, "exec", accept)


def print_nothing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer every print dialog with Cancel; return what the dialogs asked about."""
    asked: list[str] = []

    def reject(dialog: PrintDialog) -> int:
        asked.append(dialog._paper.title)
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(PrintDialog, "exec", reject)
    return asked
