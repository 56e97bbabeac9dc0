"""The first frame: colours at once, then people to read."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication, QTableWidget

from desktop_app.ui.first_frame import FirstFrame
from desktop_app.ui.tokens import Theme


def test_the_frame_shows_the_first_people_where_their_table_will_be(application: QApplication) -> None:
    frame = FirstFrame(Theme.DARK, QByteArray())
    frame.show_rows([("Абай", "тілші"), ("Серік", "")])
    (table,) = frame.findChildren(QTableWidget)
    item = table.item(0, 0)
    assert item is not None
    assert item.text() == "Абай"
    assert frame.rect().contains(table.geometry())


def test_a_frame_without_people_has_no_table(application: QApplication) -> None:
    frame = FirstFrame(Theme.LIGHT, QByteArray())
    frame.show_rows([])
    assert frame.findChildren(QTableWidget) == []
