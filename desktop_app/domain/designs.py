"""Designs of award papers: what a template chooses, and what a design asks of it."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.award_errors import MarginsError

MARGIN_LEAST, MARGIN_MOST = -15.0, 40.0


class Design(StrEnum):
    """How an award paper looks."""

    CLASSIC = "classic"
    MODERN = "modern"
    LANDSCAPE = "landscape"
    BILINGUAL = "bilingual"
    DIPLOMA = "diploma"
    CERTIFICATE = "certificate"

    @property
    def both_languages(self) -> bool:
        """Tell whether one page holds the Kazakh and the Russian text."""
        return self is Design.BILINGUAL


class PaperSize(StrEnum):
    """The sheet that a paper is printed on."""

    A4 = "a4"
    A5 = "a5"


@dataclass(frozen=True, slots=True)
class Margins:
    """Room that a template adds to the text edges of its design, in mm of the A4 sheet; negative widens the text."""

    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0


NO_MARGINS = Margins()


def check_margins(margins: Margins) -> Margins:
    """Check margins before they are stored.

    Raises:
        MarginsError: One is outside of -15 to 40 mm.
    """
    for side in (margins.left, margins.right, margins.top, margins.bottom):
        if not MARGIN_LEAST <= side <= MARGIN_MOST:  # also refuses what is no number
            raise MarginsError(side)
    return margins
