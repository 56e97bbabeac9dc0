"""Short questions of awards: fields, and the verb on the button, which waits until what is needed is there."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, row
from desktop_app.ui.form import Editor, Field


class Asking(QDialog):
    """A question with fields; ``needed`` are the keys of those that may not stay empty."""

    def __init__(
        self, parent: QWidget, context: Context, question: str, verb: str, fields: Sequence[Field], hint: str = ""
    ) -> None:
        super().__init__(parent)
        self.needed: frozenset[str] = frozenset()
        self.setWindowTitle(verb)
        self.setMinimumWidth(440)
        self.editors = {field.key: Editor(context, field) for field in fields}
        self.go = button(context, verb, self.accept, look="primary")
        self.go.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(label(question, 11, strong=True, wrap=True))
        if hint:
            layout.addWidget(label(hint, tone="quiet", wrap=True))
        for editor in self.editors.values():
            editor.edited.connect(self._follow)
            layout.addWidget(editor)
        layout.addSpacing(8)
        layout.addLayout(row(None, button(context, context.texts.gettext("Cancel"), self.reject), self.go))

    def require(self, *needed: str) -> None:
        """Wait with the verb until these fields are filled."""
        self.needed = frozenset(needed)
        self._follow()

    def ask(self) -> dict[str, str] | None:
        """Ask, and return what was typed; nothing if the user thought better of it."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        said = {key: editor.text.strip() for key, editor in self.editors.items()}
        self.deleteLater()
        return said if accepted else None

    def _follow(self) -> None:
        filled = all(self.editors[key].text.strip() for key in self.needed)
        self.go.setEnabled(filled and not any(editor.holds_no_date for editor in self.editors.values()))
