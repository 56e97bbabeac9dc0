"""The print dialog: printer, copies, pages, sides; remembered by kind; where there is no printer, a PDF."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop_app.documents.letter import letters_pdf
from desktop_app.ui.machine import BrokenOff, PrintSettings
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.printing import paper as printing
from desktop_app.ui.printing.dialog import Paper, PrintDialog
from desktop_app.ui.printing.form import PrintForm
from desktop_app.ui.printing.order import Outcome, Printed, PrintOrder
from desktop_app.ui.printing.paper import print_paper
from desktop_app.ui.printing.printers import Duplex
from tests.documents.sheets import DAY, a_letter
from tests.ui.fake_printers import BOTH_SIDES, OFFICE, PLAIN, fake_printers
from tests.ui.import_driver import Settle
from tests.ui.paper_printer import file_printer

KYOCERA, HP = OFFICE
A4 = (595.0, 842.0)
PAGES = 10


@pytest.fixture
def office() -> Iterator[None]:
    with fake_printers(OFFICE, usual=HP):
        yield


def a_form(
    window: MainWindow, remembered: PrintSettings | None = None, broken_off: BrokenOff | None = None
) -> PrintForm:
    form = PrintForm(window.context, [A4] * PAGES, remembered or PrintSettings(), broken_off)
    form.show()
    return form


def a_dialog(window: MainWindow, pages: int = 3) -> PrintDialog:
    pdf = letters_pdf([a_letter()] * pages, made_on=DAY)
    return PrintDialog(window, window.context, Paper(pdf, [A4] * pages, "award:letters", "Thank-you letters"))


@pytest.mark.usefixtures("office")
def test_everything_goes_once_to_the_usual_printer_where_nothing_is_said(window: MainWindow) -> None:
    form = a_form(window)
    assert form.settings == PrintSettings(HP, Duplex.OFF, colour=True)
    assert form.order == PrintOrder(tuple(range(PAGES)))
    assert form.total.text() == "10 sheets"
    assert form.facts.text() == "10 pages A4, portrait"


@pytest.mark.usefixtures("office")
def test_the_printer_of_the_last_time_is_offered_with_its_ways(window: MainWindow) -> None:
    form = a_form(window, PrintSettings(HP, Duplex.SHORT, colour=False))
    assert form.settings == PrintSettings(HP, Duplex.SHORT, colour=False)
    assert form.order == PrintOrder(tuple(range(PAGES)), sides=2)
    assert form.total.text() == "5 sheets"


@pytest.mark.usefixtures("office")
def test_a_printer_that_is_gone_is_named_and_another_one_is_offered(window: MainWindow) -> None:
    form = a_form(window, PrintSettings("Canon MF4410"))
    assert form.printer.text == HP
    assert form._gone.text() == "Canon MF4410 is not there any more"
    form.printer.text = KYOCERA
    form.printer.edited.emit()
    assert not form._gone.isVisibleTo(form)


@pytest.mark.usefixtures("office")
def test_only_what_the_printer_can_do_is_offered(window: MainWindow) -> None:
    form = a_form(window, PrintSettings(HP, Duplex.SHORT, colour=False))
    form.printer.text = KYOCERA
    form.printer.edited.emit()
    assert form.settings == PrintSettings(KYOCERA, Duplex.OFF, colour=True)
    assert form._duplex_box.isVisibleTo(form)
    assert not form._colour_box.isVisibleTo(form)


def test_a_plain_printer_is_asked_nothing_that_it_cannot(window: MainWindow) -> None:
    with fake_printers({"Матричный": PLAIN}):
        form = a_form(window, PrintSettings("Матричный", Duplex.LONG))
    assert not form._duplex_box.isVisibleTo(form)
    assert form.order == PrintOrder(tuple(range(PAGES)))


@pytest.mark.usefixtures("office")
def test_copies_are_typed_or_stepped_and_stay_within_bounds(window: MainWindow) -> None:
    form = a_form(window)
    line = form.copies.line
    line.setText("2")
    line.textEdited.emit("2")
    assert form.total.text() == "10 sheets × 2 copies = 20"
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert form.copies.value == 3
    for _ in range(5):
        QTest.keyClick(line, Qt.Key.Key_Down)
    assert form.copies.value == 1
    line.setText("5000")
    line.editingFinished.emit()
    assert form.copies.value == 999
    line.setText("")
    assert form.copies.value == 1


@pytest.mark.usefixtures("office")
def test_some_of_the_pages_are_typed(window: MainWindow) -> None:
    form = a_form(window)
    form.which.choose("some")
    form.which.chosen.emit("some")
    for typed, pages in (("1-3, 8", (0, 1, 2, 7)), ("", None), ("8-20", None), ("x", None), ("2", (1,))):
        form.list.text = typed
        form.list.edited.emit()
        assert (form.order.pages if form.order else None) == pages
        assert (form.total.text() == "") == (pages is None)
    assert form.typed == "2"


@pytest.mark.usefixtures("office")
def test_printing_goes_on_where_it_was_broken_off(window: MainWindow) -> None:
    form = a_form(window, broken_off=BrokenOff("1-8", 5))
    assert form.typed == "1-8"
    assert form.order == PrintOrder(tuple(range(8)), start=5)
    assert form.total.text() == "4 sheets"


@pytest.mark.usefixtures("office")
def test_the_sheet_to_begin_with_is_one_that_there_is(window: MainWindow) -> None:
    form = a_form(window)
    form.start.line.setText("99")
    form.start.line.editingFinished.emit()
    assert form.order == PrintOrder(tuple(range(PAGES)), start=PAGES)


@pytest.mark.usefixtures("office")
def test_the_button_says_what_comes_out_and_waits_for_pages_that_there_are(window: MainWindow) -> None:
    dialog = a_dialog(window)
    form = dialog.form
    assert form is not None
    assert dialog.go.text() == "Print 3 sheets"
    form.which.choose("some")
    form.which.chosen.emit("some")
    form.list.text = "7"
    form.list.edited.emit()
    assert (dialog.go.isEnabled(), dialog.go.toolTip()) == (False, "Type pages as 1-5, 8")
    form.list.text = "2-3"
    form.list.edited.emit()
    assert (dialog.go.isEnabled(), dialog.go.text()) == (True, "Print 2 sheets")
    assert dialog._preview.page == 1


def test_without_a_printer_the_paper_is_saved(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = letters_pdf([a_letter()], made_on=DAY)

    def save(dialog: PrintDialog) -> int:
        assert dialog.form is None
        dialog.go.click()
        return dialog.result()

    monkeypatch.setattr(PrintDialog, "exec", save)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path / "l.pdf"), ""))
    heard: list[Printed] = []
    with fake_printers({}):
        print_paper(window, window.context, pdf, "award:letters", "Letters", heard.append)
    assert (tmp_path / "l.pdf").read_bytes() == pdf
    assert heard == []


@pytest.mark.usefixtures("office")
def test_choices_are_remembered_by_the_kind_of_paper(
    window: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "printed.pdf"
    monkeypatch.setattr("desktop_app.ui.printing.dialog.ready_printer", lambda *_how: file_printer(path))

    def go(dialog: PrintDialog) -> int:
        assert dialog.form is not None
        dialog.form.printer.text = HP
        dialog.form.printer.edited.emit()
        dialog.form.duplex.choose(Duplex.LONG)
        dialog.go.click()
        return dialog.result()

    monkeypatch.setattr(PrintDialog, "exec", go)
    heard: list[Printed] = []
    pdf = letters_pdf([a_letter()] * 3, made_on=DAY)
    print_paper(window, window.context, pdf, "award:letters", "Letters", heard.append)
    settle()
    assert heard == [Printed((0, 1, 2), 1)]
    assert path.stat().st_size
    assert window.context.machine.print_settings("award:letters") == PrintSettings(HP, Duplex.LONG, colour=True)
    assert window.context.machine.print_settings("register") == PrintSettings()


@pytest.mark.usefixtures("office")
def test_who_thinks_better_of_it_prints_and_remembers_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    heard: list[Printed] = []
    print_paper(window, window.context, letters_pdf([a_letter()], made_on=DAY), "award:letters", "L", heard.append)
    assert heard == []
    assert window.context.machine.print_settings("award:letters") == PrintSettings()


@pytest.mark.usefixtures("office")
def test_a_paper_that_was_broken_off_is_offered_from_where_it_stopped(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []

    def go(dialog: PrintDialog) -> int:
        assert dialog.form is not None
        assert dialog.form.order is not None
        started.append(dialog.form.order.start)
        dialog.go.click()
        return dialog.result()

    def stopped(_printer: object, _pages: object, order: PrintOrder) -> object:
        return lambda _tell: Outcome(order, 2, failed=True)

    monkeypatch.setattr(PrintDialog, "exec", go)
    monkeypatch.setattr(printing, "print_sheets", stopped)
    pdf = letters_pdf([a_letter()] * 5, made_on=DAY)
    heard: list[Printed] = []
    for _ in range(2):
        print_paper(window, window.context, pdf, "award:letters", "Letters", heard.append)
        settle()
    assert started == [1, 3]
    assert [printed.pages for printed in heard] == [(0, 1), (2, 3)]


def test_both_sides_are_known_by_both_names() -> None:
    assert [BOTH_SIDES.fitting(wish) for wish in ("off", "long", "short", "?")] == ["off", "long", "short", "off"]
