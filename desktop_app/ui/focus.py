"""Where the cursor stands, told so that a page in another language can put it there again."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


@dataclass(frozen=True, slots=True)
class FocusPlace:
    """Which of a page's widgets has the focus, and where its cursor and selection stand."""

    number: int
    cursor: int = 0
    anchor: int = 0


def focus_place(page: QWidget) -> FocusPlace | None:
    """Tell where the focus is inside a page; nothing when it is elsewhere, or on a widget that was hidden since."""
    focus, widgets = QApplication.focusWidget(), _shown(page)
    if focus is None or focus not in widgets:
        return None
    number = widgets.index(focus)
    if isinstance(focus, QLineEdit):
        start = focus.selectionStart()
        other = focus.cursorPosition() if start < 0 else start + focus.selectionEnd() - focus.cursorPosition()
        return FocusPlace(number, focus.cursorPosition(), other)
    if isinstance(focus, QPlainTextEdit):
        return FocusPlace(number, focus.textCursor().position(), focus.textCursor().anchor())
    return FocusPlace(number)


def take_focus(page: QWidget, place: FocusPlace | None) -> None:
    """Put the focus where it was in a page of the same build; elsewhere nothing happens."""
    widgets = _shown(page)
    if place is None or place.number >= len(widgets):
        return
    wanted = widgets[place.number]
    wanted.setFocus()
    if isinstance(wanted, QLineEdit):
        wanted.setCursorPosition(place.anchor)
        wanted.cursorForward(True, place.cursor - place.anchor)  # noqa: FBT003  (Qt's own signature)
    elif isinstance(wanted, QPlainTextEdit):
        cursor = wanted.textCursor()
        cursor.setPosition(place.anchor)
        cursor.setPosition(place.cursor, cursor.MoveMode.KeepAnchor)
        wanted.setTextCursor(cursor)


def walk_in_order(*panes: QWidget) -> None:
    """Let Tab walk these panes one after another; what stands in two has its place in the last."""
    tab = Qt.FocusPolicy.TabFocus
    stops = [
        widget
        for pane in panes
        for widget in (pane, *pane.findChildren(QWidget))
        if widget.window() is pane.window() and widget.focusPolicy() & tab == tab and widget.focusProxy() is None
    ]
    for left, come in pairwise(list(dict.fromkeys(reversed(stops)))[::-1]):
        QWidget.setTabOrder(left, come)


def _shown(page: QWidget) -> list[QWidget]:
    """Return the widgets that are shown: of those that are not, one page may have made more than the other."""
    return [widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page)]
