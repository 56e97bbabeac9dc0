"""The table of names to look at: a doubtful form is an open field, one key settles it."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Sex
from desktop_app.services.names import FormKey, NeededForm
from desktop_app.ui.context import Context
from desktop_app.ui.row_painter import RowPainter
from desktop_app.ui.table import Column, RowsModel, RowsTable

Index = QModelIndex | QPersistentModelIndex
# M and F as their keys are labelled, what the same keys type on a Russian or Kazakh layout, and the Russian initials.
_MALE, _FEMALE = frozenset("mьм"), frozenset("fаж")
_VIRTUAL = {0x4D: Sex.MALE, 0x46: Sex.FEMALE}


@dataclass(frozen=True, slots=True)
class Typed:
    """A form that somebody typed over the proposed one, and whether Enter closed the field."""

    line: UUID
    text: str
    entered: bool


class FormsModel(RowsModel[NeededForm]):
    """Forms of which one column can be corrected in place."""

    def __init__(
        self,
        columns: Sequence[Column[NeededForm]],
        fetch: Callable[[Sequence[UUID]], Sequence[NeededForm]],
        field: int,
    ) -> None:
        super().__init__(columns, fetch)
        self._field = field

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the forms be corrected, and nothing else."""
        editable = Qt.ItemFlag.ItemIsEditable if index.column() == self._field else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable


class NamesTable(RowsTable[NeededForm]):
    """Enter confirms, F2 corrects, M and F note the sex; lines stay where they stand."""

    typed = Signal(object)
    sexed = Signal(object, object)

    def __init__(self, context: Context, name: str, columns: Sequence[Column[NeededForm]], field: int) -> None:
        self.forms: dict[UUID, NeededForm] = {}
        self._lines: dict[FormKey, UUID] = {}
        self._field = field
        super().__init__(context, name, FormsModel(columns, self._fetch, field))
        self.painter = FormPainter(context, self, field)
        self.setItemDelegate(self.painter)

    def show_forms(self, forms: Sequence[NeededForm], *, anew: bool) -> None:
        """Show these forms; unless ``anew``, those that stand there stay in their places."""
        if anew:
            self._lines.clear()
        found = {form.key: form for form in forms}
        kept = [key for key in self._lines if key in found]
        keys = [*kept, *(key for key in found if key not in self._lines)]
        self._lines = {key: self._lines.get(key) or new_id() for key in keys}
        self.forms = {line: found[key] for key, line in self._lines.items()}
        self.show_ids(list(self.forms))

    def change(self, form: NeededForm) -> None:
        """Show one form as it is now."""
        line = self._lines.get(form.key)
        if line is not None:
            self.forms[line] = form
            self.show_ids(list(self.forms))

    @property
    def keys(self) -> list[FormKey]:
        """Return which forms stand in the table."""
        return list(self._lines)

    @property
    def chosen_form(self) -> NeededForm | None:
        """Return the chosen form."""
        line = self.chosen_id()
        return self.forms.get(line) if line is not None else None

    def correct(self) -> None:
        """Open the field of the chosen form."""
        if self.currentIndex().isValid() and not self._context.desk.read_only:
            self.edit(self.rows.index(self.currentIndex().row(), self._field))

    def go_on(self) -> None:
        """Choose the next form that is not settled, from the top when the end is reached."""
        start = self.currentIndex().row() + 1
        places = list(self.rows.ids)
        for line in [*places[start:], *places[:start]]:
            if not self.forms[line].settled:
                self.choose(line)
                return

    def _fetch(self, ids: Sequence[UUID]) -> list[NeededForm]:
        return [self.forms[line] for line in ids if line in self.forms]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table before letters are used to look for a line."""
        sex = sex_of_key(event)
        if event.key() == Qt.Key.Key_F2:
            self.correct()
        elif sex is not None and self.chosen_form is not None:
            self.sexed.emit(self.chosen_form, sex)
        else:
            super().keyPressEvent(event)


class FormPainter(RowPainter):
    """Draws a doubtful form as an open field, and opens it."""

    def __init__(self, context: Context, table: NamesTable, field: int) -> None:
        super().__init__(context, [column.strong for column in table.rows.columns], table)
        self._names = table
        self._field = field
        self._entered = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell; the frame of a field where somebody should look."""
        super().paint(painter, option, index)
        form = self._names.rows.record(index.row())
        if index.column() != self._field or form is None or form.settled:
            return
        colours, box = self._context.colours, QRectF(option.rect).adjusted(1.5, 3.5, -4.5, -4.5)
        chosen = index.row() == self._names.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.surface))
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.field), 2 if chosen else 1))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor(colours.text))
        room = box.adjusted(7, 0, -7, 0)
        shown = painter.fontMetrics().elidedText(form.shown, Qt.TextElideMode.ElideRight, int(room.width()))
        baseline = room.center().y() + (painter.fontMetrics().ascent() - painter.fontMetrics().descent()) / 2
        painter.drawText(QPointF(room.left(), baseline), shown)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """Open a field over the form."""
        editor = QLineEdit(parent)
        editor.setProperty("look", "cell")
        editor.setAccessibleName(self._names.rows.columns[self._field].title)
        self._entered = False
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the field with the form."""
        form = self._names.rows.record(index.row())
        if isinstance(editor, QLineEdit) and form is not None and not editor.isModified():
            self._fill(editor, form)

    def _fill(self, editor: QLineEdit, form: NeededForm) -> None:
        """Offer the form to be corrected; of somebody with initials ask for the full name."""
        if form.asks_name:
            editor.setPlaceholderText(self._context.texts.gettext("Given name and patronymic, if known"))
        else:
            editor.setText(form.form)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QObject, index: Index) -> None:
        """Hand on what was typed, or what Enter confirmed; a field that was only left changes nothing."""
        if isinstance(editor, QLineEdit) and (self._entered or editor.isModified()):
            self._names.typed.emit(Typed(self._names.rows.ids[index.row()], editor.text(), self._entered))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Lay the field over the cell."""
        editor.setGeometry(option.rect.adjusted(1, 2, -4, -3))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the field with Enter; Qt would hand the key on to the table as well."""
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _ENTER
        if pressed and isinstance(watched, QLineEdit):
            self._entered = True
            self.commitData.emit(watched)
            self.closeEditor.emit(watched)
            return True
        return super().eventFilter(watched, event)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def sex_of_key(event: QKeyEvent) -> Sex | None:
    """Return the sex that a key notes, by its place on the keyboard or by the letter that it types."""
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return None
    if sys.platform == "win32" and event.nativeVirtualKey() in _VIRTUAL:
        return _VIRTUAL[event.nativeVirtualKey()]
    letter = event.text().casefold()
    return Sex.MALE if letter in _MALE else Sex.FEMALE if letter in _FEMALE else None
