"""Questions before what cannot be undone: the verb on the button, never Yes or No."""

from PySide6.QtWidgets import QDialog, QInputDialog, QVBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, row


class Question(QDialog):
    """A question with its consequence."""

    def __init__(self, parent: QWidget, context: Context, question: str, hint: str, verb: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(verb)
        self.setMinimumWidth(420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(label(question, 11, strong=True, wrap=True))
        layout.addWidget(label(hint, tone="quiet", wrap=True))
        layout.addSpacing(8)
        cancel = button(context, context.texts.gettext("Cancel"), self.reject)
        layout.addLayout(row(None, cancel, button(context, verb, self.accept, look="danger")))


def confirmed(parent: QWidget, context: Context, question: str, hint: str, verb: str) -> bool:
    """Ask, and tell whether the user wants it."""
    dialog = Question(parent, context, question, hint, verb)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def ask_operator(parent: QWidget, context: Context) -> str:
    """Ask for the name of who works here; empty if the user thought better of it."""
    _ = context.texts.gettext
    name, accepted = QInputDialog.getText(parent, _("Who works here?"), _("Surname and initials"))
    return " ".join(name.split()) if accepted else ""
