"""The question before an award is annulled: the reason, for the register."""

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, row


class AnnulDialog(QDialog):
    """Asks why; the act cannot be undone."""

    def __init__(self, parent: QWidget, context: Context, number: str) -> None:
        super().__init__(parent)
        _ = context.texts.gettext
        self.setWindowTitle(_("Annul"))
        self.setMinimumWidth(420)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(_("Reason"))
        self.reason.setPlaceholderText(_("For example: a mistake in the name"))
        question = _("Annul paper № {number}?").format(number=number) if number else _("Annul this paper?")
        self._annul = button(context, _("Annul"), self.accept, look="danger")
        self._annul.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self._annul.setEnabled(bool(text.strip())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(label(question, 11, strong=True))
        hint = _("The number stays in the register and is not used again. This cannot be undone")
        layout.addWidget(label(hint, tone="quiet", wrap=True))
        layout.addWidget(label(_("Reason"), 9))
        layout.addWidget(self.reason)
        layout.addSpacing(8)
        layout.addLayout(row(None, button(context, _("Cancel"), self.reject), self._annul))


def ask_reason(parent: QWidget, context: Context, number: str) -> str | None:
    """Ask for the reason; nothing if the user thought better of it."""
    dialog = AnnulDialog(parent, context, number)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    reason = dialog.reason.text().strip()
    dialog.deleteLater()
    return reason if accepted else None
