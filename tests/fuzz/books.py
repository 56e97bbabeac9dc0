"""Workbooks, whole and with one thing or many made wrong: in their bytes, their XML or their package."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from random import Random

import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from tests.fuzz.old_excel import an_xls
from tests.fuzz.packages import Entry, entries_of, pack, spoil
from tests.fuzz.texts import damaged
from tests.fuzz.xml_changes import changed

ROWS = (
    ("Список приглашённых",),
    ("№", "Ф.И.О.", "Должность", "Организация", "Телефон"),
    ("Раздел I. Депутаты",),
    ("1", "Әбдірова Динара Асқаровна", "депутат маслихата", "мәслихат", "8 707 283 33 98"),
    ("2", "Цой А.Е.", "аким", "аппарат акима", "87072833398"),
    ("3", "Әбдирова Динара", "депутат", "маслихат", ""),
    ("Итого: 3",),
)
_XLSX_PARTS = ("sheet1", "sheet1", "sheet1", "sheet2", "sharedStrings", "styles", "workbook.xml", "rels", "Types")
_ODS_PARTS = ("content", "content", "content", "manifest", "styles", "mimetype")
_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
)


def a_book(chance: Random) -> bytes:
    """Return a workbook with something wrong in it."""
    base, parts = chance.choices(((xlsx(), _XLSX_PARTS), (ods(), _ODS_PARTS), (xls(), ())), (60, 30, 10))[0]
    if not parts or chance.random() < 0.25:
        return damaged(base, chance)
    entries = entries_of(base)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        part = chance.choice(parts)
        for entry in entries:
            if part in entry.name and chance.random() < 0.9:
                entry.data = changed(entry.data, chance)
    if chance.random() < 0.2:
        spoil(entries, chance)
    made = pack(entries)
    return damaged(made, chance) if chance.random() < 0.1 else made


@cache
def xlsx() -> bytes:
    """Return a workbook with dates, formulas, merged cells, rich text, booleans, errors and a hidden sheet."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet, bold = book.add_worksheet("Список"), book.add_format({"bold": True})
        for place, cells in enumerate(ROWS):
            for column, cell in enumerate(cells):
                sheet.write_string(place, column, cell)
        sheet.merge_range(10, 0, 11, 4, "Раздел II")
        sheet.write_number(12, 0, 45_413.5, book.add_format({"num_format": "dd.mm.yyyy hh:mm"}))
        sheet.write_number(12, 1, 1.5, book.add_format({"num_format": "[h]:mm"}))
        sheet.write_number(12, 4, 87_072_833_398)
        sheet.write_formula(13, 1, '="Ким "&"Иван"', None, "Ким Иван")
        sheet.write_formula(13, 2, "=1/0", None, "#DIV/0!")
        sheet.write_boolean(13, 3, True)  # noqa: FBT003  (the library takes no keyword)
        sheet.write_rich_string(14, 1, bold, "Ким ", "Анна")
        sheet.set_row(5, None, None, {"hidden": True})
        hidden = book.add_worksheet("Лист2")
        hidden.write_string(0, 0, "ФИО")
        hidden.hide()
    return made.getvalue()


@cache
def ods() -> bytes:
    """Return a spreadsheet with dates, numbers, booleans, repeated and covered cells."""
    rows = "".join(
        f"<table:table-row>{''.join(f'{_text_cell(cell)}' for cell in cells)}</table:table-row>" for cells in ROWS
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES} office:version="1.2"><office:body>'
        '<office:spreadsheet><table:table table:name="Список"><table:table-column table:number-columns-repeated="5"/>'
        f"{rows}<table:table-row>"
        f"{_value_cell('float', 'value', '87072833398')}{_value_cell('date', 'date-value', '2024-05-01')}"
        f"{_value_cell('time', 'time-value', 'PT12H00M00S')}{_value_cell('boolean', 'boolean-value', 'true')}"
        '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>Ким <text:span>Анна'
        '</text:span><text:s text:c="3"/></text:p></table:table-cell><table:covered-table-cell/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048560">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
        '<table:table table:name="Лист2"/></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    parts = (("mimetype", kind), ("content.xml", content), ("META-INF/manifest.xml", manifest))
    return pack([Entry(name, text.encode()) for name, text in parts])


@cache
def xls() -> bytes:
    """Return a workbook of Excel 97."""
    return an_xls(ROWS)


def _text_cell(cell: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'


def _value_cell(kind: str, attribute: str, value: str) -> str:
    told = f'office:value-type="{kind}" office:{attribute}="{value}"'
    return f"<table:table-cell {told}><text:p>{value}</text:p></table:table-cell>"


BASES: dict[str, Callable[[], bytes]] = {"xlsx": xlsx, "ods": ods, "xls": xls}
