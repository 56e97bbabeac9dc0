"""Kept pages bound into one PDF: their order, their bytes, their size."""

import random
from contextlib import closing

import pypdfium2
import pytest

from desktop_app.documents.binding import bind
from desktop_app.documents.letter import letters_pdf
from desktop_app.documents.pages import page_count
from tests.documents.reading import fonts_of
from tests.documents.sheets import DAY, a_letter
from tests.paper import text_of


def _letters(*numbers: int) -> bytes:
    return letters_pdf((a_letter(number=str(number)) for number in numbers), made_on=DAY)


THREE, OTHER = _letters(1, 2, 3), _letters(9)


def test_a_whole_file_is_bound_as_it_is() -> None:
    assert bind([(THREE, 0), (THREE, 1), (THREE, 2)]) is THREE


def test_the_same_pages_are_bound_into_the_same_bytes() -> None:
    once = bind([(THREE, 2), (OTHER, 0)])
    assert bind([(THREE, 2), (OTHER, 0)]) == once
    assert _made_at(once)[:16] == _made_at(THREE)[:16]
    assert page_count(once) == 2


@pytest.mark.parametrize(
    ("pages", "numbers"),
    [
        ([(THREE, 2), (OTHER, 0), (THREE, 0)], [3, 9, 1]),
        ([(OTHER, 0), (THREE, 2), (THREE, 1), (THREE, 0)], [9, 3, 2, 1]),
        ([(THREE, 1), (THREE, 1), (OTHER, 0), (THREE, 1)], [2, 2, 9, 2]),
        ([(THREE, 2)], [3]),
    ],
)
def test_pages_are_bound_in_the_order_asked_for(pages: list[tuple[bytes, int]], numbers: list[int]) -> None:
    assert _numbers(bind(pages)) == numbers


def test_pages_of_many_files_keep_any_order() -> None:
    files = [_letters(*range(first, first + 5)) for first in range(0, 40, 5)]
    wanted = random.Random(1).sample(range(40), 30)  # noqa: S311  (to be repeated)
    assert _numbers(bind([(files[number // 5], number % 5) for number in wanted])) == wanted


def test_pages_of_one_file_share_its_fonts_and_artwork() -> None:
    many = _letters(*range(200))
    bound = bind([(many, page) for page in reversed(range(200))])
    assert len(bound) < len(many) * 1.2


def test_bound_pages_bring_their_fonts() -> None:
    bound = fonts_of(bind([(THREE, 2), (OTHER, 0)]))
    assert bound
    assert all(bound.values())


def test_a_page_that_is_not_there_cannot_be_bound() -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        bind([(THREE, 0), (THREE, 9)])


def _numbers(pdf: bytes) -> list[int]:
    return [int(_footer(text_of(pdf, page))) for page in range(page_count(pdf))]


def _footer(text: str) -> str:
    return text.replace("\u00a0", " ").rpartition("№ ")[2].split(" ")[0]


def _made_at(pdf: bytes) -> str:
    with closing(pypdfium2.PdfDocument(pdf)) as opened:
        return str(opened.get_metadata_value("CreationDate"))
