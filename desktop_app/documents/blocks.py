"""A paper as a list of blocks: what it says, apart from how PDF, Word and workbooks show it."""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.languages import Language

Cell = str | tuple[str, ...]


class RowKind(StrEnum):
    """What a row of a table is."""

    ITEM = "item"
    SECTION = "section"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Layout:
    """The sheet of a paper, A4, and its margins in mm."""

    landscape: bool = False
    left: float = 25
    right: float = 15
    top: float = 20
    bottom: float = 20


@dataclass(frozen=True, slots=True)
class Stamp:
    """The stamp of approval: lines at the right; two of them stand beside each other."""

    columns: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A centred heading of one size in points; ``after`` is the space behind it in mm.

    ``language`` is named on a paper of several.
    """

    text: str
    size: float = 14
    after: float = 0
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; ``quiet`` is small and grey, as the formula below a table; ``bold`` a heading of a part."""

    text: str
    quiet: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a table; a section has one text in its first cell.

    A cell of several texts has one for each language of the paper, the first language above.
    """

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.ITEM


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: heads repeat on each page; a section stays with its first row.

    ``widths`` are in mm; ``centred`` and ``numbers`` are places of columns; ``size`` is that of cells in points.
    """

    head: tuple[Cell, ...]
    widths: tuple[float, ...]
    rows: tuple[GridRow, ...]
    centred: frozenset[int] = frozenset()
    numbers: frozenset[int] = frozenset()
    size: float = 11


@dataclass(frozen=True, slots=True)
class Bar:
    """A group of bars of a chart: what it is of, and a value for each series."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars; told by colour, hatching and numbers."""

    caption: str
    series: tuple[str, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signs below: post and name; they stay together and are never alone on a page."""

    signers: tuple[tuple[str, str], ...]


Block = Stamp | Title | Text | Grid | Chart | Signatures


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its title for the properties of the file, its languages, its sheet and its blocks."""

    title: str
    languages: tuple[Language, ...]
    blocks: tuple[Block, ...]
    layout: Layout = field(default_factory=Layout)


def texts_of(cell: Cell) -> tuple[str, ...]:
    """Return the texts of a cell, one below the other."""
    return (cell,) if isinstance(cell, str) else cell


def flat(cell: Cell) -> str:
    """Return a cell as one text of several lines."""
    return "\n".join(texts_of(cell))
