"""Files as foreign programs, careless people and attackers make them."""

import zipfile
import zlib
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]  # it has no types

TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def a_workbook(rows: list[list[str]]) -> bytes:
    """Return an XLSX with one sheet."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                sheet.write_string(row, column, cell)
    return made.getvalue()


def with_sheet(xml: bytes) -> bytes:
    """Return an XLSX whose worksheet is ``xml``."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(a_workbook([["a"]]))) as good, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as bad:
        for entry in good.infolist():
            is_sheet = entry.filename == "xl/worksheets/sheet1.xml"
            bad.writestr(entry.filename, xml if is_sheet else good.read(entry))
    return made.getvalue()


def a_sparse_sheet() -> bytes:
    """Return a few kilobytes that claim 17 billion cells."""
    cells = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    return with_sheet(_worksheet(cells))


def a_bomb() -> bytes:
    """Return a package that unfolds to 120 MB."""
    return with_sheet(_worksheet(b"<row>" + b" " * 120_000_000 + b"</row>"))


def a_lying_bomb() -> bytes:
    """Return a bomb whose directory says that it is small."""
    bomb = bytearray(a_bomb())
    real = len(_worksheet(b"<row>" + b" " * 120_000_000 + b"</row>")).to_bytes(4, "little")
    return bytes(bomb.replace(real, (1_000).to_bytes(4, "little")))


def a_laughing_sheet() -> bytes:
    """Return a worksheet with entities that grow a billion times."""
    entities = b"".join(
        b'<!ENTITY l%d "%s">' % (level, b"&l%d;" % (level - 1) * 10 if level else b"ha") for level in range(10)
    )
    return with_sheet(b'<?xml version="1.0"?><!DOCTYPE s [' + entities + b"]><worksheet>&l9;</worksheet>")


def with_password(*, office: bool) -> bytes:
    """Return what a protected file looks like: an OLE container, or a ZIP with encrypted entries."""
    if office:
        return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(4_000)
    made = bytearray(a_workbook([["a"]]))
    place = made.find(b"PK\x01\x02")
    made[place + 8] |= 1
    return bytes(made)


def an_ods(rows_repeated: int = 1, columns_repeated: int = 1) -> bytes:
    """Return an ODS with a heading, one person, and cells that repeat."""
    names = "".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0" '
        for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    rows = "".join(
        f'<table:table-row table:number-rows-repeated="{high}">'
        f"{_ods_cell(wide, name)}{_ods_cell(1, post)}</table:table-row>"
        for high, wide, name, post in (
            (1, 1, "Ф.И.О.", "Должность"),
            (rows_repeated, columns_repeated, "Ким", "аким"),
        )
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet>'
        f'<table:table table:name="A">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", "<manifest/>")
    return made.getvalue()


def a_picture() -> bytes:
    """Return the beginning of a PNG."""
    return b"\x89PNG\r\n\x1a\n" + zlib.compress(bytes(range(256)) * 40)


def _ods_cell(columns: int, words: str) -> str:
    repeated = f'table:number-columns-repeated="{columns}"'
    return f'<table:table-cell office:value-type="string" {repeated}><text:p>{words}</text:p></table:table-cell>'


def _worksheet(cells: bytes) -> bytes:
    head = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return head + cells + b"</sheetData></worksheet>"
