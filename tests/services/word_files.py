"""Word documents for tests, made by python-docx or by hand where it makes none."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document

HEAD = ("№", "Наименование мероприятия", "Срок исполнения", "Ответственные")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def a_document(*tables: Sequence[Sequence[str]], above: Sequence[str] = (), below: Sequence[str] = ()) -> bytes:
    """Return a document with tables; a row of one cell is merged over the whole width."""
    document = Document()
    for line in above:
        document.add_paragraph(line)
    for rows in tables:
        wide = max(map(len, rows))
        table = document.add_table(rows=len(rows), cols=wide)
        for row, cells in zip(table.rows, rows, strict=True):
            _fill(row, cells, wide)
        document.add_paragraph("")
    for line in below:
        document.add_paragraph(line)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def a_package(body: str, *, prolog: str = "", name: str = "word/document.xml") -> bytes:
    """Return a package whose document has this body, XML as it stands."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        document = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
        package.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{prolog}{document}')
    return written.getvalue()


def a_cell(text: str, properties: str = "") -> str:
    """Return the XML of a cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def a_table(*rows: Sequence[str]) -> str:
    """Return the XML of a table of ready cells."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(cells)}</w:tr>" for cells in rows) + "</w:tbl>"


def _fill(row: Any, cells: Sequence[str], wide: int) -> None:
    held = row.cells
    if len(cells) == 1 and wide > 1:
        held[0].merge(held[-1]).text = cells[0]
        return
    for cell, text in zip(held, cells, strict=False):
        cell.text = text
