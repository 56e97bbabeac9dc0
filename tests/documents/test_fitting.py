"""How texts shrink."""

import pytest

from desktop_app.documents.fitting import Fitted, fit_lines, fit_name
from desktop_app.documents.fonts import GARAMOND, width
from desktop_app.domain.errors import DoesNotFitError

NAME = "Абдрахманова Айгуль Жаксылыковна"


def _fit(share: float) -> Fitted:
    """Fit a name of 28 points into a share of its width."""
    return fit_name(NAME, GARAMOND, 28, width(NAME, GARAMOND, 28) * share, 18)


def test_a_name_that_fits_keeps_its_size() -> None:
    assert _fit(1.01) == Fitted((NAME,), 28)


def test_a_name_shrinks_in_half_points_on_one_line() -> None:
    assert _fit(0.985) == Fitted((NAME,), 27.5)


def test_a_name_shrinks_on_one_line_to_86_hundredths() -> None:
    assert _fit(0.861).size == pytest.approx(28 * 0.86)
    assert len(_fit(0.86).lines) == 1


def test_a_longer_name_takes_two_lines_from_92_hundredths_down() -> None:
    fitted = _fit(0.8)
    assert (len(fitted.lines), fitted.size) == pytest.approx((2, 28 * 0.92))


def test_a_name_takes_three_lines_at_the_floor_only() -> None:
    fitted = _fit(0.28)
    assert (len(fitted.lines), fitted.size) == (3, 18)


def test_a_name_that_fits_in_no_way_names_itself() -> None:
    with pytest.raises(DoesNotFitError) as refused:
        _fit(0.1)
    assert (refused.value.field, refused.value.text) == ("person", NAME)


@pytest.mark.parametrize("share", [1.2, 0.9, 0.7, 0.5, 0.4, 0.3])
def test_a_fitted_name_is_whole_and_within_its_room(share: float) -> None:
    fitted = _fit(share)
    room = width(NAME, GARAMOND, 28) * share
    assert " ".join(fitted.lines) == NAME
    assert all(width(line, GARAMOND, fitted.size) <= room for line in fitted.lines)


def test_a_paragraph_shrinks_only_for_a_word_that_is_too_wide() -> None:
    room = width("достопримечательностей", GARAMOND, 15)
    assert fit_lines("ряд достопримечательностей", GARAMOND, 17, room, floor=12, field="post").size == 15


def test_a_word_too_wide_at_the_floor_names_its_field() -> None:
    with pytest.raises(DoesNotFitError) as refused:
        fit_lines("достопримечательностей", GARAMOND, 17, 40, floor=12, field="post")
    assert refused.value.field == "post"
