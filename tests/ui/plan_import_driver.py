"""The page that takes a plan in, for tests: files to drop on it, and what it shows."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QTableView, QWidget

from desktop_app.domain.languages import Language
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.cell_editor import CellEditor
from desktop_app.ui.shell import Shell
from tests.services.sheet_files import a_workbook
from tests.services.word_files import HEAD, a_document
from tests.ui.import_driver import Settle, drop_on
from tests.ui.planned_page import YEAR

RULED = "Утверждён решением комиссии от 12 января 2024 года № 1/2"
NAMED = "План работы комиссии на 2024 год"
ROWS = (
    HEAD,
    ("I. Организация",),
    ("1", "Заседание комиссии", "I квартал", "председатель"),
    ("2", "Отчёт о работе", "32 февраля", "секретарь"),
    ("II. Обучение",),
    ("1", "Семинар для членов комиссий", "май", "секретарь"),
)

Take = Callable[[Path], QWidget]


def open_import(window: MainWindow) -> QWidget:
    """Open the page for the year of the files."""
    window.choose_year(YEAR)
    window.open_page("plan_import")
    return window.page


def dropping(page: QWidget, settle: Settle) -> Take:
    """Return what drops a file on the page and waits until it is read."""

    def dropped(path: Path) -> QWidget:
        drop_on(page, path)
        settle()
        return page

    return dropped


def a_letter(folder: Path, name: str, *tables: Sequence[Sequence[str]], above: Sequence[str] = (RULED, NAMED)) -> Path:
    """Write a plan of Word."""
    file = folder / name
    file.write_bytes(a_document(*tables, above=above))
    return file


def a_sheet(folder: Path, rows: Sequence[Sequence[str]]) -> Path:
    """Write a plan of Excel."""
    file = folder / "plan.xlsx"
    file.write_bytes(a_workbook([list(row) for row in rows]))
    return file


def table(page: QWidget) -> QTableView:
    """Return the table of items."""
    return page.findChildren(QTableView)[0]


def heads(page: QWidget) -> list[str]:
    """Return the headings of the table that are shown."""
    shown, rows = table(page), table(page).model()
    places = [place for place in range(rows.columnCount()) if not shown.isColumnHidden(place)]
    return [str(rows.headerData(place, Qt.Orientation.Horizontal)) for place in places]


def place_of(page: QWidget, head: str) -> int:
    """Return the place of a heading."""
    rows = table(page).model()
    found = [rows.headerData(place, Qt.Orientation.Horizontal) for place in range(rows.columnCount())]
    return found.index(head)


def column(page: QWidget, head: str) -> list[str]:
    """Return the cells below a heading."""
    rows = table(page).model()
    return [str(rows.index(row, place_of(page, head)).data()) for row in range(rows.rowCount())]


def go_to(page: QWidget, row: int, head: str) -> None:
    """Choose a cell, its row counted from 0."""
    shown = table(page)
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(row, place_of(page, head)))


def editor(page: QWidget) -> CellEditor | None:
    """Return the field over a cell, if one is open."""
    return next((one for one in table(page).findChildren(CellEditor) if one.isVisible()), None)


def begin_typing(page: QWidget, row: int, head: str) -> CellEditor:
    """Open a cell with F2; return its field."""
    go_to(page, row, head)
    QTest.keyClick(table(page), Qt.Key.Key_F2)
    field = editor(page)
    assert field is not None
    return field


def type_over(page: QWidget, row: int, head: str, text: str) -> None:
    """Type over a cell by the keys that a user presses."""
    field = begin_typing(page, row, head)
    field.setPlainText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def choices(page: QWidget) -> dict[str, QComboBox]:
    """Return the choices above the table by their names."""
    QApplication.processEvents()
    return {box.accessibleName(): box for box in page.findChildren(QComboBox) if box.isVisible()}


def choose(box: QComboBox, wanted: str) -> None:
    """Choose a value by the keys that a user presses."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    view = box.view()
    view.setCurrentIndex(view.model().index(box.findText(wanted), 0))
    QTest.keyClick(view, Qt.Key.Key_Return)


def buttons(page: QWidget) -> dict[str, QAbstractButton]:
    """Return the buttons that are shown by their words."""
    return {one.text(): one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.text()}


def said(page: QWidget, part: str) -> QLabel | None:
    """Return what is said on the page with a part of these words."""
    return next((one for one in page.findChildren(QLabel) if one.isVisible() and part in one.text()), None)


def in_russian(shell: Shell) -> QWidget:
    """Change the language of the window; return its page."""
    shell.relook(shell.look.with_language(Language.RU))
    assert shell.window is not None
    QApplication.processEvents()
    return shell.window.page
