"""A letter as a proposal: its text, and the forms of name and post that the text needs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.awards import LetterWording, NewLetter
from desktop_app.domain.commission import Commission, Role, Signatory
from desktop_app.domain.forms import FormDoubt, FormField, NameSuggestion
from desktop_app.domain.languages import PAPER_LANGUAGES, Case, Language, Sex
from desktop_app.domain.letter_text import NameAsked, field_case, name_asked, values_asked
from desktop_app.domain.people import ConfirmedForm, Organisation, Person, PersonCard, Position, position_on
from desktop_app.i18n.posts import Phrase, russian_post, translate_post
from desktop_app.services.forms import confirmed_form, suggest_name, suggest_post

Values = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom a letter thanks: a person, or the staff of an organisation; and the date of the letter."""

    person_id: UUID | None
    organisation_id: UUID | None
    dated: date


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who is thanked, as known on the date of the letter: a person with a card, or an organisation."""

    card: PersonCard | None
    dated: date
    phrases: tuple[Phrase, ...]
    post_forms: tuple[ConfirmedForm, ...] = ()
    organisation: Organisation | None = None

    @property
    def person(self) -> Person | None:
        """Return the person, if it is one."""
        return self.card.person if self.card else None

    @property
    def position(self) -> Position | None:
        """Return the post held on the date of the letter."""
        return position_on(self.card.positions, self.dated) if self.card else None

    @property
    def sex(self) -> Sex:
        """Return the sex that the text agrees with."""
        return self.person.sex if self.person else Sex.UNKNOWN

    def name(self, language: Language) -> str:
        """Return the name in the nominative."""
        if self.person is not None:
            return str(self.person.name_in(language))
        ours = self.organisation
        if ours is None:
            return ""
        return (ours.name_kk if language is Language.KK else ours.name_ru) or ours.name_ru or ours.name_kk

    def post(self, language: Language) -> str:
        """Return the post in the nominative; a wording that is missing comes from the phrase book."""
        position = self.position
        if position is None:
            return ""
        if language is Language.KK and not position.post_kk:
            return translate_post(position.post_ru, self.phrases) or ""
        if language is Language.RU and not position.post_ru:
            return russian_post(position.post_kk, self.phrases) or ""
        return position.post(language)

    def lacks_post(self, language: Language) -> bool:
        """Tell whether the post is worded, but not in ``language``."""
        return not self.post(language) and any(self.post(other) for other in PAPER_LANGUAGES)

    def given_names(self, language: Language) -> str:
        """Return given name and patronymic for a salutation; the surname of somebody who has nothing else."""
        if self.person is None:
            return ""
        name = self.person.name_in(language)
        return " ".join(part for part in (name.given_name, name.patronymic) if part) or name.surname


@dataclass(frozen=True, slots=True)
class LetterRecords:
    """The records that a letter refers to; ``logo`` is the template's own, else the issuer's."""

    letter: NewLetter
    recipient: Recipient
    kind: AwardKind
    issuer: Commission
    signatory: Signatory
    logo: bytes | None = None
    template: LetterTemplate | None = None
    second: Signatory | None = None

    @property
    def counted(self) -> bool:
        """Tell whether the letter takes its number from our own counter."""
        return self.issuer.role is Role.OWN


def worded(recipient: Recipient, language: Language, text: str, values: Values = ()) -> LetterWording:
    """Word a text for a recipient: the confirmed forms, else the suggested ones; ``values`` that it asks for."""
    name = suggestion(recipient, language, text, FormField.PERSON)
    post = suggestion(recipient, language, text, FormField.POST)
    filled = dict(values)
    asked = tuple((field, filled[field]) for field in values_asked(text) if field in filled)
    extra = tuple((field, value) for field, value in values if field not in dict(asked))
    return LetterWording(language, text, name.form if name else "", post.form if post else "", (*asked, *extra))


def suggestion(recipient: Recipient, language: Language, text: str, field: FormField) -> NameSuggestion | None:
    """Return what ``field`` stands for in ``text``; ``None`` where the text does not have it or its case is unknown."""
    if field is FormField.PERSON:
        return _name(recipient, language, asked_name(text))
    case = case_of(text, field)
    if case is None:
        return None
    confirmed = confirmed_form(recipient.post_forms, language, case)
    if confirmed is not None:
        return NameSuggestion(confirmed, doubtful=False, confirmed=True)
    return suggest_post(recipient.post(language), language, case, recipient.phrases)


def case_of(text: str, field: FormField) -> Case | None:
    """Return the case that ``text`` asks for; ``None`` where the field is missing or names no case there is."""
    if field is FormField.PERSON:
        asked = asked_name(text)
        return asked.case if asked else None
    try:
        return field_case(text, field.value)
    except ValueError:
        return None


def asked_name(text: str) -> NameAsked | None:
    """Return how ``text`` names whom it thanks; ``None`` where it does not, or in a case that there is not."""
    try:
        return name_asked(text)
    except ValueError:
        return None


def learned(recipient: Recipient, wordings: Sequence[LetterWording]) -> Phrase | None:
    """Return what the phrase book can learn: a Kazakh wording that somebody typed for a post that it did not know."""
    position = recipient.position
    kazakh = next((one for one in wordings if one.language is Language.KK), None)
    if kazakh is None or position is None or recipient.post(Language.KK) or not position.post_ru:
        return None
    if case_of(kazakh.text, FormField.POST) is not Case.NOMINATIVE or not kazakh.post_form:
        return None
    russian = next((one for one in wordings if one.language is Language.RU), None)
    if russian is not None and case_of(russian.text, FormField.POST) is Case.DATIVE:
        dative = russian.post_form
    else:
        dative = suggest_post(position.post_ru, Language.RU, Case.DATIVE, recipient.phrases).form
    return _by_pattern(position.post_ru, dative, kazakh.post_form)


def doubts(recipient: Recipient, wordings: Sequence[LetterWording]) -> list[FormDoubt]:
    """List the suggested forms that the rules cannot be sure of; what somebody typed instead is not doubted."""
    found = []
    for wording in wordings:
        for field, form in ((FormField.PERSON, wording.name_form), (FormField.POST, wording.post_form)):
            suggested = suggestion(recipient, wording.language, wording.text, field)
            if suggested is not None and suggested.doubtful and suggested.form == form:
                found.append(FormDoubt(wording.language, field, form, suggested.reasons))
    return found


def reworded(letter: NewLetter, recipient: Recipient, language: Language, text: str) -> NewLetter:
    """Give a letter another text in one language; forms are kept unless the text asks for another case."""
    wordings = tuple(
        _carried(wording, worded(recipient, language, text, wording.values))
        if wording.language is language
        else wording
        for wording in letter.wordings
    )
    return replace(letter, wordings=wordings)


def recomposed(
    proposed: NewLetter, letter: NewLetter, before: Recipient, after: Recipient, *, keep_text: bool
) -> NewLetter:
    """Put what somebody typed into ``letter`` over what is proposed anew; forms that were only suggested follow.

    Args:
        proposed: The letter as the new choices make it.
        letter: The letter as it stood, with what was typed.
        before: The recipient as known on the date of ``letter``.
        after: The recipient as known on the date of ``proposed``.
        keep_text: Whether the texts stay; another sample of the text brings its own.
    """
    wordings = []
    for fresh in proposed.wordings:
        typed = letter.wording(fresh.language)
        if typed is None:
            wordings.append(fresh)
            continue
        suggested = worded(before, typed.language, typed.text, typed.values)
        own = replace(
            typed,
            name_form="" if typed.name_form == suggested.name_form else typed.name_form,
            post_form="" if typed.post_form == suggested.post_form else typed.post_form,
        )
        text = typed.text if keep_text else fresh.text
        wordings.append(_carried(own, worded(after, typed.language, text, fresh.values)))
    return replace(proposed, id=letter.id, wordings=tuple(wordings), repeat_because=letter.repeat_because)


def _carried(typed: LetterWording, fresh: LetterWording) -> LetterWording:
    """Put typed forms into a fresh wording, where its text asks for the same case."""
    return replace(
        fresh,
        name_form=_kept(typed, fresh.text, FormField.PERSON, typed.name_form, fresh.name_form),
        post_form=_kept(typed, fresh.text, FormField.POST, typed.post_form, fresh.post_form),
    )


def _kept(wording: LetterWording, text: str, field: FormField, form: str, fresh: str) -> str:
    if field is FormField.PERSON:
        same = asked_name(wording.text) == asked_name(text)
    else:
        same = case_of(wording.text, field) is case_of(text, field)
    return form if form and same else fresh


def _name(recipient: Recipient, language: Language, asked: NameAsked | None) -> NameSuggestion | None:
    if asked is None:
        return None
    if asked.organisation:
        name = recipient.name(language) if recipient.organisation else ""
        return suggest_post(name, language, asked.case, recipient.phrases)
    if recipient.card is None:
        return NameSuggestion("", doubtful=False)
    return suggest_name(recipient.card, language, asked.case, asked.order)


def _by_pattern(post_ru: str, dative_ru: str, post_kk: str) -> Phrase | None:
    """Put ``{n}`` for a number that all three wordings share; a brace of its own would be taken for a field."""
    wordings = (post_ru, dative_ru, post_kk)
    if any(brace in wording for wording in wordings for brace in "{}"):
        return None
    numbers = [re.findall(r"\d+", wording) for wording in wordings]
    if len(numbers[0]) == 1 and numbers[0] == numbers[1] == numbers[2]:
        wordings = (_counted(post_ru), _counted(dative_ru), _counted(post_kk))
    return Phrase(*wordings)


def _counted(wording: str) -> str:
    return re.sub(r"\d+", "{n}", wording)
