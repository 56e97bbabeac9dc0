"""What a printed paper says, read back from its bytes."""

import pypdfium2


def text_of(pdf: bytes, page: int | None = None) -> str:
    """Return the text of one page, or of all pages."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = range(len(document)) if page is None else [page]
        return "\n".join(document[number].get_textpage().get_text_bounded() for number in pages)
    finally:
        document.close()
