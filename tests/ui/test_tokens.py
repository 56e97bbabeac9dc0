"""The colours keep their contrast."""

import pytest

from desktop_app.domain.plan_progress import Standing
from desktop_app.ui.plans.glance import tone_of
from desktop_app.ui.plans.progress_bar import PARTS
from desktop_app.ui.plans.words import MARKS
from desktop_app.ui.tokens import CONTROL_PAIRS, TEXT_PAIRS, Theme, tokens


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(first: str, second: str) -> float:
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(theme: Theme, text: str, ground: str) -> None:
    colours = tokens(theme)
    assert _contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("edge", "ground"), CONTROL_PAIRS)
def test_edges_of_controls_can_be_seen(theme: Theme, edge: str, ground: str) -> None:
    colours = tokens(theme)
    assert _contrast(getattr(colours, edge), getattr(colours, ground)) >= 3


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("standing", Standing)
def test_however_an_item_stands_it_has_a_colour(theme: Theme, standing: Standing) -> None:
    colours = tokens(theme)
    tones = {MARKS[standing].tone, tone_of(standing), *(tone for tone, part in PARTS if standing in part)}
    assert all(getattr(colours, tone).startswith("#") for tone in tones)
    assert not MARKS[standing].loud or getattr(colours, f"{MARKS[standing].tone}_bg").startswith("#")
