"""Papers on how a plan stands: progress, a quarter, what is carried over, tasks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pdfplumber
import pytest
from reportlab.graphics.shapes import Drawing, Group, Line, Rect, String

from desktop_app.documents.bar_chart import bar_chart
from desktop_app.documents.blocks import Bar, Chart, Grid, GridRow, Paper, RowKind, Text, Title, flat
from desktop_app.documents.pages import page_count
from desktop_app.documents.pdf import paper_pdf
from desktop_app.documents.plan import LAYOUT
from desktop_app.documents.progress import (
    carry_paper,
    formula,
    progress_paper,
    quarter_paper,
    task_paper,
)
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_progress import CountBy, PartlyCounts, Progress, ProgressRule, Standing
from tests.documents.plan_samples import (
    HEADS,
    ITEMS,
    KK,
    RU,
    a_carry_list,
    a_progress,
    a_quarter,
    a_task_sheet,
    counted,
)
from tests.documents.reading import fonts_of, line_with, printed
from tests.paper import text_of

PAPERS = {
    "progress": progress_paper(a_progress()),
    "progress kk": progress_paper(a_progress(KK)),
    "quarter": quarter_paper(a_quarter()),
    "quarter kk": quarter_paper(a_quarter(KK)),
    "carry": carry_paper(a_carry_list()),
    "carry kk": carry_paper(a_carry_list(KK)),
    "tasks": task_paper(a_task_sheet()),
    "tasks kk": task_paper(a_task_sheet(KK)),
}


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " "))


def _said(paper: Paper, page: int | None = None) -> str:
    return _flat(text_of(paper_pdf(paper), page))


def _solid(text: str) -> str:
    return re.sub(r"[\s\u00a0\ufffe-]", "", text)


def _titles(paper: Paper) -> list[str]:
    return [_flat(block.text) for block in paper.blocks if isinstance(block, Title)]


def _grids(paper: Paper) -> list[Grid]:
    return [block for block in paper.blocks if isinstance(block, Grid)]


def _row(grid: Grid, name: str) -> list[str]:
    return next([flat(cell) for cell in row.cells] for row in grid.rows if name in flat(row.cells[0]))


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        (
            "progress",
            [
                "ХОД ВЫПОЛНЕНИЯ ПЛАНА РАБОТЫ",
                "Жамбылской районной территориальной избирательной комиссии на 2024 год",
                "по состоянию на 1 июля 2024 года",
            ],
        ),
        (
            "progress kk",
            [
                "Жамбыл аудандық аумақтық сайлау комиссиясының 2024 жылға арналған",
                "ЖҰМЫС ЖОСПАРЫНЫҢ ОРЫНДАЛУ БАРЫСЫ",
                "2024 жылғы 1 шілдедегі жағдай бойынша",
            ],
        ),
        (
            "quarter",
            [
                "ОТЧЁТ О ВЫПОЛНЕНИИ ПЛАНА РАБОТЫ",
                "Жамбылской районной территориальной избирательной комиссии за I квартал 2024 года",
            ],
        ),
        (
            "quarter kk",
            [
                "Жамбыл аудандық аумақтық сайлау комиссиясының 2024 жылғы І тоқсандағы",
                "ЖҰМЫС ЖОСПАРЫНЫҢ ОРЫНДАЛУЫ ТУРАЛЫ ЕСЕП",
            ],
        ),
        (
            "carry",
            [
                "ПЕРЕЧЕНЬ МЕРОПРИЯТИЙ",
                f"плана работы {HEADS[RU].of_commission}, переносимых с 2024 на 2025 год",
            ],
        ),
        (
            "carry kk",
            [
                "Жамбыл аудандық аумақтық сайлау комиссиясының жұмыс жоспарының 2024 жылдан 2025 жылға ауыстырылатын",
                "ІС-ШАРАЛАР ТІЗБЕСІ",
            ],
        ),
        ("tasks", ["ЛИСТ ЗАДАНИЙ", "Г. Оразбаева. План работы на 2024 год, по состоянию на 1 июля 2024 года"]),
    ],
)
def test_a_paper_says_what_it_is_whose_and_of_when(name: str, titles: list[str]) -> None:
    assert _titles(PAPERS[name]) == titles


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_is_signed_below_its_last_row(name: str) -> None:
    pdf = paper_pdf(PAPERS[name])
    secretary = "Комиссия хатшысы" if name.endswith("kk") else "Секретарь комиссии"
    last = flat(_grids(PAPERS[name])[-1].rows[-1].cells[1])
    signed = line_with_on_last(pdf, secretary)
    assert _solid(last)[:20] in _solid(text_of(pdf, page_count(pdf) - 1))
    assert signed == max(line.baseline for line in printed(pdf, page_count(pdf) - 1))


def line_with_on_last(pdf: bytes, text: str) -> float:
    """Return the baseline of a text on the last page."""
    return next(line.baseline for line in printed(pdf, page_count(pdf) - 1) if text in line.text)


@pytest.mark.parametrize("name", PAPERS)
def test_words_of_heads_are_not_cut(name: str) -> None:
    pdf = paper_pdf(PAPERS[name])
    words = {word for page in range(page_count(pdf)) for line in printed(pdf, page) for word in line.text.split()}
    wanted = {word for grid in _grids(PAPERS[name]) for cell in grid.head for word in _flat(flat(cell)).split()}
    assert wanted - words == set()


@pytest.mark.parametrize("name", PAPERS)
def test_only_tinos_is_in_the_file_and_embedded(name: str) -> None:
    fonts = fonts_of(paper_pdf(PAPERS[name]))
    assert all(fonts.values())
    assert {font.partition("+")[2].partition("-")[0] for font in fonts} == {"Tinos"}


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_paper_gives_the_same_bytes(name: str) -> None:
    assert paper_pdf(PAPERS[name]) == paper_pdf(PAPERS[name])


def test_sections_are_counted_in_a_row_each_with_a_total() -> None:
    sections = _grids(PAPERS["progress"])[0]
    assert _row(sections, "I. Организационные") == ["I. Организационные мероприятия", *"421–1––––4", "75"]
    assert _row(sections, "Всего") == ["Всего", "36", "12", *"4343433", "30", "53"]
    assert sections.rows[-1].kind is RowKind.TOTAL


@pytest.mark.parametrize("name", ["progress", "progress kk"])
def test_what_stands_between_all_and_the_base_of_the_percentage_adds_up_to_all(name: str) -> None:
    for grid in _grids(PAPERS[name])[:2]:
        for row in grid.rows:
            _, whole, *parts, _, _ = (flat(cell).replace("–", "0") for cell in row.cells)
            assert int(whole) == sum(map(int, parts))


@pytest.mark.parametrize("standing", Standing)
def test_however_an_item_stands_it_is_counted_in_one_column(standing: Standing) -> None:
    sheet = replace(a_progress(), whole=Progress({standing: 7}, 0, 5))
    assert sorted(_row(_grids(progress_paper(sheet))[0], "Всего")[1:-1]) == sorted(["7", "7", "5", *"–––––––"])


@pytest.mark.parametrize(
    ("language", "heads"),
    [
        (RU, ["Не наступил срок, в работе", "Без срока", "Принято в расчёт"]),
        (KK, ["Мерзімі келмеген, орындалуда", "Мерзімсіз", "Есепке алынғаны"]),
    ],
)
def test_what_is_open_what_has_no_date_and_the_base_have_columns(language: Language, heads: list[str]) -> None:
    open_, no_date, base = 4, 3, 30
    grid = _grids(progress_paper(a_progress(language)))[0]
    told = dict(zip((_flat(flat(cell)) for cell in grid.head), map(flat, grid.rows[-1].cells), strict=True))
    assert [told[head] for head in heads] == [str(open_), str(no_date), str(base)]


def test_quarters_are_counted_in_a_row_each() -> None:
    quarters = _grids(PAPERS["progress"])[1]
    assert [_flat(flat(row.cells[0])) for row in quarters.rows] == [
        f"{one} квартал" for one in ("I", "II", "III", "IV")
    ]
    assert [flat(row.cells[-1]) for row in quarters.rows] == ["50", "50", "57", "57"]


def test_what_was_marked_as_not_done_is_counted_beside_what_is_overdue() -> None:
    sheet = replace(a_progress(), whole=counted([Standing.OVERDUE, Standing.NOT_DONE, Standing.NOT_DONE]))
    table = _grids(progress_paper(sheet))[0]
    place = next(place for place, cell in enumerate(table.head) if "Просрочено" in flat(cell))
    assert ("не\u00a0исполнено" in flat(table.head[place]), _row(table, "Всего")[place]) == (True, "3")


def test_a_part_where_nothing_counts_has_no_percentage() -> None:
    sheet = replace(a_progress(), whole=counted([Standing.NO_DATE]))
    assert _row(_grids(progress_paper(sheet))[0], "Всего")[-1] == "–"


def test_the_formula_stands_under_the_table_with_its_numbers() -> None:
    pdf = paper_pdf(PAPERS["progress"])
    formula_line, total = line_with(pdf, "Процент исполнения"), line_with(pdf, "53")
    assert "16 / 30 × 100 = 53 %. Исполненное частично считается неисполненным." in _said(PAPERS["progress"], 0)
    assert 3 < formula_line.baseline - total.baseline < 10
    assert formula_line.left == pytest.approx(20, abs=0.5)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (ProgressRule(), "исполненные пункты / пункты со сроком"),
        (ProgressRule(CountBy.OCCURRENCES), "исполнено по срокам / всего сроков"),
        (ProgressRule(partly=PartlyCounts.HALF), "за половину"),
        (ProgressRule(partly=PartlyCounts.WHOLE), "частично считается исполненным"),
        (ProgressRule(late_counts=False), "с опозданием не засчитывается"),
        (ProgressRule(due_only=True), "только сроки, наступившие"),
    ],
)
def test_the_formula_follows_the_rule(rule: ProgressRule, words: str) -> None:
    said = formula(Progress({}, 2.5, 4), rule, RU)
    assert words in said
    assert "= 2,5 / 4 × 100 = 63\u00a0%" in said


def test_a_rule_that_says_nothing_special_adds_no_words() -> None:
    said = formula(Progress({}, 2, 4), ProgressRule(), RU)
    assert ("опозданием" in said, "наступившие" in said) == (False, False)


@pytest.mark.parametrize("language", [KK, RU])
def test_without_anything_to_count_the_formula_says_so(language: Language) -> None:
    assert "×" not in formula(Progress({}, 0, 0), ProgressRule(), language)


@pytest.mark.parametrize(("name", "place"), [("progress", 1), ("progress kk", 0)])
def test_every_item_stands_in_the_list_with_its_standing_and_proof(name: str, place: int) -> None:
    said = _solid(_said(PAPERS[name]))
    assert [item.title for item in ITEMS if _solid(item.title[place]) not in said] == []
    rows = [row for row in _grids(PAPERS[name])[-1].rows if row.kind is RowKind.ITEM]
    assert len(rows) == 36
    assert all(_solid(flat(cell)) in said for row in rows for cell in row.cells)


@pytest.mark.parametrize("lines", range(14, 27))
def test_a_heading_never_stands_without_the_first_row_below_it(lines: int) -> None:
    rows = (GridRow(("Раздел",), RowKind.SECTION), GridRow(("первая строка " * 9,)), GridRow(("вторая",)))
    above = tuple(Text(f"строка {line}") for line in range(lines))
    pdf = paper_pdf(Paper("Т", (RU,), (*above, Text("Заголовок", bold=True), Grid(("Голова",), (60,), rows)), LAYOUT))
    page = next(page for page in range(page_count(pdf)) if "Заголовок" in text_of(pdf, page))
    assert _solid(text_of(pdf, page)).count("перваястрока") == 9


def test_numbers_stand_flush_right_near_the_middle_of_their_column() -> None:
    pdf = paper_pdf(PAPERS["progress"])
    lines = [line for line in printed(pdf) if line.text.strip() in {"4", "3", "36"} and line.left < 90]
    ends = [line.right for line in lines if line.size == pytest.approx(9.5)]
    assert ends == pytest.approx([83.9] * len(ends), abs=0.3)
    assert len(ends) > 3


def test_the_bars_of_the_chart_are_told_apart_without_colour() -> None:
    drawing = bar_chart(Chart("Рисунок", ("план", "факт"), (Bar("I", (4, 2)), Bar("II", (0, 1)))), 400)
    bars = [one for one in _drawn(drawing) if isinstance(one, Rect) and one.height > 12]
    hatched = [one for one in _drawn(drawing) if isinstance(one, Line) and one.y1 != one.y2 and one.x1 != one.x2]
    assert [bar.fillColor is None for bar in bars] == [False, True, True]
    assert len(hatched) > 10


def test_values_stand_at_the_ends_of_the_bars_and_bars_are_as_long_as_their_values() -> None:
    drawing = bar_chart(Chart("Рисунок", ("план", "факт"), (Bar("I", (4, 2)),)), 400)
    bars = [one for one in _drawn(drawing) if isinstance(one, Rect) and one.height > 12]
    values = {one.text: one.x for one in _drawn(drawing) if isinstance(one, String)}
    assert [bar.width / bars[1].width for bar in bars] == pytest.approx([2, 1])
    assert [values["4"], values["2"]] == pytest.approx([bar.x + bar.width + 3 for bar in bars])


def _drawn(group: Drawing | Group) -> Iterator[Any]:
    """Yield every shape of a drawing."""
    for one in group.contents:
        yield from _drawn(one) if isinstance(one, Group) else (one,)


def test_the_chart_is_drawn_and_not_a_picture() -> None:
    with pdfplumber.open(BytesIO(paper_pdf(PAPERS["progress"]))) as document:
        page = next(page for page in document.pages if "Рисунок 1" in page.extract_text())
        assert (len(page.images), len([rect for rect in page.rects if rect["fill"]]) >= 4) == (0, True)
        assert {"запланировано", "исполнено"} <= set(page.extract_text().split())


def test_a_quarter_without_deadlines_says_so_and_is_signed() -> None:
    empty = replace(a_quarter(), sections=(("Раздел", ()),))
    said = _said(quarter_paper(empty))
    assert ("В этом квартале сроки не наступают" in said, "Председатель комиссии" in said) == (True, True)


def test_a_quarter_counts_deadlines_whatever_the_rule_counts_and_its_formula_stays_with_the_table() -> None:
    paper = PAPERS["quarter"]
    last = _said(paper, page_count(paper_pdf(paper)) - 1)
    assert "исполнено по срокам / всего сроков (без снятых с контроля) × 100 = 4 / 8 × 100 = 50 %" in last
    assert "Примечание" not in last
    assert "Квартальный отчёт" in last


def test_sections_of_a_quarter_keep_their_numerals() -> None:
    sheet = a_quarter()
    only = replace(sheet, sections=(("Первый", ()), ("Второй", sheet.sections[1][1])))
    headings = [row.cells[0] for row in _grids(quarter_paper(only))[0].rows if row.kind is RowKind.SECTION]
    assert headings == ["II. Второй"]


def test_a_carried_item_names_its_old_and_its_new_place_and_why() -> None:
    said = _said(PAPERS["carry"])
    assert (
        "8 Согласование границ избирательных участков с акимом района I квартал просрочено не было средств № 9, май"
        in said
    )


def test_nothing_to_carry_over_is_said() -> None:
    assert "Переносимых мероприятий нет" in _said(carry_paper(replace(a_carry_list(), rows=())))


def test_a_task_sheet_is_upright_and_leaves_room_for_marks() -> None:
    paper = PAPERS["tasks"]
    assert not paper.layout.landscape
    assert [row.cells[-1] for row in _grids(paper)[0].rows] == [""] * 15


def test_nothing_to_do_is_said() -> None:
    assert "Неисполненных заданий нет" in _said(task_paper(replace(a_task_sheet(), rows=())))


def test_headings_of_a_plan_without_titles_of_sections_are_left_out() -> None:
    sheet = a_progress()
    nameless = replace(sheet.sections[0], title="")
    rows = _grids(progress_paper(replace(sheet, sections=(nameless,))))[-1].rows
    assert [row.kind for row in rows] == [RowKind.ITEM] * 4


def test_a_text_between_tables_stands_by_itself() -> None:
    grid = Grid(("А",), (10,), (GridRow(("б",)),))
    said = _said(Paper("Т", (RU,), (grid, Text("Примечание к таблице"), grid)))
    assert said.split() == ["А", "б", "Примечание", "к", "таблице", "А", "б"]


def test_the_day_is_the_one_of_the_sheet() -> None:
    assert "на 2 августа 2024 года" in _said(progress_paper(replace(a_progress(), on=date(2024, 8, 2))), 0)
