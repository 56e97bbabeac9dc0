"""What the window says at its foot: what was undone, what was refused, what is being done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout

from desktop_app.ui.background import Job
from desktop_app.ui.context import Context
from desktop_app.ui.controls import banner, button, icon_button, label, read_only_reason, row
from desktop_app.ui.status_bar import UndoBar

_MOMENT_MS = 300


class Notices(QFrame):
    """One notice at a time, above the status bar; none is timed."""

    undo_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._context = context
        self._said: QFrame | None = None
        self._read_only: QFrame | None = None
        self._strips: dict[Job, QFrame] = {}
        self.undo_bar = UndoBar(context)
        self.undo_bar.undo_wanted.connect(self.undo_wanted.emit)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 0, 16, 8)
        self._layout.addWidget(self.undo_bar)
        context.warnings.given.connect(self.warn)
        self.hide()
        if context.desk.read_only:
            self._show_read_only()

    def tell(self, words: str) -> None:
        """Say what was done."""
        self._say(words, "ok", "circle-check")

    def offer(self, words: str, verb: str, act: Callable[[], None]) -> None:
        """Say what was done, with the next step as a button."""
        self._say(words, "ok", "circle-check", button(self._context, verb, act, look="small"))

    def warn(self, words: str) -> None:
        """Say what was not done, though nothing is lost."""
        self._say(words, "warn", "alert-triangle")

    def refuse(self, words: str) -> None:
        """Say what was refused and why."""
        self._say(words, "bad", "alert-circle")

    def offer_undo(self, words: str) -> None:
        """Say what was deleted, with the way back."""
        self.forget()
        self.undo_bar.say(words)
        self.show()

    def forget(self) -> None:
        """Take the notice away; a running job stays."""
        self.undo_bar.hide()
        self.turn()

    def turn(self) -> None:
        """Take away what was said, as another page comes; what was deleted can still be brought back."""
        if self._said is not None:
            self._said.hide()
            self._said.deleteLater()
            self._said = None
        self._show_rest()

    def show_job(self, job: Job) -> None:
        """Show a running job with its progress and a way to break it off; what is done in a moment is not shown."""
        frame, layout = banner(self._context, job.words, "soft", "progress")
        bar = JobBar(job.words)
        job.progressed.connect(bar.fill)
        layout.addLayout(row(bar.count, bar))
        layout.addWidget(button(self._context, self._context.texts.gettext("Break off"), job.cancel, look="small"))
        frame.hide()
        self._strips[job] = frame
        self._layout.addWidget(frame)
        QTimer.singleShot(_MOMENT_MS, frame, partial(self._show_strip, job))

    def end_job(self, job: Job) -> None:
        """Take a job's strip away."""
        strip = self._strips.pop(job, None)
        if strip is not None:
            strip.hide()
            strip.deleteLater()
        self._show_rest()

    def _show_strip(self, job: Job) -> None:
        if job in self._strips:
            self._strips[job].show()
            self.show()

    def _show_read_only(self) -> None:
        words = read_only_reason(self._context.texts)
        self._read_only, layout = banner(self._context, words, "soft", "lock")
        layout.addWidget(icon_button(self._context, "x", self._context.texts.gettext("Close"), self._drop_read_only))
        self._layout.insertWidget(0, self._read_only)
        self.show()

    def _drop_read_only(self) -> None:
        if self._read_only is not None:
            self._read_only.hide()
            self._read_only.deleteLater()
            self._read_only = None
        self._show_rest()

    def _show_rest(self) -> None:
        shown = (self._said, self._read_only)
        self.setVisible(
            any(shown)
            or any(not strip.isHidden() for strip in self._strips.values())
            or self.undo_bar.isVisibleTo(self)
        )

    def _say(self, words: str, tone: str, icon: str, step: QPushButton | None = None) -> None:
        self.forget()
        frame, layout = banner(self._context, words, tone, icon)
        if step is not None:
            layout.addWidget(step)
        layout.addWidget(icon_button(self._context, "x", self._context.texts.gettext("Close"), self.forget))
        self._said = frame
        self._layout.addWidget(frame)
        self.show()


class JobBar(QProgressBar):
    """How far a job is; it hears the job no longer than it lives, which may be shorter."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setAccessibleName(words)
        self.setMinimumWidth(200)
        self.count = label("", 9, tone="quiet")

    def fill(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` steps are done."""
        self.setRange(0, total)
        self.setValue(done)
        self.count.setText(f"{done} / {total}")
