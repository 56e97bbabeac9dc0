"""The command that reads a deadline as plans word it."""

from desktop_app.cli.call import DONE, REFUSED, WRONG_USE, Call
from desktop_app.domain.deadlines import FIRST_YEAR, LAST_YEAR, Deadline
from desktop_app.domain.journal import N_
from desktop_app.i18n.deadlines import read_deadline
from desktop_app.i18n.texts import Texts

_UNTIL = N_("not later than {date}")
_PERIOD = N_("from {first} to {last}")


def read(call: Call) -> int:
    """Tell the days of a deadline, and what of it was not understood."""
    options, texts = call.options, call.texts
    if not FIRST_YEAR <= options.year <= LAST_YEAR:
        sentence = texts.gettext("This is no year of a plan: {year}")
        call.complain(sentence.format(year=options.year))
        return WRONG_USE
    found = read_deadline(options.text, options.year, month_after=options.month_after)
    if options.json:
        call.say_json(_told(found))
    else:
        for line in _lines(found, options.year, texts):
            call.say(line)
    return DONE if found.understood else REFUSED


def _told(found: Deadline) -> dict[str, object]:
    return {
        "kind": found.kind.value,
        "occurrences": [
            {"from": one.begins.isoformat() if one.begins else None, "to": one.ends.isoformat()}
            for one in found.occurrences
        ],
        "never_due": found.never_due,
        "understood": found.understood,
        "rest": found.rest,
    }


def _lines(found: Deadline, year: int, texts: Texts) -> list[str]:
    said = []
    for one in found.occurrences:
        if one.begins is None:
            said.append(texts.gettext(_UNTIL).format(date=texts.date(one.ends)))
        elif one.begins == one.ends:
            said.append(texts.date(one.ends))
        else:
            said.append(texts.gettext(_PERIOD).format(first=texts.date(one.begins), last=texts.date(one.ends)))
    if found.never_due:
        said.append(texts.gettext("No date: it never falls due"))
    if not found.understood:
        said.append(texts.gettext("Not understood; it stays as typed: {text}").format(text=found.rest))
    elif found.rest:
        said.append(texts.gettext("Not understood of it: {text}").format(text=found.rest))
    if found.outside(year):
        said.append(texts.gettext("Some of it lies outside {year}").format(year=year))
    return said
