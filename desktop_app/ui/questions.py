"""Questions before what cannot be undone: the verb on the button, never Yes or No."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.errors import RuleError
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, row
from desktop_app.ui.plain_buttons import plain_button


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


class Unexpected(QDialog):
    """Tells that something unexpected happened and where its report lies; the work goes on behind it."""

    def __init__(self, parent: QWidget | None, texts: Texts, report: Path | None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Zhospar")
        self.setMinimumWidth(460)
        words = _("Something unexpected happened")
        hint = _("What was saved is safe, and the work goes on. The report names files and lines, no people")
        path = label(str(report or "–"), wrap=True)
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(label(words, 11, strong=True, wrap=True))
        layout.addWidget(label(hint, tone="quiet", wrap=True))
        layout.addWidget(path)
        layout.addSpacing(8)
        copy = plain_button(_("Copy the report"), lambda: self._copy(report))
        copy.setEnabled(report is not None)
        layout.addLayout(row(None, copy, plain_button(_("Close"), self.accept, look="primary")))

    def _copy(self, report: Path | None) -> None:
        if report is not None:
            QGuiApplication.clipboard().setText(report.read_text(encoding="utf-8"))


def confirmed(parent: QWidget, context: Context, question: str, hint: str, verb: str) -> bool:
    """Ask, and tell whether the user wants it."""
    dialog = Question(parent, context, question, hint, verb)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def ask_closing(parent: QWidget, context: Context, error: RuleError) -> bool:
    """Ask whether to close although what was typed cannot be saved."""
    _ = context.texts.gettext
    hint = explain(error, context.texts)
    return confirmed(parent, context, _("Close and lose what was typed?"), hint, _("Close without saving"))


def ask_operator(parent: QWidget, context: Context) -> str:
    """Ask for the name of who works here; empty if the user thought better of it."""
    _ = context.texts.gettext
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(_("Who works here?"))
    dialog.setLabelText(_("Surname and initials"))
    dialog.setTextValue("")  # makes the field
    for field in dialog.findChildren(QLineEdit):
        field.setAccessibleName(_("Surname and initials"))
    dialog.setOkButtonText(_("Work under this name"))
    dialog.setCancelButtonText(_("Cancel"))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    name = dialog.textValue()
    dialog.deleteLater()
    return " ".join(name.split()) if accepted else ""
