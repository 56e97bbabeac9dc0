"""The keys of the window, told once: the same table makes them work and lists them in the help."""

from collections.abc import Callable
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableView, QWidget

from desktop_app.domain.journal import N_
from desktop_app.ui.page import Page
from desktop_app.ui.pages import SECTIONS

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow

KEYS: tuple[tuple[str, str], ...] = (
    *((f"Ctrl+{place}", words) for place, (_name, _icon, words) in enumerate(SECTIONS, start=1)),
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
    ("1 2", N_("Which value stays, among similar entries")),
    ("Enter D S", N_("Merge, tell apart, skip, among similar entries")),
    ("F2", N_("Correct a form on the page of names")),
    ("M, F", N_("Man, woman on the page of names")),
    ("Alt+1 … Alt+5", N_("Step of the letters")),
    ("Alt+Up, Alt+Down", N_("Move a line where the order matters")),
    ("Ctrl+Space", N_("Strip of Kazakh letters")),
    ("Alt+А Г К Н О У Ю Х И", N_("Ә Ғ Қ Ң Ө Ұ Ү Һ І, with Shift the capital")),
)


class Shortcuts:
    """Keys of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._free_keys = FreeKeys(window)
        for key, act in self._acts().items():
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.activated.connect(act)

    def _acts(self) -> dict[str, Callable[[], None]]:
        window = self._window
        return {
            **{
                f"Ctrl+{place}": partial(window.open_page, name)
                for place, (name, _icon, _words) in enumerate(SECTIONS, start=1)
            },
            "Ctrl+K": window.top.search.setFocus,
            "Ctrl+F": partial(self._on_page, methodcaller("search")),
            "Ctrl+N": partial(self._on_page, methodcaller("new")),
            "Ctrl+S": partial(self._on_page, methodcaller("save")),
            "Ctrl+P": partial(self._on_page, methodcaller("print")),
            "Ctrl+Z": self._undo,
            "Ctrl+Y": self._redo,
            "Ctrl+Return": partial(self._on_page, methodcaller("act")),
            "Del": self._delete,
            "F5": self._refresh,
            "F6": lambda: self._walk(1),
            "Shift+F6": lambda: self._walk(-1),
            "F10": window.top.menu.showMenu,
            "F1": lambda: window.menu.show_help(window.page.name),
            "Alt+Left": partial(self._on_page, methodcaller("back")),
        }

    def _on_page(self, act: Callable[[Page], None]) -> None:
        act(self._window.page)

    def _undo(self) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit) and _undoable(field):
            field.undo()
        elif not self._window.page.undo():
            self._window.undo()

    def _redo(self) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit) and _redoable(field):
            field.redo()
        elif not self._window.page.redo():
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


class FreeKeys(QObject):
    """Leaves Ctrl+Z and Ctrl+Y to the window while nothing was typed: Qt's fields take these keys even then."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _left: QWidget | None, focus: QWidget | None) -> None:
        if isinstance(focus, QLineEdit | QPlainTextEdit):
            focus.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field from taking a key that it has no use for."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        free = (event.matches(QKeySequence.StandardKey.Undo) and not _undoable(watched)) or (
            event.matches(QKeySequence.StandardKey.Redo) and not _redoable(watched)
        )
        if free:
            event.ignore()
        return free


def _focus_into(pane: QWidget) -> None:
    if pane.focusPolicy().value and pane.isVisible():
        pane.setFocus()
        return
    for child in pane.findChildren(QWidget):
        if child.focusPolicy().value & 1 and child.isVisible() and child.isEnabled():
            child.setFocus()
            return


def _undoable(field: QObject | None) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return isinstance(field, QPlainTextEdit) and field.document().isUndoAvailable()


def _redoable(field: QObject | None) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    return isinstance(field, QPlainTextEdit) and field.document().isRedoAvailable()
