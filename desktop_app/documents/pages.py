"""Pages of a PDF as pictures: one renderer for screen and printer."""

from dataclasses import dataclass
from threading import Lock

import pypdfium2

LOCK = Lock()


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels: 3 bytes each, blue, green, red, ``stride`` bytes a line."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF."""
    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_size(pdf: bytes, page: int) -> tuple[float, float]:
    """Return width and height of a page (counted from 0) in points."""
    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            wide, high = document[page].get_size()
        finally:
            document.close()
    return float(wide), float(high)


def page_image(pdf: bytes, page: int, pixels_wide: int) -> PageImage:
    """Draw a page (counted from 0) ``pixels_wide`` pixels wide, on white."""
    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sheet = document[page]
            bitmap = sheet.render(scale=pixels_wide / sheet.get_width())
            return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            document.close()
