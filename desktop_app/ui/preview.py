"""The preview: pages of a PDF as they will be printed, on white in every theme."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.services.pages import open_pages
from desktop_app.ui.context import Context
from desktop_app.ui.controls import icon_button, row
from desktop_app.ui.page_field import PageField

if TYPE_CHECKING:
    from desktop_app.services.pages import OpenPages

_MARGIN = 24
_NARROWEST = 160.0
_ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)
_NOTCH = 120
_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Preview(QFrame):
    """Shows one page at a time, fitted to its width or larger; the PDF stays open as long as it is shown."""

    turned = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._context = context
        self._pdf = b""
        self._pages: OpenPages | None = None
        self._page = self._zoom = self._rolled = 0
        self._build()
        program = QCoreApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(self.let_go)

    @property
    def pdf(self) -> bytes:
        """Return what is shown."""
        return self._pdf

    @property
    def page(self) -> int:
        """Return the page that is shown, counted from 0."""
        return self._page

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF, on the page where the reader is if it has that many."""
        self._open(pdf)
        self._page = min(self._page, len(self._pages) - 1) if self._pages is not None else 0
        self._draw()

    def say(self, words: str) -> None:
        """Show a sentence where the page would be."""
        self._open(b"")
        self._paper.setPixmap(QPixmap())
        self._paper.setText(words)
        self._foot.hide()

    def let_go(self) -> None:
        """Close the PDF that is shown, before the program ends."""
        self._open(b"")

    def turn_to(self, page: int) -> None:
        """Show a page, counted from 0, or the nearest that there is."""
        page = min(max(page, 0), len(self._pages) - 1) if self._pages is not None else 0
        if page != self._page:
            self._page = page
            self._draw()
            self.turned.emit(page)

    def _build(self) -> None:
        _ = self._context.texts.gettext
        self._paper = QLabel()
        self._paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._paper.setWordWrap(True)
        self._paper.setObjectName("paperGround")
        self._paper.setAccessibleName(_("Page of the paper"))
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._paper)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(_("Preview"))
        for watched in (self._scroll, self._scroll.viewport()):
            watched.installEventFilter(self)
        self._count = PageField(self._context.texts)
        self._count.chosen.connect(self.turn_to)
        self._back = icon_button(self._context, "chevron-left", _("Previous page"), lambda: self._turn(-1))
        self._on = icon_button(self._context, "chevron-right", _("Next page"), lambda: self._turn(1))
        self._smaller = icon_button(self._context, "zoom-out", _("Smaller"), lambda: self._rezoom(-1))
        self._larger = icon_button(self._context, "zoom-in", _("Larger"), lambda: self._rezoom(1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 8)
        layout.addWidget(self._scroll, 1)
        self._foot = QWidget()
        buttons = row(self._back, self._count, self._on, None, self._smaller, self._larger, spacing=4)
        buttons.setContentsMargins(12, 0, 12, 0)
        self._foot.setLayout(buttons)
        layout.addWidget(self._foot)
        self._foot.hide()

    def _open(self, pdf: bytes) -> None:
        if self._pages is not None:
            self._pages.close()
        self._pdf = pdf
        self._pages = open_pages(pdf) if pdf else None

    def _turn(self, step: int) -> None:
        """Turn a page; what comes next begins at its top, what came before ends at its foot."""
        before = self._page
        self.turn_to(self._page + step)
        if self._page != before:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.minimum() if step > 0 else bar.maximum())

    def _rezoom(self, step: int) -> None:
        self._zoom = min(max(self._zoom + step, 0), len(_ZOOMS) - 1)
        self._draw()

    def _draw(self) -> None:
        if self._pages is None:
            return
        self._show_foot(len(self._pages))
        ratio = self.devicePixelRatioF()
        wide = self._fitting_width(*self._pages.size(self._page)) * _ZOOMS[self._zoom]
        drawn = self._pages.image(self._page, round(wide * ratio))
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        self._paper.setPixmap(picture)

    def _show_foot(self, pages: int) -> None:
        self._foot.show()
        for shown in (self._back, self._count, self._on):
            shown.setVisible(pages > 1)
        self._count.say(self._page, pages)
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page < pages - 1)
        self._smaller.setEnabled(self._zoom > 0)
        self._larger.setEnabled(self._zoom < len(_ZOOMS) - 1)

    def _fitting_width(self, page_wide: float, page_high: float) -> float:
        room = self._scroll.size()
        by_height = (room.height() - _MARGIN) * page_wide / page_high
        return max(min(room.width() - _MARGIN, by_height), _NARROWEST)

    def _at_end(self, step: int) -> bool:
        bar = self._scroll.verticalScrollBar()
        return bar.value() == (bar.maximum() if step > 0 else bar.minimum())

    def _roll(self, event: QWheelEvent) -> bool:
        """Turn the page where the wheel goes on at its end; a whole notch turns one page, never two."""
        delta = event.angleDelta().y()
        step = -1 if delta > 0 else 1
        if not delta or event.modifiers() or not self._at_end(step):
            self._rolled = 0
            return False
        self._rolled = delta if self._rolled * delta < 0 else self._rolled + delta
        if abs(self._rolled) >= _NOTCH:
            self._rolled = 0
            self._turn(step)
        return True

    def _press(self, event: QKeyEvent) -> bool:
        """Turn the page with the keys that scroll it, once it is scrolled to its end."""
        step = _KEYS.get(Qt.Key(event.key()), 0)
        if step and self._at_end(step):
            self._turn(step)
            return True
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self._pages is not None:
            self.turn_to(0 if event.key() == Qt.Key.Key_Home else len(self._pages) - 1)
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the page to the new size of its room; turn it with wheel and keys."""
        if event.type() is QEvent.Type.Resize and watched is self._scroll:
            self._draw()
        if isinstance(event, QWheelEvent) and watched is self._scroll.viewport():
            return self._roll(event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self._scroll:
            return self._press(event)
        return super().eventFilter(watched, event)
