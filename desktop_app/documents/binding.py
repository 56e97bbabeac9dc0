"""Kept pages bound into one PDF."""

import hashlib
import re
from collections.abc import Sequence
from io import BytesIO

import pypdfium2

from desktop_app.documents.pages import LOCK

_NAME = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\](?=[^\[]*\Z)")
_DATE = re.compile(rb"(?<=/CreationDate)\(D:[0-9]{14}")
_INSTANT = re.compile(r"D:([0-9]{14})")


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
    return _repeatable(written.getvalue(), pages[0][0].get_metadata_value("CreationDate"))


def _repeatable(pdf: bytes, made_at: str) -> bytes:
    """Name a PDF by its contents and date it as its first page: the same pages are the same bytes.

    The library names and dates it by chance and clock. No length may change, or every reference would be wrong.
    """
    instant = _INSTANT.match(made_at)
    dated = _DATE.sub(b"(D:" + (instant[1].encode() if instant else b"0" * 14), pdf, count=1)
    name = hashlib.md5(_NAME.sub(b"", dated), usedforsecurity=False).hexdigest().upper().encode()
    return _NAME.sub(b"/ID[<" + name + b"><" + name + b">]", dated)
