"""What fills the fields that a text leaves open: the event with its date and place, hours, a result."""

from collections.abc import Callable
from datetime import date

from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting
from desktop_app.i18n.dates import official_date, on_date
from desktop_app.i18n.kazakh import at_place
from desktop_app.services.composing import Values


def meeting_values(meeting: Meeting | None, language: Language, said: Values) -> Values:
    """Return what was said for the open fields, and what the meeting tells for the others."""
    if meeting is None:
        return said
    told = {
        "event": meeting.title(language),
        "event_date": meeting.dated.isoformat(),
        "event_place": meeting.place(language),
    }
    given = {field: value for field, value in said if value.strip()}
    return tuple({**{field: value for field, value in told.items() if value}, **given}.items())


def spoken(values: Values, language: Language) -> Values:
    """Return values as they stand in the middle of a sentence: «2024 жылғы 28 ақпанда», «Аса ауылында», «8 часов»."""
    return tuple((field, _spoken(field, value, language)) for field, value in values)


def facts(values: Values, language: Language) -> tuple[tuple[str, str], ...]:
    """Return what a certificate shows in columns under its text, as (label, value)."""
    from desktop_app.documents.words import paper_words  # noqa: PLC0415  (drawing is imported only when used)

    known = {field: value for field, value in values if value.strip()}
    shown = {"event_date": _date(known.get("event_date", ""), language, official_date)}
    shown["hours"] = _hours(known.get("hours", ""), language)
    told = {**known, **shown}
    words = paper_words(language)
    labels = (
        ("event_date", words.fact_date),
        ("event_place", words.fact_place),
        ("hours", words.fact_hours),
        ("result", words.fact_test),
    )
    return tuple((label, told[field]) for field, label in labels if told.get(field))


def _spoken(field: str, value: str, language: Language) -> str:
    if field == "event_date":
        return _date(value, language, on_date)
    if field == "event_place" and language is Language.KK:
        return at_place(value)
    return _hours(value, language) if field == "hours" else value


def _date(value: str, language: Language, written: Callable[[date, Language], str]) -> str:
    try:
        return written(date.fromisoformat(value), language)
    except ValueError:
        return value


def _hours(value: str, language: Language) -> str:
    if not value.strip().isdecimal():
        return value
    if language is Language.KK:
        return f"{value} сағат"
    last, teen = int(value) % 10, 11 <= int(value) % 100 <= 14  # noqa: PLR2004  (the Russian teens)
    word = "часов" if teen or last in {0, *range(5, 10)} else "час" if last == 1 else "часа"
    return f"{value} {word}"
