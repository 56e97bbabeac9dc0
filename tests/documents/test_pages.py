"""Pages as pictures."""

import pypdfium2
import pytest

from desktop_app.documents.letter import letters_pdf
from desktop_app.documents.pages import OpenPages, page_count, page_image, page_size
from tests.documents.sheets import DAY, a_letter

THREE = letters_pdf([a_letter(number=str(number)) for number in (1, 2, 3)], made_on=DAY)
OTHER = letters_pdf([a_letter(number="9")], made_on=DAY)


def test_pages_are_counted() -> None:
    assert (page_count(THREE), page_count(OTHER)) == (3, 1)


def test_a_page_is_measured_in_points() -> None:
    assert page_size(THREE, 2) == pytest.approx((595.28, 841.89), abs=0.01)


def test_a_page_is_drawn_as_wide_as_asked() -> None:
    image = page_image(THREE, 0, 420)
    assert (image.width, image.height) == pytest.approx((420, 594), abs=1)
    assert len(image.pixels) == image.stride * image.height


def test_a_page_has_ink_on_white() -> None:
    image = page_image(THREE, 0, 210)
    assert image.pixels[:30] == b"\xff" * 30
    assert min(image.pixels) < 90


def test_the_frame_is_bronze() -> None:
    image = page_image(THREE, 0, 2_100)
    at = 1_500 * image.stride + 120 * (image.stride // image.width)
    assert list(image.pixels[at : at + 3]) == pytest.approx([56, 116, 150], abs=12)


@pytest.mark.parametrize("page", [3, 99])
def test_a_page_that_is_not_there_is_no_picture(page: int) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        page_image(THREE, page, 100)


def test_an_open_paper_draws_the_pages_that_one_draws_alone() -> None:
    with OpenPages(THREE) as pages:
        assert (len(pages), pages.size(1)) == (3, page_size(THREE, 1))
        assert pages.image(2, 210) == page_image(THREE, 2, 210)


def test_a_paper_may_be_closed_twice() -> None:
    pages = OpenPages(THREE)
    pages.close()
    pages.close()
    assert len(pages) == 3


def test_what_is_no_paper_is_refused_and_leaves_nothing_open() -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        OpenPages(b"no paper")
