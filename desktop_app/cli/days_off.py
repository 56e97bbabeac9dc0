"""Commands about the calendar: days off and transferred working days, listed, added, deleted, filled in."""

from desktop_app.cli.call import DONE, Call
from desktop_app.cli.command import Argument, Command, CommandGroup, switch, text
from desktop_app.cli.papers import day
from desktop_app.domain.days_off import CalendarDay, DayKind
from desktop_app.domain.journal import N_
from desktop_app.i18n.dates import date_and_weekday
from desktop_app.i18n.days_off import DAY_KINDS, DAY_ORIGINS
from desktop_app.services.desk import is_new

_YEAR = Argument(("--year",), N_("The year"), {"type": int, "metavar": "Y", "required": True})
_DATE = Argument(("date",), N_("The date, 2024-02-28 or 28.02.2024"), {"type": day, "metavar": "DATE"})
_KINDS = (DayKind.OFF.value, DayKind.WORKED.value)


def show_days(call: Call) -> int:
    """List the days of a year that differ from the week."""
    texts = call.texts
    with call.reading() as desk:
        found = desk.calendar.days(call.options.year)
    if call.options.json:
        call.say_json([_told(one) for one in found])
        return DONE
    for one in found:
        words = texts.gettext(DAY_KINDS[one.kind]), one.name(texts.language), texts.gettext(DAY_ORIGINS[one.origin])
        call.say_row([date_and_weekday(one.day, texts.language), *words])
    call.say(texts.ngettext("{count} day", "{count} days", len(found)).format(count=len(found)))
    return DONE


def add(call: Call) -> int:
    """Note a day off or a transferred working day."""
    options, texts = call.options, call.texts
    noted = CalendarDay(options.date, options.kind == DayKind.WORKED, options.name_kk, options.name_ru)
    with call.writing(create=is_new(call.data)) as desk:
        saved = desk.calendar.save(noted, instead_of=noted.day if options.replace else None)
    if options.json:
        call.say_json(_told(saved))
    else:
        kind = texts.gettext(DAY_KINDS[saved.kind])
        call.say_row([date_and_weekday(saved.day, texts.language), kind, saved.name(texts.language)])
    return DONE


def delete(call: Call) -> int:
    """Let a day be as the week has it."""
    with call.writing() as desk:
        desk.calendar.delete(call.options.date)
    if call.options.json:
        call.say_json({"date": call.options.date.isoformat()})
    else:
        call.say(call.texts.gettext("Deleted: {name}").format(name=call.texts.date(call.options.date)))
    return DONE


def fill(call: Call) -> int:
    """Add the days of the program's list that a year lacks."""
    with call.writing(create=is_new(call.data)) as desk:
        count = desk.calendar.fill(call.options.year)
    if call.options.json:
        call.say_json({"year": call.options.year, "added": count})
    else:
        sentence = call.texts.ngettext("{count} day added to the calendar", "{count} days added to the calendar", count)
        call.say(sentence.format(count=count))
    return DONE


DAYS_OFF = CommandGroup(
    "days-off",
    N_("Days off and transferred working days of the calendar; they only warn"),
    (
        Command("list", N_("List the days of a year that differ from the week"), show_days, (_YEAR,)),
        Command(
            "add",
            N_("Note a day off or a transferred working day"),
            add,
            (
                _DATE,
                Argument(
                    ("--kind",), N_("A day off, or a working day"), {"choices": _KINDS, "default": DayKind.OFF.value}
                ),
                text("--name-kk", N_("The name in Kazakh")),
                text("--name-ru", N_("The name in Russian")),
                switch("--replace", N_("Replace what the calendar has of this date")),
            ),
        ),
        Command("delete", N_("Take a day out of the calendar"), delete, (_DATE,)),
        Command("fill", N_("Add the days of the program's list that a year lacks"), fill, (_YEAR,)),
    ),
)


def _told(one: CalendarDay) -> dict[str, object]:
    return {
        "date": one.day.isoformat(),
        "kind": one.kind.value,
        "works": one.works,
        "name_kk": one.name_kk,
        "name_ru": one.name_ru,
        "origin": one.origin.value,
    }
