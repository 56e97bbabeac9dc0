"""Tables of forms that are known to be right, one name a line."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.languages import Case, Sex

CASES = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL)


@dataclass(frozen=True, slots=True)
class Row:
    """A name and its forms in the order of ``CASES``."""

    name: str
    forms: tuple[str, ...]
    sex: Sex = Sex.UNKNOWN
    part: str = ""


def kazakh(table: str) -> list[Row]:
    """Read a table of Kazakh forms."""
    return [Row(name, tuple(forms)) for name, *forms in _lines(table)]


def russian(table: str) -> list[Row]:
    """Read a table of Russian forms of full names."""
    return [Row(name, tuple(forms), Sex(sex)) for name, sex, *forms in _lines(table)]


def russian_words(table: str) -> list[Row]:
    """Read a table of Russian forms of single words with their part in a name."""
    return [Row(name, tuple(forms), Sex(sex), part) for part, sex, name, *forms in _lines(table)]


def held_out() -> list[tuple[Row, Row]]:
    """Read the names that no rule was written for: each person in Russian and in Kazakh."""
    rows = _lines("held_out_names")
    return [
        (Row(name, tuple(forms[:4]), Sex(sex)), Row(forms[4], tuple(forms[5:]), Sex(sex))) for sex, name, *forms in rows
    ]


def _lines(table: str) -> list[list[str]]:
    text = (Path(__file__).parent / f"{table}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]
