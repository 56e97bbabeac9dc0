"""Pages of a PDF as pictures, for previews on the screen."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.documents.pages import OpenPages as OpenPages  # noqa: PLC0414  (the window names it as well)
    from desktop_app.documents.pages import PageImage


def open_pages(pdf: bytes) -> "OpenPages":
    """Open a PDF whose pages are looked at one after the other; whoever opens it closes it."""
    from desktop_app.documents import pages  # noqa: PLC0415  (pypdfium2 is imported only when used)

    return pages.OpenPages(pdf)


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF."""
    from desktop_app.documents import pages  # noqa: PLC0415  (pypdfium2 is imported only when used)

    return pages.page_count(pdf)


def page_image(pdf: bytes, page: int, pixels_wide: int) -> "PageImage":
    """Draw a page, counted from 0, ``pixels_wide`` wide."""
    from desktop_app.documents import pages  # noqa: PLC0415  (pypdfium2 is imported only when used)

    return pages.page_image(pdf, page, pixels_wide)


def page_size(pdf: bytes, page: int) -> tuple[float, float]:
    """Return width and height of a page, counted from 0, in points."""
    from desktop_app.documents import pages  # noqa: PLC0415  (pypdfium2 is imported only when used)

    return pages.page_size(pdf, page)


def warm_up() -> None:
    """Import what draws pages and read its fonts, so that the first preview need not; meant for a thread."""
    from desktop_app.documents import fonts, letter, letterhead, pages, qr_code  # noqa: F401, PLC0415  (for their own sake)

    fonts.register()
    qr_code.modules("")
