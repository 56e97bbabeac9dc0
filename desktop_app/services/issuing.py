"""How letters become awards: numbered, drawn, kept, and their forms remembered."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from desktop_app.documents.binding import bind
from desktop_app.documents.letter import LetterSheet, letters_pdf
from desktop_app.domain.awards import Award, AwardState, IssuedPaper, LetterWording, NewLetter
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import NumberTakenError
from desktop_app.domain.forms import FormField
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import PAPER_LANGUAGES, Case, Language
from desktop_app.domain.people import ConfirmedForm
from desktop_app.services import sheets
from desktop_app.services.composing import LetterRecords, case_of, learned, number_text
from desktop_app.services.records import letter_records
from desktop_app.storage import awards, blobs, counters, people_forms, phrases
from desktop_app.storage.database import Unit


def require_clean(records: Sequence[LetterRecords]) -> None:
    """Refuse letters that would not print clean.

    Raises:
        RuleError: The first thing that is wrong with any of them.
    """
    for one in records:
        for problem in sheets.problems(one, one.letter.number):
            raise problem


def issue(unit: Unit, letters: Sequence[NewLetter], clock: Clock) -> None:
    """Number, draw and keep letters inside one writing unit; those issued meanwhile are left as they are.

    Raises:
        NumberTakenError: Another paper of an issuer, kind and year bears the number that was typed.
        RecordGoneError: A record that a letter refers to is gone.
    """
    known = awards.known(unit.session, [letter.id for letter in letters])
    fresh = letter_records(unit, [letter for letter in letters if letter.id not in known])
    issued = [(records, _award(unit, records)) for records in fresh]
    for language in PAPER_LANGUAGES:
        _keep_papers(unit, issued, language, clock)
    for records in fresh:
        _keep_forms(unit, records)


def draft(records: LetterRecords, wording: LetterWording, number: str, made_on: date) -> bytes:
    """Draw one letter that is not issued yet.

    Raises:
        RuleError: The letter cannot be drawn.
    """
    return letters_pdf([sheets.sheet(records, wording, number)], made_on=made_on)


def bound(papers: Sequence[IssuedPaper], batches: dict[str, bytes]) -> bytes:
    """Bind kept pages into one PDF, in the order given."""
    return bind([(batches[paper.blob], paper.page) for paper in papers])


def _award(unit: Unit, records: LetterRecords) -> Award:
    letter, kind = records.letter, records.kind
    sequence = None
    if records.counted:
        sequence = counters.take(unit.session, letter.issuer_id, letter.kind_id, letter.dated.year)
    elif letter.number and awards.number_taken(unit.session, letter):
        raise NumberTakenError(letter.number)
    person, main = records.recipient.card.person, letter.wordings[-1]
    award = Award(
        id=letter.id,
        person_id=letter.person_id,
        kind_id=letter.kind_id,
        issuer_id=letter.issuer_id,
        signatory_id=letter.signatory_id,
        recipient=str(person.name_in(Language.RU)),
        recipient_kk=str(person.name_in(Language.KK)),
        post=records.recipient.post(Language.RU),
        post_kk=records.recipient.post(Language.KK),
        signed_by=records.signatory.name(Language.RU),
        signed_by_kk=records.signatory.name(Language.KK),
        reason=sheets.register_reason(records, main),
        number=letter.number if sequence is None else number_text(kind, sequence),
        sequence=sequence,
        dated=letter.dated,
        basis=letter.basis,
        basis_kk=letter.basis_kk,
        state=AwardState.NUMBERED,
        wordings=letter.wordings,
    )
    awards.add(unit.session, award)
    return award


def _keep_papers(unit: Unit, issued: Sequence[tuple[LetterRecords, Award]], language: Language, clock: Clock) -> None:
    drawn: list[tuple[UUID, LetterSheet]] = []
    for records, award in issued:
        wording = award.wording(language)
        if wording is not None:
            drawn.append((award.id, sheets.sheet(records, wording, award.number)))
    if not drawn:
        return
    digest = blobs.put(unit, letters_pdf([sheet for _, sheet in drawn], made_on=clock.today()))
    for page, (award_id, _) in enumerate(drawn):
        paper = IssuedPaper(new_id(), award_id, language, digest, page, clock.now().replace(tzinfo=None))
        awards.keep_paper(unit.session, paper)


def _keep_forms(unit: Unit, records: LetterRecords) -> None:
    recipient = records.recipient
    phrase = learned(recipient, records.letter.wordings)
    if phrase is not None:
        phrases.add(unit.session, phrase)
    for wording in records.letter.wordings:
        name = _form(wording, FormField.PERSON, wording.name_form)
        if name is not None and name not in recipient.card.forms:
            people_forms.keep(unit.session, records.letter.person_id, name)
        post = _form(wording, FormField.POST, wording.post_form)
        if post is not None and post not in recipient.post_forms and recipient.position is not None:
            people_forms.keep_post(unit.session, recipient.position.id, post)


def _form(wording: LetterWording, field: FormField, form: str) -> ConfirmedForm | None:
    case = case_of(wording.text, field)
    return None if case in (None, Case.NOMINATIVE) or not form else ConfirmedForm(wording.language, case, form)
