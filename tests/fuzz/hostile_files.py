"""Files that harm, made when they are asked for: each with the reasons for which it may be refused."""

import zlib
from collections.abc import Callable
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from tests.fuzz.books import ods, xlsx
from tests.fuzz.old_excel import a_container, an_xls
from tests.fuzz.packages import Entry, entries_of, pack
from tests.services import sheet_files

ROWS = [["Ф.И.О.", "Должность"], ["Ким Анна", "юрист"]]
Made = Callable[[], bytes]


def with_part(book: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a package with one part changed."""
    entries = entries_of(book)
    for entry in entries:
        if entry.name == name:
            entry.data = change(entry.data)
    return pack(entries)


def renamed(book: bytes, old: str, new: str) -> bytes:
    """Return a package in which a part has another name, wherever it is named."""
    entries = entries_of(book)
    for entry in entries:
        entry.name = entry.name.replace(old, new)
        entry.data = entry.data.replace(old.removeprefix("xl/").encode(), new.removeprefix("xl/").encode())
    return pack(entries)


def a_sparse_sheet_elsewhere() -> bytes:
    """Return a sparse sheet in a folder where no program puts one."""
    return renamed(sheet_files.a_sparse_sheet(), "xl/worksheets/", "xl/other/")


def a_sparse_sheet_beside_an_ods() -> bytes:
    """Return a sparse workbook that has a part of an ODS, too."""
    content = next(entry for entry in entries_of(ods()) if entry.name == "content.xml")
    return pack([*entries_of(sheet_files.a_sparse_sheet()), content])


def a_bomb() -> bytes:
    """Return 300 kB that unfold to 300 MB."""
    return sheet_files.with_sheet(b"<worksheet><sheetData>" + b" " * 300_000_000 + b"</sheetData></worksheet>")


def a_nested_bomb() -> bytes:
    """Return a package of packages, each of which is a bomb."""
    inner = pack([Entry("a.xml", bytes(10_000_000))])
    return pack([*entries_of(xlsx()), *(Entry(f"xl/media/{number}.zip", inner * 100) for number in range(30))])


def an_overlapping_bomb() -> bytes:
    """Return a package in which 20,000 entries share one kernel of 50 MB, and say so or say that they are small."""
    kernel = bytes(50_000_000)
    raw = zlib.compress(kernel, 9)[2:-4]
    one = Entry("xl/workbook.xml", raw, method=0, says={"method": 8, "size": 1_000, "crc": zlib.crc32(kernel)})
    others = [
        Entry(f"xl/worksheets/sheet{number}.xml", b"", says={**one.says, "offset": 0, "packed": len(raw)})
        for number in range(20_000)
    ]
    return pack([one, *others])


def many_long_texts() -> bytes:
    """Return a sheet of which each of a million cells is the same text of 30,000 letters."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, {"constant_memory": False}) as book:
        book.add_worksheet().write_string(0, 0, "Ким" * 10_000)
    row = b"<row>" + b'<c t="s"><v>0</v></c>' * 100 + b"</row>"
    sheet = b"<worksheet><sheetData>" + row * 10_000 + b"</sheetData></worksheet>"
    return with_part(made.getvalue(), "xl/worksheets/sheet1.xml", lambda _: sheet)


def with_external_entity(document_type: str) -> bytes:
    """Return a workbook whose texts have a document type."""
    declared = f"<?xml version='1.0'?><!DOCTYPE sst [{document_type}]>".encode()
    return with_part(xlsx(), "xl/sharedStrings.xml", lambda data: declared + data.partition(b"?>")[2])


def a_protected_ods() -> bytes:
    """Return an ODS whose parts are told to be encrypted."""
    told = b'<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    return with_part(ods(), "META-INF/manifest.xml", lambda _: b"<manifest:manifest>" + told + b"</manifest:manifest>")


def a_docx() -> bytes:
    """Return a document of Word that holds no table."""
    body = b'<w:document xmlns:w="urn:w"><w:p><w:r><w:t>A letter</w:t></w:r></w:p></w:document>'
    return pack([Entry("[Content_Types].xml", b"<Types/>"), Entry("word/document.xml", body)])


def an_odt() -> bytes:
    """Return a document of LibreOffice Writer."""
    return with_part(ods(), "mimetype", lambda _: b"application/vnd.oasis.opendocument.text")


def a_wide_book(columns: int) -> bytes:
    """Return a list with as many columns."""
    return sheet_files.a_workbook([[cell, *[""] * (columns - 3), "а", "б"] for cell in ("Ф.И.О.", "Ким Анна")])


def a_long_text(rows: int) -> bytes:
    """Return a CSV of as many rows below its headings."""
    return ("Ф.И.О.;Должность\n" + "Ким Анна;юрист\n" * rows).encode()


def a_long_book(rows: int) -> bytes:
    """Return a workbook of as many rows, without more than it takes to say them."""
    sheet = b"<worksheet><sheetData>" + b"<row><c><v>1</v></c></row>" * rows + b"</sheetData></worksheet>"
    return sheet_files.with_sheet(sheet)


def a_book_with_macros() -> bytes:
    """Return an XLSM with the binary of its macros."""
    types = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    entries = entries_of(sheet_files.a_workbook(ROWS))
    for entry in entries:
        entry.data = entry.data.replace(plain, types)
    return pack([*entries, Entry("xl/vbaProject.bin", a_container("VBA", b"Auto_Open" * 100))])


HARMFUL: dict[str, tuple[Made, set[str]]] = {
    "sparse.xlsx": (sheet_files.a_sparse_sheet, {"too_large"}),
    "sparse_elsewhere.xlsx": (a_sparse_sheet_elsewhere, {"format"}),
    "sparse_beside.xlsx": (a_sparse_sheet_beside_an_ods, {"too_large"}),
    "bomb.xlsx": (a_bomb, {"too_large"}),
    "lying_bomb.xlsx": (sheet_files.a_lying_bomb, {"too_large", "damaged"}),
    "nested_bomb.xlsx": (a_nested_bomb, {"read"}),
    "overlapping_bomb.xlsx": (an_overlapping_bomb, {"too_large", "damaged"}),
    "long_texts.xlsx": (many_long_texts, {"too_large"}),
    "half.xlsx": (lambda: xlsx()[:3_000], {"damaged"}),
    "locked.xlsx": (lambda: a_container("EncryptedPackage", bytes(5_000)), {"password"}),
    "locked.xls": (lambda: an_xls(ROWS, password=True), {"password"}),
    "locked.ods": (a_protected_ods, {"password"}),
    "wide.xlsx": (lambda: a_wide_book(201), {"too_large"}),
    "wide.csv": (lambda: b";" * 200 + b"a", {"too_large"}),
    "long.csv": (lambda: a_long_text(1_000_000), {"too_large"}),
    "long.xlsx": (lambda: a_long_book(1_000_000), {"too_large"}),
    "page.xls": (lambda: b"<html><body><table><tr><td>1</td></tr></table></body></html>", {"format"}),
    "page_of_excel.xls": (
        lambda: '<html xmlns:x="urn:schemas-microsoft-com:office:excel">'.encode("utf-16"),
        {"format"},
    ),
    "picture.csv": (sheet_files.a_picture, {"format"}),
    "photo.csv": (lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 20, {"format"}),
    "empty.xlsx": (bytes, {"empty"}),
    "blank.csv": (lambda: b"\xef\xbb\xbf\r\n ; ;\r\n", {"empty"}),
    "paper.xlsx": (lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj <</Length 9>> stream\n\x00\x01", {"format"}),
    "letter.docx": (a_docx, {"no_table"}),
    "letter.odt": (an_odt, {"format"}),
    "nulls.csv": (lambda: b"\xd4\xc8\xce;a\x00b\n\x00;c\n", {"format", "encoding"}),
    "one_line.csv": (lambda: b"x" * 100_000_000, {"too_large"}),
    "one_line_that_fits.csv": (lambda: b"\xe0" * 50_000_000, {"too_large", "damaged"}),
    "laughs.xlsx": (sheet_files.a_laughing_sheet, {"format"}),
    "laughing_texts.xlsx": (lambda: with_external_entity('<!ENTITY a "ha"><!ENTITY b "&a;&a;">'), {"format"}),
    "external.xlsx": (lambda: with_external_entity('<!ENTITY a SYSTEM "file:///etc/passwd">'), {"format"}),
}
