"""What a design of award papers is made of: measures in mm from the top left corner, sizes in points."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.documents.letter_canvas import Line
from desktop_app.domain.designs import Margins, PaperSize
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import LineRole

A5_SCALE = 0.7071
_A5_LEAST = 9.5 / A5_SCALE


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text and its left edge in points."""

    line: Line
    x: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A level rule from ``left`` to ``right`` at ``y``, ``thick`` points strong."""

    left: float
    right: float
    y: float
    thick: float = 0.5


@dataclass(frozen=True, slots=True)
class Style:
    """How lines of a role are set; ``before`` is the distance to the baseline above."""

    font: str
    size: float
    leading: float
    room: float
    floor: float
    before: float = 0.0


@dataclass(frozen=True, slots=True)
class TitleSize:
    """Size and tracking of a title, and its place below the issuer where the head flows."""

    size: float
    tracking: float
    below: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class HeadLook:
    """Issuer and title; a title has a ``title_y`` or stands below the issuer.

    ``grows`` is the share of further lines of the issuer that stand above ``issuer_y``.
    """

    issuer: Style
    issuer_y: float
    title: Style
    titles: Mapping[Language, TitleSize]
    title_y: float | None = None
    capitals: float | None = None
    grows: float = 0.0
    mixed: bool = False


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the text stands: by its share of the free height, or from an anchor downwards.

    ``top`` is the highest that the free height begins, ``clear`` its distance to the title, ``foot`` to the signature;
    an anchored text that is high begins up to ``rises`` mm above its anchor.
    """

    share: float
    clear: float
    foot: float
    top: float = 0.0
    anchored: bool = False
    rises: float = 0.0


@dataclass(frozen=True, slots=True)
class SignatureLook:
    """The block of signatures: ``y`` of the last of one or two, and the mark of the seal from there."""

    y: tuple[float, float]
    left: float
    right: float
    longest: float
    seal: tuple[float, float] = (20.0, 13.0)
    seal_of_two: tuple[float, float] = (20.0, 13.0)
    rule: tuple[float, float] | None = None
    size: float = 15.0


@dataclass(frozen=True, slots=True)
class FootLook:
    """The line of number, date and place; ``spread`` over the text edges or centred on its axis."""

    y: float
    bleed: float = 8.0
    size: float = 11.0
    spread: bool = False


@dataclass(frozen=True, slots=True)
class LogoLook:
    """Where a logo may stand, on the axis or at the left edge; it keeps its proportions."""

    top: float
    high: float
    wide: float
    at_left: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """All measures of a design; ``inner`` is what margins below zero never leave: left, right, top, bottom."""

    page: tuple[float, float]
    left: float
    right: float
    inner: Margins
    styles: Mapping[LineRole, Style]
    head: HeadLook
    placing: Placing
    signature: SignatureLook
    foot: FootLook
    logo: LogoLook
    paragraph_gap: float = 2.0
    after_salutation: float = 14.0
    body_floor: tuple[float, float] = (14.0, 19.0)
    centred: bool = True


@dataclass(frozen=True, slots=True)
class Area:
    """The text edges of one template's paper: ``down`` and ``up`` move head and foot, ``wider`` changes every room.

    ``least`` is the smallest type in points of the A4 sheet.
    """

    left: float
    right: float
    down: float
    up: float
    wider: float
    least: float
    centred: bool = True

    @property
    def axis(self) -> float:
        """Return the middle between the edges."""
        return (self.left + self.right) / 2


@lru_cache(maxsize=64)
def area(look: Look, margins: Margins, paper: PaperSize) -> Area:
    """Return the text edges of a design with the margins of a template."""
    left, right = max(margins.left, look.inner.left), max(margins.right, look.inner.right)
    down, up = max(margins.top, look.inner.top), max(margins.bottom, look.inner.bottom)
    least = _A5_LEAST if paper is PaperSize.A5 else 0.0
    return Area(look.left + left, look.right - right, down, up, -left - right, least, look.centred)
