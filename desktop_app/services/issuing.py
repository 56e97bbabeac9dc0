"""How letters become awards: nominated, numbered, drawn, kept, and their forms remembered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop_app.documents.letter import letters_pdf
from desktop_app.domain.award_errors import NotApprovedError, WrongStateError
from desktop_app.domain.awards import (
    Award,
    AwardEvent,
    AwardState,
    AwardStep,
    IssuedPaper,
    LetterWording,
    NewLetter,
)
from desktop_app.domain.clock import Clock
from desktop_app.domain.designs import Design
from desktop_app.domain.errors import NumberTakenError
from desktop_app.domain.forms import FormField
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import PAPER_LANGUAGES, Case, Language, NameOrder
from desktop_app.domain.people import ConfirmedForm
from desktop_app.services import sheets
from desktop_app.services.composing import LetterRecords, asked_name, case_of, learned
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
        NotApprovedError: A letter was nominated and not approved yet.
        NumberTakenError: Another paper of an issuer, kind and year bears the number that was typed.
        RecordGoneError: A record that a letter refers to is gone.
    """
    known = awards.known(unit.session, [letter.id for letter in letters])
    fresh = letter_records(unit, [letter for letter in letters if is_fresh(known.get(letter.id))])
    issued = [(records, _issued(unit, records, known.get(records.letter.id))) for records in fresh]
    for _, award in issued:
        note(unit, award.id, AwardStep.NUMBERED, clock, told=award.number)
    _keep_papers(unit, issued, clock)
    for records in fresh:
        keep_forms(unit, records)


def is_fresh(known: Award | None) -> bool:
    """Tell whether a letter has no paper yet.

    Raises:
        NotApprovedError: It was nominated and not approved yet.
    """
    if known is not None and known.state is AwardState.NOMINATED:
        raise NotApprovedError(known.recipient)
    return known is None or known.state is AwardState.APPROVED


def nominate(unit: Unit, letters: Sequence[NewLetter], clock: Clock, *, approved: bool = False) -> None:
    """Keep letters as nominations inside one writing unit; those that are there are changed.

    Raises:
        WrongStateError: One of them has a paper already.
        RecordGoneError: A record that a letter refers to is gone.
    """
    known = awards.known(unit.session, [letter.id for letter in letters])
    for records in letter_records(unit, letters):
        before = known.get(records.letter.id)
        state = before.state if before else AwardState.APPROVED if approved else AwardState.NOMINATED
        if state not in {AwardState.NOMINATED, AwardState.APPROVED}:
            raise WrongStateError(state.value, before.number if before else "")
        award = _award(records, state)
        if before:
            awards.change(unit.session, award)
        else:
            awards.add(unit.session, award)
            note(unit, award.id, AwardStep.NOMINATED, clock)
            if approved:
                note(unit, award.id, AwardStep.APPROVED, clock, told=award.basis)
        keep_forms(unit, records)


def note(unit: Unit, award_id: UUID, step: AwardStep, clock: Clock, *, told: str = "", copies: int = 0) -> None:
    """Add a step to the life of an award, signed by who works with the file."""
    at = clock.now().replace(tzinfo=None)
    awards.note(unit.session, AwardEvent(new_id(), award_id, step, at, unit.operator, told, copies))


def draft(records: LetterRecords, wording: LetterWording, number: str, made_on: date) -> bytes:
    """Draw one letter that is not issued yet.

    Raises:
        RuleError: The letter cannot be drawn.
    """
    return letters_pdf([sheets.sheet(records, wording, number)], made_on=made_on)


def _issued(unit: Unit, records: LetterRecords, before: Award | None) -> Award:
    letter, sequence = records.letter, None
    if records.counted:
        sequence = counters.take(unit.session, letter.issuer_id, letter.kind_id, letter.dated.year)
    elif letter.number and awards.number_taken(unit.session, letter):
        raise NumberTakenError(letter.number)
    number = letter.number if sequence is None else records.kind.number(sequence, letter.dated.year)
    award = replace(_award(records, AwardState.NUMBERED), number=number, sequence=sequence)
    (awards.change if before else awards.add)(unit.session, award)
    return award


def _award(records: LetterRecords, state: AwardState) -> Award:
    letter, recipient, template, second = records.letter, records.recipient, records.template, records.second
    signing = [records.signatory, *([second] if second else [])]
    return Award(
        id=letter.id,
        person_id=letter.person_id,
        kind_id=letter.kind_id,
        issuer_id=letter.issuer_id,
        signatory_id=letter.signatory_id,
        recipient=recipient.name(Language.RU),
        recipient_kk=recipient.name(Language.KK),
        post=recipient.post(Language.RU),
        post_kk=recipient.post(Language.KK),
        signed_by=", ".join(one.name(Language.RU) for one in signing),
        signed_by_kk=", ".join(one.name(Language.KK) for one in signing),
        reason=sheets.register_reason(records, letter.wordings[-1]),
        number="",
        sequence=None,
        dated=letter.dated,
        basis=letter.basis,
        basis_kk=letter.basis_kk,
        state=state,
        wordings=letter.wordings,
        organisation_id=letter.organisation_id,
        template_id=letter.template_id,
        template_version=template.version if template else 0,
        design=template.design if template else Design.CLASSIC,
        second_signatory_id=letter.second_signatory_id,
        meeting_id=letter.meeting_id,
        repeat_because=letter.repeat_because,
    )


def _keep_papers(unit: Unit, issued: Sequence[tuple[LetterRecords, Award]], clock: Clock) -> None:
    """Draw each language as a file of its own; a page of both languages is kept once and named by each."""
    for language in PAPER_LANGUAGES:
        drawn = [
            (award, sheets.sheet(records, wording, award.number))
            for records, award in issued
            for wording in _drawn_with(award, language)
        ]
        if drawn:
            digest = blobs.put(unit, letters_pdf([sheet for _, sheet in drawn], made_on=clock.today()))
            for page, (award, _) in enumerate(drawn):
                for named in award.languages if award.design.both_languages else (language,):
                    paper = IssuedPaper(new_id(), award.id, named, digest, page, clock.now().replace(tzinfo=None))
                    awards.keep_paper(unit.session, paper)


def _drawn_with(award: Award, language: Language) -> list[LetterWording]:
    """Return what is drawn in the file of ``language``: pages of both languages lie in that of the Kazakh ones."""
    wording = award.wording(language)
    elsewhere = award.design.both_languages and language is not Language.KK
    return [wording] if wording is not None and not elsewhere else []


def keep_forms(unit: Unit, records: LetterRecords) -> None:
    """Remember the forms of name and post that a letter was made with, and a wording that was new."""
    recipient, person_id = records.recipient, records.letter.person_id
    phrase = learned(recipient, records.letter.wordings)
    if phrase is not None:
        phrases.add(unit.session, phrase)
    for wording in records.letter.wordings:
        name = _form(wording, FormField.PERSON, wording.name_form)
        if name is not None and person_id is not None and recipient.card and name not in recipient.card.forms:
            people_forms.keep(unit.session, person_id, name)
        post = _form(wording, FormField.POST, wording.post_form)
        if post is not None and post not in recipient.post_forms and recipient.position is not None:
            people_forms.keep_post(unit.session, recipient.position.id, post)


def _form(wording: LetterWording, field: FormField, form: str) -> ConfirmedForm | None:
    case = case_of(wording.text, field)
    if case in (None, Case.NOMINATIVE) or not form:
        return None
    asked = asked_name(wording.text) if field is FormField.PERSON else None
    return ConfirmedForm(wording.language, case, form, asked.order if asked else NameOrder.SURNAME_FIRST)
