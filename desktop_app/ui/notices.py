"""What the window says at its foot: what was undone, what was refused, what is being done."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout

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
        self._job: QFrame | None = None
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
        self.setVisible(self._job is not None)

    def show_job(self, job: Job) -> None:
        """Show a running job with its progress and a way to break it off."""
        frame, layout = banner(self._context, job.words, "soft", "progress")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(job.words)
        bar.setMinimumWidth(200)
        count = label("", 9, tone="quiet")
        job.progressed.connect(partial(_fill, bar, count))
        layout.addLayout(row(count, bar))
        layout.addWidget(button(self._context, self._context.texts.gettext("Break off"), job.cancel, look="small"))
        self._job = frame
        self._layout.addWidget(frame)
        self.show()

    def end_job(self) -> None:
        """Take the job's strip away."""
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self.setVisible(self._said is not None or self.undo_bar.isVisibleTo(self))

    def _say(self, words: str, tone: str, icon: str) -> None:
        self.forget()
        frame, layout = banner(self._context, words, tone, icon)
        layout.addWidget(icon_button(self._context, "x", self._context.texts.gettext("Close"), self.forget))
        self._said = frame
        self._layout.addWidget(frame)
        self.show()


def _fill(bar: QProgressBar, count: QLabel, done: int, total: int) -> None:
    bar.setRange(0, total)
    bar.setValue(done)
    count.setText(f"{done} / {total}")
