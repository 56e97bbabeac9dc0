"""Long work outside the window's thread, with progress and Cancel; it survives a rebuilding of the window."""

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

Progress = Callable[[int, int], None]


class CancelledError(Exception):
    """The user has broken the work off; nothing is half done."""


class Job(QObject):
    """One piece of work on its way; its signals arrive in the window's thread.

    ``name`` is what whoever waits for its result finds it by; another page may take the place of ``done``.
    """

    progressed = Signal(int, int)
    ended = Signal(object)

    def __init__(
        self, words: str, work: Callable[[Progress], Any], done: Callable[[Any], None], name: str = ""
    ) -> None:
        super().__init__()
        self.words = words
        self.name = name
        self.done = done
        self.failed: Callable[[], None] | None = None
        self.result: Any = None
        self.error: Exception | None = None
        self.cancelled = False
        self._work = work
        self._stop = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def run(self) -> None:
        """Do the work; called in a thread of the pool."""
        try:
            self.result = self._work(self._tell)
        except CancelledError:
            self.cancelled = True
        except Exception as error:  # noqa: BLE001  (whatever happens must reach the window's thread)
            self.error = error
        self.ended.emit(self)

    def _tell(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise CancelledError
        self.progressed.emit(done, total)


class _Runner(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        """Run the job."""
        self._job.run()


class Background(QObject):
    """Runs one job at a time; those that come meanwhile wait. Beside them, quiet ones of which nobody is told."""

    started = Signal(object)
    ended = Signal(object)
    idle = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._aside = QThreadPool()
        self._aside.setMaxThreadCount(1)
        self.jobs: list[Job] = []
        self._quiet: list[Job] = []

    def run(self, words: str, work: Callable[[Progress], Any], done: Callable[[Any], None], *, name: str = "") -> Job:
        """Start a job; ``done`` is called in the window's thread, an error goes to the one handler there."""
        job = Job(words, work, done, name)
        job.ended.connect(self._end)
        self.jobs.append(job)
        self.started.emit(job)
        self._pool.start(_Runner(job))
        return job

    def run_quietly(
        self, work: Callable[[Progress], Any], done: Callable[[Any], None], failed: Callable[[], None] | None = None
    ) -> Job:
        """Start a job that only looks at something: no strip tells of it, and no other job waits for it.

        ``failed`` is called in the window's thread in the place of ``done``, before the handler hears of the error.
        """
        job = Job("", work, done)
        job.failed = failed
        job.ended.connect(self._end_quietly)
        self._quiet.append(job)
        self._aside.start(_Runner(job))
        return job

    def named(self, name: str) -> list[Job]:
        """Return the jobs of a name that have not ended, the first one first."""
        return [job for job in self.jobs if job.name == name]

    def wait(self) -> None:
        """Wait until every job has ended."""
        self._pool.waitForDone()
        self._aside.waitForDone()

    def _end(self, job: Job) -> None:
        self.jobs.remove(job)
        self.ended.emit(job)
        if not self.jobs:
            self.idle.emit()
        self._tell_end(job)

    def _end_quietly(self, job: Job) -> None:
        self._quiet.remove(job)
        self._tell_end(job)

    @staticmethod
    def _tell_end(job: Job) -> None:
        if job.error is not None:
            if job.failed is not None:
                job.failed()
            raise job.error
        if not job.cancelled:
            job.done(job.result)
