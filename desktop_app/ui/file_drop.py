"""A widget that takes a dragged file, and a list pasted with Ctrl+V."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Watches a widget and hands over the one file that is dropped on it."""

    def __init__(self, target: QWidget, take: Callable[[Path], None]) -> None:
        super().__init__(target)
        self._take = take
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take files, leave everything else."""
        if event.type() is QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent) and dropped(event):
            event.acceptProposedAction()
            return True
        if event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent) and (path := dropped(event)):
            event.acceptProposedAction()
            self._take(path)
            return True
        return False


class ListPaste(QObject):
    """Watches a widget that is no text field and tells when Ctrl+V is pressed there."""

    def __init__(self, target: QWidget, take: Callable[[], None]) -> None:
        super().__init__(target)
        self._take = take
        target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+V, leave every other key."""
        pasted = (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
        )
        if pasted:
            self._take()
        return pasted


def dropped(event: QDropEvent) -> Path | None:
    """Return the first file of a drop."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((file for file in files if not file.is_dir()), None)
