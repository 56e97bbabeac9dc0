"""Official dates and numbers, which differ from what locale libraries print."""

from datetime import date, datetime

from desktop_app.domain.languages import Language

NBSP = "\u00a0"

_MONTHS = {
    Language.KK: [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ],
    Language.RU: [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    Language.EN: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_MONTHS_ALONE = {
    Language.KK: _MONTHS[Language.KK],
    Language.RU: [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ],
    Language.EN: _MONTHS[Language.EN],
}
_KAZAKH_LOCATIVE = [
    "қаңтарда",
    "ақпанда",
    "наурызда",
    "сәуірде",
    "мамырда",
    "маусымда",
    "шілдеде",
    "тамызда",
    "қыркүйекте",
    "қазанда",
    "қарашада",
    "желтоқсанда",
]
_KAZAKH_DATIVE = [
    "қаңтарға",
    "ақпанға",
    "наурызға",
    "сәуірге",
    "мамырға",
    "маусымға",
    "шілдеге",
    "тамызға",
    "қыркүйекке",
    "қазанға",
    "қарашаға",
    "желтоқсанға",
]
_KAZAKH_ABLATIVE = [
    "қаңтардан",
    "ақпаннан",
    "наурыздан",
    "сәуірден",
    "мамырдан",
    "маусымнан",
    "шілдеден",
    "тамыздан",
    "қыркүйектен",
    "қазаннан",
    "қарашадан",
    "желтоқсаннан",
]
_FRONT_LOCATIVE = "е"
_WEEKDAYS = {
    Language.KK: ("дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"),
    Language.RU: ("Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье"),
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def short_date(day: date) -> str:
    """Return the date as tables show it in every language: 28.02.2024."""
    return f"{day:%d.%m}.{day.year:04d}"


def official_date(day: date, language: Language) -> str:
    """Return the date line of a paper: «2024 жылғы 28 ақпан», «28 февраля 2024 года»."""
    month = month_in_date(day.month, language)
    if language is Language.KK:
        return f"{day.year}{NBSP}жылғы {day.day}{NBSP}{month}"
    if language is Language.RU:
        return f"{day.day}{NBSP}{month} {day.year}{NBSP}года"
    return f"{day.day}{NBSP}{month} {day.year}"


def weekday_and_date(day: date, language: Language) -> str:
    """Return a day with its weekday: «Понедельник, 26 февраля 2024 года», «2024 жылғы 26 ақпан, дүйсенбі»."""
    weekday, said = _WEEKDAYS[language][day.weekday()], official_date(day, language)
    return f"{said}, {weekday}" if language is Language.KK else f"{weekday}, {said}"


def date_and_weekday(day: date, language: Language) -> str:
    """Return a day with its weekday as tables show it: «28.02.2024, среда»."""
    weekday = _WEEKDAYS[language][day.weekday()]
    return f"{short_date(day)}, {weekday if language is Language.EN else weekday.lower()}"


def quoted_date(day: date, language: Language) -> str:
    """Return the date of a filled-in form: ru ««28» февраля 2024 года»; kk as the date line."""
    if language is not Language.RU:
        return official_date(day, language)
    return f"«{day.day:02d}»{NBSP}{month_in_date(day.month, language)} {day.year}{NBSP}года"


def attributive_date(day: date, language: Language) -> str:
    """Return the date that names an act: «2024 жылғы 28 ақпандағы», «от 28 февраля 2024 года»."""
    if language is Language.KK:
        locative = _KAZAKH_LOCATIVE[day.month - 1]
        ending = "гі" if locative.endswith(_FRONT_LOCATIVE) else "ғы"
        return f"{day.year}{NBSP}жылғы {day.day}{NBSP}{locative}{ending}"
    return f"{'от' if language is Language.RU else 'of'}{NBSP}{official_date(day, language)}"


def on_date(day: date, language: Language) -> str:
    """Return the day something happens on: «2024 жылғы 28 ақпанда», «28 февраля 2024 года»."""
    if language is Language.KK:
        return f"{day.year}{NBSP}жылғы {day.day}{NBSP}{_KAZAKH_LOCATIVE[day.month - 1]}"
    return official_date(day, language)


def until_date(day: date, language: Language) -> str:
    """Return the day something lasts to: «2024 жылғы 1 наурызға дейін», «до 1 марта 2024 года»."""
    if language is Language.KK:
        return f"{day.year}{NBSP}жылғы {day.day}{NBSP}{_KAZAKH_DATIVE[day.month - 1]} дейін"
    return f"{'до' if language is Language.RU else 'until'}{NBSP}{official_date(day, language)}"


def from_date(day: date, language: Language) -> str:
    """Return the day something lasts from: «2024 жылғы 1 наурыздан бастап», «с 1 марта 2024 года»."""
    if language is Language.KK:
        return f"{day.year}{NBSP}жылғы {day.day}{NBSP}{_KAZAKH_ABLATIVE[day.month - 1]} бастап"
    return f"{'с' if language is Language.RU else 'from'}{NBSP}{official_date(day, language)}"


def month_in_date(month: int, language: Language) -> str:
    """Return the name of a month (1-12) as it stands in a date."""
    return _MONTHS[language][month - 1]


def month_alone(month: int, language: Language) -> str:
    """Return the name of a month (1-12) standing alone, in lower case but for English."""
    return _MONTHS_ALONE[language][month - 1]


def year(number: int, language: Language) -> str:
    """Return a year standing alone: «2024 жыл», «2024 год», «2024»."""
    word = {Language.KK: f"{NBSP}жыл", Language.RU: f"{NBSP}год", Language.EN: ""}[language]
    return f"{number}{word}"


def in_year(number: int, language: Language) -> str:
    """Return the year in which: «2024 жылы», «в 2024 году», «in 2024»."""
    patterns = {Language.KK: "{}\u00a0жылы", Language.RU: "в\u00a0{}\u00a0году", Language.EN: "in\u00a0{}"}
    return patterns[language].format(number)


def for_year(number: int, language: Language) -> str:
    """Return the year for which: «2024 жылға арналған», «на 2024 год», «for 2024»."""
    patterns = {Language.KK: "{}\u00a0жылға арналған", Language.RU: "на\u00a0{}\u00a0год", Language.EN: "for\u00a0{}"}
    return patterns[language].format(number)


def of_year(number: int, language: Language) -> str:
    """Return the year to which something belongs: «2024 жылғы», «2024 года», «of 2024»."""
    patterns = {Language.KK: "{}\u00a0жылғы", Language.RU: "{}\u00a0года", Language.EN: "of\u00a0{}"}
    return patterns[language].format(number)


def number(value: float, language: Language) -> str:
    """Return a number with its thousands apart: «1 234,5» in Kazakh and Russian, «1,234.5» in English."""
    text = f"{value:,}"
    if language is Language.EN:
        return text
    return text.replace(",", NBSP).replace(".", ",")


def moment(at: datetime, now: datetime, language: Language) -> str:
    """Return an instant as briefly as it stays clear: the time today, else with the day, else with the year.

    Both instants are aware; they are shown in the zone of ``now``.
    """
    local = at.astimezone(now.tzinfo)
    time = f"{local:%H:%M}"
    if local.date() == now.date():
        return time
    if local.year != now.year:
        return f"{short_date(local.date())}, {time}"
    return f"{local.day}{NBSP}{month_in_date(local.month, language)}, {time}"
