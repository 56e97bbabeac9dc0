"""The command that issues one letter, and what commands that write files have in common."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop_app.cli.call import DONE, REFUSED, WRONG_USE, Call
from desktop_app.cli.choosing import find_issuer, find_person, find_signatory
from desktop_app.domain.awards import LetterLanguages, NewLetter
from desktop_app.domain.errors import (
    FileExistsAlreadyError,
    FileMissingError,
    FileProblemError,
    FolderMissingError,
    NotAPdfNameError,
    TextTooLongError,
)
from desktop_app.domain.letter_text import TEXT_LIMIT
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
    require_pdf(options.out, replace=options.replace)
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


def _composed(desk: Desk, call: Call, languages: LetterLanguages) -> NewLetter:
    options = call.options
    person_id = find_person(desk, options.person)
    issuer_id = find_issuer(desk, options.issuer)
    signatory_id = find_signatory(desk, options.signatory, issuer_id)
    composed = desk.letters.compose(
        person_id, languages=languages, issuer_id=issuer_id, signatory_id=signatory_id, dated=options.date
    )
    return replace(composed, number=options.number)


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
        FolderMissingError: Its folder is not there.
    """
    if out.exists() and not (replace and out.is_file()):
        raise FileExistsAlreadyError(str(out))
    if not out.absolute().parent.is_dir():
        raise FolderMissingError(str(out.absolute().parent))


def require_pdf(out: Path, *, replace: bool = False) -> None:
    """Look before anything is done whether a PDF can be written there.

    Raises:
        NotAPdfNameError: The name ends otherwise.
        FileExistsAlreadyError: Something stands there, and it is not to be replaced.
        FolderMissingError: Its folder is not there.
    """
    if out.suffix.lower() != ".pdf":
        raise NotAPdfNameError(out.name)
    require_place(out, replace=replace)


def require_folder(folder: Path) -> None:
    """Look before anything is done whether files can be written into a folder, or the folder be made.

    Raises:
        FolderMissingError: Neither it nor the one around it is there.
    """
    if not (folder.is_dir() or (not folder.exists() and folder.absolute().parent.is_dir())):
        raise FolderMissingError(str(folder))


def day(text: str) -> date:
    """Read a date as an argument: 2024-02-28 or 28.02.2024."""
    number, month, year = text.split(".") if text.count(".") == 2 else reversed(text.split("-"))  # noqa: PLR2004  (two dots)
    return date(int(year), int(month), int(number))
