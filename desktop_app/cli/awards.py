"""Commands about awards: nominated, approved, handed out, annulled, listed."""

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from desktop_app.cli.call import DONE, REFUSED, WRONG_USE, Call
from desktop_app.cli.choosing import find_awards, find_meeting, recipient
from desktop_app.domain.awards import Award, AwardState
from desktop_app.i18n.award_states import STATES
from desktop_app.services.desk import Desk


def approve(call: Call) -> int:
    """Approve nominations: those named, and all of a meeting."""
    options = call.options
    with call.writing() as desk:
        chosen = _chosen(desk, call, AwardState.NOMINATED)
        if not chosen:
            return _nothing(call)
        desk.awards.approve([award.id for award in chosen], basis=options.basis, basis_kk=options.basis_kk)
    sentence = call.texts.ngettext("{count} nomination is approved", "{count} nominations are approved", len(chosen))
    return _done(call, chosen, sentence)


def present(call: Call) -> int:
    """Note that awards were handed out: those named, and all of a meeting that have a paper."""
    options = call.options
    with call.writing() as desk:
        chosen = _chosen(desk, call, AwardState.NUMBERED, AwardState.PRINTED)
        if not chosen:
            return _nothing(call)
        ids = [award.id for award in chosen]
        day, chair = desk.presenting.proposed(ids, call.texts.language)
        on: date = options.date or day
        desk.awards.present(ids, on, options.by or chair)
    sentence = call.texts.ngettext("{count} award is handed out", "{count} awards are handed out", len(chosen))
    return _done(call, chosen, sentence)


def annul(call: Call) -> int:
    """Annul an award."""
    with call.writing() as desk:
        award = find_awards(desk, [call.options.award], call.texts)[0]
        desk.awards.annul(award.id, call.options.reason)
    if call.options.json:
        call.say_json({"id": str(award.id), "number": award.number, "state": AwardState.ANNULLED.value})
    else:
        sentence = call.texts.gettext("Letter № {number} ({name}) is annulled; its number stays used")
        call.say(sentence.format(number=award.number or "–", name=recipient(award, call.texts)))
    return DONE


def show_awards(call: Call) -> int:
    """List awards, nominations too."""
    options, texts = call.options, call.texts
    with call.reading() as desk:
        kinds = {kind.id: kind.name(texts.language) for kind in desk.samples.kinds()}
        found = list(_asked(desk, call))
    if options.json:
        call.say_json([_told(award, kinds) for award in found])
        return DONE
    for award in found:
        state = texts.gettext(STATES[award.state])
        name = recipient(award, texts)
        call.say_row([str(award.id), award.number, texts.date(award.dated), name, kinds[award.kind_id], state])
    call.say(texts.ngettext("{count} award", "{count} awards", len(found)).format(count=len(found)))
    return DONE


def _asked(desk: Desk, call: Call) -> Iterator[Award]:
    options = call.options
    meeting = find_meeting(desk, options.meeting, call.texts) if options.meeting else None
    states = [AwardState(options.state)] if options.state else list(AwardState)
    found = desk.awards.of_meeting(meeting.id) if meeting else desk.awards.waiting(*states)
    for award in found:
        if award.state in states and options.year in (None, award.dated.year):
            yield award


def _chosen(desk: Desk, call: Call, *states: AwardState) -> list[Award]:
    """Return the awards that are named, whatever their state, and those of the meeting in these states."""
    options = call.options
    chosen = find_awards(desk, options.award, call.texts)
    if options.meeting:
        meeting = find_meeting(desk, options.meeting, call.texts)
        chosen += [award for award in desk.awards.of_meeting(meeting.id) if award.state in states]
    return list({award.id: award for award in chosen}.values())


def _nothing(call: Call) -> int:
    if not (call.options.award or call.options.meeting):
        call.complain(call.texts.gettext("Name the awards, or a meeting with --meeting"))
        return WRONG_USE
    call.complain(call.texts.gettext("The meeting has no award that this can be done with"))
    return REFUSED


def _done(call: Call, chosen: Sequence[Award], sentence: str) -> int:
    if call.options.json:
        call.say_json({"awards": [str(award.id) for award in chosen]})
    else:
        call.say(sentence.format(count=len(chosen)))
    return DONE


def _told(award: Award, kinds: dict[UUID, str]) -> dict[str, object]:
    return {
        "id": str(award.id),
        "number": award.number,
        "date": award.dated.isoformat(),
        "kind": kinds[award.kind_id],
        "recipient": award.recipient,
        "recipient_kk": award.recipient_kk,
        "post": award.post,
        "state": award.state.value,
        "meeting": str(award.meeting_id) if award.meeting_id else None,
        "presented_on": award.presented_on.isoformat() if award.presented_on else None,
    }
