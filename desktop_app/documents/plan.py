"""The plan of work: stamp, title, the table of sections and items, signatures; in one language or in both."""

from dataclasses import dataclass
from datetime import date

from desktop_app.documents.blocks import Block, Grid, GridRow, Layout, Paper, RowKind, Signatures, Stamp, Title
from desktop_app.documents.plan_words import plan_words
from desktop_app.domain.languages import Language
from desktop_app.i18n.dates import attributive_date

Languages = tuple[Language, ...]
LAYOUT = Layout(landscape=True, left=20, right=12, top=18, bottom=15)
_WIDTHS = (13, 85, 31, 41, 39, 30, 26)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


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

    ``decision`` is the number and date of the approval, ``None`` for a draft; ``titles`` are own titles of a plan that
    hangs on another, empty for the annual one.
    """

    languages: Languages
    year: int
    heads: tuple[Head, ...]
    sections: tuple[PlanSection, ...]
    decision: tuple[str, date] | None = None
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


def section_title(place: int, titles: tuple[str, ...], languages: Languages) -> str:
    """Return the heading of a section with its numeral, one line for each language."""
    numeral = _ROMANS[place] if place < len(_ROMANS) else str(place + 1)
    lines = []
    for title, language in zip(titles, languages, strict=True):
        own = numeral.replace("I", "І") if language is Language.KK else numeral
        lines.append(f"{own}. {title}")
    return in_lines(lines)


def signatures(heads: tuple[Head, ...], languages: Languages) -> Signatures:
    """Return who signs: chair and secretary, the posts in each language."""
    pairs = list(zip(heads, languages, strict=True))
    chair = in_lines([head.chair_post or plan_words(one).chair for head, one in pairs])
    secretary = in_lines([head.secretary_post or plan_words(one).secretary for head, one in pairs])
    names = in_lines([head.chair for head in heads]), in_lines([head.secretary for head in heads])
    return Signatures(((chair, names[0]), (secretary, names[1])))


def in_lines(texts: list[str]) -> str:
    """Return the words of a cell in each language below each other; what is the same stands once."""
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _stamp(sheet: PlanSheet) -> Stamp:
    columns: list[tuple[str, ...]] = []
    for head, language in zip(sheet.heads, sheet.languages, strict=True):
        words = plan_words(language)
        if sheet.decision is None:
            columns.append((words.draft,))
            continue
        number, dated = sheet.decision
        facts = {"commission": head.of_commission, "number": number, "date": attributive_date(dated, language)}
        columns.append(tuple(line.format_map(facts) for line in words.stamp))
    return Stamp(tuple(columns))


def _titles(sheet: PlanSheet, place: int) -> list[Title]:
    language, head = sheet.languages[place], sheet.heads[place]
    words = plan_words(language)
    own = sheet.titles[place] if sheet.titles else ""
    after = 4.0 if place == len(sheet.languages) - 1 else 1.5
    if own:
        return [Title(own, 16), Title(head.commission, 14, after)]
    of = words.title_of.format(commission=head.of_commission, year=sheet.year)
    if language is Language.KK:
        return [Title(of, 14), Title(words.title, 16, after)]
    return [Title(words.title, 16), Title(of, 14, after)]


def _heads(languages: Languages) -> tuple[str, ...]:
    return tuple(in_lines(list(cells)) for cells in zip(*(plan_words(one).head for one in languages), strict=True))


def _row(row: PlanLineRow) -> GridRow:
    cells = zip(
        *((one.title, one.form, one.deadline, one.responsible, one.mark, one.note) for one in row.texts), strict=True
    )
    return GridRow((row.number, *(in_lines(list(cell)) for cell in cells)))
