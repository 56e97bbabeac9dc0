"""The canvas of award papers: words and lines are shaped and encoded once, however often a batch repeats them."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, BinaryIO

from desktop_app.documents import fonts
from desktop_app.documents.page_writer import PageWriter

_WORDS = re.compile("[ \u00a0]|[^ \u00a0]+")
_KEPT_LINES, _KEPT_WORDS = 500, 2_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: size in points, tracking in em, baseline in mm from the top of the page."""

    text: str
    font: str
    size: float
    baseline: float
    tracking: float = 0.0


class LetterCanvas(PageWriter):
    """A canvas that keeps the code of its latest lines and words.

    ``drawString(shaping=True)`` shapes only where a library for writing from right to left is installed.
    """

    def __init__(self, file: BinaryIO, **options: Any) -> None:
        super().__init__(file, **options)
        self._line = lru_cache(_KEPT_LINES)(self._encoded_line)
        self._word = lru_cache(_KEPT_WORDS)(self._encoded_word)

    def draw_line(self, line: Line, x: float, y: float) -> None:
        """Draw one line of text with its baseline starting at (x, y), in points from the bottom left."""
        code = self._line(line.text, line.font, line.size, line.tracking)
        self._code.append(f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {code} ET")

    def draw_code(self, code: str) -> None:
        """Draw page code as it is."""
        self._code.append(code)

    def _encoded_line(self, text: str, font: str, size: float, tracking: float) -> str:
        if tracking:
            return f"{tracking * size:.3f} Tc {self._encoded_word(text, font, size)} 0 Tc"
        return " ".join(self._word(word, font, size) for word in _WORDS.findall(text))

    def _encoded_word(self, word: str, font: str, size: float) -> str:
        self.setFont(font, size)
        code: str = self.beginText()._formatText(fonts.shaped(word, font))  # noqa: SLF001  (textOut keeps its code)
        return code
