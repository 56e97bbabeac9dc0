"""The preview: pages of a PDF as they will be printed, on white in every theme."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.services.pages import page_count, page_image, page_size
from desktop_app.ui.context import Context
from desktop_app.ui.controls import icon_button, label, row

_MARGIN = 24
_NARROWEST = 160.0
_ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)


class Preview(QFrame):
    """Shows one page at a time, fitted to its width or larger."""

    turned = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._context = context
        self._pdf = b""
        self._page = 0
        self._zoom = 0
        self._build()

    @property
    def pdf(self) -> bytes:
        """Return what is shown."""
        return self._pdf

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF, on the page where the reader is if it has that many."""
        self._pdf = pdf
        self._page = min(self._page, page_count(pdf) - 1) if pdf else 0
        self._draw()

    def say(self, words: str) -> None:
        """Show a sentence where the page would be."""
        self._pdf = b""
        self._paper.setPixmap(QPixmap())
        self._paper.setText(words)
        self._foot.hide()

    def _build(self) -> None:
        _ = self._context.texts.gettext
        self._paper = QLabel()
        self._paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._paper.setWordWrap(True)
        self._paper.setObjectName("paperGround")
        self._paper.setAccessibleName(_("Page of the paper"))
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._paper)
        self._scroll.installEventFilter(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(_("Preview"))
        self._count = label("", 9, tone="quiet")
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

    def _turn(self, step: int) -> None:
        self._page += step
        self._draw()
        self.turned.emit(self._page)

    def _rezoom(self, step: int) -> None:
        self._zoom = min(max(self._zoom + step, 0), len(_ZOOMS) - 1)
        self._draw()

    def _draw(self) -> None:
        if not self._pdf:
            return
        self._foot.show()
        pages = page_count(self._pdf)
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page < pages - 1)
        self._smaller.setEnabled(self._zoom > 0)
        self._larger.setEnabled(self._zoom < len(_ZOOMS) - 1)
        said = self._context.texts.gettext("{page} of {pages}").format(page=self._page + 1, pages=pages)
        self._count.setText(said if pages > 1 else "")
        self._back.setVisible(pages > 1)
        self._on.setVisible(pages > 1)
        ratio = self.devicePixelRatioF()
        wide = self._fitting_width() * _ZOOMS[self._zoom]
        drawn = page_image(self._pdf, self._page, round(wide * ratio))
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        self._paper.setPixmap(picture)

    def _fitting_width(self) -> float:
        page_wide, page_high = page_size(self._pdf, self._page)
        room = self._scroll.size()
        by_height = (room.height() - _MARGIN) * page_wide / page_high
        return max(min(room.width() - _MARGIN, by_height), _NARROWEST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the page to the new size of its room."""
        if event.type() is QEvent.Type.Resize and watched is self._scroll:
            self._draw()
        return super().eventFilter(watched, event)
