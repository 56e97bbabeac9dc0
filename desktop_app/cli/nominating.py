"""The command that nominates for awards: the people of a meeting, or people and organisations by name."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from desktop_app.cli.call import DONE, REFUSED, Call
from desktop_app.cli.checking import is_of_a_form, say_found, say_way_out
from desktop_app.cli.choosing import (
    find_issuer,
    find_kind,
    find_meeting,
    find_people,
    find_signatory,
    find_template,
    names_of,
)
from desktop_app.cli.finding import NotOneRecordError, find
from desktop_app.domain.award_errors import NobodyChosenError
from desktop_app.domain.awards import Award, AwardState, LetterLanguages, NewLetter
from desktop_app.domain.errors import PersonBlockedError
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import VALUE_FIELDS
from desktop_app.domain.meetings import Meeting, Presence
from desktop_app.domain.preflight import Finding, Severity
from desktop_app.services.desk import Desk

if TYPE_CHECKING:
    from desktop_app.services.letters import Wishes


def field_value(text: str) -> tuple[str, str]:
    """Read what fills a field that a text leaves open: hours=8."""
    field, sign, value = text.partition("=")
    if not sign or field.strip() not in VALUE_FIELDS:
        raise ValueError
    return field.strip(), value.strip()


def add(call: Call) -> int:
    """Nominate people; whoever has a nomination or award of this kind for the meeting is not nominated again."""
    options = call.options
    with call.writing() as desk:
        meeting = find_meeting(desk, options.meeting, call.texts) if options.meeting else None
        thanked, bodies = _thanked(desk, call, meeting), _bodies(desk, options.organisation)
        if not (thanked or bodies):
            raise NobodyChosenError
        proposed = desk.letters.compose_all(thanked, _wishes(desk, call, meeting), organisation_ids=bodies)
        fresh = [replace(one, repeat_because=options.repeat_because) for one in _without_known(desk, proposed, meeting)]
        held, found = _held(desk, fresh, accept_forms=options.accept_forms)
        kept = [letter for letter in fresh if letter.id not in held]
        say_found(call, found, _names(desk, fresh))
        say_way_out(call, [one for one in found if one.letter_id in held])
        made = desk.awards.nominate(kept, approved=options.approved) if kept else []
    _say(call, made, known=len(proposed) - len(fresh), held=len(held))
    return REFUSED if held else DONE


def _thanked(desk: Desk, call: Call, meeting: Meeting | None) -> list[UUID]:
    """Return who is named; where nobody is, the people of the meeting."""
    options = call.options
    named = [*options.person, *(names_of(options.source) if options.source else [])]
    if named or options.organisation or meeting is None:
        return find_people(desk, named)
    came = {Presence.PRESENT} if options.present else set(Presence)
    return [row.person_id for row in desk.meetings.attendees(meeting.id) if row.presence in came]


def _bodies(desk: Desk, wanted: Sequence[str]) -> list[UUID]:
    known = [(one.id, name) for one in desk.people.organisations() for name in (one.name_ru, one.name_kk)]
    return list(dict.fromkeys(find(one, known) for one in wanted))


def _wishes(desk: Desk, call: Call, meeting: Meeting | None) -> "Wishes":
    from desktop_app.services.letters import Wishes  # noqa: PLC0415  (brings the database)

    options = call.options
    issuer_id = find_issuer(desk, options.issuer)
    template = find_template(desk, options.template) if options.template else None
    if options.kind and template is None:
        of_kind = desk.samples.templates(find_kind(desk, options.kind).id)
        template = next((one for one in of_kind if one.active), None)
        if template is None:
            raise NotOneRecordError(options.kind, listing="kinds")
    values = tuple(dict(options.value).items())
    return Wishes(
        languages=LetterLanguages(options.paper_language),
        issuer_id=issuer_id,
        signatory_id=find_signatory(desk, options.signatory, issuer_id),
        second_signatory_id=find_signatory(desk, options.second_signatory, issuer_id),
        dated=options.date or (meeting.dated if meeting else None),
        template_id=template.id if template else None,
        meeting_id=meeting.id if meeting else None,
        basis=options.basis,
        basis_kk=options.basis_kk,
        values_kk=values,
        values_ru=values,
    )


def _without_known(desk: Desk, proposed: Sequence[NewLetter], meeting: Meeting | None) -> list[NewLetter]:
    """Leave out whoever stands among the awards of the meeting, so that the command can be repeated."""
    known = desk.awards.of_meeting(meeting.id) if meeting else []
    there = {_whose(award) for award in known if award.state is not AwardState.ANNULLED}
    return [letter for letter in proposed if _whose(letter) not in there]


def _whose(one: Award | NewLetter) -> tuple[UUID, UUID | None, UUID | None]:
    return one.kind_id, one.person_id, one.organisation_id


def _held(desk: Desk, letters: Sequence[NewLetter], *, accept_forms: bool) -> tuple[set[UUID], list[Finding]]:
    """Return the letters that cannot be nominated, and what is said: a nomination would confirm its forms."""
    found = [one for one in desk.preflight.check(letters).findings if one.severity is not Severity.NOTE]
    said = [one for one in found if not (accept_forms and is_of_a_form(one))]
    held = {one.letter_id for one in said if is_of_a_form(one) or isinstance(one.error, PersonBlockedError)}
    return held, said


def _names(desk: Desk, letters: Sequence[NewLetter]) -> dict[UUID, str]:
    bodies = {one.id: one.name_ru or one.name_kk for one in desk.people.organisations()}
    people = desk.people.rows([one.person_id for one in letters if one.person_id], Language.RU)
    known = {**bodies, **{row.id: row.name for row in people}}
    return {one.id: known.get(one.person_id or one.organisation_id or one.id, "–") for one in letters}


def _say(call: Call, made: Sequence[Award], *, known: int, held: int) -> None:
    texts = call.texts
    if held:
        sentence = texts.ngettext(
            "{count} person has not been nominated", "{count} people have not been nominated", held
        )
        call.complain(sentence.format(count=held))
    if call.options.json:
        told = [{"id": str(one.id), "recipient": one.recipient, "state": one.state.value} for one in made]
        call.say_json({"awards": told, "known": known, "held": held})
        return
    for award in made:
        call.say_row([str(award.id), award.recipient, award.post])
    call.say(texts.ngettext("{count} nomination", "{count} nominations", len(made)).format(count=len(made)))
    if known:
        sentence = texts.ngettext(
            "{count} person has a nomination or an award for this meeting already",
            "{count} people have a nomination or an award for this meeting already",
            known,
        )
        call.say(sentence.format(count=known))
