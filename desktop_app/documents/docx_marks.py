"""What the library of Word documents has no word for: rules, shading, flags of rows, languages, the page number."""

import re
import zipfile
from io import BytesIO
from typing import Any

from desktop_app.domain.languages import Language

FONT = "Times New Roman"  # every office computer has it; the PDF's Tinos has the same widths
EPOCH = (2020, 1, 1, 0, 0, 0)
TAGS = {Language.KK: "kk-KZ", Language.RU: "ru-RU", Language.EN: "en-US"}
_TINT, _INK, _GREY, _HAIR = "ECF0F0", "1C1C20", "68686E", "A8A49C"
_EIGHTHS = 8
_ROOM = {"top": 34, "left": 91, "bottom": 57, "right": 57}  # 0.6, 1.6, 1.0 and 1.0 mm
BESIDE_MM = 2.6
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_THUMBNAIL = re.compile(rb"<Relationship [^>]*thumbnail[^>]*/>")


def clean(text: str) -> str:
    """Return a text without the signs that no XML can hold."""
    return _CONTROLS.sub("", text)


def set_font(style: Any, language: Language) -> None:
    """Give a style one font for every script, and its language."""
    from docx.oxml.ns import qn  # noqa: PLC0415  (slow to import)

    style.font.name = FONT
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    set_language(properties, language)


def set_language(properties: Any, language: Language) -> None:
    """Name the language of a run or style, for the spelling and hyphens of Word; it stands last of its properties."""
    tag = TAGS[language]
    _add(properties, "w:lang", {"w:val": tag, "w:eastAsia": tag})


def repeat(row: Any) -> None:
    """Show a row again on each page."""
    _add(row._tr.get_or_add_trPr(), "w:tblHeader", {})  # noqa: SLF001  (no other way)


def keep_whole(row: Any) -> None:
    """Never break a row between pages."""
    _add(row._tr.get_or_add_trPr(), "w:cantSplit", {})  # noqa: SLF001  (no other way)


def shade(cell: Any) -> None:
    """Lay the tint of heads behind a cell."""
    fill = {"w:val": "clear", "w:color": "auto", "w:fill": _TINT}
    _add(cell._tc.get_or_add_tcPr(), "w:shd", fill)  # noqa: SLF001  (no other way)


def rule(cell: Any, side: str, points: float = 0.5) -> None:
    """Draw a rule at one side of a cell; before the cell is shaded, for the order of its properties."""
    borders = _add(cell._tc.get_or_add_tcPr(), "w:tcBorders", {})  # noqa: SLF001  (no other way)
    _add(borders, f"w:{side}", _line(points, _INK))


def rule_table(table: Any) -> None:
    """Draw the rules of office tables: dark above and at the end, fine between rows and columns, none at the sides.

    Words stand as far from them as on our PDF, `BESIDE_MM` on both sides together.
    """
    from docx.oxml.ns import qn  # noqa: PLC0415  (slow to import)

    properties = table._tbl.tblPr  # noqa: SLF001  (no other way)
    borders = properties.makeelement(qn("w:tblBorders"), {})
    drawn = {"top": (1, _INK), "bottom": (1, _INK), "insideH": (0.5, _GREY), "insideV": (0.25, _HAIR)}
    for side, (points, colour) in drawn.items():
        _add(borders, f"w:{side}", _line(points, colour))
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(borders)
    room = properties.makeelement(qn("w:tblCellMar"), {})
    for side, twips in _ROOM.items():
        _add(room, f"w:{side}", {"w:w": str(twips), "w:type": "dxa"})
    layout.addnext(room)


def number_pages(paragraph: Any) -> None:
    """Put the number of the page into a paragraph."""
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()._r  # noqa: SLF001  (no other way)
        if kind:
            _add(run, "w:fldChar", {"w:fldCharType": kind})
        else:
            _add(run, "w:instrText", {}).text = "PAGE"


def repeatable(data: bytes) -> bytes:
    """Return the package with the same times in every entry, and without the picture of the template."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as package, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(package.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            if not name.startswith("docProps/thumbnail"):
                entry = zipfile.ZipInfo(name, EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                held = package.read(name)
                made.writestr(entry, _THUMBNAIL.sub(b"", held) if name == "_rels/.rels" else held)
    return written.getvalue()


def _line(points: float, colour: str) -> dict[str, str]:
    return {"w:val": "single", "w:sz": str(round(points * _EIGHTHS)), "w:space": "0", "w:color": colour}


def _add(parent: Any, name: str, attributes: dict[str, str]) -> Any:
    from docx.oxml.ns import qn  # noqa: PLC0415  (slow to import)

    element = parent.makeelement(qn(name), {qn(key): value for key, value in attributes.items()})
    parent.append(element)
    return element
