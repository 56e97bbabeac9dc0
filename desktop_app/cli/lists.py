"""The command that shows what is there: people, awards, meetings, the plan, kinds of awards, templates."""

from collections.abc import Sequence

from desktop_app.cli.call import DONE, Call
from desktop_app.cli.choosing import every_template
from desktop_app.cli.finding import find_category, find_group
from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.awards import AwardRow
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import MeetingRow
from desktop_app.domain.people import PeopleFilter, PersonRow
from desktop_app.i18n.award_states import STATES


def show_list(call: Call) -> int:
    """List people, awards, meetings, kinds or templates."""
    return LISTS[call.options.what](call)


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


def _meetings(call: Call) -> int:
    with call.reading() as desk:
        rows = desk.meetings.meetings(call.options.year)
    if call.options.json:
        call.say_json([_meeting(row, call.texts.language) for row in rows])
        return DONE
    for row in rows:
        meeting = row.meeting
        title, count = meeting.title(call.texts.language), str(row.attendees)
        call.say_row([str(meeting.id), meeting.numbered, call.texts.date(meeting.dated), title, count])
    call.say(call.texts.ngettext("{count} meeting", "{count} meetings", len(rows)).format(count=len(rows)))
    return DONE


def _kinds(call: Call) -> int:
    with call.reading() as desk:
        kinds = desk.samples.kinds()
    if call.options.json:
        call.say_json([_kind(kind) for kind in kinds])
        return DONE
    for kind in kinds:
        call.say_row([str(kind.id), kind.name(call.texts.language), kind.number_pattern])
    call.say(call.texts.ngettext("{count} kind", "{count} kinds", len(kinds)).format(count=len(kinds)))
    return DONE


def show_templates(call: Call) -> int:
    """List the templates of every kind."""
    with call.reading() as desk:
        kinds = {kind.id: kind.name(call.texts.language) for kind in desk.samples.kinds()}
        templates = list(every_template(desk))
    if call.options.json:
        call.say_json([_template(one, kinds[one.kind_id]) for one in templates])
        return DONE
    for one in templates:
        call.say_row([str(one.id), one.name(call.texts.language), kinds[one.kind_id], one.design.value])
    said = call.texts.ngettext("{count} template", "{count} templates", len(templates))
    call.say(said.format(count=len(templates)))
    return DONE


def _plan(call: Call) -> int:
    from desktop_app.cli.plans import list_plan  # noqa: PLC0415  (no other list needs it)

    return list_plan(call)


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


def _meeting(row: MeetingRow, language: Language) -> dict[str, object]:
    meeting = row.meeting
    return {
        "id": str(meeting.id),
        "date": meeting.dated.isoformat(),
        "title": meeting.title(language),
        "attendees": row.attendees,
        "present": row.present,
        "awards": row.awards,
        "number": meeting.numbered,
        "kind": meeting.kind.value,
        "state": meeting.state.value,
        "begins": f"{meeting.begins:%H:%M}" if meeting.begins else None,
        "place": meeting.place(language),
    }


def _kind(kind: AwardKind) -> dict[str, object]:
    return {
        "id": str(kind.id),
        "code": kind.code,
        "name_kk": kind.name_kk,
        "name_ru": kind.name_ru,
        "number_pattern": kind.number_pattern,
        "repeat_months": kind.repeat_months,
        "active": kind.active,
    }


def _template(one: LetterTemplate, kind: str) -> dict[str, object]:
    return {
        "id": str(one.id),
        "name_kk": one.name_kk,
        "name_ru": one.name_ru,
        "kind": kind,
        "design": one.design.value,
        "version": one.version,
        "active": one.active,
    }


LISTS = {
    "people": _people,
    "awards": _awards,
    "meetings": _meetings,
    "kinds": _kinds,
    "templates": show_templates,
    "plan": _plan,
}
