"""The list for handing out on paper."""

import re
from dataclasses import replace

import pytest

from desktop_app.documents.pages import page_count
from desktop_app.documents.presentation import Called, PresentationSheet, presentation_pdf
from desktop_app.domain.languages import Language
from tests.documents.reading import fonts_of, line_with
from tests.documents.sheets import DAY
from tests.paper import text_of

ONE = Called("17", "Ким Виктор", "член ТИК", "Благодарственным письмом награждается Ким Виктор, член ТИК, за труд.")


def a_list(*called: Called, language: Language = Language.RU) -> PresentationSheet:
    return PresentationSheet(language, "Расширенное заседание", DAY, "село Аса", called)


def _said(pdf: bytes, page: int | None = None) -> str:
    return re.sub(r"\s+", " ", text_of(pdf, page).replace("\u00a0", " "))


def test_the_head_names_meeting_day_and_place() -> None:
    said = _said(presentation_pdf(a_list(ONE)))
    assert "СПИСОК ДЛЯ ВРУЧЕНИЯ НАГРАД Расширенное заседание 28 февраля 2024 года, село Аса" in said


def test_somebody_stands_with_number_name_post_and_what_is_read_aloud() -> None:
    said = _said(presentation_pdf(a_list(ONE)))
    for part in ("1", "№ 17", ONE.name, ONE.post, ONE.aloud):
        assert part in said


def test_the_name_is_large() -> None:
    assert line_with(presentation_pdf(a_list(replace(ONE, aloud=""))), "Ким").size == pytest.approx(18)


def test_nobody_is_split_over_two_pages() -> None:
    called = [replace(ONE, number=f"A{n}", aloud=f"начало{n} {'слово ' * 40} конец{n}") for n in range(30)]
    pdf = presentation_pdf(a_list(*called))
    pages = [set(_said(pdf, page).split()) for page in range(page_count(pdf))]
    assert len(pages) > 2
    assert all(any({f"начало{n}", f"конец{n}"} <= page for page in pages) for n in range(30))


def test_a_text_longer_than_a_page_is_still_set() -> None:
    assert page_count(presentation_pdf(a_list(replace(ONE, aloud="слово " * 1_500)))) > 1


def test_every_sheet_says_which_of_how_many_it_is() -> None:
    pdf = presentation_pdf(a_list(*[ONE] * 30))
    count = page_count(pdf)
    assert all(f"Лист {page + 1} из {count}" in _said(pdf, page) for page in range(count))


def test_an_empty_kazakh_list_says_so() -> None:
    empty = replace(a_list(language=Language.KK), title="", place="")
    said = _said(presentation_pdf(empty))
    assert "МАРАПАТТАРДЫ ТАБЫСТАУ ТІЗІМІ 2024 жылғы 28 ақпан Табысталатын марапат жоқ" in said


def test_a_paper_without_number_and_post_is_called_too() -> None:
    assert "–" in _said(presentation_pdf(a_list(replace(ONE, number="", post=""))))


def test_fonts_are_embedded_and_bytes_repeat() -> None:
    pdf = presentation_pdf(a_list(ONE))
    assert all(fonts_of(pdf).values())
    assert pdf == presentation_pdf(a_list(ONE))
