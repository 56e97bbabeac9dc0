"""A menu of choices, with a field to find one by where there are many."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget, QWidgetAction

from desktop_app.i18n.folding import fold
from desktop_app.ui.context import Context
from desktop_app.ui.words import in_menu

_MOST_AT_ONCE = 16


class ChoiceMenu(QMenu):
    """Choices of which one holds; of many, only those that fit what was typed."""

    chosen = Signal(str)

    def __init__(self, context: Context, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._about = about
        self._choices: list[tuple[QAction, str]] = []
        self.field = QLineEdit()

    def offer(self, choices: Sequence[tuple[str, str]], held: str) -> None:
        """Offer choices; ``held`` is ticked."""
        self.clear()
        self._choices = []
        if len(choices) > _MOST_AT_ONCE:
            self._add_field()
        for value, words in choices:
            action = self.addAction(in_menu(words), partial(self.chosen.emit, value))
            action.setCheckable(True)
            action.setChecked(value == held)
            self._choices.append((action, fold(words)))
        nothing = self._context.texts.gettext("Nothing here yet")
        self._rest = self.addAction("" if choices else nothing)
        self._rest.setEnabled(False)
        self._rest.setVisible(not choices)
        if len(choices) > _MOST_AT_ONCE:
            self._narrow("")

    def _add_field(self) -> None:
        self.field = QLineEdit()
        self.field.setPlaceholderText(self._context.texts.gettext("Type to find"))
        self.field.setAccessibleName(self._about)
        self.field.textChanged.connect(self._narrow)
        holder = QWidgetAction(self)
        holder.setDefaultWidget(self.field)
        self.addAction(holder)
        self.field.setFocus()

    def _narrow(self, text: str) -> None:
        words = fold(text).split()
        fitting = [action for action, said in self._choices if all(word in said for word in words)]
        ticked = [action for action in fitting if action.isChecked()]
        shown = [*ticked, *(action for action in fitting if not action.isChecked())][:_MOST_AT_ONCE]
        for action, _said in self._choices:
            action.setVisible(action in shown)
        left = len(fitting) - len(shown)
        texts = self._context.texts
        more = texts.ngettext("and {count} more", "and {count} more", left).format(count=texts.number(left))
        self._rest.setText(more if fitting else texts.gettext("Nothing found"))
        self._rest.setVisible(left > 0 or not fitting)
