"""The command that searches people as the window does."""

from desktop_app.cli.call import DONE, Call
from desktop_app.domain.people import PersonFound


def search(call: Call) -> int:
    """List those whom a text finds, the best first."""
    options = call.options
    with call.reading() as desk:
        found = desk.people.search(options.text, call.texts.language)
    if options.json:
        call.say_json([_told(one, phones=options.phones) for one in found])
        return DONE
    for one in found:
        row = one.row
        call.say_row([str(row.id), row.name, row.post, row.organisation, *([row.phone] if options.phones else [])])
    call.say(call.texts.ngettext("{count} person", "{count} people", len(found)).format(count=len(found)))
    return DONE


def _told(found: PersonFound, *, phones: bool) -> dict[str, object]:
    row = found.row
    told: dict[str, object] = {
        "id": str(row.id),
        "name": row.name,
        "post": row.post,
        "organisation": row.organisation,
        "score": found.score,
    }
    return {**told, "phone": row.phone} if phones else told
