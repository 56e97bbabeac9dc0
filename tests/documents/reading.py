"""What stands on a drawn page, and where: lengths in mm from the top left corner."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pdfplumber
from pypdf import PdfReader

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Printed:
    """One line of text: its edges, baseline, and the size of its letters in points."""

    text: str
    left: float
    right: float
    baseline: float
    size: float

    @property
    def axis(self) -> float:
        """Return the middle of the line."""
        return (self.left + self.right) / 2


def printed(pdf: bytes, page: int = 0) -> list[Printed]:
    """Read the lines of a page from above; pieces of one baseline that stand apart are lines of their own."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        letters = document.pages[page].chars
        high = float(document.pages[page].height)
    lines: list[list[Any]] = []
    for letter in letters:
        if lines and _continues(lines[-1][-1], letter):
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return sorted((_line(line, high) for line in lines), key=lambda line: line.baseline)


def line_with(pdf: bytes, text: str) -> Printed:
    """Return the first line that shows ``text``."""
    return next(line for line in printed(pdf) if text in line.text)


def boxes(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Read left, top, right and bottom of every stroked rectangle, the largest first."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        found = [_edges(rect) for rect in document.pages[0].rects if rect["stroke"]]
    return sorted(found, key=lambda box: (box[2] - box[0]) * (box[1] - box[3]))


def rules(pdf: bytes) -> list[tuple[float, float, float]]:
    """Read left, right and y of every level hairline."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        return [(line["x0"] / MM, line["x1"] / MM, line["top"] / MM) for line in document.pages[0].lines]


def pictures(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Read left, top, right and bottom of every picture."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        return [_edges(image) for image in document.pages[0].images]


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """Read the name of every font in the file, and whether it is embedded."""
    reader = PdfReader(BytesIO(pdf))
    objects: list[Any] = [reader.get_object(number) for number in range(1, len(reader.xref[0]))]
    fonts = [each for each in objects if isinstance(each, dict) and each.get("/Type") == "/Font"]
    return {str(each["/BaseFont"]): "/FontFile2" in each.get("/FontDescriptor", {}) for each in fonts}


def _edges(shape: Any) -> tuple[float, float, float, float]:
    return shape["x0"] / MM, shape["top"] / MM, shape["x1"] / MM, shape["bottom"] / MM


def _continues(before: Any, letter: Any) -> bool:
    same_line = abs(before["matrix"][5] - letter["matrix"][5]) < 0.1
    gap = letter["x0"] - before["x1"]
    return bool(same_line and -0.3 * letter["size"] < gap < 0.6 * letter["size"])


def _line(letters: list[Any], high: float) -> Printed:
    shown = [letter for letter in letters if letter["text"].strip()] or letters
    return Printed(
        "".join(letter["text"] for letter in letters).replace("\u00a0", " "),
        float(shown[0]["x0"]) / MM,
        float(shown[-1]["x1"]) / MM,
        (high - float(letters[0]["matrix"][5])) / MM,
        float(letters[0]["size"]),
    )
