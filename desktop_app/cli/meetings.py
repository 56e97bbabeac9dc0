"""Commands about meetings: recorded, and people invited to them."""

from datetime import time

from desktop_app.cli.call import DONE, WRONG_USE, Call
from desktop_app.cli.choosing import find_meeting, find_people, names_of
from desktop_app.cli.finding import find_category, find_group
from desktop_app.domain.identity import new_id
from desktop_app.domain.meetings import Meeting, MeetingKind, Presence
from desktop_app.domain.people import PeopleFilter
from desktop_app.services.desk import is_new


def begins(text: str) -> time:
    """Read a time of day as an argument: 10:30."""
    return time.fromisoformat(text.strip().zfill(5))


def add(call: Call) -> int:
    """Record a meeting; without a number it takes the next one of its year."""
    options = call.options
    with call.writing(create=is_new(call.data)) as desk:
        number = desk.meetings.next_number(options.date.year) if options.number is None else options.number
        meeting = desk.meetings.save(
            Meeting(
                id=new_id(),
                kind=MeetingKind(options.kind),
                dated=options.date,
                title_kk=options.title_kk.strip(),
                title_ru=options.title_ru.strip(),
                number=number,
                begins=options.time,
                place_kk=options.place_kk.strip(),
                place_ru=options.place_ru.strip(),
            )
        )
    if options.json:
        call.say_json({"id": str(meeting.id), "number": meeting.numbered})
    else:
        call.say_row(
            [str(meeting.id), meeting.numbered, call.texts.date(meeting.dated), meeting.title(call.texts.language)]
        )
    return DONE


def invite(call: Call) -> int:
    """Invite people to a meeting: by name, from a file, of a group or a category."""
    options = call.options
    if not (options.person or options.source or options.group or options.category):
        call.complain(call.texts.gettext("Say who is invited: --person, --from, --group or --category"))
        return WRONG_USE
    with call.writing() as desk:
        meeting = find_meeting(desk, options.meeting, call.texts)
        named = [*options.person, *(names_of(options.source) if options.source else [])]
        invited = find_people(desk, named)
        groups = find_group(options.group, desk.people.groups())
        category = find_category(options.category, desk.people.categories())
        if groups or category:
            invited += desk.people.ids(PeopleFilter(group_id=groups, category_id=category))
        added = desk.meetings.invite(meeting.id, list(dict.fromkeys(invited)))
        if options.present:
            desk.meetings.mark(meeting.id, invited, Presence.PRESENT)
        attendees = len(desk.meetings.attendees(meeting.id))
    if options.json:
        call.say_json({"meeting": str(meeting.id), "invited": added, "attendees": attendees})
    else:
        sentence = call.texts.ngettext(
            "{count} person invited; in the list of the meeting: {all}",
            "{count} people invited; in the list of the meeting: {all}",
            added,
        )
        call.say(sentence.format(count=added, all=attendees))
    return DONE
