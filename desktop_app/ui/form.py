"""Forms: fields with labels above, errors below, and what was typed as plain text for drafts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import RuleError
from desktop_app.i18n.dates import short_date
from desktop_app.i18n.errors import explain
from desktop_app.ui.context import Context
from desktop_app.ui.controls import joined, label, retoned
from desktop_app.ui.dates import parse_date

Choice = tuple[str, str]
Places = Sequence[tuple[type[RuleError], tuple[str, ...]]]
_TEXT_HIGH = 76


@dataclass(frozen=True, slots=True)
class Field:
    """A field as data.

    ``kind`` is line, text, date, choice, segment or check; ``choices`` are (value, words);
    ``span`` is 1 or 2 of the form's two columns.
    """

    key: str
    words: str
    kind: str = "line"
    choices: Sequence[Choice] = ()
    span: int = 2
    hint: str = ""


class ChoiceBox(QComboBox):
    """A choice whose words end in dots where they have too little room; the tooltip then has the whole."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box with words that fit; Qt would cut them."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self.currentText() if shown != self.currentText() else "")
        option.currentText = shown
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class Editor(QWidget):
    """One field: label, control, and a place for the error."""

    edited = Signal()

    def __init__(self, context: Context, field: Field) -> None:
        super().__init__()
        self.field = field
        self._context = context
        self._error = label("", 9, tone="bad", wrap=True)
        self._error.hide()
        self._doubt = label("", 9, tone="warn", wrap=True)
        self._doubt.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.control = self._control()
        if field.kind != "check":
            words = label(field.words, 9, wrap=True)
            words.setBuddy(self.control)
            layout.addWidget(words)
        layout.addWidget(self.control)
        if field.hint:
            layout.addWidget(label(field.hint, 9, tone="hint", wrap=True))
        layout.addWidget(self._error)
        layout.addWidget(self._doubt)
        self.control.setAccessibleName(field.words)

    @property
    def text(self) -> str:
        """Return what the field holds, as plain text."""
        control = self.control
        if isinstance(control, QLineEdit):
            return control.text()
        if isinstance(control, QPlainTextEdit):
            return control.toPlainText()
        if isinstance(control, QComboBox):
            return str(control.currentData() or "")
        if isinstance(control, QCheckBox):
            return "1" if control.isChecked() else ""
        return self._segment_value()

    @text.setter
    def text(self, value: str) -> None:
        control = self.control
        control.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
        if isinstance(control, QLineEdit):
            control.setText(value)
            control.setCursorPosition(0)
        elif isinstance(control, QPlainTextEdit):
            control.setPlainText(value)
        elif isinstance(control, QComboBox):
            control.setCurrentIndex(max(control.findData(value), 0))
        elif isinstance(control, QCheckBox):
            control.setChecked(bool(value))
        else:
            self._choose_segment(value)
        control.blockSignals(False)  # noqa: FBT003  (Qt's own signature)

    @property
    def error(self) -> str:
        """Return the error that stands below the field."""
        return self._error.text()

    @property
    def doubt(self) -> str:
        """Return what stands below the field to be looked at."""
        return self._doubt.text()

    def show_error(self, words: str) -> None:
        """Show an error below the field, or take it away with an empty text."""
        if words == self.error:
            return
        self._error.setVisible(bool(words))
        retoned(self._error, words, "bad")
        self.control.setProperty("state", "error" if words else "")
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; the chosen value stays if it is among them."""
        control = self.control
        if isinstance(control, QComboBox):
            kept = self.text
            control.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
            control.clear()
            for value, words in choices:
                control.addItem(words, value)
            control.setCurrentIndex(max(control.findData(kept), 0))
            control.blockSignals(False)  # noqa: FBT003  (Qt's own signature)

    def _control(self) -> QWidget:
        made = {
            "line": self._line,
            "date": self._date,
            "text": self._text,
            "choice": self._choice,
            "segment": self._segment,
            "check": self._check,
        }[self.field.kind]
        return made()

    def _line(self) -> QWidget:
        line = QLineEdit()
        line.textEdited.connect(lambda _text: self.edited.emit())
        return line

    def _date(self) -> QWidget:
        line = QLineEdit()
        line.setPlaceholderText(self._context.texts.gettext("DD.MM.YYYY"))
        line.textEdited.connect(lambda _text: self.edited.emit())
        line.editingFinished.connect(self._tidy_date)
        return line

    @property
    def holds_no_date(self) -> bool:
        """Tell whether something stands in a field for a date that is none."""
        return self.field.kind == "date" and bool(self.text.strip()) and parse_date(self.text) is None

    def show_date_error(self) -> None:
        """Say below the field how a date is typed, or take that away where it is one."""
        self.show_error(self._context.texts.gettext("Type the date as 28.02.2024") if self.holds_no_date else "")

    def show_doubt(self, words: str) -> None:
        """Say below the field what should be looked at though it may stay."""
        self._doubt.setText(words)
        self._doubt.setVisible(bool(words))

    def refuse(self, error: RuleError) -> None:
        """Say below the field why a rule refuses it."""
        self.show_error(explain(error, self._context.texts))

    def _tidy_date(self) -> None:
        day = parse_date(self.text)
        self.show_date_error()
        if day is not None:
            self.text = short_date(day)

    def _text(self) -> QWidget:
        text = QPlainTextEdit()
        text.setTabChangesFocus(True)
        text.setFixedHeight(_TEXT_HIGH)
        text.textChanged.connect(self.edited.emit)
        return text

    def _choice(self) -> QWidget:
        box = ChoiceBox()
        for value, words in self.field.choices:
            box.addItem(words, value)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.currentIndexChanged.connect(lambda _index: self.edited.emit())
        return box

    def _check(self) -> QWidget:
        box = QCheckBox(self.field.words)
        box.toggled.connect(lambda _on: self.edited.emit())
        return box

    def _segment(self) -> QWidget:
        strip = QWidget()
        self._group = QButtonGroup(strip)
        for value, words in self.field.choices:
            choice = QToolButton()
            choice.setText(words)
            choice.setCheckable(True)
            choice.setProperty("look", "segment")
            choice.setProperty("value", value)
            choice.setAccessibleName(f"{self.field.words}: {words}")
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(choice)
        layout = joined([choice for choice in self._group.buttons() if isinstance(choice, QToolButton)])
        layout.addStretch(1)
        strip.setLayout(layout)
        self._group.buttonClicked.connect(lambda _button: self.edited.emit())
        return strip

    def _segment_value(self) -> str:
        chosen = self._group.checkedButton()
        return str(chosen.property("value")) if chosen is not None else ""

    def _choose_segment(self, value: str) -> None:
        for choice in self._group.buttons():
            choice.setChecked(choice.property("value") == value)


class Form(QWidget):
    """Fields in two columns; knows whether something was typed since it was filled."""

    edited = Signal()

    def __init__(self, context: Context, fields: Sequence[Field]) -> None:
        super().__init__()
        self.editors: dict[str, Editor] = {}
        self._filled: dict[str, str] = {}
        self._refused: tuple[str, ...] = ()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        line = column = 0
        for field in fields:
            editor = Editor(context, field)
            editor.edited.connect(partial(self._forgive, field.key))
            editor.edited.connect(self.edited.emit)
            self.editors[field.key] = editor
            if column + field.span > 2:  # noqa: PLR2004  (two columns)
                line, column = line + 1, 0
            grid.addWidget(editor, line, column, 1, field.span, Qt.AlignmentFlag.AlignTop)
            column += field.span
        self._filled = self.values

    @property
    def values(self) -> dict[str, str]:
        """Return what every field holds."""
        return {key: editor.text for key, editor in self.editors.items()}

    @property
    def dirty(self) -> bool:
        """Tell whether something differs from what the form was filled with."""
        return self.values != self._filled

    def fill(self, values: Mapping[str, str]) -> None:
        """Fill the fields with what is stored."""
        self.overlay(values)
        self._filled = self.values
        for editor in self.editors.values():
            editor.show_error("")

    def overlay(self, values: Mapping[str, str]) -> None:
        """Fill the fields with a draft; the form stays marked as changed."""
        for key, editor in self.editors.items():
            editor.text = values.get(key, "")

    def day(self, key: str) -> date | None:
        """Return the date of a field; ``None`` where it is empty or no date."""
        return parse_date(self.editors[key].text)

    def wrong_dates(self) -> bool:
        """Tell whether a date field holds something that is no date."""
        return any(editor.holds_no_date for editor in self.editors.values())

    def show_wrong_dates(self) -> Editor | None:
        """Say below each date that is none how it is typed; return the first of them."""
        dates = [editor for editor in self.editors.values() if editor.field.kind == "date"]
        for editor in dates:
            editor.show_date_error()
        return next((editor for editor in dates if editor.holds_no_date), None)

    def refuse(self, error: RuleError, places: Places) -> Editor | None:
        """Say a refusal below the fields it is about, and below no others; return the first of them."""
        for editor in self.editors.values():
            editor.show_error("")
        keys = next((keys for kind, keys in places if isinstance(error, kind)), ())
        for key in keys:
            self.editors[key].refuse(error)
        self._refused = keys
        return self.editors[keys[0]] if keys else None

    def _forgive(self, key: str) -> None:
        """Take an error away once its field is typed into, and from the fields that were refused with it."""
        for one in self._refused if key in self._refused else (key,):
            self.editors[one].show_error("")
