"""Papers of plans to draw: the usual plan of 36 items with an invented commission, and how it stands on a day."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import count, cycle

from desktop_app.documents.plan import Head, PlanLineRow, PlanLineText, PlanSection, PlanSheet
from desktop_app.documents.plan_words import plan_words
from desktop_app.documents.progress import (
    CarryRow,
    CarrySheet,
    ProgressSheet,
    QuarterSheet,
    StandingRow,
    StandingSection,
    TaskSheet,
)
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_progress import Progress, ProgressRule, Standing
from desktop_app.i18n.plan_sample import SampleItem, usual_plan

KK, RU = Language.KK, Language.RU
BOTH = (KK, RU)
JULY = date(2024, 7, 1)
APPROVED = ("1/2", date(2024, 1, 12))
HEADS = {
    KK: Head(
        "Жамбыл аудандық аумақтық сайлау комиссиясы",
        "Жамбыл аудандық аумақтық сайлау комиссиясының",
        "Комиссия төрағасы",
        "Н. Сейтқазин",
        "Комиссия хатшысы",
        "Г. Оразбаева",
    ),
    RU: Head(
        "Жамбылская районная территориальная избирательная комиссия",
        "Жамбылской районной территориальной избирательной комиссии",
        "Председатель комиссии",
        "Н. Сейтказин",
        "Секретарь комиссии",
        "Г. Оразбаева",
    ),
}
ITEMS = tuple(item for section in usual_plan(2024) for item in section.items)
_PLACES = {KK: 0, RU: 1}
_STANDINGS = (
    Standing.DONE,
    Standing.DONE,
    Standing.DONE_LATE,
    Standing.IN_WORK,
    Standing.DONE,
    Standing.OVERDUE,
    Standing.PARTLY,
    Standing.POSTPONED,
    Standing.STRUCK_OFF,
    Standing.NO_DATE,
)
_MARKED = frozenset({Standing.DONE, Standing.DONE_LATE, Standing.PARTLY})
_DATED = {
    KK: ("{standing}, 20.03.2024", "№ 3/4 шешім; № 3 отырыс, 20.03.2024"),
    RU: ("{standing}, 20.03.2024", "решение № 3/4; заседание № 3, 20.03.2024"),
}
_NOTES = {
    1: ("05.03.2024 № 3/1\nшешіммен өзгертілді", "в редакции решения № 3/1\nот 05.03.2024"),
    7: (
        "2023 жылғы жоспардан ауыстырылды: шекаралар өзгермеген",
        "перенесено из плана 2023 года: границы не менялись",
    ),
    12: (
        "бақылаудан алынды: сайлау болмайды; 05.03.2024 № 3/1 шешім",
        "снято с контроля: выборов нет; решение № 3/1\nот 05.03.2024",
    ),
    14: ("жоспардан тыс", "вне плана"),
}


def a_text(item: SampleItem, language: Language, **changes: str) -> PlanLineText:
    """Return a usual item in one language."""
    place = _PLACES[language]
    people = ", ".join(pair[place] for pair in item.responsible)
    text = PlanLineText(item.title[place], item.form[place], item.deadline[place], people)
    return replace(text, **changes)


def a_plan(*languages: Language, marks: bool = False, notes: bool = False) -> PlanSheet:
    """Return the usual plan of 36 items, approved; in Russian where no language is named."""
    told = languages or (RU,)
    numbers, places, standings = count(1), count(), cycle(_STANDINGS)
    sections = []
    for section in usual_plan(2024):
        rows = []
        for item in section.items:
            place, standing = next(places), next(standings)
            texts = tuple(
                a_text(
                    item,
                    one,
                    mark=_mark(standing, one) if marks else "",
                    note=_NOTES.get(place, ("", ""))[_PLACES[one]] if notes else "",
                )
                for one in told
            )
            rows.append(PlanLineRow(str(next(numbers)), texts))
        sections.append(PlanSection(tuple(section.title[_PLACES[one]] for one in told), tuple(rows)))
    return PlanSheet(told, 2024, tuple(HEADS[one] for one in told), tuple(sections), APPROVED)


def a_short_plan(*titles: str, section: str = "Организационные мероприятия") -> PlanSheet:
    """Return a Russian plan of one section with these items."""
    rows = tuple(
        PlanLineRow(str(number), (PlanLineText(title, "решение", "март", "секретарь"),))
        for number, title in enumerate(titles, start=1)
    )
    return PlanSheet((RU,), 2024, (HEADS[RU],), (PlanSection((section,), rows),), APPROVED)


def a_long_plan(items: int, per_section: int = 9) -> PlanSheet:
    """Return a Russian plan of so many items, each with a word of its own."""
    sections = []
    for first in range(0, items, per_section):
        rows = tuple(
            PlanLineRow(str(number + 1), (a_text(item, RU, title=f"{item.title[1]} м{number + 1}м"),))
            for number in range(first, min(first + per_section, items))
            for item in (ITEMS[number % len(ITEMS)],)
        )
        sections.append(PlanSection((f"Раздел р{first}р",), rows))
    return PlanSheet((RU,), 2024, (HEADS[RU],), tuple(sections), APPROVED)


def counted(standings: Sequence[Standing]) -> Progress:
    """Count standings by the usual rule."""
    weighed = [one for one in standings if one not in {Standing.STRUCK_OFF, Standing.NO_DATE}]
    return Progress(dict(Counter(standings)), float(sum(one.is_done for one in weighed)), len(weighed))


def a_progress(language: Language = RU, rule: ProgressRule | None = None) -> ProgressSheet:
    """Return how the usual plan stands on 1 July 2024."""
    every = cycle(_STANDINGS)
    sections, standings = [], []
    numbers = count(1)
    for section in usual_plan(2024):
        own = [next(every) for _ in section.items]
        rows = tuple(
            _row(str(next(numbers)), item, one, language) for item, one in zip(section.items, own, strict=True)
        )
        sections.append(StandingSection(section.title[_PLACES[language]], counted(own), rows))
        standings += own
    quarters = tuple(counted(standings[first : first + 9]) for first in range(0, 36, 9))
    return ProgressSheet(
        language,
        2024,
        JULY,
        HEADS[language],
        tuple(sections),
        quarters,
        counted(standings),
        rule or ProgressRule(),
    )


def a_quarter(language: Language = RU, number: int = 1) -> QuarterSheet:
    """Return the report on a quarter of the usual plan."""
    sheet = a_progress(language)
    sections = tuple((section.title, section.rows[:2]) for section in sheet.sections)
    return QuarterSheet(language, 2024, number, HEADS[language], sections, sheet.quarters[0], sheet.rule)


def a_carry_list(language: Language = RU) -> CarrySheet:
    """Return what moves from 2024 into 2025."""
    place = _PLACES[language]
    reason = ("қаражат болмады", "не было средств")[place]
    rows = tuple(
        CarryRow(
            str(number),
            ITEMS[number - 1].title[place],
            ITEMS[number - 1].deadline[place],
            plan_words(language).standings[Standing.OVERDUE],
            reason,
            f"№ {number + 1}, {('мамыр', 'май')[place]}",
        )
        for number in (8, 14, 27, 34)
    )
    return CarrySheet(language, 2024, 2025, HEADS[language], rows)


def a_task_sheet(language: Language = RU) -> TaskSheet:
    """Return the open tasks of the secretary on 1 July 2024."""
    place = _PLACES[language]
    rows = tuple(
        (str(number), item.title[place], item.deadline[place], item.form[place])
        for number, item in enumerate(ITEMS, start=1)
        if ("хатшы", "секретарь") in item.responsible
    )
    return TaskSheet(language, 2024, JULY, "Г. Оразбаева", HEADS[language], rows)


def _mark(standing: Standing, language: Language) -> str:
    said = plan_words(language).standings[standing]
    return _DATED[language][0].format(standing=said) if standing in _MARKED else said


def _row(number: str, item: SampleItem, standing: Standing, language: Language) -> StandingRow:
    text = a_text(item, language)
    result = _DATED[language][1] if standing in _MARKED else ""
    return StandingRow(number, text.title, text.deadline, text.responsible, _mark(standing, language), result)
