"""The register of awards on paper."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents.pages import page_count, page_size
from desktop_app.documents.register import register_pdf
from desktop_app.domain.awards import AwardState
from desktop_app.domain.languages import Language
from tests.documents.reading import fonts_of, printed
from tests.documents.sheets import a_kazakh_row, a_register, a_row
from tests.paper import text_of

MANY = tuple(a_row(str(number)) for number in range(1, 31))


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " "))


def _said(pdf: bytes, page: int | None = None) -> str:
    return _flat(text_of(pdf, page))


def _solid(pdf: bytes) -> str:
    return re.sub(r"\s", "", text_of(pdf))


def test_the_register_lies_on_a_landscape_a4() -> None:
    assert page_size(register_pdf(a_register(a_row())), 0) == pytest.approx((841.89, 595.28), abs=0.01)


def test_head_and_column_numbers_stand_on_every_page() -> None:
    pdf = register_pdf(a_register(*MANY))
    assert page_count(pdf) > 2
    for page in range(page_count(pdf)):
        assert "Вид награды" in _said(pdf, page)
        small = [line.text.strip() for line in printed(pdf, page) if line.size == pytest.approx(8)]
        assert small == [str(place) for place in range(1, 12)]


def test_pages_are_numbered_from_the_second_on() -> None:
    pdf = register_pdf(a_register(*MANY))
    tops = [[line.text for line in printed(pdf, page) if line.size == pytest.approx(11)] for page in range(2)]
    assert tops == [[], ["2"]]


def test_every_sheet_names_the_register_at_its_foot() -> None:
    pdf = register_pdf(a_register(*MANY))
    assert all("Журнал учёта награждений, 2024 год" in _said(pdf, page) for page in range(page_count(pdf)))


@pytest.mark.parametrize(
    ("state", "reprinted", "mark"),
    [
        (AwardState.PRESENTED, False, "вручено"),
        (AwardState.PRESENTED, True, "вручено,дубликат"),
        (AwardState.PRINTED, True, "дубликат"),
    ],
)
def test_a_row_is_marked_by_what_became_of_it(state: AwardState, reprinted: bool, mark: str) -> None:  # noqa: FBT001  (a parameter of the test)
    pdf = register_pdf(a_register(a_row(state=state, reprinted=reprinted)))
    marks = [line.text.strip() for line in printed(pdf) if line.left > 264 and line.size == pytest.approx(9)]
    assert "".join(marks).replace(" ", "").startswith(mark)


def test_where_when_and_by_whom_it_was_handed_out_stands_in_its_row() -> None:
    row = a_row(state=AwardState.PRESENTED, presented="село Аса, 28.02.2024, Н. Сейтказин")
    assert "селоАса,28.02.2024,Н.Сейтказин" in _solid(register_pdf(a_register(row)))


def test_a_paper_without_a_number_shows_a_dash() -> None:
    assert "–" in [line.text.strip() for line in printed(register_pdf(a_register(a_row(""))))]


def test_the_end_counts_and_tells_that_no_number_is_missing() -> None:
    rows = (a_row(state=AwardState.PRESENTED), a_row("18", state=AwardState.ANNULLED), a_row("19"))
    said = _said(register_pdf(replace(a_register(*rows), gapless=True)))
    assert "Всего записей: 3, из них вручено 1, аннулировано 1. Номера присвоены подряд, пропусков нет." in said


def test_a_register_that_was_not_looked_through_does_not_praise_its_numbers() -> None:
    assert "пропусков" not in _said(register_pdf(a_register(a_row())))


def test_the_secretary_signs_below() -> None:
    sheet = replace(a_register(a_row()), keeper_post="Секретарь комиссии", keeper="Г. Оразбаева")
    assert "Секретарь комиссии Г. Оразбаева" in _said(register_pdf(sheet)).replace("  ", " ")


def test_every_sheet_names_the_day_it_was_made_on() -> None:
    pdf = register_pdf(a_register(*MANY))
    assert all("Составлено 28 февраля 2024 года" in _said(pdf, page) for page in range(page_count(pdf)))


def test_every_row_stands_in_the_register_once() -> None:
    rows = [a_row(f"БП-{number}") for number in range(1, 31)]
    said = _said(register_pdf(a_register(*rows)))
    assert [said.count(f"БП-{number} ") for number in range(1, 31)] == [1] * 30


def test_a_row_says_everything_of_its_award() -> None:
    said = _solid(register_pdf(a_register(a_row("17", basis="решение № 3"))))
    wanted = [
        "28.02.2024",
        "Благодарственное письмо",
        "Оспанов Асқар Маратович",
        "комиссии № 179",
        "решение № 3, Н. Сейт",
    ]
    assert [text for text in wanted if text.replace(" ", "") not in said] == []


def test_an_annulled_award_is_marked() -> None:
    pdf = register_pdf(a_register(a_row(state=AwardState.ANNULLED), a_row("18")))
    assert _solid(pdf).replace("аннулировано1", "").count("аннулировано") == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [(Language.RU, "За этот год награждений не зарегистрировано"), (Language.KK, "Бұл жылы марапаттау тіркелген жоқ")],
)
def test_an_empty_register_says_so(language: Language, words: str) -> None:
    said = _said(register_pdf(a_register(language=language)))
    assert words in said


def test_a_kazakh_register_speaks_kazakh() -> None:
    said = _said(register_pdf(a_register(a_kazakh_row(), language=Language.KK)))
    for words in ("МАРАПАТТАУДЫ ТІРКЕУ ЖУРНАЛЫ", "2024 жыл", "28 ақпанда жасалды", "Не үшін"):
        assert words in said


def test_a_register_without_a_commission_is_still_drawn() -> None:
    sheet = a_register(a_row())
    nameless = type(sheet)(sheet.language, "", sheet.year, sheet.made_on, sheet.rows)
    assert "2024" in _said(register_pdf(nameless))


@pytest.mark.parametrize(
    "typed", ["Қ. <b>Әлиева</b> & Ұлы", "<para>", "</font><br/>&amp;", "=cmd()|'x'!A1", "<img src='/x'/>"]
)
def test_markup_in_a_cell_is_printed_as_typed(typed: str) -> None:
    assert typed.replace(" ", "") in _solid(register_pdf(a_register(a_row(recipient=typed))))


def test_what_the_font_lacks_becomes_a_box_that_is_seen() -> None:
    assert "Асқар□" in _solid(register_pdf(a_register(a_row(recipient="Асқар 😀"))))


def test_lines_of_a_cell_stay_lines() -> None:
    lines = [line.text.strip() for line in printed(register_pdf(a_register(a_row(reason="первая\nвторая"))))]
    assert "первая" in lines
    assert "вторая" in lines


@pytest.mark.parametrize("text", ["слово " * 3_400, "ә" * 20_000], ids=["words", "one word"])
def test_a_cell_of_twenty_thousand_letters_flows_on(text: str) -> None:
    pdf = register_pdf(a_register(a_row(), a_row("18", reason=text), a_row("19")))
    assert _solid(pdf).count(text[0] * 2 if "ә" in text else "слово") >= 3_000


@settings(max_examples=15)
@given(st.text(max_size=60))
def test_any_text_at_all_makes_a_register(typed: str) -> None:
    assert page_count(register_pdf(a_register(a_row(recipient=typed, post=typed, reason=typed, basis=typed)))) >= 1


def test_nothing_leaves_the_page() -> None:
    lines = printed(register_pdf(a_register(*MANY)))
    assert min(line.left for line in lines) >= 10
    assert max(line.right for line in lines) <= 287


def test_words_of_the_head_are_not_cut() -> None:
    words = {word for line in printed(register_pdf(a_register(a_row()))) for word in line.text.split()}
    assert {"Отметка", "получении", "вручено", "Основание,", "подписант", "организация"} <= words


def test_every_font_of_the_register_is_embedded() -> None:
    fonts = fonts_of(register_pdf(a_register(*MANY)))
    assert all(fonts.values())
    assert {name.partition("+")[2].partition("-")[0] for name in fonts} == {"Tinos"}


def test_the_same_register_gives_the_same_bytes() -> None:
    assert register_pdf(a_register(*MANY)) == register_pdf(a_register(*MANY))


@pytest.mark.parametrize("count", range(3, 16))
def test_the_signature_never_stands_on_a_page_without_a_row(count: int) -> None:
    pdf = register_pdf(a_register(*MANY[:count]))
    last = _said(pdf, page_count(pdf) - 1)
    assert "Всего" in last
    assert re.sub(r"\s", "", MANY[count - 1].recipient) in re.sub(r"\s", "", last)
