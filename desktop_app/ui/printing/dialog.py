"""The print dialog: the pages at the left, how to print them at the right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.controls import banner, button, label, row, scrolled
from desktop_app.ui.machine import BrokenOff, PrintSettings
from desktop_app.ui.preview import Preview
from desktop_app.ui.printing.form import PrintForm
from desktop_app.ui.printing.order import PrintOrder
from desktop_app.ui.printing.printers import Duplex, printer_names, ready_printer, settings_of
from desktop_app.ui.printing.words import paper_facts, verb_of

_SIZE = (880, 600)
_PREVIEW_WIDE = 320


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed: the PDF, the sizes of its pages in points, its kind and its title."""

    pdf: bytes
    sizes: Sequence[tuple[float, float]]
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What was wished in the dialog: a printer set for it, the order, and the pages as they were typed."""

    printer: QPrinter
    settings: PrintSettings
    order: PrintOrder
    typed: str


class PrintDialog(QDialog):
    """Asks how a paper is printed; where there is no printer, offers to save it instead."""

    def __init__(self, parent: QWidget, context: Context, paper: Paper, broken_off: BrokenOff | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._paper = paper
        self.wish: Wish | None = None
        self.save_wanted = False
        self.form: PrintForm | None = None
        self.setWindowTitle(context.texts.gettext("Print"))
        self._preview = Preview(context)
        self._preview.setMinimumWidth(_PREVIEW_WIDE)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(label(paper.title, 11, strong=True, wrap=True))
        if printer_names():
            self._ask(right, broken_off)
        else:
            self._tell_none(right)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self._preview, 1)
        layout.addLayout(right)
        self.resize(*_SIZE)
        self._preview.show_pdf(paper.pdf)
        self._follow()

    def _ask(self, right: QVBoxLayout, broken_off: BrokenOff | None) -> None:
        _ = self._context.texts.gettext
        form = PrintForm(
            self._context, self._paper.sizes, self._context.machine.print_settings(self._paper.kind), broken_off
        )
        self.form = form
        right.addWidget(scrolled(form), 1)
        more = button(self._context, _("More settings of the printer…"), self._ask_system, look="link")
        right.addLayout(row(more, None))
        self.go = button(self._context, "", self._print, icon="printer", look="primary")
        self.go.setDefault(True)
        right.addLayout(row(None, button(self._context, _("Cancel"), self.reject), self.go))
        form.changed.connect(self._follow)
        form.copies.line.setFocus()
        form.copies.line.selectAll()

    def _tell_none(self, right: QVBoxLayout) -> None:
        _ = self._context.texts.gettext
        words = _("There is no printer on this computer. Save the paper as PDF and print it where there is one")
        frame, _layout = banner(self._context, words, "warn", "alert-triangle")
        frame.setMinimumWidth(_PREVIEW_WIDE)
        right.addWidget(frame)
        right.addWidget(label(paper_facts(self._paper.sizes, self._context.texts), tone="quiet", wrap=True))
        right.addStretch(1)
        self.go = button(self._context, _("Save as PDF"), self._save, icon="file-type-pdf", look="primary")
        self.go.setDefault(True)
        right.addLayout(row(None, button(self._context, _("Cancel"), self.reject), self.go))

    def _follow(self) -> None:
        """Say on the button what comes out, and show the first page of it."""
        if self.form is None:
            return
        texts, order = self._context.texts, self.form.order
        words = verb_of(order, texts) if order is not None else texts.gettext("Print")
        self.go.setText(words)
        self.go.setAccessibleName(words)
        self.go.setEnabled(order is not None)
        self.go.setToolTip("" if order is not None else texts.gettext("Type pages as 1-5, 8"))
        if order is not None:
            self._preview.turn_to(order.wanted[0][0])

    def _print(self) -> None:
        form = self.form
        if form is not None and form.order is not None:
            settings, order = form.settings, form.order
            printer = ready_printer(settings, order.copies, self._paper.title)
            self.wish = Wish(printer, settings, order, form.typed)
            self.accept()

    def _ask_system(self) -> None:
        """Set trays and the rest in the system's own dialog; its button prints, as it says."""
        form = self.form
        if form is None or form.order is None:
            return
        printer = ready_printer(form.settings, form.order.copies, self._paper.title)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(self._context.texts.gettext("Print"))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            settings = settings_of(printer)
            sides = 1 if settings.duplex == Duplex.OFF else 2
            order = replace(form.order, copies=max(printer.copyCount(), 1), sides=sides).from_sheet(form.order.start)
            self.wish = Wish(printer, settings, order, form.typed)
            self.accept()

    def _save(self) -> None:
        self.save_wanted = True
        self.accept()
