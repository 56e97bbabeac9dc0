"""The register of awards as a workbook: the columns of the paper, text as text and dates as dates."""

import io
from datetime import datetime

from desktop_app.documents.register import NO_NUMBER, RegisterSheet, ground_of, mark_of, total_of
from desktop_app.documents.words import PaperWords, paper_words
from desktop_app.domain.awards import AwardRow

_A4 = 9
_DATE = 2
_WIDTHS = (6, 12, 11, 22, 28, 30, 40, 26, 22, 14, 16)
_TEXT_ONLY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def register_xlsx(sheet: RegisterSheet, made_at: datetime) -> bytes:
    """Write the register as a workbook, one page wide on landscape A4; nobody's name in its properties."""
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415  (no types; slow to import)

    words = paper_words(sheet.language)
    title = f"{words.register_title.capitalize()}, {sheet.year}"
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _TEXT_ONLY) as book:
        book.set_properties({"title": title, "author": "", "created": made_at})
        page = book.add_worksheet(str(sheet.year))
        wrapped = {"text_wrap": True, "valign": "top", "border": 1}
        text = book.add_format({**wrapped, "num_format": "@"})
        number = book.add_format({**wrapped, "num_format": "0", "align": "center"})
        day = book.add_format({**wrapped, "num_format": "dd.mm.yyyy", "align": "center"})
        head = book.add_format({**wrapped, "bold": True, "align": "center", "valign": "vcenter", "num_format": "@"})
        for place, (heading, wide) in enumerate(zip(words.register_head, _WIDTHS, strict=True)):
            page.write_string(0, place, heading, head)
            page.set_column(place, place, wide)
        for line, row in enumerate(sheet.rows, start=1):
            page.write_number(line, 0, line, number)
            for place, said in enumerate(_texts(row, words), start=1):
                if place == _DATE:
                    page.write_datetime(line, place, row.dated, day)
                else:
                    page.write_string(line, place, said, text)
        if sheet.rows:
            page.write_string(len(sheet.rows) + 2, 0, total_of(sheet, words))
            page.autofilter(0, 0, len(sheet.rows), len(_WIDTHS) - 1)
        page.freeze_panes(1, 0)
        page.repeat_rows(0)
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.set_footer(f"&L{title.replace('&', '&&')}&R&P / &N")
    return made.getvalue()


def _texts(row: AwardRow, words: PaperWords) -> tuple[str, ...]:
    """Return the cells behind the running number; that of the date is written as a date."""
    return (
        row.number or NO_NUMBER,
        "",
        row.kind,
        row.recipient,
        row.post,
        row.reason,
        ground_of(row),
        row.presented,
        "",
        mark_of(row, words),
    )
