"""Kinds of awards and the templates of their papers: data that a commission edits."""

import re
from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.award_errors import NumberPatternError
from desktop_app.domain.designs import NO_MARGINS, Design, Margins, PaperSize
from desktop_app.domain.languages import Language

_PATTERN_FIELD = re.compile(r"\{([^{}]*)\}")
_PATTERN_FIELDS = frozenset({"seq", "year", "yy"})
_PATTERN_LIMIT = 40


@dataclass(frozen=True, slots=True)
class AwardKind:
    """A kind of award.

    ``number_pattern`` holds ``{seq}``, e.g. ``БП-{seq}``; ``grade`` orders kinds, the lowest first;
    ``repeat_months`` is how long the same person does not get it again, 0 for no such rule.
    """

    id: UUID
    code: str
    name_kk: str
    name_ru: str
    name_en: str
    number_pattern: str = "{seq}"
    short_kk: str = ""
    short_ru: str = ""
    short_en: str = ""
    grade: int = 0
    repeat_months: int = 12
    active: bool = True

    def name(self, language: Language) -> str:
        """Return the name of the kind in ``language``."""
        return {Language.KK: self.name_kk, Language.RU: self.name_ru, Language.EN: self.name_en}[language]

    def short(self, language: Language) -> str:
        """Return the short name for narrow columns, e.g. «Письмо»; the full one where there is none."""
        short = {Language.KK: self.short_kk, Language.RU: self.short_ru, Language.EN: self.short_en}[language]
        return short or self.name(language)

    def number(self, sequence: int, year: int) -> str:
        """Write a counted number as the pattern wants it."""
        values = {"seq": str(sequence), "year": str(year), "yy": f"{year % 100:02}"}
        return _PATTERN_FIELD.sub(lambda field: values.get(field[1], field[0]), self.number_pattern)


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """A text with fields in both paper languages, and the design that it is set in.

    ``title_kk`` and ``title_ru`` stand over the text, the name of the kind where they are empty; ``logo`` is a blob,
    the commission's own logo where there is none; ``shipped`` names a template that the program brings along.
    """

    id: UUID
    kind_id: UUID
    name_kk: str
    name_ru: str
    text_kk: str
    text_ru: str
    design: Design = Design.CLASSIC
    paper: PaperSize = PaperSize.A4
    margins: Margins = NO_MARGINS
    logo: str | None = None
    signatories: int = 1
    title_kk: str = ""
    title_ru: str = ""
    version: int = 1
    active: bool = True
    shipped: str = ""

    def text(self, language: Language) -> str:
        """Return the text with fields for a paper in ``language``."""
        return self.text_kk if language is Language.KK else self.text_ru

    def name(self, language: Language) -> str:
        """Return the name of the template in ``language``, else in the other one."""
        return (self.name_kk if language is Language.KK else self.name_ru) or self.name_ru or self.name_kk

    def title(self, language: Language) -> str:
        """Return the title of its own in ``language``; empty where the name of the kind stands."""
        return self.title_kk if language is Language.KK else self.title_ru


def check_pattern(pattern: str) -> str:
    """Check a pattern of numbers.

    Raises:
        NumberPatternError: ``{seq}`` does not stand once, or another field or brace that it cannot have.
    """
    found = _PATTERN_FIELD.findall(pattern)
    rest = _PATTERN_FIELD.sub("", pattern)
    known = found.count("seq") == 1 and set(found) <= _PATTERN_FIELDS and not set("{}") & set(rest)
    if not known or len(pattern) > _PATTERN_LIMIT:
        raise NumberPatternError(pattern)
    return pattern
