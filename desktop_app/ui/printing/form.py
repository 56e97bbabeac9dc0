"""The right side of the print dialog: printer, copies, pages, sides, and the sum of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.controls import label, row
from desktop_app.ui.form import Editor, Field
from desktop_app.ui.machine import BrokenOff, PrintSettings
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.printing.number_field import NumberField
from desktop_app.ui.printing.order import PrintOrder
from desktop_app.ui.printing.page_list import PageListError, PageListFault, parse_pages
from desktop_app.ui.printing.printers import Duplex, abilities, chosen_printer, printer_names
from desktop_app.ui.printing.words import DUPLEX, fault_of, paper_facts, sum_of

_MOST_COPIES = 999
_ALL, _SOME = "all", "some"
_COLOUR, _GREY = "colour", "grey"


class PrintForm(QWidget):
    """Asks how to print pages of the given ``sizes`` (in points); remembers nothing itself."""

    changed = Signal()

    def __init__(
        self,
        context: Context,
        sizes: Sequence[tuple[float, float]],
        remembered: PrintSettings,
        broken_off: BrokenOff | None,
    ) -> None:
        super().__init__()
        self._context = context
        self._count = len(sizes)
        self._remembered = remembered
        self._make(paper_facts(sizes, context.texts), broken_off)
        self._lay_out(broken_off)
        self._fit_printer()
        self._change()

    @property
    def settings(self) -> PrintSettings:
        """Return how the chosen printer is to print."""
        duplex = self.duplex.value if self._duplex_box.isVisibleTo(self) else Duplex.OFF
        colour = not self._colour_box.isVisibleTo(self) or self.colour.value == _COLOUR
        return PrintSettings(self.printer.text, duplex, colour)

    @property
    def order(self) -> PrintOrder | None:
        """Return what is to be printed; nothing while the list of pages cannot be read."""
        try:
            pages = self._pages()
        except PageListError:
            return None
        sides = 1 if self.settings.duplex == Duplex.OFF else 2
        return PrintOrder(pages, self.copies.value, sides).from_sheet(self.start.value)

    @property
    def typed(self) -> str:
        """Return the list of pages as it was typed; nothing where all are printed."""
        return self.list.text if self.which.value == _SOME else ""

    def _make(self, facts: str, broken_off: BrokenOff | None) -> None:
        texts = self._context.texts
        _ = texts.gettext
        names = printer_names()
        self.printer = Editor(self._context, Field("printer", _("Printer"), "choice", [(name, name) for name in names]))
        self.printer.text = chosen_printer(self._remembered.printer, names)
        self.printer.edited.connect(self._change_printer)
        gone = self._remembered.printer if self._remembered.printer not in names else ""
        self._gone = label(
            _("{printer} is not there any more").format(printer=gone) if gone else "", 9, tone="warn", wrap=True
        )
        self.facts = label(facts, tone="quiet", wrap=True)
        self.copies = NumberField(texts, _("Copies"), _MOST_COPIES)
        self.start = NumberField(texts, _("Start from sheet"), self._count, broken_off.sheet if broken_off else 1)
        held = broken_off.pages if broken_off else ""
        parts = [(_ALL, _("All pages")), (_SOME, _("Some of them"))]
        self.which = Segments(parts, _SOME if held else _ALL, _("Pages"))
        self.list = Editor(self._context, Field("list", _("Which pages"), hint=_("For example 1-5, 8")))
        self.list.text = held
        self.duplex = Segments([(mode, _(words)) for mode, words in DUPLEX.items()], Duplex.OFF, _("Sides"))
        kept = _COLOUR if self._remembered.colour else _GREY
        self.colour = Segments([(_COLOUR, _("In colour")), (_GREY, _("Black and white"))], kept, _("Colour"))
        self.total = label("", strong=True, wrap=True)
        for number in (self.copies, self.start):
            number.changed.connect(self._change)
        for strip in (self.which, self.duplex, self.colour):
            strip.chosen.connect(lambda _value: self._change())
        self.which.chosen.connect(self._choose_which)
        self.list.edited.connect(self._change)

    def _lay_out(self, broken_off: BrokenOff | None) -> None:
        _ = self._context.texts.gettext
        self._duplex_box = _labelled(_("Sides"), self.duplex)
        self._colour_box = _labelled(_("Colour"), self.colour)
        stopped = label("", 9, tone="hint", wrap=True)
        if broken_off is not None:
            stopped.setText(_("Printing stopped before sheet {sheet}").format(sheet=broken_off.sheet))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.printer)
        layout.addWidget(self._gone)
        layout.addWidget(self.facts)
        numbers = row(
            _labelled(_("Copies"), self.copies), _labelled(_("Start from sheet"), self.start), None, spacing=16
        )
        layout.addLayout(numbers)
        layout.addWidget(stopped)
        layout.addWidget(_labelled(_("Pages"), self.which))
        layout.addWidget(self.list)
        layout.addWidget(self._duplex_box)
        layout.addWidget(self._colour_box)
        layout.addWidget(self.total)
        layout.addStretch(1)
        self._gone.setVisible(bool(self._gone.text()))
        stopped.setVisible(broken_off is not None)

    def _pages(self) -> tuple[int, ...]:
        if self.which.value == _ALL:
            return tuple(range(self._count))
        return parse_pages(self.list.text, self._count)

    def _fit_printer(self) -> None:
        offered = abilities(self.printer.text)
        self.duplex.reword([(mode, self._words(mode) if mode in offered.duplexes else "") for mode in Duplex])
        self.duplex.choose(offered.fitting(self._remembered.duplex))
        self._duplex_box.setVisible(len(offered.duplexes) > 1)
        self._colour_box.setVisible(offered.colour)

    def _words(self, mode: Duplex) -> str:
        return self._context.texts.gettext(DUPLEX[mode])

    def _change_printer(self) -> None:
        self._gone.hide()
        self._fit_printer()
        self._change()

    def _choose_which(self, value: str) -> None:
        if value == _SOME:
            self.list.control.setFocus()

    def _change(self) -> None:
        self.list.setVisible(self.which.value == _SOME)
        self._show_fault()
        order = self.order
        if order is not None:
            self.start.limit(len(order.sheets))
            self.total.setText(sum_of(order, self._context.texts))
        else:
            self.total.setText("")
        self.changed.emit()

    def _show_fault(self) -> None:
        self.list.show_error("")
        try:
            self._pages()
        except PageListError as error:
            empty = error.fault is PageListFault.UNREADABLE and not error.part
            self.list.show_error("" if empty else fault_of(error, self._count, self._context.texts))


def _labelled(words: str, control: QWidget) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(label(words, 9))
    layout.addLayout(row(control, None))
    return box
