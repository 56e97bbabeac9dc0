"""The keys of the window, told once: the same table makes them work and lists them in the help."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableView, QTextEdit, QWidget

from desktop_app.domain.journal import N_

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow

KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+1", N_("People")),
    ("Ctrl+2", N_("Awards")),
    ("Ctrl+3", N_("Settings")),
    ("Ctrl+K", N_("Search everywhere")),
    ("Ctrl+F", N_("Filter of the page")),
    ("Ctrl+N", N_("New record")),
    ("Ctrl+S", N_("Save now")),
    ("Ctrl+P", N_("Print")),
    ("Ctrl+Z", N_("Undo")),
    ("Ctrl+Y", N_("Redo")),
    ("Ctrl+Return", N_("The page's main action")),
    ("Del", N_("Delete the chosen record")),
    ("F5", N_("Refresh")),
    ("F6", N_("Next pane")),
    ("Shift+F6", N_("Previous pane")),
    ("F10", N_("Menu")),
    ("F1", N_("Help on this page")),
    ("Alt+Left", N_("Back")),
)
OTHER_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter", N_("Open the chosen record")),
    ("Esc", N_("Leave the field or the list")),
    ("Ctrl+Tab", N_("Next tab")),
    ("Ctrl+C", N_("Copy the chosen line with its heads")),
    ("Ctrl+Space", N_("Strip of Kazakh letters")),
    ("Alt+А Г К Н О У Ю Х И", N_("Ә Ғ Қ Ң Ө Ұ Ү Һ І, with Shift the capital")),
)


class Shortcuts:
    """Keys of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._trail: list[str] = []
        for key, act in self._acts().items():
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.activated.connect(act)

    def _acts(self) -> dict[str, Callable[[], None]]:
        window = self._window
        return {
            "Ctrl+1": lambda: window.open_page("people"),
            "Ctrl+2": lambda: window.open_page("awards"),
            "Ctrl+3": lambda: window.open_page("settings"),
            "Ctrl+K": window.top.search.setFocus,
            "Ctrl+F": lambda: window.page.search(),
            "Ctrl+N": lambda: window.page.new(),
            "Ctrl+S": lambda: window.page.save(),
            "Ctrl+P": lambda: window.page.print(),
            "Ctrl+Z": self._undo,
            "Ctrl+Y": self._redo,
            "Ctrl+Return": lambda: window.page.act(),
            "Del": self._delete,
            "F5": self._refresh,
            "F6": lambda: self._walk(1),
            "Shift+F6": lambda: self._walk(-1),
            "F10": window.top.menu.showMenu,
            "F1": lambda: window.menu.show_help(window.page.name),
            "Alt+Left": lambda: window.page.back(),
        }

    def _undo(self) -> None:
        field = QApplication.focusWidget()
        if (isinstance(field, QLineEdit) and field.isUndoAvailable()) or (
            isinstance(field, QPlainTextEdit | QTextEdit) and field.document().isUndoAvailable()
        ):
            field.undo()
        else:
            self._window.undo()

    def _redo(self) -> None:
        field = QApplication.focusWidget()
        if (isinstance(field, QLineEdit) and field.isRedoAvailable()) or (
            isinstance(field, QPlainTextEdit | QTextEdit) and field.document().isRedoAvailable()
        ):
            field.redo()
        else:
            self._window.redo()

    def _delete(self) -> None:
        if isinstance(QApplication.focusWidget(), QTableView):
            self._window.page.delete()

    def _refresh(self) -> None:
        self._window.page.refresh()
        self._window.refresh_frame()

    def _walk(self, step: int) -> None:
        panes: list[QWidget] = [self._window.sidebar, self._window.top, *self._window.page.panes()]
        focus = QApplication.focusWidget()
        inside = [place for place, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)]
        place = (inside[-1] if inside else 0) + step
        _focus_into(panes[place % len(panes)])


def _focus_into(pane: QWidget) -> None:
    if pane.focusPolicy().value and pane.isVisible():
        pane.setFocus()
        return
    for child in pane.findChildren(QWidget):
        if child.focusPolicy().value & 1 and child.isVisible() and child.isEnabled():
            child.setFocus()
            return
