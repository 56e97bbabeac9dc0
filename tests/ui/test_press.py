"""Paper equals preview: what the press prints is laid beside what the window shows, page by page."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter
from pypdf import PageObject, PdfReader, PdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop_app.documents.letter import letters_pdf
from desktop_app.documents.pages import OpenPages
from desktop_app.domain.designs import Design, PaperSize
from desktop_app.services.pages import open_pages
from desktop_app.ui.background import CancelledError
from desktop_app.ui.printing.order import Outcome, PrintOrder
from desktop_app.ui.printing.press import print_sheets
from tests.documents.sheets import DAY, a_letter
from tests.ui.paper_printer import file_printer

MM = 72 / 25.4
_WIDE = 1_700


def quiet(_done: int, _total: int) -> None:
    return


def a_batch() -> bytes:
    """Draw upright, lying and small pages."""
    sheets = (
        a_letter(),
        a_letter(design=Design.LANDSCAPE),
        a_letter(design=Design.MODERN, paper=PaperSize.A5),
    )
    return letters_pdf(sheets, made_on=DAY)


@pytest.fixture
def pages(application: QApplication) -> Iterator[OpenPages]:
    assert application
    with open_pages(a_batch()) as opened:
        yield opened


def press(path: Path, pages: OpenPages, order: PrintOrder, tell: object = quiet) -> Outcome:
    return print_sheets(file_printer(path), pages, order)(tell)  # type: ignore[arg-type]  # any way of telling


def seen(pages: OpenPages, page: int, wide: int = _WIDE) -> Image.Image:
    drawn = pages.image(page, wide)
    return Image.frombuffer("RGB", (drawn.width, drawn.height), drawn.pixels, "raw", "BGR", drawn.stride, 1)


def test_what_is_printed_is_what_the_preview_shows(pages: OpenPages, tmp_path: Path) -> None:
    outcome = press(tmp_path / "printed.pdf", pages, PrintOrder((0, 1, 2)))
    assert (outcome.sheets, outcome.failed, outcome.next_sheet) == (3, False, None)
    with open_pages((tmp_path / "printed.pdf").read_bytes()) as printed:
        assert len(printed) == 3
        for page in range(3):
            assert printed.size(page) == pytest.approx(pages.size(page), abs=0.3 * MM)
            preview = seen(pages, page)
            wide = round(_WIDE * printed.size(page)[0] / pages.size(page)[0])  # the file rounds its pages to points
            paper = Image.new("RGB", preview.size, "white")
            paper.paste(seen(printed, page, wide))
            # A pixel may stand beside its place: the dark of one must lie within a pixel of the dark of the other.
            for one, other in ((preview, paper), (paper, preview)):
                near = other.convert("L").filter(ImageFilter.MinFilter(3))
                astray = ImageChops.subtract(near, one.convert("L")).point(lambda level: 255 if level > 110 else 0)
                assert astray.getbbox() is None, page


def test_a_letter_shifted_on_paper_would_be_seen(pages: OpenPages) -> None:
    preview = seen(pages, 0)
    shifted = ImageChops.offset(preview, 4, 0)
    near = shifted.convert("L").filter(ImageFilter.MinFilter(3))
    astray = ImageChops.subtract(near, preview.convert("L")).point(lambda level: 255 if level > 110 else 0)
    assert astray.getbbox() is not None


def test_only_the_ordered_sheets_are_printed_from_the_one_to_begin_with(pages: OpenPages, tmp_path: Path) -> None:
    outcome = press(tmp_path / "printed.pdf", pages, PrintOrder((0, 2)).from_sheet(2))
    assert outcome.printed.pages == (2,)
    [page] = PdfReader(tmp_path / "printed.pdf").pages
    assert float(page.mediabox.width) == pytest.approx(pages.size(2)[0], abs=1)


def test_printing_that_is_broken_off_tells_where_to_go_on(pages: OpenPages, tmp_path: Path) -> None:
    def tell(done: int, _total: int) -> None:
        if done == 2:
            raise CancelledError

    outcome = press(tmp_path / "printed.pdf", pages, PrintOrder((0, 1, 2)), tell)
    assert (outcome.sheets, outcome.next_sheet, outcome.printed.pages) == (2, 3, (0, 1))
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 2
    rest = press(tmp_path / "rest.pdf", pages, outcome.order.from_sheet(3))
    assert (rest.printed.pages, rest.next_sheet) == ((2,), None)


def test_a_printer_that_takes_nothing_has_printed_nothing(pages: OpenPages, tmp_path: Path) -> None:
    outcome = press(tmp_path / "gone" / "printed.pdf", pages, PrintOrder((0, 1)))
    assert (outcome.sheets, outcome.failed, outcome.next_sheet) == (0, True, 1)


def test_a_printer_that_stops_in_the_middle_keeps_what_went(
    pages: OpenPages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = iter([QPrinter.PrinterState.Active, QPrinter.PrinterState.Error])
    monkeypatch.setattr(QPrinter, "printerState", lambda _printer: next(states))
    outcome = press(tmp_path / "printed.pdf", pages, PrintOrder((0, 1, 2)))
    assert (outcome.sheets, outcome.failed, outcome.next_sheet) == (1, True, 2)


def test_copies_of_both_sides_begin_on_a_sheet_of_their_own(
    pages: OpenPages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "supportsMultipleCopies", lambda _printer: False)
    order = replace(PrintOrder((0, 1, 2)), copies=2, sides=2)
    outcome = press(tmp_path / "printed.pdf", pages, order)
    printed = PdfReader(tmp_path / "printed.pdf").pages
    assert outcome.order.paper == 4
    assert [bool(page.images) for page in printed] == [True, True, True, True, True, False, True, False]


def test_a_printer_that_makes_copies_is_given_every_page_once(
    pages: OpenPages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "supportsMultipleCopies", lambda _printer: True)
    outcome = press(tmp_path / "printed.pdf", pages, replace(PrintOrder((0, 1, 2)), copies=2, sides=2))
    assert (outcome.order.paper, len(PdfReader(tmp_path / "printed.pdf").pages)) == (4, 3)


def test_progress_is_told_sheet_by_sheet(application: QApplication, tmp_path: Path) -> None:
    assert application
    writer = PdfWriter()
    for _page in range(60):
        writer.add_page(PageObject.create_blank_page(None, 72, 72))
    written = BytesIO()
    writer.write(written)
    told: list[tuple[int, int]] = []
    with open_pages(written.getvalue()) as blank:
        press(tmp_path / "printed.pdf", blank, PrintOrder(tuple(range(60))), lambda *how: told.append(how))
    assert told == [(done, 60) for done in range(61)]
