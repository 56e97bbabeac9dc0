"""A field that says «2 of 30», and takes the number of the page to go to."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop_app.i18n.texts import Texts
from desktop_app.ui.theme import scaled, sized

_FRAME = 28


class PageField(QLineEdit):
    """Pages are counted from 0 here and from 1 where they are read."""

    chosen = Signal(int)

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._page, self._pages = 0, 1
        self.setProperty("look", "cell")
        self.setFont(sized(scaled(9)))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(texts.gettext("Page number"))
        self.returnPressed.connect(self._take)

    def say(self, page: int, pages: int) -> None:
        """Say on which of how many pages the reader is."""
        self._page, self._pages = page, pages
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(self._words(pages - 1)) + round(scaled(_FRAME)))
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the bare number, ready to be typed over."""
        super().focusInEvent(event)
        self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Go where the number says, as with Enter."""
        self._take()
        super().focusOutEvent(event)
        self.setText(self._words(self._page))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a half typed number back with Esc; Enter stays here and presses no button of a dialog."""
        if event.key() == Qt.Key.Key_Escape and self.text() != str(self._page + 1):
            self._show()
        else:
            super().keyPressEvent(event)
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                event.accept()

    def _take(self) -> None:
        typed = re.search(r"\d+", self.text())
        page = min(max(int(typed[0]), 1), self._pages) - 1 if typed else self._page
        if page != self._page:
            self.chosen.emit(page)
        self._show()

    def _show(self) -> None:
        if self.hasFocus():
            self.setText(str(self._page + 1))
            self.selectAll()
        else:
            self.setText(self._words(self._page))

    def _words(self, page: int) -> str:
        return self._texts.gettext("{page} of {pages}").format(page=page + 1, pages=self._pages)
