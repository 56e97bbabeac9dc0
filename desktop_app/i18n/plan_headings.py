"""The headings, sections and stamps of plans from outside, in Russian and Kazakh."""

import re
from collections.abc import Iterable
from datetime import date

from desktop_app.domain.plan_lists import PlanColumn
from desktop_app.i18n.folding import fold
from desktop_app.i18n.kazakh_letters import STRIP

# The beginnings of words in headings; the first that is found tells.
_HEADINGS: tuple[tuple[PlanColumn, str], ...] = (
    (PlanColumn.MARK, "отмет, белгі, орындалуы туралы, статус"),
    (PlanColumn.NOTE, "примечан, ескерт"),
    (PlanColumn.FORM, "форма заверш, форма исполн, итоговый документ, аяқталу нысан, аяқталу түрі"),
    (PlanColumn.RESPONSIBLE, "ответствен, исполнител, кто исполняет, жауапты, орындаушы"),
    (PlanColumn.DEADLINE, "срок, дата, когда, период, мерзім, уақыты, күні"),
    (PlanColumn.TITLE, "наименование, мероприят, содержание, вопрос, что делается, іс шара, атауы, мазмұны, шаралар"),
    (PlanColumn.MARK, "исполнение, выполнен"),
)
_NUMBER_HEADING = re.compile(r"(?:№|n|no)?\s*(?:п\s*/?\s*п|р\s*/?\s*[сн]|п\.\s*п\.)?\s*(?:№)?", re.IGNORECASE)
_ROMAN = re.compile(
    r"^\s*(?:раздел\s+|бөлім\s+)?(?:[IVXІХ]{1,6}|\d{1,2})(?:\s*[.)]\s*|\s+(?:раздел|бөлім)\b[.:]?\s*|\s+)",
    re.IGNORECASE,
)
_ITEM_NUMBER = re.compile(r"^\s*\d{1,4}(?:[.\-]\d{1,4}){0,3}\s*[.)]?\s*$")
_YEAR = re.compile(
    r"(?:на\s+)?(20\d\d)[\s\u00a0]*(?:-?\s*й\s+)?(?:год\b|г\.)|(20\d\d)[\s\u00a0]*(?:жыл)", re.IGNORECASE
)
_DECISION_RU = re.compile(
    r"от\s+(?:«?(\d{1,2})»?\s+([а-яё]+)\s+(20\d\d)\s*(?:года|г\.?)?|(\d{1,2})\.(\d{1,2})\.(20\d\d)\s*(?:года|г\.?)?)\s*(?:№|N)\s*([\w/\-]+)",
    re.IGNORECASE,
)
_DECISION_KK = re.compile(r"(20\d\d)\s+жылғы\s+«?(\d{1,2})»?\s+([а-яёәғқңөұүһі]+)\s*№\s*([\w/\-]+)", re.IGNORECASE)
_MONTHS = (
    ("янв", "қаң"),
    ("фев", "ақп"),
    ("мар", "нау"),
    ("апр", "сәу"),
    ("май", "мая", "мам"),
    ("июн", "мау"),
    ("июл", "шіл"),
    ("авг", "там"),
    ("сен", "қыр"),
    ("окт", "қаз"),
    ("ноя", "қар"),
    ("дек", "жел"),
)
_SIGNATURE = re.compile(r"_{3,}|^\s*(?:председатель|секретарь|төраға|хатшы)(?:\s+комиссии)?\s{2,}", re.IGNORECASE)
_SIGNING = ("председатель", "секретарь", "төраға", "хатшы", "комиссия төрағасы", "комиссия хатшысы")
_TOTALS = ("итого", "всего", "барлығы", "жиыны")
_NUMERAL = re.compile(r"(?<!\w)[IVXІХ]+(?!\w)")
_SPACES = re.compile(r"[\s\u00a0]+")
_BEGINNINGS = tuple((role, tuple(map(fold, words.split(", ")))) for role, words in _HEADINGS)
_TOTAL_WORDS, _SIGNING_WORDS = tuple(map(fold, _TOTALS)), tuple(map(fold, _SIGNING))


def role_of_plan_heading(cell: str) -> PlanColumn | None:
    """Tell what a heading says that its column holds; ``None`` where it is no heading of a plan."""
    plain = fold(cell)
    if not plain and cell.strip() in {"№", "#"}:
        return PlanColumn.NUMBER
    if cell.strip() and len(plain) < 12 and _NUMBER_HEADING.fullmatch(cell.strip().replace("\n", " ")):  # noqa: PLR2004  (a word)
        return PlanColumn.NUMBER
    words = f" {plain}"
    for role, beginnings in _BEGINNINGS:
        if any(f" {beginning}" in words for beginning in beginnings):
            return role
    return None


def is_kazakh(text: str) -> bool:
    """Tell whether a text has letters that only Kazakh has."""
    plain = _NUMERAL.sub("", text.upper())
    return any(letter in STRIP for letter in plain)


def without_section_number(text: str) -> str:
    """Return the title of a section without its number: «I. Организационные мероприятия»."""
    return _SPACES.sub(" ", _ROMAN.sub("", text, count=1)).strip() or text.strip()


def has_section_number(text: str) -> bool:
    """Tell whether a text begins with the number of a section."""
    return bool(_ROMAN.match(text))


def is_item_number(text: str) -> bool:
    """Tell whether a cell is the number of an item: 1, 1.1, 6-1."""
    return bool(_ITEM_NUMBER.match(text))


def is_total_row(text: str) -> bool:
    """Tell whether a row sums up."""
    return fold(text).startswith(_TOTAL_WORDS)


def is_signature(text: str) -> bool:
    """Tell whether a row is where somebody signs."""
    return bool(_SIGNATURE.search(text)) or fold(text) in _SIGNING_WORDS


def year_in(lines: Iterable[str]) -> int | None:
    """Return the year that a title names last before the table, e.g. «на 2024 год», «2024 жылға»."""
    titled = [line for line in lines if not _DECISION_RU.search(_SPACES.sub(" ", line))]
    found = [match for line in titled for match in _YEAR.finditer(line) if "жылғы" not in line[match.start() :][:12]]
    return int(found[-1][1] or found[-1][2]) if found else None


def decision_in(lines: Iterable[str]) -> tuple[str, date] | None:
    """Return number and date of the decision that a stamp names; ``None`` where it names none that can be read."""
    text = _SPACES.sub(" ", " ".join(lines))
    russian = _DECISION_RU.search(text)
    if russian:
        day, month, year, day_2, month_2, year_2, number = russian.groups()
        return _decision(number, year or year_2, _month(month) if month else int(month_2), day or day_2)
    kazakh = _DECISION_KK.search(text)
    if kazakh:
        year, day, month, number = kazakh.groups()
        return _decision(number, year, _month(month), day)
    return None


def _decision(number: str, year: str, month: int, day: str) -> tuple[str, date] | None:
    try:
        return number, date(int(year), month, int(day))
    except ValueError:
        return None


def _month(word: str) -> int:
    plain = word.casefold()
    return next((place for place, stems in enumerate(_MONTHS, start=1) if plain.startswith(stems)), 0)
