"""The calendar of the office: holidays, transferred working days, and whether a day is worked."""

from datetime import date

from desktop_app.domain.changes import Topic
from desktop_app.domain.days_off import CalendarDay, WorkCalendar, shipped_days
from desktop_app.domain.journal import N_, StepName
from desktop_app.i18n.dates import short_date
from desktop_app.services.changes import Changes
from desktop_app.storage import calendar_days
from desktop_app.storage.database import Database


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

    def save(self, day: CalendarDay, *, instead_of: date | None = None) -> None:
        """Save a day, new or changed, in the place of another one where its date was changed; it can be undone."""
        facts = {"date": short_date(day.day)}
        with self._database.writing(StepName(N_("Change the calendar: {date}"), facts)) as unit:
            if instead_of is not None and instead_of != day.day:
                calendar_days.delete(unit.session, instead_of)
            calendar_days.save(unit.session, day)
        self._changes.announce(Topic.PLANS, Topic.SETTINGS, Topic.JOURNAL)

    def delete(self, day: date) -> None:
        """Let a day be as the week has it; the step can be undone."""
        facts = {"date": short_date(day)}
        with self._database.writing(StepName(N_("Take out of the calendar: {date}"), facts)) as unit:
            calendar_days.delete(unit.session, day)
        self._changes.announce(Topic.PLANS, Topic.SETTINGS, Topic.JOURNAL)

    def fill(self, year: int) -> int:
        """Add the holidays of a year as the law has them, where the calendar lacks them; tell how many came."""
        with self._database.writing(
            StepName(N_("Fill the calendar with the holidays of {year}"), {"year": str(year)})
        ) as unit:
            known = {one.day for one in calendar_days.days(unit.session, year)}
            missing = [one for one in shipped_days(year) if one.day not in known]
            for one in missing:
                calendar_days.save(unit.session, one)
        self._changes.announce(Topic.PLANS, Topic.SETTINGS, Topic.JOURNAL)
        return len(missing)
