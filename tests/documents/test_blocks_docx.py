"""Papers as Word documents, opened again."""

import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents.blocks import Grid, GridRow, Paper, RowKind, Signatures, Stamp, Text, Title
from desktop_app.documents.docx import paper_docx
from desktop_app.documents.fonts import TINOS_BOLD, width
from desktop_app.documents.plan import plan_paper
from desktop_app.documents.progress import carry_paper, progress_paper, quarter_paper, task_paper
from desktop_app.domain.languages import Language
from tests.documents.plan_samples import (
    BOTH,
    ITEMS,
    KK,
    RU,
    a_carry_list,
    a_plan,
    a_progress,
    a_quarter,
    a_short_plan,
    a_task_sheet,
)

PLAN, MAIN, SIGNED = 0, 1, 2


def _opened(paper: Paper) -> Any:
    return Document(BytesIO(paper_docx(paper)))


def _part(paper: Paper, name: str) -> str:
    return ZipFile(BytesIO(paper_docx(paper))).read(name).decode()


def _flags(row: Any) -> set[str]:
    properties = row._tr.trPr
    return set() if properties is None else {child.tag.rpartition("}")[2] for child in properties}


def _items(table: Any) -> list[Any]:
    return [row for row in table.rows if row.cells[0].text.isdigit()]


def _tags(paragraph: Any) -> set[str]:
    return {str(one.get(qn("w:val"))) for one in paragraph._p.iter(qn("w:lang"))}


@pytest.mark.parametrize(("language", "place"), [(KK, 0), (RU, 1)])
def test_every_item_stands_in_its_row(language: Language, place: int) -> None:
    rows = _items(_opened(plan_paper(a_plan(language))).tables[MAIN])
    assert [row.cells[1].text for row in rows] == [item.title[place] for item in ITEMS]
    assert [row.cells[3].text for row in rows] == [item.deadline[place] for item in ITEMS]


def test_in_both_languages_each_has_its_own_paragraph_of_its_own_size_and_language() -> None:
    cell = _items(_opened(plan_paper(a_plan(*BOTH))).tables[MAIN])[0].cells[1]
    kazakh, russian = cell.paragraphs
    assert (kazakh.text, russian.text) == ITEMS[0].title
    assert (kazakh.runs[0].font.size.pt, russian.runs[0].font.size.pt) == (11, 10)
    assert (_tags(kazakh), _tags(russian)) == ({"kk-KZ"}, {"ru-RU"})


def test_stamps_and_titles_bear_their_language_too() -> None:
    document = _opened(plan_paper(a_plan(*BOTH)))
    kazakh, _, russian = document.tables[PLAN].rows[0].cells
    assert (_tags(kazakh.paragraphs[0]), _tags(russian.paragraphs[0])) == ({"kk-KZ"}, {"ru-RU"})
    titles = {one.text: _tags(one) for one in document.paragraphs if one.text.isupper()}
    assert titles == {"ЖҰМЫС ЖОСПАРЫ": {"kk-KZ"}, "ПЛАН РАБОТЫ": {"ru-RU"}}


@pytest.mark.parametrize(("language", "tag"), [(KK, "kk-KZ"), (RU, "ru-RU")])
def test_the_document_as_a_whole_is_in_its_first_language(language: Language, tag: str) -> None:
    document = _opened(plan_paper(a_plan(language)))
    assert document.core_properties.language == tag
    assert _tags_of_style(document.styles["Normal"]) == {(tag, tag)}


def _tags_of_style(style: Any) -> set[tuple[str, str]]:
    found = style.element.iter(qn("w:lang"))
    return {(str(one.get(qn("w:val"))), str(one.get(qn("w:eastAsia")))) for one in found}


def test_the_head_repeats_on_each_page_and_no_other_row_does() -> None:
    head, *rows = _opened(plan_paper(a_plan(RU))).tables[MAIN].rows
    assert "tblHeader" in _flags(head)
    assert [row for row in rows if "tblHeader" in _flags(row)] == []


def test_rows_stay_whole_but_for_one_that_is_higher_than_a_page() -> None:
    rows = _items(_opened(plan_paper(a_short_plan("Короткое", "слово " * 3_000))).tables[MAIN])
    assert ["cantSplit" in _flags(row) for row in rows] == [True, False]
    assert rows[1].cells[1].text == "слово " * 3_000


def test_a_section_spans_the_table_and_stays_with_its_first_row() -> None:
    rows = _opened(plan_paper(a_plan(*BOTH))).tables[MAIN].rows
    sections = [row for row in rows[1:] if not row.cells[0].text.isdigit()]
    assert len(sections) == 8
    assert {len(row._tr.tc_lst) for row in sections} == {1}
    assert all(paragraph.paragraph_format.keep_with_next for row in sections for paragraph in row.cells[0].paragraphs)
    assert sections[1].cells[0].text == "ІІ. Комиссия отырыстары\nII. Заседания комиссии"


def test_the_last_row_stays_with_the_signatures_and_no_other() -> None:
    rows = _items(_opened(plan_paper(a_plan(RU))).tables[MAIN])
    kept = [bool(row.cells[1].paragraphs[0].paragraph_format.keep_with_next) for row in rows]
    assert kept == [False] * 35 + [True]


def test_chair_and_secretary_sign_in_rows_that_stay_together() -> None:
    chair, secretary = _opened(plan_paper(a_plan(RU))).tables[SIGNED].rows
    assert (chair.cells[0].text, chair.cells[4].text) == ("Председатель комиссии", "Н. Сейтказин")
    assert (secretary.cells[0].text, secretary.cells[4].text) == ("Секретарь комиссии", "Г. Оразбаева")
    assert chair.cells[0].paragraphs[0].paragraph_format.keep_with_next
    assert chair.cells[2]._tc.tcPr.find(qn("w:tcBorders")).find(qn("w:bottom")) is not None


@pytest.mark.parametrize(
    "paper",
    [
        plan_paper(a_plan(*BOTH)),
        progress_paper(a_progress()),
        quarter_paper(a_quarter()),
        carry_paper(a_carry_list()),
        task_paper(a_task_sheet()),
    ],
    ids=["plan", "progress", "quarter", "carry", "tasks"],
)
def test_no_table_touches_another_or_the_end_of_the_document(paper: Paper) -> None:
    kinds = [child.tag.rpartition("}")[2] for child in _opened(paper).element.body]
    assert [pair for pair in pairwise(kinds) if pair[0] == "tbl" and pair[1] != "p"] == []


def test_what_stands_between_a_table_and_its_signatures_stays_with_them() -> None:
    document = _opened(quarter_paper(a_quarter()))
    texts = [one for one in document.paragraphs if "Процент" in one.text or not one.text]
    assert [bool(one.paragraph_format.keep_with_next) for one in texts] == [True, True, False]


@pytest.mark.parametrize(
    ("paper", "size"), [(plan_paper(a_plan()), (297, 210)), (task_paper(a_task_sheet()), (210, 297))]
)
def test_the_sheet_lies_or_stands_as_its_layout_says(paper: Paper, size: tuple[int, int]) -> None:
    section = _opened(paper).sections[0]
    assert (section.page_width, section.page_height) == tuple(pytest.approx(Mm(side), abs=700) for side in size)
    assert (section.orientation is WD_ORIENT.LANDSCAPE) == paper.layout.landscape
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    layout = paper.layout
    wanted = (layout.left, layout.right, layout.top, layout.bottom)
    assert margins == tuple(pytest.approx(Mm(side), abs=700) for side in wanted)


def test_tables_are_as_wide_as_the_text() -> None:
    document = _opened(plan_paper(a_plan(RU)))
    room = document.sections[0].page_width - document.sections[0].left_margin - document.sections[0].right_margin
    assert sum(column.width for column in document.tables[MAIN].columns) == pytest.approx(room, abs=9_000)


def test_pages_are_numbered_from_the_second_on() -> None:
    section = _opened(plan_paper(a_plan(RU))).sections[0]
    assert section.different_first_page_header_footer
    assert [one.text for one in section.header.paragraphs[0]._p.iter(qn("w:instrText"))] == ["PAGE"]
    assert "PAGE" not in "".join(str(one.text) for one in section.first_page_header._element.iter(qn("w:instrText")))


def test_every_script_is_in_times_new_roman() -> None:
    document = _opened(plan_paper(a_plan(*BOTH)))
    fonts = document.styles["Normal"].element.rPr.rFonts
    scripts = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
    assert {fonts.get(qn(script)) for script in scripts} == {"Times New Roman"}
    assert "w:rFonts" not in _part(plan_paper(a_plan(*BOTH)), "word/document.xml")


def test_lines_stand_as_close_as_on_the_pdf() -> None:
    form = _opened(plan_paper(a_plan(RU))).styles["Normal"].paragraph_format
    assert (form.line_spacing, form.space_after) == (1.0, 0)


def test_nobody_is_named_and_no_day_is_told_in_the_properties() -> None:
    properties = _opened(plan_paper(a_plan(RU))).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert (properties.created.year, properties.modified.year, properties.title) == (2020, 2020, "План работы, 2024")


def test_the_same_paper_gives_the_same_bytes_with_fixed_times_inside() -> None:
    made = paper_docx(plan_paper(a_plan(*BOTH)))
    assert made == paper_docx(plan_paper(a_plan(*BOTH)))
    assert {entry.date_time for entry in ZipFile(BytesIO(made)).infolist()} == {(2020, 1, 1, 0, 0, 0)}


def test_the_picture_of_the_template_is_not_in_the_package() -> None:
    package = ZipFile(BytesIO(paper_docx(plan_paper(a_plan(RU)))))
    assert [name for name in package.namelist() if "thumbnail" in name] == []
    assert b"thumbnail" not in package.read("_rels/.rels")


def test_a_chart_is_a_table_of_its_numbers() -> None:
    document = _opened(progress_paper(a_progress()))
    chart = next(table for table in document.tables if table.rows[0].cells[1].text == "запланировано")
    assert [[cell.text for cell in row.cells] for row in chart.rows][1] == ["I\u00a0квартал", "9", "4"]


def test_totals_are_bold_and_numbers_flush_right() -> None:
    total = _opened(progress_paper(a_progress())).tables[0].rows[-1]
    assert (total.cells[0].text, total.cells[1].text) == ("Всего", "36")
    assert total.cells[1].paragraphs[0].runs[0].font.bold
    assert "right" in total.cells[1].paragraphs[0]._p.xml


def test_properties_of_cells_and_runs_stand_in_the_order_that_word_wants() -> None:
    document = _part(plan_paper(a_plan(*BOTH, marks=True, notes=True)), "word/document.xml")
    for element, order in {
        "tcPr": ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "vAlign"),
        "rPr": ("rFonts", "b", "color", "sz", "lang"),
        "tblPr": ("tblStyle", "tblW", "tblBorders", "tblLayout", "tblCellMar", "tblLook"),
        "pPr": ("keepNext", "spacing", "jc"),
    }.items():
        for held in set(re.findall(rf"<w:{element}>(.*?)</w:{element}>", document)):
            outer = re.sub(
                r"(<w:(?:tcBorders|tblBorders|tblCellMar)>).*?</w:(?:tcBorders|tblBorders|tblCellMar)>", r"\1", held
            )
            names = re.findall(r"<w:(\w+)", outer)
            assert names == sorted(names, key=order.index)


@pytest.mark.parametrize("typed", ["<b>Совет</b> & Ко", "{PAGE}", "=1+1", "строка\nстрока"])
def test_text_is_text(typed: str) -> None:
    assert _items(_opened(plan_paper(a_short_plan(typed))).tables[MAIN])[0].cells[1].text == typed


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=60))
def test_any_text_at_all_makes_a_document_that_opens(typed: str) -> None:
    blocks = (
        Stamp(((typed,),)),
        Title(typed),
        Text(typed, quiet=True),
        Grid((typed, "б"), (1, 2), (GridRow((typed,), RowKind.SECTION), GridRow((typed, (typed, typed))))),
        Signatures(((typed, typed),)),
    )
    assert len(_opened(Paper(typed, (RU,), blocks)).tables) == 3


def test_a_plan_without_items_has_its_head_only() -> None:
    assert len(_opened(plan_paper(replace(a_short_plan("А"), sections=()))).tables[MAIN].rows) == 1


@pytest.mark.parametrize("language", [KK, RU])
def test_no_word_of_a_head_is_wider_than_its_column(language: Language) -> None:
    for table in _opened(progress_paper(a_progress(language))).tables[:2]:
        for cell in table.rows[0].cells:
            (run,) = cell.paragraphs[0].runs
            room = cell.width.pt - 2.6 * 72 / 25.4
            assert all(width(word, TINOS_BOLD, run.font.size.pt) <= room for word in cell.text.split()), cell.text


def test_words_stand_off_the_rules_as_on_the_pdf() -> None:
    margins = _opened(plan_paper(a_plan(RU))).tables[MAIN]._tbl.tblPr.find(qn("w:tblCellMar"))
    assert {side.tag.rpartition("}")[2]: side.get(qn("w:w")) for side in margins} == {
        "top": "34",
        "left": "91",
        "bottom": "57",
        "right": "57",
    }


def test_the_numbers_of_a_chart_stay_on_one_page() -> None:
    tables = _opened(progress_paper(a_progress())).tables
    chart = next(table for table in tables if table.rows[0].cells[1].text == "запланировано")
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in chart.rows[1:]]
    assert kept == [True, True, True, False]
