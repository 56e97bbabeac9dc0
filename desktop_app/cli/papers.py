"""Commands that print: a letter, the register of a year."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from desktop_app.cli.call import DONE, REFUSED, WRONG_USE, Call
from desktop_app.cli.finding import NotOneRecordError, find
from desktop_app.domain.awards import LetterLanguages, NewLetter
from desktop_app.domain.errors import (
    FileExistsAlreadyError,
    FileMissingError,
    FileProblemError,
    PersonBlockedError,
    TextTooLongError,
)
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import TEXT_LIMIT
from desktop_app.domain.people import PeopleFilter
from desktop_app.i18n.errors import explain
from desktop_app.services.desk import Desk
from desktop_app.services.papers import write_paper

_MOST_BYTES = 4 * TEXT_LIMIT + 3


def letter(call: Call) -> int:
    """Issue a letter and write its paper."""
    options = call.options
    texts = [_text(path) for path in options.text or ()]
    languages = LetterLanguages(options.paper_language)
    if texts and len(texts) != len(languages.languages):
        call.complain(call.texts.gettext("Give one file with text for each language of the letter, Kazakh first"))
        return WRONG_USE
    require_place(options.out, replace=options.replace)
    with call.writing() as desk:
        composed = _composed(desk, call, languages)
        for language, text in zip(languages.languages, texts, strict=False):
            composed = desk.letters.reword(composed, language, text)
        if not _prints_clean(desk, call, composed):
            return REFUSED
        award = desk.letters.issue([composed])[0]
        try:
            write_paper(options.out, desk.awards.every_paper(award.id), replace=options.replace)
        except FileProblemError:
            sentence = call.texts.gettext(
                "Letter № {number} is issued and kept; its paper can be printed in the window"
            )
            call.complain(sentence.format(number=award.number or "–"))
            raise
    if options.json:
        call.say_json({"id": str(award.id), "number": award.number, "file": str(options.out)})
    else:
        sentence = call.texts.gettext("Letter № {number} ({name}) lies in {path}")
        call.say(sentence.format(number=award.number or "–", name=award.recipient, path=options.out))
    return DONE


def register(call: Call) -> int:
    """Write the register of a year."""
    options = call.options
    require_place(options.out, replace=options.replace)
    with call.reading() as desk:
        if options.year not in desk.register.years():
            call.complain(call.texts.gettext("No letters were issued in {year}").format(year=options.year))
            return REFUSED
        language = Language(options.paper_language)
        lines = len(desk.register.rows(options.year, language))
        write_paper(options.out, desk.register.pdf(options.year, language), replace=options.replace)
    if options.json:
        call.say_json({"year": options.year, "lines": lines, "file": str(options.out)})
    else:
        sentence = call.texts.ngettext(
            "{count} line of the register lies in {path}", "{count} lines of the register lie in {path}", lines
        )
        call.say(sentence.format(count=lines, path=options.out))
    return DONE


def _composed(desk: Desk, call: Call, languages: LetterLanguages) -> NewLetter:
    options = call.options
    person_id = _person(desk, options.person)
    issuer_id = signatory_id = None
    if options.issuer:
        named = [(one.id, one.name(language)) for one in desk.letters.issuers() for language in Language]
        issuer_id = find(options.issuer, named)
    if options.signatory:
        issuers = [issuer_id] if issuer_id else [one.id for one in desk.letters.issuers()]
        signing = [one for issuer in issuers for one in desk.commissions.signatories(issuer)]
        signatory_id = find(
            options.signatory, [(one.id, one.name(language)) for one in signing for language in Language]
        )
    composed = desk.letters.compose(
        person_id, languages=languages, issuer_id=issuer_id, signatory_id=signatory_id, dated=options.date
    )
    return replace(composed, number=options.number)


def _person(desk: Desk, wanted: str) -> UUID:
    """Find who is thanked.

    Raises:
        NotOneRecordError: Nobody, or several.
        PersonBlockedError: Only somebody who is blocked.
    """
    try:
        return find(wanted, _named(desk, PeopleFilter()))
    except NotOneRecordError as error:
        blocked = _named(desk, PeopleFilter(blocked=True))
        if error.found or not blocked:
            raise
        person_id = find(wanted, blocked)
        raise PersonBlockedError(dict(blocked)[person_id]) from error


def _named(desk: Desk, wanted: PeopleFilter) -> list[tuple[UUID, str]]:
    return [(row.id, row.name) for row in desk.people.rows(desk.people.ids(wanted), Language.RU)]


def _prints_clean(desk: Desk, call: Call, composed: NewLetter) -> bool:
    problems = dict.fromkeys(explain(problem, call.texts) for problem in desk.letters.problems(composed))
    for sentence in problems:
        call.complain(sentence)
    doubts = [] if problems or call.options.accept_forms else desk.letters.doubts(composed)
    if doubts:
        sentence = call.texts.gettext("The rules are not sure of these forms: {forms}")
        call.complain(sentence.format(forms="; ".join(doubt.form for doubt in doubts)))
        call.complain(call.texts.gettext("Confirm them in the window, or repeat the command with --accept-forms"))
    return not (problems or doubts)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise FileMissingError(str(path)) from error
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    if len(text) > TEXT_LIMIT:
        raise TextTooLongError(len(text), TEXT_LIMIT)
    return text


def require_place(out: Path, *, replace: bool = False) -> None:
    """Look before anything is done whether a file can be written there.

    Raises:
        FileExistsAlreadyError: Something stands there, and it is not to be replaced.
        FileMissingError: Its folder is not there.
    """
    if out.exists() and not (replace and out.is_file()):
        raise FileExistsAlreadyError(str(out))
    if not out.absolute().parent.is_dir():
        raise FileMissingError(str(out.absolute().parent))


def day(text: str) -> date:
    """Read a date as an argument: 2024-02-28 or 28.02.2024."""
    number, month, year = text.split(".") if text.count(".") == 2 else reversed(text.split("-"))  # noqa: PLR2004  (two dots)
    return date(int(year), int(month), int(number))
