"""Dates as people type them."""

import re
from datetime import date

_TYPED = re.compile(r"\s*(\d{1,2})[.,/\- ](\d{1,2})[.,/\- ](\d{4}|\d{2})\s*")
_ISO = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*")
_CENTURY = 2_000
_SHORT_YEAR = 100


def parse_date(text: str) -> date | None:
    """Read a day typed as 28.02.2024, 28/2/24, 28 02 2024 or 2024-02-28; ``None`` for anything else."""
    typed, iso = _TYPED.fullmatch(text), _ISO.fullmatch(text)
    if typed:
        day, month, year = (int(part) for part in typed.groups())
    elif iso:
        year, month, day = (int(part) for part in iso.groups())
    else:
        return None
    try:
        return date(year + _CENTURY if year < _SHORT_YEAR else year, month, day)
    except ValueError:
        return None
