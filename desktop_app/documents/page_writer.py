"""Pages written straight to a file: nothing is kept of a page but where it stands."""

import zlib
from array import array
from hashlib import md5
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import PDFIndirectObject, PDFObject, PDFResourceDictionary
from reportlab.pdfgen.canvas import Canvas

_HEADER = b"%PDF-1.4\n%\xd0\xb6\xd0\xbe\n"
_STREAM = b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream"
_PAGE = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.2f %.2f]/Resources %d 0 R/Contents %d 0 R>>"
_TRAILER = b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]>>\nstartxref\n%d\n%%%%EOF\n"
_USED, _UNUSED = b"%010d 00000 n \n", b"0000000000 65535 f \n"


class PageWriter(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas that writes a page when it is shown, and the fonts and the artwork when it is saved.

    ReportLab holds every page until the end; here its document only numbers the objects and formats what comes
    last: subsets of fonts grow with every page. The same pages give the same bytes. The file is whole once ``save``
    has returned; whoever gives up earlier throws it away.
    """

    def __init__(self, file: BinaryIO, **options: Any) -> None:
        super().__init__(file, invariant=1, pageCompression=1, **options)
        self._file, self._digest, self._length = file, md5(usedforsecurity=False), 0
        self._places = array("Q", [0])
        self._tree = self._doc.Catalog.Pages = _PageTree()
        self._parent = self._number_of(self._tree)
        self._resources: dict[tuple[str, ...], int] = {}
        self._write(_HEADER)

    @property
    def pages(self) -> int:
        """The number of pages that are written."""
        return len(self._tree.numbers)

    def showPage(self) -> None:  # noqa: N802  (named by ReportLab)
        """Write the page that was drawn, and begin the next."""
        stream = zlib.compress("\n".join(self._code).encode("latin-1"))
        contents, page = self._next_number(), self._next_number()
        self._write_object(contents, _STREAM % (len(stream), stream))
        self._write_object(page, _PAGE % (self._parent, *self._pagesize, self._shared_resources(), contents))
        self._tree.numbers.append(page)
        self._startPage()

    def save(self) -> None:
        """Write the fonts, the artwork and the tables that end the file."""
        document, number = self._doc, 0
        for font in document.delayedFonts:
            font.addObjects(document)
        document.Catalog.Outlines = None
        root, info = self._number_of(document.Catalog), self._number_of(document.info)
        while number < document.objectcounter:  # whatever is formatted may number further objects
            number += 1
            name = document.numberToId.get(number)
            if name is not None:
                self._write_at(number, PDFIndirectObject(name, document.idToObject[name]).format(document))
        self._write_end(root, info)

    def _shared_resources(self) -> int:
        """Return the number of the resources that all pages with the same artwork share."""
        drawn = tuple(dict.fromkeys(self._formsinuse))
        if drawn not in self._resources:
            resources = PDFResourceDictionary(XObject=self._doc.xobjDict(drawn))
            resources.basicFonts()
            self._resources[drawn] = self._number_of(resources)
        return self._resources[drawn]

    def _number_of(self, kept: PDFObject) -> int:
        number: int = self._doc.idToObjectNumberAndVersion[self._doc.Reference(kept).name][0]
        return number

    def _next_number(self) -> int:
        self._doc.objectcounter += 1
        number: int = self._doc.objectcounter
        return number

    def _write_object(self, number: int, body: bytes) -> None:
        self._write_at(number, b"%d 0 obj\n%b\nendobj\n" % (number, body))

    def _write_at(self, number: int, data: bytes) -> None:
        self._places.extend([0] * (number + 1 - len(self._places)))
        self._places[number] = self._length
        self._write(data)

    def _write_end(self, root: int, info: int) -> None:
        table, size, name = self._length, len(self._places), self._digest.hexdigest().encode()
        self._write(b"xref\n0 %d\n" % size)
        for place in self._places:
            self._write(_USED % place if place else _UNUSED)
        self._write(_TRAILER % (size, root, info, name, name, table))

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._digest.update(data)
        self._length += len(data)


class _PageTree(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """The list of pages, by the numbers of their objects."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.numbers = array("L")

    def format(self, _document: object) -> bytes:
        kids = b" ".join(b"%d 0 R" % number for number in self.numbers)
        return b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(self.numbers), kids)
