"""What the window says at its foot: what was undone, what was refused, what is being done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from desktop_app.ui.background import Job
from desktop_app.ui.context import Context
from desktop_app.ui.controls import banner, button, icon_button, label, row
from desktop_app.ui.status_bar import UndoBar


class Notices(QFrame):
    """One notice at a time, above the status bar; none is timed."""

    undo_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._context = context
        self._said: QFrame | None = None
        self._strips: dict[Job, QFrame] = {}
        self.undo_bar = UndoBar(context)
        self.undo_bar.undo_wanted.connect(self.undo_wanted.emit)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 0, 16, 8)
        self._layout.addWidget(self.undo_bar)
        self.hide()

    def tell(self, words: str) -> None:
        """Say what was done."""
        self._say(words, "ok", "circle-check")

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
        if self._said is not None:
            self._said.deleteLater()
            self._said = None
        self.undo_bar.hide()
        self.setVisible(bool(self._strips))

    def show_job(self, job: Job) -> None:
        """Show a running job with its progress and a way to break it off."""
        frame, layout = banner(self._context, job.words, "soft", "progress")
        bar = JobBar(job.words)
        job.progressed.connect(bar.fill)
        layout.addLayout(row(bar.count, bar))
        layout.addWidget(button(self._context, self._context.texts.gettext("Break off"), job.cancel, look="small"))
        self._strips[job] = frame
        self._layout.addWidget(frame)
        self.show()

    def end_job(self, job: Job) -> None:
        """Take a job's strip away."""
        strip = self._strips.pop(job, None)
        if strip is not None:
            strip.hide()
            strip.deleteLater()
        self.setVisible(self._said is not None or bool(self._strips) or self.undo_bar.isVisibleTo(self))

    def _say(self, words: str, tone: str, icon: str) -> None:
        self.forget()
        frame, layout = banner(self._context, words, tone, icon)
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
