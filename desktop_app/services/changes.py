"""Who hears of what has changed: services announce topics, screens and caches listen."""

from collections.abc import Callable, Collection
from threading import Lock

from desktop_app.domain.changes import Topic

Listener = Callable[[frozenset[Topic]], None]


class Changes:
    """Carries announcements from services to listeners; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._listeners: dict[int, tuple[frozenset[Topic], Listener]] = {}
        self._next = 0

    def subscribe(self, topics: Collection[Topic], listener: Listener) -> Callable[[], None]:
        """Call ``listener`` once for each announcement, with those of ``topics`` in it; return what unsubscribes it."""
        with self._lock:
            key = self._next
            self._next += 1
            self._listeners[key] = (frozenset(topics), listener)

        def unsubscribe() -> None:
            with self._lock:
                self._listeners.pop(key, None)

        return unsubscribe

    def announce(self, *topics: Topic) -> None:
        """Tell each listener of any of ``topics`` once, in the thread that announces."""
        with self._lock:
            heard = [(listener, wanted.intersection(topics)) for wanted, listener in self._listeners.values()]
        for listener, common in heard:
            if common:
                listener(common)
