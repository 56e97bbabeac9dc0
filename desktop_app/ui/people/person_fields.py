"""The fields of a person in the editor, and the way from a person to what is typed and back."""

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.domain.languages import Sex
from desktop_app.domain.people import Consent, FullName, Person
from desktop_app.i18n.dates import short_date
from desktop_app.i18n.texts import Texts
from desktop_app.ui.dates import parse_date
from desktop_app.ui.form import Field
from desktop_app.ui.words import CONSENTS, SEXES

NAME_PARTS = ("surname", "given_name", "patronymic")


def person_fields(texts: Texts) -> list[Field]:
    """Return the fields in their order."""
    _ = texts.gettext
    sexes = [(sex.value, _(words)) for sex, words in SEXES.items()]
    consents = [(consent.value, _(words)) for consent, words in CONSENTS.items()]
    same = _("Leave empty where it is the same")
    return [
        Field("surname", _("Surname")),
        Field("given_name", _("Given name"), span=1),
        Field("patronymic", _("Patronymic"), span=1),
        Field("sex", _("Sex"), "segment", sexes),
        Field("surname_kk", _("Surname in Kazakh"), hint=same),
        Field("given_name_kk", _("Given name in Kazakh"), span=1),
        Field("patronymic_kk", _("Patronymic in Kazakh"), span=1),
        Field("phone", _("Phone"), span=1),
        Field("email", _("E-mail"), span=1),
        Field("notes", _("Notes"), "text"),
        Field("consent", _("Consent to keep the data"), "choice", consents, span=1),
        Field("consent_on", _("Date of the consent"), "date", span=1),
        Field("blocked", _("Blocked"), "check", hint=_("Hidden from lists, choices and exports")),
    ]


def told(person: Person) -> dict[str, str]:
    """Return what the fields show of a person."""
    return {
        "surname": person.name.surname,
        "given_name": person.name.given_name,
        "patronymic": person.name.patronymic,
        "surname_kk": person.name_kk.surname,
        "given_name_kk": person.name_kk.given_name,
        "patronymic_kk": person.name_kk.patronymic,
        "sex": person.sex.value,
        "phone": person.phone,
        "email": person.email,
        "notes": person.notes,
        "consent": person.consent.value,
        "consent_on": short_date(person.consent_on) if person.consent_on else "",
        "blocked": "1" if person.blocked else "",
    }


def typed(person: Person, values: Mapping[str, str]) -> Person:
    """Return a person as the fields have it; what no field shows stays as it was."""
    tidy = {key: " ".join(value.split()) for key, value in values.items()}
    return replace(
        person,
        name=FullName(*(tidy[part] for part in NAME_PARTS)),
        name_kk=FullName(*(tidy[f"{part}_kk"] for part in NAME_PARTS)),
        sex=Sex(tidy["sex"] or Sex.UNKNOWN),
        phone=tidy["phone"],
        email=tidy["email"],
        notes=values["notes"].strip(),
        consent=Consent(tidy["consent"] or Consent.UNKNOWN),
        consent_on=parse_date(tidy["consent_on"]),
        blocked=bool(tidy["blocked"]),
    )
