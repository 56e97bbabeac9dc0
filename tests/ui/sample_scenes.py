"""The pictures of the samples."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.languages import Language
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.samples.page import SamplesPage
from desktop_app.ui.samples.taking import TakeDialog


def sample_scenes() -> dict[str, Callable[[MainWindow], QWidget]]:
    """Return the scenes by the names of their pictures."""
    return {"samples": _samples, "samples-wrong": _wrong, "samples-taken": _taken}


def _samples(window: MainWindow) -> QWidget:
    _page(window)
    return window


def _wrong(window: MainWindow) -> QWidget:
    page = _page(window)
    page._redraw()
    page._editor.texts[Language.RU].control.setPlainText("вручается\n{persone:dative}\nза помощь на выборах")
    page._editor.look.editors["top"].text = "55"
    page._edited()
    QApplication.processEvents()
    return window


def _taken(window: MainWindow) -> QWidget:
    page = _page(window)
    page.give_up()
    samples = page.context.desk.samples
    template = next(line.template for line in page._lines.values() if line.template.signatories > 1)
    with TemporaryDirectory() as folder:
        path = samples.export_template(template.id, Path(folder) / "sample.zhospar-sample")
        dialog = TakeDialog(window, page.context, samples.read_file(path), page._paper_language)
    dialog.show()
    return dialog


def _page(window: MainWindow) -> SamplesPage:
    window.open_page("samples", "")
    page = window.page
    assert isinstance(page, SamplesPage)
    return page
