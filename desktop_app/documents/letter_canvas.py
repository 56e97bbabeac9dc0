"""The canvas of award papers: a word is shaped and encoded once, however often a batch repeats it."""

import re
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents import fonts

_WORDS = re.compile("[ \u00a0]|[^ \u00a0]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: size in points, tracking in em, baseline in mm from the top of the page."""

    text: str
    font: str
    size: float
    baseline: float
    tracking: float = 0.0


class LetterCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas that shapes and encodes a word once, however often a batch repeats it.

    ``drawString(shaping=True)`` shapes only where a library for writing from right to left is installed.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._words: dict[tuple[str, str, float], str] = {}

    def draw_line(self, line: Line, x: float, y: float) -> None:
        """Draw one line of text with its baseline starting at (x, y), in points from the bottom left."""
        self.setFont(line.font, line.size)
        run = self.beginText(x, y)
        if line.tracking:
            run.setCharSpace(line.tracking * line.size)
        for word in [line.text] if line.tracking else _WORDS.findall(line.text):
            run._code.append(self._word(run, (word, line.font, line.size)))  # noqa: SLF001  (textLine encodes each time)
        if line.tracking:
            run.setCharSpace(0)
        self.drawText(run)

    def _word(self, run: Any, key: tuple[str, str, float]) -> str:
        if key not in self._words:
            run._curSubset = -1  # noqa: SLF001  (each word names its font)
            self._words[key] = run._formatText(fonts.shaped(*key))  # noqa: SLF001
        return self._words[key]
