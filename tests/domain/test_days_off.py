"""Days off: weekends, holidays, and where holidays move."""

from datetime import date

import pytest

from desktop_app.domain.days_off import is_day_off


@pytest.mark.parametrize(
    ("day", "off"),
    [
        (date(2024, 2, 28), False),
        (date(2024, 3, 8), True),
        (date(2024, 3, 9), True),
        (date(2024, 3, 11), False),
        (date(2024, 3, 25), True),  # 23 March was a Saturday
        (date(2024, 5, 4), False),  # a Saturday that was worked for 8 May
        (date(2024, 5, 8), True),
        (date(2023, 1, 3), True),  # 1 January was a Sunday, 2 January a holiday itself
        (date(2023, 1, 7), True),
        (date(2023, 1, 9), False),  # Christmas does not move
        (date(2024, 6, 16), True),
        (date(2024, 6, 17), False),
        (date(2025, 8, 30), True),
        (date(2025, 9, 1), True),
        (date(2026, 3, 9), True),
        (date(2026, 3, 24), True),
        (date(2026, 3, 25), True),
        (date(2026, 5, 11), True),
        (date(2026, 8, 31), False),
        (date(2026, 10, 26), True),
        (date(2027, 3, 15), True),
        (date(2021, 10, 25), False),
    ],
)
def test_a_day_is_off_or_not(day: date, off: bool) -> None:  # noqa: FBT001  (a case)
    assert is_day_off(day) is off
