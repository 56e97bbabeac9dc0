"""Commands that show what is there: people, awards."""

from collections.abc import Sequence

from desktop_app.cli.call import DONE, Call
from desktop_app.cli.finding import find_category, find_group
from desktop_app.domain.awards import AwardRow
from desktop_app.domain.people import PeopleFilter, PersonRow
from desktop_app.i18n.award_states import STATES


def show_list(call: Call) -> int:
    """List people or awards."""
    return {"people": _people, "awards": _awards}[call.options.what](call)


def _people(call: Call) -> int:
    with call.reading() as desk:
        wanted = PeopleFilter(
            category_id=find_category(call.options.category, desk.people.categories()),
            group_id=find_group(call.options.group, desk.people.groups()),
            blocked=call.options.blocked,
        )
        rows = desk.people.rows(desk.people.ids(wanted), call.texts.language)
    if call.options.json:
        call.say_json([_person(row) for row in rows])
        return DONE
    for row in rows:
        call.say_row([str(row.id), row.name, row.post, row.organisation])
    call.say(call.texts.ngettext("{count} person", "{count} people", len(rows)).format(count=len(rows)))
    return DONE


def _awards(call: Call) -> int:
    with call.reading() as desk:
        years: Sequence[int] = [call.options.year] if call.options.year else sorted(desk.register.years())
        rows = [row for year in years for row in desk.register.rows(year, call.texts.language)]
    if call.options.json:
        call.say_json([_award(row) for row in rows])
        return DONE
    for row in rows:
        call.say_row(
            [
                str(row.id),
                row.number,
                call.texts.date(row.dated),
                row.recipient,
                row.kind,
                call.texts.gettext(STATES[row.state]),
            ]
        )
    call.say(call.texts.ngettext("{count} letter", "{count} letters", len(rows)).format(count=len(rows)))
    return DONE


def _person(row: PersonRow) -> dict[str, object]:
    return {
        "id": str(row.id),
        "name": row.name,
        "post": row.post,
        "category": row.category,
        "organisation": row.organisation,
        "last_award_on": row.last_award_on.isoformat() if row.last_award_on else None,
    }


def _award(row: AwardRow) -> dict[str, object]:
    return {
        "id": str(row.id),
        "number": row.number,
        "date": row.dated.isoformat(),
        "kind": row.kind,
        "recipient": row.recipient,
        "post": row.post,
        "issuer": row.issuer,
        "signatory": row.signatory,
        "state": row.state.value,
    }
