"""The bundled fonts of papers: registered once, measured with kerning, checked for missing glyphs."""

import re
from functools import cache, lru_cache

from reportlab.lib.abag import ABag
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapedStr, TTFont, shapeFragWord

from desktop_app.resources import font

GARAMOND, GARAMOND_ITALIC, GARAMOND_MEDIUM = "G", "GI", "GM"
GARAMOND_MEDIUM_ITALIC, GARAMOND_SEMIBOLD = "GMI", "GS"
TINOS, TINOS_BOLD, TINOS_ITALIC = "T", "TB", "TI"

_FILES = {
    GARAMOND: "EBGaramond_400Regular.ttf",
    GARAMOND_ITALIC: "EBGaramond_400Regular_Italic.ttf",
    GARAMOND_MEDIUM: "EBGaramond_500Medium.ttf",
    GARAMOND_MEDIUM_ITALIC: "EBGaramond_500Medium_Italic.ttf",
    GARAMOND_SEMIBOLD: "EBGaramond_600SemiBold.ttf",
    TINOS: "Tinos-Regular.ttf",
    TINOS_BOLD: "Tinos-Bold.ttf",
    TINOS_ITALIC: "Tinos-Italic.ttf",
}
_EM = 1_000
_KERNED = {"kern": True, "liga": False, "clig": False, "dlig": False}
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SPACES = str.maketrans({"\u202f": "\u00a0", "\u2009": "\u00a0", "\t": " ", "\n": " ", "\r": " "})


@cache
def register() -> None:
    """Register every bundled font with ReportLab; later calls cost nothing."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(font(file))))
    pdfmetrics.registerFontFamily(TINOS, normal=TINOS, bold=TINOS_BOLD, italic=TINOS_ITALIC, boldItalic=TINOS_BOLD)


def printable(text: str) -> str:
    """Return the text with the spaces that every font has: narrow ones become no-break spaces, breaks plain ones."""
    return text.translate(_SPACES)


def width(text: str, font_name: str, size: float, tracking: float = 0.0) -> float:
    """Return the width of one line in points, kerned; ``tracking`` in em, not after the last letter."""
    words = text.replace("\u00a0", " ").split(" ")
    ems = sum(_word_width(word, font_name) for word in words) + (len(words) - 1) * _word_width(" ", font_name)
    return ems * size / _EM + tracking * size * max(len(text) - 1, 0)


@lru_cache(maxsize=1_000)
def shaped(text: str, font_name: str) -> str:
    """Return one line with the kerned places of its letters, ready to be drawn in any size.

    No letters are joined: a joined glyph has no character, so it could not be read back from the file.
    """
    line: str = shapeFragWord([0, (ABag(fontName=font_name, fontSize=_EM), text)], features=_KERNED)[1][1]
    return text if _PRIVATE.search(line) else line


@lru_cache(maxsize=4_000)
def missing(text: str, font_name: str) -> str:
    """Return the characters that a font cannot draw, each once, in their order."""
    glyphs = _glyphs(font_name)
    wanted = (letter for letter in printable(text) if letter != "\u00ad")
    return "".join(dict.fromkeys(letter for letter in wanted if ord(letter) not in glyphs))


@lru_cache(maxsize=20_000)
def _word_width(word: str, font_name: str) -> float:
    register()
    line = shaped(word, font_name) if word.strip() else word
    if isinstance(line, ShapedStr):
        return float(sum(glyph.x_advance for glyph in line.__shapeData__))
    return float(pdfmetrics.stringWidth(word, font_name, _EM))


@cache
def _glyphs(font_name: str) -> frozenset[int]:
    register()
    return frozenset(pdfmetrics.getFont(font_name).face.charToGlyph)
