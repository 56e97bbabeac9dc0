"""The status bar: the last change and its undo, the facts of the page, the last backup, who works here."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton

from desktop_app.domain.journal import Step, UndoState
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, elided, icon_button, label
from desktop_app.ui.words import in_menu


class StatusBar(QFrame):
    """Quiet facts at the foot of the window."""

    undo_wanted = Signal()
    operator_wanted = Signal(str)
    operator_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self._context = context
        _ = context.texts.gettext
        self._last = elided(9)
        self._undo = button(context, _("Undo"), self.undo_wanted.emit, look="link")
        self._facts = elided(9, tone="quiet")
        self._backup = label("", 9, tone="quiet")
        self._operator = QToolButton()
        self._operator.setToolTip(_("Who is working now"))
        self._operator.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._operator)
        self._operator.setMenu(self._menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 1, 12, 1)
        layout.setSpacing(10)
        self._tick = QLabel()
        self._tick.setPixmap(context.icon("check", context.colours.ok).pixmap(15, 15))
        layout.addWidget(self._tick)
        layout.addWidget(self._last)
        layout.addWidget(self._undo)
        layout.addStretch(1)
        layout.addWidget(self._facts)
        layout.addWidget(self._backup)
        layout.addWidget(self._operator)

    def show_state(self, state: UndoState, backed_up: datetime | None, operators: list[str]) -> None:
        """Show the last change, the last backup and the operator."""
        texts, desk = self._context.texts, self._context.desk
        now = desk.clock.now().astimezone()
        last = state.last
        self._tick.setVisible(last is not None)
        self._last.say(f"{texts.moment(last.at, now)} · {self._told(last)}" if last else "")
        done = {last.sequence, last.redoes} if last is not None else set()
        self._undo.setVisible(state.undo is not None and state.undo.sequence in done)
        _ = texts.gettext
        said = _("Backup: {moment}").format(moment=texts.moment(backed_up, now)) if backed_up else _("No backup yet")
        self._backup.setText(said)
        self._show_operators(operators)

    def _told(self, step: Step) -> str:
        texts = self._context.texts
        _, name = texts.gettext, texts.step(step.name)
        if step.undoes is not None:
            return _("Undone: {step}").format(step=name)
        return _("Done again: {step}").format(step=name) if step.redoes is not None else name

    def show_facts(self, words: str) -> None:
        """Show the facts of the page."""
        self._facts.say(words)

    def _show_operators(self, operators: list[str]) -> None:
        _ = self._context.texts.gettext
        current = self._context.desk.settings.operator
        self._operator.setText(in_menu(current or _("Who works here?")))
        self._operator.setAccessibleName(_("Operator: {name}").format(name=current))
        self._menu.clear()
        for name in operators:
            self._menu.addAction(in_menu(name), partial(self.operator_wanted.emit, name))
        self._menu.addSeparator()
        self._menu.addAction(_("Another name…"), self.operator_asked.emit)


class UndoBar(QFrame):
    """The dark bar after a deletion, with the way back."""

    undo_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("undoBar")
        _ = context.texts.gettext
        self._words = elided()
        key = label("Ctrl+Z", 9)
        key.setObjectName("key")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.setSpacing(8)
        layout.addWidget(self._words, 1)
        layout.addWidget(key, alignment=Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(button(context, _("Undo"), self.undo_wanted.emit, look="small"))
        close = icon_button(context, "x", _("Close"), self.hide)
        close.setIcon(context.icon("x", context.colours.bar_text))
        layout.addWidget(close)
        self.hide()

    def say(self, words: str) -> None:
        """Show what was deleted."""
        self._words.say(words)
        self.show()
