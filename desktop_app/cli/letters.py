"""Commands that write the papers of many awards, or one paper once more."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from desktop_app.cli.call import DONE, Call
from desktop_app.cli.checking import is_of_a_form, say_found, say_way_out
from desktop_app.cli.choosing import find_awards, find_meeting, find_template, recipient
from desktop_app.cli.papers import require_folder, require_pdf
from desktop_app.domain.award_errors import NothingToPrintError, PreflightError
from desktop_app.domain.awards import Award, AwardOutline, AwardState, LetterLanguages
from desktop_app.domain.errors import ReasonMissingError, RuleError
from desktop_app.domain.languages import Language
from desktop_app.domain.preflight import Severity
from desktop_app.i18n.collation import sort_key
from desktop_app.services.desk import Desk
from desktop_app.services.papers import write_paper


@dataclass(frozen=True, slots=True)
class _Written:
    """What ``letters`` has done: the awards of the meeting, which were numbered, and what was written."""

    meeting_id: UUID
    found: Sequence[AwardOutline]
    numbered: Sequence[Award]
    pages: int
    files: Sequence[str] = ()


def letters(call: Call) -> int:
    """Write the papers of a meeting's awards; with ``--number`` the approved ones are numbered first."""
    options = call.options
    require_pdf(options.out, replace=options.replace)
    if options.each is not None:
        require_folder(options.each)
    plain = not (options.number or options.template or options.each)
    _say(call, (_write_at_once(call) if plain else None) or _write_from_desk(call))
    return DONE


def _write_at_once(call: Call) -> _Written | None:
    """Write papers that are only to be bound; nothing where the data must be opened to tell why not."""
    from desktop_app.services.meeting_papers import meeting_papers  # noqa: PLC0415  (drawing is imported when used)

    options = call.options
    made = meeting_papers(call.data, options.meeting, _languages(call))
    if made is None:
        return None
    _say_left_out(call, made.awards)
    write_paper(options.out, made.pdf, replace=options.replace)
    return _Written(made.meeting_id, made.awards, (), made.pages)


def _write_from_desk(call: Call) -> _Written:
    options = call.options
    with call.writing() if options.number else call.reading() as desk:
        meeting = find_meeting(desk, options.meeting, call.texts)
        template_id = find_template(desk, options.template).id if options.template else None

        def wanted() -> list[Award]:
            found = desk.awards.of_meeting(meeting.id)
            return [award for award in found if template_id in (None, award.template_id)]

        found = wanted()
        approved = sorted(
            (award for award in found if award.state is AwardState.APPROVED), key=lambda one: sort_key(one.recipient)
        )
        numbered = _number(desk, call, approved) if options.number else []
        outlines = [_outline(award) for award in (wanted() if numbered else found)]
        _say_left_out(call, outlines)
        try:
            pages, files = _write(desk, call, outlines)
        except RuleError:
            if numbered:
                _say_numbered(call, numbered)
            raise
    return _Written(meeting.id, outlines, numbered, pages, files)


def reprint(call: Call) -> int:
    """Write the paper of an award once more and note why."""
    options = call.options
    if not options.reason.strip():
        raise ReasonMissingError
    require_pdf(options.out, replace=options.replace)
    languages = LetterLanguages(options.paper_language).languages
    with call.writing() as desk:
        award = find_awards(desk, [options.award], call.texts)[0]
        made = desk.reprinting.sheets([award.id], duplicate=options.duplicate, languages=languages)
        write_paper(options.out, made.pdf, replace=options.replace)
        desk.reprinting.note([award.id], options.reason, 1)
    if options.json:
        call.say_json({"id": str(award.id), "number": award.number, "file": str(options.out)})
    else:
        sentence = call.texts.gettext("Letter № {number} ({name}) lies in {path}")
        name = recipient(award, call.texts)
        call.say(sentence.format(number=award.number or "–", name=name, path=options.out))
    return DONE


def _number(desk: Desk, call: Call, approved: Sequence[Award]) -> list[Award]:
    """Number approved awards, all or none.

    Raises:
        PreflightError: The check has found something; it was said on standard error.
    """
    options = call.options
    proposed = desk.awards.letters([award.id for award in approved])
    if options.repeat_because:
        proposed = [replace(one, repeat_because=one.repeat_because or options.repeat_because) for one in proposed]
    names = {award.id: recipient(award, call.texts) for award in approved}
    found = desk.preflight.check(proposed).findings
    say_found(call, [one for one in found if one.severity is Severity.NOTE], names)
    held = [one for one in found if one.severity is not Severity.NOTE]
    if options.accept_forms:
        held = [one for one in held if not is_of_a_form(one)]
    if held:
        say_found(call, held, names)
        say_way_out(call, held)
        raise PreflightError(len(held))
    return desk.letters.issue(proposed)


def _write(desk: Desk, call: Call, found: Sequence[AwardOutline]) -> tuple[int, list[str]]:
    """Write one file with all papers, and each paper into a file of its own where a folder is given.

    Returns:
        The number of pages, and the names of the files of their own.

    Raises:
        NothingToPrintError: None of the awards has a paper in these languages.
    """
    from desktop_app.services.each_paper import write_each  # noqa: PLC0415  (brings the database)

    options, languages = call.options, _languages(call)
    ids = [award.id for award in found if award.has_paper_in(languages)]
    if not ids:
        raise NothingToPrintError
    made = desk.reprinting.sheets(ids, duplicate=False, languages=languages)
    write_paper(options.out, made.pdf, replace=options.replace)
    files = write_each(options.each, desk.awards.each_paper(ids, languages)) if options.each is not None else []
    return len(made.pages), [path.name for path in files]


def _languages(call: Call) -> Collection[Language]:
    return LetterLanguages(call.options.paper_language).languages


def _outline(award: Award) -> AwardOutline:
    return AwardOutline(award.id, award.state, award.number, award.languages)


def _say_left_out(call: Call, found: Collection[AwardOutline]) -> None:
    texts, counts = call.texts, _left_out(call, found)
    sentences = {
        "approved": texts.ngettext(
            "{count} approved award has no number and is left out; --number gives it one",
            "{count} approved awards have no numbers and are left out; --number gives them",
            counts["approved"],
        ),
        "nominated": texts.ngettext(
            "{count} nomination is not approved yet and is left out",
            "{count} nominations are not approved yet and are left out",
            counts["nominated"],
        ),
        "other_language": texts.ngettext(
            "{count} letter was not made in this language and is left out",
            "{count} letters were not made in this language and are left out",
            counts["other_language"],
        ),
    }
    for what, sentence in sentences.items():
        if counts[what]:
            call.complain(sentence.format(count=counts[what]))


def _left_out(call: Call, found: Collection[AwardOutline]) -> dict[str, int]:
    languages = _languages(call)
    return {
        "approved": sum(award.state is AwardState.APPROVED for award in found),
        "nominated": sum(award.state is AwardState.NOMINATED for award in found),
        "annulled": sum(award.state is AwardState.ANNULLED for award in found),
        "other_language": sum(award.state.issued and not award.has_paper_in(languages) for award in found),
    }


def _say_numbered(call: Call, numbered: Sequence[Award]) -> None:
    """Say that numbers were given although the papers could not be written."""
    sentence = call.texts.ngettext(
        "{count} letter is numbered and kept. Repeat the command without --number to write its paper",
        "{count} letters are numbered and kept. Repeat the command without --number to write their papers",
        len(numbered),
    )
    call.complain(sentence.format(count=len(numbered)))


def _say(call: Call, written: _Written) -> None:
    options, texts = call.options, call.texts
    papers = [award for award in written.found if award.has_paper_in(_languages(call))]
    if options.json:
        numbers = [{"id": str(award.id), "number": award.number} for award in papers]
        call.say_json(
            {
                "meeting": str(written.meeting_id),
                "letters": numbers,
                "numbered": len(written.numbered),
                "pages": written.pages,
                "file": str(options.out),
                "each": list(written.files),
                "left_out": _left_out(call, written.found),
            }
        )
        return
    if written.numbered:
        sentence = texts.ngettext(
            "{count} letter is numbered: {numbers}", "{count} letters are numbered: {numbers}", len(written.numbered)
        )
        call.say(sentence.format(count=len(written.numbered), numbers=_span(written.numbered)))
    sentence = texts.ngettext("{count} letter lies in {path}", "{count} letters lie in {path}", len(papers))
    call.say(sentence.format(count=len(papers), path=options.out))
    if options.each is not None:
        sentence = texts.ngettext("{count} file lies in {path}", "{count} files lie in {path}", len(written.files))
        call.say(sentence.format(count=len(written.files), path=options.each))


def _span(numbered: Sequence[Award]) -> str:
    first, last = numbered[0].number or "–", numbered[-1].number or "–"
    return f"№ {first}" if len(numbered) == 1 else f"№ {first} – {last}"
