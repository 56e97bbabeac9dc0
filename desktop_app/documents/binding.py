"""Kept pages bound into one PDF."""

from collections.abc import Sequence
from io import BytesIO

import pypdfium2

from desktop_app.documents.pages import LOCK


def bind(pages: Sequence[tuple[bytes, int]]) -> bytes:
    """Bind pages, each a PDF and a page of it counted from 0; a whole PDF in its order is returned as it is."""
    whole = {id(pdf): pdf for pdf, _ in pages}
    with LOCK:
        sources = {key: pypdfium2.PdfDocument(pdf) for key, pdf in whole.items()}
        try:
            if _is_whole(pages, sources):
                return pages[0][0]
            return _bound([(sources[id(pdf)], page) for pdf, page in pages])
        finally:
            for source in sources.values():
                source.close()


def _is_whole(pages: Sequence[tuple[bytes, int]], sources: dict[int, pypdfium2.PdfDocument]) -> bool:
    return len(sources) == 1 and [page for _, page in pages] == list(range(len(next(iter(sources.values())))))


def _bound(pages: Sequence[tuple[pypdfium2.PdfDocument, int]]) -> bytes:
    target = pypdfium2.PdfDocument.new()
    try:
        for source, page in pages:
            target.import_pages(source, [page])
        written = BytesIO()
        target.save(written)
    finally:
        target.close()
    return written.getvalue()
