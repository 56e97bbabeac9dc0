"""Long work beside the window takes turns with it: Python runs one thread at a time, and painting must not wait."""

from collections.abc import Iterator
from contextlib import contextmanager
from sys import getswitchinterval, setswitchinterval
from threading import Event

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_SWITCH_SECONDS = 0.0005
_PATIENCE_SECONDS = 0.25


class Turns(QObject):
    """Made in the window's thread; ``give`` is called in that of the work."""

    _asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heard = Event()
        self._patient = True
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def give(self) -> None:
        """Wait until the window has done what it had to; not if it waits for this very work."""
        if self._patient:
            self._heard.clear()
            self._asked.emit()
            self._patient = self._heard.wait(_PATIENCE_SECONDS)

    @contextmanager
    def often(self) -> Iterator[None]:
        """Let Python change between threads sooner than it would by itself."""
        before = getswitchinterval()
        setswitchinterval(_SWITCH_SECONDS)
        try:
            yield
        finally:
            setswitchinterval(before)

    def _answer(self) -> None:
        # Painting is an event of low priority: a timer fires after it.
        QTimer.singleShot(0, self._heard.set)
