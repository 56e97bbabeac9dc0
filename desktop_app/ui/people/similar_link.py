"""The way to entries that may be one person, with how many pairs there are, counted beside the window."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.controls import button

_COUNT_AFTER_MS = 700
_MOST_COUNTED = 20_000


class SimilarLink(QWidget):
    """A button with the count; there is none while there are no pairs.

    In a very large register the pairs are looked for only on the page that shows them.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._button = button(context, "", partial(context.open_page, "duplicates", ""), icon="git-merge", look="quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COUNT_AFTER_MS)
        self._timer.timeout.connect(self._look)
        context.pairs.changed.connect(self._show)
        self._show()

    def count_anew(self) -> None:
        """Count again when there is time."""
        self._timer.start()

    def _look(self) -> None:
        context = self._context
        if context.desk.people.count() > _MOST_COUNTED:
            self._button.setText(context.texts.gettext("Similar entries"))
            self._button.show()
        elif self.isVisible():
            context.pairs.look(context.desk, context.background, context.texts.language)

    def _show(self) -> None:
        texts, pairs = self._context.texts, self._context.pairs
        count = len(pairs.pairs or ())
        words = texts.gettext("Similar entries {count}").format(count=texts.number(count))
        self._button.setText(words)
        self._button.setAccessibleName(words)
        self._button.setVisible(count > 0)
        if pairs.stale:
            self.count_anew()
