"""Papers as workbooks."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from desktop_app.documents.blocks import Grid, GridRow, Paper, Signatures, Text, flat
from desktop_app.documents.fonts import TINOS_BOLD, width
from desktop_app.documents.plan import plan_paper
from desktop_app.documents.progress import progress_paper, task_paper
from desktop_app.documents.xlsx import paper_xlsx
from desktop_app.domain.languages import Language
from tests.builders import NOON
from tests.documents.plan_samples import BOTH, ITEMS, KK, RU, a_plan, a_progress, a_short_plan, a_task_sheet


def _made(paper: Paper) -> bytes:
    return paper_xlsx(paper, NOON, "2024")


def _lines(made: bytes, sheet: int = 0) -> Sequence[Sequence[object]]:
    return CalamineWorkbook.from_filelike(BytesIO(made)).get_sheet_by_index(sheet).to_python(skip_empty_area=False)


def _part(made: bytes, name: str) -> str:
    return ZipFile(BytesIO(made)).read(f"xl/{name}.xml").decode()


def test_every_item_stands_in_its_row() -> None:
    rows = [row for row in _lines(_made(plan_paper(a_plan(RU)))) if str(row[0]).isdigit()]
    assert [(row[1], row[3]) for row in rows] == [(item.title[1], item.deadline[1]) for item in ITEMS]


def test_in_both_languages_a_cell_has_a_line_for_each() -> None:
    rows = [row for row in _lines(_made(plan_paper(a_plan(*BOTH)))) if str(row[0]).isdigit()]
    assert rows[0][1] == "\n".join(ITEMS[0].title)


def test_it_prints_one_page_wide_on_landscape_a4_with_its_head_on_every_page() -> None:
    made = _made(plan_paper(a_plan(RU)))
    head = next(place for place, row in enumerate(_lines(made), start=1) if row[1] == "Наименование мероприятия")
    page = _part(made, "worksheets/sheet1")
    marks = ('orientation="landscape"', 'paperSize="9"', 'fitToHeight="0"', f'<pane ySplit="{head}"')
    assert [mark for mark in marks if mark not in page] == []
    assert f"'2024'!${head}:${head}" in _part(made, "workbook")


def test_an_upright_paper_is_upright() -> None:
    assert "landscape" not in _part(_made(task_paper(a_task_sheet())), "worksheets/sheet1")


def test_sections_go_over_the_whole_width_and_are_high_enough_for_both_languages() -> None:
    made = _made(plan_paper(a_plan(*BOTH)))
    line = next(place for place, row in enumerate(_lines(made), start=1) if "Заседания комиссии" in str(row[0]))
    page = _part(made, "worksheets/sheet1")
    assert f'<mergeCell ref="A{line}:G{line}"/>' in page
    height = re.search(rf'<row r="{line}" [^>]* ht="(\d+)"', page)
    assert height is not None
    assert int(height[1]) == 30


def test_the_stamp_stays_within_the_width_of_the_table() -> None:
    made = _made(plan_paper(a_plan(*BOTH)))
    page = _part(made, "worksheets/sheet1")
    assert ('<mergeCell ref="A1:B6"/>' in page, '<mergeCell ref="E1:G6"/>' in page) == (True, True)
    assert str(_lines(made)[0][4]).startswith("УТВЕРЖДЁН\nрешением")


def test_tables_of_another_shape_have_a_sheet_of_their_own_with_their_own_head() -> None:
    made = _made(progress_paper(a_progress()))
    book = CalamineWorkbook.from_filelike(BytesIO(made))
    assert book.sheet_names == ["2024", "По кварталам", "Мероприятия"]
    assert [row[0] for row in _lines(made)].count("По разделам") == 1
    assert sum(str(row[0]).isdigit() for row in _lines(made, 2)) == 36


@pytest.mark.parametrize("language", [KK, RU])
def test_every_sheet_repeats_and_keeps_the_head_of_its_table(language: Language) -> None:
    made = _made(progress_paper(a_progress(language)))
    repeated = re.findall(r'Print_Titles" localSheetId="(\d)">[^!]*!\$(\d+):', _part(made, "workbook"))
    assert len(repeated) == 3
    for sheet, line in (map(int, pair) for pair in repeated):
        assert _lines(made, sheet)[line - 1][1] in {"Барлығы", "Всего", "Іс-шара", "Мероприятие"}
        assert f'<pane ySplit="{line}"' in _part(made, f"worksheets/sheet{sheet + 1}")


def test_counts_and_percentages_are_numbers_that_can_be_added() -> None:
    rows = {row[0]: row[1:] for row in _lines(_made(progress_paper(a_progress())))}
    numbers = [rows[name][0] for name in rows if re.match(r"[IV]+\. ", str(name))]
    assert sum(number for number in numbers if isinstance(number, float)) == rows["Всего"][0] == 36
    assert (rows["Всего"][-1], rows["II. Заседания комиссии"][1:3]) == (53, [1, "–"])


def test_numbers_of_items_stay_text() -> None:
    sheet = a_short_plan("Заседание")
    section = sheet.sections[0]
    dotted = replace(sheet, sections=(replace(section, rows=(replace(section.rows[0], number="1.10"),)),))
    assert [row[0] for row in _lines(_made(plan_paper(dotted))) if row[1] == "Заседание"] == ["1.10"]


@pytest.mark.parametrize("text", ["007", "1 000", "1.10", "–", ""])
def test_what_is_no_plain_count_stays_text_in_a_column_of_numbers(text: str) -> None:
    grid = Grid(("А", "Б"), (10, 10), (GridRow(("в", text)), GridRow(("г", "8"))), numbers=frozenset({1}))
    made = _made(Paper("Т", (RU,), (grid,)))
    assert [row[1] for row in _lines(made)[1:3]] == [text, 8]


@pytest.mark.parametrize("language", [KK, RU])
def test_no_word_of_a_head_is_wider_than_its_column(language: Language) -> None:
    grid = next(block for block in progress_paper(a_progress(language)).blocks if isinstance(block, Grid))
    made = _made(Paper("Т", (language,), (grid,)))
    sizes = [float(size) for size in re.findall(r'<b/><sz val="([\d.]+)"', _part(made, "styles"))]
    wide = [
        float(one) * 1.85 * 72 / 25.4
        for one in re.findall(r'<col [^>]*width="([\d.]+)"', _part(made, "worksheets/sheet1"))
    ]
    for cell, room in zip(grid.head, wide, strict=True):
        assert all(width(word, TINOS_BOLD, min(sizes)) <= room for word in flat(cell).split())


def test_a_stamp_is_as_high_as_its_lines_need() -> None:
    many = tuple((f"{number}/1", date(2024, 3, number)) for number in range(1, 9))
    lines = [_part(_made(plan_paper(replace(a_plan(RU), amended_by=told))), "worksheets/sheet1") for told in ((), many)]
    heights = [int(re.findall(r'<mergeCell ref="E1:G(\d+)"', page)[0]) for page in lines]
    assert heights[1] - heights[0] >= 4


def test_columns_have_the_widths_of_their_table() -> None:
    made = _made(progress_paper(a_progress()))
    widths = [re.findall(r'<col [^>]*width="([\d.]+)"', _part(made, f"worksheets/sheet{n}")) for n in (1, 3)]
    assert float(widths[0][0]) > 20 > float(widths[1][0])


def test_formula_and_signatures_stand_below() -> None:
    first, second = _lines(_made(progress_paper(a_progress()))), _lines(_made(progress_paper(a_progress())), 2)
    assert any("16 / 30 × 100" in str(row[0]) for row in first)
    assert [row[3] for row in second if row[3] in {"Н. Сейтказин", "Г. Оразбаева"}] == ["Н. Сейтказин", "Г. Оразбаева"]


@pytest.mark.parametrize("typed", ["=1+1", "+7", "@SUM(A1)", "007", "https://example.kz", "{=A1}"])
def test_text_stays_text(typed: str) -> None:
    made = _made(plan_paper(a_short_plan(typed, section=typed)))
    assert [row[1] for row in _lines(made) if row[0] == "1"] == [typed]
    assert all(mark not in _part(made, "worksheets/sheet1") for mark in ("<f>", "<hyperlink"))


def test_a_paper_of_one_column_or_without_a_table_is_written_too() -> None:
    one = Paper("Т", (RU,), (Text("а"), Grid(("б",), (10,), (GridRow(("в",)),)), Signatures((("г", "д"),))))
    assert [row[0] for row in _lines(_made(one)) if row[0]] == ["а", "б", "в", "д"]
    assert _lines(_made(Paper("Т", (RU,), (Text("а"),))))[0][0] == "а"


def test_the_same_paper_gives_the_same_bytes_and_names_nobody() -> None:
    made = _made(plan_paper(a_plan(RU)))
    assert made == _made(plan_paper(a_plan(RU)))
    assert "<dc:creator></dc:creator>" in ZipFile(BytesIO(made)).read("docProps/core.xml").decode()
