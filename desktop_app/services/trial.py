"""A template tried on somebody invented: what its paper will look like before anybody is thanked with it."""

from datetime import date
from typing import Final

from desktop_app.documents.letter import letters_pdf
from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.awards import NewLetter
from desktop_app.domain.commission import Commission, Role, Signatory
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import PAPER_LANGUAGES, Language, Sex
from desktop_app.domain.people import FullName, Organisation, Person, PersonCard, Position
from desktop_app.services import composing, sheets
from desktop_app.services.composing import LetterRecords, Recipient, Values
from desktop_app.storage import blobs, commission, kinds, phrases
from desktop_app.storage.database import Unit

_NUMBER: Final = "17"
_USUAL = (FullName("Тасқынбаева", "Айгүл", "Берікқызы"), FullName("Тасқынбаева", "Айгүл", "Берікқызы"))
_LONG = (
    FullName("Абдрахманова-Нурмухамедова", "Гульнар", "Жаксылыковна"),
    FullName("Әбдірахманова-Нұрмұхамедова", "Гүлнұр", "Жақсылыққызы"),
)
_POST = ("№ 179 учаскелік сайлау комиссиясының хатшысы", "секретарь участковой избирательной комиссии № 179")
_BODY = ("Аса орта мектебі", "Асинская средняя школа")
_SAID: dict[Language, Values] = {
    Language.KK: (
        ("event", "Дауыс беру күні учаскелік сайлау комиссиясының жұмысын ұйымдастыру"),
        ("occasion", "республикалық референдумды"),
        ("event_date", "2024-02-28"),
        ("event_place", "Аса ауылы"),
        ("hours", "8"),
        ("result", "85 %"),
    ),
    Language.RU: (
        ("event", "Организация работы участковой избирательной комиссии в день голосования"),
        ("occasion", "республиканского референдума"),
        ("event_date", "2024-02-28"),
        ("event_place", "село Аса"),
        ("hours", "8"),
        ("result", "85 %"),
    ),
}


def records(unit: Unit, template: LetterTemplate, today: date, *, long_name: bool) -> LetterRecords:
    """Return a letter with a template to somebody invented, issued by our commission if there is one."""
    issuer, signing = _issuer(unit)
    thanked = _recipient(template, today, long_name=long_name, unit=unit)
    logo = template.logo or issuer.logo
    letter = NewLetter(
        id=new_id(),
        person_id=thanked.person.id if thanked.person else None,
        organisation_id=thanked.organisation.id if thanked.organisation else None,
        kind_id=template.kind_id,
        issuer_id=issuer.id,
        signatory_id=signing[0].id,
        dated=today,
        template_id=template.id,
        wordings=tuple(
            composing.worded(thanked, language, template.text(language), _SAID[language])
            for language in PAPER_LANGUAGES
        ),
    )
    return LetterRecords(
        letter=letter,
        recipient=thanked,
        kind=_kind(unit, template),
        issuer=issuer,
        signatory=signing[0],
        logo=blobs.get(unit, logo) if logo else None,
        template=template,
        second=signing[1] if template.signatories > 1 else None,
    )


def draw(found: LetterRecords, language: Language, made_on: date) -> bytes:
    """Draw the page of one language.

    Raises:
        RuleError: The text cannot be filled or does not fit.
    """
    wording = found.letter.wording(language)
    if wording is None:
        raise RecordGoneError("paper")
    return letters_pdf([sheets.sheet(found, wording, _NUMBER)], made_on=made_on)


def _recipient(template: LetterTemplate, today: date, *, long_name: bool, unit: Unit) -> Recipient:
    book = phrases.book(unit.session)
    if "{organisation" in template.text_kk + template.text_ru:
        return Recipient(None, today, book, organisation=Organisation(new_id(), *_BODY))
    russian, kazakh = _LONG if long_name else _USUAL
    person = Person(new_id(), russian, kazakh, Sex.FEMALE)
    return Recipient(PersonCard(person, (Position(new_id(), person.id, *_POST),)), today, book)


def _issuer(unit: Unit) -> tuple[Commission, list[Signatory]]:
    """Return our commission with two who sign for it; what is missing is invented."""
    known = commission.everything(unit.session)
    issuer = known[0] if known else _invented()
    signing = commission.signatories(unit.session, issuer.id) if known else []
    chair = Signatory(new_id(), issuer.id, "Н. Сейтқазин", "Н. Сейтказин")
    secretary = Signatory(new_id(), issuer.id, "Г. Оразбаева", "Г. Оразбаева", "Комиссия хатшысы", "Секретарь комиссии")
    first = signing[0] if signing else chair
    return issuer, [first, next((one for one in signing if one.is_secretary), secretary)]


def _invented() -> Commission:
    return Commission(
        id=new_id(),
        role=Role.OWN,
        name_kk="Жамбыл аудандық аумақтық сайлау комиссиясы",
        name_ru="Жамбылская районная территориальная избирательная комиссия",
        place_kk="Аса ауылы",
        place_ru="село Аса",
    )


def _kind(unit: Unit, template: LetterTemplate) -> AwardKind:
    try:
        return kinds.kind(unit.session, template.kind_id)
    except RecordGoneError:
        return kinds.kinds(unit.session)[0]
