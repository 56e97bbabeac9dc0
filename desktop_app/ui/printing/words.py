"""What the window says about paper: sizes, sums, what is wrong with a list of pages, how printing ended."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtGui import QPageLayout, QPageSize

from desktop_app.domain.journal import N_
from desktop_app.i18n.texts import Texts
from desktop_app.ui.printing.order import Outcome, PrintOrder
from desktop_app.ui.printing.page_list import PageListError, PageListFault
from desktop_app.ui.printing.press import page_layout
from desktop_app.ui.printing.printers import Duplex

DUPLEX = {
    Duplex.OFF: N_("One side"),
    Duplex.LONG: N_("Both, long edge"),
    Duplex.SHORT: N_("Both, short edge"),
}
_FAULTS = {
    PageListFault.UNREADABLE: N_("Type pages as 1-5, 8"),
    PageListFault.BACKWARDS: N_("{part} runs backwards: the smaller page comes first"),
    PageListFault.NOT_THERE: N_("There is no page {part}, only 1 to {count}"),
}


def paper_facts(sizes: Sequence[tuple[float, float]], texts: Texts) -> str:
    """Tell how many pages of which size there are, a line for each size; ``sizes`` are in points."""
    return "\n".join(_of_size(page_layout(*size), count, texts) for size, count in Counter(sizes).items())


def sum_of(order: PrintOrder, texts: Texts) -> str:
    """Tell how many sheets of paper an order takes."""
    sheets = len(order.wanted)
    said = texts.ngettext("{count} sheet", "{count} sheets", sheets).format(count=texts.number(sheets))
    if order.copies == 1:
        return said
    copies = texts.ngettext("{count} copy", "{count} copies", order.copies).format(count=texts.number(order.copies))
    said_all = texts.gettext("{sheets} × {copies} = {total}")
    return said_all.format(sheets=said, copies=copies, total=texts.number(order.paper))


def verb_of(order: PrintOrder, texts: Texts) -> str:
    """Return the words of the button that prints."""
    words = texts.ngettext("Print {count} sheet", "Print {count} sheets", order.paper)
    return words.format(count=texts.number(order.paper))


def fault_of(error: PageListError, pages: int, texts: Texts) -> str:
    """Say what is wrong with a list of pages."""
    return texts.gettext(_FAULTS[error.fault]).format(part=error.part, count=texts.number(pages))


def end_of(outcome: Outcome, printer: str, texts: Texts) -> str:
    """Say how printing ended."""
    total = len(outcome.order.wanted)
    if outcome.next_sheet is None:
        said = texts.ngettext(
            "{count} sheet sent to {printer}", "{count} sheets sent to {printer}", outcome.order.paper
        )
        return said.format(count=texts.number(outcome.order.paper), printer=printer)
    if outcome.failed and not outcome.sheets:
        return texts.gettext("{printer} does not take the paper. Nothing is printed").format(printer=printer)
    said = texts.gettext("Printed {done} of {total} sheets")
    if outcome.failed:
        said = texts.gettext("{printer} has stopped. Printed {done} of {total} sheets")
    return said.format(done=texts.number(outcome.sheets), total=texts.number(total), printer=printer)


def _of_size(layout: QPageLayout, count: int, texts: Texts) -> str:
    if layout.orientation() is QPageLayout.Orientation.Landscape:
        words = texts.ngettext("{count} page {size}, landscape", "{count} pages {size}, landscape", count)
    else:
        words = texts.ngettext("{count} page {size}, portrait", "{count} pages {size}, portrait", count)
    return words.format(count=texts.number(count), size=_size(layout.pageSize(), texts))


def _size(size: QPageSize, texts: Texts) -> str:
    if size.id() is not QPageSize.PageSizeId.Custom:
        return size.name()
    measured = size.size(QPageSize.Unit.Millimeter)
    words = texts.gettext("{wide} × {high} mm")
    return words.format(wide=texts.number(round(measured.width())), high=texts.number(round(measured.height())))
