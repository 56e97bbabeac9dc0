"""Pages of a PDF as pictures: one renderer for screen and printer."""

from dataclasses import dataclass
from threading import RLock
from types import TracebackType
from typing import Self

import pypdfium2

LOCK = RLock()  # the library knows no threads; a document that is dropped in the middle of a turn closes within it


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels: 3 bytes each, blue, green, red, ``stride`` bytes a line."""

    width: int
    height: int
    stride: int
    pixels: bytes


class OpenPages:
    """A PDF that stays open as long as its pages are looked at; safe to share between threads."""

    def __init__(self, pdf: bytes) -> None:
        with LOCK:
            self._document = pypdfium2.PdfDocument(pdf)
            self._count = len(self._document)

    def __len__(self) -> int:
        return self._count

    def size(self, page: int) -> tuple[float, float]:
        """Return width and height of a page (counted from 0) in points."""
        with LOCK:
            wide, high = self._document.get_page_size(page)
        return float(wide), float(high)

    def image(self, page: int, pixels_wide: int) -> PageImage:
        """Draw a page (counted from 0) ``pixels_wide`` pixels wide, on white."""
        with LOCK:
            sheet = self._document[page]
            try:
                bitmap = sheet.render(scale=pixels_wide / sheet.get_width())
                image = PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
                bitmap.close()
            finally:
                sheet.close()
        return image

    def close(self) -> None:
        """Close the PDF; its pages can be looked at no more."""
        with LOCK:
            self._document.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if hasattr(self, "_document"):  # it is missing where the PDF could not be opened
            self.close()


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF."""
    with OpenPages(pdf) as pages:
        return len(pages)


def page_size(pdf: bytes, page: int) -> tuple[float, float]:
    """Return width and height of a page (counted from 0) in points."""
    with OpenPages(pdf) as pages:
        return pages.size(page)


def page_image(pdf: bytes, page: int, pixels_wide: int) -> PageImage:
    """Draw a page (counted from 0) ``pixels_wide`` pixels wide, on white."""
    with OpenPages(pdf) as pages:
        return pages.image(page, pixels_wide)
