"""The plan of work on paper."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents.blocks import Grid, RowKind, Title
from desktop_app.documents.pages import page_count, page_size
from desktop_app.documents.pdf import paper_pdf
from desktop_app.documents.plan import PlanSheet, one_below_other, plan_paper
from desktop_app.documents.plan_words import plan_words
from desktop_app.domain.languages import Language
from tests.documents.plan_samples import BOTH, HEADS, ITEMS, KK, RU, a_long_plan, a_plan, a_short_plan
from tests.documents.reading import Printed, fonts_of, line_with, printed, rules
from tests.paper import text_of

HEAD_SIZE = 10.5


def _pdf(sheet: PlanSheet) -> bytes:
    return paper_pdf(plan_paper(sheet))


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " "))


def _said(pdf: bytes, page: int | None = None) -> str:
    return _flat(text_of(pdf, page))


def _solid(text: str) -> str:
    return re.sub(r"[\s\u00a0\ufffe-]", "", text)


def _words_of(pdf: bytes, *, left: float, right: float) -> str:
    """Return what stands between two edges on all pages, from above, without blanks."""
    lines = [line for page in range(page_count(pdf)) for line in printed(pdf, page)]
    return _solid(" ".join(line.text for line in lines if left <= line.left < right))


def _bottom(pdf: bytes, page: int) -> Printed:
    return printed(pdf, page)[-1]


def _noted(sheet: PlanSheet, **changes: str) -> PlanSheet:
    """Return a plan whose first item says something else."""
    section = sheet.sections[0]
    first, *others = section.rows
    row = replace(first, texts=tuple(replace(text, **changes) for text in first.texts))
    return replace(sheet, sections=(replace(section, rows=(row, *others)),))


def test_the_usual_plan_has_36_items_on_paper() -> None:
    grid = next(block for block in plan_paper(a_plan(RU)).blocks if isinstance(block, Grid))
    assert [row.cells[0] for row in grid.rows if row.kind is RowKind.ITEM] == [str(n) for n in range(1, 37)]


def test_the_plan_lies_on_a_landscape_a4_within_its_margins() -> None:
    pdf = _pdf(a_plan(RU))
    lines = [line for page in range(page_count(pdf)) for line in printed(pdf, page)]
    assert page_size(pdf, 0) == pytest.approx((841.89, 595.28), abs=0.01)
    assert min(line.left for line in lines) == pytest.approx(20, abs=0.5)
    assert max(line.right for line in lines) <= 285
    assert max(line.baseline for line in lines) <= 195


@pytest.mark.parametrize("language", [KK, RU])
def test_every_item_stands_in_the_plan_with_all_it_says(language: Language) -> None:
    said = _solid(text_of(_pdf(a_plan(language))))
    place = BOTH.index(language)
    wanted = [words for item in ITEMS for words in (item.title[place], item.deadline[place], item.form[place])]
    assert [words for words in wanted if _solid(words) not in said] == []


def test_in_both_languages_the_russian_words_stand_below_the_kazakh_ones_and_smaller() -> None:
    pdf = _pdf(a_plan(*BOTH))
    above, below = line_with(pdf, "Комиссия мүшелерінің міндеттерін"), line_with(pdf, "Распределение обязанностей")
    assert (round(above.size, 2), round(below.size, 2)) == (11, 10)
    assert 0 < below.baseline - above.baseline < 6
    assert above.left == pytest.approx(below.left, abs=0.3)


def test_in_both_languages_every_item_is_said_twice() -> None:
    said = _solid(text_of(_pdf(a_plan(*BOTH))))
    assert [item for item in ITEMS if _solid(item.title[0]) not in said or _solid(item.title[1]) not in said] == []


def test_what_is_the_same_in_both_languages_stands_once() -> None:
    grid = next(block for block in plan_paper(a_plan(*BOTH)).blocks if isinstance(block, Grid))
    forms = {row.cells[0]: row.cells[2] for row in grid.rows if row.kind is RowKind.ITEM}
    assert (forms["14"], forms["1"]) == ("акт", ("шешім", "решение"))


def test_a_section_that_is_not_translated_stands_once() -> None:
    sheet = a_plan(*BOTH)
    alike = replace(sheet.sections[1], titles=("Заседания комиссии", "Заседания комиссии "))
    grid = next(block for block in plan_paper(replace(sheet, sections=(alike,))).blocks if isinstance(block, Grid))
    assert (grid.rows[0].kind, grid.rows[0].cells[0]) == (RowKind.SECTION, "І. Заседания комиссии")


def test_an_own_title_that_is_not_translated_stands_once() -> None:
    blocks = plan_paper(replace(a_plan(*BOTH), titles=("План обучения", "План обучения"))).blocks
    texts = [block.text for block in blocks if isinstance(block, Title)]
    assert texts == ["План обучения", HEADS[KK].commission, HEADS[RU].commission]


def test_words_that_differ_in_blanks_at_their_ends_only_stand_once() -> None:
    assert one_below_other(["секретарь", "секретарь ", ""]) == "секретарь"


@pytest.mark.parametrize(("language", "times"), [(RU, "(1\u00a0из\u00a04)"), (KK, "(1/4)")])
def test_how_many_times_are_done_never_parts_at_the_end_of_a_line(language: Language, times: str) -> None:
    assert plan_words(language).times.format(standing="…", done=1, times=4) == f"… {times}"


def test_the_title_has_the_owner_before_it_in_kazakh_and_after_it_in_russian() -> None:
    titles = [block.text for block in plan_paper(a_plan(*BOTH)).blocks if isinstance(block, Title)]
    assert [_flat(title) for title in titles] == [
        "Жамбыл аудандық аумақтық сайлау комиссиясының 2024 жылға арналған",
        "ЖҰМЫС ЖОСПАРЫ",
        "ПЛАН РАБОТЫ",
        "Жамбылской районной территориальной избирательной комиссии на 2024 год",
    ]


def test_a_plan_of_a_nameless_commission_has_no_gaps_in_its_headings() -> None:
    nameless = replace(HEADS[RU], commission="", of_commission="")
    blocks = plan_paper(replace(a_short_plan("А"), heads=(nameless,))).blocks
    texts = [block.text for block in blocks if isinstance(block, Title)]
    assert [_flat(text) for text in texts] == ["ПЛАН РАБОТЫ", "на 2024 год"]


def test_a_plan_that_hangs_on_another_bears_its_own_title() -> None:
    said = _said(_pdf(replace(a_plan(RU), titles=("План обучения",))))
    assert ("План обучения" in said, "ПЛАН РАБОТЫ" in said) == (True, False)


def test_the_head_stands_on_every_page() -> None:
    pdf = _pdf(a_plan(*BOTH))
    assert page_count(pdf) > 4
    wanted = [one for cells in zip(plan_words(KK).head, plan_words(RU).head, strict=True) for one in cells]
    for page in range(page_count(pdf)):
        said = _solid(text_of(pdf, page))
        assert [one for one in wanted if _solid(one) not in said] == []


def test_words_of_the_head_are_not_cut() -> None:
    lines = printed(_pdf(a_plan(RU)))
    words = {word for line in lines if line.size == pytest.approx(HEAD_SIZE) for word in line.text.split()}
    assert words == {word for cell in plan_words(RU).head for word in _flat(cell).split()}


def test_pages_are_numbered_above_the_middle_of_the_text_from_the_second_on() -> None:
    pdf = _pdf(a_plan(RU))
    first, second = (next(iter(printed(pdf, page))) for page in (0, 1))
    assert (second.text, first.text) == ("2", "УТВЕРЖДЁН")
    assert (second.axis, second.baseline) == pytest.approx((152.5, 12), abs=0.5)


@pytest.mark.parametrize("items", [14, 23, 40, 57, 200])
def test_a_section_never_stands_at_the_end_of_a_page(items: int) -> None:
    pdf = _pdf(a_long_plan(items, 5))
    assert [page for page in range(page_count(pdf)) if "Раздел" in _bottom(pdf, page).text] == []


@pytest.mark.parametrize("items", range(9, 22))
def test_signatures_stand_below_the_last_rows_and_never_on_a_page_without_them(items: int) -> None:
    pdf = _pdf(a_long_plan(items))
    last = _said(pdf, page_count(pdf) - 1)
    alone_in_its_section = items % 9 == 1
    assert (f"м{items}м" in last, f"м{items - 1}м" in last or alone_in_its_section) == (True, True)
    assert "Председатель комиссии" not in "".join(_said(pdf, page) for page in range(page_count(pdf) - 1))


def test_post_line_and_name_stand_on_one_baseline() -> None:
    pdf = _pdf(a_short_plan("А"))
    post, name = line_with(pdf, "Председатель комиссии"), line_with(pdf, "Н. Сейтказин")
    line = next(rule for rule in rules(pdf) if 0.5 < rule[2] - post.baseline < 1.5)
    assert post.baseline == pytest.approx(name.baseline, abs=0.05)
    assert line[1] - line[0] == pytest.approx(62, abs=0.5)
    assert name.left - line[1] == pytest.approx(5, abs=0.5)
    assert name.left == pytest.approx(line_with(pdf, "Г. Оразбаева").left, abs=0.3)


def test_two_hundred_items_are_all_there_once() -> None:
    pdf = _pdf(a_long_plan(200))
    said = _said(pdf)
    assert [number for number in range(1, 201) if said.count(f"м{number}м") != 1] == []


def test_an_item_of_twenty_thousand_letters_goes_on_over_pages_and_nothing_is_lost() -> None:
    words = [f"с{number}лово" for number in range(2_000)]
    pdf = _pdf(a_short_plan("Первое", " ".join(words), "Последнее"))
    assert page_count(pdf) > 5
    assert _words_of(pdf, left=33, right=118).count("".join(words[:4])) == 1
    assert "".join(words) in _words_of(pdf, left=33, right=118).replace(_solid("Наименование мероприятия"), "")
    assert "Последнее" in _said(pdf, page_count(pdf) - 1)


def test_the_lines_of_a_long_item_stand_evenly_on_each_page() -> None:
    pdf = _pdf(a_short_plan(" ".join(f"с{number}лово" for number in range(600))))
    for page in range(1, page_count(pdf) - 1):
        baselines = [line.baseline for line in printed(pdf, page) if "лово" in line.text]
        steps = [below - above for above, below in pairwise(baselines)]
        assert max(steps) - min(steps) < 0.02


@pytest.mark.parametrize("field", ["note", "mark", "responsible", "form", "deadline"])
@pytest.mark.parametrize("letters", [300, 590, 3_000])
def test_a_long_text_in_a_narrow_column_flows_on(field: str, letters: int) -> None:
    typed = ("нет средств и помещений; " * 150)[:letters].strip()
    pdf = _pdf(_noted(a_short_plan("А", "Б"), **{field: typed}))
    assert _solid(text_of(pdf)).count("помещений") == typed.count("помещений")


def test_a_page_ends_with_a_rule_even_within_an_item() -> None:
    pdf = _pdf(a_short_plan(" ".join(f"с{number}лово" for number in range(600))))
    drawn = [_rules_of(pdf, page) for page in range(page_count(pdf))]
    lowest = [_bottom(pdf, page).baseline for page in range(page_count(pdf) - 1)]
    assert [max(rules_of) > low for rules_of, low in zip(drawn, lowest, strict=False)] == [True] * len(lowest)


def test_the_head_begins_at_the_upper_margin_of_later_pages() -> None:
    pdf = _pdf(a_plan(RU))
    assert [min(_rules_of(pdf, page)) for page in (1, 2, 3)] == pytest.approx([18, 18, 18], abs=0.2)


def _rules_of(pdf: bytes, page: int) -> list[float]:
    with pdfplumber.open(BytesIO(pdf)) as document:
        return [line["bottom"] / 72 * 25.4 for line in document.pages[page].lines if line["width"] > 1]


@pytest.mark.parametrize(
    ("post", "chair", "of_commission", "section"),
    [
        ("председатель " * 60, "А", "комиссии", "Раздел"),
        ("Председатель", "Абылайхан " * 40, "комиссии", "Раздел"),
        ("Председатель", "А", "комиссии " * 300, "Раздел"),
        ("Председатель", "А", "комиссии", "раздел " * 900),
    ],
    ids=["post", "name", "commission", "section"],
)
def test_nothing_is_too_long_for_the_paper(post: str, chair: str, of_commission: str, section: str) -> None:
    head = replace(HEADS[RU], chair_post=post, chair=chair, of_commission=of_commission)
    said = _solid(text_of(_pdf(replace(a_short_plan("Пункт", section=section), heads=(head,)))))
    assert [text for text in (post, chair, of_commission, section) if _solid(text)[-400:] not in said] == []


def test_a_plan_without_items_still_has_stamp_head_and_signatures() -> None:
    said = _said(_pdf(replace(a_short_plan("А"), sections=())))
    assert [one for one in ("УТВЕРЖДЁН", "Примечание", "Секретарь комиссии") if one not in said] == []


def test_marks_and_notes_stand_in_their_columns() -> None:
    pdf = _pdf(a_plan(RU, marks=True, notes=True))
    marks, notes = _words_of(pdf, left=229, right=259), _words_of(pdf, left=259, right=285)
    assert ("исполнено,20.03.2024" in marks, "просрочено" in marks) == (True, True)
    wanted = (
        "в редакции решения № 3/1 от 05.03.2024",
        "перенесено из плана 2023 года: границы не менялись",
        "снято с контроля: выборов нет; решение № 3/1 от 05.03.2024",
        "вне плана",
    )
    assert [note for note in wanted if _solid(note) not in notes] == []


def test_without_marks_their_column_is_left_for_the_pen() -> None:
    marks = _words_of(_pdf(a_plan(RU)), left=229, right=259)
    assert marks == _solid("Отметка об исполнении") * page_count(_pdf(a_plan(RU)))


def test_a_word_wider_than_its_column_breaks_between_syllables_with_a_hyphen() -> None:
    pdf = _pdf(_noted(a_short_plan("А"), note="благодарственными общественно-политическими"))
    lines = [line.text.strip() for line in printed(pdf) if line.left > 259 and line.size == pytest.approx(11)]
    assert "общественно-" in lines
    assert "".join(line.removesuffix("-") for line in lines[:2]) == "благодарственными"
    assert max(line.right for line in printed(pdf)) <= 285


def test_tied_words_that_are_too_wide_together_part_at_their_blank() -> None:
    pdf = _pdf(_noted(a_short_plan("А"), note="не проводились"))
    lines = [line.text.strip() for line in printed(pdf) if line.left > 259 and line.size == pytest.approx(11)]
    assert lines == ["не", "проводились"]


@pytest.mark.parametrize("typed", ["<b>Совет</b> & Ко", "<para>", "</font><br/>&amp;", "<img src='/x'/>"])
def test_markup_is_printed_as_typed(typed: str) -> None:
    assert typed.replace(" ", "") in _solid_with_hyphens(_pdf(a_short_plan(typed)))


def _solid_with_hyphens(pdf: bytes) -> str:
    return re.sub(r"[\s\u00a0]", "", text_of(pdf))


def test_what_the_font_lacks_becomes_a_box_that_is_seen() -> None:
    assert "Совет □" in _said(_pdf(a_short_plan("Совет 😀")))


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=80))
def test_any_text_at_all_makes_a_plan(typed: str) -> None:
    sheet = _noted(a_short_plan(typed, section=typed), note=typed, mark=typed, responsible=typed)
    assert page_count(_pdf(replace(sheet, titles=(typed,)))) >= 1


@pytest.mark.parametrize("languages", [(RU,), (KK,), BOTH])
def test_only_tinos_is_in_the_file_and_embedded(languages: tuple[Language, ...]) -> None:
    fonts = fonts_of(_pdf(a_plan(*languages, marks=True, notes=True)))
    assert all(fonts.values())
    assert {name.partition("+")[2].partition("-")[0] for name in fonts} == {"Tinos"}


def test_the_same_plan_gives_the_same_bytes_and_another_gives_others() -> None:
    sheet = a_plan(*BOTH, notes=True)
    assert _pdf(sheet) == _pdf(a_plan(*BOTH, notes=True))
    assert _pdf(sheet) != _pdf(replace(sheet, decision=("1/3", date(2024, 1, 12))))


@pytest.mark.parametrize("language", [KK, RU])
def test_no_fixed_word_mixes_alphabets(language: Language) -> None:
    said = re.sub(r"\{\w+\}|\\n|\\xa0", " ", repr(plan_words(language)))
    words = re.findall(r"[^\W\d_]+", said)
    texts = [word for word in words if re.search("[а-яёәғқңөұүһі]", word.lower())]
    assert len(texts) > 150
    assert [word for word in texts if re.search("[a-z]", word.lower())] == []
