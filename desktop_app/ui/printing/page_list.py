"""Pages as one types them: «1-5, 8»."""

import re
from enum import StrEnum

_PART = re.compile(r"(\d+)(?:[-–—−](\d*))?")


class PageListFault(StrEnum):
    """What is wrong with a list of pages."""

    UNREADABLE = "unreadable"
    BACKWARDS = "backwards"
    NOT_THERE = "not there"


class PageListError(ValueError):
    """A list of pages cannot be printed; ``part`` is the piece that is wrong."""

    def __init__(self, fault: PageListFault, part: str) -> None:
        super().__init__(fault, part)
        self.fault = fault
        self.part = part


def parse_pages(typed: str, count: int) -> tuple[int, ...]:
    """Return the pages of a list, counted from 0, each once and in the order of the paper.

    Args:
        typed: Numbers counted from 1 and spans of them, parted by commas or semicolons; a span may be open, «8-».
        count: How many pages there are.

    Raises:
        PageListError: A piece is no number, a span runs backwards, or a page is not there.
    """
    parts = [re.sub(r"\s*([-–—−])\s*", r"\1", part.strip()) for part in re.split(r"[,;]", typed)]
    wanted: set[int] = set()
    for part in filter(None, parts):
        wanted.update(_span(part, count))
    if not wanted:
        raise PageListError(PageListFault.UNREADABLE, typed.strip())
    return tuple(sorted(wanted))


def _span(part: str, count: int) -> range:
    read = _PART.fullmatch(part)
    if read is None:
        raise PageListError(PageListFault.UNREADABLE, part)
    first = int(read[1])
    last = first if read[2] is None else int(read[2] or count)
    if not 1 <= first <= count:
        raise PageListError(PageListFault.NOT_THERE, str(first))
    if last < first:
        raise PageListError(PageListFault.BACKWARDS, part)
    if last > count:
        raise PageListError(PageListFault.NOT_THERE, str(last))
    return range(first - 1, last)
