"""The mark of a duplicate, laid over kept pages that stay as they are."""

from io import BytesIO

import pypdfium2
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents import fonts
from desktop_app.documents.binding import repeatable
from desktop_app.documents.colours import GREY
from desktop_app.documents.fonts import TINOS, TINOS_BOLD
from desktop_app.documents.pages import LOCK
from desktop_app.documents.words import duplicate_mark

_FROM_EDGE, _FROM_TOP = 14 * mm, 9.5 * mm


def marked_as_duplicate(pdf: bytes) -> bytes:
    """Return a PDF with the mark at the top right of every page; the same PDF always gives the same bytes."""
    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for page in document:
                _lay_over(document, page)
            written = BytesIO()
            document.save(written)
            return repeatable(written.getvalue(), document.get_metadata_value("CreationDate"))
        finally:
            document.close()


def _lay_over(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> None:
    mark = pypdfium2.PdfDocument(_mark(*page.get_size()))
    try:
        shape = mark.page_as_xobject(0, document)
        page.insert_obj(shape.as_pageobject())
        page.gen_content()
        shape.close()
    finally:
        mark.close()
        page.close()


def _mark(wide: float, high: float) -> bytes:
    fonts.register()
    written = BytesIO()
    canvas = Canvas(written, pagesize=(wide, high), initialFontName=TINOS, invariant=1)
    canvas.setFillColor(GREY)
    canvas.setFont(TINOS_BOLD, 9)
    canvas.drawRightString(wide - _FROM_EDGE, high - _FROM_TOP, duplicate_mark())
    canvas.save()
    return written.getvalue()
