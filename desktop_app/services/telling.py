"""Long work tells how far it is: often enough that a window stays alive beside it, and that Cancel is heard."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Tell = Callable[[int, int], None]
Item = TypeVar("Item")

WHOLE = 100  # what is told is a share of a hundred: a work's parts count different things
STRIDE = 100
PARTS = 4  # of a preview: rows read, rows taken apart, the register gone through, rows compared


def tell_nobody(_done: int, _total: int) -> None:
    """Do the work without telling."""


def told(items: Sequence[Item], tell: Tell, part: int = 1, parts: int = 1) -> Iterator[Item]:
    """Go through the items of one of several equal parts of a work; what ``tell`` raises ends it."""
    for number, item in enumerate(items):
        if number % STRIDE == 0:
            tell((part - 1) * WHOLE // parts + WHOLE * number // (parts * len(items)), WHOLE)
        yield item
