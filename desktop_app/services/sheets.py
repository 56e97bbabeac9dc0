"""From a letter's records to the sheet that is drawn, and what would keep it from printing clean."""

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.documents.letter import problems as drawing_problems
from desktop_app.documents.letter_sheet import LetterSheet
from desktop_app.domain.award_errors import BothLanguagesError, SecondSignatoryMissingError
from desktop_app.domain.awards import LetterWording
from desktop_app.domain.commission import Signatory
from desktop_app.domain.designs import NO_MARGINS, Design, PaperSize
from desktop_app.domain.errors import (
    CommissionWordingMissingError,
    NameFormMissingError,
    NoSignatoryError,
    PostMissingError,
    RuleError,
    SignatoryWordingMissingError,
)
from desktop_app.domain.forms import FormField
from desktop_app.domain.languages import PAPER_LANGUAGES, Case, Language
from desktop_app.domain.letter_text import Fillings, LetterLine, check_text, fill, reason
from desktop_app.i18n.posts import decline_post
from desktop_app.services.composing import LetterRecords, case_of
from desktop_app.services.values import facts, spoken

_CHAIR = {Language.KK: "Комиссия төрағасы", Language.RU: "Председатель комиссии"}
_ACTING_CHAIR = {Language.KK: "Комиссия төрағасының м. а.", Language.RU: "И. о. председателя комиссии"}


def signatory_post(signatory: Signatory, language: Language) -> str:
    """Return the post under the letter; the chair's where none is written, the acting one's in its own wording."""
    post = signatory.post(language) if signatory.post_kk or signatory.post_ru else _CHAIR[language]
    if not signatory.acting:
        return post
    if post == _CHAIR[language]:
        return _ACTING_CHAIR[language]
    inner = decline_post(post[:1].lower() + post[1:], language, Case.GENITIVE, ()).form
    return f"{inner[:1].upper()}{inner[1:]} м. а." if language is Language.KK else f"И. о. {inner}"


def lines(records: LetterRecords, wording: LetterWording) -> list[LetterLine]:
    """Fill the text of one language.

    Raises:
        UnknownFieldError: A field that the program does not know.
        UnbalancedBraceError: A brace without its partner.
        EmptyTextError: No text.
        TextTooLongError: The text is too long.
        SexUnknownError: The text has a form for each sex, and the sex is unknown.
    """
    return fill(check_text(wording.text), _fillings(records, wording))


def register_reason(records: LetterRecords, wording: LetterWording) -> str:
    """Return what the letter thanks for, in one line for the register."""
    return reason(wording.text, _fillings(records, wording))


def sheet(records: LetterRecords, wording: LetterWording, number: str) -> LetterSheet:
    """Build the sheet of one language; of a design in two languages the Kazakh half with the Russian one beside it.

    Raises:
        RuleError: The text cannot be filled, as ``lines`` tells.
    """
    design = records.template.design if records.template else Design.CLASSIC
    half = _half(records, wording, number)
    kazakh, russian = records.letter.wording(Language.KK), records.letter.wording(Language.RU)
    if not design.both_languages or kazakh is None or russian is None:
        return half
    return replace(_half(records, kazakh, number), beside=_half(records, russian, number))


def _half(records: LetterRecords, wording: LetterWording, number: str) -> LetterSheet:
    language, letter, template, second = wording.language, records.letter, records.template, records.second
    title = (template.title(language) if template else "") or records.kind.name(language)
    certificate = template is not None and template.design is Design.CERTIFICATE
    return LetterSheet(
        language=language,
        issuer=records.issuer.name(language),
        title=title.upper(),
        lines=tuple(lines(records, wording)),
        signatory_post=signatory_post(records.signatory, language),
        signatory_name=records.signatory.name(language),
        number=number,
        dated=letter.dated,
        place=records.issuer.place(language),
        basis=letter.grounds(language),
        seal_mark=records.issuer.seal_mark,
        logo=records.logo,
        design=template.design if template else Design.CLASSIC,
        paper=template.paper if template else PaperSize.A4,
        margins=template.margins if template else NO_MARGINS,
        second_post=signatory_post(second, language) if second else "",
        second_name=second.name(language) if second else "",
        facts=facts(wording.values, language) if certificate else (),
        code=f"zhospar:certificate:{letter.dated.year}:{number}" if certificate and number else "",
    )


def problems(records: LetterRecords, number: str) -> list[RuleError]:
    """List what keeps a letter from being issued; nothing when it prints clean."""
    return [problem for _, problem in located_problems(records, number)]


def located_problems(records: LetterRecords, number: str) -> Iterator[tuple[Language | None, RuleError]]:
    """Yield what keeps a letter from being issued, with the language of the paper where it concerns one."""
    signatory, letter = records.signatory, records.letter
    if signatory.commission_id != letter.issuer_id or not signatory.valid_on(letter.dated):
        yield None, NoSignatoryError()
    for unsuited in _unsuited(records):
        yield None, unsuited
    for wording in letter.wordings:
        for missing in _missing(records, wording):
            yield wording.language, missing
        try:
            drawn = sheet(records, wording, number)
        except RuleError as refused:
            yield wording.language, refused
        else:
            for problem in drawing_problems(drawn):
                yield wording.language, problem


def _unsuited(records: LetterRecords) -> Iterator[RuleError]:
    """Tell what the template asks of a letter and does not get."""
    template, letter, second = records.template, records.letter, records.second
    if template is None:
        return
    if template.signatories > 1 and second is None:
        yield SecondSignatoryMissingError()
    if second is not None and (second.commission_id != letter.issuer_id or not second.valid_on(letter.dated)):
        yield NoSignatoryError()
    if template.design.both_languages and len(letter.wordings) < len(PAPER_LANGUAGES):
        yield BothLanguagesError()


def _missing(records: LetterRecords, wording: LetterWording) -> Iterator[RuleError]:
    """Tell what has no words in the language of the paper; words of another language never stand in."""
    language, issuer, signatory = wording.language, records.issuer, records.signatory
    if case_of(wording.text, FormField.PERSON) is not None and not wording.name_form.strip():
        yield NameFormMissingError()
    asked = case_of(wording.text, FormField.POST) is not None and not wording.post_form
    if asked and records.recipient.lacks_post(language):
        yield PostMissingError(language.value)
    named = {Language.KK: (issuer.name_kk, issuer.place_kk), Language.RU: (issuer.name_ru, issuer.place_ru)}[language]
    if not named[0] or (issuer.place(language) and not named[1]):
        yield CommissionWordingMissingError(language.value)
    own = signatory.post_kk if language is Language.KK else signatory.post_ru
    if signatory.post(language) and not own:
        yield SignatoryWordingMissingError(language.value)


def _fillings(records: LetterRecords, wording: LetterWording) -> Fillings:
    return Fillings(
        name=wording.name_form,
        post=wording.post_form,
        commission=records.issuer.name(wording.language),
        given_names=records.recipient.given_names(wording.language),
        sex=records.recipient.sex,
        year=str(records.letter.dated.year),
        values=spoken(wording.values, wording.language),
    )
