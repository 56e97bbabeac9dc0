"""The plan of work: stamp, title, the table of sections and items, signatures; in one language or in both."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.documents.blocks import (
    Block,
    Cell,
    Grid,
    GridRow,
    Layout,
    Paper,
    RowKind,
    Signatures,
    Stamp,
    Title,
    flat,
)
from desktop_app.documents.plan_words import PlanWords, plan_words
from desktop_app.domain.languages import Language
from desktop_app.i18n.dates import attributive_date, short_date
from desktop_app.i18n.numerals import roman

Languages = tuple[Language, ...]
LAYOUT = Layout(landscape=True, left=20, right=12, top=18, bottom=15)
_WIDTHS = (13, 85, 31, 41, 39, 30, 26)


@dataclass(frozen=True, slots=True)
class Head:
    """Whose paper it is: the commission and who signs, in one language; ``of_commission`` is in the genitive."""

    commission: str
    of_commission: str
    chair_post: str = ""
    chair: str = ""
    secretary_post: str = ""
    secretary: str = ""


@dataclass(frozen=True, slots=True)
class PlanLineText:
    """An item in one language, as paper shows it."""

    title: str
    form: str = ""
    deadline: str = ""
    responsible: str = ""
    mark: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlanLineRow:
    """An item with its number and its words in each language of the paper."""

    number: str
    texts: tuple[PlanLineText, ...]


@dataclass(frozen=True, slots=True)
class PlanSection:
    """A section with its title in each language of the paper."""

    titles: tuple[str, ...]
    rows: tuple[PlanLineRow, ...]


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """A plan as its paper shows it; every tuple goes along ``languages``.

    ``decision`` is the number and date of the approval, ``None`` for a draft; ``amended_by`` are those of the decisions
    that changed it, in their order; ``titles`` are own titles of a plan that hangs on another, none of the annual one.
    """

    languages: Languages
    year: int
    heads: tuple[Head, ...]
    sections: tuple[PlanSection, ...]
    decision: tuple[str, date] | None = None
    amended_by: tuple[tuple[str, date], ...] = ()
    titles: tuple[str, ...] = ()


def plan_paper(sheet: PlanSheet) -> Paper:
    """Return the plan of work as blocks."""
    rows: list[GridRow] = []
    for place, section in enumerate(sheet.sections):
        if any(section.titles):
            rows.append(GridRow((section_title(place, section.titles, sheet.languages),), RowKind.SECTION))
        rows += [_row(row) for row in section.rows]
    titles = [block for place in range(len(sheet.languages)) for block in _titles(sheet, place)]
    blocks: list[Block] = [_stamp(sheet), *titles]
    blocks.append(Grid(_heads(sheet.languages), _WIDTHS, tuple(rows), centred=frozenset({0})))
    blocks.append(signatures(sheet.heads, sheet.languages))
    words = plan_words(sheet.languages[0])
    return Paper(f"{words.title.capitalize()}, {sheet.year}", sheet.languages, tuple(blocks), LAYOUT)


def section_title(place: int, titles: tuple[str, ...], languages: Languages) -> Cell:
    """Return the heading of a section with its numeral in each language; one that is not translated stands once."""
    languages_of: dict[str, Language] = {}
    for title, language in zip(titles, languages, strict=True):
        languages_of.setdefault(title.strip(), language)
    return one_below_other([f"{roman(place + 1, language)}. {title}" for title, language in languages_of.items()])


def signatures(heads: tuple[Head, ...], languages: Languages) -> Signatures:
    """Return who signs: chair and secretary, the posts in each language."""
    pairs = list(zip(heads, languages, strict=True))
    chair = [head.chair_post or plan_words(one).chair for head, one in pairs]
    secretary = [head.secretary_post or plan_words(one).secretary for head, one in pairs]
    return Signatures(
        (
            (_lines(chair), _lines([head.chair for head in heads])),
            (_lines(secretary), _lines([head.secretary for head in heads])),
        )
    )


def one_below_other(texts: Sequence[str]) -> Cell:
    """Return the words of a cell in each language; what is the same in both stands once."""
    alike: dict[str, str] = {}
    for text in texts:
        alike.setdefault(text.strip(), text)
    told = tuple(text for text in alike.values() if text)
    return told if len(told) > 1 else "".join(told)


def worded(pattern: str, **facts: object) -> str:
    """Fill in a line of a heading; where a fact is not known, no gap tells of it."""
    words = pattern.format_map(facts).split(" ")
    return " ".join(word for word in words if word).replace(" ,", ",")


def headings(title: str, of: str, language: Language, after: float = 4) -> list[Title]:
    """Return what a paper is and whose: in Kazakh the owner comes first."""
    if language is Language.KK:
        return [Title(of, 14, language=language), Title(title, 16, after, language)]
    return [Title(title, 16, language=language), Title(of, 14, after, language)]


def _lines(texts: Sequence[str]) -> str:
    return flat(one_below_other(texts))


def _stamp(sheet: PlanSheet) -> Stamp:
    columns: list[tuple[str, ...]] = []
    for head, language in zip(sheet.heads, sheet.languages, strict=True):
        words = plan_words(language)
        if sheet.decision is None:
            columns.append((words.draft,))
            continue
        number, dated = sheet.decision
        facts = {"commission": head.of_commission, "number": number, "date": attributive_date(dated, language)}
        lines = words.stamp if head.of_commission else words.stamp_nameless
        columns.append((*(line.format_map(facts) for line in lines), *_amended(sheet.amended_by, words)))
    return Stamp(tuple(columns))


def _amended(decisions: Sequence[tuple[str, date]], words: PlanWords) -> list[str]:
    """Return the line that names the decisions which changed a plan; none where nothing did."""
    if not decisions:
        return []
    named = [words.amending.format(number=number, date=short_date(dated)) for number, dated in decisions]
    return [words.amended[len(named) > 1].format(decisions=", ".join(named))]


def _titles(sheet: PlanSheet, place: int) -> list[Title]:
    language, head = sheet.languages[place], sheet.heads[place]
    words = plan_words(language)
    after = 4.0 if place == len(sheet.languages) - 1 else 1.5
    if sheet.titles and sheet.titles[place]:
        said = {"", *sheet.titles[:place], *(one.commission for one in sheet.heads[:place])}
        own = [Title(sheet.titles[place], 16, language=language), Title(head.commission, 14, after, language)]
        return [title for title in own if title.text not in said]
    of = worded(words.title_of, commission=head.of_commission, year=sheet.year)
    return headings(words.title, of, language, after)


def _heads(languages: Languages) -> tuple[Cell, ...]:
    return tuple(one_below_other(cells) for cells in zip(*(plan_words(one).head for one in languages), strict=True))


def _row(row: PlanLineRow) -> GridRow:
    cells = zip(
        *((one.title, one.form, one.deadline, one.responsible, one.mark, one.note) for one in row.texts), strict=True
    )
    return GridRow((row.number, *(one_below_other(cell) for cell in cells)))
