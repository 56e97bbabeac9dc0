"""Papers out of the window: saved where the user says, printed page by page."""

from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader, PdfWriter
from PySide6.QtCore import QObject
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop_app.domain.errors import RuleError
from desktop_app.ui.background import CancelledError
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.saving import ask_printer, prepare, print_pdf, save_pdf

A4 = (595.0, 842.0)


@pytest.fixture
def three_pages(tmp_path: Path) -> bytes:
    return _pdf(tmp_path, 3)


def _pdf(folder: Path, pages: int, size: tuple[float, float] = A4) -> bytes:
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_page(PageObject.create_blank_page(None, *size))
    writer.write(folder / "source.pdf")
    return (folder / "source.pdf").read_bytes()


def _choose(path: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    offered: list[str] = []

    def answer(_parent: QObject, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        offered.append(start)
        return path, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return offered


def _printer(path: Path, pdf: bytes) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    prepare(printer, pdf)
    return printer


def _printed(printer: QPrinter, pdf: bytes) -> list[PageObject]:
    print_pdf(printer, pdf)(lambda _done, _total: None)
    return list(PdfReader(printer.outputFileName()).pages)


def test_a_paper_is_saved_byte_for_byte_under_the_chosen_name(
    window: MainWindow, three_pages: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(str(tmp_path / "letter.pdf"), monkeypatch)
    assert save_pdf(window, window.context, three_pages, "1") == tmp_path / "letter.pdf"
    assert (tmp_path / "letter.pdf").read_bytes() == three_pages


def test_a_name_without_an_ending_is_given_one(
    window: MainWindow, three_pages: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(str(tmp_path / "№ 1. letter"), monkeypatch)
    assert save_pdf(window, window.context, three_pages, "1") == tmp_path / "№ 1. letter.pdf"


def test_the_folder_is_offered_again_and_the_name_made_fit(
    window: MainWindow, three_pages: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "papers").mkdir()
    _choose(str(tmp_path / "papers" / "1.pdf"), monkeypatch)
    save_pdf(window, window.context, three_pages, "1")
    offered = _choose("", monkeypatch)
    save_pdf(window, window.context, three_pages, "2/24 Оспанов")
    assert offered == [str(tmp_path / "papers" / "2 24 Оспанов.pdf")]


def test_nothing_is_saved_if_the_user_thinks_better_of_it(
    window: MainWindow, three_pages: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = window.context.machine.folder
    _choose("", monkeypatch)
    assert save_pdf(window, window.context, three_pages, "1") is None
    assert window.context.machine.folder == before


def test_a_folder_that_is_gone_is_a_refusal_with_words(
    window: MainWindow, three_pages: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(str(tmp_path / "gone" / "1.pdf"), monkeypatch)
    with pytest.raises(RuleError):
        save_pdf(window, window.context, three_pages, "1")


def test_every_page_is_printed_on_the_size_of_the_paper(window: MainWindow, three_pages: bytes, tmp_path: Path) -> None:
    pages = _printed(_printer(tmp_path / "out.pdf", three_pages), three_pages)
    assert len(pages) == 3
    assert float(pages[0].mediabox.width) == pytest.approx(A4[0], abs=2)


def test_a_wide_page_is_printed_lying(window: MainWindow, tmp_path: Path) -> None:
    wide = _pdf(tmp_path, 1, A4[::-1])
    printer = _printer(tmp_path / "out.pdf", wide)
    page = _printed(printer, wide)[0]
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    assert float(page.mediabox.width) > float(page.mediabox.height)


def test_only_the_chosen_pages_are_printed(window: MainWindow, three_pages: bytes, tmp_path: Path) -> None:
    printer = _printer(tmp_path / "out.pdf", three_pages)
    printer.setFromTo(2, 3)
    assert len(_printed(printer, three_pages)) == 2


def test_the_ink_on_paper_is_where_it_is_in_the_preview(window: MainWindow, tmp_path: Path) -> None:
    letterhead = window.context.desk.commissions.letterhead(
        window.context.desk.commissions.all()[0], window.context.texts.language.RU
    )
    _printed(_printer(tmp_path / "out.pdf", letterhead), letterhead)
    assert _darkness((tmp_path / "out.pdf").read_bytes()) == pytest.approx(_darkness(letterhead), rel=0.1)


def _darkness(pdf: bytes) -> float:
    from desktop_app.services.pages import page_image

    drawn = page_image(pdf, 0, 600)
    upper = bytes(drawn.pixels)[: drawn.stride * drawn.height // 2]
    return sum(255 - pixel for pixel in upper)


def test_progress_is_told_page_by_page(window: MainWindow, three_pages: bytes, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    work = print_pdf(_printer(tmp_path / "out.pdf", three_pages), three_pages)
    assert work(lambda done, total: told.append((done, total))) == 3
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_printing_that_is_broken_off_leaves_the_printer_to_the_next(
    window: MainWindow, three_pages: bytes, tmp_path: Path
) -> None:
    printer = _printer(tmp_path / "out.pdf", three_pages)

    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise CancelledError

    with pytest.raises(CancelledError):
        print_pdf(printer, three_pages)(stop)
    assert len(_printed(printer, three_pages)) == 3


def test_the_dialog_offers_the_pages_there_are(
    window: MainWindow, three_pages: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int, int]] = []

    def accept(dialog: QPrintDialog) -> int:
        asked.append((dialog.windowTitle(), dialog.minPage(), dialog.maxPage()))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    assert ask_printer(window, window.context, three_pages) is not None
    assert asked == [("Print", 1, 3)]


def test_no_printer_is_given_where_the_dialog_was_left(
    window: MainWindow, three_pages: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    assert ask_printer(window, window.context, three_pages) is None
