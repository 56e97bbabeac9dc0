"""Papers out of the window, saved as PDF."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.services.papers import file_name, write_paper
from desktop_app.ui.context import Context


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
