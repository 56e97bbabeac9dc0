"""The import page as a user drives it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit, QWidget

from desktop_app.domain.lists import ColumnRole
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.import_page import ImportPage
from desktop_app.ui.people.import_rows import DoubtRow
from desktop_app.ui.people.sheet_table import RoleBox

OFFICE = """Ф.И.О.;Должность;Телефон
Бектұров Ермек Асанұлы;секретарь УИК № 301;8 701 111 22 33
Ceрікова Дана Маратқызы;член УИК № 302;8 701 111 22 34
Цой А.Е.;заместитель председателя УИК № 303;8 701 111 22 35
Бектуров Ермек Асанович;секретарь УИК № 301;8 701 111 22 36
Итого: 4;;
"""
MESSENGER = """Елена Қыдыралықызы Кәрімова, руководитель общественного объединения
Әбдіров Б.С. - секретарь участковой избирательной комиссии № 239
аким Ерназарского сельского округа Петрова Тоғжан Маратовна
Шәкенова Тоғжан Умирзаковна – секретарь участковой избирательной комиссии № 261, 8(72633)2-69-98
Төлебаева М.А. - депутат районного маслихата 7054436071
Абенова Перизат Қайратовна – руководитель отдела, 8 (778) 117-56-99
"""

Open = Callable[[str], ImportPage]
Settle = Callable[[], None]


def page_of_window(window: MainWindow) -> ImportPage:
    """Return the import page of a window."""
    page = window.pages["import"]
    assert isinstance(page, ImportPage)
    return page


def doubts(page: ImportPage) -> dict[int, DoubtRow]:
    """Return the doubtful rows that are shown, by their number."""
    return {row.listed.person.row: row for row in page._body.doubts.rows if isinstance(row, DoubtRow)}


def press(widget: QWidget, words: str) -> None:
    """Click the button with these words."""
    pressed = next(b for b in widget.findChildren(QAbstractButton) if b.text() == words and b.isVisibleTo(widget))
    while not pressed.height():
        QTest.qWait(10)
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)


def words(widget: QWidget) -> list[str]:
    """Return the words that can be seen."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def boxes(page: ImportPage) -> list[RoleBox]:
    """Return the choices over the columns."""
    return page._body.columns.table.roles.boxes


def choose_role(page: ImportPage, place: int, role: ColumnRole) -> None:
    """Choose what a column holds."""
    box = boxes(page)[place]
    box.setCurrentIndex(box.findData(role))
    box.activated.emit(box.currentIndex())


def states(page: ImportPage) -> dict[int, str]:
    """Return what the sheet tells of each row that it shows."""
    sheet = page._body.columns.table.sheet
    return {row.number: row.state for row in map(sheet.row, range(sheet.rowCount()))}


def drop_on(target: QWidget, file: Path) -> None:
    """Drag a file to a widget and drop it."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, carried, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, carried, buttons, keys)
    QApplication.sendEvent(target, drop)


def page_around(widget: QWidget) -> ImportPage:
    """Return the import page that a control stands on."""
    held: QWidget | None = widget
    while held is not None and not isinstance(held, ImportPage):
        held = held.parentWidget()
    assert held is not None
    return held


def tick(box: QCheckBox) -> None:
    """Turn a tick with the space bar."""
    QTest.keyClick(box, Qt.Key.Key_Space)


def type_into(field: QLineEdit, text: str) -> None:
    """Type a text in the place of what a field holds."""
    field.setText(text)
    field.textEdited.emit(text)
