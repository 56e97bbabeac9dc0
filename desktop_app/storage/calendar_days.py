"""The calendar of the office: days that differ from the week."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.days_off import SEEDED_YEARS, CalendarDay, WorkCalendar, shipped_days
from desktop_app.storage import tables

_SEEDED, _YES = "calendar_seeded", "1"


def days(session: Session, year: int | None = None) -> list[CalendarDay]:
    """List the days of a year, or of all years, that differ from the week."""
    row = tables.CalendarDayRow
    query = select(row).order_by(row.day)
    if year is not None:
        query = query.where(row.day.between(date(year, 1, 1), date(year, 12, 31)))
    return [_day(found) for found in session.scalars(query)]


def calendar(session: Session) -> WorkCalendar:
    """Return the whole calendar."""
    return WorkCalendar.of(days(session))


def save(session: Session, changed: CalendarDay) -> None:
    """Write a day, new or changed."""
    row = session.get(tables.CalendarDayRow, changed.day) or tables.CalendarDayRow(day=changed.day)
    row.works, row.name_kk, row.name_ru = int(changed.works), changed.name_kk, changed.name_ru
    session.add(row)
    session.flush()


def delete(session: Session, day: date) -> None:
    """Let a day be as the week has it; one that is not there is no error."""
    row = session.get(tables.CalendarDayRow, day)
    if row is not None:
        session.delete(row)
        session.flush()


def seeded(session: Session) -> bool:
    """Tell whether the file was given the days that the program brings along."""
    return session.get(tables.SettingRow, _SEEDED) is not None


def plant(session: Session) -> None:
    """Write the holidays of the years that are known, once; later they are the user's own."""
    for year in SEEDED_YEARS:
        for one in shipped_days(year):
            save(session, one)
    session.add(tables.SettingRow(key=_SEEDED, value=_YES))
    session.flush()


def _day(row: tables.CalendarDayRow) -> CalendarDay:
    return CalendarDay(row.day, works=bool(row.works), name_kk=row.name_kk, name_ru=row.name_ru)
