"""Typing into a cell of a table of items: a field of several lines that Enter takes and Esc leaves."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QStyleOptionViewItem, QTableView, QWidget

from desktop_app.ui.row_painter import RowPainter
from desktop_app.ui.theme import scaled

Index = QModelIndex | QPersistentModelIndex


_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellEditor(QPlainTextEdit):
    """A field over a cell; Tab leaves it."""

    def __init__(self, parent: QWidget, index: Index) -> None:
        super().__init__(parent)
        self.index = QPersistentModelIndex(index)
        self.setTabChangesFocus(True)
        self.setProperty("look", "cell")


class CellPainter(RowPainter):
    """Gives a cell an editor of several lines.

    ``least_wide`` is its least width in pixels, ``taking`` are the keys that take what was typed.
    """

    least_wide = 0
    taking: tuple[Qt.Key, ...] = _TAKING

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field of several lines; Enter takes what was typed, Shift+Enter begins a line."""
        editor = CellEditor(parent, index)
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        editor.selectAll()
        return editor

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """Leave what the editor was made with."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was typed."""
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Put the editor over its cell, high enough for two lines, inside the table."""
        table = option.widget
        room = table.viewport().rect() if isinstance(table, QTableView) else option.rect
        place = option.rect.adjusted(1, 1, -1, 0)
        place.setWidth(max(place.width(), min(round(scaled(self.least_wide)), room.width())))
        place.setHeight(max(place.height(), QFontMetrics(editor.font()).height() * 2 + 18))
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        editor.setGeometry(place)

    def eventFilter(self, editor: object, event: QEvent) -> bool:
        """Take what was typed on Enter.

        The field closes first: whoever hears of the words fills the table anew, and a field that goes then would lose
        the focus to the next widget of the window.
        """
        if isinstance(editor, CellEditor) and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in self.taking and (plain or event.key() == Qt.Key.Key_Backtab):
                self.closeEditor.emit(editor)
                self.setModelData(editor, editor.index.model(), editor.index)
                return True
        return bool(super().eventFilter(editor, event))  # type: ignore[arg-type]  # Qt hands over its own objects
