"""Kept pages bound into one PDF."""

import hashlib
import re
from collections.abc import Sequence
from ctypes import c_int
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
    """Bind the pages of each source by one call: only within a call does the library share fonts and artwork."""
    target = pypdfium2.PdfDocument.new()
    places: list[int] = []
    try:
        for source in dict.fromkeys(source for source, _ in pages):
            taken = [place for place, (of, _) in enumerate(pages) if of is source]
            target.import_pages(source, [pages[place][1] for place in taken])
            places += taken
        _put_in_order(target, places)
        written = BytesIO()
        target.save(written)
    finally:
        target.close()
    return repeatable(written.getvalue(), pages[0][0].get_metadata_value("CreationDate"))


def _put_in_order(target: pypdfium2.PdfDocument, places: Sequence[int]) -> None:
    """Move the pages to their places; ``places[n]`` is where page n belongs."""
    order = sorted(range(len(places)), key=places.__getitem__)
    if order != list(range(len(order))):
        numbers = (c_int * len(order))(*order)
        pypdfium2.raw.FPDF_MovePages(target, numbers, len(order), 0)


def repeatable(pdf: bytes, made_at: str) -> bytes:
    """Name a PDF by its contents and date it as its first page: the same pages are the same bytes.

    The library names and dates it by chance and clock. No length may change, or every reference would be wrong.
    """
    instant = _INSTANT.match(made_at)
    dated = _DATE.sub(b"(D:" + (instant[1].encode() if instant else b"0" * 14), pdf, count=1)
    name = hashlib.md5(_NAME.sub(b"", dated), usedforsecurity=False).hexdigest().upper().encode()
    return _NAME.sub(b"/ID[<" + name + b"><" + name + b">]", dated)
