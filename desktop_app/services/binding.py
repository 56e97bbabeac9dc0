"""Kept pages of awards bound into one PDF."""

from collections.abc import Sequence

from desktop_app.documents.binding import bind
from desktop_app.domain.awards import IssuedPaper


def bound(papers: Sequence[IssuedPaper], batches: dict[str, bytes]) -> bytes:
    """Bind kept pages into one PDF, in the order given; a page that two papers name is bound once.

    Args:
        papers: What is bound.
        batches: The PDFs in which the pages are kept, by their digests.
    """
    pages = dict.fromkeys((paper.blob, paper.page) for paper in papers)
    return bind([(batches[blob], page) for blob, page in pages])
