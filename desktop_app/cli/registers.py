"""Commands that write lists of awards: the register of a year, the list by which a meeting's awards are handed out."""

from typing import TYPE_CHECKING
from uuid import UUID

from desktop_app.cli.call import DONE, REFUSED, WRONG_USE, Call
from desktop_app.cli.choosing import find_issuer, find_kind, find_meeting
from desktop_app.cli.papers import require_pdf, require_place
from desktop_app.domain.award_errors import NothingToPrintError
from desktop_app.domain.awards import AwardState
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.services.papers import write_paper

if TYPE_CHECKING:
    from desktop_app.services.register import RegisterFilter

_ENDINGS = (".pdf", ".xlsx")


def register(call: Call) -> int:
    """Write the register of a year, all of it or the lines that are asked for."""
    options = call.options
    if options.out.suffix.lower() not in _ENDINGS:
        sentence = call.texts.gettext("The name of the register must end in one of these: {endings}")
        call.complain(sentence.format(endings=", ".join(_ENDINGS)))
        return WRONG_USE
    require_place(options.out, replace=options.replace)
    with call.reading() as desk:
        if options.year not in desk.register.years():
            call.complain(call.texts.gettext("No letters were issued in {year}").format(year=options.year))
            return REFUSED
        language, only = Language(options.paper_language), _filter(desk, call)
        lines = len(desk.register.rows(options.year, language, only=only))
        written = desk.register.xlsx if options.out.suffix.lower() == ".xlsx" else desk.register.pdf
        write_paper(options.out, written(options.year, language, only), replace=options.replace)
    if options.json:
        call.say_json({"year": options.year, "lines": lines, "file": str(options.out)})
    else:
        sentence = call.texts.ngettext(
            "{count} line of the register lies in {path}", "{count} lines of the register lie in {path}", lines
        )
        call.say(sentence.format(count=lines, path=options.out))
    return DONE


def presentation(call: Call) -> int:
    """Write the list by which the awards of a meeting are called and handed out."""
    options = call.options
    require_pdf(options.out, replace=options.replace)
    with call.reading() as desk:
        meeting = find_meeting(desk, options.meeting, call.texts)
        called = sum(award.state.issued for award in desk.awards.of_meeting(meeting.id))
        if not called:
            raise NothingToPrintError
        made = desk.presenting.of_meeting(meeting.id, Language(options.paper_language))
        write_paper(options.out, made, replace=options.replace)
    if options.json:
        call.say_json({"meeting": str(meeting.id), "awards": called, "file": str(options.out)})
    else:
        sentence = call.texts.ngettext(
            "The list with {count} award lies in {path}", "The list with {count} awards lies in {path}", called
        )
        call.say(sentence.format(count=called, path=options.out))
    return DONE


def _filter(desk: Desk, call: Call) -> "RegisterFilter":
    from desktop_app.services.register import RegisterFilter  # noqa: PLC0415  (brings the database)

    options = call.options
    meeting_id: UUID | None = find_meeting(desk, options.meeting, call.texts).id if options.meeting else None
    return RegisterFilter(
        kind_id=find_kind(desk, options.kind).id if options.kind else None,
        issuer_id=find_issuer(desk, options.issuer) if options.issuer else None,
        states=frozenset({AwardState(options.state)} if options.state else ()),
        meeting_id=meeting_id,
    )
