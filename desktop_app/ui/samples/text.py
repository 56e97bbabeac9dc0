"""The text of a template in one language, checked while it is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.errors import RuleError
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import check_text
from desktop_app.i18n.errors import explain
from desktop_app.ui.context import Context
from desktop_app.ui.controls import label, row
from desktop_app.ui.letter_fields import FieldMarks, field_menu

_TITLES = {Language.KK: N_("Text in Kazakh"), Language.RU: N_("Text in Russian")}
_HIGH = 132


class SampleText(QWidget):
    """Text with fields; what is wrong stands below it."""

    edited = Signal()

    def __init__(self, context: Context, language: Language) -> None:
        super().__init__()
        self._context = context
        title = context.texts.gettext(_TITLES[language])
        self.control = QPlainTextEdit()
        self.control.setAccessibleName(title)
        self.control.setTabChangesFocus(True)
        self.control.setMinimumHeight(_HIGH)
        self._marks = FieldMarks(context, self.control.document())
        self._error = label("", 9, tone="bad", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row(label(title, 9), None, field_menu(context, self.control.insertPlainText)))
        layout.addWidget(self.control, 1)
        layout.addWidget(self._error)
        self.control.textChanged.connect(self._change)

    @property
    def text(self) -> str:
        """Return the text as typed."""
        return self.control.toPlainText()

    @text.setter
    def text(self, value: str) -> None:
        self.control.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
        self.control.setPlainText(value)
        self.control.blockSignals(False)  # noqa: FBT003  (Qt's own signature)
        self._check()

    @property
    def error(self) -> str:
        """Return what is wrong with the text; nothing when it can be saved."""
        return self._error.text()

    def _change(self) -> None:
        self._check()
        self.edited.emit()

    def _check(self) -> None:
        try:
            check_text(self.text)
        except RuleError as error:
            self._error.setText(explain(error, self._context.texts))
        else:
            self._error.setText("")
        self._error.setVisible(bool(self._error.text()))
