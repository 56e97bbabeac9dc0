"""The table of forms: what should be looked at is an open field, one key settles a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from desktop_app.domain.forms import FormField
from desktop_app.domain.identity import new_id
from desktop_app.ui.awards.batch.lines import FormLine, LineKey
from desktop_app.ui.context import Context
from desktop_app.ui.people.names_table import sex_of_key
from desktop_app.ui.row_painter import RowPainter
from desktop_app.ui.table import Column, RowsModel, RowsTable

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class TypedForm:
    """A form that somebody typed over the proposed one, and whether Enter closed the field."""

    line: UUID
    field: FormField
    text: str
    entered: bool


class LinesModel(RowsModel[FormLine]):
    """Forms of which some columns can be corrected in place."""

    def __init__(
        self,
        columns: Sequence[Column[FormLine]],
        fetch: Callable[[Sequence[UUID]], Sequence[FormLine]],
        fields: dict[int, FormField],
    ) -> None:
        super().__init__(columns, fetch)
        self.fields = fields

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the forms be corrected that the text asks for, and nothing else."""
        field, line = self.fields.get(index.column()), self.record(index.row()) if index.isValid() else None
        editable = field is not None and line is not None and line.asks(field)
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)


class LinesTable(RowsTable[FormLine]):
    """Enter confirms, F2 corrects, M and F note the sex; lines stay where they stand."""

    typed = Signal(object)
    sexed = Signal(object, object)

    def __init__(
        self, context: Context, name: str, columns: Sequence[Column[FormLine]], fields: dict[int, FormField]
    ) -> None:
        self.lines: dict[UUID, FormLine] = {}
        self._places: dict[LineKey, UUID] = {}
        self._fields = fields
        super().__init__(context, name, LinesModel(columns, self._fetch, fields))
        self.painter = LinePainter(context, self, fields)
        self.setItemDelegate(self.painter)

    def show_lines(self, lines: Sequence[FormLine], *, anew: bool) -> None:
        """Show these lines; unless ``anew``, those that stand there stay in their places, wherever it is scrolled."""
        if anew:
            self._places.clear()
        found = {line.key: line for line in lines}
        kept = [key for key in self._places if key in found]
        keys = [*kept, *(key for key in found if key not in self._places)]
        self._places = {key: self._places.get(key) or new_id() for key in keys}
        self.lines = {place: found[key] for key, place in self._places.items()}
        bar, at = self.verticalScrollBar(), self.verticalScrollBar().value()
        self.show_ids(list(self.lines))
        bar.setValue(0 if anew else at)

    @property
    def chosen_line(self) -> FormLine | None:
        """Return the chosen line."""
        place = self.chosen_id()
        return self.lines.get(place) if place is not None else None

    def correct(self) -> None:
        """Open the field of the chosen line: the post where only that is doubted, else the name."""
        line = self.chosen_line
        if line is None or self._context.desk.read_only:
            return
        post = line.asks(FormField.POST) and line.doubts(FormField.POST) and not line.doubts(FormField.PERSON)
        wanted = FormField.POST if post or not line.asks(FormField.PERSON) else FormField.PERSON
        column = next(place for place, field in self._fields.items() if field is wanted)
        self.edit(self.rows.index(self.currentIndex().row(), column))

    def go_on(self) -> None:
        """Choose the next line that is not settled, from the top when the end is reached."""
        start = self.currentIndex().row() + 1
        places = list(self.rows.ids)
        for place in [*places[start:], *places[:start]]:
            if not self.lines[place].settled:
                self.choose(place)
                return

    def _fetch(self, ids: Sequence[UUID]) -> list[FormLine]:
        return [self.lines[place] for place in ids if place in self.lines]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table before letters are used to look for a line."""
        sex = sex_of_key(event)
        if event.key() == Qt.Key.Key_F2:
            self.correct()
        elif sex is not None and self.chosen_line is not None:
            self.sexed.emit(self.chosen_line, sex)
        else:
            super().keyPressEvent(event)


class LinePainter(RowPainter):
    """Draws what should be looked at as an open field, and opens it."""

    def __init__(self, context: Context, table: LinesTable, fields: dict[int, FormField]) -> None:
        super().__init__(context, [column.strong for column in table.rows.columns], table)
        self._table = table
        self._fields = fields
        self._entered = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell; the frame of a field where somebody should look."""
        super().paint(painter, option, index)
        line, field = self._table.rows.record(index.row()), self._fields.get(index.column())
        if field is None or line is None or not line.doubts(field):
            return
        colours, box = self._context.colours, QRectF(option.rect).adjusted(1.5, 3.5, -4.5, -4.5)
        chosen = index.row() == self._table.currentIndex().row()
        frame = colours.bad if line.severe else colours.accent if chosen else colours.field
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.surface))
        painter.setPen(QPen(QColor(frame), 2 if chosen else 1))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor(colours.text))
        room = box.adjusted(7, 0, -7, 0)
        shown = painter.fontMetrics().elidedText(line.form(field), Qt.TextElideMode.ElideRight, int(room.width()))
        baseline = room.center().y() + (painter.fontMetrics().ascent() - painter.fontMetrics().descent()) / 2
        painter.drawText(QPointF(room.left(), baseline), shown)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a field over the form."""
        editor = QLineEdit(parent)
        editor.setProperty("look", "cell")
        editor.setAccessibleName(self._table.rows.columns[index.column()].title)
        self._entered = False
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the field with the form; of somebody with initials ask for the full name."""
        line, field = self._table.rows.record(index.row()), self._fields.get(index.column())
        if not isinstance(editor, QLineEdit) or line is None or field is None or editor.isModified():
            return
        if line.asks_name and field is FormField.PERSON:
            editor.setPlaceholderText(self._context.texts.gettext("Given name and patronymic, if known"))
        else:
            editor.setText(line.form(field))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QObject, index: Index) -> None:
        """Hand on what was typed, or what Enter confirmed; a field that was only left changes nothing."""
        if isinstance(editor, QLineEdit) and (self._entered or editor.isModified()):
            field = self._fields[index.column()]
            typed = TypedForm(self._table.rows.ids[index.row()], field, editor.text(), self._entered)
            self._table.typed.emit(typed)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Lay the field over the cell."""
        editor.setGeometry(option.rect.adjusted(1, 2, -4, -3))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the field with Enter; Qt would hand the key on to the table as well."""
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _ENTER
        plain = isinstance(event, QKeyEvent) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if pressed and plain and isinstance(watched, QLineEdit):
            self._entered = True
            self.commitData.emit(watched)
            self.closeEditor.emit(watched)
            return True
        return super().eventFilter(watched, event)
