"""The canvas of award papers: words and lines are shaped and encoded once, however often a batch repeats them."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, BinaryIO

from desktop_app.documents import fonts
from desktop_app.documents.page_writer import PageWriter

_WORDS = re.compile("[ \u00a0]|[^ \u00a0]+")
_STRING = r"\((?:\\.|[^\\()])*\)"
_SHOWN = re.compile(rf"(/F\S+) \S+ Tf \S+ TL \[?((?:{_STRING}|[-\d. ])+)\]? ?T[Jj]", re.DOTALL)
_TIGHT = re.compile(r" ?(-?[\d.]+) ?(?=\()")
_ESCAPE = re.compile(r"\\([0-7]{3})")
_UNPRINTABLE = re.compile("[^ -~]")
_MEANING = frozenset(b"()\\\r\n")
_NO_FONT = ("", 0.0)
_KEPT_LINES, _KEPT_WORDS = 500, 2_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: size in points, tracking in em, baseline in mm from the top of the page."""

    text: str
    font: str
    size: float
    baseline: float
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class _Run:
    """Glyphs in one font: its name in the file, and the strings and kernings of a ``TJ`` operator."""

    font: str
    glyphs: str


class LetterCanvas(PageWriter):
    """A canvas that keeps the code of its latest lines and words, and names a font only where it changes.

    ``drawString(shaping=True)`` shapes only where a library for writing from right to left is installed.
    """

    def __init__(self, file: BinaryIO, **options: Any) -> None:
        super().__init__(file, **options)
        self._line = lru_cache(_KEPT_LINES)(self._encoded_line)
        self._word = lru_cache(_KEPT_WORDS)(self._encoded_word)
        self._font_in_force, self._in_form = _NO_FONT, False

    def draw_line(self, line: Line, x: float, y: float) -> None:
        """Draw one line of text with its baseline starting at (x, y), in points from the bottom left."""
        runs = self._line(line.text, line.font)
        code = [f"BT {x:.2f} {y:.2f} Td"]
        if line.tracking:
            code.append(f"{line.tracking * line.size:.3f} Tc")
        for run in runs:
            if (run.font, line.size) != self._font_in_force:
                self._font_in_force = run.font, line.size
                code.append(f"{run.font} {line.size:g} Tf")
            code.append(f"[{_escaped(run.glyphs) if self._in_form else run.glyphs}]TJ")
        code.append("0 Tc ET" if line.tracking else "ET")
        self._code.append(" ".join(code))

    def draw_code(self, code: str) -> None:
        """Draw page code as it is; it sets no font."""
        self._code.append(code)

    def beginForm(self, *arguments: Any, **options: Any) -> None:  # noqa: N802  (named by ReportLab)
        """Begin a form: no font is in force in it yet."""
        self._font_in_force, self._in_form = _NO_FONT, True
        super().beginForm(*arguments, **options)

    def endForm(self, **options: Any) -> None:  # noqa: N802  (named by ReportLab)
        """End a form; its font does not reach the page."""
        super().endForm(**options)
        self._font_in_force, self._in_form = _NO_FONT, False

    def showPage(self) -> None:  # noqa: N802  (named by ReportLab)
        """Write the page that was drawn, and begin the next without a font."""
        super().showPage()
        self._font_in_force = _NO_FONT

    def _encoded_line(self, text: str, font: str) -> tuple[_Run, ...]:
        runs: list[_Run] = []
        for word in _WORDS.findall(text):
            for run in self._word(word, font):
                if runs and runs[-1].font == run.font:
                    runs[-1] = _Run(run.font, _joined(runs[-1].glyphs, run.glyphs))
                else:
                    runs.append(run)
        return tuple(runs)

    def _encoded_word(self, word: str, font: str) -> tuple[_Run, ...]:
        self.setFont(font, 1)
        code = self.beginText()._formatText(fonts.shaped(word, font))  # noqa: SLF001  (textOut keeps its code)
        return tuple(_Run(match[1], _raw(_TIGHT.sub(r"\1", match[2]).strip())) for match in _SHOWN.finditer(code))


def _joined(first: str, second: str) -> str:
    """Join the strings of two runs; two strings that meet become one."""
    return first[:-1] + second[1:] if first.endswith(")") and second.startswith("(") else first + second


def _raw(glyphs: str) -> str:
    """Write glyphs as bytes instead of octal escapes, but for those that have a meaning in a string."""
    return _ESCAPE.sub(lambda match: match[0] if (byte := int(match[1], 8)) in _MEANING else chr(byte), glyphs)


def _escaped(glyphs: str) -> str:
    """Write glyphs as octal escapes again: ReportLab would recode them in a form."""
    return _UNPRINTABLE.sub(lambda match: f"\\{ord(match[0]):03o}", glyphs)
