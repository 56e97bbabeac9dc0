"""Short questions: fields, and the verb on the button, which says below a field what is wrong with it."""

from collections.abc import Sequence
from functools import partial

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
        self._context = context
        self.setWindowTitle(verb)
        self.setMinimumWidth(440)
        self.editors = {field.key: Editor(context, field) for field in fields}
        self.go = button(context, verb, self._answer, look="primary")
        self.go.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(label(question, 11, strong=True, wrap=True))
        if hint:
            layout.addWidget(label(hint, tone="quiet", wrap=True))
        for editor in self.editors.values():
            editor.edited.connect(partial(editor.show_error, ""))
            layout.addWidget(editor)
        layout.addSpacing(8)
        layout.addLayout(row(None, button(context, context.texts.gettext("Cancel"), self.reject), self.go))

    def require(self, *needed: str) -> None:
        """Take no answer until these fields are filled."""
        self.needed = frozenset(needed)

    def ask(self) -> dict[str, str] | None:
        """Ask, and return what was typed; nothing if the user thought better of it."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        said = {key: editor.text.strip() for key, editor in self.editors.items()}
        self.deleteLater()
        return said if accepted else None

    def _answer(self) -> None:
        wrong = [editor for key, editor in self.editors.items() if self._is_wrong(key, editor)]
        if wrong:
            wrong[0].control.setFocus()
        else:
            self.accept()

    def _is_wrong(self, key: str, editor: Editor) -> bool:
        """Tell whether a field cannot stay as it is, and say so below it."""
        _ = self._context.texts.gettext
        if editor.field.kind == "date" and (editor.holds_no_date or (key in self.needed and not editor.text.strip())):
            editor.show_error(_("Type the date as 28.02.2024"))
        elif key in self.needed and not editor.text.strip():
            editor.show_error(_("This is needed. Fill it in"))
        else:
            editor.show_error("")
        return bool(editor.error)
