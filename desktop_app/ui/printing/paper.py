"""Printing a paper: asked in the dialog, done beside the window, gone on with where it stopped."""

from hashlib import blake2b

from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.services.pages import open_pages
from desktop_app.ui.context import Context
from desktop_app.ui.machine import BrokenOff
from desktop_app.ui.printing.dialog import Paper, PrintDialog, Wish
from desktop_app.ui.printing.order import Heard, Outcome, PrintOrder
from desktop_app.ui.printing.press import print_sheets
from desktop_app.ui.printing.words import end_of
from desktop_app.ui.saving import save_pdf


def print_paper(parent: QWidget, context: Context, pdf: bytes, kind: str, title: str, printed: Heard) -> None:
    """Ask how a PDF is printed, and print it in the background.

    Args:
        parent: The window or page that asks.
        context: The surroundings of the page.
        pdf: The paper.
        kind: The kind of paper, such as «register», under which printer, sides and colour are remembered.
        title: What the dialog, the progress and the printer's queue call the paper.
        printed: Called in the window's thread with the pages that went, each time some did: printing that was
            broken off tells what went before, and what follows is told again when it went.
    """
    with open_pages(pdf) as pages:
        paper = Paper(pdf, [pages.size(page) for page in range(len(pages))], kind, title)
    key = kind + blake2b(pdf).hexdigest()
    dialog = PrintDialog(parent, context, paper, context.machine.broken_off.get(key))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    wish, save_wanted = dialog.wish, dialog.save_wanted
    dialog.deleteLater()
    if save_wanted:
        save_pdf(parent, context, pdf, title)
    if accepted and wish is not None:
        context.machine.keep_print_settings(kind, wish.settings)
        _Printing(context, paper, key, wish, printed).run(wish.order)


class _Printing:
    """One paper on its way to the printer, possibly in several goes."""

    def __init__(self, context: Context, paper: Paper, key: str, wish: Wish, printed: Heard) -> None:
        self._context = context
        self._paper = paper
        self._key = key
        self._wish = wish
        self._printed = printed

    def run(self, order: PrintOrder) -> None:
        """Print an order of this paper in the background."""
        work = print_sheets(self._wish.printer, open_pages(self._paper.pdf), order)
        self._context.background.run(self._paper.title, work, self._end)

    def _end(self, outcome: Outcome) -> None:
        """Tell what went to whoever waits for it; then tell the user, whatever became of that."""
        try:
            if outcome.sheets:
                self._printed(outcome.printed)
        finally:
            self._tell(outcome)

    def _tell(self, outcome: Outcome) -> None:
        texts, sheet = self._context.texts, outcome.next_sheet
        words = end_of(outcome, self._wish.settings.printer, texts)
        if sheet is None:
            self._context.machine.broken_off.pop(self._key, None)
            self._context.tell(words)
            return
        self._context.machine.broken_off[self._key] = BrokenOff(self._wish.typed, sheet)
        verb = texts.gettext("Go on from sheet {sheet}").format(sheet=texts.number(sheet))
        self._context.offer(words, verb, lambda: self.run(outcome.order.from_sheet(sheet)))
