"""Days off and transferred working days in the settings: the calendar of one year, edited below the table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.domain.days_off import CALENDAR_YEARS, CalendarDay, DayKind, knows_kurban_ait, knows_transfers
from desktop_app.domain.errors import TextTooLongError
from desktop_app.domain.plan_errors import CalendarYearError, DayKnownError
from desktop_app.i18n.dates import date_and_weekday, short_date, weekday_and_date
from desktop_app.i18n.days_off import DAY_KINDS, DAY_ORIGINS
from desktop_app.i18n.texts import Texts
from desktop_app.ui.controls import button, icon_button, label, retoned, row, unless_read_only
from desktop_app.ui.dates import parse_date
from desktop_app.ui.form import Field, Places
from desktop_app.ui.settings.table_group import TableGroup
from desktop_app.ui.table import Column


@dataclass(frozen=True, slots=True)
class DayRow:
    """A line of the calendar; its identity follows from its date."""

    day: CalendarDay

    @property
    def id(self) -> UUID:
        """Return the identity."""
        return _identity(self.day.day)


class DaysOffGroup(TableGroup[DayRow]):
    """The days of the chosen year that differ from the week; they only warn."""

    places: Places = (
        (DayKnownError, ("date",)),
        (CalendarYearError, ("date",)),
        (TextTooLongError, ("name_kk", "name_ru")),
    )
    _landed: date | None = None

    def refresh(self) -> None:
        """Fill the table with the days of the year, unless something is being typed."""
        if not self._form.dirty:
            self._year = self._wanted
        _ = self.context.texts.gettext
        empty = _("No day is noted. Until the first one is, the holidays named by law count")
        self._table.nothing = _("Nothing found") if self._filter.text() else empty
        super().refresh()

    def choose_year(self, year: int) -> None:
        """Take up another year; what was typed is saved first, and what cannot be saved keeps its year."""
        if self._form.dirty and self._date_is_right():
            super().save()
        self._wanted = year

    def save(self) -> None:
        """Save the day whole, and show the year that it lies in."""
        if not self._form.dirty or self.context.desk.read_only or not self._date_is_right():
            return
        self._landed = None
        super().save()
        landed = self._landed
        if landed is not None and landed.year != self._year:
            self.year_turned.emit(landed.year)
            self._table.choose(_identity(landed))
            retoned(self._said, self.context.texts.gettext("Saved"), "ok")

    def title(self) -> str:
        """Return what the table is called."""
        return self.context.texts.gettext("Days off")

    def add_words(self) -> str:
        """Return what the button for a new day says."""
        return self.context.texts.gettext("Add a day")

    def columns(self) -> Sequence[Column[DayRow]]:
        """Return date, what the day is, its name and where the line comes from."""
        texts = self.context.texts
        _ = texts.gettext
        return [
            Column(_("Date"), lambda line: date_and_weekday(line.day.day, texts.language), 190, strong=True),
            Column(_("What it is"), lambda line: _(DAY_KINDS[line.day.kind]), 216),
            Column(_("Name of the day"), lambda line: line.day.name(texts.language)),
            Column(_("Where from"), lambda line: _(DAY_ORIGINS[line.day.origin]), 160),
        ]

    def fields(self) -> Sequence[Field]:
        """Return the fields of a day."""
        return _fields(self.context.texts)

    def read(self) -> Sequence[DayRow]:
        """Return the days of the year in their order."""
        return [DayRow(day) for day in self.context.desk.calendar.days(self._year)]

    def told(self, record: DayRow) -> dict[str, str]:
        """Return a day as its fields show it."""
        day = record.day
        kind = DayKind.WORKED if day.works else DayKind.OFF
        return {"date": short_date(day.day), "kind": kind, "name_kk": day.name_kk, "name_ru": day.name_ru}

    def store(self, identity: UUID, values: Mapping[str, str]) -> UUID:
        """Save a day, in the place of the one that was chosen."""
        typed, before = parse_date(values["date"]), self._records.get(identity)
        assert typed is not None  # noqa: S101  (looked at before it is saved)
        day = CalendarDay(typed, values["kind"] == DayKind.WORKED, values["name_kk"], values["name_ru"])
        saved = self.context.desk.calendar.save(day, instead_of=before.day.day if before else None)
        self._landed = saved.day
        return _identity(saved.day)

    def erase(self, record: DayRow) -> None:
        """Let a day be as the week has it."""
        self.context.desk.calendar.delete(record.day.day)

    def shown(self, record: DayRow | None) -> None:
        """Begin a new line as a day off, and say what weekday the shown one is."""
        if record is None:
            self._form.fill({"kind": DayKind.OFF})
        self._tell_day()

    def build_above(self, layout: QVBoxLayout) -> None:
        """Put the year, the shipped days and what they are for on top."""
        _ = self.context.texts.gettext
        self._year = self._wanted = self.context.desk.clock.today().year
        self._back = icon_button(self.context, "chevron-left", _("Previous year"), lambda: self._step(-1))
        self._on = icon_button(self.context, "chevron-right", _("Next year"), lambda: self._step(1))
        self._shown_year = label("", 11, strong=True)
        self._fill = button(self.context, "", self.fill)
        unless_read_only(self.context, self._fill)
        self._unknown = label("", 9, tone="warn", wrap=True)
        meant = _("These days only warn: a deadline or a date of a meeting or letter on a day off is marked, not moved")
        layout.addLayout(row(self._back, self._shown_year, self._on, None, self._fill))
        layout.addWidget(label(meant, 9, tone="quiet", wrap=True))
        layout.addWidget(self._unknown)

    def refresh_besides(self) -> None:
        """Show the year, and offer the days of the program's list that it lacks."""
        texts, year = self.context.texts, self._year
        self._shown_year.setText(texts.gettext("Year {year}").format(year=year))
        self._back.setEnabled(year - 1 in CALENDAR_YEARS)
        self._on.setEnabled(year + 1 in CALENDAR_YEARS)
        lacking = self.context.desk.calendar.missing(year)
        if self.context.desk.calendar.days(year):
            said = texts.ngettext(
                "Bring back {count} day of the list", "Bring back {count} days of the list", len(lacking)
            )
            self._fill.setText(said.format(count=len(lacking)))
        else:
            self._fill.setText(texts.gettext("Fill with the holidays of {year}").format(year=year))
        self._fill.setVisible(bool(lacking))
        self._unknown.setText(_unknown(year, texts))
        self._unknown.setVisible(bool(self._unknown.text()))

    def fill(self) -> None:
        """Bring in the days of the program's list that the year lacks; the step can be undone."""
        if self._left_in_order():
            count = self.context.desk.calendar.fill(self._year)
            texts = self.context.texts
            said = texts.ngettext("{count} day added to the calendar", "{count} days added to the calendar", count)
            self._table.setFocus()
            self.context.tell(said.format(count=texts.number(count)))

    def _build(self) -> None:
        super()._build()
        self._form.edited.connect(self._tell_day)
        unless_read_only(self.context, *(editor.control for editor in self._form.editors.values()))

    def _step(self, by: int) -> None:
        if self._left_in_order():
            self.year_turned.emit(self._year + by)

    def _date_is_right(self) -> bool:
        """Tell whether the date can be read; say below the field if not."""
        editor = self._form.editors["date"]
        editor.show_date_error()
        if not editor.text.strip():
            editor.show_error(self.context.texts.gettext("Type the date as 28.02.2024"))
        if editor.error:
            retoned(self._said, editor.error, "bad")
        return not editor.error

    def _tell_day(self) -> None:
        """Say which weekday the typed date is, and where the line would change nothing."""
        texts, day = self.context.texts, self._form.day("date")
        if day is None:
            retoned(self._said, "", "hint")
            return
        noted = CalendarDay(day, works=self._form.values["kind"] == DayKind.WORKED)
        words, tone = weekday_and_date(day, texts.language), "hint"
        if noted.says_nothing:
            off = texts.gettext("{day} is a day off by the week already, so this line changes nothing")
            worked = texts.gettext("{day} is a working day by the week already, so this line changes nothing")
            words, tone = (worked if noted.works else off).format(day=words), "warn"
        retoned(self._said, words, tone)


def _identity(day: date) -> UUID:
    return UUID(int=day.toordinal())


def _fields(texts: Texts) -> list[Field]:
    _ = texts.gettext
    kinds = [(DayKind.OFF, _("Day off or holiday")), (DayKind.WORKED, _(DAY_KINDS[DayKind.WORKED]))]
    return [
        Field("date", _("Date"), "date", span=1),
        Field("kind", _("What it is"), "segment", kinds, span=1),
        Field("name_kk", _("Name in Kazakh"), span=1),
        Field("name_ru", _("Name in Russian"), span=1),
    ]


def _unknown(year: int, texts: Texts) -> str:
    """Tell which days of a year the program cannot know."""
    if not knows_kurban_ait(year):
        said = texts.gettext("Kurban ait and the transferred working days of {year} are not in the list. Add them here")
    elif not knows_transfers(year):
        said = texts.gettext("The transferred working days of {year} are not in the list. Add them once announced")
    else:
        return ""
    return said.format(year=year)
