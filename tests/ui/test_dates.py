"""Dates as people type them."""

from datetime import date

import pytest

from desktop_app.ui.dates import parse_date


@pytest.mark.parametrize("typed", ["28.02.2024", "28/2/24", "28 02 2024", " 28-2-2024 ", "2024-02-28", "28,02,2024"])
def test_every_usual_spelling_is_read(typed: str) -> None:
    assert parse_date(typed) == date(2024, 2, 28)


@pytest.mark.parametrize("typed", ["", "32.01.2024", "29.02.2023", "февраль", "28.02", "١.٢.٢٠٢٤x"])
def test_what_is_no_date_is_nothing(typed: str) -> None:
    assert parse_date(typed) is None
