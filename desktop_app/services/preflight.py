"""The check of letters before they are numbered: everything that is found, of all letters at once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from desktop_app.domain.award_errors import (
    DayOffError,
    DoubtfulFormError,
    FullNameMissingError,
    NotApprovedError,
    OrganisationUnnamedError,
    PostUnknownError,
)
from desktop_app.domain.awards import Award, AwardState, NewLetter
from desktop_app.domain.errors import (
    DoesNotFitError,
    NameFormMissingError,
    NumberTakenError,
    PersonBlockedError,
    PostMissingError,
    RecordGoneError,
    RuleError,
    SexUnknownError,
)
from desktop_app.domain.forms import FormDoubt, FormField
from desktop_app.domain.languages import PAPER_LANGUAGES, Doubt, Language
from desktop_app.domain.people import Organisation
from desktop_app.domain.preflight import Finding, Preflight, Severity
from desktop_app.i18n.bodies import is_told
from desktop_app.i18n.initials import has_initials_only
from desktop_app.services import composing
from desktop_app.services.composing import LetterRecords
from desktop_app.services.records import letter_records
from desktop_app.services.repeats import repeats
from desktop_app.storage import awards, calendar_days, counters, organisations
from desktop_app.storage.database import Database, Unit

_FIELDS = {NameFormMissingError: FormField.PERSON, PostMissingError: FormField.POST}


class Checking:
    """Looks at letters as a whole before anything is numbered; nothing is written."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self, letters: Sequence[NewLetter]) -> Preflight:
        """Check letters: what stops one, what somebody decides, what is only told.

        A letter that says why it repeats an award is not asked again; one that was issued already is left alone.
        Findings stand in the order of the letters.
        """
        with self._database.reading(files=True) as unit:
            known = awards.known(unit.session, [letter.id for letter in letters])
            waiting = [letter for letter in letters if not _is_issued(known.get(letter.id))]
            records, gone = _records(unit, waiting)
            numbers = self._numbers(unit, records)
            found = [*gone, *self._findings(unit, records, numbers, known)]
        places = {letter.id: place for place, letter in enumerate(letters)}
        found.sort(key=lambda finding: places[finding.letter_id])
        return Preflight(tuple(found), tuple(places))

    def numbers(self, letters: Sequence[NewLetter]) -> dict[UUID, str]:
        """Return the numbers that letters would take now, in their order; nothing is taken."""
        with self._database.reading(files=True) as unit:
            records, _gone = _records(unit, letters)
            return self._numbers(unit, records)

    def _numbers(self, unit: Unit, records: Sequence[LetterRecords]) -> dict[UUID, str]:
        following: dict[tuple[UUID, UUID, int], int] = {}
        numbers = {}
        for one in records:
            letter, year = one.letter, one.letter.dated.year
            if not one.counted:
                numbers[letter.id] = letter.number
                continue
            key = (letter.issuer_id, letter.kind_id, year)
            following.setdefault(key, counters.peek(unit.session, *key))
            numbers[letter.id] = one.kind.number(following[key], year)
            following[key] += 1
        return numbers

    def _findings(
        self, unit: Unit, records: Sequence[LetterRecords], numbers: dict[UUID, str], known: dict[UUID, Award]
    ) -> Iterator[Finding]:
        typed: defaultdict[tuple[object, ...], int] = defaultdict(int)
        calendar = calendar_days.calendar(unit.session)
        bodies = {body.id: body for body in organisations.everything(unit.session)}
        for one in records:
            letter = one.letter
            before = known.get(letter.id)
            if before is not None and before.state is AwardState.NOMINATED:
                yield Finding(letter.id, Severity.STOP, NotApprovedError(before.recipient))
            person = one.recipient.person
            if person is not None and person.blocked:
                yield Finding(letter.id, Severity.STOP, PersonBlockedError(str(person.name)))
            yield from _drawn(one, numbers[letter.id])
            yield from _unnamed(one, bodies)
            if letter.number and not one.counted:
                key = (letter.issuer_id, letter.kind_id, letter.dated.year, letter.number)
                typed[key] += 1
                if typed[key] > 1 or awards.number_taken(unit.session, letter):
                    yield Finding(letter.id, Severity.STOP, NumberTakenError(letter.number))
            if calendar.is_day_off(letter.dated):
                yield Finding(letter.id, Severity.NOTE, DayOffError(letter.dated))
        reasoned = {one.letter.id for one in records if one.letter.repeat_because.strip()}
        for letter_id, repeated in repeats(unit, records):
            if letter_id not in reasoned:
                yield Finding(letter_id, Severity.DECIDE, repeated)


def _is_issued(award: Award | None) -> bool:
    return award is not None and (award.state.issued or award.state is AwardState.ANNULLED)


def _records(unit: Unit, letters: Sequence[NewLetter]) -> tuple[list[LetterRecords], list[Finding]]:
    """Read the records of letters; one whose person or template is gone is told and does not stop the others."""
    try:
        return letter_records(unit, letters), []
    except RecordGoneError:
        found, gone = [], []
        for letter in letters:
            try:
                found += letter_records(unit, [letter])
            except RecordGoneError as error:
                gone.append(Finding(letter.id, Severity.STOP, error))
        return found, gone


def _drawn(records: LetterRecords, number: str) -> Iterator[Finding]:
    """Yield what the paper, and the forms on it, ask for."""
    from desktop_app.services import sheets  # noqa: PLC0415  (drawing is imported only when used)

    letter_id, sexless = records.letter.id, False
    told: set[tuple[str, Language | None]] = set()
    for language, problem in sheets.located_problems(records, number):
        sexless = sexless or isinstance(problem, SexUnknownError)
        if (repr(problem), language) not in told:
            told.add((repr(problem), language))
            yield Finding(letter_id, Severity.STOP, problem, language, _field(problem))
    yield from _doubted(records, sexless=sexless)
    for wording in records.letter.wordings:
        asked = composing.case_of(wording.text, FormField.POST) is not None and not wording.post_form
        if asked and not any(records.recipient.post(language) for language in PAPER_LANGUAGES):
            yield Finding(letter_id, Severity.NOTE, PostUnknownError(), wording.language, FormField.POST)
    if not told:
        yield from _shrunk(records, number)


def _unnamed(records: LetterRecords, bodies: Mapping[UUID, Organisation]) -> Iterator[Finding]:
    """Yield posts that do not say of which organisation, such as a correspondent's without the newspaper."""
    position = records.recipient.position
    body = bodies.get(position.organisation_id) if position and position.organisation_id else None
    if body is None:
        return
    for wording in records.letter.wordings:
        name = (body.name_kk if wording.language is Language.KK else body.name_ru) or body.name_ru or body.name_kk
        if wording.post_form and not is_told(name, f"{wording.post_form} {wording.text}"):
            yield Finding(
                records.letter.id, Severity.NOTE, OrganisationUnnamedError(name), wording.language, FormField.POST
            )


def _shrunk(records: LetterRecords, number: str) -> Iterator[Finding]:
    """Yield names that are set smaller than the others of the batch."""
    from desktop_app.documents.letter import shrunk  # noqa: PLC0415  (drawing is imported only when used)
    from desktop_app.services import sheets  # noqa: PLC0415

    for wording in records.letter.wordings:
        smaller = shrunk(sheets.sheet(records, wording, number))
        if smaller is not None:
            yield Finding(records.letter.id, Severity.NOTE, smaller, wording.language, FormField.PERSON)


def _doubted(records: LetterRecords, *, sexless: bool) -> Iterator[Finding]:
    """Yield forms that somebody should look at; the sex is asked once where the text cannot be written without it."""
    for doubt in composing.doubts(records.recipient, records.letter.wordings):
        reasons = tuple(one for one in doubt.reasons if not (sexless and one is Doubt.SEX_UNKNOWN))
        if reasons:
            error = _doubt_error(records, replace(doubt, reasons=reasons))
            yield Finding(records.letter.id, Severity.DECIDE, error, doubt.language, doubt.field)


def _doubt_error(records: LetterRecords, doubt: FormDoubt) -> RuleError:
    person, initials = records.recipient.person, Doubt.INITIALS in doubt.reasons
    if person and initials and doubt.field is FormField.PERSON and has_initials_only(person.name_in(doubt.language)):
        return FullNameMissingError()
    return DoubtfulFormError(doubt.form, tuple(reason.value for reason in doubt.reasons))


def _field(problem: RuleError) -> FormField | None:
    if isinstance(problem, DoesNotFitError):
        return next((field for field in FormField if field.value == problem.field), None)
    return _FIELDS.get(type(problem))
