"""The pictures of the print dialog: with printers, going on where it stopped, with a wrong page, without a printer."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.domain.awards import AwardState
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.services.pages import open_pages
from desktop_app.ui.machine import BrokenOff, PrintSettings
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.printing.dialog import Paper, PrintDialog
from desktop_app.ui.printing.printers import Abilities, Duplex
from tests.ui.fake_printers import OFFICE, fake_printers

_KIND = "scene"
_LAST = PrintSettings(list(OFFICE)[1], Duplex.LONG, colour=True)


def print_scenes() -> dict[str, Callable[[MainWindow], QWidget]]:
    """Return the scenes by the names of their pictures."""
    return {
        "print": partial(_dialog, printers=OFFICE),
        "print-on": partial(_dialog, printers=OFFICE, broken_off=BrokenOff("1-20", 7)),
        "print-wrong": _wrong,
        "print-none": partial(_dialog, printers={}),
    }


def _dialog(window: MainWindow, printers: Mapping[str, Abilities], broken_off: BrokenOff | None = None) -> PrintDialog:
    """Open the dialog on every letter that there is."""
    texts, pdf = window.context.texts, _papers(window.context.desk)
    with open_pages(pdf) as pages:
        sizes = [pages.size(page) for page in range(len(pages))]
    window.context.machine.keep_print_settings(_KIND, _LAST)
    with fake_printers(printers):
        dialog = PrintDialog(window, window.context, Paper(pdf, sizes, _KIND, texts.gettext("Letters")), broken_off)
    dialog.show()
    return dialog


def _papers(desk: Desk) -> bytes:
    """Return every paper; where there is none, a letter as it would be."""
    found = desk.awards.waiting(AwardState.NUMBERED, AwardState.PRINTED, AwardState.PRESENTED)
    if not found:
        return desk.letters.preview(desk.letters.compose(desk.people.ids()[0]), Language.KK)
    return desk.reprinting.sheets([award.id for award in found], duplicate=False).pdf


def _wrong(window: MainWindow) -> PrintDialog:
    dialog = _dialog(window, OFFICE)
    form = dialog.form
    assert form is not None  # there are printers
    form.which.choose("some")
    form.list.text = "1-5, 900"
    form.list.edited.emit()
    return dialog
