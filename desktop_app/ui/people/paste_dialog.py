"""A place to paste a list of people, or a plan, from Word, Excel or a messenger."""

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, row
from desktop_app.ui.theme import scaled


class PasteDialog(QDialog):
    """Shows what lies in the clipboard, to be looked at or typed over, before it is taken."""

    def __init__(self, parent: QWidget, context: Context, title: str = "", hint: str = "") -> None:
        super().__init__(parent)
        _ = context.texts.gettext
        title = title or _("Paste a list")
        self.setWindowTitle(title)
        self.resize(round(scaled(620)), round(scaled(420)))
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(title if hint else _("The list, one person in a line"))
        self._text.textChanged.connect(self._changed)
        hint = hint or _("One person in a line: name, post, phone. Tables from Word and Excel keep their columns")
        self._take = button(context, _("Take the list"), self.accept, icon="file-import", look="primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(label(title, 11, strong=True))
        layout.addWidget(label(hint, tone="quiet", wrap=True))
        layout.addWidget(self._text, 1)
        layout.addLayout(row(None, button(context, _("Cancel"), self.reject), self._take))
        primary = QShortcut(QKeySequence("Ctrl+Return"), self)
        primary.activated.connect(self._take.click)
        self._text.setPlainText(QGuiApplication.clipboard().text())
        self._changed()

    @property
    def typed(self) -> str:
        """Return the list as it stands in the dialog."""
        return self._text.toPlainText()

    def _changed(self) -> None:
        self._take.setEnabled(bool(self.typed.strip()))
