"""Papers on how a plan stands: progress at a date, a quarter's report, what is carried over, one person's tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.documents.blocks import Bar, Block, Cell, Chart, Grid, GridRow, Layout, Paper, RowKind, Text, Title
from desktop_app.documents.plan import LAYOUT, Head, headings, section_title, signatures, worded
from desktop_app.documents.plan_words import PlanWords, plan_words
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_progress import CountBy, PartlyCounts, Progress, ProgressRule, Standing
from desktop_app.i18n.dates import attributive_date, on_date
from desktop_app.i18n.dates import number as said_number
from desktop_app.i18n.numerals import roman

_PORTRAIT = Layout(left=20, right=15, top=20, bottom=20)
_SUMMARY_WIDTHS = (54, 16.8, 20.7, 19.5, 17, 21.1, 24.2, 24.4, 17.2, 20.7, 18.1, 12)
_SUMMARY_SIZE = 9.5
_COLUMNS = (
    (Standing.DONE,),
    (Standing.DONE_LATE,),
    (Standing.PARTLY,),
    (Standing.NOT_STARTED, Standing.IN_WORK, Standing.DUE_SOON),
    (Standing.POSTPONED,),
    (Standing.OVERDUE, Standing.NOT_DONE),
    (Standing.NO_DATE,),
    (Standing.STRUCK_OFF,),
)
_ITEM_WIDTHS = (13, 92, 38, 40, 40, 42)
_CARRY_WIDTHS = (13, 82, 36, 34, 56, 44)
_TASK_WIDTHS = (12, 74, 33, 26, 30)
_PARTLY = (PartlyCounts.NOTHING, PartlyCounts.HALF, PartlyCounts.WHOLE)
_NONE = "–"


@dataclass(frozen=True, slots=True)
class StandingRow:
    """An item as these papers show it, every text in the paper's language."""

    number: str
    title: str
    deadline: str = ""
    responsible: str = ""
    standing: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class StandingSection:
    """A section with its counts and its items."""

    title: str
    progress: Progress
    rows: tuple[StandingRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgressSheet:
    """How a plan stands on a day, in one language."""

    language: Language
    year: int
    on: date
    head: Head
    sections: tuple[StandingSection, ...]
    quarters: tuple[Progress, ...]
    whole: Progress
    rule: ProgressRule


@dataclass(frozen=True, slots=True)
class QuarterSheet:
    """What fell due in a quarter (1-4), in one language; ``progress`` counts its deadlines."""

    language: Language
    year: int
    quarter: int
    head: Head
    sections: tuple[tuple[str, tuple[StandingRow, ...]], ...]
    progress: Progress
    rule: ProgressRule


@dataclass(frozen=True, slots=True)
class CarryRow:
    """An item that moves into another year: its number then, why, and where it stands now."""

    number: str
    title: str
    deadline: str
    standing: str
    reason: str
    new: str


@dataclass(frozen=True, slots=True)
class CarrySheet:
    """What is carried over from one year into another, in one language."""

    language: Language
    first: int
    last: int
    head: Head
    rows: tuple[CarryRow, ...]


@dataclass(frozen=True, slots=True)
class TaskSheet:
    """The open items of one who answers for them, in one language."""

    language: Language
    year: int
    on: date
    person: str
    head: Head
    rows: tuple[tuple[str, str, str, str], ...]


def progress_paper(sheet: ProgressSheet) -> Paper:
    """Return how a plan stands on a day: by section and quarter with the formula, a chart, and every item."""
    words = plan_words(sheet.language)
    of = worded(words.progress_of, commission=sheet.head.of_commission, year=sheet.year)
    on = words.progress_on.format(date=_as_of(sheet.on, sheet.language))
    named = [
        (section_title(place, (one.title,), (sheet.language,)), one.progress)
        for place, one in enumerate(sheet.sections)
    ]
    quarters = [
        (words.quarter.format(number=roman(place + 1, sheet.language)), one) for place, one in enumerate(sheet.quarters)
    ]
    blocks: list[Block] = [
        *headings(words.progress_title, of, sheet.language, 0),
        Title(on, 13, 4, sheet.language),
        _summary(words.sections, named, sheet.whole, words),
        Text(formula(sheet.whole, sheet.rule, sheet.language), quiet=True),
        _summary(words.quarters, quarters, None, words),
        Text("", quiet=True),
        Chart(words.chart, words.chart_series, tuple(Bar(name, (one.total, _done(one))) for name, one in quarters)),
        Text(words.items_title, bold=True),
        _items(words.items_head, [(one.title, one.rows) for one in sheet.sections], sheet.language),
        signatures((sheet.head,), (sheet.language,)),
    ]
    return Paper(f"{words.progress_title.capitalize()}, {sheet.year}", (sheet.language,), tuple(blocks), LAYOUT)


def quarter_paper(sheet: QuarterSheet) -> Paper:
    """Return the report on what fell due in a quarter."""
    words = plan_words(sheet.language)
    quarter = words.quarter.format(number=roman(sheet.quarter, sheet.language))
    of = worded(words.quarter_of, commission=sheet.head.of_commission, quarter=quarter, year=sheet.year)
    blocks: list[Block] = list(headings(words.quarter_title, of, sheet.language))
    if any(rows for _, rows in sheet.sections):
        blocks.append(_items(words.quarter_head, sheet.sections, sheet.language))
        by_occurrence = ProgressRule(
            CountBy.OCCURRENCES, sheet.rule.partly, late_counts=sheet.rule.late_counts, due_only=sheet.rule.due_only
        )
        blocks.append(Text(formula(sheet.progress, by_occurrence, sheet.language), quiet=True))
    else:
        blocks.append(Text(words.quarter_empty))
    blocks.append(signatures((sheet.head,), (sheet.language,)))
    title = f"{words.quarter_title.capitalize()}, {quarter} {sheet.year}"
    return Paper(title, (sheet.language,), tuple(blocks), LAYOUT)


def carry_paper(sheet: CarrySheet) -> Paper:
    """Return the list of what is carried over."""
    words = plan_words(sheet.language)
    of = worded(words.carry_of, commission=sheet.head.of_commission, first=sheet.first, last=sheet.last)
    blocks: list[Block] = list(headings(words.carry_title, of, sheet.language))
    if sheet.rows:
        rows = tuple(
            GridRow((one.number, one.title, one.deadline, one.standing, one.reason, one.new)) for one in sheet.rows
        )
        blocks.append(Grid(words.carry_head, _CARRY_WIDTHS, rows, centred=frozenset({0})))
    else:
        blocks.append(Text(words.carry_empty))
    blocks.append(signatures((sheet.head,), (sheet.language,)))
    return Paper(f"{words.carry_title.capitalize()}, {sheet.last}", (sheet.language,), tuple(blocks), LAYOUT)


def task_paper(sheet: TaskSheet) -> Paper:
    """Return the sheet of one person's tasks, with room for marks."""
    words = plan_words(sheet.language)
    of = words.task_for.format(person=sheet.person, year=sheet.year, date=_as_of(sheet.on, sheet.language))
    blocks: list[Block] = [Title(words.task_title, 16), Title(of, 13, 4)]
    if sheet.rows:
        rows = tuple(GridRow((*row, "")) for row in sheet.rows)
        blocks.append(Grid(words.task_head, _TASK_WIDTHS, rows, centred=frozenset({0})))
    else:
        blocks.append(Text(words.task_empty))
    blocks.append(signatures((sheet.head,), (sheet.language,)))
    return Paper(f"{words.task_title.capitalize()}, {sheet.person}", (sheet.language,), tuple(blocks), _PORTRAIT)


def formula(progress: Progress, rule: ProgressRule, language: Language) -> str:
    """Return the formula of a percentage with its numbers, and what it leaves out."""
    words = plan_words(language)
    if progress.percent is None:
        return words.formula_none
    pattern = words.formula_items if rule.by is CountBy.ITEMS else words.formula_occurrences
    credit = int(progress.credit) if progress.credit == int(progress.credit) else progress.credit
    facts = {"credit": said_number(credit, language), "counted": progress.counted, "percent": progress.percent}
    said = [f"{pattern.format_map(facts)}.", words.formula_partly[_PARTLY.index(rule.partly)]]
    said += [] if rule.late_counts else [words.formula_late]
    said += [words.formula_due] if rule.due_only else []
    return " ".join(said)


def _summary(name: str, parts: Sequence[tuple[Cell, Progress]], whole: Progress | None, words: PlanWords) -> Grid:
    rows = [GridRow((title, *_counts(progress))) for title, progress in parts]
    if whole is not None:
        rows.append(GridRow((words.total, *_counts(whole)), RowKind.TOTAL))
    numbers = frozenset(range(1, len(words.progress_head)))
    head = (name, *words.progress_head[1:])
    return Grid(head, _SUMMARY_WIDTHS, tuple(rows), numbers=numbers, size=_SUMMARY_SIZE)


def _counts(progress: Progress) -> tuple[str, ...]:
    """Return all, how they stand (which adds up to all), what the percentage counts, and the percentage."""
    counted = (progress.total, *(progress.of(*column) for column in _COLUMNS), progress.counted)
    percent = _NONE if progress.percent is None else str(progress.percent)
    return (*(str(count) if count else _NONE for count in counted), percent)


def _done(progress: Progress) -> int:
    return progress.of(Standing.DONE, Standing.DONE_LATE)


def _items(head: tuple[str, ...], sections: Sequence[tuple[str, tuple[StandingRow, ...]]], language: Language) -> Grid:
    rows: list[GridRow] = []
    for place, (title, items) in enumerate(sections):
        if not items:
            continue
        if title:
            rows.append(GridRow((section_title(place, (title,), (language,)),), RowKind.SECTION))
        rows += [
            GridRow((one.number, one.title, one.deadline, one.responsible, one.standing, one.result)) for one in items
        ]
    return Grid(head, _ITEM_WIDTHS, tuple(rows), centred=frozenset({0}))


def _as_of(day: date, language: Language) -> str:
    """Return the day as of which something stands: «1 июля 2024 года», «2024 жылғы 1 шілдедегі»."""
    return attributive_date(day, language) if language is Language.KK else on_date(day, language)
