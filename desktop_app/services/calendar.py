"""The calendar of the office: holidays, transferred working days, and whether a day is worked."""

from datetime import date

from desktop_app.domain.changes import Topic
from desktop_app.domain.days_off import CALENDAR_YEARS, CalendarDay, WorkCalendar, check_day, shipped_days
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.plan_errors import CalendarYearError, DayKnownError, DayUnknownError
from desktop_app.i18n.dates import short_date
from desktop_app.services.changes import Changes
from desktop_app.storage import calendar_days
from desktop_app.storage.database import Database, Unit


class OfficeCalendar:
    """Days that differ from the week; they only warn, nothing is moved by them."""

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def days(self, year: int) -> list[CalendarDay]:
        """List the days of a year that differ from the week."""
        with self._database.reading() as unit:
            return calendar_days.days(unit.session, year)

    def calendar(self) -> WorkCalendar:
        """Return the whole calendar."""
        with self._database.reading() as unit:
            return calendar_days.calendar(unit.session)

    def save(self, day: CalendarDay, *, instead_of: date | None = None) -> CalendarDay:
        """Save a day, new or in the place of another one; it can be undone.

        A year of which the calendar knew nothing takes up its holidays by law with its first day, or the
        one day would make all of them working days.

        Raises:
            CalendarYearError: The year is before 1991 or after 2200.
            DayKnownError: The calendar has another line for the date.
            TextTooLongError: A name is longer than 200 characters.
        """
        checked = check_day(day)
        facts = {"date": short_date(checked.day)}
        with self._database.writing(StepName(N_("Change the calendar: {date}"), facts)) as unit:
            known = {one.day for one in calendar_days.days(unit.session, checked.day.year)}
            if checked.day in known and checked.day != instead_of:
                raise DayKnownError(checked.day)
            if instead_of is not None and instead_of != checked.day:
                calendar_days.delete(unit.session, instead_of)
            for one in [] if known else shipped_days(checked.day.year):
                calendar_days.save(unit.session, one)
            calendar_days.save(unit.session, checked)
        self._announce()
        return checked

    def delete(self, day: date) -> None:
        """Let a day be as the week has it; the step can be undone.

        Raises:
            DayUnknownError: The calendar says nothing of the day.
        """
        facts = {"date": short_date(day)}
        with self._database.writing(StepName(N_("Take out of the calendar: {date}"), facts)) as unit:
            if all(one.day != day for one in calendar_days.days(unit.session, day.year)):
                raise DayUnknownError(day)
            calendar_days.delete(unit.session, day)
        self._announce()

    def missing(self, year: int) -> list[CalendarDay]:
        """List the days that the program knows of a year and the calendar lacks."""
        with self._database.reading() as unit:
            return _missing(unit, year)

    def fill(self, year: int) -> int:
        """Add the holidays of a year as the law has them, where the calendar lacks them; tell how many came.

        Raises:
            CalendarYearError: The year is before 1991 or after 2200.
        """
        if year not in CALENDAR_YEARS:
            raise CalendarYearError(year)
        with self._database.writing(
            StepName(N_("Fill the calendar with the holidays of {year}"), {"year": str(year)})
        ) as unit:
            missing = _missing(unit, year)
            for one in missing:
                calendar_days.save(unit.session, one)
        self._announce()
        return len(missing)

    def _announce(self) -> None:
        self._changes.announce(Topic.PLANS, Topic.SETTINGS, Topic.JOURNAL)


def _missing(unit: Unit, year: int) -> list[CalendarDay]:
    known = {one.day for one in calendar_days.days(unit.session, year)}
    return [one for one in shipped_days(year) if one.day not in known]
