"""A list with the detail of its chosen line: beside it, or over it as a page of its own in a narrow window."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, row
from desktop_app.ui.theme import scaled

_ROOMY = 1_280
_LIST, _DETAIL = 0, 1


class ListAndDetail(QStackedWidget):
    """Two panes with a handle between them; below 1280 pixels of window, one of them at a time."""

    left = Signal()

    def __init__(self, context: Context, listed: QWidget, detail: QWidget, sizes: tuple[int, int]) -> None:
        super().__init__()
        self._listed = listed
        self._detail = detail
        self._sizes = sizes
        self._narrow = False
        detail.setMinimumWidth(round(sizes[1] * 0.9))
        self._both = QSplitter(Qt.Orientation.Horizontal)
        self._both.setHandleWidth(12)
        self._both.addWidget(listed)
        self._both.setChildrenCollapsible(False)
        words = context.texts.gettext("Back to the list")
        self._back = button(context, words, self.close_detail, icon="arrow-left", look="link")
        over = QWidget()
        self._over = QVBoxLayout(over)
        self._over.setContentsMargins(0, 0, 0, 0)
        self._over.addLayout(row(self._back, None))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), over)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_detail)
        self.addWidget(self._both)
        self.addWidget(over)
        self._put_beside()

    @property
    def is_narrow(self) -> bool:
        """Tell whether only one of the two is shown at a time."""
        return self._narrow

    @property
    def covers(self) -> bool:
        """Tell whether the detail stands over the list."""
        return self.currentIndex() == _DETAIL

    def narrow(self, window_width: int) -> None:
        """Take up another width of the window; larger letters need more room."""
        narrow = window_width < max(scaled(_ROOMY), _ROOMY)
        if narrow != self._narrow:
            self._narrow = narrow
            if narrow:
                self._over.addWidget(self._detail, 1)
            else:
                self._put_beside()

    def open_detail(self) -> None:
        """Bring the detail into view; the second half of a double click must not press anything on it."""
        if self._narrow and not self.covers:
            self.setCurrentIndex(_DETAIL)
            self._back.setFocus()
            self._detail.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            QTimer.singleShot(QApplication.doubleClickInterval(), self._detail, self._take_clicks)

    def close_detail(self) -> None:
        """Go back to the list."""
        if self.covers:
            self.setCurrentIndex(_LIST)
            self._listed.setFocus()
            self.left.emit()

    def take_focus(self) -> None:
        """Put the focus into the list, or on the way back to it where the detail stands over it."""
        (self._back if self.covers else self._listed).setFocus()

    def _put_beside(self) -> None:
        self.setCurrentIndex(_LIST)
        self._both.addWidget(self._detail)
        self._detail.show()
        self._both.setStretchFactor(0, 1)
        self._both.setSizes(list(self._sizes))

    def _take_clicks(self) -> None:
        self._detail.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)  # noqa: FBT003  (Qt's own signature)
