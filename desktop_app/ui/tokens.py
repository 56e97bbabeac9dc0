"""The colours of the window: one table, light and dark, with the pairs whose contrast must hold."""

from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """Which table of colours is in force."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by what they mean."""

    bg: str
    side: str
    surface: str
    sunken: str
    line: str
    field: str
    text: str
    text2: str
    text3: str
    accent: str
    fill: str
    on_fill: str
    fill_hover: str
    soft: str
    soft_text: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    bad: str
    bad_bg: str
    move: str
    move_bg: str
    none: str
    none_bg: str
    mark: str
    bar: str
    bar_text: str


LIGHT = Tokens(
    bg="#F3F4F6",
    side="#E8EBEF",
    surface="#FFFFFF",
    sunken="#F6F7F9",
    line="#DDE1E6",
    field="#868E99",
    text="#1A1D21",
    text2="#4A535E",
    text3="#626B76",
    accent="#0A6690",
    fill="#0A6690",
    on_fill="#FFFFFF",
    fill_hover="#085577",
    soft="#DCECF5",
    soft_text="#0A4A69",
    ok="#1B6E3F",
    ok_bg="#E2F2E8",
    warn="#874800",
    warn_bg="#FCEFD7",
    bad="#B0211A",
    bad_bg="#FCE6E4",
    move="#59469A",
    move_bg="#EDE9F8",
    none="#4A535E",
    none_bg="#EBEDF0",
    mark="#FFE9A8",
    bar="#1A1D21",
    bar_text="#FFFFFF",
)

DARK = Tokens(
    bg="#1A1D21",
    side="#131518",
    surface="#22262B",
    sunken="#292E34",
    line="#3A4048",
    field="#808A96",
    text="#E8EBEF",
    text2="#B4BCC6",
    text3="#9AA3AE",
    accent="#62B8E0",
    fill="#1A75A2",
    on_fill="#FFFFFF",
    fill_hover="#15658D",
    soft="#1C4053",
    soft_text="#CDE9F8",
    ok="#6CCB92",
    ok_bg="#1D3628",
    warn="#E9B45E",
    warn_bg="#3B2F18",
    bad="#FF938A",
    bad_bg="#45221F",
    move="#B9A9F2",
    move_bg="#302A47",
    none="#B4BCC6",
    none_bg="#31373E",
    mark="#5A4A12",
    bar="#E8EBEF",
    bar_text="#1A1D21",
)

TEXT_PAIRS = (
    ("text", "bg"),
    ("text", "surface"),
    ("text", "sunken"),
    ("text", "soft"),
    ("text", "side"),
    ("text", "mark"),
    ("text2", "bg"),
    ("text2", "surface"),
    ("text2", "side"),
    ("text2", "soft"),
    ("text3", "surface"),
    ("text3", "side"),
    ("accent", "surface"),
    ("accent", "soft"),
    ("on_fill", "fill"),
    ("on_fill", "fill_hover"),
    ("soft_text", "soft"),
    ("ok", "surface"),
    ("ok", "ok_bg"),
    ("warn", "surface"),
    ("warn", "warn_bg"),
    ("bad", "surface"),
    ("bad", "bad_bg"),
    ("move", "surface"),
    ("move", "soft"),
    ("move", "move_bg"),
    ("none", "none_bg"),
    ("bar_text", "bar"),
)
CONTROL_PAIRS = (("field", "surface"), ("accent", "surface"), ("accent", "bg"))


def tokens(theme: Theme) -> Tokens:
    """Return the colours of a theme."""
    return DARK if theme is Theme.DARK else LIGHT
