"""A field that finds a person while typing."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.ui.context import Context

_MOST = 8
_ID = Qt.ItemDataRole.UserRole


class PersonPicker(QWidget):
    """Typed letters show people below; Enter takes the first or the marked one."""

    picked = Signal(object)
    unpicked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        _ = context.texts.gettext
        self._field = QLineEdit()
        self._field.setPlaceholderText(_("Type a name or a post"))
        self._field.setAccessibleName(_("To whom"))
        self._field.addAction(context.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._field.textEdited.connect(self._look)
        self._field.textEdited.connect(lambda _text: self.unpicked.emit())
        self._list = QListWidget()
        self._list.setAccessibleName(_("People found"))
        self._list.itemClicked.connect(self._take)
        self._list.itemActivated.connect(self._take)
        self._list.hide()
        self.setFocusProxy(self._field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field)
        layout.addWidget(self._list)

    @property
    def typed(self) -> str:
        """Return what stands in the field."""
        return self._field.text()

    def type_again(self, text: str) -> None:
        """Take up what was typed before."""
        self._field.setText(text)
        self._look(text)

    def show_person(self, person_id: UUID) -> None:
        """Show who is chosen."""
        rows = self._context.desk.people.rows([person_id], self._context.texts.language)
        self._field.setText(rows[0].name if rows else "")
        self._list.hide()

    def clear(self) -> None:
        """Show nobody."""
        self._field.clear()
        self._list.hide()

    def _look(self, text: str) -> None:
        people = self._context.desk.people
        ids = people.ids(text)[:_MOST] if text.strip() else []
        self._list.clear()
        for person in people.rows(ids, self._context.texts.language):
            item = QListWidgetItem(f"{person.name} · {person.post}" if person.post else person.name)
            item.setData(_ID, person.id)
            self._list.addItem(item)
        self._list.setFixedHeight(max(self._list.count(), 1) * 34 + 4)
        self._list.setVisible(bool(ids))

    def _take(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(_ID))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list from the field; Enter takes."""
        if event.key() == Qt.Key.Key_Down and self._list.isVisible():
            self._list.setFocus()
            self._list.setCurrentRow(0)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.count():
            self._take(self._list.currentItem() or self._list.item(0))
        elif event.key() == Qt.Key.Key_Escape:
            self._list.hide()
        else:
            super().keyPressEvent(event)
