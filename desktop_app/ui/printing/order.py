"""What is to be printed, sheet by sheet, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property


@dataclass(frozen=True)
class PrintOrder:
    """Pages (counted from 0) in the order of the paper; ``sides`` is 1, or 2 where both sides of a sheet are used.

    Sheets are counted from 1; those before ``start`` are left out.
    """

    pages: tuple[int, ...]
    copies: int = 1
    sides: int = 1
    start: int = 1

    @cached_property
    def sheets(self) -> tuple[tuple[int, ...], ...]:
        """Return the pages of every sheet, those before the start included."""
        return tuple(self.pages[at : at + self.sides] for at in range(0, len(self.pages), self.sides))

    @property
    def wanted(self) -> tuple[tuple[int, ...], ...]:
        """Return the pages of the sheets that are printed, once each."""
        return self.sheets[self.start - 1 :]

    @property
    def paper(self) -> int:
        """Return how many sheets of paper it takes, all copies together."""
        return len(self.wanted) * self.copies

    def from_sheet(self, sheet: int) -> "PrintOrder":
        """Return the same order begun at a sheet, or at the last one that there is."""
        return replace(self, start=min(max(sheet, 1), len(self.sheets)))


@dataclass(frozen=True, slots=True)
class Printed:
    """The pages (counted from 0) that went to the printer, and how many times each."""

    pages: tuple[int, ...]
    copies: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How printing ended: the order, how many of its sheets went, and whether the printer failed."""

    order: PrintOrder
    sheets: int
    failed: bool = False

    @property
    def printed(self) -> Printed:
        """Return what went to the printer."""
        gone = self.order.wanted[: self.sheets]
        return Printed(tuple(page for sheet in gone for page in sheet), self.order.copies)

    @property
    def next_sheet(self) -> int | None:
        """Return the sheet to go on from; nothing where all went."""
        return None if self.sheets == len(self.order.wanted) else self.order.start + self.sheets


Heard = Callable[[Printed], None]
