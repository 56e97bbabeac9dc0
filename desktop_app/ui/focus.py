"""Where the cursor stands, told so that a page in another language can put it there again."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


@dataclass(frozen=True, slots=True)
class FocusPlace:
    """Which of a page's widgets has the focus, and where its cursor and selection stand."""

    number: int
    cursor: int = 0
    anchor: int = 0


def focus_place(page: QWidget) -> FocusPlace | None:
    """Tell where the focus is inside a page; nothing when it is elsewhere."""
    focus = QApplication.focusWidget()
    if focus is None or not page.isAncestorOf(focus):
        return None
    number = page.findChildren(QWidget).index(focus)
    if isinstance(focus, QLineEdit):
        start = focus.selectionStart()
        other = focus.cursorPosition() if start < 0 else start + focus.selectionEnd() - focus.cursorPosition()
        return FocusPlace(number, focus.cursorPosition(), other)
    if isinstance(focus, QPlainTextEdit):
        return FocusPlace(number, focus.textCursor().position(), focus.textCursor().anchor())
    return FocusPlace(number)


def take_focus(page: QWidget, place: FocusPlace | None) -> None:
    """Put the focus where it was in a page of the same build; elsewhere nothing happens."""
    widgets = page.findChildren(QWidget)
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
